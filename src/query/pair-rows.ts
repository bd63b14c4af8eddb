import { type Bounds, toBounds } from '../model/bounds'
import { carefulInterval } from '../model/careful'
import { divide, type Interval, orders, subtract } from '../model/interval'
import { rememberingAll } from '../model/remembered'
import { againstOf, type Side } from './against'
import {
  type DerivedName,
  type FigureColumn,
  type PairCaveat,
  type PairColumn,
  type PairedFigure,
  type PairRefusal,
  type PairRow,
  pairColumns,
  pairedColumns,
  type pairOrders,
} from './columns'
import { dayOf } from './days'
import { type Division, divider, type Population, type ReadInterval } from './divide'
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

/** What is known of a figure of a pair: by its row, and what is made of it, whether its source rounded or cut it off. */
interface Known extends Side {
  readonly stated: Division
  readonly careful: Division
}

const populationIn = (division: Division): Population | undefined =>
  'refused' in division ? undefined : division.population

/** Whether a population is of another time than the figure that it divides. */
const isOutside = ({ begin, end, careful }: Known): boolean => {
  const day = populationIn(careful)?.day
  return day !== undefined && (begin === null || end === null || day < dayOf(begin) || day > dayOf(end))
}

/** What was made of two figures, and is to be told. */
const madeOf = (a: Known, b: Known): readonly PairCaveat[] => {
  const sides = [a, b]
  const [first, second] = [populationIn(a.careful), populationIn(b.careful)]
  const populations = [first, second].filter((one) => one !== undefined)
  const told: readonly (PairCaveat | false)[] = [
    populations.some(({ isRounded }) => isRounded) && 'rounding-assumed',
    sides.some(({ stated }) => 'isMean' in stated && stated.isMean) && 'mean-of-years',
    populations.length > 0 && 'per-head',
    populations.length > 0 && (first?.day !== second?.day || sides.some(isOutside)) && 'denominator-differs',
    populations.some(({ isContradicted }) => isContradicted) && 'contradicted',
  ]
  return told.filter((caveat) => caveat !== false)
}

/** Knows each figure once, as it may stand in many pairs. */
const knower = (table: Table, populations: Table, per: PairQuery['per']): ((row: number) => Known) => {
  const compared = (read: ReadInterval): ((row: number) => Division) => {
    if (per === undefined) return (row) => ({ interval: read(table, row), isMean: false })
    const divideBy = divider(table, populations, read)
    return (row) => divideBy(derivedBy[per], row)
  }
  const [stated, careful] = [compared(fractionsAt), compared(carefulAt)]
  const reading = (name: FigureColumn) => figureReader(table, name)
  const [begin, end, jurisdiction] = [reading('begin'), reading('end'), reading('jurisdiction')]
  const [unit, precision, status, indicator] = (['unit', 'precision', 'status', 'indicator'] as const).map(reading)
  return rememberingAll(
    (row: number) =>
      ({
        begin: begin(row),
        end: end(row),
        jurisdiction: jurisdiction(row),
        unit: unit?.(row),
        precision: precision?.(row),
        status: status?.(row),
        timeKind: measureAt(table.measures, indicator?.(row) ?? '')?.timeKind,
        stated: stated(row),
        careful: careful(row),
      }) as Known, // as the columns have it
  )
}

/** Sets two figures against each other. */
const compareTwo = (a: Known, b: Known, yearly: boolean): Told => {
  const against = againstOf(a, b, yearly)
  const sides = [a.stated, b.stated] as const
  const divisions = sides.flatMap((side) => ('refused' in side ? [side.refused] : []))
  const told = {
    sides,
    refused: [...new Set<PairRefusal>([...against.refused, ...divisions])],
    caveats: [...new Set<PairCaveat>([...against.caveats, ...madeOf(a, b)])],
  }
  const [x, y] = sides
  if (told.refused.length > 0 || 'refused' in x || 'refused' in y || 'refused' in a.careful || 'refused' in b.careful)
    return { ...told, orders: null, difference: null, ratio: null }
  return {
    ...told,
    orders: orders(a.careful.interval, b.careful.interval),
    difference: subtract(x.interval, y.interval),
    ratio: divide(x.interval, y.interval),
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
  const { pairs, unpaired } = pairsIn(table, selected, query)
  const knownOf = knower(table, populations, per)
  const yearly = per === 'year' || per === 'headAndYear'
  const toldOf = rememberingAll((place: number): Told => {
    const [a, b] = pairs[place] ?? [0, 0]
    return compareTwo(knownOf(a), knownOf(b), yearly)
  })
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
  const sideOf = (row: number, division: Division): PairedFigure => {
    const words = Object.fromEntries(columns.map(([name, read]) => [name, read(row)]))
    const population = populationIn(division)
    return {
      ...(words as Pick<PairedFigure, (typeof pairedColumns)[number]>), // by name
      interval: 'refused' in division ? null : toBounds(division.interval),
      ...(population && { denominators: population.by }),
    }
  }
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
    unpaired,
  }
}
