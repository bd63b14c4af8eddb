import type { Bilingual } from './fill'

/** Why a query adds figures up to no sum, divides one by nothing, or gives no share: by code, beside those that are reasons too. */
export const refusalMessages = {
  'several-indicators': {
    en: 'the figures are of several indicators',
    zh: '这些数字属于不同指标，不能相加',
  },
  'not-additive': {
    en: 'figures of the indicator do not add up: it is a rate, or counts the same things again',
    zh: '该指标的数字不能相加：它是比率，或会重复计入同一事物',
  },
  'several-breakdowns': {
    en: 'the figures are of several breakdowns, which may count the same',
    zh: '这些数字属于不同分组，可能重复计算',
  },
  'dates-differ': {
    en: 'the figures are of different moments, and a stock does not add up over time',
    zh: '时点不同，存量不能跨时点相加',
  },
  'stated-twice': {
    en: 'a figure is stated twice, and would count twice',
    zh: '同一数字有两种说法，相加会重复计算',
  },
  'periods-overlap': {
    en: 'two periods of one place share days, which would count twice',
    zh: '同一地区有两个时期重叠，重叠部分会重复计算',
  },
  'places-overlap': {
    en: 'one place lies in another, and would count twice',
    zh: '一个地区位于另一个地区之内，相加会重复计算',
  },
  'cells-lacking': {
    en: 'a cell of the whole has no number, so no part of it is known',
    zh: '整体中有单元格没有数字，各部分所占份额无从得知',
  },
  'no-whole': {
    en: 'the figures are no parts of a whole: one may be below zero, or all are zero',
    zh: '这些数字不构成整体：其中有的可能小于零，或全部为零',
  },
  'not-a-flow': {
    en: 'only a flow, which adds up over time, has a yearly mean',
    zh: '只有随时间累加的流量才有年均值',
  },
  'not-a-count': {
    en: 'only counts of things are divided by numbers of people',
    zh: '只有计数才能按人口折算',
  },
  'months-not-whole': {
    en: 'the period is not of whole months, so no yearly mean is made of it',
    zh: '时期不是整月，不折算年均值',
  },
  'shorter-than-a-year': {
    en: 'the period is shorter than a year, and shows nothing of the rest of it',
    zh: '时期不足一年，不能代表全年',
  },
} as const satisfies Record<string, Bilingual>

/** A code of why a query gives no number. */
export type RefusalCode = keyof typeof refusalMessages

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusalMessages, code)
