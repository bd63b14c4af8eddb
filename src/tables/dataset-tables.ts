import { type FieldColumn, type TableName, tableColumns } from '../mapping/columns'
import { datasetFields, type LargeDataset } from '../model/dataset'
import { type Cells, csvPieces } from './csv'
import { type AnyFact, factsOfTable, valueAt } from './table-facts'
import { writeYaml } from './yaml'

/** A table of a dataset: its columns, and its rows by the English names of these, made as they are asked for. */
export interface DatasetTable {
  readonly name: TableName
  readonly columns: readonly FieldColumn[]
  readonly rows: Iterable<Cells>
}

/** What a cell holds of a fact: codes as they are, a list with semicolons, a text in one language. */
const cellOf = (fact: AnyFact, { field, language }: FieldColumn): unknown => {
  const value = valueAt(fact, language === undefined ? field : `${field}.${language}`)
  return Array.isArray(value) ? value.join('; ') : value
}

const rowOf = (fact: AnyFact, columns: readonly FieldColumn[]): Cells =>
  Object.fromEntries(columns.map((column) => [column.en, cellOf(fact, column)]))

/** The tables of a dataset in the form that a city fills in. Those that would be empty are left out, save that of figures. */
export const datasetTables = (dataset: LargeDataset): readonly DatasetTable[] =>
  (Object.keys(tableColumns) as readonly TableName[]) // its own keys
    .map((name): DatasetTable => {
      const columns: readonly FieldColumn[] = tableColumns[name]
      const rows = {
        *[Symbol.iterator]() {
          for (const fact of factsOfTable(dataset, name)) yield rowOf(fact, columns)
        },
      }
      return { name, columns, rows }
    })
    .filter(({ name, rows }) => name === 'observations.csv' || rows[Symbol.iterator]().next().done !== true)

/** The text of a table in CSV, some rows at a time. */
export const tablePieces = ({ columns, rows }: DatasetTable): Iterable<string> =>
  csvPieces(
    columns.map(({ en }) => ({ name: en })),
    rows,
  )

/** Writes the head of a dataset's folder: all that its tables do not hold. */
export const writeHead = (dataset: LargeDataset): string => {
  const { sources } = dataset
  const head = Object.keys(datasetFields).map((name) => [name, (dataset as AnyFact)[name]]) // its fields
  return writeYaml({ ...Object.fromEntries(head.filter(([, value]) => value !== undefined)), sources })
}
