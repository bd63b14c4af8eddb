import type { RefusalCode } from '../refusals'
import type { RefusalPage } from './page'

/** Pages of why figures are not added up, and make no part of a whole. */
export const sumRefusalPages = {
  'several-indicators': {
    title: { en: 'Figures of different things', zh: '指标不止一个' },
    meaning: {
      en: 'The group takes in figures of more than one indicator. Cases and mediators make no sum, and neither is the least or the greatest of both, so nothing is told of such a group but how many figures it has. A sum, and a share of all that was found, need one indicator.',
      zh: '同一组里有不止一个指标的数字。案件数与调解员人数相加没有意义，也谈不上其中最小、最大的是哪一个，因此除个数外，对这一组不给出任何数值。合计以及所占份额都只能就同一个指标计算。',
    },
    remedy: {
      en: 'Ask for one indicator, or group by indicator: a row for each then has its own sum.',
      zh: '只查询一个指标，或者按指标分组，使每个指标各有一行合计。',
    },
    example: {
      of: ['changshu'],
      asked:
        '{ "where": { "area": "disputes", "period": { "within": "2015/2019" } },\n  "group": [], "select": ["count", "sum"] }',
      instead:
        '{ "where": { "indicator": "reconsideration-cases-accepted" },\n  "group": ["indicator"], "select": ["indicator", "count", "sum"] }',
    },
    related: ['not-additive', 'indicator-differs'],
  },
  'not-additive': {
    title: { en: 'Figures that do not add up', zh: '这个指标的数字不能相加' },
    meaning: {
      en: "A rate is not added to another: 7.9 % and 13.8 % are not 21.7 % of anything. A number of different things, such as 40 cities that came to learn, counts the same ones again when two such numbers are added, and a number laid down by a rule is nobody's total. The catalogue says of each indicator whether its figures add up.",
      zh: '比率不能相加：7.9%与13.8%之和什么也不代表。不重复计数（例如“近40个县市前来学习”）相加，会把同一对象计入两次；规则本身规定的数，也不是谁的合计。每个指标的数字能否相加，由指标目录说明。',
    },
    remedy: {
      en: 'Ask for the least and the greatest instead, which are told of rates too, or for the counts that the rate is made of.',
      zh: '改为查询最小值与最大值，比率也有这两项；或者查询构成该比率的计数。',
    },
    example: {
      of: ['changshu', 'beijing'],
      asked:
        '{ "where": { "indicator": "reconsideration-direct-correction-rate" },\n  "group": [], "select": ["count", "sum"] }',
      instead:
        '{ "where": { "indicator": "reconsideration-direct-correction-rate" },\n  "group": [], "select": ["count", "least", "greatest"] }',
    },
    related: ['several-indicators', 'not-a-count'],
  },
  'several-breakdowns': {
    title: { en: 'Parts of different kinds, or parts beside their total', zh: '分组不止一种，或部分与总数并列' },
    meaning: {
      en: 'The figures are of different breakdowns, such as a total and a part of it, or two parts of which nothing says that they are apart. What lies in both would count twice. A whole and its parts are checked where a dataset declares them as parts; a query adds up one breakdown alone.',
      zh: '这些数字的分组不同：或者是总数与其中一部分，或者是两个部分，而来源没有说明两者互不重叠。重叠的部分会重复计算。总数与部分的关系由数据集另行声明并核对；查询只把同一种分组的数字相加。',
    },
    remedy: {
      en: 'Name the breakdown that you want, total for the whole, or group by it.',
      zh: '指明所要的分组（total 为总数），或者按分组列出。',
    },
    example: {
      of: ['beijing'],
      asked: '{ "where": { "indicator": "model-villages-created" },\n  "group": [], "select": ["count", "sum"] }',
      instead:
        '{ "where": { "indicator": "model-villages-created" },\n  "group": ["breakdown"], "select": ["breakdown", "count", "sum"] }',
    },
    related: ['breakdown-differs', 'places-overlap'],
  },
  'dates-differ': {
    title: { en: 'A stock at different moments', zh: '存量的时点不同' },
    meaning: {
      en: 'A stock, such as a number of people or of vehicles, holds at a moment, and most of what is there in one year is there in the next. Added up over time, the same would count once a year. Over places of one moment a stock does add up.',
      zh: '人口、车辆等存量说的是某一时点的数，今年有的，明年大多还在。把不同时点的数相加，同样的人和物就会每年计算一次。同一时点各地的存量则可以相加。',
    },
    remedy: {
      en: 'Ask for one date, or for the latest figure of each place.',
      zh: '限定一个日期，或者只取各地最新的数字。',
    },
    example: {
      of: ['population'],
      asked: '{ "where": { "jurisdiction": "110000" },\n  "group": ["jurisdiction"], "select": ["count", "sum"] }',
      instead:
        '{ "where": { "jurisdiction": "110000", "period": { "latest": true } },\n  "group": ["jurisdiction"], "select": ["count", "sum"] }',
    },
    related: ['stated-twice', 'periods-overlap'],
  },
  'stated-twice': {
    title: { en: 'Two statements of one figure', zh: '同一数字有两种说法' },
    meaning: {
      en: 'Two documents, or two places of one, state a figure of the same indicator, place, part and time. Both are kept, since neither is known to be the right one, but only one of them may count. Which one, is for whoever asks to decide.',
      zh: '不同文件，或同一文件的两处，给出了同一指标、同一地区、同一部分、同一时期的数字。哪个正确无从断定，因此两个都保留，但只能计入一个；取哪一个，须由查询者决定。',
    },
    remedy: {
      en: 'Name the document by "source", or the dataset, whose figures are to count.',
      zh: '用 source 指明采用哪份文件，或指明采用哪个数据集。',
    },
    example: {
      of: ['population'],
      asked:
        '{ "where": { "jurisdiction": "320581", "period": { "within": "2020" } },\n  "group": [], "select": ["count", "sum"] }',
      instead:
        '{ "where": { "jurisdiction": "320581", "period": { "within": "2020" }, "source": "suzhou-census" },\n  "group": [], "select": ["count", "sum"] }',
    },
    related: ['contradicted', 'dates-differ'],
  },
  'periods-overlap': {
    title: { en: 'Two periods that share days', zh: '时期有重叠' },
    meaning: {
      en: 'Two figures of one place are of periods that overlap, such as 2015 to 2019 and 2019. The cases of the days that both cover stand in both figures, and would count twice.',
      zh: '同一地区有两个数字，所属时期互相重叠，例如2015—2019年与2019年。重叠的那些日子里的案件两边都有，相加会重复计算。',
    },
    remedy: {
      en: 'Narrow the dates until the periods follow one another, or group by period.',
      zh: '缩小日期范围，使各时期互不重叠；或者按时期分组。',
    },
    example: {
      of: [],
      table:
        'id,indicator,printed,period\nfive-years,legal-aid-cases,1930件,2015/2019\nlast-year,legal-aid-cases,412件,2019',
      asked: '{ "group": ["indicator"], "select": ["count", "sum"] }',
      instead: '{ "where": { "period": { "within": "2019" } },\n  "group": ["indicator"], "select": ["count", "sum"] }',
    },
    related: ['stated-twice', 'period-not-dated'],
  },
  'places-overlap': {
    title: { en: 'One place lies in another', zh: '一个地区位于另一个地区之内' },
    meaning: {
      en: 'A city and the province or prefecture in which it lies both have a figure of the time. What the city counts is among what the larger place counts, so the sum would take it in twice.',
      zh: '一个市与其所在的省或地级市都有同一时期的数字。市里的数已经包含在上一级的数中，相加会重复计算。',
    },
    remedy: {
      en: 'Name the places that are to count, either the larger one or those within it.',
      zh: '指明要计入的地区：要么只取上一级，要么只取其下各地。',
    },
    example: {
      of: ['population'],
      asked: '{ "where": { "jurisdiction": ["320500", "320583"] },\n  "group": [], "select": ["count", "sum"] }',
      instead: '{ "where": { "jurisdiction": ["320583", "320585"] },\n  "group": [], "select": ["count", "sum"] }',
    },
    related: ['coverage-shared', 'stated-twice'],
  },
  'cells-lacking': {
    title: { en: 'A cell of the whole has no number', zh: '整体中有单元格没有数字' },
    meaning: {
      en: 'A share is a part of a whole, and of this whole a cell was left blank, withheld or not collected. A blank is not 0, so how large the whole is nobody knows, and no part of it either. Sums are still told, each with the cells that it lacks.',
      zh: '份额是部分与整体之比，而这个整体中有一格是空白、不予公布或没有统计。空白不等于0，整体有多大无从得知，各部分所占份额也就无从得知。合计仍然给出，并注明缺了哪些单元格。',
    },
    remedy: {
      en: 'Ask for sums in place of shares, or leave the place or part without a number out of the question and say so.',
      zh: '改为查询合计；或者把没有数字的地区、部分排除在查询之外，并加以说明。',
    },
    example: {
      of: [],
      table:
        'id,indicator,breakdown,printed,no_value,period\npart-one,people-mediators,full-time,563名,,2019-12-31\npart-two,people-mediators,part-time,,blank,2019-12-31',
      asked: '{ "group": ["indicator"], "select": ["count", "share"] }',
      instead: '{ "group": ["indicator"], "select": ["count", "sum"] }',
    },
    related: ['no-whole'],
  },
  'no-whole': {
    title: { en: 'The figures are no parts of a whole', zh: '没有可作整体的数' },
    meaning: {
      en: 'The figures that were found are all zero, or one of them may be below zero. Nothing is a part of nothing, and where some are below zero a part may be greater than its whole. A share would be a number without a meaning.',
      zh: '查到的数字全部为零，或者其中有的可能小于零。零的几分之几没有意义；有负数时，部分可能大于整体。这样算出的份额毫无意义。',
    },
    remedy: { en: 'Ask for sums in place of shares.', zh: '改为查询合计。' },
    example: {
      of: [],
      table: 'id,indicator,printed,period\nfirst,legal-aid-cases,0件,2018\nsecond,legal-aid-cases,0件,2019',
      asked: '{ "group": ["period"], "select": ["period", "share"] }',
      instead: '{ "group": ["period"], "select": ["period", "sum"] }',
    },
    related: ['cells-lacking'],
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalPage>>>

/** Pages of why a figure is not divided by years or by people. */
export const divisionRefusalPages = {
  'not-a-flow': {
    title: { en: 'No yearly mean of what does not add up over time', zh: '不随时间累加的数没有年均值' },
    meaning: {
      en: 'Only a flow, such as cases accepted in the course of five years, can be spread over its years. A stock holds at a moment, and a rate of five years is not five times the rate of one. Neither has a yearly mean.',
      zh: '只有流量（例如五年间受理的案件数）才能平均到每一年。存量说的是某一时点的数；五年的比率也不是一年比率的五倍。两者都没有年均值。',
    },
    remedy: {
      en: 'Take the figure as it stands; for change over time, ask for the same figure of two times as a pair.',
      zh: '直接使用原来的数字；要看变化，可以把两个时期的同一数字成对查询。',
    },
    example: {
      of: ['changshu'],
      asked:
        '{ "where": { "indicator": "reconsideration-direct-correction-rate" },\n  "select": ["printed", "period", "perYear"] }',
      instead:
        '{ "where": { "indicator": "reconsideration-cases-accepted" },\n  "select": ["printed", "period", "perYear"] }',
    },
    related: ['not-a-count', 'shorter-than-a-year'],
  },
  'not-a-count': {
    title: { en: 'Only counts are divided by people', zh: '只有计数才能按人口折算' },
    meaning: {
      en: 'A rate is a share already, and says nothing of how many people there are. Square metres and months are not numbers of things that happen to people. A figure per head is made of counts alone: cases, persons, sessions. The number of residents is what they are divided by, and is itself not divided: it would be one, whatever was printed.',
      zh: '比率本身就是份额，与人口多少无关；平方米、月数等也不是与人口相对应的件数。只有案件、人员、场次等计数才能折算成人均数。常住人口本身是除数，不再折算：自己除以自己，无论原文是多少，结果总是一。',
    },
    remedy: {
      en: 'Take the figure as it stands: two rates may be compared without any population.',
      zh: '直接使用原来的数字：比率之间可以直接比较，不需要人口数。',
    },
    example: {
      of: ['beijing', 'population'],
      asked:
        '{ "where": { "indicator": "reconsideration-direct-correction-rate" },\n  "select": ["printed", "perHead"] }',
      instead: '{ "where": { "indicator": "reconsideration-cases-concluded" },\n  "select": ["printed", "perHead"] }',
    },
    related: ['not-a-flow', 'denominator-missing'],
  },
  'months-not-whole': {
    title: { en: 'The period does not end with a month', zh: '时期不是整月' },
    meaning: {
      en: "A yearly mean reckons in whole months: twelve of the thirty that a figure covers, for example. Where a period begins or ends in the middle of a month, how much of that month's cases it takes in is not known, and days are not alike: so no mean is made.",
      zh: '折算年均值以整月为单位，例如三十个月中的十二个月。时期从月中开始或在月中结束时，那个月的案件有多少计在其内无从得知，而每天的情况又不相同，因此不作折算。',
    },
    remedy: {
      en: 'Take the total as it stands, with its dates; a figure of whole months has a mean.',
      zh: '直接使用总数并注明起止日期；有整月的数字时，才有年均值。',
    },
    example: {
      of: [],
      table:
        'id,indicator,printed,period\nto-mid-june,legal-aid-cases,988件,2018-01-01/2020-06-15\nto-end-of-june,legal-aid-cases,1030件,2018-01/2020-06',
      asked:
        '{ "where": { "period": { "within": "2018-01-01/2020-06-15" } },\n  "select": ["printed", "period", "perYear"] }',
      instead: '{ "where": { "period": { "overlaps": "2020-06-30" } },\n  "select": ["printed", "period", "perYear"] }',
    },
    related: ['shorter-than-a-year', 'period-not-dated'],
  },
  'shorter-than-a-year': {
    title: { en: 'The period is shorter than a year', zh: '时期不足一年' },
    meaning: {
      en: 'The figure covers some months of a year, such as the first half. Twice as much is no figure of the year: nothing shows that the other half was like the first, and offices are seldom as busy in February as in December.',
      zh: '数字只涵盖一年中的几个月，例如上半年。把它乘以二并不就是全年的数：没有依据表明下半年与上半年相同，各月忙闲也往往不一。',
    },
    remedy: {
      en: 'Compare it with the same months of another year or place, or wait for the figure of the year.',
      zh: '与其他年份或地区的相同月份比较，或者等全年的数字。',
    },
    example: {
      of: [],
      table:
        'id,indicator,printed,period\nhalf-year,legal-aid-cases,201件,2019-01/2019-06\nyear-and-a-half,legal-aid-cases,617件,2019-01/2020-06',
      asked: '{ "where": { "period": { "within": "2019" } },\n  "select": ["printed", "period", "perYear"] }',
      instead: '{ "where": { "period": { "overlaps": "2020" } },\n  "select": ["printed", "period", "perYear"] }',
    },
    related: ['months-not-whole', 'period-length-differs'],
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalPage>>>
