import { stringify } from 'csv-stringify/sync'
import { localName } from '../mapping/address'
import { indicatorOf } from '../model/catalogue'
import type { Dataset } from '../model/dataset'
import type { Observation } from '../model/observation'

const columns = [
  'dataset',
  'id',
  'indicator',
  'breakdown',
  'jurisdiction',
  'period_kind',
  'period',
  'dated_by',
  'printed',
  'value',
  'precision',
  'lower',
  'upper',
  'lower_open',
  'upper_open',
  'unit',
  'time_kind',
  'source',
  'paragraph',
  'start',
  'end',
  'iri',
] as const

type Cells = Readonly<Record<(typeof columns)[number], string | number | boolean | undefined>>

const cellsOf = (dataset: Dataset, observation: Observation): Cells => {
  const { minInclusive, minExclusive, maxInclusive, maxExclusive, period, quotes } = observation
  const [quote] = quotes
  return {
    dataset: dataset.id,
    id: observation.id,
    indicator: observation.indicator,
    breakdown: observation.breakdown,
    jurisdiction: observation.jurisdiction,
    period_kind: period.kind,
    period: period.edtf ?? period.duration,
    dated_by: observation.datedBy,
    printed: observation.printed,
    value: observation.value,
    precision: observation.precision,
    lower: minInclusive ?? minExclusive,
    upper: maxInclusive ?? maxExclusive,
    lower_open: minExclusive !== undefined,
    upper_open: maxExclusive !== undefined,
    unit: observation.unit,
    time_kind: indicatorOf(observation.indicator)?.timeKind,
    source: observation.source,
    paragraph: quote?.paragraph,
    start: quote?.start,
    end: quote?.end,
    iri: `${dataset.base}${localName(dataset.id)}#${localName(observation.id)}`,
  }
}

/**
 * Writes a dataset's figures as one flat table for R, Python and spreadsheets: a figure a row, its interval in
 * `lower`, `upper`, `lower_open` and `upper_open`; an absent end is an empty cell. Text that a spreadsheet would take for
 * a formula is written so that it is none.
 */
export const writeTidyCsv = (dataset: Dataset): string =>
  stringify(
    dataset.observations.map((observation) => cellsOf(dataset, observation)),
    { header: true, columns: [...columns], escape_formulas: true, cast: { boolean: String } },
  )
