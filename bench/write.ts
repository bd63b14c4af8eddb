import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RdfFormat } from '../src/rdf/write'
import { inChild } from './support/child'
import type { Claim, Run } from './support/measure'

// Linked data of datasets, against n3's Writer on the same statements. Ours works out the statements of each fact, and at first the
// findings; n3's are ready, and only their terms are made. Each has a process of its own: what one leaves to be cleared away, the
// other would pay for.

const goal = 0.2

/** The statements of so many figures are the peer's, in memory. */
const mostFigures = 20_000

const formats = [
  ['n-triples', 'N-Triples'],
  ['turtle', 'Turtle'],
] as const satisfies readonly (readonly [RdfFormat, string])[]

/** Milliseconds to a file and to bytes in memory, and what was written. */
interface Measured {
  readonly file: number
  readonly bytes: number
  readonly count: number
  readonly length: number
}

/** Both ways in a form, and the claims of it. */
const claimsOf = (format: RdfFormat, name: string, path: string, size: number): readonly Claim[] => {
  const measure = (way: 'ours' | 'peer'): Measured => inChild('write-child.ts', way, path, format, String(size))
  const peer = measure('peer')
  const ours = measure('ours')
  if (statSync(path).size !== ours.length) throw new Error(`write: ${name} is not as long in a file as in memory`)
  if (format === 'n-triples' && ours.length !== peer.length) throw new Error('write: n3 writes other N-Triples')
  const claim = (claim: string, time: number, peerTime: number): Claim => {
    const ratio = time / peerTime
    const speed = (milliseconds: number): string => `${Math.round(peer.count / milliseconds)} thousand statements/s`
    const details = `${speed(time)}, n3 ${speed(peerTime)}; ${peer.count} statements`
    return { claim, ratio, goal, holds: ratio <= goal, details }
  }
  return [
    claim(`write: a file of ${name}, against n3's Writer on a stream`, ours.file, peer.file),
    claim(`write: ${name} as bytes, against n3's Writer, whose texts are joined`, ours.bytes, peer.bytes),
  ]
}

/** Both forms, to a file and to bytes in memory. */
export const claims = ({ size }: Run): readonly Claim[] => {
  const folder = mkdtempSync(join(tmpdir(), 'rolm-bench-'))
  try {
    return formats.flatMap(([format, name]) =>
      claimsOf(format, name, join(folder, 'data'), Math.min(size, mostFigures)),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
