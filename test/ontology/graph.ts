import { Store } from 'n3'
import { ontologyFiles, ontologyQuads } from '../../scripts/ontology'

export const root = 'https://w3id.org/rolm/'
export const ns = `${root}ns#`

const namespaces = {
  adms: 'http://www.w3.org/ns/adms#',
  bibo: 'http://purl.org/ontology/bibo/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  qb: 'http://purl.org/linked-data/cube#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  rolm: ns,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  unit: 'http://qudt.org/vocab/unit/',
  vann: 'http://purl.org/vocab/vann/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** The address of a prefixed name: `skos:prefLabel`. */
export function iri(name: `${keyof typeof namespaces}:${string}`): string {
  const colon = name.indexOf(':')
  return namespaces[name.slice(0, colon) as keyof typeof namespaces] + name.slice(colon + 1) // as its type says
}

/** The files of the vocabulary, each on its own, and all of them together. */
export const files: ReadonlyMap<string, Store> = new Map(
  ontologyFiles().map((name) => [name, new Store([...ontologyQuads([name])])]),
)
export const all: Store = new Store([...ontologyQuads()])

type Name = Parameters<typeof iri>[0]

/** What a subject has for a property, as plain text, in order. */
export function values(subject: string, property: Name, store: Store = all): readonly string[] {
  return store
    .getObjects(subject, iri(property), null)
    .map(({ value }) => value)
    .sort()
}

/** The one value of a property; an error where there is none or another. */
export function value(subject: string, property: Name, store: Store = all): string {
  const [first, ...others] = values(subject, property, store)
  if (first === undefined || others.length > 0) throw new Error(`${subject} has ${others.length + 1} or no ${property}`)
  return first
}

/** The texts of a property by language; `''` for one without. Repeated languages are joined, so that they are seen. */
export function texts(subject: string, property: Name, store: Store = all): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const object of store.getObjects(subject, iri(property), null)) {
    const language = object.termType === 'Literal' ? object.language : 'no literal'
    found[language] = Object.hasOwn(found, language) ? `${found[language]} AND ${object.value}` : object.value
  }
  return found
}

/** The subjects of a type. */
export function typed(type: Name, store: Store = all): readonly string[] {
  return store
    .getSubjects(iri('rdf:type'), iri(type), null)
    .map(({ value }) => value)
    .sort()
}

export function hasType(subject: string, type: Name): boolean {
  return all.countQuads(subject, iri('rdf:type'), iri(type), null) > 0
}

/** The concepts of a scheme, named by what stands behind the root: `code/precision`. */
export function conceptsOf(scheme: string): readonly string[] {
  return all
    .getSubjects(iri('skos:inScheme'), root + scheme, null)
    .map(({ value }) => value)
    .sort()
}

/** What stands behind the last `/` or `#`. */
export const lastOf = (address: string): string =>
  address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1)

/** What occurs more than once in a list. */
export const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((item, index) => list.indexOf(item) !== index)),
]
