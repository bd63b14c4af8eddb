import { type Interval, scale } from '../model/interval'
import { rational } from '../model/rational'
import { rememberingAll } from '../model/remembered'
import type { DimensionName } from './columns'
import { boundsOfSpan, type Span, toFractions } from './ends'
import { foldGroups } from './fold'
import {
  type AggregateName,
  type Aggregates,
  type ExtentName,
  isExtent,
  type ShareRefusal,
  usualAggregates,
} from './group-columns'
import { type Counts, countGroups, type Groups, groupRowsBy } from './groups'
import { lackingOf } from './lacking'
import { type Ordering, sortRows, spanOrdering, wordsOrdering } from './order'
import type { GroupQuery } from './query'
import { sharesOf } from './share'
import type { Table } from './table'
import { type Told, teller } from './tell'
import { toldOf } from './told'
import { wordAt } from './words'

/** A row of the answer to a query with groups. */
export type GroupCells = Partial<Aggregates> & { readonly [name in DimensionName]?: string | null }

type ColumnName = DimensionName | AggregateName

const isAggregate = (name: ColumnName): boolean => name === 'count' || isExtent(name)

/** How many figures the rows of each group stand for. */
const countsBy = ({ rows, of, size }: Groups, weights: Uint32Array): Counts['countOf'] => {
  const counts = new Float64Array(size)
  for (let at = 0; at < rows.length; at++) {
    const group = of[at] ?? 0
    counts[group] = (counts[group] ?? 0) + (weights[rows[at] ?? 0] ?? 1)
  }
  return (group) => counts[group] ?? 0
}

/** What part of all figures each group makes up, or why none is told. */
interface Shares {
  readonly of: (group: number) => Interval | undefined
  readonly refused?: ShareRefusal
}

const sharesAmong = (
  table: Table,
  { rows }: Groups,
  occurring: Uint32Array,
  lacks: boolean,
  tell: (group: number) => Told,
): Shares => {
  const refuse = (refused: ShareRefusal): Shares => ({ of: () => undefined, refused })
  const all = groupRowsBy(table, rows, [])
  const { sumRefused } = rows.length === 0 ? {} : teller(table, all, foldGroups(all, table), [], true)(0)
  if (sumRefused !== undefined) return refuse(sumRefused)
  if (lacks) return refuse('cells-lacking')
  const shares = sharesOf(
    Array.from(occurring)
      .flatMap((group) => tell(group).sum ?? [])
      .map(toFractions),
  )
  const places = new Map(Array.from(occurring, (group, place) => [group, place]))
  return shares === undefined ? refuse('no-whole') : { of: (group) => shares[places.get(group) ?? -1] }
}

/**
 * The groups of a selection as rows, ordered and cut as the query says. Where something is told of a group, the cells
 * without a number that share its words are named.
 *
 * @param empty the cells without a number that met the conditions
 * @param weights how many figures each row stands for; absent where each is one figure
 */
export const groupRows = (
  table: Table,
  selected: Uint32Array,
  empty: Uint32Array,
  {
    group: by,
    order = [],
    limit = Number.POSITIVE_INFINITY,
    offset = 0,
    select = [...by, ...usualAggregates],
  }: GroupQuery,
  weights?: Uint32Array,
): readonly GroupCells[] => {
  const groups = groupRowsBy(table, selected, by)
  const names: readonly ColumnName[] = [...select, ...order.map((key) => key.by)]
  const fold = names.some(isExtent) ? foldGroups(groups, table) : undefined
  const { countOf: rowsIn, firstOf } = fold ?? countGroups(groups)
  const countOf = weights === undefined ? rowsIn : countsBy(groups, weights)
  const tell = rememberingAll<number, Told>(
    fold === undefined ? () => ({}) : teller(table, groups, fold, by, toldOf({ group: by, select, order }).sums),
  )
  const occurring = new Uint32Array(groups.size).map((_, group) => group).filter((group) => countOf(group) > 0)
  const shares = names.includes('share') ? sharesAmong(table, groups, occurring, empty.length > 0, tell) : undefined
  const spanOf = (name: ExtentName, group: number): Span | undefined => {
    if (name === 'share') return shares?.of(group)
    const told = tell(group)
    if (name !== 'mean') return told[name]
    return told.sum && scale(toFractions(told.sum), rational(1n, BigInt(countOf(group))))
  }

  const orderingOf = (name: ColumnName): Ordering => {
    if (name === 'count') return { compare: (a, b) => countOf(a) - countOf(b), isEmpty: () => false }
    return isExtent(name)
      ? spanOrdering(rememberingAll((group: number) => spanOf(name, group)))
      : wordsOrdering(table.dimensions[name], firstOf)
  }
  const lacking = select.some(isAggregate) ? lackingOf(table, empty, by) : () => []
  const rowOf = (group: number): GroupCells => {
    const cells: Record<string, unknown> = {}
    for (const name of select) {
      if (name === 'count') cells[name] = countOf(group)
      else if (isExtent(name)) {
        const span = spanOf(name, group)
        if (span !== undefined) cells[name] = boundsOfSpan(span)
        else if (name === 'share') cells.shareRefused = shares?.refused
        else cells.sumRefused = tell(group).sumRefused
      } else cells[name] = wordAt(table.dimensions[name], firstOf(group))
    }
    const lacked = lacking(firstOf(group))
    if (lacked.length > 0) cells.lacking = lacked
    return cells
  }
  return Array.from(sortRows(occurring, order, orderingOf, by.map(orderingOf)).subarray(offset, offset + limit), rowOf)
}
