import type { Bounds } from '../model/bounds'
import { divide, type Interval, type Orders } from '../model/interval'
import { rememberingAll } from '../model/remembered'
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
import { type Known, type Pair, pairer, populationOf } from './paired'
import { pairsIn } from './pairs'
import type { PairQuery } from './query'
import { fractionsOf, ordersOfSpans, subtractSpans } from './ranges'
import { recordMaker } from './record'
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
  ({ a, b, refused }: Pair): Made | null => {
    const [first, second] = [a[of], b[of]]
    return first === undefined || second === undefined || refused.length > 0 ? null : make(first, second)
  }

const ordersOf = making<Orders>('careful', ordersOfSpans)
const differenceOf = making<Span>('stated', subtractSpans)
const ratioOf = making<Interval>('stated', (a, b) => divide(fractionsOf(a), fractionsOf(b)))

/** The pairs of a selection as rows, ordered and cut as the query says; and how many figures found are in none. */
export const pairRows = (
  table: Table,
  selected: Uint32Array,
  query: PairQuery,
  populations: Table,
): { readonly rows: readonly Partial<PairRow>[]; readonly unpaired: number } => {
  const { per, order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select = pairColumns } = query
  const { dimensions } = table
  const { pairs, unpaired } = pairsIn(table, selected, query)
  const pairOf = pairer(table, pairs.rows, populations, per)
  const at = (number: number): Pair => pairOf(pairs.a[number] ?? 0, pairs.b[number] ?? 0)
  const orderingOf = (name: (typeof pairOrders)[number]): Ordering => {
    if (name !== 'difference' && name !== 'ratio')
      return wordsOrdering(dimensions[name], (number) => pairs.rows[pairs.a[number] ?? 0] ?? 0)
    const of = name === 'difference' ? differenceOf : ratioOf
    const spans = Array.from(pairs.a, (_, number) => of(at(number)) ?? undefined)
    return spanOrdering((number) => spans[number])
  }
  const toldOf = teller(table)
  const cells: { readonly [name in PairColumn]: (pair: Pair) => PairRow[name] } = {
    indicator: ({ a }) => wordAt(dimensions.indicator, a.row) ?? '',
    area: ({ a }) => wordAt(dimensions.area, a.row),
    breakdown: ({ a }) => wordAt(dimensions.breakdown, a.row) ?? '',
    a: ({ a }) => toldOf(a),
    b: ({ b }) => toldOf(b),
    refused: ({ refused }) => refused,
    caveats: ({ caveats }) => caveats,
    orders: ordersOf,
    difference: (pair) => boundsOf(differenceOf(pair)),
    ratio: (pair) => boundsOf(ratioOf(pair)),
  }
  const rowOf = recordMaker(select.map((name) => [name, cells[name]] as const))
  const numbers = new Uint32Array(pairs.a.length)
  for (let number = 0; number < numbers.length; number++) numbers[number] = number
  const wanted = sortRows(numbers, order, orderingOf).subarray(offset, offset + limit)
  const rows = new Array<Partial<PairRow>>(wanted.length)
  for (let place = 0; place < wanted.length; place++) rows[place] = rowOf(at(wanted[place] ?? 0))
  return { rows, unpaired }
}
