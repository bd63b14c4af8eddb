import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Parser, type Quad, Store } from 'n3'

const folder = fileURLToPath(new URL('../ontology/', import.meta.url))

/** The Turtle files of the vocabulary, by name. */
export const ontologyFiles = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttl'))
    .sort()

/** The triples of one file of the vocabulary, or of all of them, in the order they are written. */
export const ontologyQuads = (names = ontologyFiles()): readonly Quad[] =>
  names.flatMap((name) => new Parser({ format: 'text/turtle' }).parse(readFileSync(folder + name, 'utf8')))

export const ontologyStore = (): Store => new Store([...ontologyQuads()])
