import { CsvError, type Info, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type Issue, issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import { decodeUtf8 } from './utf8'

/** The longest record that is read, in characters: a table saved on one line, or a quotation mark never closed. */
export const longestRecord = 1_000_000

/** The most rows that a table may have: as many as a spreadsheet. */
export const mostRows = 1_048_576

/** A record of a table and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly row: number
  readonly cells: readonly string[]
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The records of a table as far as it can be read, how many there are with the blank ones, and what ended the reading. */
interface Reading {
  readonly records: readonly CsvRecord[]
  readonly total: number
  /** The line behind the last record. */
  readonly nextRow: number
  readonly error?: CsvError
}

/** The parser names the line on which a record ends, and counts a CRLF inside a cell as two lines. */
const readRecords = (text: string): Reading => {
  const records: CsvRecord[] = []
  let [total, nextRow, twice] = [0, 1, 0]
  const take = (cells: string[], { lines }: Info): null => {
    const inside = cells.join('')
    const row = lines - twice - count(inside, /[\r\n]/g)
    twice += count(inside, /\r\n/g)
    nextRow = lines - twice + 1
    total += 1
    if (inside !== '') records.push({ row, cells })
    return null // kept here: what the parser keeps of a record takes ten times the room
  }
  try {
    parse(text, {
      max_record_size: longestRecord,
      on_record: take,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      to: mostRows + 2,
    })
  } catch (error) {
    if (error instanceof CsvError) return { records, total, nextRow, error }
    throw error
  }
  return { records, total, nextRow }
}

const details: Readonly<Record<string, Bilingual>> = {
  CSV_QUOTE_NOT_CLOSED: { en: 'a quotation mark is opened here and never closed', zh: '此处的引号没有闭合' },
  INVALID_OPENING_QUOTE: {
    en: 'a quotation mark stands inside a cell that does not begin with one',
    zh: '单元格中间有引号，而单元格并未以引号开头',
  },
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: {
    en: 'text follows the quotation mark that closes a cell',
    zh: '单元格的引号闭合之后还有文字',
  },
}

/** What ended the reading, at the line on which the record begins that could not be read. */
const faultOf = (error: CsvError, file: string, row: number): Issue => {
  const at = { file, row }
  if (error.code === 'CSV_MAX_RECORD_SIZE') return issue('line-too-long', { expected: String(longestRecord), at })
  const detail = details[error.code] ?? error.message.replace(/ (?:at|on) line \d+.*$/s, '')
  return issue('csv-not-readable', { parameters: { detail }, at })
}

/**
 * Reads a comma-separated table: UTF-8 with or without a byte order mark, any line ends. Empty lines are passed over.
 * The one door to csv-parse and csv-stringify is this file.
 */
export const parseCsv = (
  bytes: Uint8Array,
  file: string,
): { records: readonly CsvRecord[]; issues: readonly Issue[] } => {
  const text = decodeUtf8(bytes, file)
  if (typeof text !== 'string') return { records: [], issues: [text] }
  const { records, total, nextRow, error } = readRecords(text)
  if (error !== undefined) return { records: [], issues: [faultOf(error, file, nextRow)] }
  if (total > mostRows + 1)
    return { records: [], issues: [issue('too-many-rows', { expected: String(mostRows), at: { file } })] }
  return { records, issues: [] }
}

/** A column of a table that is written. Numbers are written as they are; text is kept from being a formula. */
export interface CsvColumn {
  readonly name: string
  readonly numeric?: true
}

/** Writes a table with a header. Cells that a spreadsheet would take for formulas begin with an apostrophe. */
export const writeCsv = (columns: readonly CsvColumn[], rows: readonly Readonly<Record<string, unknown>>[]): string => {
  const numbers = new Set(columns.flatMap(({ name, numeric }) => (numeric === true ? [name] : [])))
  return stringify([...rows], {
    header: true,
    columns: columns.map(({ name }) => name),
    escape_formulas: true,
    cast: {
      boolean: String,
      string: (value, { column }) => ({ value, escape_formulas: !numbers.has(String(column)) }),
    },
  })
}
