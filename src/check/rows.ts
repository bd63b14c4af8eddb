import { fileOf, type Issue, issue, type Place } from '../issue'
import type { CodeNames } from '../mapping/code-names'
import { type FieldColumn, type TableName, tableColumns } from '../mapping/columns'
import type { Field } from '../mapping/field'
import { fieldOf } from '../mapping/field-at'
import { roleNames } from '../mapping/quote-role'
import { mayHide, visible, withCodes } from '../model/invisible'
import type { Say, TableSource } from '../tables/source'
import { type Row, readTable } from '../tables/table'
import { readCell } from './cell'
import type { CellReading } from './cell-reading'
import { codeNamed } from './code-names'
import { catalogued, type KnownNames } from './known-names'
import { lackingColumn } from './lacking-column'

/** What stands for a cell that could not be read or is lacking, of which that was said. No field takes it, and no cell holds it. */
export const unread = null

/** A record of a table: its fields by name, and where each stands. */
export interface RowRecord {
  /** The fields as their cells hold them; `unread` where that could not be told. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The cell of a field; of a text that has several, that in the language named, else the first that is filled in. */
  readonly placeOf: (field?: string, language?: string) => Place
}

/** What the empty cell of a required column should hold. */
const wantedIn = (field: string, entry: Field | undefined): string => {
  if (field === 'id') return 'a short name of your own choice, such as legal-aid'
  if (field === 'printed' || field === 'exact') return 'the words as the source prints them'
  if (field === 'role') return 'what the quotation is for: figure, statement, dating or part'
  if (entry?.kind.is === 'integer') return 'a whole number'
  if (entry?.kind.is === 'boolean') return 'yes or no'
  return entry?.kind.is === 'code' ? 'one of the codes for it' : 'the id of what is meant'
}

