import type { LargeDataset } from '../model/dataset'
import { indicatorIn } from '../model/indicator'
import { type Language, textIn } from '../model/text'
import { codeLabels, type Indicator, type Label, unitLabels } from '../vocabulary/catalogue'
import { baseOf, columnEntries, type IndicatorEntry, indicatorEntries, type PlaceEntry, placeEntries } from './codebook'
import { markdownTable, markdownText } from './markdown'

const words = {
  title: { en: 'Codebook', zh: '数据说明' },
  columns: { en: 'The columns of the table of figures', zh: '数字表各栏' },
  column: { en: 'column', zh: '栏' },
  meaning: { en: 'meaning', zh: '含义' },
  indicators: { en: 'The indicators', zh: '指标' },
  unit: { en: 'Unit', zh: '单位' },
  counted: { en: 'Counted', zh: '计数对象' },
  range: { en: 'Range', zh: '取值范围' },
  time: { en: 'Time', zh: '时间类型' },
  base: { en: 'Base', zh: '基数' },
  polarity: { en: 'Polarity', zh: '优劣方向' },
  confused: { en: 'Not to be confused with', zh: '易混指标' },
  close: { en: 'Close to', zh: '相近指标' },
  difference: { en: 'Difference', zh: '区别' },
  figures: { en: 'Figures', zh: '数字个数' },
  missing: { en: 'Without a number', zh: '无数值' },
  printed: { en: 'Printed', zh: '原文' },
  own: { en: 'Declared by this dataset: the catalogue has none.', zh: '本数据集自行设立，目录中没有。' },
  places: { en: 'The places', zh: '地区' },
  code: { en: 'code', zh: '代码' },
  name: { en: 'name', zh: '名称' },
  level: { en: 'level', zh: '级别' },
  around: { en: 'in', zh: '所属' },
  from: { en: 'listed by', zh: '出处' },
  catalogue: { en: 'the catalogue', zh: '目录' },
  dataset: { en: 'this dataset', zh: '本数据集' },
} as const satisfies Readonly<Record<string, Label>>

/** The marks of a language between words. */
const marks = {
  en: { colon: ': ', comma: ', ', among: ', ', semicolon: '; ', stop: '. ', open: ' (', close: ')' },
  zh: { colon: '：', comma: '，', among: '、', semicolon: '；', stop: '。', open: '（', close: '）' },
} as const

const rangeOf = ({ minimum, maximum, whole }: Indicator, language: Language): string => {
  const range = `${minimum === undefined ? '(−∞' : `[${minimum}`}, ${maximum === undefined ? '∞)' : `${maximum}]`}`
  return whole ? `${range}${marks[language].comma}${{ en: 'whole numbers', zh: '整数' }[language]}` : range
}

/** The text of people on one line, letter by letter. */
const oneLine = (text: string): string => markdownText(text.replace(/\s*[\n\r]\s*/g, ' '))

const indicatorText = (
  dataset: LargeDataset,
  { indicator, definition: said, declared, figures, missing, printed }: IndicatorEntry,
  language: Language,
): string => {
  const { colon, among, semicolon, stop, open, close } = marks[language]
  const { id, label, unit, timeKind, polarity, notToBeConfusedWith } = indicator
  const named = (name: string, code: string): string => `${oneLine(name)}${open}\`${code}\`${close}`
  const nameOf = (other: string): string => {
    const known = indicatorIn(dataset, other)
    return known === undefined ? `\`${other}\`` : named(known.label[language], other)
  }
  const reason = said?.polarityReason[language]
  const kinds = Object.entries(missing).map(([kind, count]) => {
    const kindLabel = Object.entries<Label>(codeLabels.noValue).find(([code]) => code === kind)?.[1]
    return `${kindLabel?.[language] ?? kind}${colon}${count}`
  })
  const rows: readonly (readonly [string, string])[] = [
    [words.counted[language], oneLine(said?.thingCounted[language] ?? '')],
    [words.unit[language], unitLabels[unit][language]],
    [words.time[language], codeLabels.timeKind[timeKind][language]],
    [words.range[language], rangeOf(indicator, language)],
    [words.base[language], baseOf(indicator, nameOf)[language]],
    [
      words.polarity[language],
      [codeLabels.polarity[polarity][language], ...(reason === undefined ? [] : [oneLine(reason)])].join(stop),
    ],
    [words.confused[language], notToBeConfusedWith.map(nameOf).join(among)],
    [words.close[language], (declared?.closeTo ?? []).map(nameOf).join(among)],
    [
      words.difference[language],
      declared?.difference === undefined ? '' : oneLine(textIn(declared.difference, language)),
    ],
    [words.figures[language], String(figures)],
    [words.missing[language], kinds.join(semicolon)],
    [words.printed[language], printed.map(oneLine).join(among)],
  ]
  const filled = rows.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}${colon}${value}`)
  return [
    `### ${named(label[language], id)}`,
    ...(declared === undefined ? [] : [words.own[language]]),
    oneLine(said?.definition[language] ?? ''),
    filled.join('\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

const placeRow = ({ place, around, isDeclared }: PlaceEntry, language: Language): readonly string[] => [
  place.code,
  place.label[language],
  codeLabels.level[place.level][language],
  around?.label[language] ?? '',
  words[isDeclared ? 'dataset' : 'catalogue'][language],
]

/** Writes the codebook of a dataset for people, as Markdown in English or Chinese. */
export const writeCodebook = (dataset: LargeDataset, language: Language): string => {
  const columns = columnEntries().map(({ name, label, meaning }) => [
    language === 'zh' ? `\`${name}\` ${label.zh}` : `\`${name}\``,
    meaning[language],
  ])
  const headers = [words.code, words.name, words.level, words.around, words.from].map((word) => word[language])
  const sections = [
    `# ${words.title[language]}${marks[language].colon}${oneLine(textIn(dataset.title, language))}`,
    `## ${words.columns[language]}`,
    markdownTable([words.column[language], words.meaning[language]], columns),
    `## ${words.indicators[language]}`,
    ...indicatorEntries(dataset).map((entry) => indicatorText(dataset, entry, language)),
    `## ${words.places[language]}`,
    markdownTable(
      headers,
      placeEntries(dataset).map((entry) => placeRow(entry, language)),
    ),
  ]
  return `${sections.join('\n\n')}\n`
}
