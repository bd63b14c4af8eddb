import { CsvError, type Info, parse } from '#csv-parse'
import { stringify } from '#csv-stringify'
import { type Issue, issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import { disguiseOf } from './disguise'
import { textPieces } from './encoding'
import { guarded } from './formula'
import { type Separator, separatorOf } from './separator'
import type { Chunks, TableRow, TableSource } from './source'

/** The longest record that is read, in characters: a table saved on one line, or a quotation mark never closed. */
export const longestRecord = 1_000_000

/** The most rows that a table may have, its header among them: as many as a spreadsheet. */
export const mostRows = 1_048_576

/** The mark around cells that hold separators, and the line ends, as code units. */
const [quotationMark, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d]

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The place behind the last record that ends in a text for certain; 0 where none does. A carriage return at the very end may
 * be half of a line end.
 *
 * @param isOpen whether the text ends within quotation marks
 */
const lastEnd = (text: string, isOpen: boolean): number => {
  let isInside = isOpen
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charCodeAt(at)
    if (unit === quotationMark) isInside = !isInside
    else if (!isInside && (unit === lineFeed || (unit === carriageReturn && at < text.length - 1))) return at + 1
  }
  return 0
}

/** Longer than any record that is read: what has no end by then has a fault, which the parser names. */
const longestHeld = 4 * longestRecord

