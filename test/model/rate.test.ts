import { describe, expect, it } from 'vitest'
import { toInterval } from '../../src/model/bounds'
import { carefulInterval } from '../../src/model/careful'
import { divide, orders, scale } from '../../src/model/interval'
import type { Quantity } from '../../src/model/quantity'
import { baseVerdict, numerators } from '../../src/model/rate'
import { rational } from '../../src/model/rational'
import { exactly, moreThan, rounded } from '../support/hand'

const atLeast = (printed: string, value: string): Quantity => ({
  printed,
  value,
  precision: 'atLeast',
  minInclusive: value,
  maxInclusive: '100',
})

describe('the whole numerators that print a rate', () => {
  // Counted by hand: 7.9 % of 313 is 24.57 to 24.88 rounded and 24.73 to 25.04 cut.
  it.each([
    ['7.9% of 313', rounded('7.9%', '7.9', '7.85', '7.95'), exactly(313), 0n, 1n, 'base-doubtful'],
    ['13.8% of 7304', rounded('13.8%', '13.8', '13.75', '13.85'), exactly(7304), 7n, 8n, 'base-not-refuted'],
    ['11.8% of 8856', rounded('11.8%', '11.8', '11.75', '11.85'), exactly(8856), 9n, 8n, 'base-not-refuted'],
    ['99%以上 of 9778', atLeast('99%以上', '99'), exactly(9778), 98n, 98n, 'base-not-refuted'],
    // 7.95 % of 20 is 1.59, and 8 % of 20 is 1.6: no whole number.
    ['7.9% of 20', rounded('7.9%', '7.9', '7.85', '7.95'), exactly(20), 0n, 0n, 'base-refuted'],
    // 33.3 % of 3 is one of three if rounded ([33.25, 33.35] holds 33.33…) and if cut.
    ['33.3% of 3', rounded('33.3%', '33.3', '33.25', '33.35'), exactly(3), 1n, 1n, 'base-not-refuted'],
    // Two of three is 66.66… %: rounded it is printed 66.7, cut 66.6.
    ['66.7% of 3', rounded('66.7%', '66.7', '66.65', '66.75'), exactly(3), 1n, 0n, 'base-doubtful'],
    ['66.6% of 3', rounded('66.6%', '66.6', '66.55', '66.65'), exactly(3), 0n, 1n, 'base-doubtful'],
    ['0.0% of 313', rounded('0.0%', '0', '0', '0.05'), exactly(313), 1n, 1n, 'base-not-refuted'],
    ['100% of 313', rounded('100.0%', '100', '99.95', '100'), exactly(313), 1n, 1n, 'base-not-refuted'],
  ] as const)('%s', (_name, rate, count, ifRounded, ifCut, verdict) => {
    const found = numerators(rate, count)

    expect(found).toEqual({ ifRounded, ifCut })
    expect(baseVerdict(found)).toBe(verdict)
  })

  // 7.85 % of 101 is 7.93, and there is no end above.
  it('have no end where the count has none', () => {
    const found = numerators(rounded('7.9%', '7.9', '7.85', '7.95'), moreThan('百余次', '100'))

    expect(found).toEqual({ ifRounded: undefined, ifCut: undefined })
    expect(baseVerdict(found)).toBe('base-not-refuted')
  })

  it('are none of nothing, and none of one where the rate is neither none nor all', () => {
    const rate = rounded('7.9%', '7.9', '7.85', '7.95')

    expect(numerators(rate, exactly(0))).toEqual({ ifRounded: 0n, ifCut: 0n })
    expect(numerators(rate, exactly(1))).toEqual({ ifRounded: 0n, ifCut: 0n })
  })

  // 7.85 % of 1 is more than none; 7.95 % of 39 is 3.1, 8 % of 39 is 3.12.
  it('of a count that may be none leave that out', () => {
    const nearly: Quantity = {
      printed: '近40个',
      value: '40',
      precision: 'nearly',
      minInclusive: '0',
      maxExclusive: '40',
    }

    expect(numerators(rounded('7.9%', '7.9', '7.85', '7.95'), nearly)).toEqual({ ifRounded: 3n, ifCut: 3n })
  })
})

describe('a rate whose count is an interval', () => {
  const rate = rounded('12.83%', '12.83', '12.825', '12.835')
  const numerator = rounded('2.73万', '27300', '27250', '27350')

  // 12.825 % of 292500 is 37513.1, 12.835 % of 293500 is 37670.7; 12.83 % of 292500 is 37527.8, 12.84 % of 293500 is 37685.4.
  it('is a whole number of cases for many numerators, which says nothing', () => {
    const count = rounded('29.3万', '293000', '292500', '293500')

    expect(numerators(rate, count)).toEqual({ ifRounded: 157n, ifCut: 158n })
    expect(baseVerdict(numerators(rate, count))).toBe('base-not-refuted')
  })

  // 27350 of 292500 is 9.35 %, 27350 of 314500 is 8.70 %: both certainly below 12.83 %.
  it.each([
    ['29.3万', rounded('29.3万', '293000', '292500', '293500')],
    ['31.5万', rounded('31.5万', '315000', '314500', '315500')],
  ])('is not 2.73万 of %s', (_printed, count) => {
    const share = divide(carefulInterval(numerator, true), toInterval(count))

    expect(share && orders(scale(share, rational(100n)), carefulInterval(rate, false)).less).toBe(true)
  })
})
