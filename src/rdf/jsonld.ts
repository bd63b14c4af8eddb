import { documentOf } from '../mapping/address'
import { records } from '../mapping/classes'
import { contextAddress, contextOf, lastOf, prefixed, typeName } from '../mapping/context'
import { type AnyField, type AnyRecord, type Field, isNested, type Part } from '../mapping/field'
import type { CodeList, Kind } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { DataTeller } from '../mapping/teller'
import type { Description, Literal, Term } from '../mapping/term'
import { datasetLists, type LargeDataset, type ListName } from '../model/dataset'
import { remembering, rememberingOf } from '../model/remembered'
import { rdf, xsd } from '../vocabulary/terms'
import { byProperty } from './by-property'
import { filesBeside } from './files'
import { sectionsOf, titles } from './graph'
import { jsonPieces, LazyList } from './json-text'
import { type Block, filledBlocks, type Section } from './sections'

type Json = Readonly<Record<string, unknown>>

/** The prefix of the dataset's own nodes. */
const own = 'this'

/** How the values of a property are written: under a term, by its kind, or generally. */
interface Place {
  readonly name: string
  readonly kind?: Kind
  readonly many?: true
  /** The term has a text for each language, and plain text beside them. */
  readonly byLanguage?: true
}

type Places = ReadonlyMap<string, Place>

const placeOf = (name: string, field: AnyField): Place => {
  if (isNested(field)) return { name, ...(field.many === true && { many: true }) }
  if (field.part !== undefined) return { name: lastOf(field.part.link) }
  return { name, kind: field.kind, ...(field.many === true && { many: true }) }
}

const placesOf = (mapping: AnyRecord): Places =>
  new Map(
    Object.entries(mapping.fields).map(([name, field]) => [
      !isNested(field) && field.part !== undefined ? field.part.link : field.property,
      placeOf(name, field),
    ]),
  )

const fieldsOfParts: readonly (Field & { readonly part: Part })[] = Object.values<AnyRecord>(records)
  .flatMap(({ fields }) => Object.values(fields))
  .flatMap((field) => (!isNested(field) && field.part !== undefined ? [{ ...field, part: field.part }] : []))

const partPlaces = (type: string): Places =>
  new Map(
    fieldsOfParts
      .filter(({ part }) => part.type === type)
      .map(({ property, kind }) => {
        const texts = fieldsOfParts.some((other) => other.property === property && other.kind.is === 'text')
        return [property, { name: lastOf(property), kind, ...(texts && { byLanguage: true }) }]
      }),
  )

/** The name of a class in JSON-LD, and the places of the properties that its scoped context gives terms. */
interface Class {
  readonly name: string
  readonly places: Places
}

let known: ReadonlyMap<string, Class> | undefined

/** Every class of node that the context has terms for, made when it is first needed. */
const classes = (): ReadonlyMap<string, Class> => {
  known ??= makeClasses()
  return known
}

const makeClasses = (): ReadonlyMap<string, Class> => {
  const ofRecords = Object.entries<AnyRecord>(records).flatMap(([name, mapping]) => {
    const types = name === 'Period' ? mapping.types : mapping.types.slice(0, 1)
    const places = placesOf(mapping)
    return types.map((type, index) => [type, { name: typeName(name, index, type), places }] as const)
  })
  const ofParts = fieldsOfParts.map(
    ({ part: { type } }) => [type, { name: lastOf(type), places: partPlaces(type) }] as const,
  )
  return new Map([...ofParts, ...ofRecords])
}

const isSafe = (text: string): boolean => Number.isSafeInteger(Number(text)) && String(Number(text)) === text

/** A literal as it reads wherever no term says more. */
const generally = ({ text, datatype, language }: Literal): unknown => {
  if (language !== undefined && datatype === rdf.langString) return { '@value': text, '@language': language }
  if (datatype === xsd.string) return text
  if (datatype === xsd.integer && isSafe(text)) return Number(text)
  if (datatype === xsd.boolean && (text === 'true' || text === 'false')) return text === 'true'
  return { '@value': text, '@type': prefixed(datatype) }
}

/** A code by its address, as its term writes it. One that the dataset itself declares stands elsewhere. */
const codeAt = rememberingOf((list: CodeList, iri: string): string => {
  const code = Object.entries(list.table ?? {}).find(([, address]) => address === iri)?.[0]
  const address = list.iriOf('…').slice(0, -1)
  return code ?? (iri.startsWith(address) ? iri.slice(address.length) : iri)
})

/** How a node is written: what its classes are called, and how each of its properties is written. */
interface Shape {
  readonly type: string | readonly string[] | undefined
  readonly placeOf: (property: string) => { readonly name: string; readonly place: Place | undefined }
}

/** The shape of nodes of some classes, whose addresses stand between spaces. They are few, and every fact asks. */
const shapeOf = remembering((types: string): Shape => {
  const iris = types.split(' ').filter((iri) => iri !== '')
  const known = iris.flatMap((iri) => classes().get(iri) ?? [])
  const names = iris.map((iri) => classes().get(iri)?.name ?? prefixed(iri))
  return {
    type: names.length === 1 ? names[0] : names,
    placeOf: remembering((property) => {
      const place = known.map(({ places }) => places.get(property)).find((found) => found !== undefined)
      return { name: place?.name ?? prefixed(property), place }
    }),
  }
})

