import { type Clash, eachClash } from './clash'
import type { Fold } from './fold'
import type { SumRefusal } from './group-columns'
import { kindsOf } from './kinds'
import type { Measure } from './measures'
import { flag, type Table } from './table'

/** How figures of an indicator can be added up: flows over times and places, stocks over places alone. */
type Adding = 'flow' | 'stock' | 'none'

const addingOf = (indicator: Measure | undefined): Adding => {
  if (indicator?.additive !== true) return 'none'
  return indicator.timeKind === 'flow' || indicator.timeKind === 'stock' ? indicator.timeKind : 'none'
}

const clashes: readonly Clash[] = ['stated-twice', 'periods-overlap', 'places-overlap']

const clashAmong = (table: Table, rows: readonly number[]): Clash | undefined => {
  const found = new Set<Clash>()
  eachClash(table, rows, (_, how) => found.add(how))
  return clashes.find((how) => found.has(how))
}

/**
 * Says why the figures of a group, which has one indicator, are not added up, or gives `undefined` where they may be.
 *
 * @param hasSeveralPeriods whether the figures of a group are of different periods
 * @param membersOf the rows of a group that has the flag `clash` or `shared`
 */
export const sumRefusalOf = (
  table: Table,
  { firstOf, flagsOf, hasSeveralBreakdowns }: Fold,
  hasSeveralPeriods: (group: number) => boolean,
  membersOf: (group: number) => readonly number[],
): ((group: number) => SumRefusal | undefined) => {
  const { indicator, jurisdiction } = table.dimensions
  const adding = kindsOf(table).map(addingOf)
  return (group) => {
    const how = adding[indicator.codes[firstOf(group)] ?? 0] ?? 'none'
    if (how === 'none') return 'not-additive'
    if (hasSeveralBreakdowns(group)) return 'several-breakdowns'
    const seen = flagsOf(group)
    if ((seen & flag.undated) !== 0) return 'period-not-dated'
    if (how === 'stock' && hasSeveralPeriods(group)) return 'dates-differ'
    const clash = (seen & flag.clash) === 0 ? undefined : clashAmong(table, membersOf(group))
    if (clash !== undefined) return clash
    if ((seen & flag.shared) === 0) return undefined
    const places = new Set(membersOf(group).map((row) => jurisdiction.codes[row]))
    return places.size > 1 ? 'coverage-shared' : undefined
  }
}
