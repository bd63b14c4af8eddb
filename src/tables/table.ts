import { type Issue, issue, type Place } from '../issue'
import type { Column } from '../mapping/field'
import type { Bilingual } from '../messages/fill'
import { withoutGuard } from './formula'
import type { Say, TableSource } from './source'

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

/** A header as it is compared: in any width and case. */
const folded = (header: string): string => header.normalize('NFKC').trim().toLowerCase()

const nameOf = (header: string, columns: readonly TableColumn[]): TableColumn | undefined => {
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

/** Reads a header: the English name of each column, none where it has no such column. */
const readHeader = (
  headers: readonly string[],
  columns: readonly TableColumn[],
  at: Place,
  say: Say,
): readonly (string | undefined)[] => {
  const seen = new Set<string>()
  const names = headers.map((header, index) => {
    const column = nameOf(header, columns)
    const place = { ...at, column: index + 1, cells: headers }
    if (column === undefined)
      say(issue('column-unknown', { received: header, parameters: { columns: listOf(columns) }, at: place }))
    else if (seen.has(column.en)) say(issue('column-repeated', { received: header, at: place }))
    if (column !== undefined) seen.add(column.en)
    return column?.en
  })
  for (const column of columns) if (column.required === true && !seen.has(column.en)) say(missing(column, columns, at))
  return names
}

/**
 * Reads a table by its columns, whose headers may be in English or Chinese, in any order. What is wrong with its shape is
 * said with row and column; what its cells mean is for the caller. Its rows come one at a time.
 */
export function* readTable(source: TableSource, columns: readonly TableColumn[], say: Say): Generator<Row> {
  const where: Place = { file: source.file, ...(source.sheet !== undefined && { sheet: source.sheet }) }
  let headers: readonly string[] | undefined
  let names: readonly (string | undefined)[] = []
  let isReadable = true
  for (const { row, cells } of source.records((issue) => {
    if (issue.severity === 'error') isReadable = false
    say(issue)
  })) {
    if (headers === undefined) {
      headers = cells
      names = readHeader(cells, columns, { ...where, row }, say)
      continue
    }
    const extra = cells.slice(names.length).some((cell) => cell.trim() !== '')
    if (cells.length < names.length || extra) {
      const [received, expected] = [String(cells.length), String(names.length)]
      say(issue('cells-disagree-with-header', { received, expected, at: { ...where, row, cells } }))
      continue
    }
    const filled: Record<string, string> = {} // names are those of columns, none that an object answers to
    for (let index = 0; index < names.length; index += 1) {
      const [name, text = ''] = [names[index], cells[index]?.trim()]
      const cell = withoutGuard(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
      if (name !== undefined && cell !== '') filled[name] = cell
    }
    const placeOf = (column?: string): Place => {
      const index = column === undefined ? -1 : names.indexOf(column)
      return { ...where, row, cells, ...(index >= 0 && { column: index + 1, name: headers?.[index] ?? '' }) }
    }
    yield { cells: filled, placeOf }
  }
  const [first] = columns
  if (headers === undefined && isReadable && first !== undefined) say(missing(first, columns, { ...where, row: 1 }))
}
