import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInterval } from '../../src/model/bounds'
import { carefulInterval, carefulOrders, comparisonInterval } from '../../src/model/careful'
import { contains, type Interval, narrowToWhole, type Orders, orders, type Truth } from '../../src/model/interval'
import { intervalBelowNextUnit, intervalIfCut, type Quantity } from '../../src/model/quantity'
import { order, plus, type Rational, rational, times } from '../../src/model/rational'
import { exactly, moreThan, rounded } from '../support/hand'
import { intervalOf, intervals, intervalWithMembers } from '../support/interval'
import { printedOf } from '../support/printed'

const half = rational(1n, 2n)

const truths = ({ less, atMost, equal, atLeast, greater }: Orders): readonly Truth[] => [
  less,
  atMost,
  equal,
  atLeast,
  greater,
]

describe('the five orders', () => {
  it.each([
    // a, b, <, ≤, =, ≥, >
    ['[1, 2]', '[3, 4]', true, true, false, false, false],
    ['[3, 4]', '[1, 2]', false, false, false, true, true],
    ['[1, 3]', '[3, 4]', 'unknown', true, 'unknown', 'unknown', false],
    ['[1, 3)', '[3, 4]', true, true, false, false, false],
    ['[1, 3]', '(3, 4]', true, true, false, false, false],
    ['[3, 4]', '[1, 3]', false, 'unknown', 'unknown', true, 'unknown'],
    ['[3, 4]', '[1, 3)', false, false, false, true, true],
    ['[1, 3]', '[2, 4]', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ['[5, 5]', '[5, 5]', false, true, true, true, false],
    ['[5, 5]', '[5, 6]', 'unknown', true, 'unknown', 'unknown', false],
    ['[5, 5]', '(5, 6]', true, true, false, false, false],
    ['[1, 9]', '[5, 5]', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ['(25000, ∞)', '[24000, 25000]', false, false, false, true, true],
    ['(25000, ∞)', '[25000, 25001]', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ['(-∞, ∞)', '[5, 5]', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ['(-∞, 5)', '[5, ∞)', true, true, false, false, false],
    ['(-∞, 5]', '[5, ∞)', 'unknown', true, 'unknown', 'unknown', false],
  ] as const)('of %s and %s', (a, b, ...expected) => {
    expect(truths(orders(intervalOf(a), intervalOf(b)))).toEqual(expected)
  })

  it('are antisymmetric', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [there, back] = [orders(a, b), orders(b, a)]

        expect([there.less, there.atMost, there.equal]).toEqual([back.greater, back.atLeast, back.equal])
      }),
    )
  })

  it('agree with one another', () => {
    const opposite = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth)
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const { less, atMost, equal, atLeast, greater } = orders(a, b)

        expect(atLeast).toBe(opposite(less))
        expect(atMost).toBe(opposite(greater))
        if (less === true) expect([atMost, equal, greater]).toEqual([true, false, false])
        if (equal === true) expect([less, atMost, atLeast, greater]).toEqual([false, true, true, false])
      }),
    )
  })

  it('hold for every number inside where they are certain', () => {
    fc.assert(
      fc.property(intervalWithMembers, intervalWithMembers, ([a, inA], [b, inB]) => {
        const found = orders(a, b)
        for (const x of inA)
          for (const y of inB) {
            const sign = order(x, y)
            const sampled = [sign < 0, sign <= 0, sign === 0, sign >= 0, sign > 0]
            for (const [index, truth] of truths(found).entries())
              if (truth !== 'unknown') expect(sampled[index]).toBe(truth)
          }
      }),
      { numRuns: 500 },
    )
  })

  it('are unknown only where numbers inside go both ways', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const signs = new Set(witnesses(a, b).flatMap(([x, y]) => order(x, y)))
        const holds = (wanted: readonly number[]): Truth => {
          const seen = new Set([...signs].map((sign) => wanted.includes(sign)))
          return seen.size === 2 ? 'unknown' : seen.has(true)
        }

        expect(truths(orders(a, b))).toEqual([[-1], [-1, 0], [0], [0, 1], [1]].map(holds))
      }),
      { numRuns: 500 },
    )
  })
})

/**
 * Pairs of numbers inside two intervals, in every order that there is: each end, three numbers between any two ends, and
 * three beyond the last on either side.
 */
function witnesses(a: Interval, b: Interval): readonly (readonly [Rational, Rational])[] {
  const ends = [a.low, a.high, b.low, b.high].flatMap((end) => (end === null ? [] : [end.at])).sort(order)
  const least = ends[0] ?? rational(0n)
  const most = ends.at(-1) ?? rational(0n)
  const marks = [plus(least, rational(-1n)), ...ends, plus(most, rational(1n))]
  const between = marks.slice(1).flatMap((mark, index) => {
    const before = marks[index] ?? mark
    const middle = times(plus(before, mark), half)
    return [times(plus(before, middle), half), middle, times(plus(middle, mark), half)]
  })
  const numbers = [...marks, ...between]
  const [inA, inB] = [numbers.filter((number) => contains(a, number)), numbers.filter((number) => contains(b, number))]
  return inA.flatMap((x) => inB.map((y) => [x, y] as const))
}

