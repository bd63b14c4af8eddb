import type { Bounds } from '../model/bounds'
import type { Decimal } from '../model/decimal'
import type { ObservationStatus, PeriodKind, Precision, Unit } from '../vocabulary/catalogue'

/** The columns of words: what figures are grouped by. */
export const dimensionNames = [
  'dataset',
  'indicator',
  'area',
  'jurisdiction',
  'breakdown',
  'period',
  'periodKind',
  'source',
  'precision',
  'unit',
  'status',
] as const

/** A column of words, by which figures can be grouped. */
export type DimensionName = (typeof dimensionNames)[number]

/** One figure, as a row. Every row has every column asked for; `null` says that there is nothing in it. */
export interface FigureRow {
  readonly dataset: string
  /** The observation's name in its dataset. */
  readonly id: string
  readonly indicator: string
  /** The area of the Outline that the indicator belongs to; `null` where the catalogue does not know the indicator. */
  readonly area: string | null
  readonly jurisdiction: string
  readonly breakdown: string
  /** EDTF, or an ISO 8601 duration for `lasting`; `null` where the source gives neither. */
  readonly period: string | null
  readonly periodKind: PeriodKind
  /** The first day of a dated period, as an ISO date; `null` for an undated one. */
  readonly begin: string | null
  /** The last day of a dated period, included; `null` for an undated one. */
  readonly end: string | null
  /** The document that states the figure, by its id in the dataset. */
  readonly source: string
  readonly printed: string
  /** The printed number, in `unit`. It may lie outside the bounds: see `precision`. */
  readonly value: Decimal
  readonly unit: Unit
  readonly precision: Precision
  readonly minInclusive: Decimal | null
  readonly minExclusive: Decimal | null
  readonly maxInclusive: Decimal | null
  readonly maxExclusive: Decimal | null
  /** SDMX observation status: `P` provisional, `E` estimated, … `null` where the source says nothing of it. */
  readonly status: ObservationStatus | null
}

export type FigureColumn = keyof FigureRow

/** The columns of a figure, in the order in which they are given. */
export const figureColumns = [
  'dataset',
  'id',
  'indicator',
  'area',
  'jurisdiction',
  'breakdown',
  'period',
  'periodKind',
  'begin',
  'end',
  'source',
  'printed',
  'value',
  'unit',
  'precision',
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
  'status',
] as const satisfies readonly FigureColumn[]

/** The columns whose codes have names in the catalogue, or in the dataset that declares them. */
export const labelledNames = [
  'indicator',
  'area',
  'jurisdiction',
  'breakdown',
  'periodKind',
  'precision',
  'unit',
] as const satisfies readonly DimensionName[]

export type LabelledName = (typeof labelledNames)[number]

/** What the codes of a row are called, in the language asked for, else in the one that there is; of those that have a name. */
export type Labels = { readonly [name in LabelledName]?: string }

/** A fact by its name in its dataset. */
export interface FactName {
  readonly dataset: string
  readonly id: string
}

/** Columns that are made of a figure by division, for who selects them. */
export const derivedNames = ['perYear', 'perHead', 'perHeadAndYear'] as const

export type DerivedName = (typeof derivedNames)[number]

/** Whether a column is made of a figure by division. */
export const isDerived = (name: string): name is DerivedName => derivedNames.some((derived) => derived === name)

/**
 * Why a figure is not divided. The first that holds is given.
 *
 * - `not-a-flow`: only what adds up over time has a yearly mean
 * - `not-a-count`: only numbers of things are divided by numbers of people, and not those people themselves
 * - `period-not-dated`: how many years it covers, or whose population is meant, is not known
 * - `months-not-whole`: its period is no number of whole months
 * - `shorter-than-a-year`: months show nothing of the rest of their year
 * - `denominator-missing`: no dataset gives the resident population of the place
 */
export const divisionRefusals = [
  'not-a-flow',
  'not-a-count',
  'period-not-dated',
  'months-not-whole',
  'shorter-than-a-year',
  'denominator-missing',
] as const
/** Why a figure is not divided, as a word. */
export type DivisionRefusal = (typeof divisionRefusals)[number]

/** What is made of a figure by division: an interval, or `null` and in a column beside it why there is none. */
export interface Derived {
  /** The figure as a yearly mean. Of a period of a year it is the figure itself. */
  readonly perYear: Bounds | null
  readonly perYearRefused?: DivisionRefusal
  /**
   * The figure divided by the resident population of its place, as all datasets asked give it: by the interval that holds every
   * statement of the known date nearest to the end of the figure's period, of two as near the earlier.
   */
  readonly perHead: Bounds | null
  readonly perHeadRefused?: DivisionRefusal
  /** The yearly mean divided by the resident population. */
  readonly perHeadAndYear: Bounds | null
  readonly perHeadAndYearRefused?: DivisionRefusal
  /** The statements of population that the figure is divided by. Absent where it is divided by none. */
  readonly denominators?: readonly FactName[]
}

/** The columns that a query gives where it selects none. */
export const usualColumns = [
  'dataset',
  'id',
  'indicator',
  'jurisdiction',
  'breakdown',
  'period',
  'periodKind',
  'source',
  'printed',
  'value',
  'unit',
  'precision',
  'minInclusive',
  'minExclusive',
  'maxInclusive',
  'maxExclusive',
] as const satisfies readonly FigureColumn[]
