import { RolmError } from '../issue'
import type { DerivedName, DimensionName, FigureColumn } from './columns'
import type { AggregateName } from './group-columns'
import type { PairColumn, pairOrders } from './pair-columns'
import type { FigureQuery, GroupQuery, PairQuery, Query, Where } from './query'

/** The columns that a query can select. */
type Selectable<Q> = Q extends { readonly group: readonly (infer By)[] }
  ? By | AggregateName
  : Q extends { readonly pair: unknown }
    ? PairColumn
    : FigureColumn | DerivedName

/** The columns that a query can be ordered by. */
type Orderable<Q> = Q extends { readonly pair: unknown } ? (typeof pairOrders)[number] : Selectable<Q>

/** A query that is being put together: each step gives another, and leaves the one before as it was. */
export interface Asking<Q> {
  /** The query so far, as plain data: its type says which columns its rows have. */
  readonly query: Q
  /** Adds conditions: on one thing the last counts. */
  where(more: Where): this
  /** Orders by a column, after those given before. */
  orderBy(by: Orderable<Q>, direction?: 'ascending' | 'descending'): this
  /** Names of codes beside each row, in this language: the last step, so that the type of the rows has them. */
  labels<const In extends 'en' | 'zh'>(language: In): this & { readonly query: { readonly labels: In } }
  /** At most so many rows. */
  limit(rows: number): this
  /** Passes over so many rows. */
  offset(rows: number): this
}

/** A query whose columns are not chosen yet. */
export interface AskingAll<Q> extends Asking<Q> {
  /** Which columns, at least one. */
  select<const Names extends readonly Selectable<Q>[]>(...names: Names): Asking<Q & { readonly select: Names }>
}

/** A query about figures, which can become one about groups of them, or about pairs. */
export interface AskingFigures extends AskingAll<Omit<FigureQuery, 'select'>> {
  /** One row for each group of figures with the same words; without any, one group of all. */
  groupBy<const By extends readonly DimensionName[]>(
    ...by: By
  ): AskingAll<Omit<GroupQuery, 'group' | 'select'> & { readonly group: By }>
  /** One row for each two figures of two places, or of two times. */
  pair(pair: PairQuery['pair']): AskingPairs
}

/** A query about pairs of figures. */
export interface AskingPairs extends AskingAll<Omit<PairQuery, 'select'>> {
  /** What is made of both figures first. */
  per(what: NonNullable<PairQuery['per']>): this
}

type Steps = AskingFigures & AskingPairs

/** All steps are there at run time; which of them a query has, its type says. */
const asking = (query: Query): Steps => {
  const withMore = (more: object): Steps => asking({ ...query, ...more } as Query) // what it is held against, when it is asked
  const steps: { readonly [step in keyof Steps]: unknown } = {
    query,
    where: ({ period, ...more }: Where = {}) => {
      const before = query.where ?? {}
      const times = period && { period: { ...before.period, ...period } }
      return withMore({ where: { ...before, ...more, ...times } })
    },
    select: (...select: readonly string[]) => withMore({ select }),
    orderBy: (by: string, direction: unknown = 'ascending') => {
      if (direction !== 'ascending' && direction !== 'descending')
        throw new RolmError(`orderBy() orders "ascending" or "descending", not "${direction}"`)
      return withMore({
        order: [...(query.order ?? []), direction === 'descending' ? { by, descending: true } : { by }],
      })
    },
    labels: (labels: string) => withMore({ labels }),
    limit: (limit: number) => withMore({ limit }),
    offset: (offset: number) => withMore({ offset }),
    groupBy: (...group: readonly string[]) => withMore({ group }),
    pair: (pair: PairQuery['pair']) => withMore({ pair }),
    per: (per: PairQuery['per']) => withMore({ per }),
  }
  return steps as Steps // a step for each
}

/**
 * Puts a query together step by step, so that an editor can offer what comes next. It is the same plain data as one that is
 * written by hand, and is held against what exists when it is asked.
 *
 * @example
 * const { query: asked } = ask({ indicator: 'legal-aid-cases' }).select('jurisdiction', 'perHead').orderBy('perHead')
 * query(table, asked).rows[0]?.perHead
 * @example
 * ask().where({ period: { within: '2015/2019' } }).groupBy('indicator').select('indicator', 'sum').orderBy('sum', 'descending')
 * @example
 * ask().pair({ jurisdiction: ['320581', '110000'] }).per('head')
 */
export const ask = (where?: Where): AskingFigures => asking(where === undefined ? {} : { where })
