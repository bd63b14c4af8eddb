import type { Bounds } from '../model/bounds'
import type { Orders } from '../model/interval'
import type { Answer } from '../query/answer'
import { derivedNames, type FactName, isDerived, labelledNames, usualColumns } from '../query/columns'
import { isExtent, usualAggregates } from '../query/group-columns'
import { pairColumns, pairedColumns } from '../query/pair-columns'
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

/** What rows have that nobody selects: it comes with what is selected, where there is any. */
const brought = [
  'sumRefused',
  'shareRefused',
  ...derivedNames.map((name) => `${name}Refused`),
  'denominators',
  'a_denominators',
  'b_denominators',
  'lacking',
]

/** The column that says of an interval that it is rounded outward, where one is. */
const roundedName = (name: string): string => `${name}_rounded_outward`

/** The columns that a query asks for, in the order in which they are given. */
export const columnsAsked = (query: Query): readonly string[] => {
  if ('group' in query) return query.select ?? [...query.group, ...usualAggregates]
  return query.select ?? ('pair' in query ? pairColumns : usualColumns)
}

const orderNames = ['less', 'atMost', 'equal', 'atLeast', 'greater'] as const satisfies readonly (keyof Orders)[]

/** What stands in one column of a pair, and in several of a flat table. */
const flatNames = (name: string): readonly string[] => {
  if (name === 'a' || name === 'b') return [...pairedColumns, 'interval'].map((column) => `${name}_${column}`)
  return name === 'orders' ? orderNames : [name]
}

type Row = Readonly<Record<string, unknown>>

/** The codes of a row that have names, in the order of their columns. */
const labelNames = (names: readonly string[]): readonly string[] =>
  names.filter((name) => labelledNames.some((labelled) => labelled === name.replace(/^[ab]_/, '')))

/** The row with the names of its codes beside them. */
const withLabels = ({ labels, a_labels, b_labels, ...row }: Row): Row => {
  const named = (prefix: string, names: unknown): Row =>
    Object.fromEntries(Object.entries(Object(names)).map(([name, text]) => [`${prefix}${name}_label`, text]))
  return { ...row, ...named('', labels), ...named('a_', a_labels), ...named('b_', b_labels) }
}

/** The row of a pair with the columns of its figures, and its orders, beside one another. */
const flatPair = ({ a, b, orders, ...rest }: Row): Row => {
  const prefixed = (prefix: string, figure: unknown): Row =>
    Object.fromEntries(Object.entries(Object(figure)).map(([name, value]) => [`${prefix}_${name}`, value]))
  return { ...rest, ...prefixed('a', a), ...prefixed('b', b), ...Object(orders) }
}

/** Whether a column of an answer is an interval. */
export const isInterval = (name: string): boolean =>
  isExtent(name) || isDerived(name) || ['difference', 'ratio', 'a_interval', 'b_interval'].includes(name)

const typeOf = (name: string): ColumnType => {
  const of = name.replace(/^[ab]_/, '')
  if (numbers.includes(of)) return 'decimal'
  if (days.includes(of)) return 'day'
  return of === 'count' ? 'whole' : 'text'
}

const columnsOf = (name: string): FlatAnswer['columns'] =>
  isInterval(name)
    ? [
        { name: `${name}_lower`, type: 'decimal' },
        { name: `${name}_upper`, type: 'decimal' },
        { name: `${name}_lower_open`, type: 'boolean' },
        { name: `${name}_upper_open`, type: 'boolean' },
      ]
    : [{ name, type: typeOf(name) }]

/** The items of a list as text: words as they are, facts by dataset and id. */
const listText = (items: readonly unknown[]): string | undefined => {
  const texts = items.map((item) => {
    if (typeof item === 'string') return item
    const { dataset, id } = item as FactName // the other lists are of facts
    return `${dataset}#${id}`
  })
  return texts.length === 0 ? undefined : texts.join('; ')
}

const cellsOf = (row: Row, names: readonly string[]): Readonly<Record<string, FlatCell>> => {
  const cells: Record<string, FlatCell> = {}
  for (const name of names) {
    const value = row[name]
    if (value === null || value === undefined) continue
    if (Array.isArray(value)) cells[name] = listText(value)
    else if (isInterval(name)) {
      const { minInclusive, minExclusive, maxInclusive, maxExclusive, roundedOutward } = value as Bounds // so the columns are
      cells[`${name}_lower`] = minInclusive ?? minExclusive
      cells[`${name}_upper`] = maxInclusive ?? maxExclusive
      cells[`${name}_lower_open`] = minExclusive !== undefined
      cells[`${name}_upper_open`] = maxExclusive !== undefined
      cells[roundedName(name)] = roundedOutward === true
    } else cells[name] = typeof value === 'boolean' ? String(value) : (value as FlatCell) // text, a count, or an order
  }
  return cells
}

/**
 * Lays out an answer flat: an interval is four columns, a list is one, each figure of a pair has columns of its own, and the five
 * orders of a pair are `true`, `false` or `unknown`, and the names of codes are columns of their own.
 */
export const flatAnswer = (query: Query, { rows }: Answer<unknown>): FlatAnswer => {
  const isPair = 'pair' in query
  const all = (rows as readonly Row[]).map((row) => withLabels(isPair ? flatPair(row) : row)) // rows are records
  const there = brought.filter((name) => all.some((row) => row[name] !== undefined))
  const asked = columnsAsked(query).flatMap((name) => (isPair ? flatNames(name) : [name]))
  const named = query.labels === undefined ? [] : labelNames(asked).map((name) => `${name}_label`)
  const names = [...asked, ...named, ...there]
  const cells = all.map((row) => cellsOf(row, names))
  const rounded = asked.map(roundedName).filter((name) => cells.some((row) => row[name] === true))
  const marks = rounded.map((name) => ({ name, type: 'boolean' as const }))
  return { columns: [...names.flatMap(columnsOf), ...marks], rows: cells }
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
