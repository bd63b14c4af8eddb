import { carefulInterval } from '../model/careful'
import { type Interval, type Orders, orders, subtract } from '../model/interval'
import { aboveLow, belowHigh, isOpen, mantissaOf, type Range, type Span, toFractions, toWrittenBounds } from './ends'
import { fromMantissa, largestExact, type Mantissa } from './scaled'

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

/** The five orders of two spans, each certain, excluded or unknown. */
export const ordersOfSpans = (a: Span, b: Span): Orders => {
  if (!('scale' in a && 'scale' in b) || a.scale !== b.scale) return orders(fractionsOf(a), fractionsOf(b))
  const [below, above, notAbove, notBelow] = [isBelow(a, b), isBelow(b, a), isNotAbove(a, b), isNotAbove(b, a)]
  return {
    less: below || (notBelow ? false : 'unknown'),
    atMost: notAbove || (above ? false : 'unknown'),
    equal: below || above ? false : (isPoint(a) && isPoint(b)) || 'unknown',
    atLeast: notBelow || (below ? false : 'unknown'),
    greater: above || (notAbove ? false : 'unknown'),
  }
}

/** The number of a closed end, twice; that of the figure where there is none, as where the end is open. */
const closedAt = (key: number, value: number): number => (isOpen(key) || !Number.isFinite(key) ? 2 * value : key)

const carefulQuick = (value: number, { low, high, scale }: Quick): Range | undefined => {
  const at = 2 * value
  const step = 2 * Math.max(at - closedAt(low, value), closedAt(high, value) - at)
  const [from, to] = value < 0 ? [at - step + aboveLow, at] : [at, at + step + belowHigh]
  return quick(Math.min(low, from), Math.max(high, to), scale)
}

/** The interval that holds a rounded figure whether its source rounded or cut it off. */
export const carefulSpan = (value: Mantissa, range: Range): Span => {
  const careful = typeof value === 'number' && isQuick(range) ? carefulQuick(value, range) : undefined
  if (careful !== undefined) return careful
  const written = { printed: '', value: fromMantissa(value, range.scale), ...toWrittenBounds(range) }
  return carefulInterval({ ...written, precision: 'rounded' }, false)
}
