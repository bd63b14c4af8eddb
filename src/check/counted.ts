import type { TableRow, TableSource } from '../tables/source'

/** How many rows of a table have been read by now, the header apart, and whether these are all. */
export interface RowsRead {
  readonly file: string
  /** The sheet, where the file is a workbook. */
  readonly sheet?: string
  readonly rows: number
  readonly isWhole: boolean
}

/** Is told how far the reading of a table is, from time to time and at its end: of one that is read twice, twice. */
export type OnRows = (read: RowsRead) => void

/** After so many rows it is told how many there are. */
const rowsBetween = 1024

function* counting(source: TableSource, records: Iterable<TableRow>, onRows: OnRows): Generator<TableRow> {
  const { file, sheet } = source
  const at = { file, ...(sheet !== undefined && { sheet }) }
  let rows = -1 // the header is none
  for (const record of records) {
    rows += 1
    if (rows > 0 && rows % rowsBetween === 0) onRows({ ...at, rows, isWhole: false })
    yield record
  }
  onRows({ ...at, rows: Math.max(0, rows), isWhole: true })
}

/** A table that tells how far its reading is, where anybody wants to know. */
export const counted = (source: TableSource, onRows: OnRows | undefined): TableSource =>
  onRows === undefined ? source : { ...source, records: (say) => counting(source, source.records(say), onRows) }
