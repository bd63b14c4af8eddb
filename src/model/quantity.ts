import * as z from 'zod'
import { type Precision, precisions } from '../vocabulary/catalogue'
import { type Bounds, boundFields, toBounds } from './bounds'
import { type Decimal, decimalSchema, fromDecimal, isNegative, isWholeDecimal } from './decimal'
import { cut, type Interval, point } from './interval'
import { visible } from './invisible'
import { type Numeral, readNumeral } from './numeral'
import { minus, order, over, plus, rational } from './rational'
import { remembering } from './remembered'
import { lineOf } from './text'

/** The longest printed form of a figure, in characters: a figure, never a sentence. */
export const longestPrinted = 40

/** The fields of a figure that say how much: what was printed, and the interval that the print allows. */
export const quantityFields = {
  /** The figure as the source prints it, with its classifier: `521.19万件`. */
  printed: lineOf(longestPrinted),
  /** The printed number, 万 and 亿 expanded: `5211900`. It may lie outside the interval (see `precision`). */
  value: decimalSchema,
  /** How the words beside the number are read: exact, rounded, moreThan, … */
  precision: z.enum(precisions),
  ...boundFields,
}

const quantitySchema = z.object(quantityFields).readonly()

/** What a source printed and what that allows. Units belong to the indicator. */
export type Quantity = z.infer<typeof quantitySchema>

/** What is known of a figure before it is read: the range and kind of number that its indicator allows. */
export interface NumberKind {
  /** Counts are whole numbers. */
  readonly whole: boolean
  /** The least and greatest value that the thing measured can have. */
  readonly minimum?: Decimal
  readonly maximum?: Decimal
}

/** A printed figure as it was read: its number and the step to which it was printed. */
export interface Reading {
  readonly value: Decimal
  readonly precision: Precision
  /** For `rounded`: the unit to which the print rounds; if absent, that of the last digit that is not zero. */
  readonly step?: Decimal
}

/** One expression of several parts, which a bundle drops where nothing is read. */
const formOf = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'u')

const numerals = '零〇一二三四五六七八九两十百千万亿'
const before = '(?<before>近|约|大约|大概|不足|不满|不到|不超过|至多|最多|超过|超|逾|多于|至少|不少于|不低于)?'
const behind = '以上|以下|以内|之内|左右|上下'
const direction = '(?<direction>上升|增长|增加|提高|下降|减少|降低)?'
const multipliers = '(?<first>[百千]?(?:万亿?|亿)?)(?<more>余|多)?(?<second>万亿?|亿)?'
const form = formOf(
  '^',
  direction,
  before,
  '(?<number>[+-]?\\d+(?:\\.\\d+)?|[',
  numerals,
  ']+)',
  multipliers,
  '(?<rest>.*)$',
)
/** A share in words: 百分之三, 近百分之三十, 百分之三点五以上. What stands behind it is a word of precision or nothing. */
const shareForm = formOf(
  '(?<![\\d.+-])百分之(?:(\\d+(?:\\.\\d+)?)|([零〇一二三四五六七八九两十百千]+)(?:点([零〇一二三四五六七八九]+))?)',
  '([余多]?)(?=(?:',
  behind,
  ')?$)',
)
const after = formOf('^(?<classifier>.*?)(?<after>', behind, ')?$')

/** What makes another number of the one before it: 十几, 二十来, 三到五, 五分之一, 七成, 三倍, 三个半, 7.9‰. */
const otherNumber = formOf('[\\d.', numerals, '几半‰]|分之|^(?:来|数|成|倍|连|年|月|日)')

/** A classifier or unit has no figures of its own, save the exponent in `m2`, 百 in 百分点 and 千 in 千米. */
const isClassifier = (text: string): boolean => !otherNumber.test(text.replace(/k?m[23]$|百分点|^千(?=[米克瓦])/u, ''))

