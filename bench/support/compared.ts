import type { Bounds } from '../../src/model/bounds'
import type { Orders, Truth } from '../../src/model/interval'
import { datesOf } from '../../src/model/period'
import type { PairCaveat, PairRefusal } from '../../src/query/columns'
import type { Bare } from './bare'
import { measured } from './figures'

// Two places compared in a bare loop: every pair that a reader would set side by side, what speaks against it, which of the two is
// certainly the greater, and what lies between them. Units, places and statuses are all alike here, so it asks for none of them.

const sign = { undated: 1, apart: 2, rounded: 4, round: 8 } as const

/** The pairs found, in columns. */
export interface ComparedPairs {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly signs: readonly number[]
  /** Whether `a` is certainly below `b`, `b` below `a`, `a` not above `b`, `b` not above `a`, both are points: a bit each. */
  readonly orders: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** 1: the lower end of the difference is open; 2: the upper end is. */
  readonly open: readonly number[]
}

/** The days of each period, in milliseconds; not a number where it is not dated. */
const daysOf = ({ periods }: Bare) => {
  const dates = periods.map((edtf) => (edtf === '~' ? undefined : datesOf({ kind: 'interval', edtf })))
  const dayOf = (date: string | undefined): number => (date === undefined ? Number.NaN : Date.parse(date))
  return {
    begin: Float64Array.from(dates, (days) => dayOf(days?.first)),
    end: Float64Array.from(dates, (days) => dayOf(days?.last)),
  }
}

/** The rows of a place for each indicator, those of its parts first. */
const bucketsOf = (): number[][] => Array.from({ length: 2 * measured.length }, () => [])

/** Compares two places. */
export const compareBare = (bare: Bare, first: number, second: number): ComparedPairs => {
  const { size, indicator, place, period, breakdown, value, low, high, open, rounded } = bare
  const days = daysOf(bare)
  const [ofFirst, ofSecond] = [bucketsOf(), bucketsOf()]
  for (let row = 0; row < size; row++) {
    const buckets = place[row] === first ? ofFirst : place[row] === second ? ofSecond : undefined
    buckets?.[2 * (indicator[row] ?? 0) + 1 - (breakdown[row] ?? 0)]?.push(row)
  }
  const found = { a: [], b: [], signs: [], orders: [], low: [], high: [], open: [] } as {
    [name in keyof ComparedPairs]: number[]
  }
  const at = (numbers: Float64Array, row: number): number => numbers[row] ?? 0
  const begin = (row: number): number => at(days.begin, period[row] ?? 0)
  const end = (row: number): number => at(days.end, period[row] ?? 0)
  const meet = (x: number, y: number): boolean => begin(x) <= end(y) && begin(y) <= end(x)
  const isOpen = (row: number, bit: number): number => ((open[row] ?? 0) & bit) / bit
  /** Twice an end, one more or less where it is open; of a rounded figure, wherever it was cut off. */
  const lowKey = (row: number): number => 2 * at(low, row) + isOpen(row, 1)
  const highKey = (row: number): number => 2 * at(high, row) - isOpen(row, 2)
  const reach = (row: number): number => Math.max(at(value, row) - at(low, row), at(high, row) - at(value, row))
  const carefulLow = (row: number): number =>
    rounded[row] === 1 ? Math.min(lowKey(row), 2 * at(value, row)) : lowKey(row)
  const carefulHigh = (row: number): number =>
    rounded[row] === 1 ? Math.max(highKey(row), 2 * at(value, row) + 4 * reach(row) - 1) : highKey(row)
  const isCount = measured.map(({ whole }) => whole)
  /** Whether a count ends with two zeros: its hundredths with four. */
  const isRound = (row: number): boolean =>
    isCount[indicator[row] ?? 0] === true && rounded[row] === 0 && at(value, row) % 10_000 === 0 && value[row] !== 0
  const add = (x: number, y: number): void => {
    const [lowA, highA, lowB, highB] = [carefulLow(x), carefulHigh(x), carefulLow(y), carefulHigh(y)]
    const isNotAbove = (to: number, from: number): boolean => Math.ceil(to / 2) <= Math.floor(from / 2)
    found.a.push(x)
    found.b.push(y)
    found.signs.push(
      (Number.isNaN(begin(x)) || Number.isNaN(begin(y)) ? sign.undated : meet(x, y) ? 0 : sign.apart) +
        (rounded[x] === 1 || rounded[y] === 1 ? sign.rounded : 0) +
        (isRound(x) || isRound(y) ? sign.round : 0),
    )
    found.orders.push(
      (highA < lowB ? 1 : 0) +
        (highB < lowA ? 2 : 0) +
        (isNotAbove(highA, lowB) ? 4 : 0) +
        (isNotAbove(highB, lowA) ? 8 : 0) +
        (lowA === highA && lowB === highB && lowA % 2 === 0 && lowB % 2 === 0 ? 16 : 0),
    )
    found.low.push(at(low, x) - at(high, y))
    found.high.push(at(high, x) - at(low, y))
    found.open.push((isOpen(x, 1) | isOpen(y, 2)) + 2 * (isOpen(x, 2) | isOpen(y, 1)))
  }
  ofFirst.forEach((a, bucket) => {
    const b = ofSecond[bucket] ?? []
    const isMetByA = b.map((y) => a.some((x) => meet(x, y)))
    for (const x of a) {
      const isMet = b.some((y) => meet(x, y))
      b.forEach((y, place) => {
        if (!isMet || !isMetByA[place] || meet(x, y)) add(x, y)
      })
    }
  })
  return found
}

