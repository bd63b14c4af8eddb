import * as z from 'zod'
import { bodySchema, datasetFields, datasetLists, type ListName, noteSchema, sourceSchema } from './dataset'
import { declaredIndicatorSchema } from './indicator'
import { observationSchema, partSetSchema } from './observation'
import { declaredPlaceSchema } from './place'
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

/** The schema of the records of each list. */
export const recordSchemas = {
  sources: sourceSchema,
  bodies: bodySchema,
  persons: personSchema,
  indicators: declaredIndicatorSchema,
  places: declaredPlaceSchema,
  observations: observationSchema,
  noValues: noValueSchema,
  partSets: partSetSchema,
  recognitions: recognitionSchema,
  trends: trendSchema,
  milestones: milestoneSchema,
  instruments: instrumentSchema,
  programmes: programmeSchema,
  statedCounts: statedCountSchema,
  notes: noteSchema,
} as const satisfies Readonly<Record<ListName, z.ZodReadonly<z.ZodObject>>>

/** The schema of each field of a record, without the rules between them. */
export type FieldSchemas = Readonly<Record<string, z.core.$ZodType>>

/** The fields of a schema of records: refinements stay on the object, and `readonly` stands around it. */
const fieldsOf = (list: ListName): FieldSchemas => recordSchemas[list].unwrap().shape

/** The schema of each field of the records of each list, and of a dataset's head. */
export const fieldSchemas = Object.fromEntries([
  ['datasets', datasetFields],
  ...datasetLists.map((list) => [list, fieldsOf(list)] as const),
]) as Readonly<Record<ListName | 'datasets', FieldSchemas>> // each of the lists

/** Holds the value of one field against its schema: the value as the schema has it, or what is wrong with it. */
export const parseField = (
  schema: z.core.$ZodType,
  value: unknown,
): { readonly value: unknown } | { readonly error: z.core.$ZodError } => {
  const parsed = z.safeParse(schema, value)
  return parsed.success ? { value: parsed.data } : { error: parsed.error }
}
