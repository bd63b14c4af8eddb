import { closeSync, createWriteStream, openSync, writeSync } from 'node:fs'
import { DataFactory, Parser, type Quad, type Term, Writer } from 'n3'
import { type RdfFormat, rdfPieces } from '../../src/rdf/write'
import { prefixes } from '../../src/vocabulary/terms'
import { makeDatasets } from './figures'
import { byTurns, processorTime } from './measure'

// Writes figures in one form as linked data, or the statements of the same by n3's Writer, to a file and to bytes in memory. Prints
// how long the processor worked at each, and how many statements and bytes there are.

const { namedNode, literal } = DataFactory

const termOf = (term: Term) =>
  term.termType === 'Literal'
    ? literal(term.value, term.language === '' ? namedNode(term.datatype.value) : term.language)
    : namedNode(term.value)

/** What the peer writes to. */
type Output = ConstructorParameters<typeof Writer>[0]

/** Writes the statements by the peer, which hands each on as it comes. */
const writeByPeer = (quads: readonly Quad[], format: RdfFormat, output: Output): void => {
  const writer = new Writer(output, format === 'turtle' ? { format: 'Turtle', prefixes } : { format: 'N-Triples' })
  for (const { subject, predicate, object } of quads)
    writer.addQuad(namedNode(subject.value), namedNode(predicate.value), termOf(object))
  writer.end()
}

/** A file is written by the peer as its documentation has it: to a stream. */
const fileByPeer = (quads: readonly Quad[], format: RdfFormat, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const output = createWriteStream(path).on('finish', resolve).on('error', reject)
    writeByPeer(quads, format, output)
  })

const fileByOurs = (pieces: Iterable<string>, path: string): void => {
  const handle = openSync(path, 'w')
  for (const piece of pieces) writeSync(handle, piece)
  closeSync(handle)
}

/** Takes texts and makes them bytes, some thousands of characters at once: what the peer gives is put together for it. */
class Bytes {
  private text = ''
  private length = 0
  private readonly bytes = Buffer.alloc(4_000_000)

  readonly write = (text: string): void => {
    this.text += text
    if (this.text.length >= 16_384) this.flush()
  }

  /** The bytes so far. */
  readonly end = (): number => {
    this.flush()
    return this.length
  }

  private flush(): void {
    this.length += this.bytes.write(this.text)
    this.text = ''
  }
}

const bytesByPeer = (quads: readonly Quad[], format: RdfFormat): number => {
  const bytes = new Bytes()
  writeByPeer(quads, format, bytes as never) // as much of a stream as it uses
  return bytes.end()
}

const bytesByOurs = (pieces: Iterable<string>): number => {
  const bytes = new Bytes()
  for (const piece of pieces) bytes.write(piece)
  return bytes.end()
}

const [way, path = '', word, size] = process.argv.slice(2)
const format: RdfFormat = word === 'turtle' ? 'turtle' : 'n-triples'
const datasets = makeDatasets(Number(size))

function* pieces(): Generator<string> {
  for (const dataset of datasets) yield* rdfPieces(dataset, format)
}

const statements = (): readonly Quad[] =>
  datasets.flatMap((dataset) => new Parser().parse([...rdfPieces(dataset, 'n-triples')].join('')))

const ours = () => ({ toFile: () => fileByOurs(pieces(), path), toBytes: () => bytesByOurs(pieces()), count: 0 })

const peer = () => {
  const quads = statements()
  return {
    toFile: () => fileByPeer(quads, format, path),
    toBytes: () => bytesByPeer(quads, format),
    count: quads.length,
  }
}

const turns = 9

const { toFile, toBytes, count } = way === 'ours' ? ours() : peer()
const [file, bytes] = await byTurns([toFile, toBytes], turns, processorTime)
console.log(JSON.stringify({ file, bytes, count, length: toBytes() }))
