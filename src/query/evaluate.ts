import type { Answer, Asked, RowOf } from './answer'
import { engineQuery } from './engine-query'
import { selectRows } from './filter'
import { finish } from './finish'
import type { Query } from './query'
import { holdTable, type Table } from './table'
import { validQuery } from './valid'

/**
 * Answers a query from a table. Numbers are exact decimals as text; the ends of intervals keep their openness; the order
 * of the rows is total, so that the same query gives the same rows everywhere.
 *
 * @throws RolmError where there is no table, or the query is not a valid one or names what does not exist; `parseQuery` gives the
 * last as issues
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
export const query = <const Q extends Query>(table: Table, asked: Asked<Q>): Answer<RowOf<Q>> => {
  holdTable('query', table)
  const { where } = engineQuery(validQuery('query', asked, table))
  const { rows, undated } = selectRows(table, where)
  const empty = selectRows(table.noValues, where)
  return finish<Q>(
    { table, populations: table, rows, undated, empty: empty.rows, lackingUndated: empty.undated },
    asked,
  )
}
