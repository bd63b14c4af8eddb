import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../../src/model/observation'
import { isRound, zerosOfRound } from '../../src/model/sides'
import { query } from '../../src/query/evaluate'
import { endsInZeros, fromMantissa, largestExact, toMantissa } from '../../src/query/scaled'
import { tableOf } from '../../src/query/table-of'
import { exactly, figure } from '../support/hand'
import { datasetOf, during } from './tables'

/** Figures of one indicator, a year each, with any numbers at all for ends. */
const tableOfEnds = (...ends: readonly Partial<Observation>[]) => {
  const figures = ends.map((_, year) => figure(`x${year}`, exactly(1), during(`${2000 + year}`)))
  const dataset = datasetOf(figures)
  const observations = dataset.observations.map(({ minInclusive, maxInclusive, ...rest }, place) => ({
    ...rest,
    ...ends[place],
  }))
  return tableOf([{ ...dataset, observations }])
}
const sumAndExtremes = (...ends: readonly Partial<Observation>[]) =>
  query(tableOfEnds(...ends), { group: [], select: ['least', 'greatest', 'sum'] }).rows[0]
const exact = (at: string) => ({ minInclusive: at, maxInclusive: at })

describe('numbers too large for a double', () => {
  it('are added up and compared to the last digit', () => {
    // 2^53 and 2^53 + 1 are one double.
    expect(sumAndExtremes(exact('9007199254740993'), exact('9007199254740992'))).toEqual({
      least: exact('9007199254740992'),
      greatest: exact('9007199254740993'),
      sum: exact('18014398509481985'),
    })
  })

  it('are added up exactly where only the sum is too large', () => {
    expect(sumAndExtremes(exact('4503599627370495'), exact('4503599627370495'), exact('3'))).toMatchObject({
      sum: exact('9007199254740993'),
    })
  })

  it('may stand beside a very small one of the same indicator', () => {
    expect(sumAndExtremes(exact('0.00000000000000000001'), exact('100000000000000000000'))).toEqual({
      least: exact('0.00000000000000000001'),
      greatest: exact('100000000000000000000'),
      sum: exact('100000000000000000000.00000000000000000001'),
    })
  })

  it('keep their open and absent ends', () => {
    expect(sumAndExtremes({ minExclusive: '9007199254740993' }, exact('9007199254740993'))).toEqual({
      least: exact('9007199254740993'),
      greatest: { minExclusive: '9007199254740993' },
      sum: { minExclusive: '18014398509481986' },
    })
    expect(sumAndExtremes({ maxExclusive: '-9007199254740993' }, {})).toEqual({
      least: { maxExclusive: '-9007199254740993' },
      greatest: {},
      sum: {},
    })
  })

  it('are ordered exactly across indicators of other decimal places', () => {
    const dataset = datasetOf([
      figure('a', exactly(1)),
      figure('b', exactly(1), { indicator: 'online-petitions' }),
      figure('c', exactly(1), { indicator: 'online-petitions', ...during('2018') }),
    ])
    const values = ['9007199254740993', '9007199254740993.1', '9007199254740992.9']
    const observations = dataset.observations.map((one, place) => ({ ...one, value: values[place] ?? '' }))
    const { rows } = query(tableOf([{ ...dataset, observations }]), {
      order: [{ by: 'value' }],
      select: ['id', 'value'],
    })

    expect(rows).toEqual([
      { id: 'c', value: '9007199254740992.9' },
      { id: 'a', value: '9007199254740993' },
      { id: 'b', value: '9007199254740993.1' },
    ])
  })
})

describe('a decimal as a whole number', () => {
  it.each([
    ['0', 0, 0],
    ['7.9', 2, 790],
    ['-0.05', 2, -5],
    ['521.19', 2, 52119],
    ['4503599627370495', 0, 4503599627370495],
    ['4503599627370496', 0, 4503599627370496n],
    ['-4503599627370496', 0, -4503599627370496n],
    ['1', 20, 100000000000000000000n],
  ])('%s at scale %i is %s', (text, scale, mantissa) => {
    expect(toMantissa(text, scale)).toBe(mantissa)
    expect(fromMantissa(mantissa, scale)).toBe(text)
  })

  const wholes = fc.oneof(
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.maxSafeInteger(),
    fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(11)).map(([digits, zeros]) => digits * 10 ** zeros),
    fc.constantFrom(0, largestExact, -largestExact, largestExact - 1),
  )

  it('is written alike where a double holds it and where none does', () => {
    fc.assert(
      fc.property(wholes, fc.nat(20), (whole, scale) => {
        expect(fromMantissa(whole, scale)).toBe(fromMantissa(BigInt(whole), scale))
      }),
      { numRuns: 2000 },
    )
  })

  it('ends in zeros as its text does', () => {
    fc.assert(
      fc.property(wholes, fc.nat(20), (whole, scale) => {
        for (const mantissa of [whole, BigInt(whole)])
          expect(endsInZeros(mantissa, scale + zerosOfRound)).toBe(isRound(fromMantissa(mantissa, scale), 'exact'))
      }),
      { numRuns: 2000 },
    )
  })
})
