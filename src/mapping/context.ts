import { datasetLists } from '../model/dataset'
import { remembering } from '../model/remembered'
import { prefixes } from '../vocabulary/terms'
import { root } from './address'
import { records } from './classes'
import { type AnyRecord, isNested } from './field'
import { datatypeOf, type Kind } from './kind'
import { membership } from './membership'

/** A definition of JSON-LD: of a term, or of all the terms of a type. */
export type Definition = Readonly<Record<string, unknown>>

/** The address of the context. Whoever reads a file that names it needs no network: the reader has it. */
export const contextAddress = `${root}context.jsonld`

/** The last part of an address: the name of a term. */
export const lastOf = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)

/** How JSON-LD reads the values of a kind. Numbers have their datatype on themselves: a count is a JSON number. */
const coercionOf = (kind: Kind): Definition => {
  switch (kind.is) {
    case 'text':
      return { '@container': '@language' }
    case 'code':
      return { '@type': '@vocab', '@context': kind.list.table ?? { '@vocab': kind.list.iriOf('…').replace(/…$/, '') } }
    case 'local':
    case 'address':
      return { '@type': '@id' }
    case 'string':
    case 'number':
      return {}
    default:
      return { '@type': datatypeOf(kind) }
  }
}

const many = (field: { readonly many?: true }): Definition => (field.many === true ? { '@container': '@set' } : {})

/** The terms of a record's own node. What stands on a part has its term on the part's type. */
const termsOf = (mapping: AnyRecord): Readonly<Record<string, Definition>> =>
  Object.fromEntries(
    Object.entries(mapping.fields).map(([name, field]): [string, Definition] => {
      if (isNested(field)) return [name, { '@id': field.property, '@type': '@id', ...many(field) }]
      if (field.part !== undefined) return [lastOf(field.part.link), { '@id': field.part.link, '@type': '@id' }]
      return [name, { '@id': field.property, ...coercionOf(field.kind), ...many(field) }]
    }),
  )

/** The terms of the nodes that carry some of a record's fields, by their class. */
const partTypes = (): Readonly<Record<string, TypeTerm>> => {
  const terms = new Map<string, Record<string, Definition>>()
  for (const { fields } of Object.values<AnyRecord>(records))
    for (const field of Object.values(fields)) {
      if (isNested(field) || field.part === undefined) continue
      const known = terms.get(field.part.type) ?? {}
      const name = lastOf(field.property)
      // a name that is plain text in one place and in two languages in another has the container of the latter
      if (known[name] === undefined || field.kind.is === 'text')
        known[name] = { '@id': field.property, ...coercionOf(field.kind) }
      terms.set(field.part.type, known)
    }
  return Object.fromEntries([...terms].map(([type, known]) => [lastOf(type), { '@id': type, '@context': known }]))
}

/** The lists of a dataset, each by the property that leads back from its records. */
const listTerms = (): Readonly<Record<string, Definition>> =>
  Object.fromEntries(
    datasetLists.map((list) => [list, { '@reverse': membership[list], '@type': '@id', '@container': '@set' }]),
  )

/** The name of a class of records in JSON-LD: that of the record for the first, its own for another. */
export const typeName = (name: string, index: number, type: string): string => (index === 0 ? name : lastOf(type))

const recordTypes = (): Readonly<Record<string, TypeTerm>> =>
  Object.fromEntries(
    Object.entries<AnyRecord>(records).flatMap(([name, mapping]) => {
      const terms = { ...termsOf(mapping), ...(name === 'Dataset' && listTerms()) }
      const types = name === 'Period' ? mapping.types : mapping.types.slice(0, 1)
      return types.map((type, index) => [typeName(name, index, type), { '@id': type, '@context': terms }])
    }),
  )

/** An address by its prefix, where there is one for it: `dcterms:title`. */
export const prefixed = remembering((iri: string): string => {
  for (const [prefix, namespace] of Object.entries(prefixes))
    if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(iri.slice(namespace.length)))
      return `${prefix}:${iri.slice(namespace.length)}`
  return iri
})

const withPrefix: ReadonlySet<string> = new Set(['@id', '@type', '@reverse'])

/**
 * A term in its shortest form: its addresses by prefix, and a term that has nothing but an address as that address. The codes
 * of a term stay whole: among the terms of a type, the name of a field may be that of a prefix (`unit`).
 */
const shortest = (term: Definition): unknown => {
  const entries = Object.entries(term).map(
    ([key, value]) => [key, withPrefix.has(key) && typeof value === 'string' ? prefixed(value) : value] as const,
  )
  const [first] = entries
  return entries.length === 1 && first?.[0] === '@id' ? first[1] : Object.fromEntries(entries)
}

/** A class with the terms of its nodes. */
interface TypeTerm {
  readonly '@id': string
  readonly '@context': Readonly<Record<string, Definition>>
}

const shortestOf = (types: Readonly<Record<string, TypeTerm>>): Definition =>
  Object.fromEntries(
    Object.entries(types).map(([name, { '@id': id, '@context': terms }]) => [
      name,
      {
        '@id': prefixed(id),
        '@context': Object.fromEntries(Object.entries(terms).map(([term, definition]) => [term, shortest(definition)])),
      },
    ]),
  )

/** The context of JSON-LD: the prefixes, and the terms of each type of node, scoped to it. */
export const contextOf = (): Definition => ({
  '@version': 1.1,
  id: '@id',
  type: '@type',
  ...prefixes,
  ...shortestOf(partTypes()),
  ...shortestOf(recordTypes()),
})
