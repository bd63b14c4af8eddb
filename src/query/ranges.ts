import { type Interval, type Orders, orders, subtract } from '../model/interval'
import {
  aboveLow,
  belowHigh,
  type EndKey,
  isAbsent,
  isOpen,
  mantissaOf,
  type Range,
  type Span,
  toFractions,
} from './ends'
import { largestExact, type Mantissa } from './scaled'

// What is made of the intervals of a column. Those of one scale are worked on as the whole numbers that they are, where these
// are doubles and stay exact; all others, as fractions.

/** A range whose ends are doubles. */
interface Quick extends Range {
  readonly low: number
  readonly high: number
}

const isQuick = (range: Range): range is Quick => typeof range.low === 'number' && typeof range.high === 'number'

/** Whether all that went into a key was exact: what is not gives more than this. */
const isExact = (key: number): boolean => Math.abs(key) <= 2 * largestExact || !Number.isFinite(key)

const quick = (low: number, high: number, scale: number): Range | undefined =>
  isExact(low) && isExact(high) ? { low, high, scale } : undefined

/** A span in fractions. */
export const fractionsOf = (span: Span): Interval => ('scale' in span ? toFractions(span) : span)

const subtractQuick = (a: Quick, b: Quick): Range | undefined =>
  quick(
    // two open ends make one
    a.low - b.high - (isOpen(a.low) && isOpen(b.high) ? aboveLow : 0),
    a.high - b.low - (isOpen(a.high) && isOpen(b.low) ? belowHigh : 0),
    a.scale,
  )

/** Every difference of a number in `a` and a number in `b`. */
export const subtractSpans = (a: Span, b: Span): Span => {
  const isOne = 'scale' in a && 'scale' in b && a.scale === b.scale
  const range = isOne && isQuick(a) && isQuick(b) ? subtractQuick(a, b) : undefined
  return range ?? subtract(fractionsOf(a), fractionsOf(b))
}

const isBelow = (a: Range, b: Range): boolean => a.high < b.low

const isNotAbove = (a: Range, b: Range): boolean => mantissaOf(a.high, belowHigh) <= mantissaOf(b.low, aboveLow)

const isPoint = ({ low, high }: Range): boolean => low === high && !isOpen(low)

/** How two spans stand to each other, a bit each. */
const standing = { below: 1, above: 2, notAbove: 4, notBelow: 8, same: 16 } as const

const ordersOfStanding = (found: number): Orders => {
  const has = (name: keyof typeof standing): boolean => (found & standing[name]) !== 0
  const [below, above, notAbove, notBelow] = [has('below'), has('above'), has('notAbove'), has('notBelow')]
  return Object.freeze({
    less: below || (notBelow ? false : 'unknown'),
    atMost: notAbove || (above ? false : 'unknown'),
    equal: below || above ? false : has('same') || 'unknown',
    atLeast: notBelow || (below ? false : 'unknown'),
    greater: above || (notAbove ? false : 'unknown'),
  })
}

/** The orders of every standing: pairs that stand alike are given the same ones. */
const ordersOf: readonly Orders[] = Array.from({ length: 32 }, (_, found) => ordersOfStanding(found))

const ordersOfRanges = (a: Range, b: Range): Orders | undefined =>
  ordersOf[
    (isBelow(a, b) ? standing.below : 0) |
      (isBelow(b, a) ? standing.above : 0) |
      (isNotAbove(a, b) ? standing.notAbove : 0) |
      (isNotAbove(b, a) ? standing.notBelow : 0) |
      (isPoint(a) && isPoint(b) ? standing.same : 0)
  ]

/** The five orders of two spans, each certain, excluded or unknown. */
export const ordersOfSpans = (a: Span, b: Span): Orders =>
  ('scale' in a && 'scale' in b && a.scale === b.scale ? ordersOfRanges(a, b) : undefined) ??
  orders(fractionsOf(a), fractionsOf(b))

const isUnset = (key: EndKey): boolean => isOpen(key) || isAbsent(key)

/** The same as `carefulRange`, where all of it are doubles and stay exact. */
const carefulQuick = (value: Mantissa, range: Range): Range | undefined => {
  if (typeof value !== 'number' || !isQuick(range)) return undefined
  const { low, high, scale } = range
  const at = 2 * value
  const step = 2 * Math.max(isUnset(low) ? 0 : at - low, isUnset(high) ? 0 : high - at)
  const [from, to] = at < 0 ? [at - step + 1, at] : [at, at + step - 1]
  return quick(Math.min(low, from), Math.max(high, to), scale)
}

const carefulExactly = (value: Mantissa, { low, high, scale }: Range): Range => {
  const at = 2n * BigInt(value) // as keys are: twice the number
  const distance = (key: EndKey): bigint => (isUnset(key) ? 0n : BigInt(key) - at)
  const [below, above] = [-distance(low), distance(high)]
  const step = 2n * (below > above ? below : above)
  const [from, to] = at < 0n ? [at - step + 1n, at] : [at, at + step - 1n]
  return { low: low <= from ? low : from, high: high >= to ? high : to, scale }
}

/**
 * The interval that holds a rounded figure whether its source rounded or cut it off: what is cut off is less than twice the
 * distance from the number to its farther end.
 */
export const carefulRange = (value: Mantissa, range: Range): Range =>
  carefulQuick(value, range) ?? carefulExactly(value, range)
