import type { cellIssues } from '../cell-issues'
import type { factIssues } from '../fact-issues'
import type { IssuePage } from './page'

/** Pages of issues with figures and their periods. */
export const figurePages = {
  'printed-not-readable': {
    title: { en: 'The printed form is no figure that can be read', zh: '“原文”读不出数字' },
    meaning: {
      en: 'The words given as printed hold no number, or one of a kind that is not read on its own, such as 若干 or 十几. A number is never made up for them.',
      zh: '“原文”一栏没有数字，或是“若干”“十几”这类程序不自行解读的说法。程序不会替它编一个数。',
    },
    remedy: {
      en: 'If the source does print a number, copy it as it stands. Otherwise give "value" and "precision" beside the printed form, as you read it.',
      zh: '来源确有数字的，请照录。没有明确数字的，请按您的理解同时填写“数值”和“精度”。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,value,precision,period\nlegal-aid,legal-aid-cases,十几件,,,2019',
      mended: 'id,indicator,printed,value,precision,period\nlegal-aid,legal-aid-cases,十几件,10,moreThan,2019',
    },
    related: ['value-disagrees-with-printed'],
  },
  'value-disagrees-with-printed': {
    title: { en: 'The number typed is not the one printed', zh: '数值与原文不符' },
    meaning: {
      en: 'The row gives a number and a printed form, and they are different numbers. One of them has a slip, such as a digit typed twice or 万 left out. Since every comparison rests on the number and every proof on the print, the figure is not used until they agree.',
      zh: '“数值”和“原文”是两个不同的数，其中必有一处笔误，例如多打了一位或漏了“万”。比较以数值为准，核对以原文为准，两者一致之前，这个数字不能使用。',
    },
    remedy: {
      en: 'Clear "value": it is then read from "printed". Or correct "printed", if that has the slip.',
      zh: '请清空“数值”，由程序从“原文”读出；如果是“原文”抄错了，请更正“原文”。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,value,period\nlegal-aid,legal-aid-cases,412件,4120,2019',
      mended: 'id,indicator,printed,value,period\nlegal-aid,legal-aid-cases,412件,,2019',
    },
    related: ['precision-disagrees-with-printed', 'bounds-disagree-with-printed'],
  },
  'precision-disagrees-with-printed': {
    title: { en: 'The precision is not that of the printed words', zh: '精度与原文不符' },
    meaning: {
      en: 'Words such as 余, 近 or 以上 say how exact a figure is, and each is read in one way: 400余件 is more than 400. The row gives another precision. To call such a figure exact would claim more than the source said.',
      zh: '“余”“近”“以上”等字表明数字准到什么程度，每个字只有一种读法：“400余件”就是大于400。所填的精度与此不同。把约略的数字说成准确数，就超出了来源的原意。',
    },
    remedy: {
      en: 'Clear "precision": it is then read from "printed". Or correct "printed".',
      zh: '请清空“精度”，由程序从“原文”读出；或更正“原文”。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,precision,period\nlegal-aid,legal-aid-cases,400余件,exact,2019',
      mended: 'id,indicator,printed,precision,period\nlegal-aid,legal-aid-cases,400余件,,2019',
    },
    related: ['value-disagrees-with-printed'],
  },
  'bounds-disagree-with-printed': {
    title: { en: 'The bounds are not those that the print allows', zh: '上下限与原文不符' },
    meaning: {
      en: 'Every figure has an interval that follows from its printed form: 412件 is 412 and nothing else. The linked data gives other bounds, as if the source had said more, or less, than it did. All orders and differences rest on the bounds.',
      zh: '每个数字都有一个由原文决定的区间：“412件”就是412，没有余地。数据中给出的上下限与此不同，等于替来源多说或少说了。大小比较和差额都以上下限为依据，所以必须改正。',
    },
    remedy: {
      en: 'Leave the bounds out, and they are worked out; or correct them. No column of a folder holds bounds, so this is said of linked data alone.',
      zh: '请删去上下限，由程序推算；或予以更正。表格中没有上下限一栏，只有直接编写关联数据时才会出现这个问题。',
    },
    example: { in: 'dataset.ttl', wrong: 'rolm:maxInclusive 413', mended: 'rolm:maxInclusive 412' },
    related: ['value-disagrees-with-printed'],
  },
  'outside-natural-range': {
    title: { en: 'More or less than the thing measured can be', zh: '数字超出可能的范围' },
    meaning: {
      en: 'A share lies between 0 and 100 per cent, a count is never below 0. This figure is outside, so either the figure or the indicator is wrong. Growth by 140 % is possible, but is another indicator than a rate.',
      zh: '比率只能在0到100%之间，计数不会小于0。这个数字超出了范围，不是数字有误，就是指标选错了。增长140%是可能的，但那是增长率，不是比率。',
    },
    remedy: {
      en: 'Check the figure against the source, then the indicator.',
      zh: '请先对照来源核对数字，再核对指标。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\ncorrection-rate,reconsideration-direct-correction-rate,140%,2019',
      mended: 'id,indicator,printed,period\ncorrection-rate,reconsideration-direct-correction-rate,14.0%,2019',
    },
    related: ['not-whole'],
  },
  'not-whole': {
    title: { en: 'A count that is no whole number', zh: '计数指标出现小数' },
    meaning: {
      en: 'The indicator counts whole things, and there is no half a case. A decimal usually comes from a yearly mean, or from a figure in 万 whose 万 was lost.',
      zh: '这是计数指标，不存在半件案件。出现小数，多半是填了年均数，或漏掉了“万”字。',
    },
    remedy: {
      en: 'Give the total that the source prints, with its 万. Means are worked out where they are needed, never entered.',
      zh: '请照录来源所印的总数，“万”字不能省。年均数由程序在需要时计算，不要填入。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,value,precision,period\nlegal-aid,legal-aid-cases,若干件,12.5,exact,2019',
      mended: 'id,indicator,printed,value,precision,period\nlegal-aid,legal-aid-cases,12.5万件,,,2019',
    },
    related: ['outside-natural-range', 'mean-of-years'],
  },
  'dates-do-not-fit': {
    title: { en: 'The period is no date, or not of its kind', zh: '时期的写法不对' },
    meaning: {
      en: 'A period is written in one form for each kind: 2015/2019 for an interval, 2018-05 for a moment, 2015/ for "since 2015". What is given is no possible date, or a date of another kind. Two periods can only be set side by side if both are certain.',
      zh: '每类时期各有一种写法：起止写作 2015/2019，时点写作 2018-05，“2015年以来”写作 2015/。所填的不是真实存在的日期，或与时期类别不符。时期不明确，就不能判断两个数字是否同期。',
    },
    remedy: {
      en: 'Write the period in the form of its kind. Where the source gives no dates, give none: P5Y for 五年来, or leave "period" empty and write unstated into "period_kind".',
      zh: '请按类别填写。来源没有日期的，不要自己补：“五年来”写作 P5Y；完全没有时间的，“时期”留空，“时期类别”填 unstated。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019-02-30',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019-02',
    },
    related: ['end-before-start', 'duration-does-not-fit'],
  },
  'date-impossible': {
    title: { en: 'A date that no calendar has', zh: '日历上没有的日期' },
    meaning: {
      en: 'The date has the right form, but there is no such month or day. Nothing is guessed: a thirteenth month may be a slip for the third or for the twelfth.',
      zh: '日期的写法没有错，但没有这个月或这一天。程序不作猜测：写成第13个月，可能本是3月，也可能本是12月。',
    },
    remedy: {
      en: 'Look at the source, and write a year, a month or a day: 2016, 2016-03, 2016-03-01.',
      zh: '请核对来源，写年、年月或年月日：2016、2016-03、2016-03-01。',
    },
    example: {
      in: 'instruments.csv',
      wrong: 'id,title_zh,kind,issued\nplan,某某规划,plan,2016-13',
      mended: 'id,title_zh,kind,issued\nplan,某某规划,plan,2016-03',
    },
    related: ['dates-do-not-fit', 'later-than-source'],
  },
  'end-before-start': {
    title: { en: 'The period ends before it starts', zh: '时期的终点早于起点' },
    meaning: {
      en: 'The two dates are most likely the wrong way round. They are not exchanged on their own, since one of them may be mistyped instead.',
      zh: '两个日期很可能写颠倒了。程序不会自行对调，因为也可能是其中一个打错了。',
    },
    remedy: { en: 'Write the earlier date first, and check both.', zh: '请把较早的日期写在前面，并核对两个日期。' },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019/2015',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2015/2019',
    },
    related: ['dates-do-not-fit'],
  },
  'duration-does-not-fit': {
    title: { en: 'A length of time where none belongs, or none where one does', zh: '时长与时期类别不符' },
    meaning: {
      en: 'The kind lasting is for figures such as 五年来, of which the source gives the length and no dates; it needs a length such as P5Y, and no other kind may have one. A length beside dates would be a second opinion on the same period.',
      zh: '时期类别 lasting 专用于“五年来”这类只有时长、没有日期的说法，必须写明时长，如 P5Y；其他类别都不写时长。既有日期又有时长，等于对同一时期有两种说法。',
    },
    remedy: {
      en: 'Write P5Y into "period" for five undated years. Where the source gives dates, clear "period_kind".',
      zh: '“五年来”请在“时期”一栏写 P5Y。来源有起止日期的，请清空“时期类别”。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period,period_kind\nlegal-aid,legal-aid-cases,412件,,lasting',
      mended: 'id,indicator,printed,period,period_kind\nlegal-aid,legal-aid-cases,412件,P5Y,lasting',
    },
    related: ['dates-do-not-fit', 'period-not-dated'],
  },
  'later-than-source': {
    title: { en: 'The figure is of a time after its source', zh: '时期晚于来源日期' },
    meaning: {
      en: 'A document cannot report on a time that had not begun when it was published. Either the period or the date of the source is wrong.',
      zh: '文件不可能报告它发布之时尚未开始的事。不是时期有误，就是来源日期有误。',
    },
    remedy: {
      en: 'Check the period in the table, and the date of the source in dataset.yaml.',
      zh: '请核对表中的时期和 dataset.yaml 中的来源日期。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2021',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
  },
  'period-kind-unfit': {
    title: { en: 'The measure cannot have a period of this kind', zh: '时期类别与指标不符' },
    meaning: {
      en: 'A stock, such as the number of mediation organisations, holds at a moment; a flow, such as cases in a year, adds up over time. A stock with a start and an end would be taken for a sum of years and compared with flows.',
      zh: '存量指标（如人民调解组织数）说的是某一时点的数；流量指标（如全年案件数）说的是一段时间的累计数。存量写成起止时期，就会被当作多年合计，与流量混为一谈。',
    },
    remedy: {
      en: 'For a stock write the one date on which it holds; for a flow the period that it covers.',
      zh: '存量请只写一个日期；流量请写它所涵盖的时期。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\norganisations,mediation-organisations,88个,2015/2019',
      mended: 'id,indicator,printed,period\norganisations,mediation-organisations,88个,2019-12-31',
    },
    related: ['time-kind-differs'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof cellIssues | keyof typeof factIssues, IssuePage>>>
