import * as z from 'zod'
import { longestPrinted } from './quantity'
import { whereSound, withRules } from './rules'
import { lineOf } from './text'

/** A place in a document, counted in Unicode code points from 0. */
const offset = z.number().int().min(0).max(1_000_000_000)

/**
 * A few characters of a document and where they stand. Without `start` and `end` only the words are known, as for a
 * document that is cited and not held.
 */
export const quoteSchema = withRules(
  z.strictObject({
    /** The headings above the place, from the top, joined with ` › `. */
    heading: lineOf(500).optional(),
    /** The paragraph: non-empty lines, counted from 1. */
    paragraph: z.number().int().min(1).max(10_000_000).optional(),
    /** The first code point quoted. */
    start: offset.optional(),
    /** The code point after the last one quoted. */
    end: offset.optional(),
    /** The words exactly as printed: a figure or a date, never a sentence. */
    exact: lineOf(longestPrinted),
  }),
  [{ is: 'together', fields: ['start', 'end'], message: 'offset-missing', ends: true }],
)
  .refine(({ start, end, exact }) => start === undefined || end === undefined || end - start === [...exact].length, {
    path: ['end'],
    message: 'offsets-disagree-with-quote',
    when: whereSound(['start'], ['end'], ['exact']),
  })
  .readonly()

/** A few characters of a document, and where they stand in it. */
export type Quote = z.infer<typeof quoteSchema>

/** What joins quoted words that stand apart: `自2019年…以来`. */
export const gap = '…'