const decimalOf = (hundredths: number): string => String(hundredths / 100)

const refusedFor = (signs: number, grows: boolean): readonly PairRefusal[] =>
  signs & sign.undated && grows ? ['period-not-dated'] : []

const caveatsFor = (signs: number, grows: boolean): readonly PairCaveat[] => [
  ...(signs & sign.undated && !grows ? (['period-not-dated'] as const) : []),
  ...(signs & sign.apart ? (['period-apart'] as const) : []),
  ...(signs & sign.rounded ? (['rounding-assumed'] as const) : []),
  ...(signs & sign.round ? (['round-figure'] as const) : []),
]

const truthOf = (isSure: boolean, isExcluded: boolean): Truth => isSure || (isExcluded ? false : 'unknown')

const ordersFor = (bits: number): Orders => {
  const has = (bit: number): boolean => (bits & bit) !== 0
  const [below, above, notAbove, notBelow, points] = [has(1), has(2), has(4), has(8), has(16)]
  return {
    less: truthOf(below, notBelow),
    atMost: truthOf(notAbove, above),
    equal: truthOf(points && !below && !above, below || above),
    atLeast: truthOf(notBelow, below),
    greater: truthOf(above, notAbove),
  }
}

const boundsFor = (low: number, high: number, open: number): Bounds => ({
  ...(Number.isFinite(low) && { [open & 1 ? 'minExclusive' : 'minInclusive']: decimalOf(low) }),
  ...(Number.isFinite(high) && { [open & 2 ? 'maxExclusive' : 'maxInclusive']: decimalOf(high) }),
})

/** The pairs found as the table's rows have them. */
export const comparedRows = (found: ComparedPairs, { indicator, breakdown }: Bare) =>
  found.a.map((row, pair) => {
    const measure = measured[indicator[row] ?? 0]
    const [signs = 0, bits = 0] = [found.signs[pair], found.orders[pair]]
    const grows = measure?.timeKind === 'flow' || measure?.timeKind === 'distinct'
    const refused = refusedFor(signs, grows)
    return {
      indicator: measure?.id,
      breakdown: breakdown[row] === 1 ? 'full-time' : 'total',
      refused,
      caveats: caveatsFor(signs, grows),
      orders: refused.length > 0 ? null : ordersFor(bits),
      difference:
        refused.length > 0 ? null : boundsFor(found.low[pair] ?? 0, found.high[pair] ?? 0, found.open[pair] ?? 0),
    }
  })
