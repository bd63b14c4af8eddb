import { RolmError } from '../issue'
import { type Bounds, toBounds } from '../model/bounds'
import { carefulInterval, comparisonInterval } from '../model/careful'
import type { Dataset } from '../model/dataset'
import { isCount } from '../model/division'
import { measureOf } from '../model/indicator'
import { divide, type Interval, type Orders, orders, scale, subtract } from '../model/interval'
import type { Observation } from '../model/observation'
import { intervalBelowNextUnit } from '../model/quantity'
import { rational } from '../model/rational'
import { rememberingAll } from '../model/remembered'
import type { Indicator, Verdict } from '../vocabulary/catalogue'
import { pairsOf, sameCell } from './pairs'
import { type Population, populationOf, populationReasons } from './per-head'
import { monthsOfMean } from './per-year'
import { caveat, type Reason } from './reason'
import { reasonsOf } from './rules'
import { type Side, sidesOfDataset } from './side'
import { both, lengthWords } from './words'

/** How figures are made comparable, beyond taking them as they stand. Everything used is told among the reasons. */
export interface CompareOptions {
  /** Turn flows over several known years into yearly means. */
  readonly perYear?: boolean
  /** Divide counts by the resident population that this dataset gives. */
  readonly perHead?: Dataset
  /** Assume that 余 and 多 stay below the next unit: 25000余 as (25000, 26000). */
  readonly belowNextUnit?: boolean
}

/** One figure of a comparison: the fact, the dataset that it stands in, and the interval that was compared. */
export interface ComparedFigure {
  readonly dataset: Dataset
  readonly observation: Observation
  readonly indicator: Indicator
  /** The interval as compared: narrowed to whole numbers, or turned into a mean or a figure per head. */
  readonly bounds: Bounds
}

/**
 * Whether two figures may be compared, with every reason for and against. Only where they may are there orders, a
 * difference and a ratio; there is no other way to them. Two statements of the same cell have none: neither is the other's
 * measure.
 */
export interface Comparison {
  /** The indicator of the first figure; the second's differs only where `indicator-differs` is among the reasons. */
  readonly indicator: Indicator
  readonly a: ComparedFigure
  readonly b: ComparedFigure
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  /** How `a` stands to `b`, each order certain, excluded or unknown. */
  readonly orders?: Orders
  /** `a` minus `b`, in the unit of the indicator (points for a rate in per cent). */
  readonly difference?: Bounds
  /** `a` divided by `b`; absent where `b` can only be zero. */
  readonly ratio?: Bounds
  /** The facts that went into it, as `dataset#id`, denominators too. */
  readonly facts: readonly string[]
}

const factName = (dataset: Dataset, { id }: Observation): string => `${dataset.id}#${id}`

const verdictOf = (reasons: readonly Reason[]): Verdict => {
  if (reasons.some(({ effect }) => effect === 'not-comparable')) return 'not-comparable'
  return reasons.length > 0 ? 'comparable-with-caveats' : 'comparable'
}

/** What is made of a figure: its interval as printed, and the one that holds however the source rounded. */
interface Reading {
  readonly interval: Interval
  readonly careful: Interval
  readonly bounds: Bounds
  readonly reasons: readonly Reason[]
}

/** Figures as they are read in one comparison, each once, whatever it is compared with. */
type Read = (side: Side, perYear: boolean) => Reading

const reading = (interval: Interval, careful: Interval, reasons: readonly Reason[]): Reading => ({
  interval,
  careful,
  bounds: toBounds(interval),
  reasons,
})

/** Reads a figure as it stands; `whole` narrows it to whole numbers, as a count that nothing is made of. */
const readAsStated = (
  { observation, place }: Side,
  whole: boolean,
  { belowNextUnit = false }: CompareOptions,
): Reading => {
  const assumed = belowNextUnit ? intervalBelowNextUnit(observation) : null
  if (assumed !== null) {
    const because = { en: 'asked for in this comparison', zh: '本次比较要求' }
    const parameters = {
      sides: place,
      assumption: both(`${observation.printed} < ${toBounds(assumed).maxExclusive ?? ''}`),
      because,
    }
    return reading(assumed, assumed, [caveat('assumption-used', parameters)])
  }
  return reading(comparisonInterval(observation, whole), carefulInterval(observation, whole), [])
}

const divided = ({ interval, careful, reasons }: Reading, by: Population): Reading =>
  reading(divide(interval, by.interval) ?? interval, divide(careful, by.careful) ?? careful, reasons)

/** Reads a figure, as a yearly mean where one is wanted. A mean is not a whole number. */
const readFigure = (side: Side, perYear: boolean, options: CompareOptions): Reading => {
  const { indicator, observation, place } = side
  const months = perYear ? monthsOfMean(side) : undefined
  if (months === undefined || months === 12) return readAsStated(side, indicator.whole, options)
  const { interval, careful, reasons } = readAsStated(side, false, options)
  const factor = rational(12n, BigInt(months))
  const mean = caveat('mean-of-years', { sides: place, length: lengthWords(observation.period) })
  return reading(scale(interval, factor), scale(careful, factor), [...reasons, mean])
}

