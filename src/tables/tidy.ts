import { documentOf } from '../mapping/address'
import { tableColumns } from '../mapping/columns'
import { localIri } from '../mapping/kind'
import type { Dataset } from '../model/dataset'
import type { Observation } from '../model/observation'
import { type CsvColumn, writeCsv } from './csv'

type Cells = Readonly<Record<string, unknown>>

/** The columns of fields. Figures only: a cell without a number is none. */
export const tidyFields = tableColumns['observations.csv'].filter(({ field }) => field !== 'noValue')

const intervals = ['lower', 'upper'] as const
const openness = ['lower_open', 'upper_open'] as const
const offsets = ['paragraph', 'start', 'end'] as const

/** The columns behind those of fields: the interval, and the place of the figure. */
export const tidyPlaces: readonly string[] = [...intervals, ...openness, ...offsets, 'iri']

const numeric = (name: string): CsvColumn => ({ name, numeric: true })

/** The columns that people fill in, the interval in four columns as R and Python like it, and the place of the figure. */
const columns: readonly CsvColumn[] = [
  { name: 'dataset' },
  ...tidyFields.map(({ en, field }) => (field === 'value' ? numeric(en) : { name: en })),
  ...intervals.map(numeric),
  ...openness.map((name) => ({ name })),
  ...offsets.map(numeric),
  { name: 'iri' },
]

const cellsOf = (dataset: Dataset, observation: Observation): Cells => {
  const { minInclusive, minExclusive, maxInclusive, maxExclusive, period, quotes } = observation
  const fields: Cells = {
    ...observation,
    'period.kind': period.kind,
    'period.edtf': period.edtf ?? period.duration,
    'period.startWithin': period.startWithin,
    candidateBases: observation.candidateBases?.join('; '),
  }
  const [quote] = quotes
  return {
    dataset: dataset.id,
    ...Object.fromEntries(tidyFields.map(({ en, field }) => [en, fields[field]])),
    lower: minInclusive ?? minExclusive,
    upper: maxInclusive ?? maxExclusive,
    lower_open: minExclusive !== undefined,
    upper_open: maxExclusive !== undefined,
    paragraph: quote?.paragraph,
    start: quote?.start,
    end: quote?.end,
    iri: localIri(observation.id, { document: documentOf(dataset) }),
  }
}

/**
 * Writes a dataset's figures as one flat table for R, Python and spreadsheets: a figure a row, its interval in
 * `lower`, `upper`, `lower_open` and `upper_open`; an absent end is an empty cell. Text that a spreadsheet would take for
 * a formula is written so that it is none.
 */
export const writeTidyCsv = (dataset: Dataset): string =>
  writeCsv(
    columns,
    dataset.observations.map((observation) => cellsOf(dataset, observation)),
  )
