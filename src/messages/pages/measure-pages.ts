import type { ReasonCode } from '../reasons'
import type { ReasonPage } from './page'

/** Pages of reasons about what is measured. */
export const measurePages = {
  'indicator-differs': {
    title: { en: 'Two different measures', zh: '不是同一个指标' },
    effect: 'not-comparable',
    meaning: {
      en: 'The two figures are about different things, however alike they sound: cases accepted and cases concluded, disputes settled and disputes accepted. A city that accepts many and concludes few is not behind one of which only the other is known. They cannot be compared, and the pair is listed so that nobody sets them side by side by mistake.',
      zh: '两个数字听起来相近，说的却不是一回事，例如“受理”与“审结”、“化解”与“受理”。一地公布受理数、另一地公布审结数，不能据此说谁多谁少。因此不能比较；之所以列出来，正是为了防止误用。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-accepted' },
      b: { of: 'beijing', figure: 'reconsideration-concluded' },
      shows: {
        en: 'The 313 are cases accepted, the 7304 cases concluded.',
        zh: '313件是受理数，7304件是审结数。',
      },
    },
    related: ['definition-differs', 'unit-differs'],
  },
  'definition-not-stated': {
    title: { en: 'No definition is printed', zh: '来源没有说明指标的定义' },
    effect: 'caveat',
    meaning: {
      en: 'The documents give a figure and do not say how it is counted: what is a case, and when does it count. Two cities may count in different ways under one name. This is true of nearly every press article, so it is a caveat and not a refusal; a report that prints its definitions removes it.',
      zh: '来源只给数字，没有说明怎样统计：什么算一件，何时计入。名称相同，各地的口径可能不同。新闻报道几乎都是如此，所以只提醒注意，不禁止比较；公布数字时附上指标定义，这一条就不再出现。',
    },
    example: {
      a: { of: 'changshu', figure: 'reconsideration-correction-rate' },
      b: { of: 'beijing', figure: 'reconsideration-correction-rate' },
      shows: {
        en: 'Neither source says what counts as a direct correction.',
        zh: '两个来源都没有说明哪些情形算“直接纠错”。',
      },
    },
    related: ['definition-differs'],
  },
  'definition-differs': {
    title: { en: 'The figure is known to be counted in another way', zh: '统计口径不同' },
    effect: 'caveat',
    meaning: {
      en: 'A note or a status code of the dataset says that this figure is defined differently from what its indicator suggests. The measure is the same by name, so the two may be set side by side, but part of the difference may come from the counting.',
      zh: '数据集的说明或状态代码注明，这个数字的统计口径与指标通常的含义有出入。指标名称相同，可以并列，但两者的差距有一部分可能来自口径，因此须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'departments-publishing-accounts' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,departments-publishing-accounts,12个,2015',
      shows: {
        en: 'Only departments that published their accounts for the first time are among the 9.',
        zh: '9个部门只计当年首次公开决算的部门。',
      },
    },
    related: ['definition-not-stated', 'break-in-series'],
  },
  'unit-differs': {
    title: { en: 'Two units, and nothing converts them', zh: '单位不同，不能换算' },
    effect: 'not-comparable',
    meaning: {
      en: 'One figure is in one unit, the other in another, such as square metres against a number of centres. There is no factor between them, so no order and no difference would mean anything. Classifiers such as 件 and 起 are not units and never raise this.',
      zh: '两个数字的单位不同，例如平方米与个数，之间没有换算关系，谈不上谁大谁小，因此不能比较。“件”“起”等量词不算单位，不会引起这一条。',
    },
    example: {
      a: { of: 'changshu', figure: 'legal-service-centre-area' },
      b: { of: 'beijing', figure: 'legal-service-centres' },
      shows: { en: 'A floor area beside a number of centres.', zh: '一个是面积，一个是中心的个数。' },
    },
    related: ['indicator-differs', 'unit-not-of-indicator'],
  },
  'time-kind-differs': {
    title: { en: 'One adds up over time, the other does not', zh: '一个是累计数，一个是时点数' },
    effect: 'not-comparable',
    meaning: {
      en: 'A flow adds up over a period, a stock holds at a moment, and a growth rate says how another figure changed. A flow becomes larger with time and a stock need not, so a comparison would measure the calendar. They cannot be compared.',
      zh: '流量是一段时间的累计数，存量是某一时点的数，增长率说的是别的数字变化了多少。流量随时间越积越多，存量则未必，比较的结果只反映时间长短，因此不能比较。',
    },
    example: {
      a: { of: 'changshu', figure: 'mediation-organisations' },
      b: { of: 'beijing', figure: 'people-mediation-mediated' },
      shows: {
        en: 'The 506 exist at a moment; the 239,000 were mediated in the course of a year.',
        zh: '506个是某一时点的组织数，23.9万件是全年调解的件数。',
      },
    },
    related: ['period-kind-unfit'],
  },
  'breakdown-differs': {
    title: { en: 'A part beside the whole, or beside another part', zh: '部分与总数，或两个不同的部分' },
    effect: 'not-comparable',
    meaning: {
      en: 'One figure is about a part of what the other is about, or about another part. A part is smaller than its whole by nature, so that its being smaller says nothing of the place. They cannot be compared.',
      zh: '一个数字只是一部分，另一个是总数或另一部分。部分总比整体小，大小之别说明不了地区之间的差别，因此不能比较。',
    },
    example: {
      a: { of: 'beijing', figure: 'model-villages-national' },
      b: { of: 'beijing', figure: 'model-villages-municipal' },
      shows: {
        en: '60 villages of the national level, 691 of the municipal one: parts of one measure, and neither is more of the other.',
        zh: '国家级60个，市级691个：同一指标的两个部分，不能说后者比前者多。',
      },
    },
    related: ['breakdown-unknown'],
  },
  'coverage-shared': {
    title: { en: 'The figure covers other places too', zh: '数字还包括其他地区' },
    effect: 'caveat',
    meaning: {
      en: 'A note says that the platform or service behind the figure is shared with other places, so part of what it counts is not of this one. How large that part is is not known. The figure may be too high for a comparison, which is a caveat.',
      zh: '数据集的说明指出，这个数字所依据的平台或服务与其他地区共用，其中一部分并不属于本地，而这部分有多大不清楚。数字可能偏高，比较时须加注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'forum-posts' },
      b: { of: 'made-up', figure: 'kunshan' },
      table: 'id,indicator,printed,period\nkunshan,forum-main-posts,31240件,2015/2019',
      shows: {
        en: 'What is said is the note of the dataset, in its own words.',
        zh: '提示的文字就是数据集中的说明。',
      },
    },
    related: ['coverage-not-stated'],
  },
  'coverage-not-stated': {
    title: { en: 'What the figure covers is not said', zh: '统计范围没有说明' },
    effect: 'caveat',
    meaning: {
      en: 'A note says that it is open whether two figures overlap, or what one of them includes. To add or compare them would decide that silently. It is a caveat; nothing is assumed either way.',
      zh: '数据集的说明指出，两个数字是否重叠，或者其中一个包括哪些内容，来源没有讲清。直接相加或比较，等于替来源作了决定。程序不作任何假定，只提醒注意。',
    },
    example: {
      a: { of: 'changshu', figure: 'criminal-full-coverage' },
      b: { of: 'beijing', figure: 'legal-aid' },
      shows: {
        en: 'So 850 and 5874 are never added, and neither is taken from the other.',
        zh: '因此，850件与5874件既不相加，也不相减。',
      },
    },
    related: ['coverage-shared'],
  },
} as const satisfies Readonly<Partial<Record<ReasonCode, ReasonPage>>>
