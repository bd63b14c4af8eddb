import { aboveLow, belowHigh, type EndKey, keyOf, keysAt, type Range } from './ends'
import type { Groups } from './groups'
import { type Mantissa, mantissaAt, type Scaled } from './scaled'
import { flag, type Table } from './table'

/** The least and greatest figure of a group, and what its figures add up to, as far as their intervals tell. */
export interface Extent {
  readonly least: Range
  readonly greatest: Range
  readonly sum: Range
}

/**
 * How many numbers are kept of a group: the least and greatest key and the sum of its lower ends, then of its upper ones.
 * They stand together, so that a figure touches one part of memory. (The rest fills a cache line.)
 */
const kept = 8

const foldRows = ({ rows, of, counts }: Groups, { lower, upper, flags }: Table): Float64Array => {
  const [lows, highs] = [lower.mantissas, upper.mantissas]
  const numbers = new Float64Array(counts.length * kept)
  for (let base = 0; base < numbers.length; base += kept) {
    numbers[base] = numbers[base + 3] = Number.POSITIVE_INFINITY
    numbers[base + 1] = numbers[base + 4] = Number.NEGATIVE_INFINITY
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const base = (of[at] ?? 0) * kept
    const low = lows[row] ?? 0
    const high = highs[row] ?? 0
    const open = flags[row] ?? 0
    const lowKey = 2 * low + (open & 1) // the bits lowOpen and highOpen, without a branch
    const highKey = 2 * high - ((open >> 1) & 1)
    if (lowKey < (numbers[base] ?? 0)) numbers[base] = lowKey
    if (lowKey > (numbers[base + 1] ?? 0)) numbers[base + 1] = lowKey
    numbers[base + 2] = (numbers[base + 2] ?? 0) + low
    if (highKey < (numbers[base + 3] ?? 0)) numbers[base + 3] = highKey
    if (highKey > (numbers[base + 4] ?? 0)) numbers[base + 4] = highKey
    numbers[base + 5] = (numbers[base + 5] ?? 0) + high
  }
  return numbers
}

/** Folds every group in doubles. Exact where no end is wide and no sum can pass the largest exact number. */
export const foldGroups = (
  groups: Groups,
  table: Table,
  scaleOf: (group: number) => number,
): ((group: number) => Extent) => {
  const numbers = foldRows(groups, table)
  return (group) => {
    const own = numbers.subarray(group * kept, (group + 1) * kept)
    const [leastLow = 0, greatestLow = 0, sumLow = 0, leastHigh = 0, greatestHigh = 0, sumHigh = 0] = own
    const [scale, seen] = [scaleOf(group), groups.flags[group] ?? 0]
    return {
      least: { low: leastLow, high: leastHigh, scale },
      greatest: { low: greatestLow, high: greatestHigh, scale },
      sum: {
        low: keyOf(sumLow, (seen & flag.lowOpen) !== 0, aboveLow),
        high: keyOf(sumHigh, (seen & flag.highOpen) !== 0, belowHigh),
        scale,
      },
    }
  }
}

const lesser = (a: EndKey, b: EndKey): EndKey => (b < a ? b : a)
const greater = (a: EndKey, b: EndKey): EndKey => (b > a ? b : a)

const sumOf = (ends: readonly Mantissa[], absent: number): Mantissa =>
  ends.includes(absent) ? absent : ends.reduce<bigint>((sum, end) => sum + BigInt(end), 0n)

/** Folds rows of one indicator in bigints: the way that is exact for numbers of every size. */
export const foldExactly = (table: Table, rows: readonly number[], scale: number): Extent => {
  const keys = rows.map((row) => keysAt(table, row))
  const [lows, highs] = [keys.map(({ low }) => low), keys.map(({ high }) => high)]
  const has = (bit: number): boolean => rows.some((row) => ((table.flags[row] ?? 0) & bit) !== 0)
  const ends = (column: Scaled): readonly Mantissa[] => rows.map((row) => mantissaAt(column, row))
  return {
    least: { low: lows.reduce(lesser), high: highs.reduce(lesser), scale },
    greatest: { low: lows.reduce(greater), high: highs.reduce(greater), scale },
    sum: {
      low: keyOf(sumOf(ends(table.lower), Number.NEGATIVE_INFINITY), has(flag.lowOpen), aboveLow),
      high: keyOf(sumOf(ends(table.upper), Number.POSITIVE_INFINITY), has(flag.highOpen), belowHigh),
      scale,
    },
  }
}
