import type { Bounds } from '../model/bounds'
import { divide, type Interval, type Orders } from '../model/interval'
import { rememberingAll } from '../model/remembered'
import type { Against } from './against'
import { boundsOfSpan, type Span } from './ends'
import { figureReader } from './figures'
import { type Ordering, sortRows, spanOrdering, wordsOrdering } from './order'
import {
  type PairColumn,
  type PairedFigure,
  type PairRow,
  pairColumns,
  pairedColumns,
  type pairOrders,
} from './pair-columns'
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

const ordersOf = ({ careful: a }: Known, { careful: b }: Known, { refused }: Against): Orders | null =>
  a === undefined || b === undefined || refused.length > 0 ? null : ordersOfSpans(a, b)

const differenceOf = ({ stated: a }: Known, { stated: b }: Known, { refused }: Against): Span | null =>
  a === undefined || b === undefined || refused.length > 0 ? null : subtractSpans(a, b)

const ratioOf = ({ stated: a }: Known, { stated: b }: Known, { refused }: Against): Interval | null =>
  a === undefined || b === undefined || refused.length > 0 ? null : divide(fractionsOf(a), fractionsOf(b))

/** A row that is being filled. */
type Row = { -readonly [name in PairColumn]?: PairRow[name] }

/** What cells are read from besides the two figures. */
interface Reading {
  readonly dimensions: Table['dimensions']
  readonly toldOf: (known: Known) => PairedFigure
}

/** Puts a cell into a row, by its own name: to look a name up takes an engine twice as long. */
type Put = (row: Row, a: Known, b: Known, against: Against, reading: Reading) => void

const puts: Readonly<Record<PairColumn, Put>> = {
  indicator: (row, a, _b, _against, { dimensions }) => {
    row.indicator = wordAt(dimensions.indicator, a.row) ?? ''
  },
  area: (row, a, _b, _against, { dimensions }) => {
    row.area = wordAt(dimensions.area, a.row)
  },
  breakdown: (row, a, _b, _against, { dimensions }) => {
    row.breakdown = wordAt(dimensions.breakdown, a.row) ?? ''
  },
  a: (row, a, _b, _against, { toldOf }) => {
    row.a = toldOf(a)
  },
  b: (row, _a, b, _against, { toldOf }) => {
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
      return wordsOrdering(table.dimensions[name], (number) => pairs.rows[pairs.a[number] ?? 0] ?? 0)
    const of = name === 'difference' ? differenceOf : ratioOf
    const spans = Array.from(pairs.a, (_, number) => {
      const [a, b] = [firstOf(number), secondOf(number)]
      return of(a, b, against(a, b)) ?? undefined
    })
    return spanOrdering((number) => spans[number])
  }
  const numbers = new Uint32Array(pairs.a.length)
  for (let number = 0; number < numbers.length; number++) numbers[number] = number
  const wanted = sortRows(numbers, order, orderingOf).subarray(offset, offset + limit)
  const reading: Reading = { dimensions: table.dimensions, toldOf: teller(table) }
  const columns = select.map((name) => puts[name])
  const rows = new Array<Row>(wanted.length)
  for (let place = 0; place < wanted.length; place++) {
    const number = wanted[place] ?? 0
    const a = firstOf(number)
    const b = secondOf(number)
    const said = against(a, b)
    const row: Row = {}
    for (const put of columns) put(row, a, b, said, reading)
    rows[place] = row
  }
  return { rows, unpaired }
}
