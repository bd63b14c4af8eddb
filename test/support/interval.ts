import fc from 'fast-check'
import { toInterval } from '../../src/model/bounds'
import type { End, Interval } from '../../src/model/interval'
import { minus, order, plus, type Rational, rational, times } from '../../src/model/rational'

/** An interval as mathematicians write it, with decimal ends: `[7.85, 7.95]`, `(25000, ∞)`, `(-∞, 40)`. */
export const intervalOf = (text: string): Interval => {
  const [, open, low = '', high = '', close] = /^([[(])(.+), (.+)([\])])$/.exec(text) ?? []
  return toInterval({
    ...(low !== '-∞' && { [open === '[' ? 'minInclusive' : 'minExclusive']: low }),
    ...(high !== '∞' && { [close === ']' ? 'maxInclusive' : 'maxExclusive']: high }),
  })
}

/** Exact fractions, small ones and large ones, zero often. */
export const rationals: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(rational(0n)) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 5 }).map((number) => rational(BigInt(number))) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 360n }))
      .map(([n, d]) => rational(n, d)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
      .map(([n, d]) => rational(n, d)),
  },
)

const endKinds = fc.constantFrom('closed', 'closed', 'open', 'absent')

/** Intervals with open, closed and absent ends, single numbers among them. */
export const intervals: fc.Arbitrary<Interval> = fc
  .tuple(rationals, rationals, endKinds, endKinds)
  .map(([a, b, lowKind, highKind]) => {
    const [least, most] = order(a, b) <= 0 ? [a, b] : [b, a]
    const single = order(a, b) === 0
    const end = (at: Rational, kind: string): End | null =>
      kind === 'absent' ? null : { at, open: kind === 'open' && !single }
    return { low: end(least, lowKind), high: end(most, highKind) }
  })

/** Intervals with two closed ends. */
export const closedIntervals: fc.Arbitrary<Interval> = fc.tuple(rationals, rationals).map(([a, b]) => {
  const [least, most] = order(a, b) <= 0 ? [a, b] : [b, a]
  return { low: { at: least, open: false }, high: { at: most, open: false } }
})

const inside = fc.bigInt({ min: 1n, max: 999n }).map((n) => rational(n, 1000n))
const steps = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => rational(n, d))

/** A number inside an interval: its closed ends, numbers beside them, and numbers far out where nothing bounds it. */
export const memberOf = ({ low, high }: Interval): fc.Arbitrary<Rational> => {
  const reached = [low, high].flatMap((end) => (end === null || end.open ? [] : [fc.constant(end.at)]))
  if (low !== null && high !== null) {
    if (order(low.at, high.at) === 0) return fc.constant(low.at)
    const width = minus(high.at, low.at)
    return fc.oneof(
      ...reached,
      inside.map((share) => plus(low.at, times(width, share))),
    )
  }
  if (low !== null)
    return fc.oneof(
      ...reached,
      steps.map((step) => plus(low.at, step)),
    )
  if (high !== null)
    return fc.oneof(
      ...reached,
      steps.map((step) => minus(high.at, step)),
    )
  return rationals
}

/** An interval and some numbers inside it. */
export const intervalWithMembers: fc.Arbitrary<readonly [Interval, readonly Rational[]]> = intervals.chain((interval) =>
  fc.array(memberOf(interval), { minLength: 1, maxLength: 4 }).map((members) => [interval, members] as const),
)
