/** A note below a table: what it begins with. */
const noteStart = /^\s*[*※]?(?:注|注释|备注|附注|说明|资料来源|数据来源|来源|notes?|(?:data )?sources?)\s*\d*\s*[:：]/iu

/** What is signed below a form: who filled it in, who answers for it, and when. */
const signature =
  /^\s*(?:单位负责人|统计负责人|负责人|填表人|填报人|制表人|经办人|审核人|复核人|联系人|联系电话|填报单位|填报日期|填表日期|报出日期|prepared by|checked by|approved by)\s*[:：]/iu

const totals: ReadonlySet<string> = new Set(['合计', '总计', '小计', '共计', 'total', 'grandtotal', 'subtotal'])

const isBlank = (cell: string): boolean => cell.trim() === ''

/**
 * Whether a row is no figure but a note on the table, alone in its first cell (its other cells blank, or cut off by a comma), or
 * what is signed below a form.
 */
export const isNote = (cells: readonly string[], width: number): boolean => {
  const [first = '', ...others] = cells
  const isAlone = cells.length < width || others.every(isBlank)
  return (
    (isAlone && noteStart.test(first)) ||
    (signature.test(first) && others.every((cell) => isBlank(cell) || signature.test(cell)))
  )
}

/** Whether the first cell of a row that holds something says that it sums up the rows above it. */
export const isTotal = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => !isBlank(cell)) ?? ''
  return first.length <= 20 && totals.has(first.normalize('NFKC').replace(/[\s:]/gu, '').toLowerCase())
}

/** Whether a cell is a year by itself, as over columns of which each has the figures of one. */
export const isYear = (cell: string): boolean =>
  /^(?:19|20)\d\d\s*(?:年|年度|年末|年底)?$/u.test(cell.normalize('NFKC').trim())
