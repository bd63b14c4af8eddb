import type { Bounds } from '../model/bounds'
import type { Orders } from '../model/interval'
import type { Reason } from '../vocabulary/catalogue'
import type { DivisionRefusal, FactName, FigureColumn, FigureRow, Labels } from './columns'

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
