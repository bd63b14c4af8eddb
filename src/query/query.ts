import * as z from 'zod'
import { longestAddress, longestId, stringUpTo } from '../model/text'
import { observationStatuses, periodKinds, precisions } from '../vocabulary/catalogue'
import { derivedNames, dimensionNames, figureColumns } from './columns'
import { aggregateNames } from './group-columns'
import { pairColumns, pairOrders } from './pair-columns'

/** The most words that one list of a query may hold. */
export const longestList = 1000

/** The most rows that a query may ask for. */
export const mostRows = 10_000_000

const word = stringUpTo(longestId)

const wordsOf = (one: typeof word) =>
  z.union([one, z.array(one).min(1).max(longestList).readonly()], {
    error: `a word, or a list of at most ${longestList}`,
  })

const wordsSchema = wordsOf(word)

/** An indicator that a dataset declares goes by its address: its id stands behind the base of the dataset. */
const indicatorSchema = wordsOf(stringUpTo(longestAddress + 2 * longestId))

const codesOf = <const T extends readonly string[]>(codes: T) =>
  z.union([z.enum(codes), z.array(z.enum(codes)).min(1).max(codes.length).readonly()], {
    error: `one or more of ${codes.join(', ')}`,
  })

const once = (list: readonly unknown[]): boolean => new Set(list).size === list.length

/** Names of columns, each at most once. */
const namesOf = <const T extends readonly string[]>(names: T) =>
  z.array(z.enum(names)).max(names.length).refine(once, 'a list that has each name once').readonly()

const datesSchema = z.string().max(21)

const periodSchema = z
  .strictObject({
    kind: codesOf(periodKinds),
    /** Figures whose period lies in these dates: `2015/2019`, `2019`, `2019-05`. An undated period never does. */
    within: datesSchema,
    /** Figures whose period shares a day with these dates. For a moment, the days count in which it may lie. */
    overlaps: datesSchema,
    /**
     * Of the figures that meet all other conditions those whose period ends last, for each indicator, place and breakdown. They
     * may be several: of other documents, or of periods of other lengths. An undated period is never known to be the latest.
     */
    latest: z.literal(true),
  })
  .partial()
  .readonly()

export const whereSchema = z
  .strictObject({
    dataset: wordsSchema,
    indicator: indicatorSchema,
    /** The area of the indicator. */
    area: wordsSchema,
    jurisdiction: wordsSchema,
    /** Figures of these places, and of all that lie in them. */
    jurisdictionWithin: wordsSchema,
    breakdown: wordsSchema,
    precision: codesOf(precisions),
    /** SDMX observation status. Figures whose source says nothing of it have none, and meet no condition on it. */
    status: codesOf(observationStatuses),
    /** Ids belong to their dataset: `article` of one is another document than `article` of another. */
    source: wordsSchema,
    period: periodSchema,
  })
  .partial()
  .readonly()

const orderSchema = <const T extends readonly string[]>(names: T) =>
  z
    .array(z.strictObject({ by: z.enum(names), descending: z.boolean().optional() }).readonly())
    .max(names.length)
    .readonly()

const selectSchema = <const T extends readonly string[]>(names: T) =>
  namesOf(names).refine((list) => list.length > 0, 'at least one name')

const selectable = [...figureColumns, ...derivedNames] as const

/** What may be asked of the rows of any query. */
const rowFields = {
  /** At most so many rows, after ordering. */
  limit: z.number().int().min(1).max(mostRows).optional(),
  /** How many rows are passed over, after ordering: with `limit`, the next page. */
  offset: z.number().int().min(0).max(mostRows).optional(),
  /** Beside each row, what its codes are called in this language. */
  labels: z.enum(['en', 'zh']).optional(),
}

const groupColumns = [...dimensionNames, ...aggregateNames] as const

export const figureQuerySchema = z
  .strictObject({
    /** Which figures: those that meet every condition. A list is met by any of its words. */
    where: whereSchema,
    /** The order of the rows, empty columns last. Ties, and all rows where it is absent, follow dataset and id. */
    order: orderSchema(selectable),
    ...rowFields,
    /** Which columns; `usualColumns` where it is absent. */
    select: selectSchema(selectable),
  })
  .partial()
  .readonly()

export const groupQuerySchema = z
  .strictObject({
    /** One row for each group of figures with the same words. An empty list makes one group of all. */
    group: namesOf(dimensionNames),
    where: whereSchema.optional(),
    /** The order of the rows. Intervals go by their lower ends, then by their upper ones. Ties follow the words. */
    order: orderSchema(groupColumns).optional(),
    ...rowFields,
    /** Which columns: words of the group, and of `count`, `least`, `greatest`, `sum`, `mean` and `share` those wanted; all but `mean` and `share` where it is absent. */
    select: selectSchema(groupColumns).optional(),
  })
  .readonly()

/** What figures are set against each other by. */
const pairSchema = z.union(
  [
    /** Two places: figures of the one beside those of the other that are of the same time, or of any where none is. */
    z.strictObject({ jurisdiction: z.tuple([word, word]).readonly() }).readonly(),
    /** Two times: figures whose period lies in the one beside those of the same place whose period lies in the other. */
    z.strictObject({ period: z.tuple([datesSchema, datesSchema]).readonly() }).readonly(),
  ],
  { error: 'two places as "jurisdiction", or two times as "period"' },
)

/** What may be made of figures before they are compared. */
export const perNames = ['year', 'head', 'headAndYear'] as const

export const pairQuerySchema = z
  .strictObject({
    /** One row for each two figures of one indicator and breakdown, of two places or of two times. */
    pair: pairSchema,
    /** Which figures. What the pair is made by is no condition besides. */
    where: whereSchema.optional(),
    /** What is made of both figures first: a yearly mean, a figure per head of the resident population, or both. */
    per: z.enum(perNames).optional(),
    /** The order of the rows. Ties follow indicator and breakdown, then dataset and id of the two. */
    order: orderSchema(pairOrders).optional(),
    ...rowFields,
    /** Which columns; all where it is absent. */
    select: selectSchema(pairColumns).optional(),
  })
  .readonly()

export const querySchema = z.union([groupQuerySchema, pairQuerySchema, figureQuerySchema])

/** Which figures a query is about. */
export type Where = z.infer<typeof whereSchema>

/** A question that is answered by figures, one a row. */
export type FigureQuery = z.infer<typeof figureQuerySchema>

/** A question that is answered by groups of figures, one a row. */
export type GroupQuery = z.infer<typeof groupQuerySchema>

/** A question that is answered by pairs of figures, one a row. */
export type PairQuery = z.infer<typeof pairQuerySchema>

/**
 * A question to a table of figures, as plain data: it survives JSON, and every engine answers it alike. An order of
 * numbers is for reading: which of two figures is certainly the greater is for `compare` to say.
 *
 * @example
 * const q: Query = { where: { period: { within: '2015/2019' } }, order: [{ by: 'value', descending: true }], limit: 10 }
 */
export type Query = FigureQuery | GroupQuery | PairQuery

/** Whether a query has conditions that only dated periods meet. */
export const asksDates = ({ period }: Where): boolean =>
  period?.within !== undefined || period?.overlaps !== undefined || period?.latest !== undefined

/** Whether cells without a number can meet the conditions: they have neither precision nor status. */
export const hasCells = ({ precision, status }: Where): boolean => precision === undefined && status === undefined

/** The words of a condition, one or several, as a list. */
export const listOf = <T extends string>(words: T | readonly T[]): readonly T[] =>
  typeof words === 'string' ? [words] : words
