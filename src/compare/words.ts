import type { Bilingual } from '../messages/fill'
import type { Length } from '../model/calendar'
import type { Period } from '../model/period'
import { type Level, levelLabels, periodLabels } from '../vocabulary/catalogue'

/** The same words in both languages. */
export const both = (text: string): Bilingual => ({ en: text, zh: text })

/** Two names as one: `Changshu and Beijing`, `常熟和北京`; the same name twice is said once. */
export const joined = (a: Bilingual, b: Bilingual): Bilingual =>
  a.en === b.en && a.zh === b.zh ? a : { en: `${a.en} and ${b.en}`, zh: `${a.zh}和${b.zh}` }

const quotedWords = ({ en, zh }: Bilingual): Bilingual => ({ en: `"${en}"`, zh: `“${zh}”` })

const phrase =
  (en: string, zh: string) =>
  (words: Bilingual): Bilingual => ({ en: `${words.en} ${en}`, zh: words.zh + zh })

const undatedPhrases: Readonly<Record<Period['kind'], (words: Bilingual) => Bilingual>> = {
  interval: (words) => words,
  at: (words) => words,
  since: phrase('has no end', '没有终点'),
  lasting: phrase('has no dates', '没有起止日期'),
  asOf: phrase('names no date', '没有具体日期'),
  toDate: phrase('has neither a start nor an end', '没有起点也没有终点'),
  unstated: () => ({ en: 'no words date the figure', zh: '来源没有注明时间' }),
}

/** Says why a period gives no dates: `"五年来" has no dates`. */
export const undatedWords = ({ kind }: Period, datedBy: string | undefined): Bilingual =>
  undatedPhrases[kind](quotedWords(datedBy === undefined ? periodLabels[kind] : both(datedBy)))

const plural = (count: number, en: string, zh: string): Bilingual => ({
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
  zh: `${count}${zh}`,
})

/** How long a dated period is, in the largest unit that is whole: years, months or days. */
export const lengthWords = (length: Length | undefined): Bilingual => {
  if (length === undefined) return { en: 'an unknown time', zh: '未知时长' }
  const { days, months } = length
  if (months === undefined) return plural(days, 'day', '天')
  return months % 12 === 0 ? plural(months / 12, 'year', '年') : plural(months, 'month', '个月')
}

/** A dated period as people write it: `2015–2019`, `2019`. */
export const periodWords = ({ edtf = '' }: Period): string => edtf.replace('/', '–')

export const levelWords = (level: Level): Bilingual => levelLabels[level]
