import type { TableName } from '../mapping/columns'
import { tableColumns } from '../mapping/columns'
import { headSheets, tableSheets } from '../mapping/sheets'
import type { Bilingual } from '../messages/fill'
import type { LargeDataset } from '../model/dataset'
import { headOfDataset, sourcesOfDataset, tableOfDataset, type WrittenColumn, type WrittenTable } from './dataset-rows'
import { joined, type NewColumn, type NewSheet, writeWorkbookChunks } from './workbook/write'

type Language = keyof Bilingual

/** How wide the columns of each kind are, in characters: ids and codes narrow, texts wide. */
const widthOf = ({ field, language, entry }: WrittenColumn): number => {
  if (language !== undefined || (field === 'value' && entry === undefined)) return 44
  if (field === 'id' || field === 'indicator' || entry?.kind.is === 'address') return 32
  return 18
}

const numericKinds: ReadonlySet<string> = new Set(['number', 'integer'])

/** A column of a table as a sheet has it, in the language of who reads it. */
export const sheetColumn = (column: WrittenColumn, language: Language): NewColumn => ({
  header: column[language],
  width: widthOf(column),
  ...(numericKinds.has(column.entry?.kind.is ?? '') && { numeric: true }),
})

const sheetOf = (name: Bilingual, { columns, rows }: WrittenTable, language: Language): NewSheet => ({
  name: name[language],
  columns: columns.map((column) => sheetColumn(column, language)),
  rows,
})

const isEmpty = ({ rows }: WrittenTable): boolean => {
  for (const _ of rows) return false
  return true
}

/** The columns that hold something, and those that every row needs: a table that is read needs no blank ones. */
const withoutBlankColumns = ({ columns, rows }: WrittenTable): WrittenTable => {
  const used = columns.map(({ required }) => required === true)
  for (const cells of rows)
    for (const [index, cell] of cells.entries()) if (cell !== undefined && cell !== '') used[index] = true
  const isUsed = (_: unknown, index: number): boolean => used[index] === true
  return {
    columns: columns.filter(isUsed),
    rows: {
      *[Symbol.iterator]() {
        for (const cells of rows) yield cells.filter(isUsed)
      },
    },
  }
}

const figures: TableName = 'observations.csv'

/**
 * Writes a dataset as a workbook (.xlsx) piece by piece: its head, its figures, its documents, and a sheet for every other table
 * that has a row. Headers and codes are in the language of the reader. `checkWorkbook` reads the dataset back from it.
 */
export function* writeDatasetWorkbookChunks(dataset: LargeDataset, language: Language): Generator<Uint8Array> {
  const names = Object.keys(tableColumns) as readonly TableName[] // its own keys
  const others = names.flatMap((name) => {
    const table = tableOfDataset(dataset, name, language)
    return name === figures || isEmpty(table) ? [] : [sheetOf(tableSheets[name], withoutBlankColumns(table), language)]
  })
  yield* writeWorkbookChunks([
    sheetOf(headSheets.head, headOfDataset(dataset, language), language),
    sheetOf(tableSheets[figures], withoutBlankColumns(tableOfDataset(dataset, figures, language)), language),
    sheetOf(headSheets.sources, withoutBlankColumns(sourcesOfDataset(dataset, language)), language),
    ...others,
  ])
}

/** Writes a dataset as a workbook (.xlsx), as `writeDatasetWorkbookChunks` does piece by piece. */
export const writeDatasetWorkbook = (dataset: LargeDataset, language: Language): Uint8Array =>
  joined([...writeDatasetWorkbookChunks(dataset, language)])
