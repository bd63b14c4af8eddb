/** A note below a table: what it begins with. */
const noteStart = /^\s*[*※]?(?:注|注释|备注|附注|说明|资料来源|数据来源|来源|notes?|(?:data )?sources?)\s*\d*\s*[:：]/iu

const totals: ReadonlySet<string> = new Set(['合计', '总计', '小计', '共计', 'total', 'grandtotal', 'subtotal'])

const isBlank = (cell: string): boolean => cell.trim() === ''

/** Whether a row is a note on the table: words that say so in its first cell, and the others blank or cut off by a comma. */
export const isNote = (cells: readonly string[], width: number): boolean => {
  const [first = '', ...others] = cells
  const isAlone = cells.length < width || others.every(isBlank)
  return isAlone && noteStart.test(first)
}

/** Whether the first cell of a row that holds something says that it sums up the rows above it. */
export const isTotal = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => !isBlank(cell)) ?? ''
  return first.length <= 20 && totals.has(first.normalize('NFKC').replace(/[\s:]/gu, '').toLowerCase())
}

/** Whether a cell is a year by itself, as over columns of which each has the figures of one. */
export const isYear = (cell: string): boolean =>
  /^(?:19|20)\d\d\s*(?:年|年度|年末|年底)?$/u.test(cell.normalize('NFKC').trim())
