import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, formatBounds, sameBounds, shortened, toBounds, toInterval } from '../../src/model/bounds'
import { contains, divide, type Interval } from '../../src/model/interval'
import { rational } from '../../src/model/rational'
import { intervalWithMembers } from '../support/interval'

const cases: readonly (readonly [Bounds, Interval, string])[] = [
  [
    { minInclusive: '7.85', maxInclusive: '7.95' },
    { low: { at: rational(157n, 20n), open: false }, high: { at: rational(159n, 20n), open: false } },
    '[7.85, 7.95]',
  ],
  [{ minExclusive: '25000' }, { low: { at: rational(25000n), open: true }, high: null }, '(25000, ∞)'],
  [
    { minInclusive: '0', maxExclusive: '40' },
    { low: { at: rational(0n), open: false }, high: { at: rational(40n), open: true } },
    '[0, 40)',
  ],
  [{ maxInclusive: '-0.5' }, { low: null, high: { at: rational(-1n, 2n), open: false } }, '(−∞, -0.5]'],
  [
    { minInclusive: '108', maxInclusive: '108' },
    { low: { at: rational(108n), open: false }, high: { at: rational(108n), open: false } },
    '108',
  ],
  [{}, { low: null, high: null }, '(−∞, ∞)'],
]

describe('bounds', () => {
  it.each(cases)('%o are the interval that they name, and back', (bounds, interval, text) => {
    expect(toInterval(bounds)).toEqual(interval)
    expect(toBounds(interval)).toEqual(bounds)
    expect(formatBounds(bounds)).toBe(text)
  })

  it('say so where they were rounded outward', () => {
    const aYear = divide(toInterval({ minExclusive: '25000' }), toInterval({ minInclusive: '3', maxInclusive: '3' }))

    expect(aYear && toBounds(aYear)).toEqual({ minExclusive: '8333.33333333', roundedOutward: true })
  })

  it('of 25000余 over five years are exact', () => {
    const aYear = divide(toInterval({ minExclusive: '25000' }), toInterval({ minInclusive: '5', maxInclusive: '5' }))

    expect(aYear && toBounds(aYear)).toEqual({ minExclusive: '5000' })
  })

  it('hold whatever the interval holds', () => {
    fc.assert(
      fc.property(intervalWithMembers, ([interval, members]) => {
        const bounds = toBounds(interval)
        const written = toInterval(bounds)

        for (const member of members) {
          expect(contains(written, member)).toBe(true)
          expect(contains(toInterval(shortened(bounds, 3)), member)).toBe(true)
        }
        if (bounds.roundedOutward === undefined) expect(written).toEqual(interval)
        expect(written.low?.open).toBe(interval.low?.open)
        expect(written.high?.open).toBe(interval.high?.open)
      }),
    )
  })

  it('are the same where all four ends are', () => {
    expect(sameBounds({ minInclusive: '1' }, { minInclusive: '1' })).toBe(true)
    expect(sameBounds({ minInclusive: '1' }, { minExclusive: '1' })).toBe(false)
    expect(sameBounds({ minInclusive: '1' }, { minInclusive: '1', maxInclusive: '1' })).toBe(false)
    expect(sameBounds({}, {})).toBe(true)
  })
})
