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
import { type Known, type Pair, pairer } from './paired'
import { pairsIn } from './pairs'
import type { PairQuery } from './query'
import { fractionsOf, ordersOfSpans, subtractSpans } from './ranges'
import type { Table } from './table'
import { wordAt } from './words'

const boundsOf = (span: Span | null | undefined): Bounds | null => (span ? boundsOfSpan(span) : null)

/** Tells of each figure once how it stands in a pair. */
const teller = (table: Table): ((known: Known) => PairedFigure) => {
  const columns = pairedColumns.map((name) => [name, figureReader(table, name)] as const)
  return rememberingAll(({ row, stated, population }) => {
    const told: Record<string, unknown> = {}
    for (const [name, read] of columns) told[name] = read(row)
    told.interval = boundsOf(stated)
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
  const firstOf = (place: number): number => pairs.a[place] ?? 0
  const pairOf = pairer(table, populations, per)
  const at = (place: number): Pair => pairOf(firstOf(place), pairs.b[place] ?? 0)
  const orderingOf = (name: (typeof pairOrders)[number]): Ordering => {
    if (name !== 'difference' && name !== 'ratio') return wordsOrdering(dimensions[name], firstOf)
    const of = name === 'difference' ? differenceOf : ratioOf
    const spans = Array.from(pairs.a, (_, place) => of(at(place)) ?? undefined)
    return spanOrdering((place) => spans[place])
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
  const columns = select.map((name) => [name, cells[name]] as const)
  const rowOf = (place: number): Partial<PairRow> => {
    const [row, pair]: [Record<string, unknown>, Pair] = [{}, at(place)]
    for (const [name, read] of columns) row[name] = read(pair)
    return row
  }
  const places = pairs.a.map((_, place) => place)
  return { rows: Array.from(sortRows(places, order, orderingOf).subarray(offset, offset + limit), rowOf), unpaired }
}
