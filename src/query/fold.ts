import { aboveLow, belowHigh, keyOf, type Range } from './ends'
import type { Counts, Groups } from './groups'
import { flag, type Table } from './table'

/** The least and greatest figure of a group, and what its figures add up to, as far as their intervals tell. */
export interface Extent {
  readonly least: Range
  readonly greatest: Range
  readonly sum: Range
}

/** What one pass over the rows of groups tells. */
export interface Fold extends Counts {
  /** The flags that any row of a group has. */
  readonly flagsOf: (group: number) => number
  readonly hasSeveralBreakdowns: (group: number) => boolean
  /**
   * Exact where the figures are of one indicator, which gives the scale, no end is wide, and no sum can pass the largest
   * exact number.
   */
  readonly extentOf: (group: number, scale: number) => Extent
}

/**
 * How many numbers are kept of a group: the least and greatest key and the sum of its lower ends, the same of its upper
 * ends, the count of its rows and the first of them. They fill one line of the cache, which a row then touches.
 */
const kept = 8

/** Counts the rows of groups and folds their numbers, all in one pass. */
export const foldGroups = ({ rows, of, size }: Groups, { lower, upper, flags, dimensions }: Table): Fold => {
  const [lows, highs, breakdowns] = [lower.mantissas, upper.mantissas, dimensions.breakdown.codes]
  const [seen, varied] = [new Uint8Array(size), new Uint8Array(size)]
  const numbers = new Float64Array(size * kept)
  for (let base = 0; base < numbers.length; base += kept) {
    numbers[base] = numbers[base + 3] = Number.POSITIVE_INFINITY
    numbers[base + 1] = numbers[base + 4] = Number.NEGATIVE_INFINITY
  }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const group = of[at] ?? 0
    const base = group * kept
    const low = lows[row] ?? 0
    const high = highs[row] ?? 0
    const bits = flags[row] ?? 0
    const lowKey = 2 * low + (bits & 1) // the bits lowOpen and highOpen, without a branch
    const highKey = 2 * high - ((bits >> 1) & 1)
    const count = numbers[base + 6] ?? 0
    if (count === 0) numbers[base + 7] = row
    else if (breakdowns[row] !== breakdowns[numbers[base + 7] ?? 0]) varied[group] = 1
    seen[group] = (seen[group] ?? 0) | bits
    if (lowKey < (numbers[base] ?? 0)) numbers[base] = lowKey
    if (lowKey > (numbers[base + 1] ?? 0)) numbers[base + 1] = lowKey
    numbers[base + 2] = (numbers[base + 2] ?? 0) + low
    if (highKey < (numbers[base + 3] ?? 0)) numbers[base + 3] = highKey
    if (highKey > (numbers[base + 4] ?? 0)) numbers[base + 4] = highKey
    numbers[base + 5] = (numbers[base + 5] ?? 0) + high
    numbers[base + 6] = count + 1
  }
  return {
    countOf: (group) => numbers[group * kept + 6] ?? 0,
    firstOf: (group) => numbers[group * kept + 7] ?? 0,
    flagsOf: (group) => seen[group] ?? 0,
    hasSeveralBreakdowns: (group) => varied[group] === 1,
    extentOf: (group, scale) => {
      const own = numbers.subarray(group * kept, (group + 1) * kept)
      const [leastLow = 0, greatestLow = 0, sumLow = 0, leastHigh = 0, greatestHigh = 0, sumHigh = 0] = own
      const bits = seen[group] ?? 0
      return {
        least: { low: leastLow, high: leastHigh, scale },
        greatest: { low: greatestLow, high: greatestHigh, scale },
        sum: {
          low: keyOf(sumLow, (bits & flag.lowOpen) !== 0, aboveLow),
          high: keyOf(sumHigh, (bits & flag.highOpen) !== 0, belowHigh),
          scale,
        },
      }
    },
  }
}