const precisionByWord: Readonly<Record<string, Precision>> = {
  余: 'moreThan',
  多: 'moreThan',
  超过: 'moreThan',
  超: 'moreThan',
  逾: 'moreThan',
  多于: 'moreThan',
  以上: 'atLeast',
  至少: 'atLeast',
  不少于: 'atLeast',
  不低于: 'atLeast',
  近: 'nearly',
  不足: 'lessThan',
  不满: 'lessThan',
  不到: 'lessThan',
  以下: 'atMost',
  以内: 'atMost',
  之内: 'atMost',
  不超过: 'atMost',
  至多: 'atMost',
  最多: 'atMost',
  约: 'approximately',
  大约: 'approximately',
  大概: 'approximately',
  左右: 'approximately',
  上下: 'approximately',
}

const falls = new Set(['下降', '减少', '降低'])

/** Full-width digits and signs as ASCII, thousands separators and spaces taken out. */
const normalised = (printed: string): string =>
  printed
    .normalize('NFKC')
    .replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/gu, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')

/** Raised, circled and fraction characters would read as digits of the number: 5², 313①, 5½. */
const hasOddDigits = (printed: string): boolean => /\p{No}/u.test(printed.replace(/m[²³]/gu, ''))

/** A share in words as it is printed in digits: 百分之三点五以上 is 3.5%以上, each character behind 点 a digit. */
const withPerCent = (text: string): string =>
  text.replace(shareForm, (share, digits?: string, words = '', decimals = '', more = '') => {
    const whole = digits ?? readNumeral(words, '')?.value
    const fraction = decimals.replace(/./gu, (word: string) => readNumeral(word, '')?.value ?? '')
    return whole === undefined ? share : `${whole}${fraction && `.${fraction}`}${more}%`
  })

const plainPrecision = (numeral: Numeral, kind: NumberKind): Pick<Reading, 'precision' | 'step'> => {
  if (!kind.whole) return { precision: 'rounded', step: numeral.coarseStep }
  const toTheUnit = numeral.step === '1' || !isWholeDecimal(numeral.step)
  return toTheUnit ? { precision: 'exact' } : { precision: 'rounded', step: numeral.step }
}

/** Reads the printed form of a figure, as `public.ts` says: nothing is guessed. */
export const readPrinted = (printed: string, kind: NumberKind): Reading | undefined => {
  if (printed.length > longestPrinted) return undefined
  const [, digits, rest = ''] = plainCount.exec(printed) ?? []
  if (digits !== undefined && kind.whole && isPlainRest(rest)) return { value: digits, precision: 'exact' }
  return readWords(printed, kind)
}

/** A whole number in plain digits, and what stands behind it: most figures are printed so. */
const plainCount = /^(0|[1-9]\d{0,14})(\D*)$/

/** Whether what stands behind a number is its classifier and says nothing of the number. */
const isPlainRest = remembering((rest: string): boolean => {
  const reading = readWords(`1${rest}`, { whole: true })
  return reading?.value === '1' && reading.precision === 'exact'
})

const readWords = (printed: string, kind: NumberKind): Reading | undefined => {
  if (hasOddDigits(printed)) return undefined
  const parts = form.exec(withPerCent(normalised(visible(printed))))?.groups
  const tail = after.exec(parts?.rest ?? '')?.groups
  if (parts === undefined || tail === undefined || !isClassifier(tail.classifier ?? '')) return undefined
  const multiplier = `${parts.first ?? ''}${parts.second ?? ''}`
  const numeral = readNumeral(parts.number ?? '', multiplier)
  if (numeral === undefined || (kind.whole && !isWholeDecimal(numeral.value))) return undefined
  if (kind.whole && /%/u.test(tail.classifier ?? '')) return undefined
  if (parts.direction !== undefined && kind.minimum !== undefined && !isNegative(fromDecimal(kind.minimum)))
    return undefined
  const value = falls.has(parts.direction ?? '') && numeral.value !== '0' ? `-${numeral.value}` : numeral.value
  const words = [parts.before, parts.more, tail.after].filter((word) => word !== undefined)
  const precisions = new Set(words.map((word) => precisionByWord[word]))
  const [precision] = precisions
  if (precisions.size > 1) return undefined
  if (value.startsWith('-') && precision !== undefined && precision !== 'approximately') return undefined
  return precision === undefined ? { value, ...plainPrecision(numeral, kind) } : { value, precision }
}

