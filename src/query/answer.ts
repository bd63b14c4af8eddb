import type { Derived, DerivedName, DimensionName, FigureColumn, FigureRow, Labels, usualColumns } from './columns'
import type { AggregateName, Aggregates } from './group-columns'
import type { PairColumn, PairRow } from './pair-columns'
import type { FigureQuery, GroupQuery, PairQuery, Query } from './query'

/** Whether the names in a list are known at compile time: only then is a column sure to be there. */
type IsFixed<List extends readonly unknown[]> = number extends List['length'] ? false : true

/** What is made by division brings with it why it is not, and by what it was divided. */
type Divided<Name extends DerivedName> = Name extends 'perYear'
  ? Name | `${Name}Refused`
  : Name | `${Name}Refused` | 'denominators'

type FigureRowOf<Q extends FigureQuery> = Q extends {
  readonly select: infer Names extends readonly (FigureColumn | DerivedName)[]
}
  ? IsFixed<Names> extends true
    ? Pick<FigureRow, Extract<Names[number], FigureColumn>> &
        Pick<Derived, Divided<Extract<Names[number], DerivedName>>>
    : Partial<FigureRow & Derived>
  : 'select' extends keyof Q
    ? Partial<FigureRow & Derived>
    : Pick<FigureRow, (typeof usualColumns)[number]>

/** What is told of a group brings with it the cells that it lacks; what may be refused, why it is. */
type Brought<Name> = Name extends 'count'
  ? Name | 'lacking'
  : Name extends 'share'
    ? Name | 'lacking' | 'shareRefused'
    : Name | 'lacking' | 'sumRefused'

type GroupRowOf<Q extends GroupQuery> = Q extends { readonly select: infer Names extends readonly string[] }
  ? IsFixed<Names> extends true
    ? Pick<FigureRow, Extract<Names[number], DimensionName>> &
        Pick<Aggregates, Brought<Extract<Names[number], AggregateName>>>
    : Partial<FigureRow & Aggregates>
  : IsFixed<Q['group']> extends false
    ? Partial<FigureRow & Aggregates>
    : 'select' extends keyof Q
      ? Partial<FigureRow & Aggregates>
      : Pick<FigureRow, Q['group'][number]> & Aggregates

type PairRowOf<Q extends PairQuery> = Q extends { readonly select: infer Names extends readonly PairColumn[] }
  ? IsFixed<Names> extends true
    ? Pick<PairRow, Names[number]>
    : Partial<PairRow>
  : 'select' extends keyof Q
    ? Partial<PairRow>
    : PairRow

/** Beside a row, what its codes are called, where the query asks for it. */
type Labelled<Q extends Query, Row> = Q extends { readonly labels: 'en' | 'zh' }
  ? Row & { readonly labels: Labels }
  : Row

/** The rows that answer a query, as its `select`, `group` and `labels` say. Of a query known only at run time, all may be absent. */
export type RowOf<Q extends Query> = Labelled<Q, PlainRowOf<Q>>

type PlainRowOf<Q extends Query> = Q extends GroupQuery
  ? GroupRowOf<Q>
  : Q extends PairQuery
    ? PairRowOf<Q>
    : Q extends FigureQuery
      ? FigureRowOf<Q>
      : never

/** What no query of groups may say, and none of pairs. */
type OfGroups = GroupQuery & { readonly pair?: never; readonly per?: never }
type OfPairs = PairQuery & { readonly group?: never }

/** A form of query in whose words a query speaks that is of no form; nothing, where it is of one. */
type FormOf<Q> = Q extends { readonly group: unknown }
  ? Q extends OfGroups
    ? unknown
    : OfGroups
  : Q extends { readonly pair: unknown }
    ? Q extends OfPairs
      ? unknown
      : OfPairs
    : Q extends { readonly per: unknown }
      ? OfPairs
      : unknown

/** A query as a program may ask it: one that mixes what is asked of figures, groups and pairs is none. */
export type Asked<Q extends Query> = Q & FormOf<Q>

/** What a query gives. */
export interface Answer<Row> {
  readonly rows: readonly Row[]
  /**
   * How many figures met every condition but those on dates, and were left out because their period is not dated: they
   * may or may not belong to the answer.
   */
  readonly undated: number
  /**
   * How many cells without a number met every condition. Rows of groups name those that share their words; none is a row.
   * A cell without a number has no precision, so none meets a condition on that.
   */
  readonly lacking: number
  /** How many cells without a number met every condition but those on dates, as their period is not dated. */
  readonly lackingUndated: number
  /** Of pairs: how many figures that were found have none to be set against. */
  readonly unpaired?: number
}
