import { type AnyRecord, isNested } from '../mapping/field'
import { bodyMapping, datasetMapping, sourceMapping } from '../mapping/records'
import { readCell } from './cell'
import { type Fields, isFields } from './fields'
import type { KnownIndicators } from './known-indicators'

/**
 * Reads the scalars of a record of the head by what its fields hold: they are written as text. Codes may be given by their
 * names. What cannot be read stays as it stands, and so does a no where a field can only say yes: the model says so.
 */
const recordOf = (mapping: AnyRecord, record: Fields, known: KnownIndicators): Fields =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const field = Object.hasOwn(mapping.fields, name) ? mapping.fields[name] : undefined
      if (typeof value !== 'string' || field === undefined || isNested(field)) return [name, value]
      const reading = readCell(field, { text: value, name, row: {}, known, at: () => ({}) })
      const isRead = reading.read && reading.issue === undefined && reading.value !== false
      return [name, isRead ? reading.value : value]
    }),
  )

const listOf = (mapping: AnyRecord, list: unknown, known: KnownIndicators): unknown =>
  Array.isArray(list) ? list.map((item) => (isFields(item) ? recordOf(mapping, item, known) : item)) : list

/** Reads the head of a dataset, its documents and its bodies by what their fields hold. */
export const readHeadValues = (head: Fields, known: KnownIndicators): Fields => ({
  ...recordOf(datasetMapping, head, known),
  ...(head.sources !== undefined && { sources: listOf(sourceMapping, head.sources, known) }),
  ...(head.bodies !== undefined && { bodies: listOf(bodyMapping, head.bodies, known) }),
})
