import type { Bilingual } from '../messages/fill'
import type { TableName } from './columns'

/** What the sheet of each table of a dataset is called in a workbook. */
export const tableSheets: Readonly<Record<TableName, Bilingual>> = {
  'observations.csv': { en: 'observations', zh: '数字' },
  'indicators.csv': { en: 'indicators', zh: '自设指标' },
  'places.csv': { en: 'places', zh: '自列地区' },
  'quotes.csv': { en: 'quotes', zh: '摘引' },
  'parts.csv': { en: 'parts', zh: '合计与分项' },
  'recognitions.csv': { en: 'recognitions', zh: '荣誉与认定' },
  'trends.csv': { en: 'trends', zh: '趋势' },
  'milestones.csv': { en: 'milestones', zh: '里程碑' },
  'instruments.csv': { en: 'instruments', zh: '制度文件' },
  'programmes.csv': { en: 'programmes', zh: '常设做法' },
  'bodies.csv': { en: 'bodies', zh: '机构' },
  'persons.csv': { en: 'persons', zh: '人物' },
  'counts.csv': { en: 'counts', zh: '文内计数' },
  'notes.csv': { en: 'notes', zh: '说明' },
}

/** The sheets of a workbook that hold its head, and those that are for people alone. */
export const headSheets = {
  head: { en: 'dataset', zh: '数据集' },
  sources: { en: 'sources', zh: '来源文件' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** The sheets that nothing is read from: how to fill in the others, and the names to choose from. */
export const helpSheets = {
  guide: { en: 'how to', zh: '填写指南' },
  codes: { en: 'codes', zh: '代码' },
} as const satisfies Readonly<Record<string, Bilingual>>
