import type { DimensionName } from './columns'
import type { Extent, Fold } from './fold'
import { foldExactly } from './fold-exactly'
import type { SumRefusal } from './group-columns'
import { type Groups, groupsThatVary } from './groups'
import { membersOf } from './members'
import { largestExact } from './scaled'
import { sumRefusalOf } from './sum'
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
  fold: Fold,
  by: readonly DimensionName[],
  adding: boolean,
): ((group: number) => Told) => {
  const { countOf, firstOf, flagsOf, extentOf } = fold
  const { indicator } = table.dimensions
  const variesIn = (name: DimensionName): ((group: number) => boolean) => {
    let varied: Uint8Array | undefined
    return (group) => {
      if (by.includes(name)) return false
      varied ??= groupsThatVary(groups, fold, table.dimensions[name])
      return varied[group] === 1
    }
  }
  const hasAny = (group: number, bits: number): boolean => (flagsOf(group) & bits) !== 0
  const largestSum = (group: number): number =>
    countOf(group) * (table.largest[indicator.codes[firstOf(group)] ?? 0] ?? 0)
  const isTooLarge = (group: number): boolean => hasAny(group, flag.wide) || largestSum(group) > largestExact
  const members = membersOf(groups, (group) => hasAny(group, flag.clash | flag.shared) || isTooLarge(group))
  const hasSeveralIndicators = variesIn('indicator')
  const refusalOf = sumRefusalOf(table, fold, variesIn('period'), members)
  return (group) => {
    if (hasSeveralIndicators(group)) return { sumRefused: 'several-indicators' }
    const scale = scaleAt(table, firstOf(group))
    const { least, greatest, sum } = isTooLarge(group)
      ? foldExactly(table, members(group), scale)
      : extentOf(group, scale)
    const sumRefused = adding ? refusalOf(group) : undefined
    return sumRefused === undefined ? { least, greatest, sum } : { least, greatest, sumRefused }
  }
}
