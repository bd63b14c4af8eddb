import type { Words } from './words'

/** The rows of every word of a column, in order: those of code `c` are `rows` from `starts[c]` up to `starts[c + 1]`. */
export interface RowIndex {
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/** Lists the rows of every word of a column. */
export const indexRows = ({ words, codes }: Words): RowIndex => {
  const starts = new Uint32Array(words.length + 2)
  for (const code of codes) starts[code + 1] = (starts[code + 1] ?? 0) + 1
  for (let code = 1; code < starts.length; code++) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
  const next = starts.slice()
  const rows = new Uint32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0
    const place = next[code] ?? 0
    rows[place] = row
    next[code] = place + 1
  }
  return { starts, rows }
}

/** How many rows have one of several codes. */
export const countOfCodes = ({ starts }: RowIndex, codes: readonly number[]): number =>
  codes.reduce((count, code) => count + (starts[code + 1] ?? 0) - (starts[code] ?? 0), 0)

/** The rows that have one of several codes, in the order of the table. */
export const rowsOfCodes = (index: RowIndex, codes: readonly number[]): Uint32Array => {
  const found = new Uint32Array(countOfCodes(index, codes))
  let count = 0
  for (const code of codes) {
    const own = index.rows.subarray(index.starts[code], index.starts[code + 1])
    found.set(own, count)
    count += own.length
  }
  return codes.length > 1 ? found.sort() : found
}
