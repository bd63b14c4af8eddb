import type { Answer, RowOf } from './answer'
import { figureRows } from './figures'
import { type GroupCells, groupRows } from './group-rows'
import type { Query } from './query'
import type { Table } from './table'

/** What an engine found: rows of a table that met the conditions, and counts of what did not for want of dates. */
export interface Found {
  readonly table: Table
  readonly rows: Uint32Array
  /** Cells without a number that met the conditions, as rows of `table.noValues`. */
  readonly empty: Uint32Array
  readonly undated: number
  readonly lackingUndated: number
  /** How many figures each row of the table stands for, where an engine has counted them. */
  readonly weights?: Uint32Array
}

/** Makes the answer to a valid query of what an engine found: ordering, cutting and telling are the same for every engine. */
export const finish = <const Q extends Query>(found: Found, asked: Q): Answer<RowOf<Q>> => {
  const { table, undated, lackingUndated } = found
  const query: Query = asked
  const rows: readonly (GroupCells | Record<string, unknown>)[] =
    'group' in query
      ? groupRows(table, found.rows, found.empty, query, found.weights)
      : figureRows(table, found.rows, query)
  return {
    rows: rows as readonly RowOf<Q>[], // the columns that RowOf reads from the same query
    undated,
    lacking: found.empty.length,
    lackingUndated,
  }
}
