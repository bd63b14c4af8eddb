import { type ComparedFigure, type Comparison, compare, type Dataset, explain, measureOf } from '../index'
import { compareText } from './compare-text'
import type { Terminal } from './terminal'

/** The flags of `compare`. */
export interface CompareFlags {
  readonly json: boolean
  readonly all: boolean
  readonly perYear: boolean
  readonly belowNextUnit: boolean
  readonly indicator?: string
  readonly perHead?: Dataset
}

const figureRecord = ({ dataset, observation, indicator, bounds }: ComparedFigure) => ({
  dataset: dataset.id,
  fact: observation.id,
  indicator: measureOf(dataset, indicator.id),
  jurisdiction: observation.jurisdiction,
  printed: observation.printed,
  period: observation.period,
  ...(observation.datedBy !== undefined && { datedBy: observation.datedBy }),
  bounds,
  source: observation.source,
  quotes: observation.quotes,
})

/** A comparison as data: facts by name instead of whole datasets, reasons with their sentences. */
const comparisonRecord = ({ indicator, a, b, reasons, verdict, ...rest }: Comparison) => ({
  indicator: measureOf(a.dataset, indicator.id),
  verdict,
  a: figureRecord(a),
  b: figureRecord(b),
  reasons: reasons.map((reason) => ({ code: reason.code, effect: reason.effect, ...explain(reason) })),
  ...rest,
})

/** Compares two datasets and tells the verdicts. */
export const compareDatasets = (a: Dataset, b: Dataset, flags: CompareFlags, terminal: Terminal): void => {
  const { json, all, perYear, belowNextUnit, perHead, indicator } = flags
  const comparisons = compare(a, b, { perYear, belowNextUnit, ...(perHead !== undefined && { perHead }) })
  const chosen = comparisons.filter(
    (comparison) =>
      indicator === undefined || [comparison.a, comparison.b].some((side) => side.indicator.id === indicator),
  )
  if (json) terminal.write(JSON.stringify({ a: a.id, b: b.id, comparisons: chosen.map(comparisonRecord) }, null, 2))
  else terminal.write(compareText(a, b, chosen, terminal, { all, chosen: indicator !== undefined }))
}
