import type { DivisionRefusal, PairRefusal, ShareRefusal, SumRefusal } from '../../index'
import type { Bilingual } from '../../messages/fill'
import { reasonLabels } from '../../vocabulary/catalogue'

/** Why rows have no interval, in the words of a table. What is a reason of comparing too is called as the vocabulary says. */
const refusals: Readonly<
  Record<Exclude<SumRefusal | ShareRefusal | DivisionRefusal | PairRefusal, keyof typeof reasonLabels>, Bilingual>
> = {
  'several-indicators': { en: 'several indicators', zh: '指标不止一个' },
  'not-additive': { en: 'not additive', zh: '不能相加' },
  'several-breakdowns': { en: 'several breakdowns', zh: '分组不止一种' },
  'dates-differ': { en: 'dates differ', zh: '时点不同' },
  'stated-twice': { en: 'stated twice', zh: '同一数字有两种说法' },
  'periods-overlap': { en: 'periods overlap', zh: '时期重叠' },
  'places-overlap': { en: 'places overlap', zh: '地区有包含关系' },
  'cells-lacking': { en: 'cells lacking', zh: '有单元格缺数字' },
  'no-whole': { en: 'no whole', zh: '没有可作整体的数' },
  'not-a-flow': { en: 'not a flow', zh: '不是流量' },
  'not-a-count': { en: 'not a count', zh: '不是计数' },
  'months-not-whole': { en: 'months not whole', zh: '不足整月' },
  'shorter-than-a-year': { en: 'shorter than a year', zh: '不足一年' },
}

const names: ReadonlyMap<string, Bilingual> = new Map(Object.entries({ ...reasonLabels, ...refusals }))

/** What a refusal or caveat is called; its code where no language is asked for. */
export const refusalName = (code: string, language: keyof Bilingual | undefined): string =>
  (language && names.get(code)?.[language]) ?? code
