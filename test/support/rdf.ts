import { createHash } from 'node:crypto'
import jsonld from 'jsonld'
import { parse, type Quad } from 'oxigraph'
import { canonize } from 'rdf-canonize'
import type { RdfFormat } from '../../src/rdf/write'

/** The forms that oxigraph reads; JSON-LD is read by jsonld. */
export type LineFormat = Exclude<RdfFormat, 'json-ld'>

const mediaTypes = { turtle: 'text/turtle', 'n-triples': 'application/n-triples', trig: 'application/trig' } as const

/** The statements of a text, as another program than ours reads them. */
export const quadsOf = (text: string, format: LineFormat): readonly Quad[] =>
  parse(text, { format: mediaTypes[format] })

const lineOf = ({ subject, predicate, object }: Quad): string =>
  `${subject.toString()} ${predicate.toString()} ${object.toString()} .`

/** Statements one by one in N-Triples, whatever graph they stand in, to be compared as a set. */
export const statementsOf = (text: string, format: LineFormat): ReadonlySet<string> =>
  new Set(quadsOf(text, format).map(lineOf))

/** The same of JSON-LD: its lines of N-Quads are of the default graph. */
export const linesOfJsonLd = async (text: string): Promise<readonly string[]> => {
  const lines = await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })
  return String(lines)
    .split('\n')
    .filter((line) => line !== '')
}

/** The hash of a graph under RDFC-1.0: the same for the same statements, whatever they are written in. */
export const hashOf = async (text: string, format: RdfFormat): Promise<string> => {
  const lines = format === 'json-ld' ? await linesOfJsonLd(text) : [...statementsOf(text, format)]
  const canonical = await canonize(lines.join('\n'), {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  })
  return createHash('sha256').update(canonical).digest('hex')
}
