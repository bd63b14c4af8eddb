import * as z from 'zod'
import { periodSchema } from './period'
import { longestPrinted } from './quantity'
import { quoteSchema } from './quote'
import { idSchema, lineOf } from './text'

/** What every fact has: its name, the document that states it, and where it stands there. */
export const statedFields = {
  /** The fact's name in its dataset. */
  id: idSchema,
  /** The document that states it. */
  source: idSchema,
  /** Where it stands in its source; one place or several. */
  quotes: z.array(quoteSchema).readonly().default([]),
}

/** What a fact has that is of a place and a time. */
export const datedFields = {
  ...statedFields,
  /** The place that it is about, by its code: `320581`. */
  jurisdiction: idSchema,
  /** When it holds, as its source says. */
  period: periodSchema,
  /** The words that date it, as printed. `…` joins words that stand apart. */
  datedBy: lineOf(longestPrinted).optional(),
  /** Where those words stand. */
  datingQuotes: z.array(quoteSchema).readonly().default([]),
}

/** A date in EDTF where a source gives one beside the period: a year, a month or a day. */
export const edtfDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a date such as 2016, 2016-03 or 2016-03-01')

/** A number of things, steps or places, counted from 1. */
export const ordinal = z.number().int().min(1).max(1_000_000)
