import { type EngineQuery, engineQuery, populationQuery } from './engine-query'
import { checkedHeads, type DatasetHead, tableOfHeads } from './heads'
import { withPlacesNamed } from './places'
import type { Query } from './query'
import type { TabledHead } from './tabled'
import { validQuery } from './valid'

/** A query as another engine is asked it, and what is known of the datasets that the engine holds. */
export interface ToCompile {
  readonly query: EngineQuery
  /** The statements of population that its answer needs, as a query of their own. */
  readonly populations: EngineQuery | undefined
  /** Absent where no datasets were given: their names are then looked up. */
  readonly heads: readonly TabledHead[] | undefined
}

/**
 * A query that can be answered by an engine, as far as is known before it is asked.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where the query is not a valid one, or the datasets are none
 */
export const validAsked = (
  asker: string,
  asked: Query,
  datasets: readonly DatasetHead[] | undefined,
): { readonly query: Query; readonly heads: readonly TabledHead[] | undefined } => {
  const heads = datasets && checkedHeads(asker, datasets)
  return { query: validQuery(asker, asked, heads && tableOfHeads(heads)), heads }
}

/**
 * A query that can be compiled: valid, with the places within others named.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where the query is not a valid one, or the datasets are none
 */
export const toCompile = (asker: string, asked: Query, datasets: readonly DatasetHead[] | undefined): ToCompile => {
  const { query, heads } = validAsked(asker, asked, datasets)
  const named = <Q extends EngineQuery>(asked: Q): Q => withPlacesNamed(asked, heads ?? [])
  const populations = populationQuery(query)
  return { query: named(engineQuery(query)), populations: populations && named(populations), heads }
}
