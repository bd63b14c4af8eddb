import { RolmError } from '../issue'
import type { Text } from '../model/text'
import type { Level } from '../vocabulary/catalogue'
import type { DimensionName } from './columns'
import type { Measures } from './measures'
import type { Tour } from './places'
import type { RowIndex } from './row-index'
import type { Scaled } from './scaled'
import type { Texts } from './texts'
import type { Words } from './words'

/** What `flags` says of a row, a bit each. */
export const flag = {
  /** The number at the lower end is itself left out. */
  lowOpen: 1,
  /** The number at the upper end is itself left out. */
  highOpen: 2,
  /** An end is too large for a double: it is among the `wide` ones. */
  wide: 4,
  undated: 8,
  /** Another row of the table counts some of the same: see `Clash`. */
  clash: 16,
  /** A note says that the figure covers other places too. */
  shared: 32,
} as const

/** First and last days of the periods, since 1970-01-01, by code of the column `period`; `undatedDay` for undated ones. */
export interface PeriodDays {
  readonly begin: Int32Array
  readonly end: Int32Array
}

/** What conditions are held against: columns of words, and the days of the periods. */
export interface Conditional {
  /** How many rows there are. */
  readonly size: number
  /** The numbers of all rows: 0, 1, 2 and so on. */
  readonly all: Uint32Array
  readonly dimensions: Readonly<Record<DimensionName, Words>>
  /** The rows of every word, for the columns that most questions are about. */
  readonly indexes: Readonly<Partial<Record<DimensionName, RowIndex>>>
  readonly days: PeriodDays
  /** The place that each lies in which the datasets declare. */
  readonly outer: ReadonlyMap<string, string>
}

/**
 * The cells that their sources leave without a number, in the order of dataset and id. Their codes are those of the table's
 * words; none of them has a precision.
 */
export interface EmptyCells extends Conditional {
  readonly ids: readonly string[]
}

/**
 * The figures of several datasets in columns, in the order of dataset and id. It is for reading, and plain data: it can
 * be sent to a worker.
 */
export interface Table extends Conditional {
  readonly ids: Texts
  readonly printed: Texts
  /** Which places lie in which. */
  readonly tour: Tour
  /** What the indicators and places that the datasets declare are called, by their words. */
  readonly declaredNames: Readonly<Record<'indicator' | 'jurisdiction', ReadonlyMap<string, Text>>>
  /** The levels of the places that each dataset declares. */
  readonly declaredLevels: ReadonlyMap<string, ReadonlyMap<string, Level>>
  /** What is to be known of the indicators that the datasets declare. */
  readonly measures: Measures
  /** How many decimal places the numbers of an indicator have, by code of the column `indicator`. */
  readonly scales: Uint8Array
  /** The largest end of an indicator, its sign left out, by code of the column `indicator`. */
  readonly largest: Float64Array
  /** The printed numbers. */
  readonly value: Scaled
  /** The lower ends; `-Infinity` where there is none. */
  readonly lower: Scaled
  /** The upper ends; `Infinity` where there is none. */
  readonly upper: Scaled
  readonly flags: Uint8Array
  /** The cells beside the figures that have no number. They are no rows of the table. */
  readonly noValues: EmptyCells
}

/**
 * Refuses what is no table.
 *
 * @param asker the function that was called, for the message
 * @throws RolmError where it is none
 */
export const holdTable = (asker: string, given: unknown): void => {
  if (Object(given).dimensions === undefined)
    throw new RolmError(`${asker}() asks a table, which tableOf() makes of datasets`)
}

/** The scale of the numbers of a row. */
export const scaleAt = ({ dimensions, scales }: Table, row: number): number =>
  scales[dimensions.indicator.codes[row] ?? 0] ?? 0

/** Whether a row has a flag. */
export const hasFlag = ({ flags }: Table, row: number, bit: number): boolean => ((flags[row] ?? 0) & bit) !== 0
