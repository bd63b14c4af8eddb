import type { Answer, RowOf } from './answer'
import { figureRows } from './figures'
import type { Found } from './found'
import { groupRows } from './group-rows'
import { labeller } from './labels'
import { latestOf } from './latest'
import { pairRows } from './pair-rows'
import type { Query } from './query'

type Row = Readonly<Record<string, unknown>>

const rowsOf = (
  { table, rows, empty, weights, populations }: Found,
  query: Query,
): Pick<Answer<unknown>, 'rows' | 'unpaired'> => {
  if ('group' in query) return { rows: groupRows(table, rows, empty, query, weights) }
  if ('pair' in query) return pairRows(table, rows, query, populations)
  return { rows: figureRows(table, rows, query, populations) }
}

/** Makes the answer to a valid query of what an engine found: ordering, cutting and telling are the same for every engine. */
export const finish = <const Q extends Query>(all: Found, asked: Q): Answer<RowOf<Q>> => {
  const query: Query = asked
  const found = query.where?.period?.latest === true ? latestOf(all) : all
  const { table, undated, lackingUndated } = found
  const { rows, ...more } = rowsOf(found, query)
  const told = query.labels === undefined ? rows : (rows as readonly Row[]).map(labeller(table, query.labels)) // rows are records
  return {
    rows: told as readonly RowOf<Q>[], // the columns that RowOf reads from the same query
    ...more,
    undated,
    lacking: found.empty.length,
    lackingUndated,
  }
}
