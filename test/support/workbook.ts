import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import type { Issue } from '../../src/issue'
import { cellName } from '../../src/tables/workbook/cell-address'
import { readWorkbook } from '../../src/tables/workbook/read'

const cases = join(import.meta.dirname, '..', 'cases', 'workbook')

/** The golden workbooks: folders of the parts in which each differs from the one in `base`. */
export const workbookCases = readdirSync(cases).filter((name) => name !== 'base')

const partsIn = (folder: string): Zippable =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'expected.json')
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]
      }),
  )

/** A workbook of the parts in `base`, with some of them changed. */
export const workbookOf = (changed: Zippable): Uint8Array =>
  zipSync({ ...partsIn(join(cases, 'base')), ...changed }, { level: 1 })

export const workbookOfCase = (name: string): Uint8Array => workbookOf(partsIn(join(cases, name)))

export const expectedOf = (name: string): unknown =>
  JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8'))

/** An issue in a line: code, cell, what stands there, and what it is read as. */
const line = ({ code, at, received, expected }: Issue): string => {
  const cell = at?.row === undefined ? at?.sheet : `${at.sheet}!${cellName(at.row, at.column ?? 1)}`
  const isOfCell = at?.row !== undefined || code === 'rows-hidden'
  return [code, cell, ...(isOfCell ? [received, expected] : [])]
    .filter((each) => each !== undefined && each !== '')
    .join(' ')
}

/** What is read of a workbook, in the form of the golden files. */
export const readingOf = (bytes: Uint8Array): unknown => {
  const { sheets, issues } = readWorkbook(bytes, 'book.xlsx')
  const said = issues.map(line)
  const read = Object.fromEntries(
    sheets.map(({ name, records }) => [name, [...records((issue) => said.push(line(issue)))]]),
  )
  return { sheets: read, issues: said }
}