/** Cuts a text that comes in pieces behind whole records, so that each part can be read by itself. */
function* wholeRecords(pieces: Iterable<string>): Generator<string> {
  let [held, isOpen] = ['', false]
  for (const piece of pieces) {
    if (count(piece, /"/g) % 2 === 1) isOpen = !isOpen
    const end = lastEnd(piece, isOpen)
    if (end > 0) yield held + piece.slice(0, end)
    held = end > 0 ? piece.slice(end) : held + piece
    if (held.length <= longestHeld) continue
    yield held
    held = ''
  }
  if (held !== '') yield held
}

/** The records of a part of a table, how many there are with the blank ones, and what ended the reading. */
interface Reading {
  readonly records: readonly TableRow[]
  readonly total: number
  /** The line behind the last record. */
  readonly nextRow: number
  readonly error?: CsvError
}

const anyLineEnd = /\r\n|\n|\r/

/**
 * The records of a part without quotation marks, in which line ends and commas can only separate: many times faster than the
 * parser. `undefined` where a line is too long to be read.
 */
const readPlainLines = (text: string, firstRow: number, separator: Separator): Reading | undefined => {
  const lines = text.split(text.includes('\r') ? anyLineEnd : '\n')
  if (lines.at(-1) === '') lines.pop() // the text ends with a line end
  if (lines.some(({ length }) => length > longestRecord)) return undefined
  const records: TableRow[] = []
  lines.forEach((line, index) => {
    const cells = line.split(separator)
    if (line.length >= cells.length) records.push({ row: firstRow + index, cells }) // else there are commas alone
  })
  return { records, total: lines.length, nextRow: firstRow + lines.length }
}

/** The parser names the line on which a record ends, and counts a CRLF inside a cell as two lines. */
const readQuoted = (text: string, firstRow: number, most: number, delimiter: Separator): Reading => {
  const records: TableRow[] = []
  let [total, nextRow, twice] = [0, firstRow, 0]
  const take = (cells: string[], { lines }: Info): null => {
    const inside = cells.join('')
    const end = firstRow + lines - 1 - twice
    const row = end - count(inside, /[\r\n]/g)
    twice += count(inside, /\r\n/g)
    nextRow = firstRow + lines - twice
    total += 1
    if (inside !== '') records.push({ row, cells })
    return null // kept here: what the parser keeps of a record takes ten times the room
  }
  try {
    parse(text, {
      delimiter,
      max_record_size: longestRecord,
      on_record: take,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      to: most,
    })
  } catch (error) {
    if (error instanceof CsvError) return { records, total, nextRow, error }
    throw error
  }
  return { records, total, nextRow }
}

const readRecords = (text: string, firstRow: number, most: number, separator: Separator): Reading =>
  (text.includes('"') ? undefined : readPlainLines(text, firstRow, separator)) ??
  readQuoted(text, firstRow, most, separator)

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

const separatorNames: Readonly<Record<Separator, Bilingual>> = {
  ',': { en: 'commas', zh: '英文逗号' },
  '\t': { en: 'tabs', zh: '制表符' },
  ';': { en: 'semicolons', zh: '分号' },
  '，': { en: 'Chinese commas (，)', zh: '中文逗号' },
}

/**
 * A comma-separated table as a source of rows: any line ends; UTF-8, or with a warning UTF-16 or GB18030,
 * and other separators. It is read part by
 * part, so that it may be larger than memory. The one door to csv-parse and csv-stringify is this file.
 */
export const csvSource = (file: string, chunks: Chunks): TableSource => ({
  file,
  *records(say) {
    const detail = disguiseOf(chunks)
    if (detail !== undefined) return say(issue('file-not-table', { parameters: { detail }, at: { file, row: 1 } }))
    let [row, total] = [1, 0]
    let separator: Separator | undefined
    for (const text of wholeRecords(textPieces(chunks, file, say))) {
      if (separator === undefined) {
        separator = separatorOf(text)
        if (separator !== ',')
          say(issue('separator-other', { parameters: { separator: separatorNames[separator] }, at: { file, row } }))
      }
      const reading = readRecords(text, row, mostRows + 1 - total, separator)
      yield* reading.records
      row = reading.nextRow
      total += reading.total
      if (reading.error !== undefined) return say(faultOf(reading.error, file, row))
      if (total > mostRows) return say(issue('too-many-rows', { expected: String(mostRows), at: { file } }))
    }
  },
})

/** A column of a table that is written. Numbers are written as they are; text is kept from being a formula. */
export interface CsvColumn {
  readonly name: string
  readonly numeric?: true
}

/** The cells of a row, by the name of their column. Absent ones are empty. */
export type Cells = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

const rowsAtOnce = 256

/**
 * The text of a table with a header, some rows at a time. Cells of text that a spreadsheet would take for formulas begin with
 * an apostrophe.
 */
export function* csvPieces(columns: readonly CsvColumn[], rows: Iterable<Cells>): Generator<string> {
  let held: string[][] = [columns.map(({ name }) => name)]
  for (const row of rows) {
    held.push(
      columns.map(({ name, numeric }) => {
        const text = textOf(Object.hasOwn(row, name) ? row[name] : undefined)
        return numeric === true ? text : guarded(text)
      }),
    )
    if (held.length < rowsAtOnce) continue
    yield textOfRows(held)
    held = []
  }
  if (held.length > 0) yield textOfRows(held)
}

/** Cells that are to stand between quotation marks, or might be. */
const quotable = /["\n\r,]|^\s|\s$/

/** Rows whose cells need no quotation marks are their cells and commas: many times faster than the library. */
const textOfRows = (rows: readonly (readonly string[])[]): string => {
  if (rows.some((cells) => cells.length < 2 || cells.some((cell) => quotable.test(cell)))) return stringify([...rows])
  return `${rows.map((cells) => cells.join(',')).join('\n')}\n`
}

/** Writes a table with a header. Cells of text that a spreadsheet would take for formulas begin with an apostrophe. */
export const writeCsv = (columns: readonly CsvColumn[], rows: Iterable<Cells>): string =>
  [...csvPieces(columns, rows)].join('')

/** Writes rows of text as CSV, such as SPARQL of one's own gives, the names of the columns first. No cell is a formula. */
export const writeRowsCsv = (names: readonly string[], rows: Iterable<Cells>): string =>
  writeCsv(
    names.map((name) => ({ name })),
    rows,
  )
