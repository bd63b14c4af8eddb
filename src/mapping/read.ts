import { type Issue, type IssueDetails, issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import { byText } from '../model/text'
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

/** Whether a node has no address: its name holds for one reading. */
export const isBlank = (iri: string): boolean => iri.startsWith('_:')

export const shownTerm = (term: Term): string =>
  term.kind === 'node'
    ? isBlank(term.iri)
      ? term.iri
      : `<${term.iri}>`
    : `"${term.text}"${term.language ? `@${term.language}` : `^^<${term.datatype}>`}`

const place = (node: string, property: string) => ({ at: { node, property }, parameters: { node, property } })

/** What is said of a value that is not of the kind of its field. */
export const notOfKind = (kind: Kind, term: Term, node: string, property: string): IssueDetails => {
  const expected = expectedTerm(kind)
  return {
    at: { node, property },
    parameters: { node, property, expected },
    received: shownTerm(term),
    expected: expected.en,
  }
}

const notValid = (...value: Parameters<typeof notOfKind>): Issue => issue('term-not-valid', notOfKind(...value))

const readText = (terms: readonly Term[], node: string, property: string): RawRecord => {
  const record: Record<string, unknown> = {}
  const issues: Issue[] = []
  const repeated = new Set<string>()
  for (const term of terms) {
    const language = term.kind === 'literal' ? term.language?.toLowerCase() : undefined
    if (term.kind !== 'literal' || (language !== 'en' && language !== 'zh'))
      issues.push(notValid({ is: 'text' }, term, node, property))
    else if (Object.hasOwn(record, language)) {
      issues.push(issue('property-repeated', { ...place(node, `${property}@${language}`), received: '2' }))
      repeated.add(language)
    } else record[language] = term.text
  }
  for (const language of repeated) delete record[language]
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

/** The value of a field as read, not yet held against its schema, and what there was to say about it. */
export interface FieldRead {
  readonly value?: unknown
  readonly issues: readonly Issue[]
}

const readField = ({ graph, scope }: Reader, field: Field, iri: string): FieldRead => {
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
    issues.push(notValid(field.kind, term, holder, field.property))
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

/** The nodes that carry fields of a record, each kind once. */
export const partsOf = (mapping: AnyRecord): readonly Part[] => [
  ...new Set(Object.values(mapping.fields).flatMap((field) => (!isNested(field) && field.part) || [])),
]

/** Says of a node that it has several parts of a kind, of which one alone could be read. */
const repeatedParts = (mapping: AnyRecord, iri: string, graph: Graph): readonly Issue[] =>
  partsOf(mapping).flatMap((part) => {
    const { length } = partNodes(graph, part, iri)
    return length > 1 ? [issue('property-repeated', { ...place(iri, part.link), received: String(length) })] : []
  })

/** Owned nodes are listed in the order of their addresses: `-quote`, `-quote-2`, …, `-quote-10`. */
const inOrder = (iris: readonly string[]): readonly string[] =>
  [...iris].sort((a, b) => a.length - b.length || byText(a, b))

/** A blank node has no address: nothing would say in which order several of them stand. */
const canHold = (term: Term, { foreign }: Pick<Scope, 'foreign'>): term is Node =>
  term.kind === 'node' && (foreign === true || !isBlank(term.iri))

/** The nodes of the records that a field holds, in the order in which they are read. */
export const nestedNodes = (
  graph: Graph,
  { property }: Nested,
  iri: string,
  scope: Pick<Scope, 'foreign'> = {},
): readonly string[] =>
  inOrder(distinct(graph.values(iri, property)).flatMap((term) => (canHold(term, scope) ? [term.iri] : [])))

const aNode: Bilingual = { en: 'a node that describes it', zh: '说明这一内容的节点' }
const aNodeWithAddress: Bilingual = { en: 'a node with an address', zh: '有地址的节点' }

const readNested = ({ graph, scope }: Reader, field: Nested, iri: string): FieldRead => {
  const terms = distinct(graph.values(iri, field.property))
  if (terms.length > 1 && field.many !== true)
    return { issues: [issue('property-repeated', { ...place(iri, field.property), received: String(terms.length) })] }
  const issues: Issue[] = []
  const expected = scope.foreign === true ? aNode : aNodeWithAddress
  for (const term of terms)
    if (!canHold(term, scope))
      issues.push(
        issue('term-not-valid', {
          at: { node: iri, property: field.property },
          parameters: { node: iri, property: field.property, expected },
          received: shownTerm(term),
          expected: expected.en,
        }),
      )
  const read = nestedNodes(graph, field, iri, scope).map((owned) => readRecord(field.record, owned, graph, scope))
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

/** Says which values of a property that leads to parts of a record are none of its parts: no field takes them. */
const strayParts = (mapping: AnyRecord, iri: string, graph: Graph, { foreign }: Scope): readonly Issue[] =>
  [...new Set(partsOf(mapping).map(({ link }) => link))].flatMap((link) => {
    const parts = partsOf(mapping).filter((part) => part.link === link)
    const taken = new Set(parts.flatMap((part) => partNodes(graph, part, iri)))
    const strays = distinct(graph.values(iri, link)).filter((term) => term.kind === 'literal' || !taken.has(term.iri))
    const types = parts.map(({ type }) => type)
    const expected = { en: `a node of the class ${types.join(' or ')}`, zh: `类为 ${types.join(' 或 ')} 的节点` }
    return strays.map((term) =>
      issue(foreign === true ? 'value-not-read' : 'term-not-valid', {
        at: { node: iri, property: link },
        parameters: { node: iri, property: link, expected },
        received: shownTerm(term),
        expected: expected.en,
      }),
    )
  })

/** Reads each field of the node at an address by its mapping. */
export const readFields = (
  mapping: AnyRecord,
  iri: string,
  graph: Graph,
  scope: Scope,
): readonly (readonly [name: string, read: FieldRead])[] =>
  Object.entries(mapping.fields).map(([name, field]) => [
    name,
    isNested(field) ? readNested({ graph, scope }, field, iri) : readField({ graph, scope }, field, iri),
  ])

/** Says of a node what its fields do not: parts that stand twice or are none, and properties that nobody reads. */
export const besideFields = (mapping: AnyRecord, iri: string, graph: Graph, scope: Scope): readonly Issue[] => {
  const known = knownProperties(mapping)
  const unknown = graph.properties(iri).filter((property) => !known.has(property))
  return [
    ...repeatedParts(mapping, iri, graph),
    ...strayParts(mapping, iri, graph, scope),
    ...unknown.map((property) => issue('property-not-understood', place(iri, property))),
  ]
}

/**
 * Reads the node at an address into a record by its mapping. Values of the wrong kind, repeated ones and properties that
 * nobody reads are said, with node and property; what is missing, the schema of the record says.
 */
export const readRecord = (mapping: AnyRecord, iri: string, graph: Graph, scope: Scope): RawRecord => {
  const fields = readFields(mapping, iri, graph, scope)
  const values = fields.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value] as const]))
  const issues = [...fields.flatMap(([, read]) => read.issues), ...besideFields(mapping, iri, graph, scope)]
  return { record: Object.fromEntries(values), issues }
}
