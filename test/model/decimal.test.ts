import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalDecimal,
  compareDecimals,
  decimalSchema,
  fromDecimal,
  isWholeDecimal,
  roundToDigits,
  toDecimal,
} from '../../src/model/decimal'
import { minus, order, type Rational, rational, times } from '../../src/model/rational'
import { rationals } from '../support/interval'

/** Fractions whose decimals are hard to round: a hair above or below one of twelve digits. */
const awkward = fc.oneof(
  rationals,
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.bigInt({ min: 2n, max: 9999n }), fc.integer({ min: 0, max: 20 }))
    .chain(([digits, part, places]) =>
      fc.tuple(fc.constantFrom(-1n, 0n, 1n), fc.constantFrom(-1n, 1n)).map(([hair, sign]) => {
        return rational(sign * (digits * part + hair), part * 10n ** BigInt(places))
      }),
    ),
)

/** A fraction written digit by digit, as on paper: to its end, or to twelve digits that count, rounded outward. */
const byLongDivision = ({ n, d }: Rational, direction: 'down' | 'up'): { text: string; exact: boolean } => {
  const size = n < 0n ? -n : n
  const hasEnd = 10n ** 200n % d === 0n
  let [digits, places, rest] = [size / d, 0, size % d]
  while (rest !== 0n && (hasEnd || digits < 10n ** 11n)) {
    digits = digits * 10n + (rest * 10n) / d
    rest = (rest * 10n) % d
    places += 1
  }
  if (rest !== 0n && (direction === 'up') === n > 0n) digits += 1n
  const padded = String(digits).padStart(places + 1, '0')
  const point = padded.length - places
  const fraction = padded.slice(point).replace(/0+$/, '')
  const text = `${n < 0n ? '-' : ''}${padded.slice(0, point)}${fraction && `.${fraction}`}`
  return { text, exact: rest === 0n }
}

const long = `${'9'.repeat(57)}.7`

describe('a decimal from outside', () => {
  it.each([
    ['25000', '25000'],
    ['+007.90', '7.9'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-0.50', '-0.5'],
    ['000', '0'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['100.0', '100'],
    ['521.19', '521.19'],
    [long, long],
    [`${'9'.repeat(60)}.0`, '9'.repeat(60)],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalDecimal(written)).toBe(canonical)
  })

  it.each([
    '',
    '.',
    '-',
    '+',
    '1e5',
    '1E5',
    '0x10',
    '1,000',
    '1 000',
    ' 1',
    '1\n',
    '１',
    '一',
    'NaN',
    'Infinity',
    '--1',
    '1.2.3',
    '−5',
    '9'.repeat(64),
    '0'.repeat(100),
  ])('%j is none', (written) => {
    expect(canonicalDecimal(written)).toBeUndefined()
  })
})

describe('a decimal in a dataset', () => {
  it.each(['0', '7', '-7', '7.9', '-0.5', '0.001', '25000', long])('may be %s', (text) => {
    expect(decimalSchema.safeParse(text).success).toBe(true)
  })

  it.each(['', '-0', '+1', '01', '1.0', '1.50', '.5', '5.', '1e3', '1,000', '٣', '9'.repeat(61), '1\n'])(
    'may not be %j',
    (text) => {
      expect(decimalSchema.safeParse(text).success).toBe(false)
    },
  )

  it('is whole where it has no point', () => {
    expect(isWholeDecimal('5211900')).toBe(true)
    expect(isWholeDecimal('7.9')).toBe(false)
  })

  it('is ordered by size, not by its text', () => {
    expect(compareDecimals('9', '10')).toBe(-1)
    expect(compareDecimals('0.1', '0.09')).toBe(1)
    expect(compareDecimals('-2', '-1')).toBe(-1)
    expect(compareDecimals('7.9', '7.9')).toBe(0)
  })
})

describe('a fraction as a decimal', () => {
  it.each([
    [rational(79n, 10n), '7.9'],
    [rational(-1n, 2n), '-0.5'],
    [rational(0n), '0'],
    [rational(1n, 1024n), '0.0009765625'],
    [rational(10n ** 30n), `1${'0'.repeat(30)}`],
    [rational(1n, 10n ** 25n), `0.${'0'.repeat(24)}1`],
    [rational(123456789012345678901234567890n, 2n ** 10n), '120563270519868827051986882.705078125'],
  ])('is exact at any length where it has an end: %o', (value, text) => {
    expect(toDecimal(value, 'down')).toEqual({ text, exact: true })
    expect(toDecimal(value, 'up')).toEqual({ text, exact: true })
  })

  it.each([
    [1n, 3n, '0.333333333333', '0.333333333334'],
    [-1n, 3n, '-0.333333333334', '-0.333333333333'],
    [2n, 3n, '0.666666666666', '0.666666666667'],
    [200n, 3n, '66.6666666666', '66.6666666667'],
    [1n, 30n, '0.0333333333333', '0.0333333333334'],
    [25000n, 7n, '3571.42857142', '3571.42857143'],
    [1n, 7_000_000n, '0.000000142857142857', '0.000000142857142858'],
    [2_999_999_999_999n, 3n, '999999999999', '1000000000000'],
  ])('is rounded outward to twelve significant digits where it has none: %s / %s', (n, d, down, up) => {
    expect(toDecimal(rational(n, d), 'down')).toEqual({ text: down, exact: false })
    expect(toDecimal(rational(n, d), 'up')).toEqual({ text: up, exact: false })
  })

  it.each([
    ['down', 3, '3571'],
    ['up', 3, '3572'],
    ['down', 6, '3571.42'],
    ['up', 6, '3571.43'],
  ] as const)(
    'is written %s in %i digits for people, no digit before the point left out',
    (direction, digits, text) => {
      expect(roundToDigits(rational(25000n, 7n), direction, digits)).toBe(text)
    },
  )

  it('is what long division gives, near a last digit of nothing or nine too', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom('down' as const, 'up' as const), (value, direction) => {
        expect(toDecimal(value, direction)).toEqual(byLongDivision(value, direction))
      }),
      { numRuns: 2000 },
    )
  })

  it('round trips', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n }), fc.integer({ min: 0, max: 12 }))
      .map(([digits, places]) => toDecimal(rational(digits, 10n ** BigInt(places)), 'down').text)
    fc.assert(
      fc.property(decimals, (text) => {
        expect(decimalSchema.safeParse(text).success).toBe(true)
        expect(canonicalDecimal(text)).toBe(text)
        expect(toDecimal(fromDecimal(text), 'up')).toEqual({ text, exact: true })
      }),
    )
  })

  it('never falls inside what it stands for', () => {
    fc.assert(
      fc.property(rationals, (value) => {
        const [down, up] = [toDecimal(value, 'down'), toDecimal(value, 'up')]
        const width = minus(fromDecimal(up.text), fromDecimal(down.text))
        const size = value.n < 0n ? minus(rational(0n), value) : value

        expect(down.exact).toBe(up.exact)
        expect(order(fromDecimal(down.text), value)).toBe(down.exact ? 0 : -1)
        expect(order(value, fromDecimal(up.text))).toBe(up.exact ? 0 : -1)
        expect(order(width, times(size, rational(1n, 10n ** 11n)))).toBeLessThanOrEqual(0)
      }),
    )
  })
})
