import type { Bounds } from '../model/bounds'
import type { Decimal } from '../model/decimal'
import type { Orders } from '../model/interval'
import type { ObservationStatus, PeriodKind, Precision, Reason, Unit } from '../vocabulary/catalogue'

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

/** Columns that are made of a figure by division, for who selects them. */
export const derivedNames = ['perYear', 'perHead', 'perHeadAndYear'] as const

export type DerivedName = (typeof derivedNames)[number]

/** Whether a column is made of a figure by division. */
export const isDerived = (name: string): name is DerivedName => derivedNames.some((derived) => derived === name)

/**
 * Why a figure is not divided. The first that holds is given.
 *
 * - `not-a-flow`: only what adds up over time has a yearly mean
 * - `not-a-count`: only numbers of things are divided by numbers of people
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

/** Why two figures are not set against each other, as far as their rows tell. */
export type PairRefusal =
  | Extract<Reason, 'unit-differs' | 'period-not-dated' | 'period-length-differs'>
  | DivisionRefusal

/** What is to be known of two figures that are set against each other, as far as their rows tell. */
export type PairCaveat = Extract<
  Reason,
  | 'period-not-dated'
  | 'period-apart'
  | 'rate-window-differs'
  | 'level-differs'
  | 'rounding-assumed'
  | 'round-figure'
  | 'break-in-series'
  | 'definition-differs'
  | 'status-unreliable'
  | 'mean-of-years'
  | 'per-head'
  | 'denominator-differs'
  | 'contradicted'
>

/** The columns of a figure that stands in a pair. */
export const pairedColumns = [
  'dataset',
  'id',
  'jurisdiction',
  'period',
  'periodKind',
  'source',
  'printed',
  'value',
  'unit',
  'precision',
  'status',
] as const satisfies readonly FigureColumn[]

/** One figure of a pair. */
export interface PairedFigure extends Pick<FigureRow, (typeof pairedColumns)[number]> {
  /** What is compared: the figure, or what `per` makes of it; `null` where it makes nothing of it. */
  readonly interval: Bounds | null
  /** The statements of population that the figure is divided by. Absent where it is divided by none. */
  readonly denominators?: readonly FactName[]
  /** What its codes are called, where the query asks for it. */
  readonly labels?: Labels
}

/**
 * Two figures of one indicator and breakdown, as a row. What their rows say against comparing them is there; what their sources,
 * notes and bases say, `compareFigures` tells, which may refuse more.
 */
export interface PairRow extends Pick<FigureRow, 'indicator' | 'area' | 'breakdown'> {
  readonly a: PairedFigure
  readonly b: PairedFigure
  /** Why the two cannot be compared. With a reason there are no orders, no difference and no ratio. */
  readonly refused: readonly PairRefusal[]
  readonly caveats: readonly PairCaveat[]
  /** How `a` stands to `b`, whether their sources rounded or cut off; `null` where the two cannot be compared. */
  readonly orders: Orders | null
  /** `a` minus `b`. */
  readonly difference: Bounds | null
  /** `a` divided by `b`; `null` where `b` can only be zero, too. */
  readonly ratio: Bounds | null
}

export type PairColumn = keyof PairRow

/** The columns of a pair, in the order in which they are given. */
export const pairColumns = [
  'indicator',
  'area',
  'breakdown',
  'a',
  'b',
  'refused',
  'caveats',
  'orders',
  'difference',
  'ratio',
] as const satisfies readonly PairColumn[]

/** The columns by which pairs can be ordered. */
export const pairOrders = [
  'indicator',
  'area',
  'breakdown',
  'difference',
  'ratio',
] as const satisfies readonly PairColumn[]

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

/**
 * Why groups have no shares: as all figures of the answer are not added up, because cells of the whole have no number
 * (`cells-lacking`), or because a figure may be below zero or all of them zero (`no-whole`).
 */
export type ShareRefusal = SumRefusal | 'cells-lacking' | 'no-whole'

/** A fact by its name in its dataset. */
export interface FactName {
  readonly dataset: string
  readonly id: string
}

/** A cell that its source leaves without a number, by its name in its dataset. */
export type LackingCell = FactName

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
  /** What the figures are on average: the sum divided by their number. Absent where `sum` is. */
  readonly mean?: Bounds
  /**
   * What part of all figures that were found the group makes up: its sum divided by the sum of all groups, those beyond `limit`
   * too. Absent where `shareRefused` is there.
   */
  readonly share?: Bounds
  /** Why the figures are not added up, or, of several indicators, why nothing is told of their numbers. */
  readonly sumRefused?: SumRefusal
  /** Why no group has a share: it is the same for all. */
  readonly shareRefused?: ShareRefusal
  /**
   * The cells of the group that have no number, so that nothing told of its figures takes them in. A blank is not 0. Absent
   * where there are none.
   */
  readonly lacking?: readonly LackingCell[]
}

/**
 * What is told of a group as an interval, and may be refused. One that is made of the others by division is written to twelve
 * significant digits where it has no finite decimal, rounded outward.
 */
export const extentNames = ['least', 'greatest', 'sum', 'mean', 'share'] as const
export type ExtentName = (typeof extentNames)[number]

/** Whether a column of groups is an interval. */
export const isExtent = (name: string): name is ExtentName => extentNames.some((extent) => extent === name)

/**
 * What can be selected of a group besides its words. Where one is refused, `sumRefused` or `shareRefused` stands in its place;
 * `lacking` comes with each.
 */
export const aggregateNames = ['count', ...extentNames] as const
export type AggregateName = (typeof aggregateNames)[number]

/** What is told of a group where nothing is selected. */
export const usualAggregates = ['count', 'least', 'greatest', 'sum'] as const satisfies readonly AggregateName[]
