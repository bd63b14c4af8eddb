import type { Bilingual } from '../messages/fill'
import { indicatorOf, jurisdictionOf } from '../model/catalogue'
import type { Body, Dataset, Note, Source } from '../model/dataset'
import { contradict, type FigureFinding, figureFindings, statementList, statementsOfCells } from '../model/findings'
import type { Observation } from '../model/observation'
import type { Indicator, Jurisdiction } from '../vocabulary/catalogue'

/** One figure of a comparison, with all that the reasons look at. */
export interface Side {
  readonly dataset: Dataset
  readonly observation: Observation
  readonly indicator: Indicator
  readonly jurisdiction: Jurisdiction
  readonly place: Bilingual
  readonly source: Source | undefined
  readonly reporter: Body | undefined
  readonly notes: readonly Note[]
  readonly findings: readonly FigureFinding[]
  /** All statements of the same cell, where they contradict one another. */
  readonly contradiction: string | undefined
}

const contradictionsOf = (observations: readonly Observation[]): ReadonlyMap<string, string> =>
  new Map(
    statementsOfCells(observations)
      .filter((statements) => statements.some((a) => statements.some((b) => contradict(a, b))))
      .flatMap((statements) => statements.map(({ id }) => [id, statementList(statements)] as const)),
  )

/** Every figure of a dataset as one side of a comparison. Figures that the catalogue does not know have none. */
export const sidesOfDataset = (dataset: Dataset): readonly Side[] => {
  const byId = new Map(dataset.observations.map((observation) => [observation.id, observation]))
  const contradictions = contradictionsOf(dataset.observations)
  return dataset.observations.flatMap((observation) => {
    const indicator = indicatorOf(observation.indicator)
    const jurisdiction = jurisdictionOf(observation.jurisdiction)
    if (indicator === undefined || jurisdiction === undefined) return []
    return [
      {
        dataset,
        observation,
        indicator,
        jurisdiction,
        place: jurisdiction.label,
        source: dataset.sources.find(({ id }) => id === observation.source),
        reporter: dataset.bodies.find(({ id }) => id === observation.reporter),
        notes: dataset.notes.filter(({ about }) => about.includes(observation.id)),
        findings: figureFindings(observation, byId),
        contradiction: contradictions.get(observation.id),
      },
    ]
  })
}