const readerOf = (options: CompareOptions): Read => {
  const stated = rememberingAll((side: Side) => readFigure(side, false, options))
  const yearly = rememberingAll((side: Side) => readFigure(side, true, options))
  return (side, perYear) => (perYear ? yearly : stated)(side)
}

const comparePair = (a: Side, b: Side, options: CompareOptions, read: Read): Comparison => {
  const { perHead } = options
  // a mean of the one beside a total of the other would be no comparison
  const perYear = options.perYear === true && [a, b].every((side) => monthsOfMean(side) !== undefined)
  let [first, second] = [read(a, perYear), read(b, perYear)]
  const made: Reason[] = []
  const denominators: Observation[] = []
  if (perHead !== undefined && isCount(a.indicator) && isCount(b.indicator)) {
    const populations = [populationOf(a, perHead), populationOf(b, perHead)] as const
    made.push(...populationReasons(a, b, ...populations))
    const [ofA, ofB] = populations
    denominators.push(...populations.flatMap((population: Population | undefined) => population?.statements ?? []))
    if (ofA && ofB) [first, second] = [divided(first, ofA), divided(second, ofB)]
  }
  const reasons = reasonsOf({ a, b, perYear }, [...made, ...first.reasons, ...second.reasons])
  const verdict = verdictOf(reasons)
  const isCompared = verdict !== 'not-comparable' && !sameCell(a, b)
  const ratio = isCompared ? divide(first.interval, second.interval) : null
  return {
    indicator: a.indicator,
    a: { dataset: a.dataset, observation: a.observation, indicator: a.indicator, bounds: first.bounds },
    b: { dataset: b.dataset, observation: b.observation, indicator: b.indicator, bounds: second.bounds },
    verdict,
    reasons,
    ...(isCompared && {
      orders: orders(first.careful, second.careful),
      difference: toBounds(subtract(first.interval, second.interval)),
      ...(ratio !== null && { ratio: toBounds(ratio) }),
    }),
    facts: [
      factName(a.dataset, a.observation),
      factName(b.dataset, b.observation),
      ...(perHead === undefined ? [] : denominators.map((statement) => factName(perHead, statement))),
    ],
  }
}

const verdictRank: Readonly<Record<Verdict, number>> = {
  comparable: 0,
  'comparable-with-caveats': 1,
  'not-comparable': 2,
}

const isOneMeasure = (a: ComparedFigure, b: ComparedFigure): boolean =>
  measureOf(a.dataset, a.indicator.id) === measureOf(b.dataset, b.indicator.id)

/** Figures of the same measure come before those of measures that are easily confused. */
const rank = ({ verdict, a, b }: Comparison): number => verdictRank[verdict] * 2 + (isOneMeasure(a, b) ? 0 : 1)

/**
 * Compares two datasets, figure by figure: every pair of the same indicator, and every pair that is easily taken for one.
 * Each gets a verdict with all its reasons; those that can be compared come first.
 *
 * @throws RolmError where a dataset is compared with itself
 * @example
 * import { beijing, changshu } from 'rule-of-law-metrics/datasets'
 * for (const { indicator, verdict } of compare(changshu, beijing)) console.log(indicator.label.en, verdict)
 */
export const compare = (a: Dataset, b: Dataset, options: CompareOptions = {}): readonly Comparison[] => {
  if (a.id === b.id && a.base === b.base && a.version === b.version)
    throw new RolmError(`compare() was given ${a.id} twice: give it two datasets, or two versions of one`, {
      zh: `两次给出了同一个数据集 ${a.id}：请给出两个数据集，或同一数据集的两个版本`,
    })
  const read = readerOf(options)
  return pairsOf(sidesOfDataset(a), sidesOfDataset(b))
    .map(([x, y]) => comparePair(x, y, options, read))
    .sort((x, y) => rank(x) - rank(y))
}

/**
 * Compares two figures by their ids, whatever their indicators.
 *
 * @throws RolmError where a dataset has no figure of that id
 */
export const compareFigures = (
  a: { readonly dataset: Dataset; readonly id: string },
  b: { readonly dataset: Dataset; readonly id: string },
  options: CompareOptions = {},
): Comparison => {
  const sideOf = ({ dataset, id }: { readonly dataset: Dataset; readonly id: string }): Side => {
    const side = sidesOfDataset(dataset).find(({ observation }) => observation.id === id)
    if (side === undefined)
      throw new RolmError(`${dataset.id} has no figure "${id}": its ids are in its observations`, {
        zh: `${dataset.id} 没有编号为“${id}”的数字：编号见其数字表`,
      })
    return side
  }
  return comparePair(sideOf(a), sideOf(b), options, readerOf(options))
}
