import type { Bounds } from '../model/bounds'
import { compareScaled, fromMantissa, type Mantissa, mantissaAt } from './scaled'
import { flag, hasFlag, type Table } from './table'

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

/** The keys of a row's two ends. */
export const keysAt = (table: Table, row: number): { readonly low: EndKey; readonly high: EndKey } => ({
  low: keyOf(mantissaAt(table.lower, row), hasFlag(table, row, flag.lowOpen), aboveLow),
  high: keyOf(mantissaAt(table.upper, row), hasFlag(table, row, flag.highOpen), belowHigh),
})

const isOpen = (key: EndKey): boolean => (typeof key === 'number' ? Math.abs(key % 2) === 1 : key % 2n !== 0n)

const mantissaOf = (key: EndKey, side: Side): Mantissa => {
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

/** How many decimal places a mean has: no more, whatever its figures have, so that it is the same in every table. */
const placesOfMean = 6

/** A whole number divided, and whether nothing is left over; the result is rounded down. */
const divided = (mantissa: bigint, by: bigint): { readonly floor: bigint; readonly exact: boolean } => {
  const [quotient, rest] = [mantissa / by, mantissa % by]
  return { floor: rest < 0n ? quotient - 1n : quotient, exact: rest === 0n }
}

const endOfMean = (key: EndKey, by: bigint, side: Side): EndKey => {
  const sum = mantissaOf(key, side)
  if (typeof sum === 'number' && !Number.isFinite(sum)) return key
  const { floor, exact } = divided(BigInt(sum) * 10n ** BigInt(placesOfMean), by)
  const outward = exact || side === aboveLow ? floor : floor + 1n
  return keyOf(outward, !exact || isOpen(key), side)
}

/** The mean of so many figures whose sum is given. An end that is not exact is rounded outward, and left out. */
export const meanOf = ({ low, high, scale }: Range, count: number): Range => ({
  low: endOfMean(low, BigInt(count) * 10n ** BigInt(scale), aboveLow),
  high: endOfMean(high, BigInt(count) * 10n ** BigInt(scale), belowHigh),
  scale: placesOfMean,
})

/** The interval as bounds, exactly. */
export const toWrittenBounds = ({ low, high, scale }: Range): Bounds => {
  const bounds: { -readonly [name in keyof Bounds]: Bounds[name] } = {}
  if (low !== Number.NEGATIVE_INFINITY)
    bounds[isOpen(low) ? 'minExclusive' : 'minInclusive'] = fromMantissa(mantissaOf(low, aboveLow), scale)
  if (high !== Number.POSITIVE_INFINITY)
    bounds[isOpen(high) ? 'maxExclusive' : 'maxInclusive'] = fromMantissa(mantissaOf(high, belowHigh), scale)
  return bounds
}
