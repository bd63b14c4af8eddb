import * as z from 'zod'
import { bodyKinds, datasetStatuses, levels, reasons, sourceKinds } from '../vocabulary/catalogue'
import { isDate } from './calendar'
import { observationSchema, partSetSchema } from './observation'
import { idListSchema, idSchema, lineSchema, textSchema } from './text'

const dateSchema = z.string().refine(isDate, 'a date such as 2020-12-04')
/** A character of an IRI, as RFC 3987 has them; any other is percent-encoded. */
const beyondAscii = String.raw`\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}`
const iriCharacter = String.raw`[\w.~!$&'()*+,;=:@${beyondAscii}-]|%[\dA-Fa-f]{2}`
const rest = `(?:${iriCharacter}|[/?])*`
const iri = new RegExp(`^https?://(?:\\[[\\dA-Fa-f:.]+\\])?(?:${iriCharacter}|/)*(?:\\?${rest})?(?:#${rest})?$`, 'u')

/** An address that linked data can hold. */
const addressSchema = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .regex(iri, 'an address with spaces, quotes and brackets percent-encoded')

export const sourceSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    /** What kind of document it is: its publisher chooses what a white paper says. */
    kind: z.enum(sourceKinds),
    publisher: textSchema,
    /** When it was published. No figure of it is later. Absent where that is not known. */
    date: dateSchema.optional(),
    /** The language of the document, as a BCP 47 tag. */
    language: z.enum(['zh', 'en']).optional(),
    address: addressSchema.optional(),
    /** When the address was read. */
    accessed: dateSchema.optional(),
    /** The name under which whoever holds the document keeps it. */
    file: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'a file name without folders')
      .max(200)
      .optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'sixty-four hexadecimal digits in lower case')
      .optional(),
    /** Its length in Unicode code points. */
    characters: z.number().int().min(1).optional(),
    /** The document that this one reports on, where the figures were first stated. */
    reports: idSchema.optional(),
    /** Where to look, for a document that is not held: page, section, how it came to be known. */
    citation: textSchema.optional(),
    /** Whether the document says how its figures are defined. Absent: it does not. */
    definitionsStated: z.literal(true).optional(),
  })
  .readonly()

/** A document that states figures. */
export type Source = z.infer<typeof sourceSchema>

export const bodySchema = z
  .strictObject({ id: idSchema, label: textSchema, kind: z.enum(bodyKinds), level: z.enum(levels).optional() })
  .readonly()

/** A body that reports figures: a government, a court, a statistics office. */
export type Body = z.infer<typeof bodySchema>

export const noteSchema = z
  .strictObject({
    id: idSchema,
    /** The observations it is about. */
    about: idListSchema,
    /** What it means for a comparison. Absent where it is only to be read. */
    reason: z.enum(reasons).optional(),
    text: textSchema,
  })
  .readonly()

/** A remark that a person made on figures: coverage, a definition, something to be confirmed. */
export type Note = z.infer<typeof noteSchema>

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const sorted = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => [...items].sort(byId)

export const datasetFields = {
  /** The dataset's name: of its folder, its files and its address. */
  id: idSchema,
  /** A short name for people: `changshu`. */
  shortName: idSchema.optional(),
  title: textSchema,
  description: textSchema.optional(),
  /** Who publishes the dataset. */
  publisher: lineSchema,
  /** The place that it is about, by its code. */
  jurisdiction: idSchema,
  /** The address that its files live under, ending in `/` : `https://w3id.org/rolm/data/320581/` unless given. */
  base: addressSchema.regex(/^[^?#]*\/$/, 'an address that ends in /'),
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version such as 1.0.0'),
  status: z.enum(datasetStatuses),
  issued: dateSchema,
  licence: addressSchema,
}

export const datasetSchema = z
  .strictObject({
    ...datasetFields,
    bodies: z.array(bodySchema),
    sources: z.array(sourceSchema),
    observations: z.array(observationSchema),
    partSets: z.array(partSetSchema),
    notes: z.array(noteSchema),
  })
  .transform((dataset) => ({
    ...dataset,
    bodies: sorted(dataset.bodies),
    sources: sorted(dataset.sources),
    observations: sorted(dataset.observations),
    partSets: sorted(dataset.partSets),
    notes: sorted(dataset.notes),
  }))
  .readonly()

/** All that one publication says, with its sources. Plain data: it survives JSON. Its lists are in order of id. */
export type Dataset = z.infer<typeof datasetSchema>
