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
  const [whole = '0', fraction = ''] = text.split('.')
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

const write = (scaled: bigint, places: number): Decimal => {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return scaled < 0n && text !== '0' ? `-${text}` : text
}

/** How many decimal places write `value` exactly; `undefined` where no number of places does. */
const placesOf = ({ d }: Rational): number | undefined => {
  let [rest, twos, fives] = [d, 0, 0]
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1]
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1]
  return rest === 1n ? Math.max(twos, fives) : undefined
}

/** Significant digits kept of a number that has no finite decimal. */
export const significantDigits = 12

/**
 * Writes a fraction as a decimal: exactly where it has a finite one, else rounded in the direction given, to twelve
 * significant digits, with `exact: false`.
 */
export const toDecimal = (value: Rational, direction: 'down' | 'up'): { text: Decimal; exact: boolean } => {
  if (value.d === 1n) return { text: String(value.n), exact: true }
  const places = placesOf(value)
  if (places !== undefined) return { text: write((value.n * 10n ** BigInt(places)) / value.d, places), exact: true }
  return { text: roundToDigits(value, direction, significantDigits), exact: false }
}

/** Rounds a fraction in the direction given to so many significant digits; digits before the point are all kept. */
export const roundToDigits = (value: Rational, direction: 'down' | 'up', digits: number): Decimal => {
  const size = value.n < 0n ? -value.n : value.n
  if (size === 0n) return '0'
  const magnitude = size.toString().length - value.d.toString().length
  const first = magnitude < 0 ? size * 10n ** BigInt(-magnitude) < value.d : size < value.d * 10n ** BigInt(magnitude)
  const kept = Math.max(0, digits - 1 - (first ? magnitude - 1 : magnitude))
  const scaled = rational(value.n * 10n ** BigInt(kept), value.d)
  return write(direction === 'down' ? floor(scaled) : ceiling(scaled), kept)
}

export const compareDecimals = (a: Decimal, b: Decimal): -1 | 0 | 1 => order(fromDecimal(a), fromDecimal(b))

export const isWholeDecimal = (text: Decimal): boolean => !text.includes('.')

export const isNegative = (value: Rational): boolean => order(value, zero) < 0
