import { RolmError } from '../issue'
import { rangeOf, undatedDay } from './days'
import { mostRows, type PairQuery } from './query'
import type { Table } from './table'
import { codeOf } from './words'

/** Two rows of a table that are set against each other. */
export type RowPair = readonly [a: number, b: number]

/** The rows of both sides that have the same indicator and breakdown, and whatever else the pair is made within. */
interface Bucket {
  readonly a: number[]
  readonly b: number[]
}

const sharesDays = (table: Table): ((a: number, b: number) => boolean) => {
  const { dimensions, days } = table
  const ofRow = (column: Int32Array, row: number): number => column[dimensions.period.codes[row] ?? 0] ?? undatedDay
  return (a, b) => {
    const [begin, other] = [ofRow(days.begin, a), ofRow(days.begin, b)]
    if (begin === undatedDay || other === undatedDay) return false
    return begin <= ofRow(days.end, b) && other <= ofRow(days.end, a)
  }
}

/** Puts rows into the buckets of what they share, on the sides that they are of. */
const bucketsOf = (
  rows: Uint32Array,
  keyOf: (row: number) => string,
  isOf: { readonly [side in keyof Bucket]: (row: number) => boolean },
): readonly Bucket[] => {
  const buckets = new Map<string, Bucket>()
  for (const row of rows) {
    const key = keyOf(row)
    const bucket = buckets.get(key) ?? { a: [], b: [] }
    buckets.set(key, bucket)
    if (isOf.a(row)) bucket.a.push(row)
    if (isOf.b(row)) bucket.b.push(row)
  }
  return [...buckets.values()].filter(({ a, b }) => a.length > 0 && b.length > 0)
}

const refuseMore = (count: number): void => {
  if (count > mostRows)
    throw new RolmError(`The query makes more than ${mostRows} pairs: narrow it by conditions in "where"`, {
      zh: `查询会得到超过 ${mostRows} 对数字：请在 where 中加条件缩小范围`,
    })
}

/** Every figure of a side with those of the other of the same time, or, where there is none, with all. */
const nearestInTime = ({ a, b }: Bucket, meets: (a: number, b: number) => boolean): readonly RowPair[] => {
  refuseMore(a.length * b.length)
  const overlaps = a.map((x) => b.map((y) => meets(x, y)))
  const [aMeets, bMeets] = [
    overlaps.map((row) => row.includes(true)),
    b.map((_, place) => overlaps.some((row) => row[place])),
  ]
  return a.flatMap((x, i) =>
    b.flatMap((y, j): RowPair[] => (overlaps[i]?.[j] || !aMeets[i] || !bMeets[j] ? [[x, y]] : [])),
  )
}

/**
 * The figures found that are set against each other, in the order of their indicators and breakdowns, then of the rows. Figures
 * of two places are paired as `compare` pairs those of two datasets; figures of two times, each with each.
 */
export const pairsIn = (table: Table, rows: Uint32Array, { pair }: PairQuery): readonly RowPair[] => {
  const { indicator, breakdown, jurisdiction, period } = table.dimensions
  const measureOf = (row: number): string => `${indicator.codes[row]},${breakdown.codes[row]}`
  if ('jurisdiction' in pair) {
    const [first, second] = pair.jurisdiction.map((place) => codeOf(jurisdiction, place))
    const isOf = {
      a: (row: number) => jurisdiction.codes[row] === first,
      b: (row: number) => jurisdiction.codes[row] === second,
    }
    const meets = sharesDays(table)
    return inOrder(
      table,
      bucketsOf(rows, measureOf, isOf).flatMap((bucket) => nearestInTime(bucket, meets)),
    )
  }
  const [first, second] = pair.period.map(rangeOf)
  const liesIn = (range: ReturnType<typeof rangeOf>) => (row: number) => {
    const [begin, end] = [table.days.begin, table.days.end].map((days) => days[period.codes[row] ?? 0] ?? undatedDay)
    return range !== undefined && (begin ?? undatedDay) >= range.first && (end ?? undatedDay) <= range.last
  }
  const buckets = bucketsOf(rows, (row) => `${measureOf(row)},${jurisdiction.codes[row]}`, {
    a: liesIn(first),
    b: liesIn(second),
  })
  refuseMore(buckets.reduce((count, { a, b }) => count + a.length * b.length, 0))
  const dates = (row: number): string =>
    [table.days.begin, table.days.end].map((days) => days[period.codes[row] ?? 0]).join()
  return inOrder(
    table,
    buckets.flatMap(({ a, b }) => a.flatMap((x) => b.filter((y) => dates(x) !== dates(y)).map((y): RowPair => [x, y]))),
  )
}

const inOrder = ({ dimensions: { indicator, breakdown } }: Table, pairs: readonly RowPair[]): readonly RowPair[] => {
  const codes = [indicator.codes, breakdown.codes]
  return [...pairs].sort(([a, b], [c, d]) => {
    for (const column of codes) {
      const sign = (column[a] ?? 0) - (column[c] ?? 0)
      if (sign !== 0) return sign
    }
    return a - c || b - d
  })
}
