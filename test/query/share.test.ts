import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, type End, type Interval } from '../../src/model/interval'
import { over, plus, type Rational, rational, zero } from '../../src/model/rational'
import { sharesOf } from '../../src/query/share'

const at = (number: number, open = false): End => ({ at: rational(BigInt(number)), open })
const between = (low: End | null, high: End | null): Interval => ({ low, high })
const of = (number: number): Interval => between(at(number), at(number))

/** A figure that may be some whole number or half, and one of the numbers that it may be. */
const figures = fc
  .record({
    halves: fc.integer({ min: 0, max: 20 }),
    below: fc.nat(6),
    above: fc.option(fc.nat(6)),
    open: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ halves, below, above, open: [lowOpen, highOpen] }) => {
    const low = Math.max(0, halves - below)
    const inHalves = (number: number, isOpen: boolean): End => ({ at: rational(BigInt(number), 2n), open: isOpen })
    return {
      interval: between(
        inHalves(low, lowOpen && low < halves),
        above === null ? null : inHalves(halves + above, highOpen && above > 0),
      ),
      number: rational(BigInt(halves), 2n),
    }
  })

describe('shares of figures that may be several numbers', () => {
  it('hold every share of numbers that the figures may be', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 5 }), (all) => {
        const shares = sharesOf(all.map(({ interval }) => interval))
        const whole = all.reduce<Rational>((sum, { number }) => plus(sum, number), zero)
        if (shares === undefined || whole.n === 0n) return
        all.forEach(({ number }, place) => {
          expect(contains(shares[place] as Interval, over(number, whole))).toBe(true)
        })
      }),
    )
  })

  it('end where a figure is least and all others greatest, and the other way about', () => {
    expect(sharesOf([between(at(1), at(2)), of(3)])).toEqual([
      between({ at: rational(1n, 4n), open: false }, { at: rational(2n, 5n), open: false }),
      between({ at: rational(3n, 5n), open: false }, { at: rational(3n, 4n), open: false }),
    ])
    expect(sharesOf([between(at(1, true), at(2)), between(at(3), at(4, true))])).toEqual([
      between({ at: rational(1n, 5n), open: true }, { at: rational(2n, 5n), open: false }),
      between({ at: rational(3n, 5n), open: false }, { at: rational(4n, 5n), open: true }),
    ])
  })

  it('are anything short of all where nothing bounds a figure', () => {
    expect(sharesOf([between(at(1), null), of(3)])).toEqual([
      between({ at: rational(1n, 4n), open: false }, { at: rational(1n), open: true }),
      between({ at: zero, open: true }, { at: rational(3n, 4n), open: false }),
    ])
  })

  it('are all of it for one alone, and nothing for what is nothing', () => {
    expect(sharesOf([between(at(1), null)])).toEqual([of(1)])
    expect(sharesOf([of(0), between(at(1), at(5))])).toEqual([of(0), of(1)])
    expect(sharesOf([between(at(0), at(1)), between(at(0, true), at(1))])).toEqual([
      between(at(0), at(1, true)),
      between(at(0, true), at(1)),
    ])
  })

  it('are none where one may be below zero, or all of them zero', () => {
    expect(sharesOf([between(at(-1), at(1)), of(3)])).toBeUndefined()
    expect(sharesOf([between(null, at(1)), of(3)])).toBeUndefined()
    expect(sharesOf([of(0), between(at(0), at(2))])).toBeUndefined()
  })
})
