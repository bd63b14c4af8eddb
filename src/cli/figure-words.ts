import {
  type Bounds,
  breakdownOf,
  type Dataset,
  formatBounds,
  jurisdictionIn,
  type Observation,
  type Quote,
  type Source,
} from '../index'
import type { Language, Phrase } from './language'
import { grouped } from './layout'

const durations: Readonly<Record<string, (count: string) => Phrase>> = {
  Y: (count) => ({ en: `${count} years`, zh: `${count}年` }),
  M: (count) => ({ en: `${count} months`, zh: `${count}个月` }),
  D: (count) => ({ en: `${count} days`, zh: `${count}天` }),
}

/** A fact as far as it has a period, in dates or in words. */
type Dated = Pick<Observation, 'period' | 'datedBy'>

const undated = ({ period }: Dated): Phrase => {
  const { kind, edtf = '', duration = '', startWithin } = period
  switch (kind) {
    case 'since': {
      const start = edtf.replace('/', '')
      return startWithin === true
        ? { en: `since some time in ${start}, no end given`, zh: `自${start}年内起，终点不明` }
        : { en: `since ${start}, no end given`, zh: `自${start}年起，终点不明` }
    }
    case 'lasting': {
      const [, count = '', unit = 'Y'] = /^P(\d+)([YMD])$/.exec(duration) ?? []
      const { en, zh } = durations[unit]?.(count) ?? { en: duration, zh: duration }
      return { en: `${en}, undated`, zh: `${zh}，起止不明` }
    }
    case 'asOf':
      return { en: 'at a moment not stated', zh: '时点不明' }
    case 'toDate':
      return { en: 'up to a moment not stated', zh: '起止不明' }
    default:
      return { en: 'not dated', zh: '未注明时间' }
  }
}

/** When a fact holds, in words: `2015–2019`, or the printed words with what they leave open. */
export const periodWords = (fact: Dated, language: Language): string => {
  const { period, datedBy } = fact
  if (period.kind === 'interval') return (period.edtf ?? '').replace('/', '–')
  if (period.kind === 'at') return language === 'en' ? `at ${period.edtf}` : `${period.edtf}（时点）`
  const words = undated(fact)[language]
  return datedBy === undefined ? words : `${datedBy}${{ en: ': ', zh: '：' }[language]}${words}`
}

/** The interval of a figure, where it says more than the printed form does. */
export const intervalWords = (bounds: Bounds, printed: string): string => {
  const text = grouped(formatBounds(bounds))
  return printed.replace(/,/g, '').startsWith(text.replace(/,/g, '')) ? '' : text
}

/** The short name of a place. */
export const placeName = (
  { jurisdiction }: Pick<Observation, 'jurisdiction'>,
  dataset: Pick<Dataset, 'places'>,
  language: Language,
): string => jurisdictionIn(dataset, jurisdiction)?.label[language] ?? jurisdiction

/** The name of a part, or nothing for a total. */
export const breakdownName = ({ breakdown }: Pick<Observation, 'breakdown'>, language: Language): string =>
  breakdown === 'total' ? '' : (breakdownOf(breakdown)?.[language] ?? breakdown)

const notHeld: Phrase = { en: ' (not held)', zh: '（未持有）' }

/** A document by the name of its file, or by who published it and when where it is not held. */
const documentName = (source: Source | undefined, id: string, language: Language): string => {
  if (source?.file !== undefined) return source.file.replace(/\.\w+$/, '')
  const name = source?.publisher[language] ?? source?.publisher.en ?? source?.publisher.zh ?? id
  return `${[name, source?.date].filter((part) => part !== undefined).join(' ')}${notHeld[language]}`
}

/** Where a quotation stands: the document, paragraph and characters, as far as they are known. */
export const placeOfQuote = (
  quote: Quote | undefined,
  source: Source | undefined,
  id: string,
  language: Language,
): string => {
  const document = documentName(source, id, language)
  if (quote?.start !== undefined) return `${document} ¶${quote.paragraph ?? '?'} ${quote.start}–${quote.end}`
  return quote?.paragraph === undefined ? document : `${document} ¶${quote.paragraph}`
}

/** Where a figure stands first; of a document that is not held, its publisher and date. */
export const placeInSource = (observation: Observation, source: Source | undefined, language: Language): string =>
  placeOfQuote(observation.quotes[0], source, observation.source, language)
