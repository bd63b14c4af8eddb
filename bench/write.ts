import { closeSync, createWriteStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataFactory, Parser, type Quad, type Term, Writer } from 'n3'
import { type RdfFormat, rdfPieces } from '../src/rdf/write'
import { prefixes } from '../src/vocabulary/terms'
import { makeDatasets } from './support/figures'
import { byTurns, type Claim, processorTime, type Run } from './support/measure'

// Linked data of datasets, against n3's Writer on the same statements. Ours works out the statements of each fact, and at first the
// findings; n3's are ready, and only their terms are made.

const goal = 0.2

/** The statements of so many figures are the peer's, in memory. */
const mostFigures = 20_000

const formats = [
  ['n-triples', 'N-Triples'],
  ['turtle', 'Turtle'],
] as const satisfies readonly (readonly [RdfFormat, string])[]

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

const turns = 9

/** Both forms, to a file and to bytes in memory. */
export const claims = async ({ size }: Run): Promise<readonly Claim[]> => {
  const datasets = makeDatasets(Math.min(size, mostFigures))
  const quads = datasets.flatMap((dataset) => new Parser().parse([...rdfPieces(dataset, 'n-triples')].join('')))
  const folder = mkdtempSync(join(tmpdir(), 'rolm-bench-'))
  const path = join(folder, 'data')
  const found: Claim[] = []
  const hold = async (claim: string, ours: () => unknown, peer: () => unknown): Promise<void> => {
    const [time = Number.NaN, peerTime = Number.NaN] = await byTurns([ours, peer], turns, processorTime)
    const ratio = time / peerTime
    const speed = (milliseconds: number): string => `${Math.round(quads.length / milliseconds)} thousand statements/s`
    const details = `${speed(time)}, n3 ${speed(peerTime)}; ${quads.length} statements`
    found.push({ claim, ratio, goal, holds: ratio <= goal, details })
  }
  for (const [format, name] of formats) {
    function* pieces(): Generator<string> {
      for (const dataset of datasets) yield* rdfPieces(dataset, format)
    }
    fileByOurs(pieces(), path)
    const { size: length } = statSync(path)
    if (bytesByOurs(pieces()) !== length) throw new Error(`write: ${name} is not as long in a file as in memory`)
    await hold(
      `write: a file of ${name}, against n3's Writer on a stream`,
      () => fileByOurs(pieces(), path),
      () => fileByPeer(quads, format, path),
    )
    await hold(
      `write: ${name} as bytes, against n3's Writer, whose texts are joined`,
      () => bytesByOurs(pieces()),
      () => bytesByPeer(quads, format),
    )
  }
  rmSync(folder, { recursive: true })
  return found
}
