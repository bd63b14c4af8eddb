import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBounds } from '../../src/model/bounds'
import {
  add,
  contains,
  countWhole,
  cut,
  divide,
  type End,
  hull,
  type Interval,
  multiply,
  narrowToWhole,
  negate,
  point,
  scale,
  subtract,
} from '../../src/model/interval'
import { minus, order, over, plus, type Rational, rational, times, zero } from '../../src/model/rational'
import { closedIntervals, intervalOf, intervals, intervalWithMembers, rationals } from '../support/interval'

const endText = (end: End | null, infinite: string): string =>
  end === null ? infinite : end.at.d === 1n ? String(end.at.n) : (toBounds(point(end.at)).minInclusive ?? '')

const write = (interval: Interval | null): string => {
  if (interval === null) return 'nothing'
  const { low, high } = interval
  const [open, close] = [low === null || low.open ? '(' : '[', high === null || high.open ? ')' : ']']
  return `${open}${endText(low, '-∞')}, ${endText(high, '∞')}${close}`
}

const operations = { add, subtract, multiply, divide, cut, hull }

describe('arithmetic on intervals', () => {
  it.each([
    ['[1, 2]', 'add', '[10, 20]', '[11, 22]'],
    ['[1, 2)', 'add', '[10, 20]', '[11, 22)'],
    ['(25000, ∞)', 'add', '[1, 1]', '(25001, ∞)'],
    ['(-∞, 5]', 'add', '[1, ∞)', '(-∞, ∞)'],
    ['[1, 2]', 'subtract', '[10, 20]', '[-19, -8]'],
    ['[1, 2)', 'subtract', '(10, 20]', '[-19, -8)'],
    ['(25000, ∞)', 'subtract', '[1362, 1362]', '(23638, ∞)'],
    ['(25000, ∞)', 'subtract', '(25000, ∞)', '(-∞, ∞)'],
    ['[2, 3]', 'multiply', '[4, 5]', '[8, 15]'],
    ['[-2, 3]', 'multiply', '[4, 5]', '[-10, 15]'],
    ['[-2, 3]', 'multiply', '[-4, 5]', '[-12, 15]'],
    ['(-2, 3]', 'multiply', '[-4, 5)', '[-12, 15)'],
    ['[0, 1]', 'multiply', '(2, 3)', '[0, 3)'],
    ['(0, 1]', 'multiply', '(2, 3)', '(0, 3)'],
    ['[0, 1]', 'multiply', '(2, ∞)', '[0, ∞)'],
    ['(0, 1]', 'multiply', '[0, ∞)', '[0, ∞)'],
    ['(0, ∞)', 'multiply', '(-∞, 0)', '(-∞, 0)'],
    ['[0, ∞)', 'multiply', '(-∞, 0)', '(-∞, 0]'],
    ['[0, 0]', 'multiply', '(-∞, ∞)', '[0, 0]'],
    ['(-1, 1)', 'multiply', '(-1, 1)', '(-1, 1)'],
    ['[10, 20]', 'divide', '[2, 5]', '[2, 10]'],
    ['[10, 20)', 'divide', '(2, 5]', '[2, 10)'],
    ['[10, 20]', 'divide', '[-5, -2]', '[-10, -2]'],
    ['(25000, ∞)', 'divide', '[5, 5]', '(5000, ∞)'],
    ['[10, 20]', 'divide', '[0, 5]', '[2, ∞)'],
    ['[10, 20]', 'divide', '(0, 5)', '(2, ∞)'],
    ['[10, 20]', 'divide', '[-5, 0]', '(-∞, -2]'],
    ['[10, 20]', 'divide', '(25000, ∞)', '(0, 0.0008)'],
    ['[0, 20]', 'divide', '(25000, ∞)', '[0, 0.0008)'],
    ['[10, 20]', 'divide', '[-1, 1]', '(-∞, ∞)'],
    ['[0, 0]', 'divide', '[-1, 1]', '[0, 0]'],
    ['[10, 20]', 'divide', '[0, 0]', 'nothing'],
    ['[1, 5]', 'cut', '[3, 9]', '[3, 5]'],
    ['[1, 5)', 'cut', '[5, 9]', 'nothing'],
    ['[1, 5]', 'cut', '[5, 9]', '[5, 5]'],
    ['[1, 5]', 'cut', '(5, 9]', 'nothing'],
    ['[1, 5]', 'cut', '[1, 5)', '[1, 5)'],
    ['[99, ∞)', 'cut', '[0, 100]', '[99, 100]'],
    ['(-∞, 40)', 'cut', '[0, ∞)', '[0, 40)'],
    ['[1, 2]', 'cut', '[3, 4]', 'nothing'],
    ['[1, 2]', 'hull', '[5, 9)', '[1, 9)'],
    ['(1, 2]', 'hull', '[1, 2)', '[1, 2]'],
    ['(1, ∞)', 'hull', '(-∞, 0]', '(-∞, ∞)'],
    ['[7.85, 7.95]', 'hull', '[7.9, 8)', '[7.85, 8)'],
  ] as const)('%s %s %s is %s', (a, operation, b, expected) => {
    expect(write(operations[operation](intervalOf(a), intervalOf(b)))).toBe(expected)
  })

  it.each([
    ['[1, 2)', rational(3n), '[3, 6)'],
    ['[1, 2)', rational(-3n), '(-6, -3]'],
    ['(25000, ∞)', rational(1n, 5n), '(5000, ∞)'],
    ['(25000, ∞)', rational(-1n), '(-∞, -25000)'],
    ['(-∞, ∞)', zero, '[0, 0]'],
  ])('%s scaled', (a, factor, expected) => {
    expect(write(scale(intervalOf(a), factor))).toBe(expected)
  })
})

