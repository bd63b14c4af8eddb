import type { Issue } from '../../src/issue'
import { csvSource } from '../../src/tables/csv'
import { type Chunks, chunksOf, type TableRow } from '../../src/tables/source'
import { type Row, readTable, type TableColumn } from '../../src/tables/table'

/** All rows of a table at once, and what is said of it. */
export const parseCsv = (
  bytes: Uint8Array,
  file: string,
  chunks: Chunks = chunksOf(bytes),
): { readonly records: readonly TableRow[]; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = []
  return { records: [...csvSource(file, chunks).records((found) => issues.push(found))], issues }
}

/** The same by columns. */
export const readCsvTable = (
  bytes: Uint8Array,
  file: string,
  columns: readonly TableColumn[],
): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = []
  const rows = [...readTable(csvSource(file, chunksOf(bytes)), columns, (found) => issues.push(found))]
  return { rows, issues }
}
