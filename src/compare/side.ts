import type { Bilingual } from '../messages/fill'
import { type Days, lengthOf } from '../model/calendar'
import type { Body, Dataset, Note, Source } from '../model/dataset'
import { contradict, type FigureFinding, figureFindings, statementList, statementsOfCells } from '../model/findings'
import { type DeclaredIndicator, declarationIn, indicatorIn, measureOf } from '../model/indicator'
import type { Observation } from '../model/observation'
import { datesOf } from '../model/period'
import { jurisdictionIn } from '../model/place'
import type { Indicator, Jurisdiction } from '../vocabulary/catalogue'

/** One figure of a comparison, with all that the reasons look at. */
export interface Side {
  readonly dataset: Dataset
  readonly observation: Observation
  readonly indicator: Indicator
  /** What the indicator is called among all datasets: two that have the same id need not be one. */
  readonly measure: string
  /** What its dataset declares of the indicator, where it is none of the catalogue. */
  readonly declared: DeclaredIndicator | undefined
  readonly jurisdiction: Jurisdiction
  readonly place: Bilingual
  /** The days of its period, where it is dated. */
  readonly dates: Days | undefined
  readonly length: ReturnType<typeof lengthOf> | undefined
  readonly source: Source | undefined
  readonly reporter: Body | undefined
  readonly notes: readonly Note[]
  readonly findings: readonly FigureFinding[]
  /** All statements of the same cell, where they contradict one another. */
  readonly contradiction: string | undefined
}

const contradictionsOf = (dataset: Dataset): ReadonlyMap<string, string> =>
  new Map(
    statementsOfCells(dataset.observations)
      .filter((statements) => statements.some((a) => statements.some((b) => contradict(a, b, dataset))))
      .flatMap((statements) => statements.map(({ id }) => [id, statementList(statements)] as const)),
  )

const notesByFigure = (notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> => {
  const byFigure = new Map<string, Note[]>()
  for (const note of notes)
    for (const id of note.about) {
      const known = byFigure.get(id)
      if (known === undefined) byFigure.set(id, [note])
      else known.push(note)
    }
  return byFigure
}

/** Every figure of a dataset as one side of a comparison. Figures that the catalogue does not know have none. */
export const sidesOfDataset = (dataset: Dataset): readonly Side[] => {
  const byId = new Map(dataset.observations.map((observation) => [observation.id, observation]))
  const contradictions = contradictionsOf(dataset)
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  const bodies = new Map(dataset.bodies.map((body) => [body.id, body]))
  const notes = notesByFigure(dataset.notes)
  return dataset.observations.flatMap((observation) => {
    const indicator = indicatorIn(dataset, observation.indicator)
    const jurisdiction = jurisdictionIn(dataset, observation.jurisdiction)
    if (indicator === undefined || jurisdiction === undefined) return []
    const dates = datesOf(observation.period)
    return [
      {
        dataset,
        observation,
        indicator,
        measure: measureOf(dataset, indicator.id),
        declared: declarationIn(dataset, indicator.id),
        jurisdiction,
        place: jurisdiction.label,
        dates,
        length: dates && lengthOf(dates),
        source: sources.get(observation.source),
        reporter: bodies.get(observation.reporter ?? ''),
        notes: notes.get(observation.id) ?? [],
        findings: figureFindings(observation, byId, dataset),
        contradiction: contradictions.get(observation.id),
      },
    ]
  })
}
