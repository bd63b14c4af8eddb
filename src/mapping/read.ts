import { type Issue, issue } from '../issue'
import { rdf } from '../vocabulary/terms'
import { type AnyRecord, type Field, isNested, type Nested, type Part } from './field'
import { decode, expectedTerm, type Kind, type Scope } from './kind'
import type { Node, Term } from './term'

/** Linked data to read from: what is said of each node. */
export interface Graph {
  /** The values of a property of a node. */
  readonly values: (iri: string, property: string) => readonly Term[]
  /** The properties of a node. */
  readonly properties: (iri: string) => readonly string[]
}

/** A record as read, not yet held against its schema, and what there was to say about it. */
export interface RawRecord {
  readonly record: Record<string, unknown>
  readonly issues: readonly Issue[]
}

const shownTerm = (term: Term): string =>
  term.kind === 'node'
    ? `<${term.iri}>`
    : `"${term.text}"${term.language ? `@${term.language}` : `^^<${term.datatype}>`}`

const place = (node: string, property: string) => ({ at: { node, property }, parameters: { node, property } })

const notOfKind = (kind: Kind, term: Term, node: string, property: string): Issue => {
  const expected = expectedTerm(kind)
  const parameters = { node, property, expected }
  return issue('term-not-valid', {
    at: { node, property },
    parameters,
    received: shownTerm(term),
    expected: expected.en,
  })
}

const readText = (terms: readonly Term[], node: string, property: string): RawRecord => {
  const record: Record<string, unknown> = {}
  const issues: Issue[] = []
  for (const term of terms) {
    const language = term.kind === 'literal' ? term.language?.toLowerCase() : undefined
    if (term.kind !== 'literal' || (language !== 'en' && language !== 'zh'))
      issues.push(notOfKind({ is: 'text' }, term, node, property))
    else if (Object.hasOwn(record, language))
      issues.push(issue('property-repeated', { ...place(node, `${property}@${language}`), received: '2' }))
    else record[language] = term.text
  }
  return { record, issues }
}

/** The values of a property of a node, once each: repeating a statement says nothing new. */
const distinct = (terms: readonly Term[]): readonly Term[] => [
  ...new Map(terms.map((term) => [JSON.stringify([term.kind, shownTerm(term)]), term])).values(),
]

/** What every reading function is given: where to read, and in which surroundings. */
interface Reader {
  readonly graph: Graph
  readonly scope: Scope
}

const readField = (
  { graph, scope }: Reader,
  field: Field,
  iri: string,
): { value?: unknown; issues: readonly Issue[] } => {
  const holder = field.part === undefined ? iri : partNode(graph, field.part, iri)
  const terms = holder === undefined ? [] : distinct(graph.values(holder, field.property))
  if (holder === undefined || terms.length === 0) return { issues: [] }
  if (field.kind.is === 'text') {
    const { record, issues } = readText(terms, holder, field.property)
    return { value: record, issues }
  }
  if (terms.length > 1 && field.many !== true)
    return {
      issues: [issue('property-repeated', { ...place(holder, field.property), received: String(terms.length) })],
    }
  const issues: Issue[] = []
  const values = terms.flatMap((term) => {
    const value = decode(field.kind, term, scope)
    if (value !== undefined) return [value]
    issues.push(notOfKind(field.kind, term, holder, field.property))
    return []
  })
  if (field.many !== true) return { value: values[0], issues }
  return { value: values.map(String).sort(), issues }
}

const partNodes = (graph: Graph, part: Part, iri: string): readonly string[] =>
  distinct(graph.values(iri, part.link)).flatMap((term) =>
    term.kind === 'node' &&
    graph.values(term.iri, rdf.type).some((type) => type.kind === 'node' && type.iri === part.type)
      ? [term.iri]
      : [],
  )

/** The node that carries some of a record's fields, where there is one. */
export const partNode = (graph: Graph, part: Part, iri: string): string | undefined => partNodes(graph, part, iri)[0]

const isOf = (graph: Graph, iri: string, type: string): boolean =>
  graph.values(iri, rdf.type).some((term) => term.kind === 'node' && term.iri === type)

