import type { DimensionName } from './columns'
import type { Table } from './table'
import type { Codes, Words } from './words'

/** Rows divided into groups, which are numbered. */
export interface Groups {
  readonly rows: Uint32Array
  /** The group of each of `rows`. */
  readonly of: Codes
  /** How many numbers there are; some may belong to no row. */
  readonly size: number
}

/** How many rows each group has, and the first of them, which has the words that the group shares. */
export interface Counts {
  readonly countOf: (group: number) => number
  readonly firstOf: (group: number) => number
}

/** How many numbers may be given out for so many rows, whether they occur or not. */
const room = (rows: Uint32Array): number => Math.max(65_536, 2 * rows.length)

/** Divides groups further by a column. Where there is room, combinations that do not occur have a number too. */
const divide = ({ rows, of, size }: Groups, { codes, words }: Words): Groups => {
  const span = words.length + 1
  const divided = new Uint32Array(rows.length)
  if (size * span <= room(rows)) {
    for (let at = 0; at < rows.length; at++) divided[at] = (of[at] ?? 0) * span + (codes[rows[at] ?? 0] ?? 0)
    return { rows, of: divided, size: size * span }
  }
  const numbers = new Map<number, number>()
  for (let at = 0; at < rows.length; at++) {
    const key = (of[at] ?? 0) * span + (codes[rows[at] ?? 0] ?? 0)
    const number = numbers.get(key) ?? numbers.size
    if (number === numbers.size) numbers.set(key, number)
    divided[at] = number
  }
  return { rows, of: divided, size: numbers.size }
}

/** Divides rows into groups of the same words in every column given. */
export const groupRowsBy = ({ dimensions, all }: Table, rows: Uint32Array, by: readonly DimensionName[]): Groups => {
  const columns = by.map((name) => dimensions[name])
  const [first, ...others] = columns
  // The codes of a column number its groups already.
  if (rows === all && first !== undefined && first.words.length < room(rows))
    return others.reduce(divide, { rows, of: first.codes, size: first.words.length + 1 })
  return columns.reduce(divide, { rows, of: new Uint32Array(rows.length), size: 1 })
}

/** Counts the rows of groups, and looks at nothing else. */
export const countGroups = ({ rows, of, size }: Groups): Counts => {
  const [counts, firsts] = [new Uint32Array(size), new Uint32Array(size)]
  for (let at = 0; at < rows.length; at++) {
    const group = of[at] ?? 0
    const count = counts[group] ?? 0
    if (count === 0) firsts[group] = rows[at] ?? 0
    counts[group] = count + 1
  }
  return { countOf: (group) => counts[group] ?? 0, firstOf: (group) => firsts[group] ?? 0 }
}

/** Which groups have more than one word in a column: 1 or 0. */
export const groupsThatVary = ({ rows, of, size }: Groups, { firstOf }: Counts, { codes }: Words): Uint8Array => {
  const firsts = Uint32Array.from({ length: size }, (_, group) => codes[firstOf(group)] ?? 0)
  const varied = new Uint8Array(size)
  for (let at = 0; at < rows.length; at++) {
    const group = of[at] ?? 0
    if (codes[rows[at] ?? 0] !== firsts[group]) varied[group] = 1
  }
  return varied
}
