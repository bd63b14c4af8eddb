import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeLists } from '../../src/mapping/code-lists'
import { type AnyRecord, isNested } from '../../src/mapping/field'
import {
  bodyMapping,
  datasetMapping,
  noteMapping,
  observationMapping,
  partSetMapping,
  periodMapping,
  quoteMapping,
  sourceMapping,
} from '../../src/mapping/records'
import {
  assumptions,
  bodyKinds,
  breakdowns,
  datasetStatuses,
  indicators,
  jurisdictions,
  levels,
  observationStatuses,
  periodKinds,
  precisions,
  reasons,
  sourceKinds,
  units,
} from '../../src/vocabulary/catalogue'
import { prefixes } from '../../src/vocabulary/terms'
import { isDefined, namespaces } from './defined'
import { ns, root } from './graph'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type JsonObject = { readonly [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectAt = (holder: JsonObject, key: string): JsonObject => {
  const value = Object.hasOwn(holder, key) ? holder[key] : undefined
  if (!isObject(value)) throw new Error(`${key} is no object`)
  return value
}

const text = readFileSync(new URL('../../ontology/context.jsonld', import.meta.url), 'utf8')
const context = objectAt(JSON.parse(text) as JsonObject, '@context') // JSON.parse gives any; what is read is checked

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

const codes: Readonly<Record<keyof typeof codeLists, readonly string[]>> = {
  indicator: Object.keys(indicators),
  jurisdiction: Object.keys(jurisdictions),
  breakdown: Object.keys(breakdowns),
  precision: precisions,
  period: periodKinds,
  sourceKind: sourceKinds,
  level: levels,
  bodyKind: bodyKinds,
  status: datasetStatuses,
  assumption: assumptions,
  reason: reasons,
  unit: units,
  observationStatus: observationStatuses,
  language: ['en', 'zh'],
}

/** Every absolute address in the context, with the place where it stands. */
function addresses(value: Json, path: string): readonly (readonly [path: string, address: string])[] {
  if (typeof value === 'string') return /^(https?|urn):/.test(value) ? [[path, value]] : []
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => addresses(inner, `${path}/${key}`))
}

describe('the context of JSON-LD', () => {
  it('has the base and the prefixes of the vocabulary', () => {
    expect(context['@base']).toBe(root)
    expect(context).toMatchObject(prefixes)
    expect(Object.values(prefixes).filter((namespace) => namespace !== ns && !namespaces.includes(namespace))).toEqual(
      [],
    )
  })

  it('speaks of defined terms only', () => {
    const found = addresses(context, '').filter(([path]) => {
      const [, first = '', ...others] = path.split('/')
      return path !== '/@base' && !path.endsWith('/@vocab') && !(others.length === 0 && Object.hasOwn(prefixes, first))
    })
    expect(found.length).toBeGreaterThan(60)
    expect(found.filter(([, address]) => !isDefined(address))).toEqual([])
  })

  it('has a type for each record, with a term for each field', () => {
    for (const [name, mapping] of Object.entries(records)) {
      const type = objectAt(context, name)
      expect(type['@id']).toBe(mapping.types[0])
      const terms = objectAt(type, '@context')
      for (const [field, entry] of Object.entries(mapping.fields)) {
        if (isNested(entry) || entry.part === undefined) expect(objectAt(terms, field)['@id']).toBe(entry.property)
        else {
          const part = Object.values(context)
            .filter(isObject)
            .find((other) => other['@id'] === entry.part?.type)
          expect(objectAt(objectAt(part ?? {}, '@context'), field)['@id'], `${name}.${field}`).toBe(entry.property)
        }
      }
    }
  })

  const coded = Object.entries(records).flatMap(([name, mapping]) =>
    Object.entries(mapping.fields).flatMap(([field, entry]) =>
      !isNested(entry) && entry.kind.is === 'code' ? [{ name, field, list: entry.kind.list }] : [],
    ),
  )

  it.each(coded)('reads the codes of $name, $field, as the addresses that Turtle has', ({ name, field, list }) => {
    const term = objectAt(objectAt(objectAt(context, name), '@context'), field)
    expect(term['@type']).toBe('@vocab')
    const scope = objectAt(term, '@context')
    const entry = Object.entries(codeLists).find(([, some]) => some === list)?.[0] as keyof typeof codeLists // one of them
    for (const code of codes[entry]) {
      // How JSON-LD expands a value of the type @vocab: by a term of that name, else behind @vocab.
      const expanded = Object.hasOwn(scope, code) ? scope[code] : `${scope['@vocab']}${code}`
      expect(expanded, code).toBe(list.iriOf(code))
    }
  })
})
