import type { ReasonCode } from '../reasons'
import type { ReasonPage } from './page'

/** Pages of reasons about when figures hold. */
export const timePages = {
  'period-not-dated': {
    title: { en: 'The source gives no dates', zh: '来源没有给出起止日期' },
    effect: 'depends',
    meaning: {
      en: 'Words such as 五年来, 2015年以来, 截至目前 or 累计 leave one end of the period open, or both. Totals over an unknown time cannot be compared with anything, and no yearly figure can be made of them: for a flow, or a count of different things, this forbids comparing. A stock or a rate may still be set beside another, with the caveat that the two may not be of the same time; per head it may not, as which population belongs to it is not known.',
      zh: '“五年来”“2015年以来”“截至目前”“累计”等说法，起点或终点至少有一个没有写明。时长不明的累计数无法与别的数字比较，也不能折算成年度数：流量和不重复计数因此不能比较。存量和比率仍可并列，但须注意两者未必同期；存量也不能按人均比较，因为不知该用哪一年的人口。',
    },
    example: {
      a: { of: 'changshu', figure: 'legal-aid' },
      b: { of: 'beijing', figure: 'legal-aid' },
      shows: {
        en: '5874 divided by five would look like a figure for one year; but which five years is not said.',
        zh: '把5874除以5，看似得出一年的数，可是哪五年并没有说。',
      },
    },
    related: ['period-length-differs', 'duration-does-not-fit'],
  },
  'period-length-differs': {
    title: { en: 'Totals of periods of different length', zh: '两个总数的时期长短不同' },
    effect: 'not-comparable',
    meaning: {
      en: 'A total of five years and one of a single year are both dated, but the longer one is larger for that alone. As totals they cannot be compared. Where both are flows over whole months, a year of them or more, yearly means can be asked for, and are then called means.',
      zh: '一个是五年的总数，一个是一年的总数，时期都清楚，但时间长的自然更大，作为总数不能比较。两者都是按整月计、不少于一年的流量时，可以要求按年均数比较，结果会注明是年均数。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-accepted' },
      b: { of: 'beijing', figure: 'reconsideration-concluded' },
      shows: { en: '2015 to 2019 are five years, 2019 is one.', zh: '2015年至2019年是五年，2019年是一年。' },
    },
    related: ['mean-of-years', 'rate-window-differs'],
  },
  'steps-exceed-clause': {
    title: { en: 'More yearly steps than the clause has years', zh: '连续步数多于所在语句的年数' },
    effect: 'none',
    meaning: {
      en: 'Twelve falls in a row need thirteen values. The clause that the words stand in begins with a year, and from there to the document there are fewer years than that. So the steps began earlier, or are shorter than a year; the words take no dates over from their clause. It is a finding and has no effect on a verdict.',
      zh: '“十二连降”需要十三个数值。这一说法所在的语句以某年起算，而从那一年到文件发布不足这么多年。可见起点更早，或者每步短于一年；这一说法并不沿用所在语句的日期。这只是一条提示，不影响比较的结论。',
    },
    example: {
      a: { of: 'changshu', list: 'trends', statement: 'criminal-cases-falling' },
      shows: {
        en: '2015 to 2020 are six calendar years; thirteen yearly values would reach back to 2008 or further.',
        zh: '2015年至2020年只有六个日历年；十三个年度数值至少要上溯到2008年。',
      },
    },
    related: ['period-not-dated'],
  },
  'rate-window-differs': {
    title: { en: 'Rates of periods of different length', zh: '两个比率涵盖的时期长短不同' },
    effect: 'caveat',
    meaning: {
      en: 'A rate pooled over five years does not grow with time as a total does, so it may stand beside the rate of one year. But it evens out good and bad years, and hides a change within them. That is a caveat.',
      zh: '五年合并计算的比率不会像总数那样随时间变大，可以与一年的比率并列；但它把各年高低拉平了，看不出期间的变化，所以须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: {
        en: '7.9% is of all cases of five years together, 13.8% of one year.',
        zh: '7.9%是五年合并的比率，13.8%是一年的比率。',
      },
    },
    related: ['period-length-differs'],
  },
  'period-apart': {
    title: { en: 'The two are of different times', zh: '两者不是同一时期' },
    effect: 'caveat',
    meaning: {
      en: 'Both figures are dated, and have no day in common. What lies between them may be the time and not the place: laws, tasks and populations change. That is a caveat.',
      zh: '两个数字的时期都清楚，但没有一天重合。差别可能来自时间而不是地区：法律、任务、人口都会变化，所以须加注意。',
    },
    example: {
      a: { of: 'population', figure: 'changshu-2012' },
      b: { of: 'population', figure: 'beijing-2019' },
      shows: { en: 'The end of 2012 and the end of 2019.', zh: '一个是2012年底，一个是2019年底。' },
    },
    related: ['denominator-differs', 'period-not-dated'],
  },
} as const satisfies Readonly<Partial<Record<ReasonCode, ReasonPage>>>
