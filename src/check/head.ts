import { type Issue, issue, type Place } from '../issue'
import { type FieldColumn, headColumns, headFields, sourceColumns } from '../mapping/columns'
import { within } from '../mapping/field-at'
import { sourceMapping } from '../mapping/records'
import type { TableSource } from '../tables/source'
import { readTable } from '../tables/table'
import { isFields } from './fields'
import { type RowRecord, readFieldsOf, readRows } from './rows'

/**
 * The head of a dataset as it stands: names and values as plain data, among them a list of documents and perhaps one of
 * bodies; and the place of each. Scalars are text. It comes from YAML or from tables.
 */
export interface Head {
  readonly value: unknown
  /** Where the value at a path stands. */
  readonly placeOf: (path: readonly string[]) => Place
  readonly issues: readonly Issue[]
}

/** A head in tables: one of names and values, and one of the documents. */
export interface HeadTables {
  readonly head: TableSource
  readonly sources?: TableSource
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const byName: ReadonlyMap<string, FieldColumn> = new Map(
  headFields.flatMap((field) => [
    [folded(field.en), field],
    [folded(field.zh), field],
  ]),
)

const readFields = (source: TableSource, issues: Issue[]) => {
  const value: Record<string, unknown> = {}
  const places = new Map<string, Place>()
  for (const { cells, isTorn, placeOf } of readTable(source, headColumns, (found) => issues.push(found))) {
    if (isTorn === true) continue
    const { field: name = '', value: written } = cells
    const known = byName.get(folded(name))
    if (known === undefined) {
      const expected = headFields.map(({ en }) => en).join(', ')
      issues.push(issue('field-unknown', { received: name, expected, at: placeOf('field') }))
      continue
    }
    const { field, language, en } = known
    if (places.has(en)) issues.push(issue('field-repeated', { received: name, at: placeOf('field') }))
    const place: Place = { ...placeOf('value'), name } // what is wrong is said of the key, not of the column
    places.set(en, place)
    if (!places.has(field)) places.set(field, place)
    if (written === undefined) continue
    const others = value[field]
    value[field] = language === undefined ? written : { ...(isFields(others) ? others : {}), [language]: written }
  }
  return { value, places }
}

const readSources = (source: TableSource, issues: Issue[]): readonly RowRecord[] => {
  const form = { columns: sourceColumns, fieldOf: (field: string) => within(sourceMapping, field) }
  const say = (found: Issue): unknown => issues.push(found)
  return [...readRows(form, source, say, say)]
}

/** The head of a dataset that is kept in tables, such as the sheets of a workbook. */
export const headOfTables = ({ head, sources }: HeadTables): Head => {
  const issues: Issue[] = []
  const { value, places } = readFields(head, issues)
  const documents = sources === undefined ? [] : readSources(sources, issues)
  const where: Place = { file: head.file, ...(head.sheet !== undefined && { sheet: head.sheet }) }
  const placeOf = ([field = '', inner = '', ...rest]: readonly string[]): Place => {
    if (field !== 'sources') return places.get(`${field}_${inner}`) ?? places.get(field) ?? where
    const document = documents.find(({ fields }) => fields.id === inner) ?? documents[Number(inner)]
    return document?.placeOf(rest[0], rest[1]) ?? where
  }
  return {
    value: { ...value, sources: documents.map(readFieldsOf) },
    placeOf,
    issues,
  }
}