/** Says of a node that it has several parts of a kind, of which one alone could be read, or something that is no part. */
const oddParts = (mapping: AnyRecord, iri: string, graph: Graph): readonly Issue[] => {
  const parts = new Set(Object.values(mapping.fields).flatMap((field) => (!isNested(field) && field.part) || []))
  const repeated = [...parts].flatMap((part) => {
    const { length } = partNodes(graph, part, iri)
    return length > 1 ? [issue('property-repeated', { ...place(iri, part.link), received: String(length) })] : []
  })
  const strange = [...new Set([...parts].map(({ link }) => link))].flatMap((link) => {
    const types = [...parts].filter((part) => part.link === link).map(({ type }) => type)
    return distinct(graph.values(iri, link))
      .filter((term) => term.kind !== 'node' || !types.some((type) => isOf(graph, term.iri, type)))
      .map((term) => {
        const expected = { en: `a node of the class ${types.join(' or ')}`, zh: `类为 ${types.join(' 或 ')} 的节点` }
        const at = place(iri, link)
        return issue('term-not-valid', {
          ...at,
          received: shownTerm(term),
          expected: expected.en,
          parameters: { ...at.parameters, expected },
        })
      })
  })
  return [...repeated, ...strange]
}

/** Owned nodes are listed in the order of their addresses: `-quote`, `-quote-2`, …, `-quote-10`. */
const inOrder = (iris: readonly string[]): readonly string[] =>
  [...iris].sort((a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0))

/** A blank node has none: nothing would say in which order several of them stand. */
const hasAddress = (term: Term): term is Node => term.kind === 'node' && !term.iri.startsWith('_:')

/** The nodes of the records that a field holds, in the order in which they are read. */
export const nestedNodes = (graph: Graph, { property }: Nested, iri: string): readonly string[] =>
  inOrder(distinct(graph.values(iri, property)).flatMap((term) => (hasAddress(term) ? [term.iri] : [])))

const readNested = (
  { graph, scope }: Reader,
  field: Nested,
  iri: string,
): { value?: unknown; issues: readonly Issue[] } => {
  const terms = distinct(graph.values(iri, field.property))
  if (terms.length > 1 && field.many !== true)
    return { issues: [issue('property-repeated', { ...place(iri, field.property), received: String(terms.length) })] }
  const issues: Issue[] = []
  for (const term of terms)
    if (!hasAddress(term))
      issues.push(
        issue('term-not-valid', {
          ...place(iri, field.property),
          received: shownTerm(term),
          expected: 'a node with an address',
        }),
      )
  const read = nestedNodes(graph, field, iri).map((owned) => readRecord(field.record, owned, graph, scope))
  issues.push(...read.flatMap((item) => item.issues))
  const values = read.map(({ record }) => record)
  return field.many === true ? { value: values, issues } : { value: values[0], issues }
}

const knownProperties = (mapping: AnyRecord): ReadonlySet<string> =>
  new Set([
    rdf.type,
    ...(mapping.derived ?? []),
    ...Object.values(mapping.fields).map((field) =>
      !isNested(field) && field.part !== undefined ? field.part.link : field.property,
    ),
  ])

/**
 * Reads the node at an address into a record by its mapping. Values of the wrong kind, repeated ones and properties that
 * nobody reads are said, with node and property; what is missing, the schema of the record says.
 */
export const readRecord = (mapping: AnyRecord, iri: string, graph: Graph, scope: Scope): RawRecord => {
  const reader = { graph, scope }
  const record: Record<string, unknown> = {}
  const issues: Issue[] = []
  for (const [name, field] of Object.entries(mapping.fields)) {
    const read = isNested(field) ? readNested(reader, field, iri) : readField(reader, field, iri)
    if (read.value !== undefined) record[name] = read.value
    issues.push(...read.issues)
  }
  issues.push(...oddParts(mapping, iri, graph))
  const known = knownProperties(mapping)
  for (const property of graph.properties(iri))
    if (!known.has(property)) issues.push(issue('property-not-understood', place(iri, property)))
  return { record, issues }
}
