import type { Bilingual } from './fill'

/** What the parts of a query should be, each by the words of its rule. */
const chinese: Readonly<Record<string, string>> = {
  'a list that has each name once': '每个名称只写一次的列表',
  'at least one name': '至少一个名称',
  'date, or interval of two, in EDTF': '日期，或起止两个日期（EDTF）',
  'nothing beside "pair", which names it': '留空；pair 已写明',
  'two places as "jurisdiction", or two times as "period"': '写两个地方（jurisdiction），或写两个时期（period）',
  'two that differ': '不同的两项',
  '"dataset" beside "source", as the id of a source belongs to its dataset':
    '分组有 source 时也要有 dataset：来源的编号只在其数据集内有效',
}

/** Rules that name what they allow: the words before that, and in Chinese with a gap for it. */
const openings: readonly Bilingual[] = [
  { en: 'one or more of ', zh: '下列一项或几项：{allowed}' },
  { en: 'a word, or a list of at most ', zh: '一个编号，或最多{allowed}个编号的列表' },
]

/** What a part of a query should be, in both languages; words that are not known stand as they are. */
export const askedFor = (words: string): Bilingual => {
  const opening = openings.find(({ en }) => words.startsWith(en))
  const zh = opening?.zh.replace('{allowed}', words.slice(opening.en.length)) ?? chinese[words]
  return { en: words, zh: zh ?? words }
}
