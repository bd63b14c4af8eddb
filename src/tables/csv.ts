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

interface Parsed {
  readonly info: Info
  readonly record: string[]
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The parser names the line on which a record ends, and counts a CRLF inside a cell as two lines. */
const recordsOf = (parsed: readonly Parsed[]): readonly CsvRecord[] => {
  let counted = 0
  return parsed.flatMap(({ info: { lines }, record: cells }) => {
    const text = cells.join('')
    const row = lines - counted - count(text, /[\r\n]/g)
    counted += count(text, /\r\n/g)
    return cells.every((cell) => cell === '') ? [] : [{ row, cells }]
  })
}

const options = {
  info: true,
  max_record_size: longestRecord,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
}

const parseUpTo = (text: string, to: number): readonly Parsed[] => {
  const records: unknown = parse(text, { ...options, to })
  return records as readonly Parsed[] // what `info` makes of each record; the library's types leave it out
}

/** The line behind the last of some records. */
const rowBehind = (parsed: readonly Parsed[]): number => {
  const twice = parsed.reduce((sum, { record }) => sum + count(record.join(''), /\r\n/g), 0)
  return (parsed.at(-1)?.info.lines ?? 0) - twice + 1
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
const faultOf = (error: unknown, text: string, file: string): Issue => {
  if (!(error instanceof CsvError)) throw error
  const before = Number(error.records ?? 0)
  const at = { file, row: rowBehind(before === 0 ? [] : parseUpTo(text, before)) }
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
  let parsed: readonly Parsed[]
  try {
    parsed = parseUpTo(text, mostRows + 2)
  } catch (error) {
    return { records: [], issues: [faultOf(error, text, file)] }
  }
  const records = recordsOf(parsed)
  if (records.length > mostRows + 1)
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
