import type { Bilingual } from './fill'

/**
 * Why two figures can be compared only with care, or not at all, in a sentence. `{a}` and `{b}` are the two places.
 * The codes are those of the scheme `code/reason`; a test holds the two lists together.
 */
export const reasonMessages = {
  'indicator-differs': {
    en: '{aIndicator}: a different measure from {bIndicator}{difference}',
    zh: '{aIndicator}与{bIndicator}不是同一指标{difference}',
  },
  'definition-not-stated': {
    en: 'the documents on {sides} print no definition of the measure',
    zh: '{sides}的来源文件没有说明指标的定义',
  },
  'definition-differs': {
    en: 'the figure of {sides} is marked as defined differently',
    zh: '{sides}的数字标注为定义不同',
  },
  'unit-differs': {
    en: 'the units differ, {aUnit} against {bUnit}, and nothing converts one into the other',
    zh: '单位不同：{aUnit}与{bUnit}，不能换算',
  },
  'time-kind-differs': {
    en: 'one is a {aKind}, the other a {bKind}',
    zh: '一个是{aKind}，另一个是{bKind}',
  },
  'period-length-differs': {
    en: 'one total covers {aLength}, the other {bLength}',
    zh: '一个是{aLength}的总数，另一个是{bLength}的总数',
  },
  'rate-window-differs': {
    en: 'one rate covers {aLength}, the other {bLength}',
    zh: '一个比率涵盖{aLength}，另一个涵盖{bLength}',
  },
  'period-not-dated': {
    en: '{dating} ({a}), so {consequence}',
    zh: '{dating}（{a}），{consequence}',
  },
  'period-apart': {
    en: 'the two are of different times: {aPeriod} and {bPeriod}',
    zh: '两者时间不重合：{aPeriod}与{bPeriod}',
  },
  'breakdown-differs': {
    en: 'one is about "{aBreakdown}", the other about "{bBreakdown}"',
    zh: '一个是“{aBreakdown}”，另一个是“{bBreakdown}”',
  },
  'level-differs': {
    en: 'the places stand at different levels: {aLevel} ({a}) against {bLevel} ({b})',
    zh: '两地行政层级不同：{a}为{aLevel}，{b}为{bLevel}',
  },
  'coverage-shared': {
    en: '{note}',
    zh: '{note}',
  },
  'coverage-not-stated': {
    en: '{note}',
    zh: '{note}',
  },
  'denominator-missing': {
    en: 'no population is given for {sides}',
    zh: '没有给出{sides}的人口数',
  },
  'denominator-differs': {
    en: 'the populations are of {aDate} and {bDate}, the counts of {aPeriod} and {bPeriod}',
    zh: '人口数取自{aDate}与{bDate}，而计数取自{aPeriod}与{bPeriod}',
  },
  'base-not-stated': {
    en: 'what the rate is a share of is not said ({sides})',
    zh: '没有说明比率以什么为基数（{sides}）',
  },
  'base-doubtful': {
    en: '{printed} of the {count} printed beside it ({a}) is a whole number of cases only if the rate was {how}',
    zh: '{a}的{printed}若以旁边所印的{count}为基数，只有当比率是{how}时，分子才是整数',
  },
  'base-refuted': {
    en: '{printed} of the {count} printed beside it ({a}) is no whole number of cases, rounded or cut off',
    zh: '{a}的{printed}若以旁边所印的{count}为基数，无论四舍五入还是截断，分子都不是整数',
  },
  'base-not-refuted': {
    en: '{printed} of the {count} printed beside it is a whole number of cases for {rounded} numerators if rounded and {cut} if cut off: that is no evidence for the base',
    zh: '{printed}若以旁边所印的{count}为基数，四舍五入有{rounded}个、截断有{cut}个可能的分子：这不能证明基数就是它',
  },
  'rate-not-reproduced': {
    en: '{printed} is not {numerator} of {count} ({a}), which is {result}, rounded or cut off: numerator, base or both are other ones',
    zh: '{a}的{printed}不等于{count}中的{numerator}（应为{result}），无论四舍五入还是截断：分子、基数或两者另有所指',
  },
  'stated-count-differs': {
    en: 'the document announces {announced} ({what}) and lists {listed}',
    zh: '文件称有{announced}个（{what}），实际列出{listed}个',
  },
  'steps-exceed-clause': {
    en: '{steps} yearly steps need {values} yearly values, and the clause has at most {years} years ({clause}): they began earlier, or are shorter than a year',
    zh: '若以年为步，{steps}步需要{values}个年度数值，而所在语句（{clause}）最多只有{years}年：或者起点更早，或者每步短于一年',
  },
  'reporter-differs': {
    en: 'different kinds of body report the figures: {aReporter} against {bReporter}',
    zh: '两个数字由不同性质的机关提供：{aReporter}与{bReporter}',
  },
  'source-kind-differs': {
    en: 'the documents are of different kinds: {aKind} against {bKind}',
    zh: '来源文件的性质不同：{aKind}与{bKind}',
  },
  'break-in-series': {
    en: 'the series of {sides} is broken at this figure',
    zh: '{sides}的数列在此处中断',
  },
  'vintage-differs': {
    en: 'the two are of different editions of their sources',
    zh: '两个数字取自来源的不同版本',
  },
  'status-unreliable': {
    en: 'the figure of {sides} has the status code {status}',
    zh: '{sides}的数字状态代码为“{status}”',
  },
  contradicted: {
    en: 'another statement of the same figure disagrees: {statements}',
    zh: '同一数字另有不同说法：{statements}',
  },
  'rounding-assumed': {
    en: 'read as rounded to the nearest: {printed}; the source may have cut off',
    zh: '{printed}按四舍五入理解，来源也可能是直接截断',
  },
  'round-figure': {
    en: 'ends in zeros and may be an estimate: {printed}',
    zh: '{printed}末位为零，可能是估计数',
  },
  'assumption-used': {
    en: 'an assumption was made for {sides} ({assumption}): {because}',
    zh: '对{sides}作了假定（{assumption}）：{because}',
  },
  'mean-of-years': {
    en: 'the figure of {sides} is the yearly mean of {length}',
    zh: '{sides}的数字是{length}的年均数',
  },
  'per-head': {
    en: 'both are divided by the resident population',
    zh: '两者均除以常住人口',
  },
} as const satisfies Record<string, Bilingual>

export type ReasonCode = keyof typeof reasonMessages
