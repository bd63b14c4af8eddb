import type { Bounds } from '../model/bounds'
import type { Answer } from '../query/answer'
import { isDerived, isExtent, usualAggregates, usualColumns } from '../query/columns'
import type { Query } from '../query/query'
import { type CsvColumn, writeCsv } from './csv'
import { type ColumnType, toUnscaled } from './parquet-columns'
import { joined, parquetPieces } from './parquet-write'

/** A cell of an answer's flat table: text, a number of the program's own, a flag, or nothing. */
export type FlatCell = string | number | boolean | undefined

/** The answer to a query as a flat table: its columns by name, and its rows. */
export interface FlatAnswer {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[]
  readonly rows: readonly Readonly<Record<string, FlatCell>>[]
}

const numbers: readonly string[] = ['value', 'minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive']
const days: readonly string[] = ['begin', 'end']

/** The columns that a query asks for, in the order in which they are given. */
export const columnsAsked = (query: Query): readonly string[] =>
  'group' in query ? (query.select ?? [...query.group, ...usualAggregates]) : (query.select ?? usualColumns)

const typeOf = (name: string): ColumnType => {
  if (numbers.includes(name)) return 'decimal'
  if (days.includes(name)) return 'day'
  return name === 'count' ? 'whole' : 'text'
}

const columnsOf = (name: string): FlatAnswer['columns'] =>
  isExtent(name) || isDerived(name)
    ? [
        { name: `${name}_lower`, type: 'decimal' },
        { name: `${name}_upper`, type: 'decimal' },
        { name: `${name}_lower_open`, type: 'boolean' },
        { name: `${name}_upper_open`, type: 'boolean' },
      ]
    : [{ name, type: typeOf(name) }]

const isBounds = (value: unknown): value is Bounds =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const lackingText = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? value.map(({ dataset, id }: { dataset: string; id: string }) => `${dataset}#${id}`).join('; ')
    : undefined

const cellsOf = (
  row: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, FlatCell>> => {
  const cells: Record<string, FlatCell> = {}
  for (const name of names) {
    const value = row[name]
    if (name === 'lacking') cells[name] = lackingText(value)
    else if (isBounds(value)) {
      cells[`${name}_lower`] = value.minInclusive ?? value.minExclusive
      cells[`${name}_upper`] = value.maxInclusive ?? value.maxExclusive
      cells[`${name}_lower_open`] = value.minExclusive !== undefined
      cells[`${name}_upper_open`] = value.maxExclusive !== undefined
    } else if (value !== null && value !== undefined) cells[name] = value as FlatCell // of a row: text or a count
  }
  return cells
}

/** Lays out an answer flat: an interval is four columns, and what a group lacks is a list in one. */
export const flatAnswer = (query: Query, { rows }: Answer<unknown>): FlatAnswer => {
  const all = rows as readonly Readonly<Record<string, unknown>>[] // rows are records
  const brought = ['sumRefused', 'lacking'].filter((name) => all.some((row) => row[name] !== undefined))
  const names = [...columnsAsked(query), ...brought]
  return { columns: names.flatMap(columnsOf), rows: all.map((row) => cellsOf(row, names)) }
}

/** Writes an answer as CSV, flat: see `flatAnswer`. Text that a spreadsheet would take for a formula is written so that it is none. */
export const writeAnswerCsv = (query: Query, answer: Answer<unknown>): string => {
  const { columns, rows } = flatAnswer(query, answer)
  const csvColumns = columns.map(
    ({ name, type }): CsvColumn => (type === 'decimal' || type === 'whole' ? { name, numeric: true } : { name }),
  )
  return writeCsv(csvColumns, rows)
}

const dayLength = 86_400_000

const stored = (cell: FlatCell, type: ColumnType): unknown => {
  if (cell === undefined) return undefined
  if (type === 'decimal') return toUnscaled(String(cell))
  return type === 'day' ? Date.parse(`${cell}T00:00:00Z`) / dayLength : cell
}

/** Writes an answer as Parquet, flat: see `flatAnswer`. A column of numbers of which one does not fit is one of texts. */
export const writeAnswerParquet = (query: Query, answer: Answer<unknown>): Uint8Array => {
  const { columns, rows } = flatAnswer(query, answer)
  const fits = (name: string): boolean =>
    rows.every((row) => row[name] === undefined || toUnscaled(String(row[name])) !== undefined)
  const written = columns.map(({ name, type }) => {
    const kept: ColumnType = type === 'decimal' && !fits(name) ? 'text' : type
    return { name, type: kept, read: (row: FlatAnswer['rows'][number]) => stored(row[name], kept) }
  })
  return joined(parquetPieces(rows, written))
}
