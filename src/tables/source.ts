import type { Issue } from '../issue'

/** Takes what is wrong as it is found. */
export type Say = (issue: Issue) => void

/** The bytes of a file, piece by piece from its beginning: each call begins anew. */
export type Chunks = () => Iterable<Uint8Array>

/** A row of a table as it stands, and where: its line in a text, its number in a sheet, counted from 1. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * A table, wherever it comes from: CSV in memory or on disk, or a sheet of a workbook. Its rows come one at a time, the header
 * first, blank ones left out; each call begins anew. What cannot be read is said, and the rows before it have been given.
 */
export interface TableSource {
  readonly file: string
  /** The sheet, where the file is a workbook. */
  readonly sheet?: string
  /** The rows, read anew by each call. */
  readonly records: (say: Say) => Iterable<TableRow>
}

/** How many bytes of a file in memory are taken at a time. */
const chunkSize = 262_144

/** The bytes of a file in memory, piece by piece. */
export const chunksOf = (bytes: Uint8Array): Chunks =>
  function* () {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
  }
