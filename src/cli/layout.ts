import stringWidth from 'string-width'

/** The width of text in a terminal: a Chinese character takes two columns. */
export const widthOf = (text: string): number => stringWidth(text)

/** Fills text up with spaces to a width in columns. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/**
 * The places where a line may be broken: after spaces, and between any two Chinese characters; never behind a mark that opens
 * a quotation or a bracket, nor within an interval, nor between a number and what it counts.
 */
const pieces = (text: string): readonly string[] =>
  text.match(
    /[[(][^\s[\]()]+, [^\s[\]()]+[\])]\s*|[“‘（『《]*\d[\d.,]*\p{Script=Han}{1,3}|[“‘（『《]*(?:[\p{Script=Han}，。；：、！？）”』》]|[^\s\p{Script=Han}，。；：、！？）“‘（『《”』》]+\s*)|[“‘（『《]+\s*|\s+/gu,
  ) ?? []

/** A number apart from what it counts, where there is no room for both. */
const torn = (piece: string): readonly string[] =>
  /^\D?\d[\d.,]*\p{Script=Han}+$/u.test(piece) ? (piece.match(/\p{Script=Han}|\P{Script=Han}+/gu) ?? []) : [piece]

/** Breaks text into lines no wider than `width` columns. Nothing is cut: a word wider than the line stands on its own. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text).flatMap((whole) => (widthOf(whole) > width ? torn(whole) : [whole]))) {
    const closes = /^[，。；：、！？）”』》]$/u.test(piece)
    if (line !== '' && !closes && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()]
}

const naturalWidths = (rows: readonly (readonly string[])[]): number[] => {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))
  return widths
}

const between = '  '

/** How narrow each column may become: as wide as its widest piece that no line break can divide. */
const narrowestWidths = (rows: readonly (readonly string[])[], cut = pieces): readonly number[] =>
  naturalWidths(rows.map((row) => row.map((cell) => cut(cell).reduce((a, b) => (widthOf(a) < widthOf(b) ? b : a), ''))))

const totalOf = (widths: readonly number[]): number =>
  widths.reduce((total, each) => total + each + between.length, -between.length)

/** Whether rows can be set out in columns within a width. */
export const canFit = (rows: readonly (readonly string[])[], width: number): boolean =>
  totalOf(narrowestWidths(rows)) <= width

/** Natural widths, the widest column that can be narrowed taken in until all fit. */
const fittingWidths = (rows: readonly (readonly string[])[], width: number): readonly number[] => {
  const widths = naturalWidths(rows)
  const least = narrowestWidths(rows, canFit(rows, width) ? pieces : (text) => pieces(text).flatMap(torn))
  const spare = (index: number): number => (widths[index] ?? 0) - (least[index] ?? 0)
  let excess = totalOf(widths) - width
  while (excess > 0) {
    const candidates = widths.map((_, index) => index).filter((index) => spare(index) > 0)
    const widest = candidates.reduce<number | undefined>(
      (best, index) => (best === undefined || (widths[index] ?? 0) > (widths[best] ?? 0) ? index : best),
      undefined,
    )
    if (widest === undefined) break
    widths[widest] = (widths[widest] ?? 0) - 1
    excess -= 1
  }
  return widths
}

/** Sets rows out in columns that line up and fit the terminal; cells that are too wide are wrapped in their column. */
export const table = (rows: readonly (readonly string[])[], width: number, indent = ''): string => {
  const widths = fittingWidths(rows, width - widthOf(indent))
  return rows
    .map((row) => {
      const cells = row.map((cell, index) => wrapped(cell, widths[index] ?? 0))
      const height = Math.max(1, ...cells.map((lines) => lines.length))
      return Array.from({ length: height }, (_, line) =>
        (indent + cells.map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0)).join(between)).trimEnd(),
      ).join('\n')
    })
    .join('\n')
}

/** Writes thousands separators into a number: `36500` is `36,500`. */
export const grouped = (text: string): string =>
  text.replace(/\d+(?:\.\d+)?/g, (number) => {
    const [whole = '', fraction] = number.split('.')
    const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
    return fraction === undefined ? separated : `${separated}.${fraction}`
  })
