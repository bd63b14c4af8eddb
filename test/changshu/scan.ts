/** What a ledger of a document accounts for, in the order in which rows of one place stand. */
export const categories = ['digits', 'numeral', 'title', 'recognition', 'quoted'] as const

export type Category = (typeof categories)[number]

/** A place in a document that could state a fact. Counted in Unicode code points from 0. */
export interface Hit {
  readonly start: number
  /** The code point after the last one. */
  readonly end: number
  readonly text: string
  readonly category: Category
}

/** Words that recognitions, claims, pilots and trends are told with. */
const recognitionWords = [
  ...['被评为', '评为', '获评', '获得', '被确定', '称号', '先进', '达标', '复查', '肯定', '批准', '借鉴'],
  ...['首创', '首建', '首部', '首次', '首推', '首批', '第一批', '率先', '唯一', '连冠', '承办'],
  ...['试点', '示范', '样本', '经验', '先行先试', '成效', '收官', '全覆盖'],
  ...['连降', '连升', '逐年', '不断', '上升'],
]

const longestFirst = [...recognitionWords].sort((a, b) => b.length - a.length)

const patterns: Readonly<Record<Category, RegExp>> = {
  digits: /[0-9０-９]+(?:[.．][0-9０-９]+)?[%％]?/gu,
  numeral: /[零〇一二三四五六七八九十百千万亿两半]+/gu,
  title: /《[^》]*》/gu,
  recognition: new RegExp(longestFirst.join('|'), 'gu'),
  quoted: /“[^”]*”/gu,
}

const codePoints = (text: string): number => [...text].length

/** Finds every run of digits and of Chinese numerals, every title, every quotation and every word of recognition. */
export const scan = (text: string): readonly Hit[] =>
  categories
    .flatMap((category) =>
      [...text.matchAll(patterns[category])].map(({ 0: found, index }) => {
        const start = codePoints(text.slice(0, index))
        return { start, end: start + codePoints(found), text: found, category }
      }),
    )
    .sort(byPlace)

/** By start, then end, then category: the order of a ledger. */
export const byPlace = (a: Omit<Hit, 'text'>, b: Omit<Hit, 'text'>): number =>
  a.start - b.start || a.end - b.end || categories.indexOf(a.category) - categories.indexOf(b.category)

/** The longest title that a ledger shows, and the longest of anything else: names whole, no sentences. */
const longestShown = { title: 40, other: 16 }

/** A hit as a ledger prints it: cut where it is long. */
export const shown = ({ text, category }: Hit): string => {
  const longest = category === 'title' ? longestShown.title : longestShown.other
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}
