import { type Issue, issue, type Place } from '../issue'
import { type FieldColumn, type TableName, tableColumns } from '../mapping/columns'
import type { AnyRecord, Field } from '../mapping/field'
import { isNested } from '../mapping/field'
import { noteMapping, observationMapping, partSetMapping, quoteMapping } from '../mapping/records'
import { canonicalDecimal } from '../model/decimal'
import { type Row, readTable } from '../tables/table'

/** A record of a table: its fields by name as far as its cells could be read, and where each stands. */
export interface RowRecord {
  readonly fields: Readonly<Record<string, unknown>>
  /** Whether every cell could be read. */
  readonly sound: boolean
  readonly placeOf: (field?: string) => Place
}

const mappings: Readonly<Record<TableName, AnyRecord>> = {
  'observations.csv': observationMapping,
  'quotes.csv': quoteMapping,
  'parts.csv': partSetMapping,
  'notes.csv': noteMapping,
}

const booleans: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  no: false,
  false: false,
  否: false,
}

/** What a cell of a kind should hold, and how it is read; `undefined` where it cannot be. */
const readCell = ({ kind, many }: Field, cell: string): { value: unknown } | { expected: string } => {
  if (many === true) {
    const ids = cell.split(/[;；]/u).map((id) => id.trim())
    return { value: ids.filter((id) => id !== '') }
  }
  switch (kind.is) {
    case 'integer':
      return /^\d{1,15}$/.test(cell) ? { value: Number(cell) } : { expected: 'a whole number' }
    case 'number': {
      const value = canonicalDecimal(cell)
      return value === undefined ? { expected: 'a number in plain digits, such as 25000 or 7.9' } : { value }
    }
    case 'boolean': {
      const value = Object.hasOwn(booleans, cell.toLowerCase()) ? booleans[cell.toLowerCase()] : undefined
      return value === undefined ? { expected: 'yes or no' } : { value }
    }
    default:
      return { value: cell }
  }
}

const fieldOf = (mapping: AnyRecord, name: string): Field | undefined => {
  const entry = mapping.fields[name]
  if (entry !== undefined) return isNested(entry) ? undefined : entry
  for (const nested of Object.values(mapping.fields))
    if (isNested(nested) && nested.owned === undefined) return fieldOf(nested.record, name)
  return undefined
}

const isText = (mapping: AnyRecord, name: string): boolean => fieldOf(mapping, name)?.kind.is === 'text'

const readRow = (row: Row, columns: readonly FieldColumn[], mapping: AnyRecord, issues: Issue[]): RowRecord => {
  const fields: Record<string, unknown> = {}
  const before = issues.length
  const columnOf = new Map(columns.toReversed().map(({ field, en }) => [field, en])) // of a text in two columns, the first
  for (const { en, field, required } of columns) {
    const cell = row.cells[en]
    const at = row.placeOf(en)
    if (cell === undefined) {
      // a column that the header lacks was said once, with the header
      if (required === true && at.column !== undefined)
        issues.push(issue('field-missing', { at, parameters: { name: en }, expected: en }))
      if (isText(mapping, field)) fields[field] ??= {}
      continue
    }
    const entry = fieldOf(mapping, field)
    const language = /_(en|zh)$/.exec(en)?.[1]
    if (isText(mapping, field) && language !== undefined) {
      fields[field] = { ...(fields[field] as object | undefined), [language]: cell } // a text so far
      continue
    }
    const read = entry === undefined ? { value: cell } : readCell(entry, cell)
    if ('value' in read) fields[field] = read.value
    else
      issues.push(issue('value-not-valid', { at, parameters: { name: en }, received: cell, expected: read.expected }))
  }
  return {
    fields,
    sound: issues.length === before,
    placeOf: (field) => row.placeOf(field === undefined ? undefined : columnOf.get(field)),
  }
}

export interface RowRecords {
  readonly records: readonly RowRecord[]
  readonly issues: readonly Issue[]
  /** Whether the table has the shape that it should have: the header, and as many cells in every row. */
  readonly shaped: boolean
}

/** Reads one table of a dataset's folder into records, by the columns that the mapping gives it. */
export const readRows = (name: TableName, bytes: Uint8Array): RowRecords => {
  const columns = tableColumns[name]
  const { rows, issues: shape } = readTable(bytes, name, columns)
  const issues = [...shape]
  const records = rows.map((row) => readRow(row, columns, mappings[name], issues))
  return { records, issues, shaped: shape.length === 0 }
}
