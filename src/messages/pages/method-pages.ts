import type { ReasonCode } from '../reasons'
import type { ReasonPage } from './page'

/** Pages of reasons about what was done, or was to be done, to compare. */
export const methodPages = {
  'mean-of-years': {
    title: { en: 'A yearly mean, not a figure of one year', zh: '是年均数，不是某一年的数' },
    effect: 'caveat',
    meaning: {
      en: 'Because it was asked for, a total of several dated years was divided by their number. The mean may equal no year at all, and hides whether the figure rose or fell. That is a caveat. Only a flow over whole months, a year of them at least, with both ends known is treated so, never 五年来.',
      zh: '应比较者要求，把若干年的总数除以年数。年均数可能与任何一年都不相等，也看不出是升是降，所以须加注意。只有起止清楚、按整月计且不少于一年的流量才这样处理，“五年来”不行。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-accepted' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,reconsideration-cases-accepted,58件,2019',
      with: 'per-year',
      shows: { en: '313 over five years are 62.6 a year.', zh: '313件÷5年，年均62.6件。' },
    },
    related: ['period-length-differs'],
  },
  'per-head': {
    title: { en: 'Counts are divided by population', zh: '已除以常住人口' },
    effect: 'caveat',
    meaning: {
      en: 'Because it was asked for, both counts were divided by the resident population at the known date nearest to the end of its period. That makes places of different size comparable; it does not say that more per head is better. The caveat says what was done.',
      zh: '应比较者要求，两个计数都除以日期最接近其时期终点的常住人口数，好让大小不同的地区可以并列。人均多不等于好。这一条说明作了什么处理，须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-accepted' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,reconsideration-cases-accepted,289件,2015/2019',
      with: 'per-head',
      shows: {
        en: "Changshu's 313 are divided by both statements of its population, 1,677,050 and 167.77万.",
        zh: '常熟市的313件，人口取1,677,050与167.77万两种说法构成的区间。',
      },
    },
    related: ['denominator-missing', 'denominator-differs'],
  },
  'denominator-missing': {
    title: { en: 'No population is given for the place', zh: '没有给出该地的人口数' },
    effect: 'not-comparable',
    meaning: {
      en: 'Figures per head were asked for, and for one side no population of a known date is given. To divide one side alone, or by a population of another place, would make up a result. The pair is refused. Where the population is given and the figure has no dates, that is said instead: period-not-dated.',
      zh: '要求按人均比较，但有一方没有日期明确的人口数。只除一方，或用别处的人口来除，得出的结果都是编造的，因此不予比较。如果人口数是有的，而数字本身没有日期，则另报 period-not-dated。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-accepted' },
      b: { of: 'made-up', figure: 'jiangsu' },
      table: 'id,indicator,jurisdiction,printed,period\njiangsu,reconsideration-cases-accepted,320000,5120件,2015/2019',
      with: 'per-head',
      shows: {
        en: 'Populations of Changshu are given, and none of Jiangsu.',
        zh: '常熟市的人口数是有的，江苏省的没有。',
      },
    },
    related: ['per-head', 'period-not-dated'],
  },
  'denominator-differs': {
    title: { en: 'Population and count are of different times', zh: '人口数与计数不是同一时期' },
    effect: 'caveat',
    meaning: {
      en: 'The population nearest to the end of the period of a count lies outside that period, or those of the two sides are of different dates. Populations change, most of all between a census and the years before. The figures per head are shown with this caveat.',
      zh: '离计数时期终点最近的人口数仍在该时期之外，或两方的人口数日期不同。人口会变动，普查前后差别尤其大。人均数照算，但须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-accepted' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,reconsideration-cases-accepted,289件,2015/2019',
      with: 'per-head',
      shows: {
        en: 'The census is of November 2020, the cases of 2015 to 2019.',
        zh: '人口取自2020年11月的普查，案件数是2015年至2019年的。',
      },
    },
    related: ['per-head', 'denominator-missing'],
  },
  'assumption-used': {
    title: { en: 'Something was assumed that the source does not say', zh: '使用了来源没有说的假定' },
    effect: 'caveat',
    meaning: {
      en: 'An assumption went into the figure: the end of a period, or that 余 stays below the next unit. It was made by the publisher, with a reason, or asked for in this comparison; it is never made on its own. What follows from it holds only if it does.',
      zh: '数字中用到了一个假定：例如时期的终点，或“余”不超过下一个整数单位。假定由发布方作出并写明理由，或由比较者提出要求；程序不会自行假定。由此得出的结论，只有在假定成立时才成立，所以须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'information-published' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,information-published,31240条,2015/2019',
      with: 'below-next-unit',
      shows: {
        en: '25000余 is read as more than 25,000 and less than 26,000. As it stands it might be more than 31,240.',
        zh: '“25000余”按大于25000、小于26000理解；如果不作假定，它也可能超过31240。',
      },
    },
    related: ['assumption-without-reason', 'round-figure'],
  },
} as const satisfies Readonly<Partial<Record<ReasonCode, ReasonPage>>>
