import { RolmError } from '../issue'
import type { Answer, RowOf } from './answer'
import { figureRows } from './figures'
import { selectRows } from './filter'
import { groupRows } from './group-rows'
import { parseQuery } from './parse'
import type { Query } from './query'
import type { Table } from './table'

/**
 * Answers a query from a table. Numbers are exact decimals as text; the ends of intervals keep their openness; the order
 * of the rows is total, so that the same query gives the same rows everywhere.
 *
 * @throws RolmError where the query is not a valid one or names what does not exist; `parseQuery` gives the same as issues
 * @example
 * import { beijing, changshu } from 'rule-of-law-metrics/datasets'
 * const { rows } = query(tableOf([changshu, beijing]), {
 *   where: { indicator: 'legal-aid-cases' },
 *   select: ['jurisdiction', 'period', 'printed'],
 * })
 * @example
 * // The cases of every year and place, added up where that is right.
 * query(table, { where: { indicator: 'legal-aid-cases' }, group: ['period'], order: [{ by: 'sum', descending: true }] })
 */
export const query = <const Q extends Query>(table: Table, asked: Q): Answer<RowOf<Q>> => {
  const parsed = parseQuery(asked, table)
  if (!parsed.ok) {
    const told = parsed.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new RolmError(`query() was given a query that cannot be answered. ${told.join(' ')}`)
  }
  const { rows: selected, undated } = selectRows(table, parsed.value.where)
  const empty = selectRows(table.noValues, parsed.value.where)
  const rows =
    'group' in parsed.value
      ? groupRows(table, selected, empty.rows, parsed.value)
      : figureRows(table, selected, parsed.value)
  return {
    rows: rows as readonly RowOf<Q>[], // the columns that RowOf reads from the same query
    undated,
    lacking: empty.rows.length,
    lackingUndated: empty.undated,
  }
}
