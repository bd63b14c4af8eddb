import { ceiling, floor, minus, order, over, plus, type Rational, rational, times, zero } from './rational'

/** One end of an interval: a number, and whether the interval leaves that number itself out. */
export interface End {
  readonly at: Rational
  readonly open: boolean
}

/**
 * All the numbers that a figure may be, given what was printed. `null` at an end means that nothing bounds it there.
 *
 * An interval is never empty: what would be empty is `null` instead.
 */
export interface Interval {
  readonly low: End | null
  readonly high: End | null
}

/** Whether a statement about two uncertain figures holds: for certain, certainly not, or as the figures may fall. */
export type Truth = true | false | 'unknown'

/** The interval that holds one number alone. */
export const point = (at: Rational): Interval => ({ low: { at, open: false }, high: { at, open: false } })

const make = (low: End | null, high: End | null): Interval | null => {
  if (low === null || high === null) return { low, high }
  const sign = order(low.at, high.at)
  return sign < 0 || (sign === 0 && !low.open && !high.open) ? { low, high } : null
}

export const contains = ({ low, high }: Interval, value: Rational): boolean => {
  const above = low === null || order(low.at, value) < (low.open ? 0 : 1)
  const below = high === null || order(value, high.at) < (high.open ? 0 : 1)
  return above && below
}

const sumOfEnds = (a: End | null, b: End | null): End | null =>
  a === null || b === null ? null : { at: plus(a.at, b.at), open: a.open || b.open }

const negatedEnd = (end: End | null): End | null => end && { at: minus(zero, end.at), open: end.open }

export const negate = ({ low, high }: Interval): Interval => ({ low: negatedEnd(high), high: negatedEnd(low) })

/** Every sum of a number in `a` and a number in `b`. */
export const add = (a: Interval, b: Interval): Interval => ({
  low: sumOfEnds(a.low, b.low),
  high: sumOfEnds(a.high, b.high),
})

const differenceOfEnds = (a: End | null, b: End | null): End | null =>
  a === null || b === null ? null : { at: minus(a.at, b.at), open: a.open || b.open }

/** Every difference of a number in `a` and a number in `b`, the two taken as independent. */
export const subtract = (a: Interval, b: Interval): Interval => ({
  low: differenceOfEnds(a.low, b.high),
  high: differenceOfEnds(a.high, b.low),
})

/** An end, or the infinity on its side. */
type Limit = End | -1 | 1
const lowLimit = (a: Interval): Limit => a.low ?? -1
const highLimit = (a: Interval): Limit => a.high ?? 1

const signOf = (limit: Limit): -1 | 0 | 1 => {
  if (typeof limit === 'number') return limit
  return limit.at.n > 0n ? 1 : limit.at.n < 0n ? -1 : 0
}

/** A product of two limits. Zero wins over infinity: infinity is never reached, so a reached zero makes zero. */
const productOf = (a: Limit, b: Limit): Limit => {
  const sign = signOf(a) * signOf(b)
  if (typeof a !== 'number' && typeof b !== 'number') {
    const reachedZero = (end: End): boolean => !end.open && signOf(end) === 0
    return { at: times(a.at, b.at), open: (a.open || b.open) && !reachedZero(a) && !reachedZero(b) }
  }
  if (sign !== 0) return sign > 0 ? 1 : -1
  const finite = typeof a !== 'number' ? a : b
  return { at: zero, open: typeof finite === 'number' || finite.open }
}

const orderOfLimits = (a: Limit, b: Limit): number => {
  if (typeof a !== 'number' && typeof b !== 'number') return order(a.at, b.at)
  const rank = (limit: Limit): number => (typeof limit === 'number' ? limit : 0)
  return rank(a) - rank(b)
}

const extreme = (limits: readonly Limit[], side: -1 | 1): End | null => {
  let best: Limit = side === 1 ? -1 : 1
  for (const limit of limits) {
    const sign = orderOfLimits(limit, best) * side
    const closes = sign === 0 && typeof limit !== 'number' && !limit.open
    if (sign > 0 || closes) best = limit
  }
  return typeof best === 'number' ? null : best
}

/** Every product of a number in `a` and a number in `b`. */
export const multiply = (a: Interval, b: Interval): Interval => {
  const products = [lowLimit(a), highLimit(a)].flatMap((x) => [lowLimit(b), highLimit(b)].map((y) => productOf(x, y)))
  return { low: extreme(products, -1), high: extreme(products, 1) }
}

/** What an end comes to when it is divided by one that is not below zero: a reached zero stays one, and nothing is divided by zero. */
const quotientOfEnds = (end: End | null, by: End | null): End | null => {
  if (end === null || by?.at.n === 0n) return null
  const isReachedZero = !end.open && end.at.n === 0n
  if (by === null) return { at: zero, open: !isReachedZero }
  return { at: over(end.at, by.at), open: (end.open || by.open) && !isReachedZero }
}

