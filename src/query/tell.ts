import type { DimensionName, SumRefusal } from './columns'
import { type Extent, foldExactly, foldGroups } from './fold'
import type { Groups } from './groups'
import { membersOf } from './members'
import { largestExact } from './scaled'
import { sumRefusalOf, variesIn } from './sum'
import { flag, scaleAt, type Table } from './table'

/** What is told of a group's numbers: their extent as far as it is not refused, and why the rest is. */
export type Told = Partial<Extent> & { readonly sumRefused?: SumRefusal }

/**
 * Tells of the numbers of groups: in doubles where that is exact, in bigints elsewhere.
 *
 * @param adding whether sums are asked for
 */
export const teller = (
  table: Table,
  groups: Groups,
  by: readonly DimensionName[],
  adding: boolean,
): ((group: number) => Told) => {
  const { indicator } = table.dimensions
  const firstOf = (group: number): number => groups.firsts[group] ?? 0
  const hasAny = (group: number, bits: number): boolean => ((groups.flags[group] ?? 0) & bits) !== 0
  const largestSum = (group: number): number =>
    (groups.counts[group] ?? 0) * (table.largest[indicator.codes[firstOf(group)] ?? 0] ?? 0)
  const isTooLarge = (group: number): boolean => hasAny(group, flag.wide) || largestSum(group) > largestExact
  const members = membersOf(groups, (group) => hasAny(group, flag.clash | flag.shared) || isTooLarge(group))
  const scaleOf = (group: number): number => scaleAt(table, firstOf(group))
  const isMixed = variesIn(groups, table, by, 'indicator')
  const folded = foldGroups(groups, table, scaleOf)
  const refusalOf = sumRefusalOf(groups, table, by, members)
  return (group) => {
    if (isMixed(group)) return { sumRefused: 'several-indicators' }
    const { sum, ...extremes } = isTooLarge(group) ? foldExactly(table, members(group), scaleOf(group)) : folded(group)
    const sumRefused = adding ? refusalOf(group) : undefined
    return sumRefused === undefined ? { ...extremes, sum } : { ...extremes, sumRefused }
  }
}
