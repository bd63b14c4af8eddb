import type { Answer, RowOf } from './answer'
import { figureRows } from './figures'
import type { Found } from './found'
import { type GroupCells, groupRows } from './group-rows'
import { latestOf } from './latest'
import type { Query } from './query'

/** Makes the answer to a valid query of what an engine found: ordering, cutting and telling are the same for every engine. */
export const finish = <const Q extends Query>(all: Found, asked: Q): Answer<RowOf<Q>> => {
  const query: Query = asked
  const found = query.where?.period?.latest === true ? latestOf(all) : all
  const { table, undated, lackingUndated } = found
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
