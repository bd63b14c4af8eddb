import { RolmError } from '../issue'
import { rangeOf, undatedDay } from './days'
import type { PairQuery } from './query'
import type { Table } from './table'
import { codeOf } from './words'

/** Two rows of a table that are set against each other. */
export type RowPair = readonly [a: number, b: number]

/** The most pairs that a query may make. */
export const mostPairs = 1_000_000

/** The rows of both sides that have the same indicator and breakdown, and whatever else the pair is made within. */
interface Bucket {
  readonly a: number[]
  readonly b: number[]
}

/** Tells on which sides a row is; it may be on both. */
interface Sides {
  readonly a: (row: number) => boolean
  readonly b: (row: number) => boolean
}

/** The first and last day of the period of a row, both `undatedDay` where it is not dated. */
interface DaysOfRows {
  readonly begin: (row: number) => number
  readonly end: (row: number) => number
}

const daysOfRows = ({ dimensions: { period }, days }: Table): DaysOfRows => ({
  begin: (row) => days.begin[period.codes[row] ?? 0] ?? undatedDay,
  end: (row) => days.end[period.codes[row] ?? 0] ?? undatedDay,
})

/** Collects pairs, as many as a query may make. */
const collecting = () => {
  const pairs: RowPair[] = []
  const add = (a: number, b: number): void => {
    if (pairs.push([a, b]) > mostPairs)
      throw new RolmError(`The query makes more than ${mostPairs} pairs: narrow it by conditions in "where"`, {
        zh: `查询会得到超过 ${mostPairs} 对数字：请在 where 中加条件缩小范围`,
      })
  }
  return { pairs, add }
}

/**
 * Says each row of a side with each of the other that shares days with it. Rows that begin before the end of one are walked back
 * from the last, until none of those before can reach it.
 */
const eachMeeting = ({ a, b }: Bucket, { begin, end }: DaysOfRows, say: (x: number, y: number) => void): void => {
  const dated = b.filter((row) => begin(row) !== undatedDay).sort((x, y) => begin(x) - begin(y))
  const reach = new Float64Array(dated.length)
  dated.forEach((row, place) => {
    reach[place] = Math.max(end(row), reach[place - 1] ?? Number.NEGATIVE_INFINITY)
  })
  for (const x of a) {
    if (begin(x) === undatedDay) continue
    let [from, to] = [0, dated.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (begin(dated[middle] ?? 0) <= end(x)) from = middle + 1
      else to = middle
    }
    for (let place = from - 1; place >= 0 && (reach[place] ?? 0) >= begin(x); place--) {
      const y = dated[place] ?? 0
      if (end(y) >= begin(x)) say(x, y)
    }
  }
}

/** Every figure of a side with those of the other of the same time, or, where there is none, with all. */
const addNearest = (bucket: Bucket, days: DaysOfRows, add: (a: number, b: number) => void): void => {
  const met = new Set<number>()
  eachMeeting(bucket, days, (x, y) => {
    add(x, y)
    met.add(x).add(y)
  })
  for (const x of bucket.a) for (const y of bucket.b) if (!met.has(x)) add(x, y)
  const unmet = bucket.b.filter((y) => !met.has(y))
  for (const x of bucket.a) if (met.has(x)) for (const y of unmet) add(x, y)
}

/** Every figure of a time with those of the other, but for those of the very same days. */
const addEach = ({ a, b }: Bucket, { begin, end }: DaysOfRows, add: (a: number, b: number) => void): void => {
  for (const x of a) for (const y of b) if (begin(x) !== begin(y) || end(x) !== end(y)) add(x, y)
}

/** Puts rows into the buckets of what they share, on the sides that they are of. */
const bucketsOf = (rows: readonly number[], keyOf: (row: number) => string, sides: Sides): Iterable<Bucket> => {
  const buckets = new Map<string, Bucket>()
  for (const row of rows) {
    const key = keyOf(row)
    const bucket = buckets.get(key) ?? { a: [], b: [] }
    buckets.set(key, bucket)
    if (sides.a(row)) bucket.a.push(row)
    if (sides.b(row)) bucket.b.push(row)
  }
  return buckets.values()
}

const sidesOf = (table: Table, { pair }: PairQuery, { begin, end }: DaysOfRows): Sides => {
  if ('jurisdiction' in pair) {
    const { jurisdiction } = table.dimensions
    const [a, b] = pair.jurisdiction.map((place) => codeOf(jurisdiction, place))
    return { a: (row) => jurisdiction.codes[row] === a, b: (row) => jurisdiction.codes[row] === b }
  }
  const [a, b] = pair.period.map((edtf) => {
    const range = rangeOf(edtf)
    return (row: number): boolean => range !== undefined && begin(row) >= range.first && end(row) <= range.last
  })
  const never = (): boolean => false
  return { a: a ?? never, b: b ?? never }
}

const inOrder = ({ dimensions: { indicator, breakdown } }: Table, pairs: RowPair[]): readonly RowPair[] =>
  pairs.sort(
    ([a, b], [c, d]) =>
      (indicator.codes[a] ?? 0) - (indicator.codes[c] ?? 0) ||
      (breakdown.codes[a] ?? 0) - (breakdown.codes[c] ?? 0) ||
      a - c ||
      b - d,
  )

/**
 * The figures found that are set against each other, in the order of their indicators and breakdowns, then of the rows; and how
 * many of those that are of either side are in no pair. Figures of two places are paired as `compare` pairs those of two
 * datasets; figures of two times, each with each.
 *
 * @throws RolmError where there are more than `mostPairs`
 */
export const pairsIn = (
  table: Table,
  rows: Uint32Array,
  query: PairQuery,
): { readonly pairs: readonly RowPair[]; readonly unpaired: number } => {
  const { indicator, breakdown, jurisdiction } = table.dimensions
  const days = daysOfRows(table)
  const sides = sidesOf(table, query, days)
  const ofSides = Array.from(rows).filter((row) => sides.a(row) || sides.b(row))
  const measureOf = (row: number): string => `${indicator.codes[row]},${breakdown.codes[row]}`
  const ofPlaces = 'jurisdiction' in query.pair
  const keyOf = ofPlaces ? measureOf : (row: number): string => `${measureOf(row)},${jurisdiction.codes[row]}`
  const { pairs, add } = collecting()
  for (const bucket of bucketsOf(ofSides, keyOf, sides)) (ofPlaces ? addNearest : addEach)(bucket, days, add)
  return { pairs: inOrder(table, pairs), unpaired: ofSides.length - new Set(pairs.flat()).size }
}
