import { CsvError, type Info, parse } from 'csv-parse/sync'
import { type Issue, issue } from '../issue'
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

const faultOf = (error: unknown, file: string): Issue => {
  if (!(error instanceof CsvError)) throw error
  const row = Number(error.lines ?? 1)
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return issue('line-too-long', { expected: String(longestRecord), at: { file, row } })
  const detail = error.message.replace(/ (?:at|on) line \d+.*$/s, '')
  return issue('csv-not-readable', { parameters: { detail }, at: { file, row } })
}

const options = {
  max_record_size: longestRecord,
  relax_column_count: true,
  to: mostRows + 2,
} as const

/**
 * Reads a comma-separated table: UTF-8 with or without a byte order mark, any line ends. Empty lines are passed over.
 * The one door to csv-parse.
 */
export const parseCsv = (
  bytes: Uint8Array,
  file: string,
): { records: readonly CsvRecord[]; issues: readonly Issue[] } => {
  const text = decodeUtf8(bytes, file)
  if (typeof text !== 'string') return { records: [], issues: [text] }
  let parsed: readonly Parsed[]
  try {
    const records: unknown = parse(text, { ...options, info: true, record_delimiter: ['\r\n', '\n', '\r'] })
    parsed = records as readonly Parsed[] // what `info` makes of each record; the library's types leave it out
  } catch (error) {
    return { records: [], issues: [faultOf(error, file)] }
  }
  const records = recordsOf(parsed)
  if (records.length > mostRows + 1)
    return { records: [], issues: [issue('too-many-rows', { expected: String(mostRows), at: { file } })] }
  return { records, issues: [] }
}
