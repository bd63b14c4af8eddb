import { total } from '../model/catalogue'
import { eachMeeting, timelineOf } from '../model/meeting'
import { isDated } from '../model/period'
import { entryOf, onceFor } from '../model/remembered'
import { textIn } from '../model/text'
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

const groupsOf = onceFor((sides: readonly Side[]): Groups => {
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

const timeOf = onceFor((sides: readonly Side[]) => timelineOf(sides, ({ timing }) => timing.days))

const none: readonly never[] = []

type Say = (side: Side, other: Side) => void

/** Says figures with those of others that are of the same time, or, where there are none, with all. */
const eachNearest = (sides: readonly Side[], others: readonly Side[], say: Say): void => {
  const { alone } = eachMeeting(timeOf(sides), timeOf(others), say).a
  for (const side of alone) for (const other of others) say(side, other)
}

/**
 * Says figures of a topic with their counterparts among figures of its own indicator: the same breakdown, or, where there is none,
 * the total beside a part, so that the difference is said and not passed over.
 */
const eachOfMeasure = (
  { measure, breakdown }: Topic,
  sides: readonly Side[],
  { byMeasure }: Groups,
  say: Say,
): void => {
  const same = byMeasure.get(measure)?.get(breakdown)
  const totals = byMeasure.get(measure)?.get(total) ?? none
  if (same !== undefined) eachNearest(sides, same, say)
  else for (const side of sides) for (const other of totals) say(side, other)
}

/** The figures of indicators that are easily taken for a topic's, as a dataset or the catalogue says, or their names. */
const alike = (topic: Topic, { byMeasure, byName }: Groups): readonly (readonly Side[])[] => {
  if (topic.breakdown !== total) return []
  const named = namesOf(topic).map((name) =>
    [...(byName.get(name) ?? none)].filter(
      (side) => side.topic.measure !== topic.measure && side.topic.breakdown === total,
    ),
  )
  const close = topic.closeTo.map((measure) => byMeasure.get(measure)?.get(total) ?? none)
  return [...close, ...named]
}

const byTopic = onceFor((sides: readonly Side[]): ReadonlyMap<Topic, readonly Side[]> => {
  const topics = new Map<Topic, Side[]>()
  for (const side of sides) entryOf(topics, side.topic, () => []).push(side)
  return topics
})

/** Says each figure with each of its counterparts among others. */
const eachCounterpart = (sides: readonly Side[], others: readonly Side[], say: Say): void => {
  const groups = groupsOf(others)
  for (const [topic, own] of byTopic(sides)) {
    eachOfMeasure(topic, own, groups, say)
    for (const counterparts of alike(topic, groups)) eachNearest(own, counterparts, say)
  }
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
