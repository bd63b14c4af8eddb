import type { Bounds } from '../model/bounds'
import { divide, type Interval, type Orders } from '../model/interval'
import { rememberingAll } from '../model/remembered'
import type { Against } from './against'
import {
  type PairColumn,
  type PairedFigure,
  type PairRow,
  pairColumns,
  pairedColumns,
  type pairOrders,
} from './columns'
import { boundsOfSpan, type Span } from './ends'
import { figureReader } from './figures'
import { type Ordering, sortRows, spanOrdering, wordsOrdering } from './order'
import { type Known, pairing, populationOf } from './paired'
import { pairsIn } from './pairs'
import type { PairQuery } from './query'
import { fractionsOf, ordersOfSpans, subtractSpans } from './ranges'
import type { Table } from './table'
import { wordAt } from './words'

const boundsOf = (span: Span | null | undefined): Bounds | null => (span ? boundsOfSpan(span) : null)

/** Tells of each figure once how it stands in a pair. */
const teller = (table: Table): ((known: Known) => PairedFigure) => {
  const columns = pairedColumns.map((name) => [name, figureReader(table, name)] as const)
  return rememberingAll(({ row, stated, division }) => {
    const told: Record<string, unknown> = {}
    for (const [name, read] of columns) told[name] = read(row)
    told.interval = boundsOf(stated)
    const population = populationOf(division)
    if (population !== undefined) told.denominators = population.by
    return told as unknown as PairedFigure // by name
  })
}

/** What is made of two figures by what of them is compared; `null` where they cannot be compared. */
const making =
  <Made>(of: 'stated' | 'careful', make: (a: Span, b: Span) => Made | null) =>
  (a: Known, b: Known, { refused }: Against): Made | null => {
    const [first, second] = [a[of], b[of]]
    return first === undefined || second === undefined || refused.length > 0 ? null : make(first, second)
  }

const ordersOf = making<Orders>('careful', ordersOfSpans)
const differenceOf = making<Span>('stated', subtractSpans)
const ratioOf = making<Interval>('stated', (a, b) => divide(fractionsOf(a), fractionsOf(b)))

/** A row that is being filled. */
type Row = { -readonly [name in PairColumn]?: PairRow[name] }

/** Puts a cell into a row, by its own name: to look a name up takes an engine twice as long. */
type Put = (row: Row, a: Known, b: Known, against: Against) => void

const puttingInto = (table: Table): Readonly<Record<PairColumn, Put>> => {
  const { indicator, area, breakdown } = table.dimensions
  const toldOf = teller(table)
  return {
    indicator: (row, a) => {
      row.indicator = wordAt(indicator, a.row) ?? ''
    },
    area: (row, a) => {
      row.area = wordAt(area, a.row)
    },
    breakdown: (row, a) => {
      row.breakdown = wordAt(breakdown, a.row) ?? ''
    },
    a: (row, a) => {
      row.a = toldOf(a)
    },
    b: (row, _, b) => {
      row.b = toldOf(b)
    },
    refused: (row, _a, _b, { refused }) => {
      row.refused = refused
    },
    caveats: (row, _a, _b, { caveats }) => {
      row.caveats = caveats
    },
    orders: (row, a, b, against) => {
      row.orders = ordersOf(a, b, against)
    },
    difference: (row, a, b, against) => {
      row.difference = boundsOf(differenceOf(a, b, against))
    },
    ratio: (row, a, b, against) => {
      row.ratio = boundsOf(ratioOf(a, b, against))
    },
  }
}

/** The pairs of a selection as rows, ordered and cut as the query says; and how many figures found are in none. */
export const pairRows = (
  table: Table,
  selected: Uint32Array,
  query: PairQuery,
  populations: Table,
): { readonly rows: readonly Partial<PairRow>[]; readonly unpaired: number } => {
  const { per, order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select = pairColumns } = query
  const { pairs, unpaired } = pairsIn(table, selected, query)
  const { knownAt, against } = pairing(table, pairs.rows, populations, per)
  const firstOf = (number: number): Known => knownAt(pairs.a[number] ?? 0)
  const secondOf = (number: number): Known => knownAt(pairs.b[number] ?? 0)
  const orderingOf = (name: (typeof pairOrders)[number]): Ordering => {
    if (name !== 'difference' && name !== 'ratio')
      return wordsOrdering(table.dimensions[name], (number) => firstOf(number).row)
    const of = name === 'difference' ? differenceOf : ratioOf
    const spans = Array.from(pairs.a, (_, number) => {
      const [a, b] = [firstOf(number), secondOf(number)]
      return of(a, b, against(a, b)) ?? undefined
    })
    return spanOrdering((number) => spans[number])
  }
  const putInto = puttingInto(table)
  const puts = select.map((name) => putInto[name])
  const rowOf = (number: number): Row => {
    const [row, a, b]: [Row, Known, Known] = [{}, firstOf(number), secondOf(number)]
    const said = against(a, b)
    for (const put of puts) put(row, a, b, said)
    return row
  }
  const numbers = new Uint32Array(pairs.a.length)
  for (let number = 0; number < numbers.length; number++) numbers[number] = number
  const wanted = sortRows(numbers, order, orderingOf).subarray(offset, offset + limit)
  const rows = new Array<Row>(wanted.length)
  for (let place = 0; place < wanted.length; place++) rows[place] = rowOf(wanted[place] ?? 0)
  return { rows, unpaired }
}
