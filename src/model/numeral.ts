import { canonicalDecimal, type Decimal, toDecimal } from './decimal'
import { type Rational, rational, times } from './rational'

/** A number as it was printed, with the size of its last printed digit. */
export interface Numeral {
  readonly value: Decimal
  /** The unit of the last printed digit: 100 for 521.19万, 0.1 for 7.9. */
  readonly step: Decimal
  /** The unit of the last digit that is not zero: 10 for 570, 10000 for 20000. Printed decimals count, zeros too. */
  readonly coarseStep: Decimal
}

const digits = new Map([
  ...[...'零一二三四五六七八九'].map((character, value) => [character, BigInt(value)] as const),
  ['〇', 0n],
  ['两', 2n],
])
const smallUnits = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
])
const largeUnits = new Map([
  ['亿', 100_000_000n],
  ['万', 10_000n],
])

const one = '[一二三四五六七八九两]'
const zeros = '[零〇]?'
/** Below 万, with the gaps that 零 marks. A last digit stands behind 十 or 零: 二百五 is 250 to some and 205 to nobody. */
const belowWan = new RegExp(
  `^(?:(?:${one}|^)千)?${zeros}(?:(?:${one}|^)百)?${zeros}(?:${one}?十)?${zeros}(?:(?<=十|零|〇|^)${one})?$`,
  'u',
)

const readBelowWan = (text: string): bigint | undefined => {
  if (text === '' || !belowWan.test(text) || /.[零〇]$/u.test(text)) return undefined
  let [sum, digit] = [0n, undefined as bigint | undefined]
  for (const character of text) {
    const unit = smallUnits.get(character)
    if (unit === undefined) digit = digits.get(character)
    else [sum, digit] = [sum + (digit || 1n) * unit, undefined]
  }
  return sum + (digit ?? 0n)
}

/** What stands behind 万 or 亿 begins with 零 or with a digit and its unit: 一万五 is no 10005. */
const isRest = (text: string): boolean => new RegExp(`^[零〇]|^${one}[十百千]`, 'u').test(text)

/** Reads a whole number in Chinese characters, such as 三十六, 百 or 一千二百万; `undefined` where it is ill formed. */
const readCharacters = (text: string): bigint | undefined => {
  for (const [character, size] of largeUnits) {
    const at = text.indexOf(character)
    if (at < 0) continue
    const [head, rest] = [text.slice(0, at), text.slice(at + 1)]
    const [many, few] = [head === '' ? 1n : readCharacters(head), rest === '' ? 0n : readCharacters(rest)]
    return many === undefined || few === undefined || few >= size || (rest !== '' && !isRest(rest))
      ? undefined
      : many * size + few
  }
  return readBelowWan(text)
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
  const printedUnit = inDigits ? factor : times(factor, rational(multiplierOf(/[万亿]*$/u.exec(number)?.[0] ?? '')))
  const plain = rational(BigInt(text.replace('.', '')), 10n ** BigInt(text.split('.')[1]?.length ?? 0))
  const value = times(plain, factor)
  const step = times(powerOfTen(-places), printedUnit)
  const coarseStep = places > 0 ? step : coarsest(value, step)
  return { value: decimalOf(value), step: decimalOf(step), coarseStep: decimalOf(coarseStep) }
}

/** The largest power of ten, from `step` up, that divides `value`. */
const coarsest = (value: Rational, step: Rational): Rational => {
  if (value.n === 0n) return step
  let unit = step
  for (;;) {
    const wider = times(unit, powerOfTen(1))
    if (value.d !== 1n || value.n % wider.n !== 0n) return unit
    unit = wider
  }
}