class Writer {
  private readonly document: string
  private readonly nested: ReadonlyMap<string, Description>

  constructor(document: string, block: readonly Description[]) {
    this.document = document
    this.nested = new Map(block.slice(1).map((description) => [description.iri, description]))
  }

  private iri(iri: string): string {
    return iri.startsWith(this.document) ? `${own}:${iri.slice(this.document.length)}` : prefixed(iri)
  }

  private literal(literal: Literal, kind: Kind): unknown {
    const { text } = literal
    switch (kind.is) {
      case 'integer':
        return isSafe(text) ? Number(text) : text
      case 'boolean':
        return text === 'true' || text === 'false' ? text === 'true' : text
      case 'number':
        return generally(literal)
      default:
        return text
    }
  }

  private term(term: Term, kind: Kind | undefined): unknown {
    if (term.kind === 'literal') return kind === undefined ? generally(term) : this.literal(term, kind)
    if (kind?.is === 'code') return codeAt(kind.list, term.iri)
    const nested = this.nested.get(term.iri)
    return nested === undefined ? this.iri(term.iri) : this.node(nested)
  }

  /** The values of a property that no term of the type is for: nodes as nodes, literals with their datatypes. */
  private general(values: readonly Term[]): unknown {
    const items = values.map((value) => {
      const written = this.term(value, undefined)
      return value.kind === 'node' && typeof written === 'string' ? { id: written } : written
    })
    return items.length === 1 ? items[0] : items
  }

  private values(place: Place | undefined, values: readonly Term[]): unknown {
    if (place === undefined) return this.general(values)
    const { kind, many, byLanguage } = place
    if (kind?.is === 'text' || byLanguage === true)
      return Object.fromEntries(
        values.flatMap((value) => (value.kind === 'literal' ? [[value.language ?? '@none', value.text]] : [])),
      )
    const [first] = values
    if (many !== true && values.length === 1 && first !== undefined) return this.term(first, kind)
    return values.map((value) => this.term(value, kind))
  }

  /** A node with all that is said of it; what it owns stands inside. */
  node({ iri, statements }: Description, except: readonly string[] = []): Json {
    const groups = byProperty(statements)
    const types = groups.find(([property]) => property === rdf.type)?.[1] ?? []
    const { type, placeOf } = shapeOf(types.map((term) => (term.kind === 'node' ? term.iri : '')).join(' '))
    const entries: [string, unknown][] = [
      ['id', this.iri(iri)],
      ['type', type],
    ]
    for (const [property, values] of groups) {
      if (property === rdf.type || except.includes(property)) continue
      const { name, place } = placeOf(property)
      entries.push([name, this.values(place, values)])
    }
    return Object.fromEntries(entries)
  }
}

const blockNode = (block: Block, document: string, except: readonly string[]): Json | undefined => {
  const [first] = block
  return first && new Writer(document, block).node(first, except)
}

/** The nodes of sections that belong to no list: each to itself. */
function* looseNodes(sections: readonly Section[], document: string): Generator<Json> {
  for (const { blocks } of sections)
    for (const block of blocks)
      for (const description of block) yield new Writer(document, [description]).node(description)
}

function* listNodes(section: Section, list: ListName, document: string): Generator<Json | undefined> {
  for (const block of filledBlocks(section)) yield blockNode(block, document, [membership[list]])
}

const listOf = (section: Section): ListName | undefined => datasetLists.find((list) => titles[list] === section.title)

/** What a file of JSON-LD says of its context: all of it, or its address, which readers other than ours look up. */
export type ContextForm = 'whole' | 'address'

const anew = (make: () => Iterator<unknown>): LazyList => new LazyList({ [Symbol.iterator]: make })

/** JSON-LD as `writeJsonLd` writes it, a fact at a time. */
export const jsonLdPieces = (
  dataset: LargeDataset,
  form: ContextForm = 'whole',
  document = documentOf(dataset),
  files = filesBeside(document),
): Iterable<string> => {
  const [head, ...sections] = sectionsOf(dataset, document, files)(new DataTeller())
  const loose = sections.filter((section) => listOf(section) === undefined)
  return jsonPieces([
    ['@context', [form === 'whole' ? contextOf() : contextAddress, { [own]: document }]],
    ...Object.entries(blockNode([...(head?.blocks ?? [])].flat(), document, []) ?? {}),
    ...sections.flatMap((section): [string, unknown][] => {
      const list = listOf(section)
      return list === undefined ? [] : [[list, anew(() => listNodes(section, list, document))]]
    }),
    ['@included', anew(() => looseNodes(loose, document))],
  ])
}

/**
 * Writes a dataset as JSON-LD: one tree, the dataset at its root, its facts in lists by kind, each with its quotations
 * inside; periods, codes, places and the structure of the cube stand behind. It says the same as the Turtle.
 */
export const writeJsonLd = (
  dataset: LargeDataset,
  form: ContextForm = 'whole',
  document = documentOf(dataset),
): string => [...jsonLdPieces(dataset, form, document)].join('')
