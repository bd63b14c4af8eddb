import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { records as named } from '../../src/mapping/classes'
import { codeLists } from '../../src/mapping/code-lists'
import { lastOf } from '../../src/mapping/context'
import { type AnyRecord, isNested } from '../../src/mapping/field'
import {
  areas,
  assumptions,
  bodyKinds,
  breakdowns,
  claims,
  datasetStatuses,
  directions,
  frequencies,
  grantorLevels,
  indicators,
  instrumentKinds,
  jurisdictions,
  levels,
  noValueKinds,
  observationStatuses,
  periodKinds,
  polarities,
  precisions,
  reasons,
  scopes,
  sourceKinds,
  stepUnits,
  timeKinds,
  units,
} from '../../src/vocabulary/catalogue'
import { prefixes } from '../../src/vocabulary/terms'
import { isDefined, namespaces } from './defined'
import { ns } from './graph'

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

const codes: Readonly<Record<keyof typeof codeLists, readonly string[]>> = {
  indicator: Object.keys(indicators),
  area: Object.keys(areas),
  timeKind: timeKinds,
  polarity: polarities,
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
  noValue: noValueKinds,
  grantorLevel: grantorLevels,
  scope: scopes,
  direction: directions,
  stepUnit: stepUnits,
  claim: claims,
  instrumentKind: instrumentKinds,
  frequency: frequencies,
}

const records: Readonly<Record<string, AnyRecord>> = named

const expandedBy = (name: string): string => {
  const [prefix = '', local = ''] = name.split(':')
  const namespace = Object.hasOwn(prefixes, prefix) ? prefixes[prefix as keyof typeof prefixes] : undefined
  return namespace === undefined ? name : namespace + local
}

/** Every address in the context with the place where it stands: those by prefix in full. */
function addresses(value: Json, path: string): readonly (readonly [path: string, address: string])[] {
  if (typeof value === 'string') return value.includes(':') ? [[path, expandedBy(value)]] : []
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => addresses(inner, `${path}/${key}`))
}

/** What another program makes of a node of one type with one property: the property's address, and its values. */
const expanded = async (type: string, term: string, value: Json): Promise<Readonly<Record<string, unknown>>> => {
  const document = { '@context': context, id: 'https://example.org/it', type, [term]: value }
  const [node] = await jsonld.expand(document as never) // the library's types know no scoped contexts
  return (node ?? {}) as Readonly<Record<string, unknown>> // one node, by the names of its properties
}

const sampleOf: Readonly<Record<string, Json>> = {
  text: { en: 'x', zh: '字' },
  integer: 5,
  number: 5,
  boolean: true,
  code: 'x',
  local: 'https://example.org/other',
  address: 'https://example.org/other',
}

const fields = Object.entries(records).flatMap(([name, { fields: entries }]) =>
  Object.entries(entries).map(([field, entry]) => ({ name, field, entry })),
)

describe('the context of JSON-LD', () => {
  it('has the prefixes of the vocabulary', () => {
    expect(context).toMatchObject(prefixes)
    expect(Object.values(prefixes).filter((namespace) => namespace !== ns && !namespaces.includes(namespace))).toEqual(
      [],
    )
  })

  it('speaks of defined terms only', () => {
    const found = addresses(context, '').filter(([path]) => {
      const [, first = '', ...others] = path.split('/')
      return !path.endsWith('/@vocab') && !(others.length === 0 && Object.hasOwn(prefixes, first))
    })
    expect(found.length).toBeGreaterThan(150)
    expect(found.filter(([, address]) => !isDefined(address))).toEqual([])
  })

  it.each(fields)('gives another program the property of $name, $field', async ({ name, entry }) => {
    const field = fields.find((one) => one.name === name && one.entry === entry)?.field ?? ''
    if (isNested(entry)) {
      expect(await expanded(name, field, 'https://example.org/other')).toHaveProperty([entry.property])
      return
    }
    const { part } = entry
    const sample = sampleOf[entry.kind.is] ?? 'x'
    if (part === undefined) expect(await expanded(name, field, sample)).toHaveProperty([entry.property])
    else {
      expect(await expanded(name, lastOf(part.link), 'https://example.org/part')).toHaveProperty([part.link])
      const value = lastOf(entry.property) === 'name' ? { '@none': 'x' } : sample
      expect(await expanded(lastOf(part.type), lastOf(entry.property), value)).toHaveProperty([entry.property])
    }
  })

  const coded = fields.flatMap(({ name, field, entry }) =>
    !isNested(entry) && entry.kind.is === 'code'
      ? [{ name, field, property: entry.property, list: entry.kind.list }]
      : [],
  )

  it.each(coded)(
    'reads the codes of $name, $field, as the addresses that Turtle has',
    async ({ name, field, property, list }) => {
      const entry = Object.entries(codeLists).find(([, some]) => some === list)?.[0] as keyof typeof codeLists // one of them
      const node = await expanded(name, field, [...codes[entry]])
      expect(node[property]).toEqual(codes[entry].map((code) => ({ '@id': list.iriOf(code) })))
    },
  )
})
