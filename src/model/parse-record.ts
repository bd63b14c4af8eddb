import * as z from 'zod'
import type { Issue } from '../issue'
import type { Partly } from './check-record'
import type { ListName } from './dataset'
import { recordSchemas } from './field-schemas'
import type { Observation } from './observation'
import { issuesOf, soundFigureOf, withoutFields } from './parse'

/** What reading one record gives: the record, or what is wrong with it and what of it could be read. */
export type RecordRead<T> =
  | { readonly record: T }
  | { readonly issues: readonly Issue[]; readonly partly: Partly<object> }

/** Reads one record of a list from plain data, whatever the rest of its dataset is. */
export const parseRecord = (list: ListName, value: unknown): RecordRead<Partly<object>> => {
  const parsed = z.safeParse<z.core.$ZodType<Partly<object>>>(recordSchemas[list], value)
  if (parsed.success) return { record: parsed.data }
  const partly = withoutFields(value, new Set(parsed.error.issues.map(({ path: [field] }) => field)))
  return { issues: issuesOf(parsed.error, value, { path: [list, partly.id] }), partly }
}

/** The same of one figure, of which most are sound. */
export const parseObservation = (value: unknown): RecordRead<Observation> => {
  const sound = soundFigureOf(value)
  return sound === undefined ? (parseRecord('observations', value) as RecordRead<Observation>) : { record: sound }
}
