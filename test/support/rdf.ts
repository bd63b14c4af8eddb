import { createHash } from 'node:crypto'
import { parse, type Quad } from 'oxigraph'
import { canonize } from 'rdf-canonize'
import type { RdfFormat } from '../../src/rdf/write'

const mediaTypes = { turtle: 'text/turtle', 'n-triples': 'application/n-triples' } as const

/** The statements of a text, as another program than ours reads them. */
export const quadsOf = (text: string, format: RdfFormat): readonly Quad[] => parse(text, { format: mediaTypes[format] })

/** Statements one by one in N-Triples, to be compared as a set. */
export const statementsOf = (text: string, format: RdfFormat): ReadonlySet<string> =>
  new Set(quadsOf(text, format).map((quad) => `${quad.toString()} .`))

/** The hash of a graph under RDFC-1.0: the same for the same statements, whatever they are written in. */
export const hashOf = async (text: string, format: RdfFormat): Promise<string> => {
  const canonical = await canonize([...statementsOf(text, format)].join('\n'), {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  })
  return createHash('sha256').update(canonical).digest('hex')
}
