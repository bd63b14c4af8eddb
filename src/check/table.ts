import type { Issue } from '../issue'
import { type TableName, tableColumns } from '../mapping/columns'
import { checkFolder } from './folder'

/** What stands for the head while a table is checked alone. Nothing is said of it. */
const head = `id: a-table
title: { en: A table }
publisher: Nobody
jurisdiction: CN
version: 0.0.0
status: draft
issued: 2000-01-01
licence: https://creativecommons.org/licenses/by/4.0/
sources:
  - { id: report, title: { en: A report }, kind: report, publisher: { en: Nobody } }
`

const figures = 'observations.csv'

const isTable = (file: string): file is TableName => Object.hasOwn(tableColumns, file)

const headerOf = (table: TableName): string => `${tableColumns[table].map(({ en }) => en).join(',')}\n`

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Checks one table alone, by its name; a file of another name is taken for the table of figures. Whether the ids that it
 * refers to are there is for the folder, and so is what follows from the head. Pure: bytes in, issues out.
 */
export const checkTable = (file: string, bytes: Uint8Array): readonly Issue[] => {
  const table = isTable(file) ? file : figures
  const files = new Map([
    ['dataset.yaml', encode(head)],
    [figures, encode(headerOf(figures))],
    [table, bytes],
  ])
  return checkFolder(files)
    .issues.filter(({ at, code }) => at?.file === table && code !== 'reference-unknown')
    .map((found) => ({ ...found, at: { ...found.at, file } }))
}
