import { DataFactory, Parser, type Quad, type Term, Writer } from 'n3'
import { type RdfFormat, rdfPieces } from '../src/rdf/write'
import { prefixes } from '../src/vocabulary/terms'
import { makeDatasets } from './support/figures'
import { type Claim, processorTime, type Run, sideBySide } from './support/measure'

/** Ours works out the statements of each fact, and at first the findings; n3's are ready, and only their terms are made. */
const goal = 0.2

/** The statements of so many figures are the peer's, in memory. */
const mostFigures = 20_000

const formats = [
  ['n-triples', 'N-Triples'],
  ['turtle', 'Turtle'],
] as const satisfies readonly (readonly [RdfFormat, string])[]

/** How many bytes a text is in a file. An engine puts off putting a text together until it is asked for: here it is. */
const bytesOf = (text: string): number => Buffer.from(text).length

const lengthOf = (pieces: Iterable<string>): number => {
  let length = 0
  for (const piece of pieces) length += bytesOf(piece)
  return length
}

const { namedNode, literal } = DataFactory

const termOf = (term: Term) =>
  term.termType === 'Literal'
    ? literal(term.value, term.language === '' ? namedNode(term.datatype.value) : term.language)
    : namedNode(term.value)

const written = (quads: readonly Quad[], format: RdfFormat): number => {
  let length = 0
  const stream = {
    write: (text: string): void => {
      length += bytesOf(text)
    },
    end: (): void => {},
  }
  const writer = new Writer(
    stream as never, // as much of one as it uses
    format === 'turtle' ? { format: 'Turtle', prefixes } : { format: 'N-Triples' },
  )
  for (const { subject, predicate, object } of quads)
    writer.addQuad(namedNode(subject.value), namedNode(predicate.value), termOf(object))
  writer.end()
  return length
}

/** Linked data of datasets into the bytes of a file, against n3's Writer on the same statements. */
export const claims = ({ size }: Run): readonly Claim[] => {
  const datasets = makeDatasets(Math.min(size, mostFigures))
  return formats.map(([format, name]) => {
    const ours = (): number => datasets.reduce((sum, dataset) => sum + lengthOf(rdfPieces(dataset, format)), 0)
    const quads = datasets.flatMap((dataset) => new Parser().parse([...rdfPieces(dataset, 'n-triples')].join('')))
    const times = sideBySide(ours, () => written(quads, format), processorTime)
    const ratio = times.ours / times.peer
    const speed = (milliseconds: number): string => `${Math.round(quads.length / milliseconds)} thousand statements/s`
    return {
      claim: `write: ${name}, against n3's Writer`,
      ratio,
      goal,
      holds: ratio <= goal,
      details: `${speed(times.ours)}, n3 ${speed(times.peer)}; ${quads.length} statements, ${Math.round(ours() / 1e6)} MB`,
    }
  })
}
