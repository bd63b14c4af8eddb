import { documentOf } from '../mapping/address'
import { tableColumns } from '../mapping/columns'
import { localIri } from '../mapping/kind'
import type { LargeDataset } from '../model/dataset'
import type { Observation } from '../model/observation'
import { type Cells, type CsvColumn, csvPieces } from './csv'

/** The columns of fields. Figures only: a cell without a number is none. */
export const tidyFields = tableColumns['observations.csv'].filter(({ field }) => field !== 'noValue')

const intervals = ['lower', 'upper'] as const
const openness = ['lower_open', 'upper_open'] as const
const offsets = ['paragraph', 'start', 'end'] as const

/** The columns behind those of fields: the interval, and the place of the figure. */
export const tidyPlaces: readonly string[] = [...intervals, ...openness, ...offsets, 'iri']

const numeric = (name: string): CsvColumn => ({ name, numeric: true })

/** The columns that people fill in, the interval in four columns as R and Python like it, and the place of the figure. */
export const tidyColumns: readonly CsvColumn[] = [
  { name: 'dataset' },
  ...tidyFields.map(({ en, field }) => (field === 'value' ? numeric(en) : { name: en })),
  ...intervals.map(numeric),
  ...openness.map((name) => ({ name })),
  ...offsets.map(numeric),
  { name: 'iri' },
]

const cellsOf = (dataset: LargeDataset, observation: Observation, document: string): Cells => {
  const { minInclusive, minExclusive, maxInclusive, maxExclusive, period, quotes } = observation
  const fields: Cells = {
    'period.kind': period.kind,
    'period.edtf': period.edtf ?? period.duration,
    'period.startWithin': period.startWithin,
    candidateBases: observation.candidateBases?.join('; '),
  }
  const [quote] = quotes
  const cells: Record<string, unknown> = {
    dataset: dataset.id,
    lower: minInclusive ?? minExclusive,
    upper: maxInclusive ?? maxExclusive,
    lower_open: minExclusive !== undefined,
    upper_open: maxExclusive !== undefined,
    paragraph: quote?.paragraph,
    start: quote?.start,
    end: quote?.end,
    iri: localIri(observation.id, { document }),
  }
  const own: Cells = { ...observation }
  for (const { en, field } of tidyFields) cells[en] = Object.hasOwn(fields, field) ? fields[field] : own[field]
  return cells
}

function* tidyRows(dataset: LargeDataset, document: string): Generator<Cells> {
  for (const observation of dataset.observations) yield cellsOf(dataset, observation, document)
}

/**
 * The text that `writeTidyCsv` writes, some rows at a time: a table of any size can be written so. Another document is that of
 * the dataset's version.
 */
export const tidyCsvPieces = (dataset: LargeDataset, document = documentOf(dataset)): Iterable<string> =>
  csvPieces(tidyColumns, tidyRows(dataset, document))

/**
 * Writes a dataset's figures as one flat table for R, Python and spreadsheets: a figure a row, its interval in
 * `lower`, `upper`, `lower_open` and `upper_open`; an absent end is an empty cell. Text that a spreadsheet would take for
 * a formula begins with an apostrophe.
 */
export const writeTidyCsv = (dataset: LargeDataset): string => [...tidyCsvPieces(dataset)].join('')