/**
 * Every quotient of a number in `a` and a number other than zero in `b`; `null` where `b` can only be zero.
 *
 * A divisor that may be on either side of zero bounds nothing: the quotient is then unbounded, save that of zero.
 */
export const divide = (a: Interval, b: Interval): Interval | null => {
  const [low, high] = [signOf(lowLimit(b)), signOf(highLimit(b))]
  if (low === 0 && high === 0) return null
  if (low < 0 && high > 0) return multiply(a, { low: null, high: null })
  if (low < 0) return divide(negate(a), negate(b))
  return {
    low: quotientOfEnds(a.low, signOf(lowLimit(a)) < 0 ? b.low : b.high),
    high: quotientOfEnds(a.high, signOf(highLimit(a)) > 0 ? b.low : b.high),
  }
}

const scaledEnd = (end: End | null, factor: Rational): End | null =>
  end && { at: times(end.at, factor), open: end.open }

/** Every number of the interval times one exact factor. */
export const scale = ({ low, high }: Interval, factor: Rational): Interval => {
  if (factor.n === 0n) return point(zero)
  const [from, to] = factor.n > 0n ? [low, high] : [high, low]
  return { low: scaledEnd(from, factor), high: scaledEnd(to, factor) }
}

/** The numbers that two intervals share; `null` where they share none. */
export const cut = (a: Interval, b: Interval): Interval | null => {
  const inner = (x: End | null, y: End | null, side: -1 | 1): End | null => {
    if (x === null || y === null) return x ?? y
    const sign = order(x.at, y.at) * side
    return sign === 0 ? { at: x.at, open: x.open || y.open } : sign > 0 ? y : x
  }
  return make(inner(a.low, b.low, -1), inner(a.high, b.high, 1))
}

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({
  low: extreme([lowLimit(a), lowLimit(b)], -1),
  high: extreme([highLimit(a), highLimit(b)], 1),
})

/**
 * Narrows an interval to the whole numbers in it: (25000, ∞) becomes [25001, ∞). An operation of comparison: what a
 * source printed is never stored so. `null` where there is no whole number in the interval.
 */
export const narrowToWhole = ({ low, high }: Interval): Interval | null => {
  const lowest = low && (low.open ? floor(low.at) + 1n : ceiling(low.at))
  const highest = high && (high.open ? ceiling(high.at) - 1n : floor(high.at))
  const closed = (at: bigint | null): End | null => (at === null ? null : { at: rational(at), open: false })
  return make(closed(lowest), closed(highest))
}

/** How many whole numbers an interval holds; `undefined` where there is no end to them. */
export const countWhole = (a: Interval): bigint | undefined => {
  const whole = narrowToWhole(a)
  if (whole === null) return 0n
  return whole.low && whole.high ? whole.high.at.n - whole.low.at.n + 1n : undefined
}

/** How an interval stands to another: all of it is below, none of it is above, or neither is certain. */
type Standing = 'below' | 'not-above' | 'unknown'

const standing = ({ high }: Interval, { low }: Interval): Standing => {
  const sign = high === null || low === null ? 1 : order(high.at, low.at)
  if (sign > 0) return 'unknown'
  return sign < 0 || high?.open || low?.open ? 'below' : 'not-above'
}

/** The five orders of two figures, each certain, excluded or unknown. */
export interface Orders {
  readonly less: Truth
  readonly atMost: Truth
  readonly equal: Truth
  readonly atLeast: Truth
  readonly greater: Truth
}

/** The five orders of two figures, from the intervals alone. `carefulOrders` also minds how a source rounded. */
export const orders = (a: Interval, b: Interval): Orders => {
  const [ofA, ofB] = [standing(a, b), standing(b, a)]
  const isLess = ofA === 'below'
  const isGreater = ofB === 'below'
  const isAtMost = ofA !== 'unknown'
  const isAtLeast = ofB !== 'unknown'
  return {
    less: isLess || (isAtLeast ? false : 'unknown'),
    atMost: isAtMost || (isGreater ? false : 'unknown'),
    // two single numbers: each ends where the other starts
    equal: isLess || isGreater ? false : (isAtMost && isAtLeast) || 'unknown',
    atLeast: isAtLeast || (isLess ? false : 'unknown'),
    greater: isGreater || (isAtMost ? false : 'unknown'),
  }
}

/** Whether the two are the same number. True needs both to be single numbers. */
export const isEqual = (a: Interval, b: Interval): Truth => orders(a, b).equal

/** Whether every number in `a` is greater than every number in `b`. */
export const isGreater = (a: Interval, b: Interval): Truth => orders(a, b).greater
