import { type Bounds, toBounds } from '../model/bounds'
import { carefulInterval } from '../model/careful'
import { divide, type Interval, orders, subtract } from '../model/interval'
import { againstOf, type Side } from './against'
import {
  type DerivedName,
  type PairCaveat,
  type PairColumn,
  type PairedFigure,
  type PairRefusal,
  type PairRow,
  pairColumns,
  pairedColumns,
  type pairOrders,
} from './columns'
import { type Division, divider } from './divide'
import { compareIntervals, fractionsAt, rangeAt, toWrittenBounds } from './ends'
import { figureReader } from './figures'
import { measureAt } from './measures'
import { type Ordering, sortRows, wordsOrdering } from './order'
import { pairsIn } from './pairs'
import type { PairQuery } from './query'
import { fromMantissa, mantissaAt } from './scaled'
import { scaleAt, type Table } from './table'
import { wordAt } from './words'

const derivedBy = { year: 'perYear', head: 'perHead', headAndYear: 'perHeadAndYear' } as const satisfies Readonly<
  Record<NonNullable<PairQuery['per']>, DerivedName>
>

/** The interval that holds a figure whether its source rounded or cut it off, in fractions. */
const carefulAt = (table: Table, row: number): Interval => {
  const { words, codes } = table.dimensions.precision
  if (words[codes[row] ?? 0] !== 'rounded') return fractionsAt(table, row)
  const value = fromMantissa(mantissaAt(table.value, row), scaleAt(table, row))
  return carefulInterval({ printed: '', value, precision: 'rounded', ...toWrittenBounds(rangeAt(table, row)) }, false)
}

/** Two figures as far as their intervals and rows tell of them. */
interface Told extends Pick<PairRow, 'refused' | 'caveats' | 'orders'> {
  readonly sides: readonly [Division, Division]
  readonly difference: Interval | null
  readonly ratio: Interval | null
}

/** Sets figures against each other, each pair once, as an order may ask again and again. */
const comparer = (table: Table, populations: Table, per: PairQuery['per']): ((a: number, b: number) => Told) => {
  const compared = (read: (table: Table, row: number) => Interval): ((row: number) => Division) => {
    if (per === undefined) return (row) => ({ interval: read(table, row), by: [] })
    const divideBy = divider(table, populations, read)
    return (row) => divideBy(derivedBy[per], row)
  }
  const [stated, careful] = [compared(fractionsAt), compared(carefulAt)]
  const read = {
    begin: figureReader(table, 'begin'),
    end: figureReader(table, 'end'),
    jurisdiction: figureReader(table, 'jurisdiction'),
    unit: figureReader(table, 'unit'),
    precision: figureReader(table, 'precision'),
    status: figureReader(table, 'status'),
    indicator: figureReader(table, 'indicator'),
  }
  const sideOf = (row: number): Side =>
    ({
      begin: read.begin(row),
      end: read.end(row),
      jurisdiction: read.jurisdiction(row) ?? '',
      unit: read.unit(row),
      precision: read.precision(row),
      status: read.status(row),
      timeKind: measureAt(table.measures, read.indicator(row) ?? '')?.timeKind,
    }) as Side // as the columns have it
  const yearly = per === 'year' || per === 'headAndYear'
  return (a, b) => {
    const sides = [stated(a), stated(b)] as const
    const against = againstOf(sideOf(a), sideOf(b), yearly)
    const divisions = sides.flatMap((side) => ('refused' in side ? [side.refused] : []))
    const refused = [...new Set<PairRefusal>([...against.refused, ...divisions])]
    const made: readonly PairCaveat[] = [
      ...(yearly ? (['mean-of-years'] as const) : []),
      ...(sides.some((side) => 'by' in side && side.by.length > 0) ? (['per-head'] as const) : []),
    ]
    const told = { sides, refused, caveats: [...against.caveats, ...made] }
    const [x, y] = sides
    const [carefulX, carefulY] = [careful(a), careful(b)]
    if (refused.length > 0 || 'refused' in x || 'refused' in y || 'refused' in carefulX || 'refused' in carefulY)
      return { ...told, orders: null, difference: null, ratio: null }
    return {
      ...told,
      orders: orders(carefulX.interval, carefulY.interval),
      difference: subtract(x.interval, y.interval),
      ratio: divide(x.interval, y.interval),
    }
  }
}

const boundsOf = (interval: Interval | null): Bounds | null => interval && toBounds(interval)

/** The pairs of a selection as rows, ordered and cut as the query says; and how many figures found are in none. */
export const pairRows = (
  table: Table,
  selected: Uint32Array,
  query: PairQuery,
  populations: Table,
): { readonly rows: readonly Partial<PairRow>[]; readonly unpaired: number } => {
  const { per, order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select = pairColumns } = query
  const pairs = pairsIn(table, selected, query)
  const compare = comparer(table, populations, per)
  const known = new Map<number, Told>()
  const toldOf = (place: number): Told => {
    const [a, b] = pairs[place] ?? [0, 0]
    const told = known.get(place) ?? compare(a, b)
    known.set(place, told)
    return told
  }
  const firstOf = (place: number): number => pairs[place]?.[0] ?? 0
  const orderingOf = (name: (typeof pairOrders)[number]): Ordering => {
    if (name !== 'difference' && name !== 'ratio') return wordsOrdering(table.dimensions[name], firstOf)
    return {
      isEmpty: (place) => toldOf(place)[name] === null,
      compare: (x, y) => {
        const [first, second] = [toldOf(x)[name], toldOf(y)[name]]
        return first && second ? compareIntervals(first, second) : 0
      },
    }
  }
  const columns = pairedColumns.map((name) => [name, figureReader(table, name)] as const)
  const sideOf = (row: number, division: Division): PairedFigure => ({
    ...(Object.fromEntries(columns.map(([name, read]) => [name, read(row)])) as Pick<
      PairedFigure,
      (typeof pairedColumns)[number]
    >), // by name
    interval: 'refused' in division ? null : toBounds(division.interval),
    ...('by' in division && division.by.length > 0 && { denominators: division.by }),
  })
  const rowOf = (place: number): Partial<PairRow> => {
    const [a, b] = pairs[place] ?? [0, 0]
    const told = toldOf(place)
    const cells: { readonly [name in PairColumn]: () => PairRow[name] } = {
      indicator: () => wordAt(table.dimensions.indicator, a) ?? '',
      area: () => wordAt(table.dimensions.area, a),
      breakdown: () => wordAt(table.dimensions.breakdown, a) ?? '',
      a: () => sideOf(a, told.sides[0]),
      b: () => sideOf(b, told.sides[1]),
      refused: () => told.refused,
      caveats: () => told.caveats,
      orders: () => told.orders,
      difference: () => boundsOf(told.difference),
      ratio: () => boundsOf(told.ratio),
    }
    return Object.fromEntries(select.map((name) => [name, cells[name]()]))
  }
  const places = new Uint32Array(pairs.length).map((_, place) => place)
  return {
    rows: Array.from(sortRows(places, order, orderingOf).subarray(offset, offset + limit), rowOf),
    unpaired: selected.length - new Set(pairs.flat()).size,
  }
}
