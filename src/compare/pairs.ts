import { total } from '../model/catalogue'
import { cellKey } from '../model/findings'
import { measureOf } from '../model/indicator'
import { isDated } from '../model/period'
import { textIn } from '../model/text'
import type { Side } from './side'

const overlaps = ({ dates: a }: Side, { dates: b }: Side): boolean =>
  a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last

/** Of several figures of one measure, those of the same time are compared; where there are none, all are. */
const nearestInTime = (side: Side, others: readonly Side[]): readonly Side[] => {
  const same = others.filter((other) => overlaps(side, other))
  return same.length > 0 ? same : others
}

const groupedBy = (
  sides: readonly Side[],
  keysOf: (side: Side) => Iterable<string>,
): ReadonlyMap<string, readonly Side[]> => {
  const groups = new Map<string, Side[]>()
  for (const side of sides)
    for (const key of keysOf(side)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [side])
      else group.push(side)
    }
  return groups
}

/** What an indicator that a dataset declares is called there. Another dataset may call another thing the same. */
const namesOf = ({ declared }: Side): ReadonlySet<string> =>
  new Set(
    declared === undefined
      ? []
      : [declared.id, textIn(declared.label, 'en'), textIn(declared.label, 'zh')].map((name) =>
          name.normalize('NFKC').toLowerCase(),
        ),
  )

/** The measures of other datasets that are easily taken for that of a figure, as its own dataset says. */
const likeOf = ({ dataset, indicator, declared }: Side): readonly string[] => [
  ...indicator.notToBeConfusedWith.map((id) => measureOf(dataset, id)),
  ...(declared?.closeTo ?? []),
]

/**
 * The counterparts of a figure among those of its own indicator: the same breakdown, or, where there is none, the total
 * beside a part, so that the difference is said and not passed over.
 */
const counterparts = (side: Side, others: readonly Side[]): readonly Side[] => {
  const { breakdown } = side.observation
  const same = others.filter((other) => other.observation.breakdown === breakdown)
  if (same.length > 0) return nearestInTime(side, same)
  return others.filter((other) => other.observation.breakdown === total)
}

/** What computations need of an indicator; how it is called is for readers. */
const factsOf = ({ indicator: { id: _id, label: _label, notToBeConfusedWith: _others, ...facts } }: Side): string =>
  JSON.stringify(facts)

/**
 * Whether two figures are of one indicator: of the catalogue, or declared at one address and as the same kind of thing. One
 * address is no proof, since two offices of a place may declare different things there.
 */
export const sameMeasure = (a: Side, b: Side): boolean =>
  a.measure === b.measure && (a.declared === undefined || factsOf(a) === factsOf(b))

/**
 * Whether two figures state the same cell. Undated periods with the same words do not mean the same dates, so two such
 * figures do so only where one document, in two versions of a dataset, is read twice.
 */
export const sameCell = (a: Side, b: Side): boolean => {
  const read = ({ dataset: { base, id }, observation: { source } }: Side): string => JSON.stringify([base, id, source])
  const same = sameMeasure(a, b) && cellKey(a.observation) === cellKey(b.observation)
  return same && (isDated(a.observation.period) || read(a) === read(b))
}

/**
 * Each figure of `a` with its counterparts in `b`: of its own indicator, and of those that are easily taken for it, as the
 * catalogue or the dataset that declares it says, or as their names do.
 */
const counterpartsIn = (b: readonly Side[], a: readonly Side[]): ReadonlyMap<Side, ReadonlySet<Side>> => {
  const ofB = groupedBy(b, ({ measure }) => [measure])
  const namedInB = groupedBy(b, namesOf)
  const totals = (sides: readonly Side[]) => sides.filter(({ observation }) => observation.breakdown === total)
  return new Map(
    a.map((side) => {
      const same = counterparts(side, ofB.get(side.measure) ?? [])
      if (side.observation.breakdown !== total) return [side, new Set(same)]
      const alike = [
        ...likeOf(side).map((measure) => ofB.get(measure) ?? []),
        ...[...namesOf(side)].map((name) =>
          (namedInB.get(name) ?? []).filter(({ measure }) => measure !== side.measure),
        ),
      ]
      return [side, new Set([...same, ...alike.flatMap((sides) => nearestInTime(side, totals(sides)))])]
    }),
  )
}

/**
 * The pairs of figures of two datasets that a reader would set side by side: those of which either is a counterpart of
 * the other, so that the pairs are the same whichever dataset comes first. Two statements of the same cell are no pair.
 */
export const pairsOf = (a: readonly Side[], b: readonly Side[]): readonly (readonly [Side, Side])[] => {
  const [inB, inA] = [counterpartsIn(b, a), counterpartsIn(a, b)]
  const paired = new Map(a.map((x) => [x, new Set(inB.get(x))]))
  for (const [y, figures] of inA) for (const x of figures) paired.get(x)?.add(y)
  const place = new Map(b.map((y, index) => [y, index]))
  return a.flatMap((x) =>
    [...(paired.get(x) ?? [])]
      .filter((y) => !sameCell(x, y))
      .sort((y, z) => (place.get(y) ?? 0) - (place.get(z) ?? 0))
      .map((y) => [x, y] as const),
  )
}
