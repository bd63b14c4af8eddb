import { type Bounds, toBounds } from '../model/bounds'
import { dayNumber, lengthOf } from '../model/calendar'
import { carefulInterval, comparisonInterval } from '../model/careful'
import type { Dataset, Note } from '../model/dataset'
import { cellKey, contradict, figureFindings, statementList, statementsOfCells } from '../model/findings'
import { declarationIn, indicatorIn, measureOf } from '../model/indicator'
import type { Interval } from '../model/interval'
import type { Observation } from '../model/observation'
import { datesOf, periodKey } from '../model/period'
import { jurisdictionIn } from '../model/place'
import { entryOf, onceFor } from '../model/remembered'
import type { Indicator } from '../vocabulary/catalogue'
import type { Origin } from './origin'
import { type Own, ownReasons } from './own'
import { caveat, type Reason } from './reason'
import type { Timing } from './timing'
import type { Topic } from './topic'

/** One figure of a comparison: the fact, the dataset that it stands in, and the interval that was compared. */
export interface ComparedFigure {
  readonly dataset: Dataset
  readonly observation: Observation
  readonly indicator: Indicator
  /** The interval as compared: narrowed to whole numbers, or turned into a mean or a figure per head. */
  readonly bounds: Bounds
}

/** What is made of a figure: its interval as printed, and the one that holds however the source rounded. */
export interface Reading {
  readonly interval: Interval
  readonly careful: Interval
  readonly figure: ComparedFigure
  /** What is to be said of how it was made. */
  readonly reasons: readonly Reason[]
}

/**
 * One figure of a comparison, with all that the reasons look at. What figures of a dataset have in common is one object, so
 * that what two such objects come to is worked out once.
 */
export interface Side {
  readonly dataset: Dataset
  readonly observation: Observation
  readonly topic: Topic
  readonly timing: Timing
  readonly origin: Origin
  readonly own: Own
  /** Its place among the figures of its dataset. */
  readonly place: number
  /** What the figure is about, the document that states it left out. */
  readonly cell: string
  /** Its name among the facts of all datasets. */
  readonly fact: string
  /** The figure as it stands. */
  readonly stated: Reading
}

const contradictionsOf = (dataset: Dataset): ReadonlyMap<string, string> =>
  new Map(
    statementsOfCells(dataset.observations)
      .filter((statements) => statements.some((a) => statements.some((b) => contradict(a, b, dataset))))
      .flatMap((statements) => statements.map(({ id }) => [id, statementList(statements)] as const)),
  )

const notesByFigure = (notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> => {
  const byFigure = new Map<string, Note[]>()
  for (const note of notes) for (const id of note.about) entryOf(byFigure, id, () => []).push(note)
  return byFigure
}

/** The name of a fact among those of all datasets. */
export const factName = (dataset: Dataset, { id }: Observation): string => `${dataset.id}#${id}`

/** Reads a figure of whole numbers or of any, without anything made of it. */
export const readAs = (dataset: Dataset, observation: Observation, indicator: Indicator, whole: boolean): Reading => {
  const interval = comparisonInterval(observation, whole)
  const careful = observation.precision === 'rounded' ? carefulInterval(observation, whole) : interval
  return { interval, careful, figure: { dataset, observation, indicator, bounds: toBounds(interval) }, reasons: [] }
}

/** Every figure of a dataset as one side of a comparison. Figures that the catalogue does not know have none. */
export const sidesOfDataset = onceFor((dataset: Dataset): readonly Side[] => {
  const byId = new Map(dataset.observations.map((observation) => [observation.id, observation]))
  const contradictions = contradictionsOf(dataset)
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  const bodies = new Map(dataset.bodies.map((body) => [body.id, body]))
  const notes = notesByFigure(dataset.notes)
  const [topics, timings, origins] = [new Map<string, Topic>(), new Map<string, Timing>(), new Map<string, Origin>()]
  const sides: Side[] = []
  for (const observation of dataset.observations) {
    const indicator = indicatorIn(dataset, observation.indicator)
    const jurisdiction = jurisdictionIn(dataset, observation.jurisdiction)
    if (indicator === undefined || jurisdiction === undefined) continue
    const { breakdown, unit, period, datedBy, reporter = '' } = observation
    const { code, label: place, level } = jurisdiction
    const { id, timeKind } = indicator
    const topic = entryOf(topics, `${id}\n${unit}\n${breakdown}\n${code}`, () => {
      const declared = declarationIn(dataset, id)
      const confusedWith = indicator.notToBeConfusedWith.map((other) => measureOf(dataset, other))
      const closeTo = [...confusedWith, ...(declared?.closeTo ?? [])]
      return { indicator, measure: measureOf(dataset, id), closeTo, declared, unit, breakdown, place }
    })
    const timing = entryOf(timings, `${timeKind}\n${code}\n${periodKey(period, datedBy)}`, () => {
      const dates = datesOf(period)
      return {
        period,
        datedBy,
        dates,
        days: dates && { first: dayNumber(dates.first), last: dayNumber(dates.last) },
        length: dates && lengthOf(dates),
        timeKind,
        place,
      }
    })
    const origin = entryOf(origins, `${code}\n${observation.source}\n${reporter}`, () => {
      const source = sources.get(observation.source)
      const isStated = source?.definitionsStated === true
      return {
        place,
        level,
        reporter: bodies.get(reporter)?.kind,
        source: source?.kind,
        definitionNotStated: isStated ? undefined : caveat('definition-not-stated', { sides: place }),
      }
    })
    const known = {
      observation,
      indicator,
      place,
      notes: notes.get(observation.id) ?? [],
      findings: figureFindings(observation, byId, dataset),
      contradiction: contradictions.get(observation.id),
    }
    sides.push({
      dataset,
      observation,
      topic,
      timing,
      origin,
      own: ownReasons(known),
      place: sides.length,
      cell: cellKey(observation),
      fact: factName(dataset, observation),
      stated: readAs(dataset, observation, indicator, indicator.whole),
    })
  }
  return sides
})
