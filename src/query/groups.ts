import type { DimensionName } from './columns'
import type { Table } from './table'

/** A selection of rows divided into groups. Numbers of groups may be left out: their `count` is 0. */
export interface Groups {
  readonly rows: Uint32Array
  /** The group of each of `rows`. */
  readonly of: Uint32Array
  /** How many rows each group has. */
  readonly counts: Uint32Array
  /** The first row of each group: it has the words that the group shares. */
  readonly firsts: Uint32Array
  /** The flags that any row of the group has. */
  readonly flags: Uint8Array
}

/** Numbers every combination of the words of several columns; combinations that do not occur may have a number too. */
const numberGroups = (table: Table, rows: Uint32Array, by: readonly DimensionName[]) => {
  const of = new Uint32Array(rows.length)
  const room = Math.max(65_536, 2 * rows.length)
  let size = 1
  for (const name of by) {
    const { codes, words } = table.dimensions[name]
    const span = words.length + 1
    if (size * span <= room) {
      for (let at = 0; at < rows.length; at++) of[at] = (of[at] ?? 0) * span + (codes[rows[at] ?? 0] ?? 0)
      size *= span
      continue
    }
    const numbers = new Map<number, number>()
    for (let at = 0; at < rows.length; at++) {
      const key = (of[at] ?? 0) * span + (codes[rows[at] ?? 0] ?? 0)
      const number = numbers.get(key) ?? numbers.size
      if (number === numbers.size) numbers.set(key, number)
      of[at] = number
    }
    size = numbers.size
  }
  return { of, size }
}

/** Divides rows into groups of the same words in every column given. */
export const groupRowsBy = (table: Table, rows: Uint32Array, by: readonly DimensionName[]): Groups => {
  const { of, size } = numberGroups(table, rows, by)
  const [counts, firsts, flags] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)]
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const group = of[at] ?? 0
    if (counts[group] === 0) firsts[group] = row
    counts[group] = (counts[group] ?? 0) + 1
    flags[group] = (flags[group] ?? 0) | (table.flags[row] ?? 0)
  }
  return { rows, of, counts, firsts, flags }
}

/** Which groups have more than one word in a column: 1 or 0. */
export const groupsThatVary = ({ rows, of, firsts }: Groups, table: Table, name: DimensionName): Uint8Array => {
  const { codes } = table.dimensions[name]
  const varied = new Uint8Array(firsts.length)
  for (let at = 0; at < rows.length; at++) {
    const group = of[at] ?? 0
    if (codes[rows[at] ?? 0] !== codes[firsts[group] ?? 0]) varied[group] = 1
  }
  return varied
}