const halfOf = (step: Decimal) => over(fromDecimal(step), rational(2n))

const span = ({ value, precision, step }: Reading): Interval => {
  const at = fromDecimal(value)
  const half = halfOf(step ?? readNumeral(value, '')?.coarseStep ?? '0')
  const closed = { at, open: false }
  const open = { at, open: true }
  const table: Record<Precision, Interval> = {
    exact: point(at),
    rounded: { low: { at: minus(at, half), open: false }, high: { at: plus(at, half), open: false } },
    moreThan: { low: open, high: null },
    atLeast: { low: closed, high: null },
    nearly: { low: null, high: open },
    lessThan: { low: null, high: open },
    atMost: { low: null, high: closed },
    approximately: { low: null, high: null },
  }
  return table[precision]
}

/** The natural range of what is measured, as an interval. */
export const naturalRange = ({ minimum, maximum }: NumberKind): Interval => ({
  low: minimum === undefined ? null : { at: fromDecimal(minimum), open: false },
  high: maximum === undefined ? null : { at: fromDecimal(maximum), open: false },
})

/** The interval that a reading allows, cut by the natural range; `undefined` where nothing is left, as for a share of 140 %. */
export const boundsOf = (reading: Reading, kind: NumberKind): Bounds | undefined => {
  const { value, precision } = reading
  if (precision === 'exact' && kind.minimum === '0' && kind.maximum === undefined && !value.startsWith('-'))
    return { minInclusive: value, maxInclusive: value } // as below, and nearly every count
  const interval = cut(span(reading), naturalRange(kind))
  return interval === null ? undefined : toBounds(interval)
}

/**
 * The step to which a rounded figure was printed: twice the distance from its number to an end of its interval. An end
 * that the natural range has cut is no guide, so the wider side counts.
 */
export const stepOf = ({ value, minInclusive, maxInclusive }: Quantity): Decimal => {
  const at = fromDecimal(value)
  const below = minus(at, fromDecimal(minInclusive ?? value))
  const above = minus(fromDecimal(maxInclusive ?? value), at)
  const half = order(below, above) > 0 ? below : above
  return toBounds(point(plus(half, half))).minInclusive ?? '0'
}

/**
 * The interval of a rounded figure if its source had cut the number off instead of rounding it: [7.9, 8.0) for 7.9.
 * `null` for figures of every other precision, which no such choice touches.
 */
export const intervalIfCut = (quantity: Quantity): Interval | null => {
  if (quantity.precision !== 'rounded') return null
  const at = fromDecimal(quantity.value)
  const step = fromDecimal(stepOf(quantity))
  return order(at, rational(0n)) < 0
    ? { low: { at: minus(at, step), open: true }, high: { at, open: false } }
    : { low: { at, open: false }, high: { at: plus(at, step), open: true } }
}

/** The unit of the last digit of a decimal that is not zero: 1000 for 25000, 0.1 for 7.9. */
const unitOfLastDigit = (value: Decimal): Decimal => {
  const [whole = '', fraction = ''] = value.split('.')
  return fraction === '' ? `1${/(?<=[1-9])0*$/.exec(whole)?.[0] ?? ''}` : `0.${'1'.padStart(fraction.length, '0')}`
}

/**
 * The interval under the opt-in assumption that 余 and 多 stay below the next unit: 25000余 as (25000, 26000). `null` for
 * figures of every other precision. Off by default, and recorded wherever it is used.
 */
export const intervalBelowNextUnit = ({ precision, value }: Pick<Quantity, 'precision' | 'value'>): Interval | null => {
  if (precision !== 'moreThan') return null
  const at = fromDecimal(value)
  return { low: { at, open: true }, high: { at: plus(at, fromDecimal(unitOfLastDigit(value))), open: true } }
}
