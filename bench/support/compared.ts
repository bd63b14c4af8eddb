import type { Bounds } from '../../src/model/bounds'
import type { Orders, Truth } from '../../src/model/interval'
import { datesOf } from '../../src/model/period'
import type { PairCaveat, PairRefusal } from '../../src/query/pair-columns'
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

const isCount = measured.map(({ whole }) => whole)

/** What is asked of the figures of a bucket, each worked out once. */
const figuresAt = (bare: Bare, days: ReturnType<typeof daysOf>, rows: readonly number[]) => {
  const numbers = () => new Float64Array(rows.length)
  const figures = { begin: numbers(), end: numbers(), low: numbers(), high: numbers(), isRound: numbers() }
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const [period = 0, open = 0, value = 0, low = 0, high = 0] = [
      bare.period[row],
      bare.open[row],
      bare.value[row],
      bare.low[row],
      bare.high[row],
    ]
    const isRounded = bare.rounded[row] === 1
    // Twice an end, one more or less where it is open; of a rounded figure, wherever it was cut off.
    const [lowKey, highKey] = [2 * low + (open & 1), 2 * high - (open >> 1)]
    figures.begin[at] = days.begin[period] ?? 0
    figures.end[at] = days.end[period] ?? 0
    figures.low[at] = isRounded ? Math.min(lowKey, 2 * value) : lowKey
    figures.high[at] = isRounded ? Math.max(highKey, 2 * value + 4 * Math.max(value - low, high - value) - 1) : highKey
    // a count ends with two zeros where its hundredths end with four
    figures.isRound[at] =
      isCount[bare.indicator[row] ?? 0] === true && !isRounded && value % 10_000 === 0 && value !== 0 ? 1 : 0
  }
  return figures
}

/** Compares two places. */
export const compareBare = (bare: Bare, first: number, second: number): ComparedPairs => {
  const { size, indicator, place, breakdown, low, high, open, rounded } = bare
  const days = daysOf(bare)
  const [ofFirst, ofSecond] = [bucketsOf(), bucketsOf()]
  for (let row = 0; row < size; row++) {
    const of = place[row]
    if (of === first) ofFirst[2 * (indicator[row] ?? 0) + 1 - (breakdown[row] ?? 0)]?.push(row)
    else if (of === second) ofSecond[2 * (indicator[row] ?? 0) + 1 - (breakdown[row] ?? 0)]?.push(row)
  }
  const found = { a: [], b: [], signs: [], orders: [], low: [], high: [], open: [] } as {
    [name in keyof ComparedPairs]: number[]
  }
  for (let bucket = 0; bucket < ofFirst.length; bucket++) {
    const [rowsA = [], rowsB = []] = [ofFirst[bucket], ofSecond[bucket]]
    const [a, b] = [figuresAt(bare, days, rowsA), figuresAt(bare, days, rowsB)]
    const [isMetA, isMetB] = [new Uint8Array(rowsA.length), new Uint8Array(rowsB.length)]
    const meet = new Uint8Array(rowsA.length * rowsB.length)
    for (let x = 0; x < rowsA.length; x++)
      for (let y = 0; y < rowsB.length; y++)
        if ((a.begin[x] ?? 0) <= (b.end[y] ?? 0) && (b.begin[y] ?? 0) <= (a.end[x] ?? 0)) {
          isMetA[x] = 1
          isMetB[y] = 1
          meet[x * rowsB.length + y] = 1
        }
    for (let x = 0; x < rowsA.length; x++)
      for (let y = 0; y < rowsB.length; y++) {
        const isMet = meet[x * rowsB.length + y] === 1
        if (!isMet && isMetA[x] === 1 && isMetB[y] === 1) continue
        const [rowA = 0, rowB = 0] = [rowsA[x], rowsB[y]]
        const [lowA = 0, highA = 0, lowB = 0, highB = 0] = [a.low[x], a.high[x], b.low[y], b.high[y]]
        const isUndated = Number.isNaN(a.begin[x]) || Number.isNaN(b.begin[y])
        found.a.push(rowA)
        found.b.push(rowB)
        found.signs.push(
          (isUndated ? sign.undated : isMet ? 0 : sign.apart) +
            (rounded[rowA] === 1 || rounded[rowB] === 1 ? sign.rounded : 0) +
            (a.isRound[x] === 1 || b.isRound[y] === 1 ? sign.round : 0),
        )
        found.orders.push(
          (highA < lowB ? 1 : 0) +
            (highB < lowA ? 2 : 0) +
            (Math.ceil(highA / 2) <= Math.floor(lowB / 2) ? 4 : 0) +
            (Math.ceil(highB / 2) <= Math.floor(lowA / 2) ? 8 : 0) +
            (lowA === highA && lowB === highB && lowA % 2 === 0 && lowB % 2 === 0 ? 16 : 0),
        )
        const [openA = 0, openB = 0] = [open[rowA], open[rowB]]
        found.low.push((low[rowA] ?? 0) - (high[rowB] ?? 0))
        found.high.push((high[rowA] ?? 0) - (low[rowB] ?? 0))
        found.open.push(((openA & 1) | (openB >> 1)) + 2 * ((openA >> 1) | (openB & 1)))
      }
  }
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
