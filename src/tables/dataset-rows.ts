import { namesOf, yesOrNo } from '../mapping/code-names'
import {
  type FieldColumn,
  headColumns,
  headFields,
  sourceColumns,
  type TableName,
  tableColumns,
} from '../mapping/columns'
import type { Field } from '../mapping/field'
import { fieldOf, within } from '../mapping/field-at'
import { type QuoteRole, roleNames } from '../mapping/quote-role'
import { datasetMapping, sourceMapping } from '../mapping/records'
import type { Bilingual } from '../messages/fill'
import type { LargeDataset } from '../model/dataset'
import { type AnyFact, factsOfTable, valueAt } from './table-facts'

type Language = keyof Bilingual

/** A column as it is written. */
export interface WrittenColumn extends FieldColumn {
  readonly entry: Field | undefined
}

/** A table of a dataset as it is written: its columns, and its rows, a cell a column. */
export interface WrittenTable {
  readonly columns: readonly WrittenColumn[]
  readonly rows: Iterable<readonly (string | undefined)[]>
}

/** A value as its cell holds it: codes by their names, as people know them. */
const written = (value: unknown, entry: Field | undefined, language: Language): string | undefined => {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value === 'boolean') return yesOrNo[value ? 'yes' : 'no'][language]
  if (entry?.kind.is !== 'code') return String(value)
  return namesOf(entry.kind.list)[String(value)]?.[language] ?? String(value)
}

const cellOf = (fields: AnyFact, { field, language: ofText, entry }: WrittenColumn, language: Language) =>
  ofText === undefined
    ? written(valueAt(fields, field), entry, language)
    : written(valueAt(fields, `${field}.${ofText}`), undefined, language)

const tableOf = (columns: readonly WrittenColumn[], records: Iterable<AnyFact>, language: Language): WrittenTable => ({
  columns,
  rows: {
    *[Symbol.iterator]() {
      for (const fields of records) yield columns.map((column) => cellOf(fields, column, language))
    },
  },
})

const withEntries = (
  columns: readonly FieldColumn[],
  entryOf: (field: string) => Field | undefined,
): readonly WrittenColumn[] => columns.map((column) => ({ ...column, entry: entryOf(column.field) }))

/** The columns of a table, each with what its cells hold. */
export const columnsOfTable = (table: TableName): readonly WrittenColumn[] =>
  withEntries(tableColumns[table], (field) => fieldOf(table, field))

/** The columns of the table of documents. */
export const columnsOfSources: readonly WrittenColumn[] = withEntries(sourceColumns, (field) =>
  within(sourceMapping, field),
)

/** What a head may name, each with what its value is. */
export const fieldsOfHead: readonly WrittenColumn[] = withEntries(headFields, (field) => within(datasetMapping, field))

/** The columns of the head, which is a table of names and values. */
export const columnsOfHead: readonly WrittenColumn[] = headColumns.map((column) => ({
  ...column,
  field: column.en,
  entry: undefined,
}))

/** The whole as a blank, and the role of a quotation by its name. */
const asWritten = (fact: AnyFact, table: TableName, language: Language): AnyFact => {
  if (table === 'quotes.csv') return { ...fact, role: roleNames[fact.role as QuoteRole][language] } // as quotations have it
  return fact.breakdown === 'total' ? { ...fact, breakdown: undefined } : fact
}

function* writtenFacts(dataset: LargeDataset, table: TableName, language: Language): Generator<AnyFact> {
  for (const fact of factsOfTable(dataset, table)) yield asWritten(fact, table, language)
}

/** A table of a dataset, as a folder or a workbook holds it. Its rows are made as they are gone through. */
export const tableOfDataset = (dataset: LargeDataset, table: TableName, language: Language): WrittenTable =>
  tableOf(columnsOfTable(table), { [Symbol.iterator]: () => writtenFacts(dataset, table, language) }, language)

/** The documents of a dataset as a table. */
export const sourcesOfDataset = ({ sources }: LargeDataset, language: Language): WrittenTable =>
  tableOf(columnsOfSources, sources, language)

/** The head of a dataset as a table of names and values: those that it has. */
export const headOfDataset = (dataset: LargeDataset, language: Language): WrittenTable => {
  const rows = fieldsOfHead.flatMap((column) => {
    const value = cellOf(dataset, column, language)
    return value === undefined ? [] : [[column[language], value]]
  })
  return { columns: columnsOfHead, rows }
}
