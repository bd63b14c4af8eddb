import { type FigureColumn, isDerived } from '../query/columns'
import type { EngineQuery } from '../query/engine-query'

/** What rows are ordered by: a column of the table; of a column of ends, those alone that are open, or those that are not. */
export interface Key {
  readonly of: string
  readonly ends?: 'open' | 'closed'
  readonly descending: boolean
}

/** How an engine orders figures and cuts them. Empty columns come last. */
export interface Cut {
  readonly order: readonly Key[]
  readonly limit: number
  readonly offset: number
}

/** How the figures of a query are cut before they leave the engine. */
export interface CutFigures extends Cut {
  /**
   * The columns of numbers that they are ordered by. A number that is too long for its column stands elsewhere as text, which
   * no engine orders as a number: such rows leave uncut, beside as many of the others as all pages so far have.
   */
  readonly numbers: readonly string[]
}

type Ordered = Omit<Key, 'descending'>

/** The column of the table that a column of figures is ordered by; the areas of indicators are in none. */
const orderedBy = (name: FigureColumn): Ordered | undefined => {
  switch (name) {
    case 'area':
      return undefined
    case 'periodKind':
      return { of: 'period_kind' }
    case 'begin':
      return { of: 'first_day' }
    case 'end':
      return { of: 'last_day' }
    case 'minInclusive':
      return { of: 'lower', ends: 'closed' }
    case 'minExclusive':
      return { of: 'lower', ends: 'open' }
    case 'maxInclusive':
      return { of: 'upper', ends: 'closed' }
    case 'maxExclusive':
      return { of: 'upper', ends: 'open' }
    default:
      return { of: name }
  }
}

const numbers = ['value', 'lower', 'upper']

/**
 * How the figures of a query are cut by the engine that finds them, where it gives the very rows that are wanted; `undefined`
 * where they all are. Which figures are the latest, and what division makes of them, shows only when all have been found.
 *
 * @param declares whether datasets declare indicators, whose words are no column
 */
export const cutOf = (query: EngineQuery, declares: boolean): CutFigures | undefined => {
  if ('group' in query || query.limit === undefined || query.where?.period?.latest) return undefined
  const { order = [], limit, offset = 0 } = query
  const keys: Key[] = []
  for (const { by, descending = false } of order) {
    const ordered = isDerived(by) || (declares && by === 'indicator') ? undefined : orderedBy(by)
    if (ordered === undefined) return undefined
    keys.push({ ...ordered, descending })
  }
  const ties = ['dataset', 'id'].map((of) => ({ of, descending: false }))
  const asNumbers = [...new Set(keys.map(({ of }) => of))].filter((of) => numbers.includes(of))
  const cut = asNumbers.length === 0 ? { limit, offset } : { limit: limit + offset, offset: 0 }
  return { order: [...keys, ...ties], ...cut, numbers: asNumbers }
}
