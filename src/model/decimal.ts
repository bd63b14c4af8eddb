import * as z from 'zod'
import { ceiling, floor, order, type Rational, rational, zero } from './rational'

/**
 * A decimal number as text, in its one canonical form: no exponent, no leading or trailing zeros, no `+`, no `-0`.
 *
 * Figures are text so that `0.1` stays a tenth in every format and every language that reads them.
 */
export type Decimal = string

const canonical = /^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/

/** The longest decimal that is read from outside, in characters. */
export const longestDecimal = 60

/** Other forms of it may have a sign and a point more: `+7.0`. */
const longestWritten = longestDecimal + 3

export const decimalSchema = z
  .string()
  .max(longestDecimal, { abort: true })
  .regex(canonical, 'a decimal in canonical form, such as 25000 or 7.9')

/** Whether something is a decimal in canonical form, however long: a product has as many digits as it needs. */
export const isDecimal = (given: unknown): given is Decimal => typeof given === 'string' && canonical.test(given)

/**
 * Brings a decimal from outside into canonical form, or gives `undefined` where it is not one.
 *
 * @example
 * canonicalDecimal('+007.90') // '7.9'
 */
export const canonicalDecimal = (text: string): Decimal | undefined => {
  if (text.length <= longestDecimal && canonical.test(text)) return text
  const match = text.length > longestWritten ? null : /^([+-]?)0*(\d+)?(?:\.(\d*?)0*)?$/.exec(text)
  if (match === null || !/\d/.test(text)) return undefined
  const [, sign = '', whole = '0', fraction = ''] = match
  const digits = fraction === '' ? whole : `${whole}.${fraction}`
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits
}

/** The exact fraction that a decimal names. */
export const fromDecimal = (text: Decimal): Rational => {
  if (isWholeDecimal(text)) return { n: BigInt(text), d: 1n }
  const [whole = '0', fraction = ''] = text.split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

const write = (scaled: bigint, places: number): Decimal => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return scaled < 0n && text !== '0' ? `-${text}` : text
}

/** Significant digits kept of a number that has no finite decimal. */
export const significantDigits = 12

type Direction = 'down' | 'up'

/** A number in decimal digits, and whether it is that number to the last of them. */
interface Written {
  readonly text: Decimal
  readonly exact: boolean
}

/**
 * Writes a fraction as a decimal: exactly where it has a finite one, else rounded in the direction given, to twelve
 * significant digits, with `exact: false`.
 */
export const toDecimal = (value: Rational, direction: Direction): Written => {
  const { n, d } = value
  if (d === 1n) return { text: String(n), exact: true }
  const quick = byDoubles(value, direction, significantDigits)
  if (quick !== undefined) return quick
  const places = d.toString(2).length // as many as a power of ten can need to be a multiple of it
  const power = 10n ** BigInt(places)
  if (power % d === 0n) return { text: write((n * power) / d, places), exact: true }
  return { text: roundExactly(value, direction, significantDigits), exact: false }
}

/** Rounds a fraction in the direction given to so many significant digits; digits before the point are all kept. */
export const roundToDigits = (value: Rational, direction: Direction, digits: number): Decimal => {
  const quick = byDoubles(value, direction, digits)
  return quick?.exact === false ? quick.text : roundExactly(value, direction, digits)
}

const roundExactly = (value: Rational, direction: Direction, digits: number): Decimal => {
  const size = value.n < 0n ? -value.n : value.n
  if (size === 0n) return '0'
  const magnitude = size.toString().length - value.d.toString().length
  const first = magnitude < 0 ? size * 10n ** BigInt(-magnitude) < value.d : size < value.d * 10n ** BigInt(magnitude)
  const kept = Math.max(0, digits - 1 - (first ? magnitude - 1 : magnitude))
  const scaled = rational(value.n * 10n ** BigInt(kept), value.d)
  return write(direction === 'down' ? floor(scaled) : ceiling(scaled), kept)
}

/** The powers of ten that doubles are exactly. */
const powers: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))
const powerOfTen = (exponent: number): number => powers[exponent] ?? Number.NaN

/** Smaller numbers are written with an exponent. */
const leastPlain = 1e-6
/** A decimal of so many digits is the shortest text of the double that is nearest to it. */
const mostDigits = 15
/** Below 10^12 a quotient of doubles times a power of ten is wrong by less than this. */
const doubt = 0.001

/** The same by way of doubles, many times as quick; `undefined` where they may not tell. */
const byDoubles = ({ n, d }: Rational, direction: Direction, digits: number): Written | undefined => {
  const [top, bottom] = [Number(n), Number(d)]
  const size = Math.abs(top) / bottom
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(bottom) || size < leastPlain) return undefined
  let [rest, twos, fives] = [bottom, 0, 0]
  for (; rest % 2 === 0; rest /= 2) twos += 1
  for (; rest % 5 === 0; rest /= 5) fives += 1
  if (rest === 1)
    return size * powerOfTen(Math.max(twos, fives)) < powerOfTen(mostDigits)
      ? { text: String(top / bottom), exact: true }
      : undefined
  let places = 0
  while (size * powerOfTen(places) < powerOfTen(digits - 1)) places += 1
  const scaled = size * powerOfTen(places)
  const below = Math.floor(scaled)
  const isCertain = scaled < powerOfTen(significantDigits) && scaled - below > doubt && below + 1 - scaled > doubt
  if (!isCertain) return undefined
  const rounded = below + ((direction === 'up') === top > 0 ? 1 : 0)
  return { text: String((Math.sign(top) * rounded) / powerOfTen(places)), exact: false }
}

export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => order(fromDecimal(a), fromDecimal(b))

export const isWholeDecimal = (text: Decimal): boolean => !text.includes('.')

export const isNegative = (value: Rational): boolean => order(value, zero) < 0
