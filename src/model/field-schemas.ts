import * as z from 'zod'
import { bodySchema, datasetFields, type ListName, noteSchema, sourceSchema } from './dataset'
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

/** The schema of each field of a record, without the rules between them. */
export type FieldSchemas = Readonly<Record<string, z.core.$ZodType>>

/** The fields of a schema of records: refinements stay on the object, and `readonly` stands around it. */
const fieldsOf = <T extends z.ZodObject>(schema: z.ZodReadonly<T>): FieldSchemas => schema.unwrap().shape

/** The schema of each field of the records of each list, and of a dataset's head. */
export const fieldSchemas: Readonly<Record<ListName | 'datasets', FieldSchemas>> = {
  datasets: datasetFields,
  sources: fieldsOf(sourceSchema),
  bodies: fieldsOf(bodySchema),
  persons: fieldsOf(personSchema),
  indicators: fieldsOf(declaredIndicatorSchema),
  places: fieldsOf(declaredPlaceSchema),
  observations: fieldsOf(observationSchema),
  noValues: fieldsOf(noValueSchema),
  partSets: fieldsOf(partSetSchema),
  recognitions: fieldsOf(recognitionSchema),
  trends: fieldsOf(trendSchema),
  milestones: fieldsOf(milestoneSchema),
  instruments: fieldsOf(instrumentSchema),
  programmes: fieldsOf(programmeSchema),
  statedCounts: fieldsOf(statedCountSchema),
  notes: fieldsOf(noteSchema),
}

/** Holds the value of one field against its schema: the value as the schema has it, or what is wrong with it. */
export const parseField = (
  schema: z.core.$ZodType,
  value: unknown,
): { readonly value: unknown } | { readonly error: z.core.$ZodError } => {
  const parsed = z.safeParse(schema, value)
  return parsed.success ? { value: parsed.data } : { error: parsed.error }
}
