import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBounds } from '../../src/model/bounds'
import { carefulInterval } from '../../src/model/careful'
import { orders, subtract } from '../../src/model/interval'
import { aboveLow, belowHigh, keyOf, type Range, toFractions, toWrittenBounds } from '../../src/query/ends'
import { carefulRange, fractionsOf, ordersOfSpans, subtractSpans } from '../../src/query/ranges'
import { fromMantissa, largestExact, type Mantissa } from '../../src/query/scaled'

// Whole numbers of one scale against the fractions of the model, which know no scale.

const kept = (whole: bigint): Mantissa => (whole <= largestExact && whole >= -largestExact ? Number(whole) : whole)

const wholes = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 20 }).map(BigInt) },
  fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
  fc.constantFrom(0n, 1n, -1n, BigInt(largestExact), BigInt(largestExact) + 1n, -BigInt(largestExact) - 1n),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
)

const end = fc.record({ at: wholes, isOpen: fc.boolean(), isAbsent: fc.nat(4).map((chance) => chance === 0) })

/** Ranges that are not empty, of one scale or of two. */
const ranges = fc.tuple(end, end, fc.constantFrom(0, 2)).map(([first, second, scale]): Range => {
  const [from, to] = first.at <= second.at ? [first, second] : [second, first]
  const isPoint = from.at === to.at
  const keyAt = ({ at, isOpen }: typeof from, side: typeof aboveLow | typeof belowHigh) =>
    keyOf(kept(at), isOpen && !isPoint, side)
  return {
    low: from.isAbsent ? Number.NEGATIVE_INFINITY : keyAt(from, aboveLow),
    high: to.isAbsent ? Number.POSITIVE_INFINITY : keyAt(to, belowHigh),
    scale,
  }
})

describe('two ranges', () => {
  it('stand to each other as their fractions do', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        expect(ordersOfSpans(a, b)).toEqual(orders(toFractions(a), toFractions(b)))
        expect(ordersOfSpans(a, a)).toEqual(orders(toFractions(a), toFractions(a)))
      }),
      { numRuns: 2000 },
    )
  })

  it('differ by what their fractions differ by', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        expect(fractionsOf(subtractSpans(a, b))).toEqual(subtract(toFractions(a), toFractions(b)))
      }),
      { numRuns: 2000 },
    )
  })

  it('are worked out as whole numbers where these are exact', () => {
    // (10, 20) less [2, 4) is (6, 18)
    const [a, b] = [
      { low: 21, high: 39, scale: 2 },
      { low: 4, high: 7, scale: 2 },
    ]
    expect(subtractSpans(a, b)).toEqual({ low: 13, high: 35, scale: 2 })
  })
})

describe('a rounded figure', () => {
  it('has the careful interval of the model', () => {
    fc.assert(
      fc.property(ranges, wholes, (range, value) => {
        const written = fromMantissa(kept(value), range.scale)
        const quantity = { printed: '', value: written, precision: 'rounded' as const, ...toWrittenBounds(range) }
        expect(toBounds(toFractions(carefulRange(kept(value), range)))).toEqual(
          toBounds(carefulInterval(quantity, false)),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
