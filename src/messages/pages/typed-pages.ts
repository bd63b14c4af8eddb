import type { cellIssues } from '../cell-issues'
import type { IssuePage } from './page'

/** Pages of numbers and dates that are typed as people write them, not as tables hold them. */
export const typedPages = {
  'number-typed-as-text': {
    title: { en: 'A number typed as words or with separators', zh: '数值写成了文字' },
    meaning: {
      en: 'A column of numbers holds plain digits, and this cell holds separators, 万, full-width digits, Chinese numerals or words such as 余. It can be read in one way only, so that reading is used; the message names the number, its precision and its interval. What may be read in two ways is an error instead: of a measure, "1,412" may be 1412 or 1.412.',
      zh: '数值栏应当只写数字，这个单元格里却有逗号、“万”、全角数字、汉字数字，或“余”一类的字。由于只有一种读法，程序就按这个读法使用，并在提示中写明数、精度和区间。可能有两种读法的则算作错误：度量值“1,412”可能是1412，也可能是1.412。',
    },
    remedy: {
      en: 'Write the number that the message names, or let "rolm check --fix" write a corrected copy. Words beside a number belong in "precision", or stay in "printed", from which they are read.',
      zh: '请改写为提示中的数，或运行 rolm check --fix --lang zh 写出更正后的副本。数字旁边的“余”“近”等字写在“精度”一栏，或留在“原文”中由程序读出。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,value,period\nposts,forum-main-posts,521.19万条,521.19万,2019',
      mended: 'id,indicator,printed,value,period\nposts,forum-main-posts,521.19万条,5211900,2019',
    },
    related: ['value-not-valid', 'value-disagrees-with-printed', 'date-typed-as-text'],
  },
  'share-may-be-fraction': {
    title: { en: 'A share below one per cent, without its sign', zh: '不足百分之一的比率没有百分号' },
    meaning: {
      en: 'Shares are given in per cent, so 0.138 is read as 0.138 per cent. Spreadsheets keep 13.8% as 0.138, and show it so where a cell was copied without its format: figures of an office are rarely below one per cent, and often lose their format. It is a warning, since both may be meant.',
      zh: '比率按百分数计，所以 0.138 读作 0.138%。电子表格把 13.8% 存为 0.138，单元格复制时丢了百分比格式，显示的就是 0.138；而机关所报的比率很少低于百分之一，丢格式的却常有。两种情形都有可能，所以只是警告。',
    },
    remedy: {
      en: 'Compare it with the document, and write the number as it is printed there, with its sign. Where the document itself prints 0.138 below a heading such as "%", keep it and fill in 0.138 in "value" too: then it is certain.',
      zh: '请与来源文件核对，连同百分号照录。来源文件在“%”一类的栏目下印的就是 0.138 的，请保留，并在“数值”一栏也填 0.138，以示确认。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nrate,reconsideration-direct-correction-rate,0.138,2019',
      mended: 'id,indicator,printed,period\nrate,reconsideration-direct-correction-rate,13.8%,2019',
    },
    related: ['number-typed-as-text', 'outside-natural-range'],
  },
  'date-typed-as-text': {
    title: { en: 'A date or period typed as it is said', zh: '日期或时期写成了口头的说法' },
    meaning: {
      en: 'Periods stand in tables in one international form, EDTF, and lengths as P5Y; this cell, or this value of the head, holds 2019年, 2015—2019年, 五年来, 2021/6/8 or the like. It can be read in one way only, so that reading is used. What leaves room, such as 2019年底 or 近五年, is an error instead: nobody can say which days are meant.',
      zh: '表中的时期统一采用国际通行的 EDTF 写法，时长写作 P5Y；这个单元格（或首页文件的这一项）写的是“2019年”“2015—2019年”“五年来”“2021/6/8”一类的说法。由于只有一种读法，程序就按这个读法使用。“2019年底”“近五年”等说法起止不明，算作错误。',
    },
    remedy: {
      en: 'Write the period that the message names, or let "rolm check --fix" write a corrected copy. The words of the source belong in "dated_by".',
      zh: '请改写为提示中的写法，或运行 rolm check --fix --lang zh 写出更正后的副本。来源的原话写在“时期原文”一栏。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2015—2019年',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2015/2019',
    },
    related: ['dates-do-not-fit', 'number-typed-as-text'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof cellIssues, IssuePage>>>
