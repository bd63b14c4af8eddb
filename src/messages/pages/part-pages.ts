import type { factIssues } from '../fact-issues'
import type { IssuePage } from './page'

const documents = (municipal: string, departments: string): string =>
  `id,indicator,breakdown,printed,period
documents,normative-documents-made,,12件,2019
municipal,normative-documents-made,by-municipal-government,${municipal},2019
departments,normative-documents-made,by-departments,${departments},2019`

/** Pages of issues with parts and totals, and with quotations. */
export const partPages = {
  'part-exceeds-total': {
    title: { en: 'A part is larger than the whole', zh: '部分大于合计' },
    meaning: {
      en: 'A figure is called part of another, and is certainly larger, whatever the rounding of either. Usually the two are the wrong way round, or one belongs to another period.',
      zh: '某个数字被列为另一个数字的一部分，却必然比它大，四舍五入也解释不了。多半是两者写颠倒了，或者其中一个属于别的时期。',
    },
    remedy: {
      en: 'Check both figures, their periods, and which of them is the whole.',
      zh: '请核对两个数字、各自的时期，以及哪个是合计。',
    },
    example: {
      in: 'observations.csv',
      wrong: documents('13件', '7件'),
      mended: documents('3件', '7件'),
      beside: { 'parts.csv': 'id,whole,parts\nby-issuer,documents,municipal; departments\n' },
    },
    related: ['parts-exceed-total'],
  },
  'parts-exceed-total': {
    title: { en: 'Parts that do not overlap add up to more than the whole', zh: '各部分之和大于合计' },
    meaning: {
      en: 'The parts are said not to overlap, and still add up to more than the whole, whatever the rounding. Either a figure is wrong or some things are counted in two parts.',
      zh: '各部分标明互不重叠，相加却大于合计，四舍五入也解释不了。不是数字有误，就是有些内容被重复计入了两个部分。',
    },
    remedy: {
      en: 'Check the figures. If the source does not say that the parts do not overlap, leave "disjoint" empty.',
      zh: '请核对数字。来源没有说明各部分互不重叠的，“是否互斥”一栏请留空。',
    },
    example: {
      in: 'observations.csv',
      wrong: documents('5件', '8件'),
      mended: documents('5件', '6件'),
      beside: { 'parts.csv': 'id,whole,parts,disjoint\nby-issuer,documents,municipal; departments,yes\n' },
    },
    related: ['part-exceeds-total', 'parts-do-not-meet-total'],
  },
  'parts-do-not-meet-total': {
    title: { en: 'Parts that are all of it do not add up to the whole', zh: '各部分之和与合计不符' },
    meaning: {
      en: "The parts are said to make up the whole without overlap, but their sum cannot be the whole, whatever the rounding. In Changshu's figures 20, 68 and 20 documents do make up the 108.",
      zh: '各部分标明构成全部且互不重叠，相加却不等于合计，四舍五入也解释不了。常熟市的数字是相符的：20件、68件、20件合计108件。',
    },
    remedy: {
      en: 'Check the figures, and whether a part is missing. If the source does not say that these are all, leave "exhaustive" empty.',
      zh: '请核对数字，看是否漏了某一部分。来源没有说明已列全的，“是否穷尽”一栏请留空。',
    },
    example: {
      in: 'observations.csv',
      wrong: documents('4件', '7件'),
      mended: documents('5件', '7件'),
      beside: {
        'parts.csv': 'id,whole,parts,exhaustive,disjoint\nby-issuer,documents,municipal; departments,yes,yes\n',
      },
    },
    related: ['parts-exceed-total'],
  },
  'parts-cyclic': {
    title: { en: 'A figure is a part of itself', zh: '数字成了自身的一部分' },
    meaning: {
      en: 'A set has its own whole among its parts, or several sets lead in a ring: the whole of one is a part of another, and the other way round. No total can be made so. Usually whole and part were taken for each other in one of them.',
      zh: '某一组把自己的合计列为部分，或者几组首尾相接：这一组的合计是那一组的部分，反过来也是。这样的合计不可能成立。多半是其中一组把合计和部分写颠倒了。',
    },
    remedy: {
      en: 'Check in every set that names one of the figures which is the whole and which the part.',
      zh: '请逐一核对列出这些数字的每一组：哪个是合计，哪个是部分。',
    },
    example: {
      in: 'parts.csv',
      wrong: 'id,whole,parts\nby-issuer,documents,documents; departments\n',
      mended: 'id,whole,parts\nby-issuer,documents,municipal; departments\n',
      beside: { 'observations.csv': documents('3件', '7件') },
    },
    related: ['part-exceeds-total'],
  },
  'quote-disagrees': {
    title: { en: 'The words quoted are not those of the fact', zh: '摘引的文字与数字原文不一致' },
    meaning: {
      en: 'quotes.csv says where a figure stands and repeats its printed form; the form there is another than in the table of figures. A figure is proved by its quotation, so the two must be the same, character by character.',
      zh: 'quotes.csv 写明数字在文件中的位置，并重复一遍原文；这里的原文与数字表中的不同。数字靠摘引来核对，两处必须一字不差。',
    },
    remedy: {
      en: 'Look into the source, and write its form in both places.',
      zh: '请查看来源，把两处都改成来源所印的文字。',
    },
    example: {
      in: 'quotes.csv',
      wrong: 'fact,role,heading,paragraph,start,end,printed\nlegal-aid,figure,法律援助,2,17,21,421件',
      mended: 'fact,role,heading,paragraph,start,end,printed\nlegal-aid,figure,法律援助,2,17,21,412件',
    },
    related: ['quote-not-there'],
  },
  'offset-missing': {
    title: { en: 'A quotation has only one of its two ends', zh: '摘引只有起点或只有终点' },
    meaning: {
      en: 'The place of a quotation is a start and an end, counted in characters of the document. With one alone it cannot be looked up, though it seems to be placed.',
      zh: '摘引的位置由起点和终点两个字数确定。只填一个，看似有位置，实际上无法查对。',
    },
    remedy: { en: 'Give both, or neither.', zh: '请两栏都填，或都留空。' },
    example: {
      in: 'quotes.csv',
      wrong: 'fact,role,heading,paragraph,start,end,printed\nlegal-aid,figure,法律援助,2,17,,412件',
      mended: 'fact,role,heading,paragraph,start,end,printed\nlegal-aid,figure,法律援助,2,17,21,412件',
    },
    related: ['offsets-disagree-with-quote', 'quote-not-placed'],
  },
  'offsets-disagree-with-quote': {
    title: { en: 'The two ends span another number of characters', zh: '起止位置与字数不符' },
    meaning: {
      en: 'The characters between start and end are more or fewer than the printed form has. 412件 has four characters, so its end is its start and four. The place cannot be right.',
      zh: '起点与终点之间的字数，与原文的字数对不上。“412件”是4个字符，终点应为起点加4。可见位置有误。',
    },
    remedy: {
      en: 'Count in characters of the document, from 0; every digit and every Chinese character counts as one. The end is the place behind the last character.',
      zh: '请在原件中从0数起，每个数字、每个汉字、每个标点都算一个字符；终点是最后一个字符之后的位置。',
    },
    example: {
      in: 'quotes.csv',
      wrong: 'fact,role,heading,paragraph,start,end,printed\nlegal-aid,figure,法律援助,2,17,22,412件',
      mended: 'fact,role,heading,paragraph,start,end,printed\nlegal-aid,figure,法律援助,2,17,21,412件',
    },
    related: ['offset-missing', 'quote-not-there'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof factIssues, IssuePage>>>
