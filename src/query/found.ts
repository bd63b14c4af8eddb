import type { Table } from './table'

/** What an engine found: rows of a table that met the conditions, and counts of what did not for want of dates. */
export interface Found {
  readonly table: Table
  readonly rows: Uint32Array
  /** Cells without a number that met the conditions, as rows of `table.noValues`. */
  readonly empty: Uint32Array
  /** A table of the statements of population that figures are divided by; `table` where it holds all. */
  readonly populations: Table
  readonly undated: number
  readonly lackingUndated: number
  /** How many figures each row of the table stands for, where an engine has counted them. */
  readonly weights?: Uint32Array
}