describe('whole numbers in an interval', () => {
  it.each([
    ['(25000, ∞)', '[25001, ∞)', undefined],
    ['[0, 40)', '[0, 39]', 40n],
    ['[5211850, 5211950]', '[5211850, 5211950]', 101n],
    ['[7.85, 7.95]', 'nothing', 0n],
    ['(7, 8)', 'nothing', 0n],
    ['[7, 8)', '[7, 7]', 1n],
    ['[-2.5, 2.5]', '[-2, 2]', 5n],
    ['(-3, -2)', 'nothing', 0n],
    ['(-∞, 2.5]', '(-∞, 2]', undefined],
    ['(-∞, ∞)', '(-∞, ∞)', undefined],
  ])('of %s are %s', (text, narrowed, count) => {
    expect(write(narrowToWhole(intervalOf(text)))).toBe(narrowed)
    expect(countWhole(intervalOf(text))).toBe(count)
  })

  it('are those that it holds, and its ends are among them', () => {
    fc.assert(
      fc.property(intervalWithMembers, ([interval, members]) => {
        const narrowed = narrowToWhole(interval)
        const near = members.flatMap((member) => [-1n, 0n, 1n].map((step) => rational(member.n / member.d + step)))

        for (const whole of near) expect(narrowed !== null && contains(narrowed, whole)).toBe(contains(interval, whole))
        for (const end of [narrowed?.low, narrowed?.high])
          if (end) {
            expect(end.at.d).toBe(1n)
            expect(contains(interval, end.at)).toBe(true)
          }
      }),
    )
  })
})

describe('a number', () => {
  it.each([
    ['[1, 2]', rational(1n), true],
    ['(1, 2]', rational(1n), false],
    ['(1, 2]', rational(2n), true],
    ['(1, 2)', rational(2n), false],
    ['(1, 2)', rational(3n, 2n), true],
    ['[1, 2]', rational(5n, 2n), false],
    ['(-∞, 2]', rational(-(10n ** 40n)), true],
    ['(-∞, ∞)', zero, true],
  ])('lies in an interval or outside it: %s, %o', (text, value, inside) => {
    expect(contains(intervalOf(text), value)).toBe(inside)
  })
})

type Operation = readonly [
  name: string,
  intervals: (a: Interval, b: Interval) => Interval | null,
  numbers: (x: Rational, y: Rational) => Rational | undefined,
]

const pairwise: readonly Operation[] = [
  ['add', add, plus],
  ['subtract', subtract, minus],
  ['multiply', multiply, times],
  ['divide', divide, (x, y) => (y.n === 0n ? undefined : over(x, y))],
]

