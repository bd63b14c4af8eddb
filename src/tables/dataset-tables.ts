import { type FieldColumn, type TableName, tableColumns, tableOfList } from '../mapping/columns'
import { datasetFields, datasetLists, type LargeDataset, type ListName } from '../model/dataset'
import type { Quote } from '../model/quote'
import { type Cells, csvPieces } from './csv'
import { writeYaml } from './yaml'

/** A table of a dataset: its columns, and its rows by the English names of these, made as they are asked for. */
export interface DatasetTable {
  readonly name: TableName
  readonly columns: readonly FieldColumn[]
  readonly rows: Iterable<Cells>
}

/** A record of any list, its fields by name. */
type AnyFact = Readonly<Record<string, unknown>>

const factsOf = (dataset: LargeDataset, list: ListName): Iterable<AnyFact> =>
  dataset[list] as Iterable<unknown> as Iterable<AnyFact> // records all

/** The role of the quotations that state the facts of a list, as quotes.csv has it. */
const roles: Readonly<Partial<Record<ListName, string>>> = {
  observations: 'figure',
  noValues: 'figure',
  partSets: 'part',
}

const within = (fact: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? (value as AnyFact)[name] : undefined),
    fact,
  )

/** What a cell holds of a fact: a period's dates or its length, a list with semicolons, a text in one language. */
const cellOf = (fact: AnyFact, { field, language }: FieldColumn): unknown => {
  if (field === 'period.edtf') return within(fact, ['period', 'edtf']) ?? within(fact, ['period', 'duration'])
  const value = within(fact, field.split('.'))
  if (language !== undefined) return within(value, [language])
  return Array.isArray(value) ? value.join('; ') : value
}

const rowOf = (fact: AnyFact, columns: readonly FieldColumn[]): Cells =>
  Object.fromEntries(columns.map((column) => [column.en, cellOf(fact, column)]))

/** A cell without a number as the table of figures has it: what stands in it, and why it has no number. */
const noValueFact = (fact: AnyFact): AnyFact => {
  const { kind, quotes, ...rest } = fact as { readonly kind: unknown; readonly quotes: readonly Quote[] } // of noValues
  return { ...rest, noValue: kind, printed: quotes[0]?.exact }
}

/** A quotation says nothing that the row of its fact does not, where it has the printed form alone. */
const isBare = (list: ListName, quotes: readonly Quote[]): boolean =>
  (list === 'observations' || list === 'noValues') &&
  quotes.length === 1 &&
  Object.keys(quotes[0] ?? {}).every((name) => name === 'exact')

function* quoteFacts(dataset: LargeDataset): Generator<AnyFact> {
  for (const list of datasetLists)
    for (const fact of factsOf(dataset, list)) {
      const {
        id,
        quotes = [],
        datingQuotes = [],
      } = fact as {
        readonly id: string
        readonly quotes?: readonly Quote[]
        readonly datingQuotes?: readonly Quote[]
      } // as the model has them
      if (!isBare(list, quotes))
        for (const quote of quotes) yield { ...quote, fact: id, role: roles[list] ?? 'statement' }
      for (const quote of datingQuotes) yield { ...quote, fact: id, role: 'dating' }
    }
}

function* factsOfTable(dataset: LargeDataset, name: TableName): Generator<AnyFact> {
  if (name === 'quotes.csv') yield* quoteFacts(dataset)
  for (const list of datasetLists) {
    if (list === 'sources' || tableOfList[list] !== name) continue
    if (list === 'noValues') for (const fact of factsOf(dataset, list)) yield noValueFact(fact)
    else yield* factsOf(dataset, list)
  }
}

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
