import { indicatorOf } from '../../src/model/catalogue'
import type { Dataset } from '../../src/model/dataset'
import type { Observation } from '../../src/model/observation'
import { parseDataset } from '../../src/model/parse'
import { boundsOf, readPrinted } from '../../src/model/quantity'
import type { Assumption, ObservationStatus, Reason } from '../../src/vocabulary/catalogue'

/** What tells one figure of a test from the plain one: 108 legal aid cases in 2019, in Kunshan or Taicang. */
export interface Draft {
  readonly indicator?: string
  readonly breakdown?: string
  readonly jurisdiction?: string
  readonly printed?: string
  readonly period?: Observation['period']
  readonly datedBy?: string
  /** Which of the documents below states it. */
  readonly source?: 'report' | 'second-report' | 'news' | 'silent-report'
  readonly reporter?: 'government' | 'department' | 'court' | 'nobody'
  readonly status?: ObservationStatus
  readonly assumed?: Assumption
  readonly assumedBecause?: string
  /** A count printed beside it, which may be its base. */
  readonly beside?: string
  /** The same count, where the source calls it the base. */
  readonly base?: string
  /** What a second document prints of the same cell. */
  readonly again?: string
  /** A note that stands by it, with the reason that the note raises. */
  readonly note?: Reason
}

const places = ['320583', '320585'] as const

export const noteText = { en: 'The note speaks for itself.', zh: '说明自有其义。' }

/** Documents that differ in kind, or in whether they define their figures, and in nothing else. */
const sources = [
  { id: 'report', kind: 'report', definitionsStated: true },
  { id: 'second-report', kind: 'report', definitionsStated: true },
  { id: 'news', kind: 'news', definitionsStated: true },
  { id: 'silent-report', kind: 'report' },
].map((source) => ({ title: { en: source.id }, publisher: { en: 'Office' }, ...source }))

const bodies = [
  { id: 'government', kind: 'government', label: { en: 'Government', zh: '政府' } },
  { id: 'department', kind: 'office', label: { en: 'Department', zh: '部门' } },
  { id: 'court', kind: 'court', label: { en: 'Court', zh: '法院' } },
]

/** A figure as a source would have printed it, its number and bounds read from the print. */
export const figure = (id: string, draft: Draft = {}): Observation => {
  const { indicator: name = 'legal-aid-cases', printed = '108件', reporter = 'government' } = draft
  const indicator = indicatorOf(name)
  const reading = indicator && readPrinted(printed, indicator)
  if (indicator === undefined || reading === undefined) throw new Error(`a test asks for ${printed} of ${name}`)
  const { value, precision } = reading
  return {
    id,
    indicator: name,
    breakdown: draft.breakdown ?? 'total',
    jurisdiction: draft.jurisdiction ?? places[0],
    period: draft.period ?? { kind: indicator.timeKind === 'stock' ? 'at' : 'interval', edtf: '2019' },
    source: draft.source ?? 'report',
    printed,
    value,
    precision,
    ...boundsOf(reading, indicator),
    unit: indicator.unit,
    quotes: [{ exact: printed }],
    datingQuotes: [],
    ...(draft.datedBy !== undefined && { datedBy: draft.datedBy }),
    ...(reporter !== 'nobody' && { reporter }),
    ...(draft.status && { status: draft.status }),
    ...(draft.assumed && { assumed: draft.assumed }),
    ...(draft.assumedBecause !== undefined && { assumedBecause: draft.assumedBecause }),
    ...(draft.base !== undefined && { statedBase: 'base' }),
    ...(draft.beside !== undefined && { candidateBases: ['base'] }),
  }
}

const figuresOf = (draft: Draft): readonly Observation[] => {
  const { indicator, base, beside, again, ...rest } = draft
  const count = base ?? beside
  return [
    figure('it', draft),
    ...(count === undefined
      ? []
      : [figure('base', { ...rest, printed: count, indicator: 'hotline-requests-accepted' })]),
    ...(again === undefined
      ? []
      : [
          figure('again', {
            ...rest,
            ...(indicator !== undefined && { indicator }),
            printed: again,
            source: 'second-report',
          }),
        ]),
  ]
}

const parsed = (value: unknown): Dataset => {
  const result = parseDataset(value)
  if (!result.ok) throw new Error(`a test's dataset is not valid: ${JSON.stringify(result.issues, null, 1)}`)
  return result.value
}

/** A valid dataset of figures and notes that `figure` and `note` made. */
export const datasetOf = (
  id: string,
  observations: readonly Observation[],
  {
    notes = [],
    ...more
  }: { readonly notes?: readonly object[]; readonly version?: string; readonly base?: string } = {},
): Dataset =>
  parsed({
    id,
    title: { en: id },
    publisher: 'Tests',
    jurisdiction: places[0],
    base: `https://example.org/${id}/`,
    version: '1.0.0',
    status: 'published',
    compiled: true,
    issued: '2021-01-01',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    bodies,
    sources,
    observations,
    partSets: [],
    notes,
    ...more,
  })

/** One side of a comparison: a dataset whose figure `it` is the one compared. */
export const sideOf = (place: 'kunshan' | 'taicang', draft: Draft = {}): Dataset => {
  const jurisdiction = place === 'kunshan' ? places[0] : places[1]
  const notes = draft.note === undefined ? [] : [{ id: 'note', about: ['it'], reason: draft.note, text: noteText }]
  return datasetOf(place, figuresOf({ jurisdiction, ...draft }), { notes })
}

/** Resident populations, as `[place, printed, date]`; documents by turns, so that one date can be stated twice. */
export const populationOf = (...statements: readonly (readonly [string, string, string])[]): Dataset =>
  datasetOf(
    'people',
    statements.map(([jurisdiction, printed, edtf], index) =>
      figure(`people-${index}`, {
        indicator: 'resident-population',
        jurisdiction,
        printed,
        period: { kind: 'at', edtf },
        source: index % 2 === 0 ? 'report' : 'second-report',
      }),
    ),
  )

export const interval = (edtf: string): Observation['period'] => ({ kind: 'interval', edtf })
export const at = (edtf: string): Observation['period'] => ({ kind: 'at', edtf })
