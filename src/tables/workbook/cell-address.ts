/** The most columns that a sheet may have. */
export const mostColumns = 16_384

/** The letters of a column, counted from 1: 1 is A, 28 is AB. */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** A cell as spreadsheets name it: `C14`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** The column of a cell's name, counted from 1; `undefined` where there is none. */
export const columnOf = (name: string): number | undefined => {
  let [column, at] = [0, 0]
  for (; at < name.length && at < 4; at += 1) {
    const code = name.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column === 0 || column > mostColumns ? undefined : column
}
