import * as z from 'zod'
import { bodyKinds, datasetStatuses, levels, reasons, sourceKinds } from '../vocabulary/catalogue'
import { approvedStatuses } from './approval'
import { isDate } from './calendar'
import type { Figures } from './figures'
import { declaredIndicatorSchema } from './indicator'
import { observationSchema, partSetSchema } from './observation'
import { declaredPlaceSchema } from './place'
import { quoteSchema } from './quote'
import { type Rule, withRules } from './rules'
import {
  instrumentSchema,
  milestoneSchema,
  noValueSchema,
  personSchema,
  programmeSchema,
  recognitionSchema,
  statedCountSchema,
  trendSchema,
} from './statement'
import {
  byText,
  idListSchema,
  idSchema,
  limitedTo,
  lineOf,
  lineSchema,
  longestAddress,
  stringUpTo,
  textSchema,
} from './text'

const dateSchema = z.string().refine(isDate, 'a date such as 2020-12-04').meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const versionSchema = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version such as 1.0.0')

/** A character of an IRI, as RFC 3987 has them; any other is percent-encoded. */
const beyondAscii = String.raw`\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}`
const iriCharacter = String.raw`[\w.~!$&'()*+,;=:@${beyondAscii}-]|%[\dA-Fa-f]{2}`
const rest = `(?:${iriCharacter}|[/?])*`
const iri = new RegExp(`^https?://(?:\\[[\\dA-Fa-f:.]+\\])?(?:${iriCharacter}|/)*(?:\\?${rest})?(?:#${rest})?$`, 'u')

/** An address that linked data can hold. */
const addressSchema = z
  .string()
  .refine((text) => /^https?:/.test(text) && URL.canParse(text), 'a web address that begins with http:// or https://')
  .superRefine(limitedTo(longestAddress))
  .regex(iri, 'an address with spaces, quotes and brackets percent-encoded')
  .meta({ maxLength: longestAddress })

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
    file: stringUpTo(200)
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'a file name without folders')
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

export const bodySchema = withRules(
  z.strictObject({
    id: idSchema,
    label: textSchema,
    kind: z.enum(bodyKinds),
    level: z.enum(levels).optional(),
    /** What the body does in the document that names it. */
    role: textSchema.optional(),
    /** The document that names it. Absent for a body that only reports figures. */
    source: idSchema.optional(),
    /** Where it is named. */
    quotes: z.array(quoteSchema).readonly().default([]),
  }),
  [{ is: 'needs', field: 'quotes', other: 'source', message: 'the document that is quoted' }],
).readonly()

/** A body that reports figures, or that a document names in some role: a government, a court, a committee. */
export type Body = z.infer<typeof bodySchema>

export const noteSchema = withRules(
  z.strictObject({
    id: idSchema,
    /** The facts, documents or bodies that it is about. */
    about: idListSchema,
    /** What it means for a comparison. Absent where it is only to be read. */
    reason: z.enum(reasons).optional(),
    text: textSchema,
    /** The document whose words it sets against one another. */
    source: idSchema.optional(),
    /** Those words, and where they stand. */
    quotes: z.array(quoteSchema).readonly().default([]),
  }),
  [{ is: 'needs', field: 'quotes', other: 'source', message: 'the document that is quoted' }],
).readonly()

/** A remark that a person made on facts: coverage, a definition, a contradiction, something to be confirmed. */
export type Note = z.infer<typeof noteSchema>

/** Records in order of id. */
export const inOrderOfId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => byText(a.id, b.id))

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
  version: versionSchema,
  status: z.enum(datasetStatuses),
  /** The number of the document by which its publisher approved the dataset: 文号. */
  documentNumber: lineOf(100).optional(),
  /** The office that approved it. */
  approver: textSchema.optional(),
  /** The dataset is compiled from public documents by others than their publishers: no office approves it. */
  compiled: z.literal(true).optional(),
  issued: dateSchema,
  /** The first day on which it may be published. */
  notBefore: dateSchema.optional(),
  /** The earlier version that this one replaces. */
  replaces: versionSchema.optional(),
  /** What this version has that the one before had not, in words. */
  versionNotes: textSchema.optional(),
  /** Why its publisher took it back. */
  withdrawalReason: textSchema.optional(),
  licence: addressSchema,
}

