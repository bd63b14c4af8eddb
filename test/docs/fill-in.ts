import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Filling in the cells of a workbook, as a person does who opens the file and types. */

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The number of a column by its letters, from 0. */
const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const cellsOf = (sheet: string): string[][] =>
  [...sheet.matchAll(/<row r="\d+"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, row = '']) => {
    const cells: string[] = []
    for (const [, letters = '', inner = ''] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g))
      cells[columnOf(letters)] = unescaped(/<t[^>]*>([\s\S]*?)<\/t>/.exec(inner)?.[1] ?? '')
    return Array.from(cells, (cell) => cell ?? '')
  })

const rowOf = (cells: readonly string[], index: number): string => {
  const written = cells.map((cell, column) =>
    cell === ''
      ? ''
      : `<c r="${lettersOf(column)}${index + 1}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  )
  return `<row r="${index + 1}">${written.join('')}</row>`
}

/** Where the parts of a workbook have the sheet of a name. */
const partOf = (parts: Readonly<Record<string, Uint8Array>>, sheet: string): string => {
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array())
  const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="([^"]+)"`).exec(text('xl/workbook.xml'))?.[1]
  const relation = text('xl/_rels/workbook.xml.rels').match(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`))?.[0]
  return `xl/${/Target="([^"]+)"/.exec(relation ?? '')?.[1]}`
}

/**
 * Types cells into a sheet: the first row names columns, and each other row is found by its first cell, or is new. With
 * `alone` the rows that are not named are deleted.
 */
export const filledIn = (
  workbook: Uint8Array,
  sheet: string,
  [header = [], ...typed]: readonly (readonly string[])[],
  alone: boolean,
): Uint8Array => {
  const parts = unzipSync(workbook)
  const part = partOf(parts, sheet)
  const text = strFromU8(parts[part] ?? new Uint8Array())
  const [names = [], ...rows] = cellsOf(text)
  const columns = header.map((name) => {
    if (!names.includes(name)) throw new Error(`the sheet ${sheet} has no column ${name}`)
    return names.indexOf(name)
  })
  const changed = typed.map((cells) => {
    const row = rows.find((each) => each[columns[0] ?? 0] === cells[0]) ?? []
    for (const [index, column] of columns.entries()) row[column] = cells[index] ?? ''
    return Array.from(row, (cell) => cell ?? '')
  })
  const key = columns[0] ?? 0
  const kept = alone ? [] : rows.map((row) => changed.find((each) => each[key] === row[key]) ?? row)
  const added = changed.filter((row) => !kept.includes(row))
  const data = [names, ...kept, ...added].map(rowOf).join('')
  parts[part] = strToU8(text.replace(/<sheetData>[\s\S]*<\/sheetData>/, () => `<sheetData>${data}</sheetData>`))
  return zipSync(parts)
}
