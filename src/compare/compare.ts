import { RolmError } from '../issue'
import { type Bounds, toBounds } from '../model/bounds'
import type { Dataset } from '../model/dataset'
import { holdDatasets } from '../model/given'
import { divide, type Orders, orders, subtract } from '../model/interval'
import type { Indicator, Verdict } from '../vocabulary/catalogue'
import { eachPair, sameCell } from './pairs'
import { divider } from './per-head'
import { readerOf } from './reading'
import { type Reason, refuses } from './reason'
import { teller } from './rules'
import { type ComparedFigure, type Side, sidesOfDataset } from './side'
import { areMeans } from './timing'

/** How figures are made comparable, beyond taking them as they stand. Everything used is told among the reasons. */
export interface CompareOptions {
  /** Turn flows over several known years into yearly means. */
  readonly perYear?: boolean
  /** Divide counts by the resident population that this dataset gives. */
  readonly perHead?: Dataset
  /** Assume that 余 and 多 stay below the next unit: 25000余 as (25000, 26000). */
  readonly belowNextUnit?: boolean
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

const none: readonly never[] = []

/** Those that forbid comparing are told first. */
const verdictOf = ([first]: readonly Reason[]): Verdict =>
  first === undefined ? 'comparable' : refuses(first) ? 'not-comparable' : 'comparable-with-caveats'

/** Compares any two figures of one task, of which each is read once, whatever it is compared with. */
const comparer = ({ perYear = false, perHead, belowNextUnit = false }: CompareOptions) => {
  const read = readerOf(belowNextUnit)
  const reasonsOf = teller(perYear)
  const perHeadOf = perHead && divider(perHead)
  return (a: Side, b: Side, isOneCell: boolean): Comparison => {
    const { indicator } = a.topic
    const isMean = perYear && areMeans(a.timing, b.timing)
    const [ofA, ofB] = [read(a, isMean), read(b, isMean)]
    const heads = perHeadOf?.(a, b, ofA, ofB)
    const { interval, careful, figure } = heads?.first ?? ofA
    const second = heads?.second ?? ofB
    const reasons = reasonsOf(a, b, isOneCell, heads?.made ?? none, ofA.reasons, ofB.reasons)
    const verdict = verdictOf(reasons)
    const facts = heads === undefined ? [a.fact, b.fact] : [a.fact, b.fact, ...heads.denominators]
    if (verdict === 'not-comparable' || isOneCell)
      return { indicator, a: figure, b: second.figure, verdict, reasons, facts }
    const quotient = divide(interval, second.interval)
    return {
      indicator,
      a: figure,
      b: second.figure,
      verdict,
      reasons,
      orders: orders(careful, second.careful),
      difference: toBounds(subtract(interval, second.interval)),
      ...(quotient !== null && { ratio: toBounds(quotient) }),
      facts,
    }
  }
}

/**
 * Compares two datasets, figure by figure: every pair of the same indicator, and every pair that is easily taken for one.
 * Each gets a verdict with all its reasons; those that can be compared come first.
 *
 * @throws RolmError where something else than datasets is given, or a dataset is compared with itself
 * @example
 * import { beijing, changshu } from 'rule-of-law-metrics/datasets'
 * for (const { indicator, verdict } of compare(changshu, beijing)) console.log(indicator.label.en, verdict)
 */
export const compare = (a: Dataset, b: Dataset, options: CompareOptions = {}): readonly Comparison[] => {
  holdDatasets('compare', [a, b, options.perHead ?? a])
  if (a.id === b.id && a.base === b.base && a.version === b.version)
    throw new RolmError(`compare() was given ${a.id} twice: give it two datasets, or two versions of one`)
  const compareTwo = comparer(options)
  const ranks: Readonly<Record<Verdict, readonly [same: Comparison[], confused: Comparison[]]>> = {
    comparable: [[], []],
    'comparable-with-caveats': [[], []],
    'not-comparable': [[], []],
  }
  eachPair(sidesOfDataset(a), sidesOfDataset(b), (x, y) => {
    const comparison = compareTwo(x, y, false)
    ranks[comparison.verdict][x.topic.measure === y.topic.measure ? 0 : 1].push(comparison)
  })
  return Object.values(ranks).flat(2)
}

/**
 * Compares two figures by their ids, whatever their indicators.
 *
 * @throws RolmError where something else than datasets is given, or a dataset has no figure of that id
 */
export const compareFigures = (
  a: { readonly dataset: Dataset; readonly id: string },
  b: { readonly dataset: Dataset; readonly id: string },
  options: CompareOptions = {},
): Comparison => {
  holdDatasets('compareFigures', [a?.dataset, b?.dataset])
  const sideOf = ({ dataset, id }: { readonly dataset: Dataset; readonly id: string }): Side => {
    const side = sidesOfDataset(dataset).find(({ observation }) => observation.id === id)
    if (side === undefined) throw new RolmError(`${dataset.id} has no figure "${id}": its ids are in its observations`)
    return side
  }
  const [first, second] = [sideOf(a), sideOf(b)]
  return comparer(options)(first, second, sameCell(first, second))
}
