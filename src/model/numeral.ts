import { canonicalDecimal, type Decimal, toDecimal } from './decimal'
import { order, type Rational, rational, times } from './rational'

/** A number as it was printed, with the size of its last printed digit. */
export interface Numeral {
  readonly value: Decimal
  /** The unit of the last printed digit: 100 for 521.19万, 0.1 for 7.9. */
  readonly step: Decimal
  /** The unit of the last digit that is not zero: 10 for 570, 10000 for 20000. */
  readonly coarseStep: Decimal
}

const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, BigInt(value)]))
digits.set('〇', 0n).set('两', 2n)
const smallUnits = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
])
const largeUnits = new Map([
  ['万', 10_000n],
  ['亿', 100_000_000n],
])

/** Reads a whole number in Chinese characters, such as 三十六, 百 or 一千二百万. */
const readCharacters = (text: string): bigint | undefined => {
  let [total, section, digit] = [0n, 0n, undefined as bigint | undefined]
  for (const character of text) {
    const value = digits.get(character)
    const small = smallUnits.get(character)
    const large = largeUnits.get(character)
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0n) return undefined
      digit = value
    } else if (small !== undefined) {
      section += (digit ?? 1n) * small
      digit = undefined
    } else if (large !== undefined) {
      const before = section + (digit ?? 0n)
      if (before === 0n && total !== 0n) total *= large
      else total += (before === 0n ? 1n : before) * large
      section = 0n
      digit = undefined
    } else return undefined
  }
  return total + section + (digit ?? 0n)
}

const powerOfTen = (exponent: number): Rational =>
  exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent))

const decimalOf = (value: Rational): Decimal => toDecimal(value, 'down').text

const multiplierOf = (characters: string): bigint => {
  let product = 1n
  for (const character of characters) product *= largeUnits.get(character) ?? smallUnits.get(character) ?? 1n
  return product
}

/**
 * Reads a printed number, with 万 and 亿 expanded: `521.19` and `万` make 5211900, printed to the hundred.
 *
 * @param number ASCII digits with an optional point, or a whole number in Chinese characters
 * @param multiplier any of 十 百 千 万 亿, or empty
 */
export const readNumeral = (number: string, multiplier: string): Numeral | undefined => {
  const factor = rational(multiplierOf(multiplier))
  const inDigits = /^[+-]?\d+(?:\.(\d+))?$/.exec(number)
  const characters = inDigits ? undefined : readCharacters(number)
  const text = inDigits ? canonicalDecimal(number) : characters?.toString()
  if (text === undefined) return undefined
  const places = inDigits?.[1]?.length ?? 0
  const plain = rational(BigInt(text.replace('.', '')), 10n ** BigInt(text.split('.')[1]?.length ?? 0))
  const value = times(plain, factor)
  const step = times(powerOfTen(-places), factor)
  return { value: decimalOf(value), step: decimalOf(step), coarseStep: decimalOf(coarsest(value, step)) }
}

/** The largest power of ten, from `step` up, that divides `value`. */
const coarsest = (value: Rational, step: Rational): Rational => {
  if (value.n === 0n || order(step, powerOfTen(0)) < 0) return step
  let unit = step
  for (;;) {
    const wider = times(unit, powerOfTen(1))
    if (value.d !== 1n || value.n % wider.n !== 0n) return unit
    unit = wider
  }
}
