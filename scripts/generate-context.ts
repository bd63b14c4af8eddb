import { root } from '../src/mapping/address'
import { type AnyRecord, isNested } from '../src/mapping/field'
import type { Kind } from '../src/mapping/kind'
import { datatypeOf } from '../src/mapping/kind'
import {
  bodyMapping,
  datasetMapping,
  noteMapping,
  observationMapping,
  partSetMapping,
  periodMapping,
  quoteMapping,
  sourceMapping,
} from '../src/mapping/records'
import { prefixes } from '../src/vocabulary/terms'
import { writeGenerated } from './write-generated'

const records: Readonly<Record<string, AnyRecord>> = {
  Dataset: datasetMapping,
  Observation: observationMapping,
  Period: periodMapping,
  Quote: quoteMapping,
  PartSet: partSetMapping,
  SourceDocument: sourceMapping,
  Organization: bodyMapping,
  Note: noteMapping,
}

const vocabOf = (kind: Kind): Readonly<Record<string, unknown>> => {
  if (kind.is === 'text') return { '@container': '@language' }
  if (kind.is === 'code') return { '@type': '@vocab', '@context': { '@vocab': kind.list.iriOf('…').replace(/…$/, '') } }
  if (kind.is === 'local' || kind.is === 'address') return { '@type': '@id' }
  const datatype = datatypeOf(kind)
  return datatype === undefined || kind.is === 'string' ? {} : { '@type': datatype }
}

/** The terms of a record's own nodes. Fields that stand on a part have their terms on that part's type. */
const termsOf = (mapping: AnyRecord): Readonly<Record<string, unknown>> => {
  const terms: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(mapping.fields)) {
    if (isNested(field))
      terms[name] = { '@id': field.property, '@type': '@id', ...(field.many && { '@container': '@set' }) }
    else if (field.part === undefined)
      terms[name] = { '@id': field.property, ...vocabOf(field.kind), ...(field.many && { '@container': '@set' }) }
    else {
      terms[camel(field.part.link)] = { '@id': field.part.link, '@type': '@id' }
    }
  }
  return terms
}

const camel = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)

const partTerms = (): Readonly<Record<string, unknown>> => {
  const parts: Record<string, Record<string, unknown>> = {}
  for (const mapping of Object.values(records))
    for (const [name, field] of Object.entries(mapping.fields)) {
      if (isNested(field) || field.part === undefined) continue
      const { type } = field.part
      const context = {
        ...((parts[camel(type)]?.['@context'] as object | undefined) ?? {}),
        [name]: { '@id': field.property, ...vocabOf(field.kind) },
      }
      parts[camel(type)] = { '@id': type, '@context': context }
    }
  return parts
}

/** Writes ontology/context.jsonld: a term a field, scoped to the type that has it. */
export const generateContext = async (): Promise<void> => {
  const context = {
    '@version': 1.1,
    '@base': root,
    ...prefixes,
    id: '@id',
    type: '@type',
    ...partTerms(),
    ...Object.fromEntries(
      Object.entries(records).map(([name, mapping]) => [
        name,
        { '@id': mapping.types[0] ?? '', '@context': termsOf(mapping) },
      ]),
    ),
  }
  writeGenerated('ontology/context.jsonld', JSON.stringify({ '@context': context }, null, 2))
}