describe.each(pairwise)('every %s', (_name, ofIntervals, ofNumbers) => {
  it('of two numbers lies in that of their intervals', () => {
    fc.assert(
      fc.property(intervalWithMembers, intervalWithMembers, ([a, inA], [b, inB]) => {
        const result = ofIntervals(a, b)
        for (const x of inA)
          for (const y of inB) {
            const value = ofNumbers(x, y)
            if (value !== undefined) expect(result !== null && contains(result, value)).toBe(true)
          }
      }),
      { numRuns: 300 },
    )
  })

  it('of closed ends reaches its own, which are closed', () => {
    fc.assert(
      fc.property(closedIntervals, closedIntervals, (a, b) => {
        const corners = [a.low, a.high].flatMap((x) =>
          [b.low, b.high].map((y) => (x === null || y === null ? undefined : ofNumbers(x.at, y.at))),
        )
        const reached = corners.filter((corner) => corner !== undefined).sort(order)
        fc.pre(ofIntervals !== divide || !contains(b, zero))

        expect(ofIntervals(a, b)).toEqual({
          low: { at: reached[0], open: false },
          high: { at: reached.at(-1), open: false },
        })
      }),
      { numRuns: 300 },
    )
  })
})

/** Bounded intervals: open and closed ends. */
const bounded = intervals.filter(({ low, high }) => low !== null && high !== null)

describe('a product of bounded intervals', () => {
  it('has an end closed just where two numbers reach it', () => {
    fc.assert(
      fc.property(bounded, bounded, (a, b) => {
        const ends = ({ low, high }: Interval): readonly End[] => [low, high].filter((end) => end !== null)
        const corners = ends(a).flatMap((x) =>
          ends(b).map((y) => ({ at: times(x.at, y.at), reached: !x.open && !y.open })),
        )
        const zeroReached = contains(a, zero) || contains(b, zero)
        const product = multiply(a, b)
        const sorted = [...corners].sort((x, y) => order(x.at, y.at))

        for (const [end, extreme] of [
          [product.low, sorted[0]],
          [product.high, sorted.at(-1)],
        ] as const) {
          expect(end?.at).toEqual(extreme?.at)
          const reached = corners.some(({ at, reached: closed }) => closed && end !== null && order(at, end.at) === 0)
          expect(end?.open).toBe(!(reached || (end?.at.n === 0n && zeroReached)))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('what two intervals share', () => {
  it('is what is in both', () => {
    fc.assert(
      fc.property(intervalWithMembers, intervalWithMembers, ([a, inA], [b, inB]) => {
        const shared = cut(a, b)
        for (const value of [...inA, ...inB])
          expect(shared !== null && contains(shared, value)).toBe(contains(a, value) && contains(b, value))
      }),
      { numRuns: 300 },
    )
  })

  it('has no end of its own', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const shared = cut(a, b)
        if (shared === null) return
        for (const side of ['low', 'high'] as const) expect([a[side], b[side]]).toContainEqual(shared[side])
      }),
    )
  })
})

describe('the hull of two intervals', () => {
  it('holds both, and ends where one of them ends', () => {
    fc.assert(
      fc.property(intervalWithMembers, intervalWithMembers, ([a, inA], [b, inB]) => {
        const both = hull(a, b)
        for (const value of [...inA, ...inB]) expect(contains(both, value)).toBe(true)
        for (const side of ['low', 'high'] as const) expect([a[side], b[side]]).toContainEqual(both[side])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a quotient', () => {
  it('is the same on whichever side of zero it is worked out', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const quotient = divide(a, b)
        const [ofLeft, ofRight] = [divide(negate(a), b), divide(a, negate(b))]

        expect(ofLeft && negate(ofLeft)).toEqual(quotient)
        expect(ofRight && negate(ofRight)).toEqual(quotient)
        expect(divide(negate(a), negate(b))).toEqual(quotient)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a scaled interval', () => {
  it('is its product with a single number', () => {
    fc.assert(
      fc.property(intervals, rationals, (a, factor) => {
        expect(scale(a, factor)).toEqual(multiply(a, point(factor)))
      }),
    )
  })

  it('holds every number times the factor, and shrinks back', () => {
    fc.assert(
      fc.property(intervalWithMembers, rationals, ([interval, members], factor) => {
        const scaled = scale(interval, factor)
        for (const member of members) expect(contains(scaled, times(member, factor))).toBe(true)
        if (factor.n !== 0n) expect(scale(scaled, over(rational(1n), factor))).toEqual(interval)
      }),
      { numRuns: 300 },
    )
  })
})
