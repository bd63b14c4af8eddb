import { namesOf, yesOrNo } from '../mapping/code-names'
import {
  type FieldColumn,
  headColumns,
  headFields,
  sourceColumns,
  type TableName,
  tableColumns,
  tableOfList,
} from '../mapping/columns'
import type { Field } from '../mapping/field'
import { fieldOf, within } from '../mapping/field-at'
import { roleNames, roleOfList } from '../mapping/quote-role'
import { datasetMapping, sourceMapping } from '../mapping/records'
import type { Bilingual } from '../messages/fill'
import { isDeclaredList, type LargeDataset, type ListName } from '../model/dataset'
import type { Quote } from '../model/quote'

type Language = keyof Bilingual
type Fields = Readonly<Record<string, unknown>>

/** A column as it is written. */
export interface WrittenColumn extends FieldColumn {
  readonly entry: Field | undefined
}

/** A table of a dataset as it is written: its columns, and its rows, a cell a column. */
export interface WrittenTable {
  readonly columns: readonly WrittenColumn[]
  readonly rows: Iterable<readonly (string | undefined)[]>
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The value at a field, or in a record within: `period.kind`. */
const valueAt = (fields: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), fields)

/** A value as its cell holds it: codes by their names, as people know them. */
const written = (value: unknown, entry: Field | undefined, language: Language): string | undefined => {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value === 'boolean') return yesOrNo[value ? 'yes' : 'no'][language]
  if (entry?.kind.is !== 'code') return String(value)
  return namesOf(entry.kind.list)[String(value)]?.[language] ?? String(value)
}

const cellOf = (fields: Fields, { field, language: ofText, entry }: WrittenColumn, language: Language) =>
  ofText === undefined
    ? written(valueAt(fields, field), entry, language)
    : written(valueAt(fields, `${field}.${ofText}`), undefined, language)

const tableOf = (columns: readonly WrittenColumn[], records: Iterable<Fields>, language: Language): WrittenTable => ({
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

/** A fact as its row has it: a length of time in the column of periods, the whole as a blank. */
const rowOf = (list: ListName, fact: Fields): Fields => {
  const { period, breakdown, quotes } = fact
  const dated = isFields(period) ? { period: { ...period, edtf: period.edtf ?? period.duration } } : {}
  const row = { ...fact, ...dated, ...(breakdown === 'total' && { breakdown: undefined }) }
  if (list !== 'noValues') return row
  const [first] = Array.isArray(quotes) ? (quotes as readonly Quote[]) : [] // as the model has them
  return { ...row, noValue: fact.kind, printed: first?.exact }
}

const isListOf =
  (table: TableName) =>
  ([, of]: readonly [string, TableName]): boolean =>
    of === table

function* factsOf(dataset: LargeDataset, table: TableName): Generator<Fields> {
  for (const [list] of Object.entries(tableOfList).filter(isListOf(table)))
    for (const fact of dataset[list as keyof typeof tableOfList]) yield rowOf(list as ListName, fact) // its own keys
}

/** Whether a quotation says no more than the printed form in the row of its figure. */
const isPlain = (list: string, quotes: readonly Quote[], printed: unknown): boolean => {
  const [quote, ...others] = quotes
  if ((list !== 'observations' && list !== 'noValues') || others.length > 0) return false
  const { exact, ...place } = quote ?? { exact: printed }
  return Object.values(place).every((each) => each === undefined) && (list === 'noValues' || exact === printed)
}

function* quotesOf(dataset: LargeDataset, language: Language): Generator<Fields> {
  for (const list of Object.keys(tableOfList) as readonly (keyof typeof tableOfList)[]) {
    // its own keys
    if (isDeclaredList(list)) continue // they are no facts, and quote nothing
    for (const { id, quotes, ...fact } of dataset[list]) {
      const printed = 'printed' in fact ? fact.printed : undefined
      const datingQuotes = 'datingQuotes' in fact ? fact.datingQuotes : []
      const role = roleNames[roleOfList(list)][language]
      if (!isPlain(list, quotes, printed)) for (const quote of quotes) yield { ...quote, fact: id, role }
      for (const quote of datingQuotes) yield { ...quote, fact: id, role: roleNames.dating[language] }
    }
  }
}

/** A table of a dataset, as a folder or a workbook holds it. Its rows are made as they are gone through. */
export const tableOfDataset = (dataset: LargeDataset, table: TableName, language: Language): WrittenTable =>
  tableOf(
    columnsOfTable(table),
    { [Symbol.iterator]: () => (table === 'quotes.csv' ? quotesOf(dataset, language) : factsOf(dataset, table)) },
    language,
  )

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