/** The fields of a record that could be read. */
export const readFieldsOf = ({ fields }: Pick<RowRecord, 'fields'>): RowRecord['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== unread))

/** The columns of a table, and what the cells of each hold. */
export interface TableForm {
  readonly columns: readonly FieldColumn[]
  readonly fieldOf: (field: string) => Field | undefined
  /** The words of fields that are no record's own, by their codes. */
  readonly words?: Readonly<Record<string, CodeNames>>
  /** The fields that a template fills in: a row that has no other was left blank, and is none. */
  readonly prefilled?: ReadonlySet<string>
  /** The indicators that its rows may name; those of the catalogue where it is absent. */
  readonly known?: KnownNames
}

const prefilled: ReadonlySet<string> = new Set([
  'id',
  'indicator',
  'breakdown',
  'unit',
  'period.edtf',
  'period.kind',
  'source',
])

/** The form of a table of a dataset's folder. */
export const formOf = (name: TableName, known: KnownNames): TableForm => ({
  known,
  columns: tableColumns[name],
  fieldOf: (field) => fieldOf(name, field),
  ...(name === 'observations.csv' && { prefilled }),
  ...(name === 'quotes.csv' && { words: { role: roleNames } }),
})

/** A column with what its cells hold. */
interface CellColumn extends FieldColumn {
  readonly entry: Field | undefined
  /** What its cells say by their text, where that is all that counts and nothing is to be said of it. */
  readonly said?: Map<string, unknown>
}

/** Kinds of cells that say the same wherever they stand. */
const recurringKinds: ReadonlySet<string> = new Set(['code', 'edtf', 'boolean'])

/** The most texts of a column that are remembered. */
const mostRemembered = 10_000

const columnWith = (column: FieldColumn, entry: Field | undefined): CellColumn => {
  const recurs = entry !== undefined && entry.many !== true && recurringKinds.has(entry.kind.is)
  return { ...column, entry, ...(recurs && { said: new Map() }) }
}

/** How the rows of a table are read: its columns, and those of each field. */
interface Plan {
  readonly known: KnownNames
  readonly columns: readonly CellColumn[]
  readonly words: Readonly<Record<string, CodeNames>>
  /** The columns of each field: a text has one for each language. */
  readonly columnsOf: ReadonlyMap<string, readonly FieldColumn[]>
}

const planOf = ({ columns, fieldOf, known = catalogued, words = {} }: TableForm): Plan => ({
  known,
  words,
  columns: columns.map((column) => columnWith(column, fieldOf(column.field))),
  columnsOf: new Map(columns.map(({ field }) => [field, columns.filter((each) => each.field === field)])),
})

/** The code that a word names, or the word. */
const named = (text: string, words: CodeNames | undefined): string =>
  words === undefined ? text : (codeNamed(text, words) ?? text)

/** The columns of printed forms: they are kept as they stand, and read without what nobody sees in them. */
const isPrinted = ({ field }: CellColumn): boolean => field === 'exact' || field === 'printed'

/** Whether the cells of a column are words, in which such characters may have a meaning. */
const isWords = ({ entry, language }: CellColumn): boolean =>
  language !== undefined || entry?.kind.is === 'string' || entry?.kind.is === 'text'

/** The text of a cell without what nobody sees in it, which is said; words stay as they are. */
const seen = (text: string | undefined, column: CellColumn, row: Row, say: Say): string | undefined => {
  if (text === undefined || !mayHide(text)) return text
  const expected = visible(text).trim()
  if (expected === text || (isWords(column) && !isPrinted(column))) return text
  say(issue('characters-invisible', { received: withCodes(text), expected, at: row.placeOf(column.en) }))
  return isPrinted(column) ? text : expected
}

/** What a row, or what it quotes, is called by. */
const naming: ReadonlySet<string> = new Set(['id', 'fact'])

/** A row whose cells may stand below other names than theirs: its first is taken where it names the row, and no other is read. */
const tornRow = ({ cells, placeOf }: Row, { columns }: Plan): RowRecord => ({
  fields: Object.fromEntries(
    columns
      .filter(({ field }) => field !== 'noValue')
      .map(({ en, field }) => [field, (naming.has(field) ? cells[en] : undefined) ?? unread]),
  ),
  placeOf,
})

const readRow = (
  row: Row,
  { columns, columnsOf, known, words }: Plan,
  lacking: ReadonlySet<string>,
  say: Say,
): RowRecord => {
  const fields: Record<string, unknown> = {}
  const alsoSaid: string[] = []
  for (const column of columns) {
    const { en, field, required, unless, entry, said, language, needed } = column
    const text = seen(row.cells[en], column, row, say)
    if (language !== undefined) {
      if (needed === true || text !== undefined)
        fields[field] = { ...(fields[field] as object | undefined), ...(text !== undefined && { [language]: text }) } // a text so far
    } else if (text !== undefined && said?.has(text) === true) {
      fields[field] = said.get(text)
    } else if (text !== undefined) {
      const cell = { text, name: en, row: row.cells, known, at: () => row.placeOf(en) }
      const reading: CellReading =
        entry === undefined ? { read: true, value: named(text, words[field]) } : readCell(entry, cell)
      fields[field] = reading.read ? reading.value : unread
      if (!reading.read && reading.other !== undefined) alsoSaid.push(reading.other)
      if (reading.issue !== undefined) say(reading.issue)
      else if (said !== undefined && said.size < mostRemembered) said.set(text, fields[field])
    } else if (required === true && (unless === undefined || fields[unless] === undefined)) {
      const at = row.placeOf(en)
      // a column that the header lacks was said once, with the header
      if (at.column === undefined) continue
      say(issue('field-missing', { at, parameters: { name: en }, expected: wantedIn(field, entry) }))
      fields[field] = unread
    }
  }
  for (const field of alsoSaid) fields[field] = unread
  for (const field of lacking) fields[field] = unread
  return {
    fields,
    placeOf: (field, language) => {
      const own = field === undefined ? [] : (columnsOf.get(field) ?? [])
      const inLanguage = language === undefined ? undefined : own.find((column) => column.language === language)
      return row.placeOf((inLanguage ?? own.find(({ en }) => row.cells[en] !== undefined) ?? own[0])?.en)
    },
  }
}

/**
 * Reads one table of a dataset into records, by the columns of its form, one at a time.
 *
 * @param say takes what is wrong with cells
 * @param sayShape takes what is wrong with the shape of the table: its header, the number of cells in a row
 */
export function* readRows(form: TableForm, source: TableSource, say: Say, sayShape: Say): Generator<RowRecord> {
  const plan = planOf(form)
  const blank: Place[] = []
  const lacking = new Set<string>()
  const sayAndMind = (found: Issue): void => {
    const column = lackingColumn(found, plan.columns)
    if (column !== undefined) lacking.add(column.field)
    sayShape(found)
  }
  for (const row of readTable(source, plan.columns, sayAndMind))
    if (row.isTorn !== true && isLeftBlank(row, plan, form)) blank.push(row.placeOf())
    else yield row.isTorn ? tornRow(row, plan) : readRow(row, plan, lacking, say)
  if (blank.length > 0) {
    const at = fileOf({ file: source.file, ...blank[0] })
    const rows = rangesOf(blank.map(({ row = 0 }) => row))
    say(issue('rows-left-blank', { received: String(blank.length), parameters: { rows }, at }))
  }
}

const isLeftBlank = ({ cells, placeOf }: Row, { columns }: Plan, { prefilled }: TableForm): boolean =>
  prefilled !== undefined &&
  columns.every(({ en, field }) => cells[en] === undefined || prefilled.has(field)) &&
  placeOf('printed').column !== undefined

const mostRanges = 12

/** Numbers of rows in order, those that follow one another as a range: `2, 5–9`. */
const rangesOf = (rows: readonly number[]): string => {
  const ranges: string[] = []
  let [from, to] = [rows[0] ?? 0, rows[0] ?? 0]
  const end = (): unknown => ranges.push(from === to ? String(from) : `${from}–${to}`)
  for (const row of rows.slice(1))
    if (row === to + 1) to = row
    else {
      end()
      from = row
      to = row
    }
  end()
  return ranges.length <= mostRanges ? ranges.join(', ') : `${ranges.slice(0, mostRanges).join(', ')}, …`
}
