import { type Issue, issue, type Place } from '../issue'
import type { Column } from '../mapping/field'
import type { Bilingual } from '../messages/fill'
import { mayHide, visible, withCodes } from '../model/invisible'
import { isNote, isTotal, isYear } from './asides'
import { withoutGuard } from './formula'
import { type Header, takeHeader } from './header'
import type { Say, TableRow, TableSource } from './source'

/** A column of a table that people fill in. */
export interface TableColumn extends Column {
  readonly required?: true
  /** What may stand in place of a required cell. */
  readonly unless?: string
}

/** One row, its cells by the English name of their column; blank cells are absent. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>
  /** It has more or fewer cells than the header, which was said: only those in front stand where they should. */
  readonly isTorn?: true
  /** Where a cell stands. Without a column: the row. */
  readonly placeOf: (column?: string) => Place
}

/** A header as it is compared: in any width and case. */
const folded = (header: string): string => visible(header).normalize('NFKC').trim().toLowerCase()

/** The column that a header names, in either language. */
export const columnNamed = <T extends Column>(header: string, columns: readonly T[]): T | undefined => {
  const name = folded(header)
  return columns.find(({ en, zh }) => en === name || folded(zh) === name)
}

/** The names of columns in a message, in the language of its reader. */
const listOf = (columns: readonly TableColumn[]): Bilingual => ({
  en: columns.map(({ en }) => en).join(', '),
  zh: columns.map(({ zh }) => zh).join('、'),
})

const missing = ({ en, zh }: TableColumn, columns: readonly TableColumn[], at: Place): Issue =>
  issue('column-missing', { expected: en, parameters: { expected: { en, zh }, columns: listOf(columns) }, at })

const longestTold = 100

/** Rows as they are told in a message: what stands in them. */
const wordsOf = (rows: readonly TableRow[]): string => {
  const words = rows.flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).join(' ')
  return words.length <= longestTold ? words : `${words.slice(0, longestTold)}…`
}

/** What a header has over columns that are the same otherwise: years, or groups over columns that stand there twice. */
const sideBySide = ({ cells, groups }: Header, columns: readonly TableColumn[]): readonly string[] => {
  const names = cells.flatMap((cell) => columnNamed(cell, columns)?.en ?? [])
  const isTwice = new Set(names).size < names.length
  const years = [...cells, ...(groups?.names ?? [])].filter(isYear)
  return years.length > 0 || !isTwice ? years : (groups?.names ?? [])
}

/** Says what stands above a header, and what is above its columns. */
const sayAbove = ({ above, groups }: Header, at: Place, say: Say): void => {
  const [title] = above
  if (title !== undefined) say(issue('rows-above-header', { received: wordsOf(above), at: { ...at, row: title.row } }))
  if (groups !== undefined)
    say(issue('header-in-two-rows', { received: groups.names.join(', '), at: { ...at, row: groups.row } }))
}

/** Reads a header: the English name of each column, none where it has no such column. */
const readHeader = (
  header: Header,
  columns: readonly TableColumn[],
  where: Place,
  say: Say,
): readonly (string | undefined)[] => {
  const beside = sideBySide(header, columns)
  const at = { ...where, row: header.groups?.row ?? header.row }
  if (beside.length > 0) say(issue('figures-side-by-side', { received: beside.join(', '), at }))
  else sayAbove(header, where, say)
  const seen = new Set<string>()
  const names = header.cells.map((text, index) => {
    const column = columnNamed(text, columns)
    const place = { ...where, row: header.rowOf(index), column: index + 1, cells: header.cells }
    if (column === undefined && text.trim() !== '' && !beside.includes(text))
      say(issue('column-unknown', { received: text, parameters: { columns: listOf(columns) }, at: place }))
    if (column === undefined) return undefined
    if (seen.has(column.en) && beside.length === 0) say(issue('column-repeated', { received: text, at: place }))
    seen.add(column.en)
    return column.en
  })
  for (const column of beside.length === 0 ? columns : [])
    if (column.required === true && !seen.has(column.en)) say(missing(column, columns, { ...where, row: header.row }))
  return names
}

/** Rows one at a time, the header apart: those behind it that were looked at, and the rest. */
function* rowsBelow(below: readonly TableRow[], rest: Iterator<TableRow>): Generator<TableRow> {
  yield* below
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}

/** Cells as many as the header has: the rows of a sheet end with the last that holds something. */
const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')]

/** The rows of a sheet that are no data: cells may be merged there. */
interface NoData {
  header: number
  readonly rows: Set<number>
}

