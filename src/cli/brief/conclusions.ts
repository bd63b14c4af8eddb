import { breakdownOf, type Dataset, indicatorIn, type Observation } from '../../index'
import type { Phrase } from '../language'

/** What outsiders may or may not conclude from some figures, and which those are. */
export interface Conclusion {
  readonly says: Phrase
  /** The figures that it is of; all of them where it names none. */
  readonly figures: readonly Observation[]
}

export interface Conclusions {
  readonly could: readonly Conclusion[]
  readonly couldNot: readonly Conclusion[]
}

const isDated = ({ period: { kind } }: Observation): boolean => kind === 'interval' || kind === 'at'

const isOpenAbove = ({ maxInclusive, maxExclusive }: Observation): boolean =>
  maxInclusive === undefined && maxExclusive === undefined

/** Whether the end of a rate's interval is that of its natural range alone: 99%以上 is up to 100. */
const isExact = ({ minInclusive, maxInclusive }: Observation): boolean =>
  minInclusive !== undefined && minInclusive === maxInclusive

const conclusion = (figures: readonly Observation[], en: string, zh: string): readonly Conclusion[] =>
  figures.length === 0 ? [] : [{ says: { en, zh }, figures }]

/**
 * What follows from each figure by itself, before anyone compares: whether it is dated, has limits, a base and a definition, and
 * whether more of it is better. It judges no city.
 */
export const conclusionsOf = (dataset: Dataset): Conclusions => {
  const { observations, sources } = dataset
  const indicatorOf = ({ indicator }: Observation) => indicatorIn(dataset, indicator)
  const timeKindOf = (figure: Observation) => indicatorOf(figure)?.timeKind
  const hasBase = (figure: Observation): boolean =>
    figure.statedBase !== undefined || indicatorOf(figure)?.denominator !== undefined
  const defined = new Set(sources.flatMap(({ id, definitionsStated }) => (definitionsStated === true ? [id] : [])))
  const flows = observations.filter((figure) => timeKindOf(figure) === 'flow')
  const rates = observations.filter(
    (figure) => timeKindOf(figure) === 'rate' && indicatorOf(figure)?.changeOf === undefined,
  )
  const judged = observations.filter((figure) => (indicatorOf(figure)?.polarity ?? 'neither') !== 'neither')
  const dated = observations.filter((figure) => isDated(figure) && !isOpenAbove(figure))
  return {
    could: [
      ...conclusion(
        dated,
        'set it beside another place’s figure of the same indicator and of a period that is named: it is dated and has both limits',
        '与其他地区同一指标、时期明确的数字并列：已注明时间，且上下限齐备',
      ),
      ...conclusion(
        observations.filter((figure) => isExact(figure)),
        'take it for the very number: it is printed in full',
        '当作确切的数：原文写出了全数',
      ),
      ...conclusion(
        flows.filter((figure) => isDated(figure)),
        'turn it into a mean per year, which says that it is a mean',
        '折算为年均数，并注明是年均',
      ),
      ...conclusion(
        observations.filter((figure) => isOpenAbove(figure)),
        'say “at least so many”, and no more than that',
        '说“至少有这么多”，仅此而已',
      ),
    ],
    couldNot: [
      ...conclusion(
        flows.filter((figure) => !isDated(figure)),
        'compare it as a total, or make a yearly figure of it: the period is not dated',
        '作为总数比较或折算为年均：时期没有起止日期',
      ),
      ...conclusion(
        observations.filter((figure) => timeKindOf(figure) !== 'flow' && !isDated(figure)),
        'say of when it is: the source does not date it',
        '确定属于何时：来源没有注明时间',
      ),
      ...conclusion(
        rates.filter((figure) => !hasBase(figure)),
        'say what it is a share of: no base is stated',
        '说明占什么的比例：没有说明基数',
      ),
      ...conclusion(
        observations.filter(({ breakdown }) => breakdown !== 'total' && breakdownOf(breakdown) !== undefined),
        'take it for the whole: it is of one part alone',
        '当作总数：只是其中一部分',
      ),
      ...conclusion(
        observations.filter(({ source }) => !defined.has(source)),
        'be sure that others count the same: the source prints no definition',
        '确信各地口径一致：来源没有写明定义',
      ),
      ...conclusion(
        observations.filter((figure) => !judged.includes(figure)),
        'call the place better or worse for it: more of it is neither good nor bad by itself',
        '据以评判优劣：数值高低本身无所谓好坏',
      ),
    ],
  }
}
