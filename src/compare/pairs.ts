import { total } from '../model/catalogue'
import { isDated } from '../model/period'
import { entryOf, onceFor, rememberingAll } from '../model/remembered'
import { textIn } from '../model/text'
import { nearestAmong, type SayNearest } from './nearest'
import type { Side } from './side'
import { sameMeasure, type Topic } from './topic'

/** What an indicator that a dataset declares is called there. Another dataset may call another thing the same. */
const namesOf = ({ declared }: Topic): readonly string[] =>
  declared === undefined
    ? []
    : [declared.id, textIn(declared.label, 'en'), textIn(declared.label, 'zh')].map((name) =>
        name.normalize('NFKC').toLowerCase(),
      )

/** Figures of a dataset by what they are looked up by. */
interface Groups {
  readonly byMeasure: ReadonlyMap<string, ReadonlyMap<string, readonly Side[]>>
  /** Those of declared indicators, by what these are called. */
  readonly byName: ReadonlyMap<string, ReadonlySet<Side>>
}

const groupsOf = /* @__PURE__ */ onceFor((sides: readonly Side[]): Groups => {
  const byMeasure = new Map<string, Map<string, Side[]>>()
  const byName = new Map<string, Set<Side>>()
  for (const side of sides) {
    const { topic } = side
    const ofMeasure = entryOf(byMeasure, topic.measure, () => new Map<string, Side[]>())
    entryOf(ofMeasure, topic.breakdown, () => []).push(side)
    for (const name of namesOf(topic)) entryOf(byName, name, () => new Set<Side>()).add(side)
  }
  return { byMeasure, byName }
})

const nearestIn = /* @__PURE__ */ onceFor(nearestAmong)

const none: readonly never[] = []

/**
 * The counterparts of a topic among figures of its own indicator: the same breakdown, or, where there is none, the total
 * beside a part, so that the difference is said and not passed over.
 */
const counterparts = ({ measure, breakdown }: Topic, { byMeasure }: Groups): SayNearest => {
  const same = byMeasure.get(measure)?.get(breakdown)
  if (same !== undefined) return nearestIn(same)
  const totals = byMeasure.get(measure)?.get(total) ?? none
  return (_, say) => totals.forEach(say)
}

/** The counterparts among figures of indicators that are easily taken for it, as a dataset or the catalogue says, or their names. */
const alike = (topic: Topic, { byMeasure, byName }: Groups): readonly SayNearest[] => {
  if (topic.breakdown !== total) return []
  const named = namesOf(topic).map((name) =>
    [...(byName.get(name) ?? none)].filter(
      (side) => side.topic.measure !== topic.measure && side.topic.breakdown === total,
    ),
  )
  const close = topic.closeTo.map((measure) => byMeasure.get(measure)?.get(total) ?? none)
  return [...close, ...named].map(nearestIn)
}

/** Says each figure with each of its counterparts among others. */
const eachCounterpart = (
  sides: readonly Side[],
  others: readonly Side[],
  say: (side: Side, other: Side) => void,
): void => {
  const groups = groupsOf(others)
  const sayersOf = rememberingAll((topic: Topic) => [counterparts(topic, groups), ...alike(topic, groups)])
  for (const side of sides)
    for (const sayNearest of sayersOf(side.topic)) sayNearest(side.timing, (other) => say(side, other))
}

/** Whether both are read from one document, in two versions of a dataset. */
const isOneReading = (a: Side, b: Side): boolean =>
  a.dataset.base === b.dataset.base && a.dataset.id === b.dataset.id && a.observation.source === b.observation.source

/**
 * Whether two figures state the same cell. Undated periods with the same words do not mean the same dates, so two such
 * figures do so only where one document, in two versions of a dataset, is read twice.
 */
export const sameCell = (a: Side, b: Side): boolean =>
  a.topic.measure === b.topic.measure &&
  a.cell === b.cell &&
  sameMeasure(a.topic, b.topic) &&
  (isDated(a.timing.period) || isOneReading(a, b))

/**
 * Says the pairs of figures of two datasets that a reader would set side by side: those of which either is a counterpart of
 * the other, so that the pairs are the same whichever dataset comes first. Two statements of the same cell are no pair.
 */
export const eachPair = (a: readonly Side[], b: readonly Side[], say: (x: Side, y: Side) => void): void => {
  const found: number[] = []
  eachCounterpart(a, b, (x, y) => found.push(x.place * b.length + y.place))
  eachCounterpart(b, a, (y, x) => found.push(x.place * b.length + y.place))
  let last: number | undefined
  for (const pair of new Float64Array(found).sort()) {
    if (pair === last) continue
    last = pair
    const [x, y] = [a[Math.floor(pair / b.length)], b[pair % b.length]]
    if (x !== undefined && y !== undefined && !sameCell(x, y)) say(x, y)
  }
}
