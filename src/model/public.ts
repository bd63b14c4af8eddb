import { RolmError } from '../issue'
import { precisions } from '../vocabulary/catalogue'
import * as bounds from './bounds'
import * as careful from './careful'
import type { LargeDataset } from './dataset'
import { isDecimal } from './decimal'
import { holdDatasets } from './given'
import * as interval from './interval'
import * as json from './json'
import * as quantity from './quantity'
import * as rate from './rate'

// What the package gives out of the model, and asks what it was handed first. The package itself computes without asking.

/** What a function may take: whether something is that, and what to say where it is not. */
interface Kind {
  readonly is: (given: unknown) => boolean
  readonly told: string
}

const isObject = (given: unknown): boolean => typeof given === 'object' && given !== null

/** Whether something has decimals, or nothing, under some names. */
const hasDecimals = (given: unknown, names: readonly string[]): boolean =>
  isObject(given) && names.every((name) => Object(given)[name] === undefined || isDecimal(Object(given)[name]))

const isFraction = (given: unknown): boolean => {
  const { n, d } = Object(given)
  return typeof n === 'bigint' && typeof d === 'bigint' && d > 0n
}

const isEnd = (given: unknown): boolean => {
  const { at, open } = Object(given)
  return given === null || (isFraction(at) && typeof open === 'boolean')
}

const isBounds = (given: unknown): boolean => hasDecimals(given, Object.keys(bounds.boundFields))

const isReading = (given: unknown): boolean => {
  const { value, precision } = Object(given)
  return isDecimal(value) && precisions.includes(precision) && hasDecimals(given, ['step'])
}

const kinds = {
  interval: {
    is: (given) => isEnd(Object(given).low) && isEnd(Object(given).high),
    told: "intervals, such as toInterval() makes of { minInclusive: '7.85' }; null, which cut() gives where nothing is shared, is none",
  },
  fraction: { is: isFraction, told: 'an exact fraction, such as { n: 1n, d: 3n }' },
  bounds: { is: isBounds, told: "bounds whose ends are decimals as text, such as { minInclusive: '7.85' }" },
  digits: {
    is: (given) => Number.isInteger(given) && Number(given) > 0 && Number(given) <= 1000,
    told: 'a number of digits from 1 to 1000',
  },
  quantity: {
    is: (given) => isBounds(given) && isReading(given),
    told: 'figures, which have a value, a precision and bounds: an observation of a dataset is one',
  },
  reading: {
    is: isReading,
    told: 'what readPrinted() makes of a printed figure; undefined, where it reads none, is no reading',
  },
  numberKind: {
    is: (given) => hasDecimals(given, ['minimum', 'maximum']),
    told: "what kind of number it is, such as { whole: false, minimum: '0', maximum: '100' }",
  },
  text: { is: (given) => typeof given === 'string', told: "a figure as it is printed, such as '521.19万件'" },
  flag: { is: (given) => typeof given === 'boolean', told: 'whether the figures are whole numbers: true or false' },
} as const satisfies Record<string, Kind>

/** A function that says what it takes where it is given something else. */
const taking =
  <Given extends readonly unknown[], Made>(
    asker: string,
    compute: (...given: Given) => Made,
    ...taken: readonly (keyof typeof kinds)[]
  ) =>
  (...given: Given): Made => {
    const wrong = taken.find((kind, place) => !kinds[kind].is(given[place]))
    if (wrong !== undefined) throw new RolmError(`${asker}() takes ${kinds[wrong].told}`)
    return compute(...given)
  }

/** Every sum of a number in one interval and a number in another. */
export const add = taking('add', interval.add, 'interval', 'interval')

/** Every difference of a number in one interval and a number in another, the two taken as independent. */
export const subtract = taking('subtract', interval.subtract, 'interval', 'interval')

/** Every product of a number in one interval and a number in another. */
export const multiply = taking('multiply', interval.multiply, 'interval', 'interval')

/**
 * Every quotient of a number in one interval and a number other than zero in another; `null` where the other can only be zero.
 *
 * A divisor that may be on either side of zero bounds nothing: the quotient is then unbounded, save that of zero.
 */
