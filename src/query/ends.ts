import { type Bounds, toBounds } from '../model/bounds'
import type { End, Interval } from '../model/interval'
import { order, rational } from '../model/rational'
import { compareScaled, fromMantissa, type Mantissa, mantissaAt } from './scaled'
import { flag, hasFlag, scaleAt, type Table } from './table'

/**
 * An end of an interval as one whole number, so that ends of a scale compare as numbers do: twice the end, and where it
 * is open one more (a lower end: it begins just above) or one less (an upper end: it ends just below).
 */
export type EndKey = Mantissa

/** What an open end adds to twice the number. */
export const aboveLow = 1
export const belowHigh = -1
type Side = typeof aboveLow | typeof belowHigh

/** An interval by the keys of its ends, and the scale of both. */
export interface Range {
  readonly low: EndKey
  readonly high: EndKey
  readonly scale: number
}

/** The key of an end. */
export const keyOf = (mantissa: Mantissa, open: boolean, side: Side): EndKey => {
  if (typeof mantissa === 'number') return 2 * mantissa + (open ? side : 0)
  return 2n * mantissa + (open ? BigInt(side) : 0n)
}

/** The key of a row's lower end. */
export const lowAt = (table: Table, row: number): EndKey =>
  keyOf(mantissaAt(table.lower, row), hasFlag(table, row, flag.lowOpen), aboveLow)

/** The key of a row's upper end. */
export const highAt = (table: Table, row: number): EndKey =>
  keyOf(mantissaAt(table.upper, row), hasFlag(table, row, flag.highOpen), belowHigh)

/** Whether the number of a key is itself left out. */
export const isOpen = (key: EndKey): boolean =>
  typeof key === 'number' ? key - 2 * Math.floor(key / 2) === 1 : key % 2n !== 0n

/** Whether a key says that nothing bounds the interval. */
export const isAbsent = (key: EndKey): boolean => typeof key === 'number' && !Number.isFinite(key)

/** The number of a key. */
export const mantissaOf = (key: EndKey, side: Side): Mantissa => {
  if (typeof key === 'number') return (isOpen(key) ? key - side : key) / 2
  return (isOpen(key) ? key - BigInt(side) : key) / 2n
}

const compareEnds = (a: EndKey, scaleOfA: number, b: EndKey, scaleOfB: number, side: Side): number => {
  if (scaleOfA === scaleOfB) return compareScaled(a, 0, b, 0)
  const sign = compareScaled(mantissaOf(a, side), scaleOfA, mantissaOf(b, side), scaleOfB)
  return sign === 0 ? side * (Number(isOpen(a)) - Number(isOpen(b))) : sign
}

/** The order of lower ends, and of upper ends where the lower ones are equal. Unbounded ends are beyond all others. */
export const compareRanges = (a: Range, b: Range): number =>
  compareEnds(a.low, a.scale, b.low, b.scale, aboveLow) || compareEnds(a.high, a.scale, b.high, b.scale, belowHigh)

const endOf = (key: EndKey, scale: number, side: Side): End | null => {
  if (isAbsent(key)) return null
  return { at: rational(BigInt(mantissaOf(key, side)), 10n ** BigInt(scale)), open: isOpen(key) }
}

/** The interval of a row. */
export const rangeAt = (table: Table, row: number): Range => ({
  low: lowAt(table, row),
  high: highAt(table, row),
  scale: scaleAt(table, row),
})

/** The interval in fractions, for what is made of it. */
export const toFractions = ({ low, high, scale }: Range): Interval => ({
  low: endOf(low, scale, aboveLow),
  high: endOf(high, scale, belowHigh),
})

/** The interval of a row in fractions. */
export const fractionsAt = (table: Table, row: number): Interval => toFractions(rangeAt(table, row))

const compareFractions = (a: End | null, b: End | null, side: Side): number => {
  if (a === null || b === null) return side * (Number(b === null) - Number(a === null))
  return order(a.at, b.at) || side * (Number(a.open) - Number(b.open))
}

/** The same order as that of `compareRanges`, for intervals in fractions. */
export const compareIntervals = (a: Interval, b: Interval): number =>
  compareFractions(a.low, b.low, aboveLow) || compareFractions(a.high, b.high, belowHigh)

/** The interval as bounds, exactly. */
export const toWrittenBounds = ({ low, high, scale }: Range): Bounds => {
  const from = isAbsent(low) ? undefined : fromMantissa(mantissaOf(low, aboveLow), scale)
  const to = isAbsent(high) ? undefined : fromMantissa(mantissaOf(high, belowHigh), scale)
  if (from === undefined) return to === undefined ? {} : isOpen(high) ? { maxExclusive: to } : { maxInclusive: to }
  if (to === undefined) return isOpen(low) ? { minExclusive: from } : { minInclusive: from }
  if (isOpen(low))
    return isOpen(high) ? { minExclusive: from, maxExclusive: to } : { minExclusive: from, maxInclusive: to }
  return isOpen(high) ? { minInclusive: from, maxExclusive: to } : { minInclusive: from, maxInclusive: to }
}

/** An interval of a column, in whole numbers or in fractions: those of one column are alike. */
export type Span = Range | Interval

/** The order of two intervals of a column. */
export const compareSpans = (a: Span, b: Span): number => {
  if ('scale' in a && 'scale' in b) return compareRanges(a, b)
  return compareIntervals('scale' in a ? toFractions(a) : a, 'scale' in b ? toFractions(b) : b)
}

/** An interval of a column as bounds: what has no finite decimal is rounded outward, and says so. */
export const boundsOfSpan = (span: Span): Bounds => ('scale' in span ? toWrittenBounds(span) : toBounds(span))
