import type { factIssues } from '../fact-issues'
import type { IssuePage } from './page'

const header =
  'id,label_en,label_zh,definition_en,thing_counted_en,area,unit,time_kind,additive,minimum,maximum,whole,polarity,polarity_reason_en'

const file = 'indicators.csv'

const applications = (id: string, label: string): string =>
  `${id},${label},Applications for legal aid received in the period.,application,disputes,NUM,flow,yes,0,,yes,neither,More may be more need or better access.`

const rate = (fields: string): string =>
  `aid-granted-rate,share of applications granted,法律援助申请批准率,Applications granted of those decided.,share,disputes,PERCENT,rate,no,0,100,no,neither,It follows who applies.,${fields}`

const table = (...rows: readonly string[]): string => [header, ...rows].join('\n')

/** Pages of issues with the indicators that a dataset declares itself. */
export const indicatorPages = {
  'indicator-in-catalogue': {
    title: { en: 'An indicator of your own has the id of one in the catalogue', zh: '自设指标的编号与目录指标相同' },
    meaning: {
      en: 'indicators.csv declares an indicator under an id that the catalogue has. Declared anew, its figures would stand beside those of other cities as if they measured the same.',
      zh: 'indicators.csv 中自设的指标，用了目录里已有的编号。这样一来，这些数字会与其他城市的数字放在一起，好像衡量的是同一件事。',
    },
    remedy: {
      en: 'If it is the indicator of the catalogue, remove the row: figures may simply name it. If it is not, give it another id and name, and say in "close_to" and "difference" what sets it apart.',
      zh: '如果就是目录中的那个指标，删去这一行即可，数字可以直接使用它。如果不是，请另取编号和名称，并在“相近指标”和“区别”两栏写明不同之处。',
    },
    example: {
      in: file,
      wrong: table(applications('legal-aid-cases', 'legal aid applications,法律援助申请')),
      mended: table(applications('legal-aid-applications', 'legal aid applications,法律援助申请')),
    },
    related: ['indicator-name-taken', 'indicator-unknown'],
  },
  'indicator-not-in-catalogue': {
    title: { en: 'What an indicator is close to is none of the catalogue', zh: '“相近指标”不在指标目录中' },
    meaning: {
      en: '"close_to" ties an indicator of your own to those that other cities have, so that a comparison can tell why the two are not the same. Only indicators of the catalogue are had by others.',
      zh: '“相近指标”一栏把自设指标与各地共用的指标联系起来，好在比较时说明两者为何不同。只有目录中的指标才是各地共用的。',
    },
    remedy: {
      en: 'Name indicators of the catalogue, by id or by name: "rolm list indicators" shows them. Others of your own belong in "not_to_be_confused_with".',
      zh: '请填写目录中的指标，编号或名称均可，运行 rolm list indicators --lang zh 可查看。自设的其他指标请写入“易混指标”。',
    },
    example: {
      in: file,
      wrong: `${header},close_to,difference_en\n${applications('legal-aid-applications', 'legal aid applications,法律援助申请')},legal-aid-case,Applications are counted whether or not aid is given.`,
      mended: `${header},close_to,difference_en\n${applications('legal-aid-applications', 'legal aid applications,法律援助申请')},legal-aid-cases,Applications are counted whether or not aid is given.`,
    },
    related: ['indicator-unknown'],
  },
  'indicator-name-taken': {
    title: { en: 'Two indicators have the same name', zh: '两个指标同名' },
    meaning: {
      en: 'An indicator of your own is called what another is called, in the catalogue or in the same table. Figures may name their indicator by its label, so a name has to mean one thing; and readers would take the two for the same.',
      zh: '自设指标与目录中或同一表中的另一个指标同名。数字可以用名称指明指标，所以一个名称只能指一个指标；而且读者会把两者当成一回事。',
    },
    remedy: {
      en: 'Choose a name that says what is different. Capital letters and full-width characters make no other name.',
      zh: '请取一个能看出区别的名称。大小写、全角半角的不同不算另一个名称。',
    },
    example: {
      in: file,
      wrong: table(applications('legal-aid-applications', 'Legal aid cases,法律援助申请')),
      mended: table(applications('legal-aid-applications', 'legal aid applications,法律援助申请')),
    },
    related: ['indicator-in-catalogue'],
  },
  'indicator-cyclic': {
    title: { en: 'An indicator is made of itself', zh: '指标由自己构成' },
    meaning: {
      en: 'A rate names the indicators above and below its line, a change the indicator that changes. Followed from one to the next they lead back to where they began, so that nothing is measured in the end.',
      zh: '比率写明分子和分母，变化率写明所测变化的指标。顺着这些指标找下去，又回到了原来的指标，最终没有衡量任何东西。',
    },
    remedy: {
      en: 'Name what is counted: a rate is a share of a count, not of itself.',
      zh: '请写明所计数的指标：比率是某个数量的一部分，不是它自己的一部分。',
    },
    example: {
      in: file,
      wrong: `${header},denominator\n${rate('aid-granted-rate')}`,
      mended: `${header},denominator\n${rate('legal-aid-cases')}`,
    },
    related: ['parts-cyclic'],
  },
  'range-upside-down': {
    title: { en: 'The greatest value is less than the least', zh: '自然上限小于自然下限' },
    meaning: {
      en: 'The natural range of an indicator is the values that the thing measured can have at all: counts from 0 up, shares from 0 to 100. A range whose end lies before its beginning has no value in it, and no figure could be right.',
      zh: '自然范围是所衡量的事物可能取得的全部数值：数量从0起，份额从0到100。上限小于下限，范围里就没有任何数值，什么数字都不对。',
    },
    remedy: {
      en: 'Correct the two. Leave one empty where there is no such limit.',
      zh: '请更正两者；没有这一限制的，留空即可。',
    },
    example: {
      in: file,
      wrong: table(rate('').replace(',0,100,no,', ',100,0,no,').replace(/,$/, '')),
      mended: table(rate('').replace(/,$/, '')),
    },
    related: ['outside-natural-range'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof factIssues, IssuePage>>>
