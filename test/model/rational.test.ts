import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceiling, floor, minus, order, over, plus, rational, times } from '../../src/model/rational'
import { rationals } from '../support/interval'

describe('a fraction', () => {
  it.each([
    [6n, 4n, { n: 3n, d: 2n }],
    [-6n, 4n, { n: -3n, d: 2n }],
    [6n, -4n, { n: -3n, d: 2n }],
    [-6n, -4n, { n: 3n, d: 2n }],
    [0n, 7n, { n: 0n, d: 1n }],
    [0n, -7n, { n: 0n, d: 1n }],
    [10n ** 40n, 10n ** 39n, { n: 10n, d: 1n }],
  ])('%s / %s is in lowest terms', (n, d, expected) => {
    expect(rational(n, d)).toEqual(expected)
  })

  it('adds, subtracts, multiplies and divides exactly', () => {
    const [tenth, third] = [rational(1n, 10n), rational(1n, 3n)]

    expect(plus(tenth, rational(2n, 10n))).toEqual({ n: 3n, d: 10n })
    expect(minus(tenth, third)).toEqual({ n: -7n, d: 30n })
    expect(times(tenth, third)).toEqual({ n: 1n, d: 30n })
    expect(over(tenth, third)).toEqual({ n: 3n, d: 10n })
    expect(over(tenth, rational(-1n, 3n))).toEqual({ n: -3n, d: 10n })
  })

  it.each([
    [7n, 2n, 3n, 4n],
    [-7n, 2n, -4n, -3n],
    [6n, 2n, 3n, 3n],
    [-6n, 2n, -3n, -3n],
    [1n, 3n, 0n, 1n],
    [-1n, 3n, -1n, 0n],
    [0n, 1n, 0n, 0n],
  ])('%s / %s lies between two whole numbers', (n, d, below, above) => {
    expect(floor(rational(n, d))).toBe(below)
    expect(ceiling(rational(n, d))).toBe(above)
  })

  it('is ordered as its difference from another is', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(order(a, b)).toBe(order(minus(a, b), rational(0n)))
        expect(order(a, b)).toBe(-order(b, a) + 0)
      }),
    )
  })

  it('comes back when what was added is taken away, and what it was multiplied by divides it', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a)
        if (b.n !== 0n) expect(over(times(a, b), b)).toEqual(a)
      }),
    )
  })
})
