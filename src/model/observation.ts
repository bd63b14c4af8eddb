import * as z from 'zod'
import { observationStatuses, units } from '../vocabulary/catalogue'
import { assumptionFields, periodSchema } from './period'
import { longestPrinted, quantityFields } from './quantity'
import { type Quote, quoteSchema } from './quote'
import { whereSound, withRules } from './rules'
import { idListSchema, idSchema, lineOf } from './text'

/** Whether the first quotation of a figure is its printed form. */
export const isQuoted = ({
  printed,
  quotes: [first],
}: {
  readonly printed: string
  readonly quotes: readonly Quote[]
}): boolean => first?.exact === printed

export const observationSchema = withRules(
  z.strictObject({
    /** The observation's name in its dataset. */
    id: idSchema,
    /** What is measured: an indicator of the catalogue. */
    indicator: idSchema,
    /** `total`, or the one part of the indicator that the figure is about. */
    breakdown: idSchema,
    /** The place that the figure is about, by its code: `320581`. */
    jurisdiction: idSchema,
    /** When the figure holds, as its source says. */
    period: periodSchema,
    /** The document that states the figure. It is part of the figure's key: two documents may disagree. */
    source: idSchema,
    ...quantityFields,
    /** The unit of the number, a QUDT code. Counts are plain numbers: `NUM`. */
    unit: z.enum(units),
    /** Where the figure stands in its source; the first quotation is the printed form. */
    quotes: z.array(quoteSchema).min(1).readonly(),
    /** The words that date the figure, as printed. `…` joins words that stand apart. */
    datedBy: lineOf(longestPrinted).optional(),
    /** Where those words stand. */
    datingQuotes: z.array(quoteSchema).readonly(),
    /** The body whose figure it is. */
    reporter: idSchema.optional(),
    /** SDMX observation status: `A` normal, `P` provisional, `E` estimated, … Absent where nothing is said. */
    status: z.enum(observationStatuses).optional(),
    /** For a rate: the observation that the source itself calls its base. */
    statedBase: idSchema.optional(),
    /** For a rate: the counts printed beside it, which the source does not call its base. */
    candidateBases: idListSchema.optional(),
    /** For a rate: the count printed beside it that could be its numerator, which the source does not call so. */
    candidateNumerator: idSchema.optional(),
    ...assumptionFields,
  }),
  [
    { is: 'not-both', fields: ['minInclusive', 'minExclusive'], message: 'one lower bound at most' },
    { is: 'not-both', fields: ['maxInclusive', 'maxExclusive'], message: 'one upper bound at most' },
    { is: 'needs', field: 'assumed', other: 'assumedBecause', message: 'assumption-without-reason' },
  ],
)
  .refine((figure) => isQuoted(figure), {
    path: ['quotes'],
    message: 'quote-disagrees',
    when: whereSound(['printed'], ['quotes', 0, 'exact']),
  })
  .readonly()

/** One figure of one source: what it measures, where, when, and the interval that its printed form allows. */
export type Observation = z.infer<typeof observationSchema>

export const partSetSchema = z
  .strictObject({
    id: idSchema,
    /** The observation that the parts belong to. */
    whole: idSchema,
    /** The observations that are its parts. */
    parts: idListSchema,
    /** Whether the parts make up the whole. Absent where the source does not say. */
    exhaustive: z.boolean().optional(),
    /** Whether nothing is counted in two parts. Absent where the source does not say. */
    disjoint: z.boolean().optional(),
    /** Where the source calls the ones parts of the other (其中). Without these words no share is given. */
    quotes: z.array(quoteSchema).readonly(),
  })
  .readonly()

/** A total and its parts, as a source divides it. One total may be divided in several ways. */
export type PartSet = z.infer<typeof partSetSchema>
