import { records } from '../src/mapping/classes'
import type { AnyRecord } from '../src/mapping/field'
import { base, type Labels, type Ontology } from './ontology'
import { generatedBy, writeGenerated } from './write-generated'

const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'

const sides = (name: string, subject: string, { en, zh }: Labels): { en: string; zh: string } => {
  if (en === undefined || zh === undefined) throw new Error(`${subject} has no ${name} in English or in Chinese`)
  return { en, zh }
}

/**
 * What a field means: as ontology/fields.ttl says of the field in its record, or of all fields of its name; else what its
 * property says of itself.
 */
const meaningOf = (record: string, field: string, property: string, { labels }: Ontology) => {
  const subject = [`${base}field/${record}/${field}`, `${base}field/${field}`, property].find(
    (candidate) => labels(candidate, `${rdfs}label`).en !== undefined,
  )
  if (subject === undefined)
    throw new Error(`${record}.${field} has no meaning: say it of ${property}, or of <field/${record}/${field}>`)
  return {
    label: sides('label', subject, labels(subject, `${rdfs}label`)),
    meaning: sides('comment', subject, labels(subject, `${rdfs}comment`)),
  }
}

/** The fields that no property carries: names stand in addresses, and the printed form in the quotation. */
const besides = (record: string): readonly (readonly [field: string, property: string])[] => {
  if (record === 'Period' || record === 'Quote') return []
  const more: Readonly<Record<string, string>> = { Dataset: 'base', Observation: 'printed' }
  return ['id', more[record]].flatMap((field) => (field === undefined ? [] : [[field, ''] as const]))
}

/** Writes src/vocabulary/meanings.ts: what each field of each record is called and means. */
export const generateMeanings = (ontology: Ontology): void => {
  const meanings = Object.fromEntries(
    Object.entries<AnyRecord>(records).map(([record, { fields }]) => [
      record,
      Object.fromEntries(
        [...Object.entries(fields).map(([field, { property }]) => [field, property] as const), ...besides(record)].map(
          ([field, property]) => [field, meaningOf(record, field, property, ontology)],
        ),
      ),
    ]),
  )
  writeGenerated(
    'src/vocabulary/meanings.ts',
    [
      generatedBy('ontology/rolm.ttl, ontology/fields.ttl and src/mapping/records.ts'),
      "import type { Label } from './catalogue'\n",
      '/** What a field is called, and what it means, in a sentence. */',
      'export interface Meaning {\n  readonly label: Label\n  readonly meaning: Label\n}\n',
      '/** The meaning of each field, by record and field. */',
      `export const meanings: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = ${JSON.stringify(meanings, null, 2)}\n`,
    ].join('\n'),
  )
}