export const divide = taking('divide', interval.divide, 'interval', 'interval')

/** Every number of an interval times one exact factor. */
export const scale = taking('scale', interval.scale, 'interval', 'fraction')

/** The numbers that two intervals share; `null` where they share none. */
export const cut = taking('cut', interval.cut, 'interval', 'interval')

/** The smallest interval that holds both. */
export const hull = taking('hull', interval.hull, 'interval', 'interval')

/**
 * Narrows an interval to the whole numbers in it: (25000, ∞) becomes [25001, ∞). An operation of comparison: what a
 * source printed is never stored so. `null` where there is no whole number in the interval.
 */
export const narrowToWhole = taking('narrowToWhole', interval.narrowToWhole, 'interval')

/** The five orders of two figures, from the intervals alone. `carefulOrders` also minds how a source rounded. */
export const orders = taking('orders', interval.orders, 'interval', 'interval')

/** The five orders of two figures, `unknown` wherever they would change if a source had cut instead of rounded. */
export const carefulOrders = taking('carefulOrders', careful.carefulOrders, 'quantity', 'quantity', 'flag')

/** The interval of a figure in comparison: narrowed to whole numbers where it is a count. */
export const comparisonInterval = taking('comparisonInterval', careful.comparisonInterval, 'quantity', 'flag')

/**
 * Counts the whole numerators that would print a rate in per cent over a printed count, rounded and cut off.
 *
 * @example
 * // 7.9 % of 313: none if rounded, one (25) if cut off
 */
export const numerators = taking('numerators', rate.numerators, 'quantity', 'quantity')

/**
 * The exact interval that written bounds name.
 *
 * @example
 * toInterval({ minExclusive: '25000' }) // (25000, ∞)
 */
export const toInterval = taking('toInterval', bounds.toInterval, 'bounds')

/** Writes an interval as bounds, rounding outward, and saying so, only where an end has no finite decimal. */
export const toBounds = taking('toBounds', bounds.toBounds, 'interval')

/**
 * Writes bounds as mathematicians do.
 *
 * @example
 * formatBounds({ minInclusive: '7.85', maxInclusive: '7.95' }) // '[7.85, 7.95]'
 */
export const formatBounds = taking('formatBounds', bounds.formatBounds, 'bounds')

/** Bounds as people read them: rounded outward to a few significant digits, so that what is certain stays certain. */
export const shortened = taking('shortened', bounds.shortened, 'bounds', 'digits')

/**
 * Reads the printed form of a figure: its number, and the precision that its words give.
 *
 * Understood are digits (full-width too) and Chinese numerals, 万 and 亿, 百分之, and the words 近 约 余 多 以上 以下 以内 不足
 * 不满 超过 and their kin, in front or behind. `undefined` where the form is not one of these, where two of its words disagree,
 * or where it may be read in two ways (十几, 三到五, 七成, 二百五, 下降20%以上): nothing is guessed.
 *
 * @example
 * readPrinted('521.19万件', { whole: true })   // { value: '5211900', precision: 'rounded', step: '100' }
 * @example
 * readPrinted('25000余条', { whole: true })    // { value: '25000', precision: 'moreThan' }
 */
export const readPrinted = taking('readPrinted', quantity.readPrinted, 'text', 'numberKind')

/**
 * The interval that a reading allows, cut by the natural range of what is measured; `undefined` where nothing is left,
 * as for a share of 140 %.
 *
 * @example
 * boundsOf({ value: '7.9', precision: 'rounded', step: '0.1' }, { whole: false, minimum: '0', maximum: '100' })
 * // { minInclusive: '7.85', maxInclusive: '7.95' }
 */
export const boundsOf = taking('boundsOf', quantity.boundsOf, 'reading', 'numberKind')

/**
 * Writes a dataset as JSON: the typed dataset as it is, readable, the same bytes for the same dataset.
 *
 * @example
 * readJson(writeJson(changshu)) // { ok: true, value: changshu, issues: [] }
 */
export const writeJson = (dataset: LargeDataset): string => {
  holdDatasets('writeJson', [dataset])
  return json.writeJson(dataset)
}
