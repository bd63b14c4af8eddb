import { type Issue, issue } from '../../issue'
import type { Term } from '../../mapping/term'
import { type Pieces, parseTurtle, type Triple } from '../../rdf/library'

import { Graph, mostStatements } from './graph'
import { isOfDatatype } from './lexical'

/** A cube to be checked: its text, its bytes in UTF-8, or either in pieces as they come. */
export type CubeSource = string | Uint8Array | AsyncIterable<string | Uint8Array>

/** A graph as it was read, with the literals that are not of their datatype. */
export interface ReadGraph {
  readonly graph: Graph
  readonly illTyped: ReadonlySet<number>
}

const mediaTypes = { turtle: 'text/turtle', 'n-triples': 'application/n-triples' } as const

const pieceLength = 1 << 16

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength)
}

/** Decodes pieces as they come. Where one is not UTF-8 the text ends, and `fail` is told. */
async function* decoded(source: AsyncIterable<string | Uint8Array>, fail: () => void): Pieces {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of source) yield typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    fail()
  }
}

const textOf = (source: CubeSource, fail: () => void): string | Pieces => {
  if (typeof source === 'string') return source
  return decoded(source instanceof Uint8Array ? piecesOf(source) : source, fail)
}

/** Takes triples into a graph, and looks at each literal once. */
const takerInto = (graph: Graph, illTyped: Set<number>): ((triple: Triple) => void) => {
  const { terms } = graph
  let [lastSubject, lastId] = ['', 0]
  const idOf = (value: Term): number => {
    const before = terms.size
    const id = terms.of(value)
    if (terms.size > before && value.kind === 'literal' && !isOfDatatype(value.text, value.datatype)) illTyped.add(id)
    return id
  }
  return ({ subject, property, value }) => {
    if (graph.overflowed) return
    if (subject !== lastSubject) [lastSubject, lastId] = [subject, terms.node(subject)]
    graph.add(lastId, terms.node(property), idOf(value))
  }
}

/** What is said of a graph that is larger than is checked. */
export const tooLarge = ({ terms }: Graph): Issue =>
  issue('cube-too-large', { expected: String(mostStatements), parameters: { terms: String(terms.most) } })

/** The forms in which a cube is read: those that come statement by statement, in one graph. */
export type CubeFormat = keyof typeof mediaTypes

/** Reads linked data into a graph of numbers, triple by triple; or says what keeps it from being read. */
export const readGraph = async (
  source: CubeSource,
  format: CubeFormat,
  mostTerms?: number,
): Promise<ReadGraph | Issue> => {
  const graph = new Graph(mostTerms)
  const illTyped = new Set<number>()
  let isUtf8 = true
  const text = textOf(source, () => {
    isUtf8 = false
  })
  const fault = await parseTurtle(text, mediaTypes[format], takerInto(graph, illTyped))
  if (!isUtf8) return issue('rdf-not-readable', { parameters: { detail: 'the bytes are not UTF-8' } })
  if (fault !== undefined) {
    const at = fault.line === undefined ? {} : { row: fault.line }
    return issue('rdf-not-readable', { parameters: { detail: fault.detail }, at })
  }
  return graph.overflowed ? tooLarge(graph) : { graph, illTyped }
}
