import { type Decimal, decimalSchema, fromDecimal, roundToDigits, toDecimal } from './decimal'
import type { End, Interval } from './interval'

/** The four ends as fields: at most one a side, and an end that is absent is unbounded. */
export const boundFields = {
  /** The figure is this or more. */
  minInclusive: decimalSchema.optional(),
  /** The figure is more than this. */
  minExclusive: decimalSchema.optional(),
  /** The figure is this or less. */
  maxInclusive: decimalSchema.optional(),
  /** The figure is less than this. */
  maxExclusive: decimalSchema.optional(),
}

/** An interval as it is written: decimals, in the fields that the vocabulary and every table use. */
export interface Bounds {
  readonly minInclusive?: Decimal | undefined
  readonly minExclusive?: Decimal | undefined
  readonly maxInclusive?: Decimal | undefined
  readonly maxExclusive?: Decimal | undefined
  /** Present where an end has no finite decimal: it is then rounded outward to twelve significant digits. */
  readonly roundedOutward?: true
}

const endOf = (inclusive: Decimal | undefined, exclusive: Decimal | undefined): End | null => {
  const text = inclusive ?? exclusive
  return text === undefined ? null : { at: fromDecimal(text), open: inclusive === undefined }
}

/** The exact interval that written bounds name. */
export const toInterval = (bounds: Bounds): Interval => ({
  low: endOf(bounds.minInclusive, bounds.minExclusive),
  high: endOf(bounds.maxInclusive, bounds.maxExclusive),
})

/** Writes an interval as bounds, rounding outward, and saying so, only where an end has no finite decimal. */
export const toBounds = ({ low, high }: Interval): Bounds => {
  const bounds: { -readonly [name in keyof Bounds]: Bounds[name] } = {}
  const from = low && toDecimal(low.at, 'down')
  const to = high && toDecimal(high.at, 'up')
  if (from) bounds[low.open ? 'minExclusive' : 'minInclusive'] = from.text
  if (to) bounds[high.open ? 'maxExclusive' : 'maxInclusive'] = to.text
  if (from?.exact === false || to?.exact === false) bounds.roundedOutward = true
  return bounds
}

/** Whether two written bounds name the same interval. */
export const sameBounds = (a: Bounds, b: Bounds): boolean =>
  a.minInclusive === b.minInclusive &&
  a.minExclusive === b.minExclusive &&
  a.maxInclusive === b.maxInclusive &&
  a.maxExclusive === b.maxExclusive

/** Writes bounds as mathematicians do: `[7.85, 7.95]`. */
export const formatBounds = (bounds: Bounds): string => {
  const low = bounds.minInclusive ?? bounds.minExclusive ?? '−∞'
  const high = bounds.maxInclusive ?? bounds.maxExclusive ?? '∞'
  if (low === high && bounds.minInclusive !== undefined) return low
  return `${bounds.minInclusive === undefined ? '(' : '['}${low}, ${high}${bounds.maxInclusive === undefined ? ')' : ']'}`
}

/** Bounds as people read them: rounded outward to a few significant digits, so that what is certain stays certain. */
export const shortened = (bounds: Bounds, digits: number): Bounds => {
  const { low, high } = toInterval(bounds)
  return {
    ...(low && { [low.open ? 'minExclusive' : 'minInclusive']: roundToDigits(low.at, 'down', digits) }),
    ...(high && { [high.open ? 'maxExclusive' : 'maxInclusive']: roundToDigits(high.at, 'up', digits) }),
  }
}
