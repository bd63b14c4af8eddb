import * as z from 'zod'
import {
  claims,
  directions,
  frequencies,
  grantorLevels,
  instrumentKinds,
  noValueKinds,
  scopes,
  stepUnits,
} from '../vocabulary/catalogue'
import { datedFields, edtfDate, ordinal, statedFields } from './fact'
import { idSchema, textSchema } from './text'

/** Facts that are no figures: what a source says beside its numbers, no more exactly than it says it. */

export const recognitionSchema = z
  .strictObject({
    ...datedFields,
    /** The title, award or praise, as printed and as translated. */
    title: textSchema,
    /** The level of the body that gave it; `not-named` where the source names none, whatever the title says. */
    level: z.enum(grantorLevels),
    /** Who gave it. Absent where the source does not say. */
    grantor: textSchema.optional(),
    /** The area that the title's own words speak of: 全国, 全省. */
    scope: z.enum(scopes).optional(),
    /** The place in an order, from 1. */
    rank: ordinal.optional(),
    /** The batch in which it was given: 首批 is 1. */
    batch: ordinal.optional(),
    /** How many times running it was given: 六连冠 is six titles, not years. */
    run: ordinal.optional(),
  })
  .readonly()

/** A title, award, rank, pilot status or praise, with what its source says of who gave it. */
export type Recognition = z.infer<typeof recognitionSchema>

export const trendSchema = z
  .strictObject({
    ...datedFields,
    /** What rises or falls. */
    what: textSchema,
    /** The indicator that it is a trend of, where the catalogue has one. */
    indicator: idSchema.optional(),
    direction: z.enum(directions),
    /** How many steps in a row: 十二连降 is twelve falls, for which thirteen values would be needed. */
    steps: ordinal.optional(),
    /** How long a step is, where the words say it. */
    stepUnit: z.enum(stepUnits).optional(),
    /** When the last step was, where the words say it. */
    lastStep: edtfDate.optional(),
    /** The dates of the clause that the words stand in, in EDTF. The trend does not take them over. */
    clauseDates: z
      .string()
      .regex(/^\d{4}(?:-\d{2}){0,2}(?:\/(?:\d{4}(?:-\d{2}){0,2})?)?$/, 'dates in EDTF, such as 2015/')
      .optional(),
  })
  .readonly()

/** A rise or fall over a number of steps. Neither steps nor dates are taken over from another clause. */
export type Trend = z.infer<typeof trendSchema>

export const milestoneSchema = z
  .strictObject({
    ...datedFields,
    /** What was begun, founded or reached. */
    what: textSchema,
    /** What the source claims for it. 率先 is `ahead`, not `first`. */
    claim: z.enum(claims).optional(),
    /** The area that the claim speaks of. */
    scope: z.enum(scopes).optional(),
  })
  .readonly()

/** Something begun, founded or reached, with the claim that its source makes for it. */
export type Milestone = z.infer<typeof milestoneSchema>

export const instrumentSchema = z
  .strictObject({
    ...datedFields,
    /** The title as printed, without 《》, and as translated. Its period is what it covers. */
    title: textSchema,
    kind: z.enum(instrumentKinds),
    /** Who issued it, where the source says so. */
    issuer: textSchema.optional(),
    /** When it was issued, where the source says so. */
    issued: edtfDate.optional(),
    /** The tier at which it was made, where the source says so. */
    tier: z.enum(scopes).optional(),
  })
  .readonly()

/** A plan, law, rule, normative document or publication that a source names. */
export type Instrument = z.infer<typeof instrumentSchema>

export const programmeSchema = z
  .strictObject({
    ...datedFields,
    /** The name of the practice. */
    name: textSchema,
    /** How often it is carried out, where the source says so. */
    frequency: z.enum(frequencies).optional(),
  })
  .readonly()

/** A standing practice, mechanism, platform or campaign. */
export type Programme = z.infer<typeof programmeSchema>

export const personSchema = z
  .strictObject({
    ...statedFields,
    name: textSchema,
    /** The post under which the source names the person. */
    post: textSchema.optional(),
    /** What the person does in the source. */
    role: textSchema.optional(),
    /** The body whose post it is, where the source says so. */
    organisation: idSchema.optional(),
  })
  .readonly()

/** A person whom a source names, in the role that it gives. */
export type Person = z.infer<typeof personSchema>

export const statedCountSchema = z
  .strictObject({
    ...statedFields,
    /** What is counted: headings, aspects, lists. */
    what: textSchema,
    /** The number that the source states. */
    announced: ordinal,
    /** How many it then lists itself. Absent where it lists none. */
    listed: z.number().int().min(0).max(1_000_000).optional(),
  })
  .readonly()

/** A number that a document states of its own headings and lists. It is no observation. */
export type StatedCount = z.infer<typeof statedCountSchema>

export const noValueSchema = z
  .strictObject({
    ...datedFields,
    /** What the cell is about: an indicator of the catalogue. */
    indicator: idSchema,
    /** `total`, or the one part of the indicator that the cell is about. */
    breakdown: idSchema,
    /** Why there is no number. A zero is a number. */
    kind: z.enum(noValueKinds).exclude(['zero']),
    /** The body that left the cell without a number. */
    reporter: idSchema.optional(),
  })
  .readonly()

/** A cell that its source leaves without a number. Its printed form (`/`, `—`), if any, is its first quotation. */
export type NoValue = z.infer<typeof noValueSchema>
