import type { Bounds } from '../model/bounds'
import type { FactName } from './columns'

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