/** What the status of a dataset asks of its head. */
const statusRules: readonly Rule[] = [
  ...['documentNumber', 'approver'].map(
    (field): Rule => ({
      is: 'needed-when',
      field,
      other: 'status',
      values: approvedStatuses,
      unless: 'compiled',
      message: 'approval-missing',
    }),
  ),
  ...['documentNumber', 'approver'].map(
    (field): Rule => ({
      is: 'not-both',
      fields: ['compiled', field],
      message: 'nothing beside "compiled": no office approves a compilation',
    }),
  ),
  {
    is: 'only-when',
    field: 'compiled',
    other: 'status',
    values: ['draft', 'published', 'corrected', 'withdrawn'],
    message: 'nothing beside the status submitted or approved: no office approves a compilation',
  },
  {
    is: 'needed-when',
    field: 'replaces',
    other: 'status',
    values: ['corrected'],
    message: 'correction-without-version',
  },
  {
    is: 'needed-when',
    field: 'withdrawalReason',
    other: 'status',
    values: ['withdrawn'],
    message: 'withdrawal-without-reason',
  },
  {
    is: 'only-when',
    field: 'withdrawalReason',
    other: 'status',
    values: ['withdrawn'],
    message: 'nothing, unless the status is withdrawn',
  },
]

/** A list of records, which a dataset has in order of id. */
const listOf = <T extends z.ZodType<{ readonly id: string }>>(schema: T) => z.array(schema).transform(inOrderOfId)

/** One that a dataset may leave out where it has none of them. */
const optionalListOf = <T extends z.ZodType<{ readonly id: string }>>(schema: T) =>
  z.array(schema).default([]).transform(inOrderOfId)

/** The lists of facts that are no figures. */
const statementLists = {
  noValues: optionalListOf(noValueSchema),
  recognitions: optionalListOf(recognitionSchema),
  trends: optionalListOf(trendSchema),
  milestones: optionalListOf(milestoneSchema),
  instruments: optionalListOf(instrumentSchema),
  programmes: optionalListOf(programmeSchema),
  persons: optionalListOf(personSchema),
  statedCounts: optionalListOf(statedCountSchema),
}

export const datasetSchema = withRules(
  z.strictObject({
    ...datasetFields,
    bodies: listOf(bodySchema),
    sources: listOf(sourceSchema),
    indicators: optionalListOf(declaredIndicatorSchema),
    places: optionalListOf(declaredPlaceSchema),
    observations: listOf(observationSchema),
    partSets: listOf(partSetSchema),
    notes: listOf(noteSchema),
    ...statementLists,
  }),
  statusRules,
).readonly()

/** The lists of a dataset's records, in the order in which files give them. */
export const datasetLists = [
  'sources',
  'bodies',
  'persons',
  'indicators',
  'places',
  'observations',
  'noValues',
  'partSets',
  'recognitions',
  'trends',
  'milestones',
  'instruments',
  'programmes',
  'statedCounts',
  'notes',
] as const satisfies readonly (keyof Dataset)[]

/** The name of a list of a dataset. */
export type ListName = (typeof datasetLists)[number]

/** The name of a list of what facts are about, where the catalogue lacks it. */
export type DeclaredList = 'indicators' | 'places'

/** Whether a list is of what facts are about: no fact itself, it quotes nothing, and its ids are its own. */
export const isDeclaredList = (list: ListName): list is DeclaredList => list === 'indicators' || list === 'places'

/** The lists of facts: of what documents say, and what is remarked on that. */
export const factLists = datasetLists.filter((list) => !isDeclaredList(list))

/** The lists of facts beside figures that are of a place and a time. */
export const datedLists = ['noValues', 'recognitions', 'trends', 'milestones', 'instruments', 'programmes'] as const

/** All that one publication says, with its sources. Plain data: it survives JSON. Its lists are in order of id. */
export type Dataset = z.infer<typeof datasetSchema>

/**
 * A dataset whose figures are gone through one at a time, in order of id, as often as is wanted: they need not all be in
 * memory. Every `Dataset` is one.
 */
export type LargeDataset = Omit<Dataset, 'observations'> & { readonly observations: Figures }