const hotline = rounded('521.19万件', '5211900', '5211850', '5211950')
const changshuRate = rounded('7.9%', '7.9', '7.85', '7.95')
const beijingRate = rounded('13.8%', '13.8', '13.75', '13.85')

describe('a source that cut instead of rounding', () => {
  it.each([
    [hotline, '[5211900, 5212000)'],
    [changshuRate, '[7.9, 8)'],
    [rounded('570平方米', '570', '565', '575'), '[570, 580)'],
    [rounded('下降3%', '-3', '-3.5', '-2.5'), '(-4, -3]'],
    [rounded('0.0%', '0', '0', '0.05'), '[0, 0.1)'],
  ])('prints %o of %s', (quantity, expected) => {
    expect(intervalIfCut(quantity)).toEqual(intervalOf(expected))
  })

  it.each([exactly(108), moreThan('25000余条', '25000')])('prints other figures as they are: %o', (quantity) => {
    expect(intervalIfCut(quantity)).toBeNull()
  })

  it('leaves an order unknown that it would change', () => {
    const between = exactly(5_211_970)

    expect(orders(toInterval(hotline), toInterval(between)).less).toBe(true)
    expect(carefulOrders(hotline, between, true).less).toBe('unknown')
    expect(carefulOrders(hotline, exactly(5_212_000), true).less).toBe(true)
    expect(carefulOrders(hotline, exactly(5_211_849), true).greater).toBe(true)
  })

  it('leaves 7.9% below 13.8%', () => {
    expect(carefulOrders(changshuRate, beijingRate, false)).toEqual({
      less: true,
      atMost: true,
      equal: false,
      atLeast: false,
      greater: false,
    })
  })

  it('cannot make equal what is printed alike', () => {
    expect(carefulOrders(changshuRate, changshuRate, false).equal).toBe('unknown')
    expect(carefulOrders(exactly(108), exactly(108), true).equal).toBe(true)
  })
})

describe('a count in comparison', () => {
  it('is narrowed to whole numbers, the stored figure is not', () => {
    const published = moreThan('25000余条', '25000')

    expect(comparisonInterval(published, true)).toEqual(intervalOf('[25001, ∞)'))
    expect(comparisonInterval(published, false)).toEqual(intervalOf('(25000, ∞)'))
    expect(published).toEqual({ printed: '25000余条', value: '25000', precision: 'moreThan', minExclusive: '25000' })
  })

  it('of 25000余 is more than 25000 and at least 25001', () => {
    const published = moreThan('25000余条', '25000')

    expect(carefulOrders(published, exactly(25_000), true).greater).toBe(true)
    expect(carefulOrders(published, exactly(25_001), true)).toMatchObject({ atLeast: true, greater: 'unknown' })
  })
})

describe('the next unit, where it is assumed', () => {
  it.each([
    ['25000余条', '25000', '(25000, 26000)'],
    ['百余次', '100', '(100, 200)'],
    ['130多辆', '130', '(130, 140)'],
    ['2300余人', '2300', '(2300, 2400)'],
    ['1.5万余件', '15000', '(15000, 16000)'],
  ])('ends %s', (printed, value, expected) => {
    expect(intervalBelowNextUnit(moreThan(printed, value))).toEqual(intervalOf(expected))
  })

  it('ends no other figure', () => {
    expect(intervalBelowNextUnit(exactly(100))).toBeNull()
    expect(intervalBelowNextUnit({ precision: 'atLeast', value: '99' })).toBeNull()
  })
})

describe('careful orders', () => {
  const counts = printedOf({ whole: true, minimum: '0' })
  const shares = printedOf({ whole: false, minimum: '0', maximum: '100' })
  const pairs = fc.oneof(
    fc.tuple(counts, counts, fc.constant(true)),
    fc.tuple(shares, shares, fc.constant(false)),
    counts.map((figure) => [figure, figure, true] as const),
  )

  const readings = (quantity: Quantity, whole: boolean): readonly Interval[] => {
    const cutOff = intervalIfCut(quantity)
    return [toInterval(quantity), ...(cutOff === null ? [] : [cutOff])].map((reading) =>
      whole ? (narrowToWhole(reading) ?? reading) : reading,
    )
  }

  it('are certain only of what rounding and cutting both make certain', () => {
    fc.assert(
      fc.property(pairs, ([a, b, whole]) => {
        const careful = truths(carefulOrders(a, b, whole))
        for (const x of readings(a, whole))
          for (const y of readings(b, whole))
            for (const [index, truth] of truths(orders(x, y)).entries())
              if (careful[index] !== 'unknown') expect(truth).toBe(careful[index])
      }),
      { numRuns: 500 },
    )
  })

  it('look at an interval that holds both readings', () => {
    fc.assert(
      fc.property(pairs, ([figure, , whole]) => {
        const careful = carefulInterval(figure, whole)
        for (const { low, high } of readings(figure, whole)) {
          if (low !== null && !low.open) expect(contains(careful, low.at)).toBe(true)
          if (high !== null && !high.open) expect(contains(careful, high.at)).toBe(true)
        }
      }),
    )
  })
})
