import { type Issue, issue, type Place } from '../issue'
import type { Column } from '../mapping/field'
import type { Bilingual } from '../messages/fill'
import { parseCsv } from './csv'

/** A column of a table that people fill in. */
export interface TableColumn extends Column {
  readonly required?: true
}

/** One row, its cells by the English name of their column; blank cells are absent. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>
  /** Where a cell stands. Without a column: the row. */
  readonly placeOf: (column?: string) => Place
}

/** A table as it was read: its rows, and what is wrong with its shape. */
export interface Table {
  readonly rows: readonly Row[]
  readonly issues: readonly Issue[]
}

const nameOf = (header: string, columns: readonly TableColumn[]): TableColumn | undefined => {
  const name = header.normalize('NFKC').trim().toLowerCase()
  return columns.find(({ en, zh }) => en === name || zh === name)
}

/** The names of columns in a message, in the language of its reader. */
const listOf = (columns: readonly TableColumn[]): Bilingual => ({
  en: columns.map(({ en }) => en).join(', '),
  zh: columns.map(({ zh }) => zh).join('、'),
})

const missing = ({ en, zh }: TableColumn, columns: readonly TableColumn[], at: Place): Issue =>
  issue('column-missing', { expected: en, parameters: { expected: { en, zh }, columns: listOf(columns) }, at })

const readHeader = (headers: readonly string[], columns: readonly TableColumn[], at: Place) => {
  const issues: Issue[] = []
  const seen = new Set<string>()
  const names = headers.map((header, index) => {
    const column = nameOf(header, columns)
    const place = { ...at, column: index + 1, cells: headers }
    if (column === undefined)
      issues.push(issue('column-unknown', { received: header, parameters: { columns: listOf(columns) }, at: place }))
    else if (seen.has(column.en)) issues.push(issue('column-repeated', { received: header, at: place }))
    if (column !== undefined) seen.add(column.en)
    return column?.en
  })
  for (const column of columns)
    if (column.required === true && !seen.has(column.en)) issues.push(missing(column, columns, at))
  return { names, issues }
}

/**
 * Reads a table by its columns, whose headers may be in English or Chinese, in any order. What is wrong with its shape is
 * said with row and column; what its cells mean is for the caller.
 */
export const readTable = (bytes: Uint8Array, file: string, columns: readonly TableColumn[]): Table => {
  const { records, issues: faults } = parseCsv(bytes, file)
  const [header, ...body] = records
  if (header === undefined) {
    const [first] = columns
    const empty = first === undefined ? [] : [missing(first, columns, { file, row: 1 })]
    return { rows: [], issues: faults.length > 0 ? faults : empty }
  }
  const { names, issues } = readHeader(header.cells, columns, { file, row: header.row })
  const rows = body.flatMap(({ row, cells }): Row[] => {
    const extra = cells.slice(names.length).some((cell) => cell.trim() !== '')
    if (cells.length < names.length || extra) {
      const [received, expected] = [String(cells.length), String(names.length)]
      issues.push(issue('cells-disagree-with-header', { received, expected, at: { file, row, cells } }))
      return []
    }
    const filled = names.flatMap((name, index) => {
      const cell = cells[index]?.trim().replace(/\r\n?/g, '\n') ?? ''
      return name === undefined || cell === '' ? [] : [[name, cell] as const]
    })
    const placeOf = (column?: string): Place => {
      const index = column === undefined ? -1 : names.indexOf(column)
      return { file, row, cells, ...(index >= 0 && { column: index + 1, name: header.cells[index] ?? '' }) }
    }
    return [{ cells: Object.fromEntries(filled), placeOf }]
  })
  return { rows, issues: [...faults, ...issues] }
}
