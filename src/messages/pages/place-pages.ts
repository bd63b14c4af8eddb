import type { factIssues } from '../fact-issues'
import type { IssuePage } from './page'

const table = (...rows: readonly string[]): string => ['code,name_en,name_zh,level,within', ...rows].join('\n')

const file = 'places.csv'

/** Pages of issues with the places that a dataset declares itself. */
export const placePages = {
  'jurisdiction-in-catalogue': {
    title: { en: 'A declared place has the code of another in the catalogue', zh: '自列地区的代码在目录中另有所指' },
    meaning: {
      en: 'places.csv declares a place under a code that the catalogue has, and says something else of it. A code means one place in every dataset: otherwise the figures of two cities would be taken for those of one.',
      zh: 'places.csv 所列地区的代码在目录中已有，而所写内容与目录不同。一个代码在所有数据集中只指一个地区，否则两地的数字会被当成一地的。',
    },
    remedy: {
      en: 'If it is the place of the catalogue, remove the row. If it is another, correct the code. Where the catalogue itself is wrong, report it.',
      zh: '如果就是目录中的地区，删去这一行即可；如果是另一个地区，请更正代码。目录本身有误的，请反馈。',
    },
    example: {
      in: file,
      wrong: table('320583,Zhangjiagang,张家港市,county-level-city,320500'),
      mended: table('320582,Zhangjiagang,张家港市,county-level-city,320500'),
    },
    related: ['jurisdiction-unknown'],
  },
  'jurisdiction-cyclic': {
    title: { en: 'A place lies within itself', zh: '地区归到了自己之内' },
    meaning: {
      en: 'Each place names the one that it lies in. Followed outward, these lead back to where they began, so that nobody can tell which figures are parts of which.',
      zh: '每个地区都写明所属的上级地区。顺着上级地区找下去，又回到了原来的地区，无法判断哪些数字包含哪些数字。',
    },
    remedy: {
      en: 'Name the next place outward, or leave "within" empty where there is none.',
      zh: '请填写直接包含它的地区；没有的，留空即可。',
    },
    example: {
      in: file,
      wrong: table('320582,Zhangjiagang,张家港市,county-level-city,320582'),
      mended: table('320582,Zhangjiagang,张家港市,county-level-city,320500'),
    },
    related: ['jurisdiction-unknown', 'parts-cyclic'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof factIssues, IssuePage>>>
