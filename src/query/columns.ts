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

/**
 * Why figures are not added up. The first that holds is given.
 *
 * - `several-indicators`: different things are no sum. They have no least and no greatest either.
 * - `not-additive`: a rate, a count of different things, a rule's own number, or not in the catalogue
 * - `several-breakdowns`: a part may lie in the total beside it
 * - `period-not-dated`: whether an undated figure overlaps another is not known
 * - `dates-differ`: stocks of different moments
 * - `stated-twice`: two statements of one cell
 * - `periods-overlap`: two periods of one place share days
 * - `places-overlap`: one place lies in another, and their periods share days
 * - `coverage-shared`: several places, and a note says that one of the figures covers others too
 */
export const sumRefusals = [
  'several-indicators',
  'not-additive',
  'several-breakdowns',
  'period-not-dated',
  'dates-differ',
  'stated-twice',
  'periods-overlap',
  'places-overlap',
  'coverage-shared',
] as const
/** Why figures are not added up, as a word. */
export type SumRefusal = (typeof sumRefusals)[number]

/** A cell that its source leaves without a number, by its name in its dataset. */
export interface LackingCell {
  readonly dataset: string
  readonly id: string
}

/** What is told of a group of figures, besides the words that they share. */
export interface Aggregates {
  /** How many figures are in the group. */
  readonly count: number
  /** What the least of the figures may be. Absent where `sumRefused` is `several-indicators`. */
  readonly least?: Bounds
  /** What the greatest of the figures may be. Absent where `least` is. */
  readonly greatest?: Bounds
  /** What the figures add up to, every interval in full. Absent where `sumRefused` is there. */
  readonly sum?: Bounds
  /**
   * What the figures are on average: the sum divided by their number, to six decimal places. An end that is not exact so is
   * rounded away from the mean, and left out: the mean is sure to lie between. Absent where `sum` is.
   */
  readonly mean?: Bounds
  /** Why the figures are not added up, or, of several indicators, why nothing is told of their numbers. */
  readonly sumRefused?: SumRefusal
  /**
   * The cells of the group that have no number, so that nothing told of its figures takes them in. A blank is not 0. Absent
   * where there are none.
   */
  readonly lacking?: readonly LackingCell[]
}

/**
 * What can be selected of a group besides its words. Where one is refused, `sumRefused` stands in its place;
 * `lacking` comes with each.
 */
export const aggregateNames = ['count', 'least', 'greatest', 'sum', 'mean'] as const
export type AggregateName = (typeof aggregateNames)[number]

/** What is told of a group where nothing is selected. */
export const usualAggregates = ['count', 'least', 'greatest', 'sum'] as const satisfies readonly AggregateName[]
