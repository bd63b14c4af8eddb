import * as z from 'zod'
import type { Bounds } from '../model/bounds'
import type { Note } from '../model/dataset'
import type { Observation } from '../model/observation'
import { periodSchema } from '../model/period'
import type { DeclaredPlace } from '../model/place'
import type { NoValue } from '../model/statement'
import { idSchema, type Text } from '../model/text'
import type { Indicator } from '../vocabulary/catalogue'

/** What a table takes in of a figure. */
export type TabledFigure = Pick<
  Observation,
  | 'id'
  | 'source'
  | 'indicator'
  | 'breakdown'
  | 'jurisdiction'
  | 'period'
  | 'printed'
  | 'value'
  | 'unit'
  | 'precision'
  | 'status'
> &
  Bounds

/** The schema of what a table takes in of a cell without a number, its name left out. */
export const tabledCellSchema = z.strictObject({
  source: idSchema,
  indicator: idSchema,
  breakdown: idSchema,
  jurisdiction: idSchema,
  period: periodSchema,
})

/** What a table takes in of a cell without a number. */
export type TabledCell = Pick<NoValue, 'id' | 'source' | 'indicator' | 'breakdown' | 'jurisdiction' | 'period'>

/** What a table takes in of an indicator that a dataset declares. */
export interface TabledIndicator extends Pick<Indicator, 'id' | 'area' | 'unit' | 'timeKind' | 'additive'> {
  /** Whether it counts whole things. */
  readonly whole?: boolean | undefined
  /** What it is called. */
  readonly label?: Text
}

/** What a table takes in of a place that a dataset declares. */
export interface TabledPlace extends Pick<DeclaredPlace, 'id' | 'within'>, Partial<Pick<DeclaredPlace, 'level'>> {
  /** What it is called. */
  readonly label?: Text
}

/** What a table takes in of a dataset besides its figures. */
export interface TabledHead {
  readonly id: string
  /** Where its own indicators have their addresses. Absent where figures name them by these. */
  readonly base?: string
  /** The indicators that it declares. */
  readonly indicators?: readonly TabledIndicator[]
  /** The places that it declares. */
  readonly places?: readonly TabledPlace[]
  readonly sources: readonly { readonly id: string }[]
  readonly noValues: readonly TabledCell[]
  readonly notes: readonly Pick<Note, 'about' | 'reason'>[]
}

/** What a table takes in of a dataset: another engine that finds figures need bring no more. */
export interface Tabled extends TabledHead {
  readonly observations: readonly TabledFigure[]
}
