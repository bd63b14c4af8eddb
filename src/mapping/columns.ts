import type { Column } from './field'
import { type AnyRecord, isNested } from './field'
import { noteMapping, observationMapping, partSetMapping, quoteMapping } from './records'

/** A column of a table, and the field whose cells it holds. */
export interface FieldColumn extends Column {
  readonly field: string
  readonly required?: true
}

const columnsOf = (mapping: AnyRecord, required: readonly string[]): readonly FieldColumn[] =>
  Object.entries(mapping.fields).flatMap(([field, entry]): readonly FieldColumn[] => {
    if (isNested(entry)) return entry.owned === undefined ? columnsOf(entry.record, required) : []
    if (entry.column === undefined) return []
    const mark = required.includes(field) ? { required: true as const } : {}
    if (entry.kind.is !== 'text') return [{ ...entry.column, field, ...mark }]
    const { en, zh } = entry.column
    return [
      { en: `${en}_en`, zh: `${zh}（英文）`.normalize('NFKC'), field },
      { en: `${en}_zh`, zh: `${zh}（中文）`.normalize('NFKC'), field },
    ]
  })

const id: FieldColumn = { en: 'id', zh: '编号', field: 'id', required: true }

/** The columns of each table of a dataset's folder. */
export const tableColumns = {
  'observations.csv': [
    id,
    ...columnsOf(observationMapping, ['indicator']),
    { en: 'printed', zh: '原文', field: 'printed', required: true },
  ],
  'quotes.csv': [
    { en: 'fact', zh: '事实', field: 'fact', required: true },
    { en: 'role', zh: '用途', field: 'role', required: true },
    ...columnsOf(quoteMapping, ['exact']),
  ],
  'parts.csv': [id, ...columnsOf(partSetMapping, ['whole', 'parts'])],
  'notes.csv': [id, ...columnsOf(noteMapping, ['about'])],
} as const satisfies Readonly<Record<string, readonly FieldColumn[]>>

export type TableName = keyof typeof tableColumns
