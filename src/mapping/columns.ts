import type { ListName } from '../model/dataset'
import type { DeclaredIndicator } from '../model/indicator'
import { type Meaning, meanings } from '../vocabulary/meanings'
import type { Column } from './field'
import { type AnyRecord, isNested } from './field'
import {
  datasetMapping,
  lists,
  noteMapping,
  noValueMapping,
  observationMapping,
  partSetMapping,
  sourceMapping,
} from './records'
import { quoteMapping } from './stated-fields'

/** A column of a table, and the field whose cells it holds; `period.kind` is the field of a record within the record. */
export interface FieldColumn extends Column {
  readonly field: string
  /** The header has it, and no cell of it is blank. */
  readonly required?: true
  /** The field that may stand in place of a required one. */
  readonly unless?: string
  /** The language of a text that has a column for each; `needed` where one of the two is to be filled in. */
  readonly language?: 'en' | 'zh'
  readonly needed?: true
}

const columnsOf = (mapping: AnyRecord, required: readonly string[], within = ''): readonly FieldColumn[] =>
  Object.entries(mapping.fields).flatMap(([name, entry]): readonly FieldColumn[] => {
    const field = within + name
    if (isNested(entry)) return entry.owned === undefined ? columnsOf(entry.record, required, `${field}.`) : []
    if (entry.column === undefined) return []
    const isRequired = required.includes(field)
    if (entry.kind.is !== 'text') return [{ ...entry.column, field, ...(isRequired && { required: true }) }]
    const { en, zh } = entry.column
    const needed = isRequired ? { needed: true as const } : {}
    return [
      { en: `${en}_en`, zh: `${zh}（英文）`.normalize('NFKC'), field, language: 'en', ...needed },
      { en: `${en}_zh`, zh: `${zh}（中文）`.normalize('NFKC'), field, language: 'zh', ...needed },
    ]
  })

const id: FieldColumn = { en: 'id', zh: '编号', field: 'id', required: true }

/** The column of a cell that has no number, in the table of those that have one. */
const noValue: FieldColumn = { ...noValueMapping.fields.kind.column, field: 'noValue' }

/** What every indicator says of itself, as those of the catalogue do. */
const ofIndicators: readonly (keyof DeclaredIndicator)[] = [
  'label',
  'definition',
  'thingCounted',
  'area',
  'unit',
  'timeKind',
  'additive',
  'whole',
  'polarity',
  'polarityReason',
]

/** A place is known by its code. */
const placeCode: FieldColumn = { ...id, en: 'code', zh: '代码' }

/** The columns of each table of a dataset's folder. */
export const tableColumns = {
  'observations.csv': [
    id,
    ...columnsOf(observationMapping, ['indicator']),
    noValue,
    { en: 'printed', zh: '原文', field: 'printed', required: true, unless: 'noValue' },
  ],
  'quotes.csv': [
    { en: 'fact', zh: '事实', field: 'fact', required: true },
    { en: 'role', zh: '用途', field: 'role', required: true },
    ...columnsOf(quoteMapping, ['exact']),
  ],
  'indicators.csv': [id, ...columnsOf(lists.indicators, ofIndicators)],
  'places.csv': [placeCode, ...columnsOf(lists.places, ['label', 'level'])],
  'parts.csv': [id, ...columnsOf(partSetMapping, ['whole', 'parts'])],
  'recognitions.csv': [id, ...columnsOf(lists.recognitions, ['title', 'level'])],
  'trends.csv': [id, ...columnsOf(lists.trends, ['what', 'direction'])],
  'milestones.csv': [id, ...columnsOf(lists.milestones, ['what'])],
  'instruments.csv': [id, ...columnsOf(lists.instruments, ['title', 'kind'])],
  'programmes.csv': [id, ...columnsOf(lists.programmes, ['name'])],
  'bodies.csv': [id, ...columnsOf(lists.bodies, ['label', 'kind'])],
  'persons.csv': [id, ...columnsOf(lists.persons, ['name'])],
  'counts.csv': [id, ...columnsOf(lists.statedCounts, ['what', 'announced'])],
  'notes.csv': [id, ...columnsOf(noteMapping, ['about', 'text'])],
} as const satisfies Readonly<Record<string, readonly FieldColumn[]>>

export type TableName = keyof typeof tableColumns

/** A mapping whose fields have columns by the names that people know them by. */
const named = (mapping: AnyRecord, words: Readonly<Record<string, Meaning>> = {}): AnyRecord => ({
  ...mapping,
  fields: Object.fromEntries(
    Object.entries(mapping.fields).map(([name, entry]) => {
      const en = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return [name, isNested(entry) ? entry : { ...entry, column: { en, zh: words[name]?.label.zh ?? en } }]
    }),
  ),
})

/** The columns of a head that is a table: names and values. */
export const headColumns = [
  { en: 'field', zh: '项目', required: true },
  { en: 'value', zh: '内容', required: true },
] as const

/** What a head that is a table of names and values may name, each field as a column. */
export const headFields: readonly FieldColumn[] = [
  id,
  ...columnsOf(named(datasetMapping, meanings.Dataset), []),
  { en: 'base', zh: '基准地址', field: 'base' },
  { en: 'reporter', zh: '提供机关', field: 'reporter' },
]

/** The columns of a table of documents, beside a head that is a table. */
export const sourceColumns: readonly FieldColumn[] = [
  id,
  ...columnsOf(named(sourceMapping, meanings.SourceDocument), ['title', 'kind', 'publisher']),
]

/** The table that holds the records of a list. The list of documents is in the head. */
export const tableOfList = {
  observations: 'observations.csv',
  noValues: 'observations.csv',
  indicators: 'indicators.csv',
  places: 'places.csv',
  partSets: 'parts.csv',
  recognitions: 'recognitions.csv',
  trends: 'trends.csv',
  milestones: 'milestones.csv',
  instruments: 'instruments.csv',
  programmes: 'programmes.csv',
  bodies: 'bodies.csv',
  persons: 'persons.csv',
  statedCounts: 'counts.csv',
  notes: 'notes.csv',
} as const satisfies Readonly<Record<Exclude<ListName, 'sources'>, TableName>>

/** The mapping of the records of each table. */
export const mappingOfTable: Readonly<Record<TableName, AnyRecord>> = {
  'observations.csv': observationMapping,
  'quotes.csv': quoteMapping,
  'indicators.csv': lists.indicators,
  'places.csv': lists.places,
  'parts.csv': partSetMapping,
  'recognitions.csv': lists.recognitions,
  'trends.csv': lists.trends,
  'milestones.csv': lists.milestones,
  'instruments.csv': lists.instruments,
  'programmes.csv': lists.programmes,
  'bodies.csv': lists.bodies,
  'persons.csv': lists.persons,
  'counts.csv': lists.statedCounts,
  'notes.csv': noteMapping,
}
