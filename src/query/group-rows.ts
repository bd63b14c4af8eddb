import { type AggregateName, type Aggregates, type DimensionName, usualAggregates } from './columns'
import { compareRanges, meanOf, type Range, toWrittenBounds } from './ends'
import { foldGroups } from './fold'
import { type Counts, countGroups, type Groups, groupRowsBy } from './groups'
import { lackingOf } from './lacking'
import { type Ordering, sortRows, wordsOrdering } from './order'
import type { GroupQuery } from './query'
import type { Table } from './table'
import { type Told, teller } from './tell'
import { toldOf } from './told'
import { wordAt } from './words'

/** A row of the answer to a query with groups. */
export type GroupCells = Partial<Aggregates> & { readonly [name in DimensionName]?: string | null }

type ColumnName = DimensionName | AggregateName

const isAggregate = (name: ColumnName): boolean => name === 'count' || isExtent(name)

type Extent = Exclude<AggregateName, 'count'>

const isExtent = (name: ColumnName): name is Extent =>
  name === 'least' || name === 'greatest' || name === 'sum' || name === 'mean'

const rangeOrdering = (rangeOf: (group: number) => Range | undefined): Ordering => ({
  isEmpty: (group) => rangeOf(group) === undefined,
  compare: (a, b) => {
    const [first, second] = [rangeOf(a), rangeOf(b)]
    return first && second ? compareRanges(first, second) : 0
  },
})

/** Tells of no group twice, as an order may ask again and again. */
const remembered = (tell: (group: number) => Told): ((group: number) => Told) => {
  const known = new Map<number, Told>()
  return (group) => {
    const told = known.get(group) ?? tell(group)
    known.set(group, told)
    return told
  }
}

/** How many figures the rows of each group stand for. */
const countsBy = ({ rows, of, size }: Groups, weights: Uint32Array): Counts['countOf'] => {
  const counts = new Float64Array(size)
  for (let at = 0; at < rows.length; at++) {
    const group = of[at] ?? 0
    counts[group] = (counts[group] ?? 0) + (weights[rows[at] ?? 0] ?? 1)
  }
  return (group) => counts[group] ?? 0
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
  const tell = remembered(
    fold === undefined ? () => ({}) : teller(table, groups, fold, by, toldOf({ group: by, select, order }).sums),
  )
  const rangeOf = (name: Extent, group: number): Range | undefined => {
    const told = tell(group)
    if (name !== 'mean') return told[name]
    return told.sum && meanOf(told.sum, countOf(group))
  }

  const orderingOf = (name: ColumnName): Ordering => {
    if (name === 'count') return { compare: (a, b) => countOf(a) - countOf(b), isEmpty: () => false }
    return isExtent(name)
      ? rangeOrdering((group) => rangeOf(name, group))
      : wordsOrdering(table.dimensions[name], firstOf)
  }
  const lacking = select.some(isAggregate) ? lackingOf(table, empty, by) : () => []
  const rowOf = (group: number): GroupCells => {
    const cells: Record<string, unknown> = {}
    for (const name of select) {
      if (name === 'count') cells[name] = countOf(group)
      else if (isExtent(name)) {
        const range = rangeOf(name, group)
        if (range === undefined) cells.sumRefused = tell(group).sumRefused
        else cells[name] = toWrittenBounds(range)
      } else cells[name] = wordAt(table.dimensions[name], firstOf(group))
    }
    const lacked = lacking(firstOf(group))
    if (lacked.length > 0) cells.lacking = lacked
    return cells
  }
  const occurring = new Uint32Array(groups.size).map((_, group) => group).filter((group) => countOf(group) > 0)
  return Array.from(sortRows(occurring, order, orderingOf, by.map(orderingOf)).subarray(offset, offset + limit), rowOf)
}
