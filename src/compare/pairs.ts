import { total } from '../model/catalogue'
import { cellKey } from '../model/findings'
import { datesOf } from '../model/period'
import type { Side } from './side'

const overlaps = (a: Side, b: Side): boolean => {
  const [first, second] = [datesOf(a.observation.period), datesOf(b.observation.period)]
  return first !== undefined && second !== undefined && first.first <= second.last && second.first <= first.last
}

/** Of several figures of one measure, those of the same time are compared; where there are none, all are. */
const nearestInTime = (side: Side, others: readonly Side[]): readonly Side[] => {
  const same = others.filter((other) => overlaps(side, other))
  return same.length > 0 ? same : others
}

const byIndicator = (sides: readonly Side[]): ReadonlyMap<string, readonly Side[]> => {
  const groups = new Map<string, Side[]>()
  for (const side of sides) groups.set(side.indicator.id, [...(groups.get(side.indicator.id) ?? []), side])
  return groups
}

/**
 * The counterparts of a figure among those of its own indicator: the same breakdown, or, where there is none, a total
 * beside a part, so that the difference is said and not passed over.
 */
const counterparts = (side: Side, own: readonly Side[], others: readonly Side[]): readonly Side[] => {
  const { breakdown } = side.observation
  const same = others.filter((other) => other.observation.breakdown === breakdown)
  if (same.length > 0) return nearestInTime(side, same)
  const taken = new Set(own.map(({ observation }) => observation.breakdown))
  const lone = others.filter((other) => !taken.has(other.observation.breakdown))
  return breakdown === total ? lone : others.filter((other) => other.observation.breakdown === total)
}

/**
 * The pairs of figures of two datasets that a reader would set side by side: the same indicator, or two that are easily
 * taken for one another. Two statements of the same cell are no pair.
 */
export const pairsOf = (a: readonly Side[], b: readonly Side[]): readonly (readonly [Side, Side])[] => {
  const [ofA, ofB] = [byIndicator(a), byIndicator(b)]
  const totals = (sides: readonly Side[]) => sides.filter(({ observation }) => observation.breakdown === total)
  return a.flatMap((side) => {
    const { id, notToBeConfusedWith } = side.indicator
    const same = counterparts(side, ofA.get(id) ?? [], ofB.get(id) ?? [])
    const confusable =
      side.observation.breakdown === total
        ? notToBeConfusedWith.flatMap((other) => nearestInTime(side, totals(ofB.get(other) ?? [])))
        : []
    return [...same, ...confusable]
      .filter((other) => cellKey(side.observation) !== cellKey(other.observation))
      .map((other) => [side, other] as const)
  })
}