/** Whether cells are merged where it makes no difference: in the header and above, or in a row that was left out. */
const isHarmless = ({ code, at, received = '' }: Issue, { header, rows }: NoData): boolean => {
  if (code !== 'cells-merged') return false
  const last = Number(/\d+$/.exec(received)?.[0])
  return last <= header || (at?.row === last && rows.has(last))
}

/** The cells of a row by the names of their columns; blank ones are left out. */
const cellsByName = (
  cells: readonly string[],
  names: readonly (string | undefined)[],
): Readonly<Record<string, string>> => {
  const filled: Record<string, string> = {} // names are those of columns, none that an object answers to
  for (let index = 0; index < names.length; index += 1) {
    const [name, text = ''] = [names[index], cells[index]?.trim()]
    const cell = withoutGuard(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
    if (name !== undefined && cell !== '') filled[name] = cell
  }
  return filled
}

/** Says of the cells of a row that hold nothing but characters that nobody sees that these were left out. */
const sayBlank = (raw: readonly string[], cells: readonly string[], at: Place, say: Say): void => {
  for (const [index, text] of raw.entries())
    if (text !== cells[index] && cells[index]?.trim() === '')
      say(issue('characters-invisible', { received: withCodes(text), expected: '', at: { ...at, column: index + 1 } }))
}

/**
 * Reads a table by its columns, whose headers may be in English or Chinese, in any order. Titles above the header, notes and
 * totals below are left out, and said. What is wrong with its shape is said with row and column; what its cells mean is for the
 * caller. Its rows come one at a time.
 */
export function* readTable(source: TableSource, columns: readonly TableColumn[], say: Say): Generator<Row> {
  const where: Place = { file: source.file, ...(source.sheet !== undefined && { sheet: source.sheet }) }
  const isSheet = source.sheet !== undefined
  const noData: NoData = { header: 0, rows: new Set() }
  let isReadable = true
  const rows = source
    .records((found) => {
      if (isHarmless(found, noData)) return
      if (found.severity === 'error') isReadable = false
      say(found)
    })
    [Symbol.iterator]()
  const header = takeHeader(rows, (text) => columnNamed(text, columns)?.en)
  const [first] = columns
  if (header === undefined) {
    if (isReadable && first !== undefined) say(missing(first, columns, { ...where, row: 1 }))
    return
  }
  noData.header = header.row
  const names = readHeader(header, columns, where, say)
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1
  const isNamed = names.some((name) => name !== undefined)
  const unnamed = new Set(header.cells.flatMap((cell, index) => (cell.trim() === '' ? [index] : [])))
  const needed = columns.filter(({ en, required, unless }) => required && unless === undefined && names.includes(en))
  for (const { row, cells: given } of rowsBelow(header.below, rows)) {
    if (!isNamed) continue // its header was said; the rows are only gone through
    const raw = isSheet ? padded(given, names.length) : given
    const hides = raw.some(mayHide)
    const cells = hides ? raw.map(visible) : raw
    const shown = hides ? raw.map(withCodes) : raw
    const leaveOut = (code: 'note-under-table' | 'total-under-table'): void => {
      if (isSheet) noData.rows.add(row)
      say(issue(code, { received: wordsOf([{ row, cells }]), at: { ...where, row, cells } }))
    }
    if (isNote(cells, width)) {
      leaveOut('note-under-table')
      continue
    }
    for (const index of unnamed) {
      const received = cells[index]?.trim() ?? ''
      if (received === '') continue
      say(issue('column-without-name', { received, at: { ...where, row, column: index + 1, cells } }))
      unnamed.delete(index) // said once
    }
    const extra = cells.slice(names.length).some((cell) => cell.trim() !== '')
    if (cells.length < width || extra) {
      const [received, expected] = [String(cells.length), String(width)]
      const at = { ...where, row, cells }
      say(issue('cells-disagree-with-header', { received, expected, at }))
      if (!isSheet) {
        yield { cells: cellsByName(cells.slice(0, 1), names), isTorn: true, placeOf: () => at }
        continue
      }
    }
    if (hides) sayBlank(raw, cells, { ...where, row, cells: shown }, say)
    if (hides && cells.every((cell) => cell.trim() === '')) continue
    const filled = cellsByName(hides ? raw.map((cell, index) => (cells[index]?.trim() === '' ? '' : cell)) : raw, names)
    if (needed.some(({ en }) => filled[en] === undefined) && isTotal(cells)) {
      leaveOut('total-under-table')
      continue
    }
    const placeOf = (column?: string): Place => {
      const index = column === undefined ? -1 : names.indexOf(column)
      return { ...where, row, cells: shown, ...(index >= 0 && { column: index + 1, name: header.cells[index] ?? '' }) }
    }
    yield { cells: filled, placeOf }
  }
}
