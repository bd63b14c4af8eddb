import { RolmError } from '../../issue'
import { cellName } from './cell-address'
import { sheetParts } from './read'
import { escapedText } from './rich-text'
import { joined } from './write'
import { archive, type NewPart, readArchive, unpacked, type ZipEntry } from './zip'

/** What a cell of a workbook is to hold instead, as text. */
export interface CellText {
  readonly sheet: string
  /** Counted from 1, as the column is. */
  readonly row: number
  readonly column: number
  readonly text: string
}

const textOf = (entry: ZipEntry): string => {
  const decoder = new TextDecoder()
  let text = ''
  for (const piece of unpacked(entry)) text += decoder.decode(piece, { stream: true })
  return text + decoder.decode()
}

const cellStart = /<((?:[\w.-]+:)?)c((?:\s[^<>]*?)?)(\/?)>/g

const nameIn = (attributes: string): string => /\sr\s*=\s*["']([A-Z]+\d+)["']/.exec(attributes)?.[1] ?? ''

/** A cell as it is written anew: its looks stay, and what it holds is text. */
const written = (prefix: string, attributes: string, text: string): string => {
  const kept = attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '').trimEnd()
  return `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapedText(text)}</${prefix}t></${prefix}is></${prefix}c>`
}

/** The XML of a sheet with other texts in some of its cells; every other character stays. */
const withTexts = (xml: string, texts: ReadonlyMap<string, string>, sheet: string): string => {
  const parts: string[] = []
  const found = new Set<string>()
  let from = 0
  cellStart.lastIndex = 0
  for (let match = cellStart.exec(xml); match !== null; match = cellStart.exec(xml)) {
    const [start, prefix = '', attributes = '', closed] = match
    const name = nameIn(attributes)
    const text = texts.get(name)
    if (text === undefined) continue
    const close = `</${prefix}c>`
    const end = closed === '/' ? match.index + start.length : xml.indexOf(close, match.index) + close.length
    if (found.has(name) || end < match.index) throw notFound(name, sheet)
    found.add(name)
    parts.push(xml.slice(from, match.index), written(prefix, attributes, text))
    from = end
    cellStart.lastIndex = end
  }
  for (const name of texts.keys()) if (!found.has(name)) throw notFound(name, sheet)
  return parts.join('') + xml.slice(from)
}

const notFound = (cell: string, sheet: string): RolmError =>
  new RolmError(
    `the cell ${cell} of the sheet ${sheet} cannot be corrected here: correct it in the program it was made with`,
    {
      zh: `工作表“${sheet}”的单元格 ${cell} 无法在此更正，请在原来的软件中更正`,
    },
  )

/**
 * A workbook with other texts in some of its cells. Everything else stays: looks, lists, widths, other sheets.
 *
 * @throws RolmError where a cell cannot be found by its name
 */
export const replaceTexts = (bytes: Uint8Array, texts: readonly CellText[]): Uint8Array => {
  const parts = sheetParts(bytes)
  const bySheet = new Map<string, Map<string, string>>()
  for (const { sheet, row, column, text } of texts) {
    const part = parts.get(sheet) ?? ''
    const wanted = bySheet.get(part) ?? new Map<string, string>()
    bySheet.set(part, wanted.set(cellName(row, column), text))
  }
  const sheetOf = new Map([...parts].map(([sheet, part]) => [part, sheet]))
  function* all(): Generator<NewPart> {
    for (const entry of readArchive(bytes).values()) {
      const wanted = bySheet.get(entry.name)
      const text = wanted && [withTexts(textOf(entry), wanted, sheetOf.get(entry.name) ?? '')]
      yield { name: entry.name, text: text ?? unpacked(entry) }
    }
  }
  return joined([...archive(all())])
}
