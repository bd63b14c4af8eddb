import { type Issue, issue, type Place } from '../issue'
import { type FieldColumn, mappingOfTable, type TableName, tableColumns } from '../mapping/columns'
import type { AnyRecord, Field } from '../mapping/field'
import { isNested } from '../mapping/field'
import { expectation } from '../messages/expected'
import { canonicalDecimal } from '../model/decimal'
import { type Row, readTable } from '../tables/table'

/** A record of a table: its fields by name as far as its cells could be read, and where each stands. */
export interface RowRecord {
  readonly fields: Readonly<Record<string, unknown>>
  /** Whether every cell could be read. */
  readonly sound: boolean
  readonly placeOf: (field?: string) => Place
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

/** What the empty cell of a required column should hold. */
const wantedIn = (field: string, entry: Field | undefined): string => {
  if (field === 'id') return 'a short name of your own choice, such as legal-aid'
  if (field === 'printed' || field === 'exact') return 'the words as the source prints them'
  if (field === 'role') return 'what the quotation is for: figure, statement, dating or part'
  if (entry?.kind.is === 'integer') return 'a whole number'
  return entry?.kind.is === 'code' ? 'one of the codes for it' : 'the id of what is meant'
}

const fieldOf = (mapping: AnyRecord, field: string): Field | undefined => {
  const [name = '', ...inner] = field.split('.')
  const entry = mapping.fields[name]
  if (entry === undefined) return undefined
  return isNested(entry) ? fieldOf(entry.record, inner.join('.')) : entry
}

/** A column with what its cells hold. */
interface CellColumn extends FieldColumn {
  readonly entry: Field | undefined
}

/** How the rows of a table are read: its columns, and the column of each field. */
interface Plan {
  readonly columns: readonly CellColumn[]
  readonly columnOf: ReadonlyMap<string, string>
}

const planOf = (name: TableName): Plan => {
  const columns = tableColumns[name].map((column: FieldColumn) => ({
    ...column,
    entry: fieldOf(mappingOfTable[name], column.field),
  }))
  // of a text in two columns, the first
  return { columns, columnOf: new Map(columns.toReversed().map(({ field, en }) => [field, en])) }
}

const readRow = (row: Row, { columns, columnOf }: Plan, issues: Issue[]): RowRecord => {
  const fields: Record<string, unknown> = {}
  const before = issues.length
  for (const { en, field, required, unless, entry, language, needed } of columns) {
    const cell = row.cells[en]
    if (language !== undefined) {
      if (needed === true || cell !== undefined)
        fields[field] = { ...(fields[field] as object | undefined), ...(cell !== undefined && { [language]: cell }) } // a text so far
    } else if (cell !== undefined) {
      const read = entry === undefined ? { value: cell } : readCell(entry, cell)
      if ('value' in read) fields[field] = read.value
      else {
        const { expected } = read
        const parameters = { name: en, expected: expectation(expected) }
        issues.push(issue('value-not-valid', { at: row.placeOf(en), parameters, received: cell, expected }))
      }
    } else if (required === true && (unless === undefined || fields[unless] === undefined)) {
      const at = row.placeOf(en)
      // a column that the header lacks was said once, with the header
      const expected = wantedIn(field, entry)
      const parameters = { name: en, expected: expectation(expected) }
      if (at.column !== undefined) issues.push(issue('field-missing', { at, parameters, expected }))
    }
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
  const plan = planOf(name)
  const { rows, issues: shape } = readTable(bytes, name, plan.columns)
  const issues = [...shape]
  const records = rows.map((row) => readRow(row, plan, issues))
  return { records, issues, shaped: shape.length === 0 }
}
