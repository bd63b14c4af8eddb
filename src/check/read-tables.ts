import { fileOf, type Issue, issue, type Place } from '../issue'
import { type TableName, tableColumns } from '../mapping/columns'
import type { TableSource } from '../tables/source'
import { text } from './fields'
import { IssueList } from './issue-list'
import { catalogued, type KnownNames, withDeclared } from './known-names'
import { canDoWithout, lackingColumn } from './lacking-column'
import type { RowOfList } from './read-row'
import { formOf, type RowRecord, readFieldsOf, readRows } from './rows'
import { QuoteStore } from './store/quote-store'
import type { Texts } from './store/texts'

/** The tables of a dataset by the names that they have in a folder, wherever they come from. */
export type TableSources = ReadonlyMap<TableName, TableSource>

/** The tables that are short enough to be in memory whole: all but those of figures and of quotations. */
const shortNames = (Object.keys(tableColumns) as readonly TableName[]) // its own keys
  .filter((name) => name !== 'observations.csv' && name !== 'quotes.csv')

/** Codes of single cells and rows: with all of them told, the rest of the table can still be looked at. */
const cellCodes: ReadonlySet<Issue['code']> = new Set([
  'cell-is-formula',
  'cell-has-error',
  'cells-disagree-with-header',
])

const isOfCell = ({ code, severity }: Issue): boolean => severity !== 'error' || cellCodes.has(code)

/** Whether a header lacks a column without which the rest can be looked at. */
const isOfColumn = (found: Issue, name: TableName): boolean => {
  const column = lackingColumn(found, tableColumns[name])
  return column !== undefined && canDoWithout(column)
}

/** What is wrong with a table is said when it is read for good, and once. */
const passedOver = (): void => {}

/** What rows may name. What a dataset declares may name one another, so its tables are read by themselves first. */
const knownIn = (sources: TableSources): KnownNames => {
  const rowsOf = (name: TableName, known: KnownNames) => {
    const source = sources.get(name)
    const rows = source === undefined ? [] : readRows(formOf(name, known), source, passedOver, passedOver)
    return [...rows].map(readFieldsOf)
  }
  const read = (known: KnownNames): KnownNames =>
    withDeclared({ indicators: rowsOf('indicators.csv', known), places: rowsOf('places.csv', known) })
  return sources.has('indicators.csv') || sources.has('places.csv') ? read(read(catalogued)) : catalogued
}

/** The tables of a dataset while they are read, with what is wrong with them. */
export class TableReader {
  /** What is wrong with files, headers and cells. */
  readonly issues = new IssueList()
  /** The first table that has not the shape that it should have: a header that can be read by, and as many cells in every row. */
  misshapen: Place | undefined

  /** The indicators that rows may name. */
  readonly known: KnownNames

  constructor(private readonly tables: TableSources) {
    this.known = knownIn(tables)
  }

  /** The records of a table, one at a time; none where there is no such table. */
  rowsOf(name: TableName): Iterable<RowRecord> {
    const source = this.tables.get(name)
    if (source === undefined) return []
    return readRows(formOf(name, this.known), source, this.issues.add, (found) => {
      if (!isOfCell(found) && !isOfColumn(found, name)) this.misshapen ??= fileOf({ file: source.file, ...found.at })
      this.issues.add(found)
    })
  }

  /** The records of a table once more: all that is wrong with it was said. */
  again(name: TableName): Iterable<RowRecord> {
    const source = this.tables.get(name)
    return source === undefined ? [] : readRows(formOf(name, this.known), source, passedOver, passedOver)
  }

  /** The records of every table that is short, by its name. */
  shortTables(): Readonly<Record<string, readonly RowRecord[]>> {
    return Object.fromEntries(shortNames.map((name) => [name, [...this.rowsOf(name)]]))
  }

  quotes(texts: Texts): QuoteStore {
    const quotes = new QuoteStore(texts)
    for (const record of this.rowsOf('quotes.csv')) {
      const wrong = quotes.add(record)
      if (wrong !== undefined) this.issues.add(wrong)
    }
    return quotes
  }
}

/** The rows of a table; that an id is there twice is said. */
export const inTurn = (records: readonly RowRecord[], say: (issue: Issue) => void): readonly RowOfList[] => {
  const seen = new Set<unknown>()
  return records.map((record) => {
    const id = text(record.fields.id)
    const isRepeated = id !== undefined && seen.has(id)
    if (isRepeated) say(issue('id-repeated', { received: id, at: record.placeOf('id') }))
    seen.add(id)
    return { record, isRepeated }
  })
}
