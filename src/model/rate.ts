import { toInterval } from './bounds'
import { carefulInterval } from './careful'
import { countWhole, cut, divide, type Interval, multiply, narrowToWhole, scale } from './interval'
import { intervalIfCut, type Quantity } from './quantity'
import { rational, zero } from './rational'

/** How many whole numerators print a rate over a count. `undefined`: there is no end to them. */
export interface Numerators {
  readonly ifRounded: bigint | undefined
  /** The same if the source cut the rate off. Equal to `ifRounded` where the rate was printed in words like 以上. */
  readonly ifCut: bigint | undefined
}

/** What the numerators say of a base: nothing at all (`base-not-refuted`), or that it is doubtful or refuted. */
export type BaseVerdict = 'base-refuted' | 'base-doubtful' | 'base-not-refuted'

const perCent = rational(1n, 100n)

/** There is no share of nothing. */
const atLeastOne: Interval = { low: { at: rational(1n), open: false }, high: null }

const numeratorsOf = (rate: Interval, count: Interval): bigint | undefined => {
  const share = cut(multiply(scale(rate, perCent), count), { low: { at: zero, open: false }, high: count.high })
  return share === null ? 0n : countWhole(share)
}

/** Counts the whole numerators that would print a rate in per cent over a printed count, rounded and cut off. */
export const numerators = (rate: Quantity, count: Quantity): Numerators => {
  const whole = cut(narrowToWhole(toInterval(count)) ?? toInterval(count), atLeastOne)
  if (whole === null) return { ifRounded: 0n, ifCut: 0n }
  const ifRounded = numeratorsOf(toInterval(rate), whole)
  const trimmed = intervalIfCut(rate)
  return { ifRounded, ifCut: trimmed === null ? ifRounded : numeratorsOf(trimmed, whole) }
}

/** Whether a count can be the base of a rate: refuted where no numerator fits, doubtful where one reading has none. */
export const baseVerdict = ({ ifRounded, ifCut }: Numerators): BaseVerdict => {
  if (ifRounded === 0n && ifCut === 0n) return 'base-refuted'
  return ifRounded === 0n || ifCut === 0n ? 'base-doubtful' : 'base-not-refuted'
}

const hundred = rational(100n)

const perCentOf = (numerator: Interval, base: Interval): Interval | null => {
  const share = divide(numerator, base)
  return share && scale(share, hundred)
}

/**
 * What a printed numerator over a printed base comes to, in per cent; `null` where the base can only be zero.
 *
 * @example
 * // 2.73万 of 29.3万 is between 9.28 and 9.36 %
 */
export const shareOf = (numerator: Quantity, base: Quantity): Interval | null =>
  perCentOf(toInterval(numerator), toInterval(base))

/** Whether a printed numerator over a printed base can give a printed rate, however any of the three was rounded. */
export const reproduces = (rate: Quantity, numerator: Quantity, base: Quantity): boolean => {
  const share = perCentOf(carefulInterval(numerator, true), carefulInterval(base, true))
  return share !== null && cut(share, carefulInterval(rate, false)) !== null
}
