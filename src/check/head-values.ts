import { type Issue, issue, type Place } from '../issue'
import { type AnyRecord, isNested } from '../mapping/field'
import { bodyMapping, datasetMapping, sourceMapping } from '../mapping/records'
import { mayHide, visible, withCodes } from '../model/invisible'
import { readCell } from './cell'
import { type Fields, isFields, text } from './fields'
import type { Head } from './head'
import type { KnownNames } from './known-names'

/** How the values of a head are read: what they may name, where each stands, and who is told what is said of them. */
interface Reading {
  readonly known: KnownNames
  readonly placeOf: Head['placeOf']
  readonly say: (issue: Issue) => void
}

/** What is said of values as it is of cells; of the rest the model says more. */
const told: ReadonlySet<Issue['code']> = new Set(['date-typed-as-text', 'name-of-several'])

/** One of the codes that may be meant, so that no more is said of a name than that. */
const anyOf = ({ expected }: Issue): unknown => expected?.split(', ')[0]

/** A value without what nobody sees in it, which is said. */
const seen = (value: string, at: () => Place, say: Reading['say']): string => {
  if (!mayHide(value)) return value
  const expected = visible(value).trim()
  if (expected !== value) say(issue('characters-invisible', { received: withCodes(value), expected, at: at() }))
  return expected
}

/**
 * Reads the scalars of a record of the head by what its fields hold: they are written as text. Codes may be given by their
 * names. What cannot be read stays as it stands, and so does a no where a field can only say yes: the model says so.
 */
const recordOf = (
  mapping: AnyRecord,
  record: Fields,
  path: readonly string[],
  { known, placeOf, say }: Reading,
): Fields =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const field = Object.hasOwn(mapping.fields, name) ? mapping.fields[name] : undefined
      if (typeof value !== 'string' || (field !== undefined && isNested(field))) return [name, value]
      const at = (): Place => placeOf([...path, name])
      const text = field?.kind.is === 'string' ? value : seen(value, at, say)
      if (field === undefined) return [name, text] // an id, such as that of the body that reports
      const reading = readCell(field, { text, name, row: {}, known, at })
      const isTold = reading.issue !== undefined && told.has(reading.issue.code)
      if (isTold) say(reading.issue)
      if (!reading.read) return [name, isTold ? anyOf(reading.issue) : text]
      const isRead = (isTold || reading.issue === undefined) && reading.value !== false
      return [name, isRead ? reading.value : text]
    }),
  )

const listOf = (mapping: AnyRecord, name: string, list: unknown, reading: Reading): unknown =>
  Array.isArray(list)
    ? list.map((item, index) =>
        isFields(item) ? recordOf(mapping, item, [name, text(item.id) ?? String(index)], reading) : item,
      )
    : list

/** Reads the head of a dataset, its documents and its bodies by what their fields hold. */
export const readHeadValues = (head: Fields, reading: Reading): Fields => ({
  ...recordOf(datasetMapping, head, [], reading),
  ...(head.sources !== undefined && { sources: listOf(sourceMapping, 'sources', head.sources, reading) }),
  ...(head.bodies !== undefined && { bodies: listOf(bodyMapping, 'bodies', head.bodies, reading) }),
})
