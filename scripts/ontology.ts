import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Parser, type Quad, Store } from 'n3'

const folder = fileURLToPath(new URL('../ontology/', import.meta.url))
const skos = 'http://www.w3.org/2004/02/skos/core#'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The address under which the vocabulary lives, and its namespace. */
export const base = 'https://w3id.org/rolm/'
export const ns = `${base}ns#`

/** The Turtle files of the vocabulary that are written by hand, by name. */
export const ontologyFiles = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttl') && name !== 'shapes.ttl')
    .sort()

/** The triples of the vocabulary, in the order they are written. */
export const ontologyQuads = (names = ontologyFiles()): readonly Quad[] =>
  names.flatMap((name) => new Parser({ format: 'text/turtle' }).parse(readFileSync(folder + name, 'utf8')))

/** A text in the languages that it has. */
export type Labels = Partial<Record<'en' | 'zh', string>>

/** The last step of an address: the name of a term, a code or an indicator. */
export const lastOf = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)

/** The vocabulary as the generator asks for it. */
export interface Ontology {
  /** Nodes that have a class (any, where none is named), in the order in which the files say so. */
  readonly typed: (type?: string) => readonly string[]
  /** The concepts of a scheme, in the order of the files. */
  readonly inScheme: (scheme: string) => readonly string[]
  readonly values: (iri: string, property: string) => readonly string[]
  readonly value: (iri: string, property: string) => string | undefined
  readonly labels: (iri: string, property: string) => Labels
  readonly name: (iri: string) => Labels
}

/** Reads the vocabulary. */
export const readOntology = (): Ontology => {
  const quads = ontologyQuads()
  const store = new Store([...quads])
  const subjects = [
    ...new Set(quads.filter(({ predicate }) => predicate.value === rdfType).map(({ subject }) => subject.value)),
  ]
  const values = (iri: string, property: string) => store.getObjects(iri, property, null).map(({ value }) => value)
  const labels = (iri: string, property: string): Labels => {
    const found: Labels = {}
    const objects = store.getObjects(iri, property, null)
    for (const language of ['en', 'zh'] as const)
      for (const object of objects)
        if (object.termType === 'Literal' && object.language === language) found[language] = object.value
    return found
  }
  return {
    typed: (type) => subjects.filter((subject) => store.countQuads(subject, rdfType, type ?? null, null) > 0),
    inScheme: (scheme) =>
      subjects.filter((subject) => store.countQuads(subject, `${skos}inScheme`, base + scheme, null) > 0),
    values,
    value: (iri, property) => values(iri, property)[0],
    labels,
    name: (iri) => labels(iri, `${skos}prefLabel`),
  }
}
