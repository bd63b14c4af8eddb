import { separatorOf } from './separator'

/** Where a cell of a table stands in its text: the first character of what it holds, and the one behind the last. */
export interface CellSpan {
  /** The line on which its record begins, and its place in the record, counted from 1. */
  readonly row: number
  readonly column: number
  /** Offsets in UTF-16 units; quotation marks around the cell are left out. */
  readonly start: number
  readonly end: number
}

/** The end of a quoted cell that begins at an offset: the offset of the mark that closes it. */
const closingMark = (text: string, from: number): number => {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0) return text.length
    if (text[at + 1] !== '"') return at
  }
}

const separatorFrom = (text: string, from: number, ends: RegExp): number => {
  ends.lastIndex = from
  return ends.exec(text)?.index ?? text.length
}

const lineEnds = /\r\n|\r|\n/g

/**
 * The cells of a table, separated as its first line is, in the order of its text, one at a time. What `parseCsv` reads, it finds; of a text
 * that cannot be read it makes what it can.
 */
export function* cellSpans(text: string): Generator<CellSpan> {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  const between = separatorOf(text)
  const ends = new RegExp(`[${between}\\r\\n]`, 'g')
  let [row, column, line] = [1, 1, 1]
  while (at < text.length || column > 1) {
    const isQuoted = text[at] === '"'
    const start = isQuoted ? at + 1 : at
    const end = isQuoted ? closingMark(text, start) : separatorFrom(text, start, ends)
    yield { row, column, start, end }
    line += text.slice(start, end).match(lineEnds)?.length ?? 0
    const separator = isQuoted ? separatorFrom(text, end, ends) : end
    if (separator >= text.length) return
    at = separator + (text.startsWith('\r\n', separator) ? 2 : 1)
    if (text[separator] === between) column += 1
    else {
      line += 1
      row = line
      column = 1
    }
  }
}

/** What a cell is to hold instead, or what is to be made of what it holds. */
export interface Replacement {
  readonly row: number
  readonly column: number
  /** What the cell is to hold, or how that is made of what it holds. */
  readonly text: string | ((held: string) => string)
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}:${column}`

/**
 * Replaces what cells hold; every other character stays: line ends, quotation marks, white space around a cell, the byte
 * order mark. The texts have no commas, quotation marks or line ends. Of two replacements of a cell the last counts.
 */
export const replaceCells = (text: string, replacements: readonly Replacement[]): string => {
  const texts = new Map(replacements.map((each) => [keyOf(each), each.text]))
  const parts: string[] = []
  let from = 0
  for (const { start, end, ...place } of cellSpans(text)) {
    const wanted = texts.get(keyOf(place))
    if (wanted === undefined) continue
    const held = text.slice(start, end)
    const padding = held.length - held.trimStart().length
    parts.push(text.slice(from, start + padding), typeof wanted === 'string' ? wanted : wanted(held.trim()))
    from = start + held.trimEnd().length
  }
  return parts.join('') + text.slice(from)
}
