import { RolmError } from '../issue'
import { entryOf } from '../model/remembered'
import { rangeOf, undatedDay } from './days'
import type { PairQuery } from './query'
import type { Table } from './table'
import { codeOf, type Words } from './words'

/** Rows of a table that are set against each other: `a[n]` against `b[n]`. */
export interface RowPairs {
  readonly a: Uint32Array
  readonly b: Uint32Array
}

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

/** Collects the pairs of one bucket after another, as many as a query may make; those of a bucket in the order of their rows. */
const collecting = ({ size }: Table) => {
  const pairs: number[] = []
  let ofBucket: number[] = []
  const add = (a: number, b: number): void => {
    if (pairs.length + ofBucket.push(a * size + b) > mostPairs)
      throw new RolmError(`The query makes more than ${mostPairs} pairs: narrow it by conditions in "where"`, {
        zh: `查询会得到超过 ${mostPairs} 对数字：请在 where 中加条件缩小范围`,
      })
  }
  const endBucket = (): void => {
    const sorted = new Float64Array(ofBucket).sort()
    for (let at = 0; at < sorted.length; at++) pairs.push(sorted[at] ?? 0)
    ofBucket = []
  }
  const rows = (): RowPairs => {
    const [a, b] = [new Uint32Array(pairs.length), new Uint32Array(pairs.length)]
    pairs.forEach((pair, place) => {
      a[place] = pair / size
      b[place] = pair % size
    })
    return { a, b }
  }
  return { add, endBucket, rows }
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

/** Adds the pairs of a bucket. */
type AddPairs = (bucket: Bucket, days: DaysOfRows, add: (a: number, b: number) => void) => void

/** Every figure of a side with those of the other of the same time, or, where there is none, with all. */
const addNearest: AddPairs = (bucket, days, add) => {
  const met = new Set<number>()
  eachMeeting(bucket, days, (x, y) => {
    add(x, y)
    met.add(x).add(y)
  })
  for (const x of bucket.a) for (const y of bucket.b) if (!met.has(x)) add(x, y)
  const unmet = bucket.b.filter((y) => !met.has(y))
  for (const x of bucket.a) if (met.has(x)) for (const y of unmet) add(x, y)
}

/** Every figure of a time with those of the other of the same place, but for those of the very same days. */
const addEach =
  ({ codes }: Words): AddPairs =>
  ({ a, b }, { begin, end }, add) => {
    const places = new Map<number | undefined, number[]>()
    for (const y of b) entryOf<number | undefined, number[]>(places, codes[y], () => []).push(y)
    for (const x of a)
      for (const y of places.get(codes[x]) ?? []) if (begin(x) !== begin(y) || end(x) !== end(y)) add(x, y)
  }

/** The rows of a side or both, in buckets of what they share, in the order of their keys. */
const bucketsOf = (rows: Uint32Array, keyOf: (row: number) => number, sides: Sides): readonly Bucket[] => {
  const buckets = new Map<number, { readonly a: number[]; readonly b: number[] }>()
  for (const row of rows) {
    const [ofA, ofB] = [sides.a(row), sides.b(row)]
    if (!ofA && !ofB) continue
    const bucket = entryOf(buckets, keyOf(row), () => ({ a: [], b: [] }))
    if (ofA) bucket.a.push(row)
    if (ofB) bucket.b.push(row)
  }
  return [...buckets].sort(([a], [b]) => a - b).map(([, bucket]) => bucket)
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

/** How many rows of the buckets are in no pair. A row may be of both sides. */
const countUnpaired = (buckets: readonly Bucket[], pairs: RowPairs, size: number): number => {
  const isPaired = new Uint8Array(size)
  for (const rows of [pairs.a, pairs.b]) for (const row of rows) isPaired[row] = 1
  let count = 0
  for (const { a, b } of buckets)
    for (const rows of [a, b])
      for (const row of rows) {
        if (isPaired[row] === 0) count++
        isPaired[row] = 1
      }
  return count
}

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
): { readonly pairs: RowPairs; readonly unpaired: number } => {
  const { indicator, breakdown, jurisdiction } = table.dimensions
  const days = daysOfRows(table)
  const measureOf = (row: number): number =>
    (indicator.codes[row] ?? 0) * (breakdown.words.length + 1) + (breakdown.codes[row] ?? 0)
  const buckets = bucketsOf(rows, measureOf, sidesOf(table, query, days))
  const { add, endBucket, rows: pairsOf } = collecting(table)
  const addPairs = 'jurisdiction' in query.pair ? addNearest : addEach(jurisdiction)
  for (const bucket of buckets) {
    addPairs(bucket, days, add)
    endBucket()
  }
  const pairs = pairsOf()
  return { pairs, unpaired: countUnpaired(buckets, pairs, table.size) }
}
