import type { Decimal } from '../model/decimal'

/**
 * A whole number, exact: a double below 2^52, where twice the number and one more is exact too, else a bigint. An end
 * that is absent is infinite. JavaScript compares the three kinds with one another exactly.
 */
export type Mantissa = number | bigint

/** The largest whole number that is kept in a double, its sign left out. */
export const largestExact = 2 ** 52 - 1

/** A column of decimals as whole numbers over a power of ten, the scale, which the rows of one indicator share. */
export interface Scaled {
  /** Not a number where the row is in `wide`. */
  readonly mantissas: Float64Array
  /** The whole numbers from 2^52 up, by row. They never pass through a double. */
  readonly wide: ReadonlyMap<number, bigint>
}

/** How many decimal places a decimal is written with. */
export const placesOf = (text: Decimal): number => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** A decimal in units of `10^-scale`. The scale is no less than its places. */
export const toMantissa = (text: Decimal, scale: number): Mantissa => {
  const point = text.indexOf('.')
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1)
  const zeros = scale - placesOf(text)
  const power = powers[zeros]
  if (power !== undefined && digits.length + zeros <= 15) return Number(digits) * power
  const exact = BigInt(digits) * 10n ** BigInt(zeros)
  return exact <= largestExact && exact >= -largestExact ? Number(exact) : exact
}

/** The decimal that a whole number of `10^-scale` is, in canonical form. */
export const fromMantissa = (mantissa: Mantissa, scale: number): Decimal => {
  const power = powers[scale]
  if (scale === 0) return String(mantissa)
  return typeof mantissa === 'number' && power !== undefined
    ? fromDouble(mantissa, scale, power)
    : fromDigits(String(mantissa), scale)
}

/** The same of a double: what is before the point and what is behind it are whole numbers, and exact. */
const fromDouble = (mantissa: number, scale: number, power: number): Decimal => {
  const whole = Math.trunc(mantissa / power)
  let [rest, places] = [Math.abs(mantissa - whole * power), scale]
  if (rest === 0) return String(whole)
  while (rest % 10 === 0) {
    rest /= 10
    places--
  }
  return `${whole === 0 && mantissa < 0 ? '-0' : whole}.${String(rest).padStart(places, '0')}`
}

const fromDigits = (text: string, scale: number): Decimal => {
  const sign = text.startsWith('-') ? '-' : ''
  const digits = text.slice(sign.length).padStart(scale + 1, '0')
  let end = digits.length
  while (end > digits.length - scale && digits.charCodeAt(end - 1) === 48) end--
  const whole = digits.slice(0, -scale)
  return end === whole.length ? sign + whole : `${sign}${whole}.${digits.slice(whole.length, end)}`
}

/** Whether a number other than zero ends in so many zeros. */
export const endsInZeros = (mantissa: Mantissa, zeros: number): boolean => {
  const power = powers[zeros]
  if (typeof mantissa === 'number' && power !== undefined) return mantissa !== 0 && mantissa % power === 0
  const whole = BigInt(mantissa)
  return whole !== 0n && whole % 10n ** BigInt(zeros) === 0n
}

/** The whole number of a row. */
export const mantissaAt = ({ mantissas, wide }: Scaled, row: number): Mantissa => {
  const mantissa = mantissas[row] ?? Number.NaN
  return Number.isNaN(mantissa) ? (wide.get(row) ?? Number.NaN) : mantissa
}

const order = (a: Mantissa, b: Mantissa): number => (a < b ? -1 : a > b ? 1 : 0)

/** A whole number times a power of ten. */
export const raise = (mantissa: Mantissa, by: number): Mantissa => {
  const power = powers[by]
  if (typeof mantissa === 'number') {
    if (power !== undefined && Math.abs(mantissa) <= largestExact / power) return mantissa * power
    if (!Number.isFinite(mantissa)) return mantissa
  }
  return BigInt(mantissa) * 10n ** BigInt(by)
}

/** Compares two whole numbers, each of its own scale, exactly. */
export const compareScaled = (a: Mantissa, scaleOfA: number, b: Mantissa, scaleOfB: number): number => {
  if (scaleOfA === scaleOfB) return order(a, b)
  return scaleOfA < scaleOfB ? order(raise(a, scaleOfB - scaleOfA), b) : order(a, raise(b, scaleOfA - scaleOfB))
}
