import type { TableRow } from './source'

/** The header of a table: where it ends, its cells, and what stands above it. */
export interface Header {
  readonly row: number
  /** The row and the name of each column; a header in two rows is made one. */
  readonly cells: readonly string[]
  readonly rowOf: (index: number) => number
  /** Rows above the header that are no part of it, such as a title. */
  readonly above: readonly TableRow[]
  /** The row of a header in two that has the groups, and what they are called. */
  readonly groups?: { readonly row: number; readonly names: readonly string[] }
  /** Rows below the header that were looked at. */
  readonly below: readonly TableRow[]
}

/** Gives the name of the column that a header cell means. */
export type NameOf = (header: string) => string | undefined

/** The header is looked for in so many rows. */
const mostLookedAt = 12

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== ''

const filledIn = ({ cells }: TableRow): readonly string[] => cells.filter(isFilled)

const knownIn = ({ cells }: TableRow, nameOf: NameOf): number =>
  new Set(cells.flatMap((cell) => nameOf(cell) ?? [])).size

/** The first row with the names of two columns, or with that of one below nothing but titles; else the first. */
const headerAmong = (rows: readonly TableRow[], nameOf: NameOf): number => {
  const index = rows.findIndex((row) => knownIn(row, nameOf) >= 2)
  if (index >= 0) return index
  const first = rows.findIndex((row) => filledIn(row).length > 1)
  const isNamed = first >= 0 && knownIn(rows[first] as TableRow, nameOf) > 0 // found
  return isNamed ? first : 0
}

/** Whether a row goes on with the header above it: it names columns, each where the header does not. */
const isSecond = (row: TableRow, header: TableRow, nameOf: NameOf): boolean =>
  row.cells.every((cell, index) => {
    const isNew = nameOf(cell) !== undefined && nameOf(header.cells[index] ?? '') === undefined
    return isNew || !isFilled(cell)
  })

/** Whether a row above a header is the first of its rows: several cells that are no sentences, or the name of a column. */
const isFirst = (row: TableRow, nameOf: NameOf): boolean => {
  const filled = filledIn(row)
  return knownIn(row, nameOf) > 0 || (filled.length > 1 && !filled.some((cell) => /[:：]/u.test(cell)))
}

/** Makes one header of two rows: the lower names a column, or where it is blank the upper. */
const joined = (
  upper: TableRow,
  lower: TableRow,
  nameOf: NameOf,
): Pick<Header, 'row' | 'cells' | 'rowOf' | 'groups'> => {
  const isLower = (index: number): boolean => isFilled(lower.cells[index])
  const width = Math.max(upper.cells.length, lower.cells.length)
  const cells = Array.from({ length: width }, (_, index) => (isLower(index) ? lower : upper).cells[index] ?? '')
  const names = upper.cells.filter((cell, index) => isFilled(cell) && (isLower(index) || nameOf(cell) === undefined))
  const rowOf = (index: number): number => (isLower(index) ? lower : upper).row
  return { row: lower.row, cells, rowOf, groups: { row: upper.row, names } }
}

/** Takes the header of a table from its rows, and no more of them than it must. `undefined` where there are none. */
export const takeHeader = (rows: Iterator<TableRow>, nameOf: NameOf): Header | undefined => {
  const taken: TableRow[] = []
  const take = (): TableRow | undefined => {
    const { done, value } = rows.next()
    if (done === true) return undefined
    taken.push(value)
    return value
  }
  for (let row = take(); row !== undefined; row = take())
    if (knownIn(row, nameOf) >= 2 || taken.length === mostLookedAt) break
  const at = headerAmong(taken, nameOf)
  const header = taken[at]
  if (header === undefined) return undefined
  const next = taken[at + 1] ?? take()
  const before = taken[at - 1]
  if (next !== undefined && knownIn(header, nameOf) > 0 && isSecond(next, header, nameOf))
    return { ...joined(header, next, nameOf), above: taken.slice(0, at), below: taken.slice(at + 2) }
  if (before !== undefined && isFirst(before, nameOf))
    return { ...joined(before, header, nameOf), above: taken.slice(0, at - 1), below: taken.slice(at + 1) }
  const { row, cells } = header
  return { row, cells, rowOf: () => row, above: taken.slice(0, at), below: taken.slice(at + 1) }
}
