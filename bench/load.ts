import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RdfFormat } from '../src/rdf/write'
import { writeRdf } from '../src/rdf/write'
import { inChild } from './support/child'
import { eachDataset } from './support/figures'
import type { Claim, Run } from './support/measure'

const goal = 1.25
const memoryGoal = 300

interface Measured {
  /** Of the processor: what else the machine does hardly counts. */
  readonly milliseconds: number
  readonly count: number
  readonly megabytes: number
}

const measure = (way: 'load' | 'bare', path: string, format: RdfFormat): Measured =>
  inChild('load-child.ts', way, path, format)

const runs = 5

/** The best of several runs of each way, run by turns. */
const best = (path: string, format: RdfFormat): { readonly ours: Measured; readonly bare: Measured } => {
  const both = () => ({ ours: measure('load', path, format), bare: measure('bare', path, format) })
  const quicker = (a: Measured, b: Measured): Measured => (b.milliseconds < a.milliseconds ? b : a)
  return Array.from({ length: runs }, both).reduce((a, b) => ({
    ours: quicker(a.ours, b.ours),
    bare: quicker(a.bare, b.bare),
  }))
}

/** Writes the linked data of all figures into a file, a dataset at a time; gives how many figures there are. */
const write = (path: string, format: RdfFormat, size: number): number => {
  const file = openSync(path, 'w')
  let figures = 0
  for (const dataset of eachDataset(size)) {
    writeSync(file, writeRdf(dataset, format))
    figures += dataset.observations.length
  }
  closeSync(file)
  return figures
}

const claimsOf = (format: RdfFormat, name: string, path: string, size: number): readonly Claim[] => {
  const figures = write(path, format, size)
  const { ours, bare } = best(path, format)
  if (ours.count !== figures) throw new Error(`load: ${ours.count} figures of ${figures}`)
  const ratio = ours.milliseconds / bare.milliseconds
  const memory = ours.megabytes / memoryGoal
  const megabytes = Math.round(statSync(path).size / 1e6)
  return [
    {
      claim: `load: ${name} into a table, against n3 alone`,
      ratio,
      goal,
      holds: ratio <= goal,
      details: `${Math.round(ours.milliseconds)} ms, n3 ${Math.round(bare.milliseconds)} ms; ${figures} figures, ${bare.count} statements, ${megabytes} MB`,
    },
    {
      claim: `load: memory for ${name} at its peak, against ${memoryGoal} MB`,
      ratio: memory,
      goal: 1,
      holds: memory <= 1,
      details: `${Math.round(ours.megabytes)} MB, n3 alone ${Math.round(bare.megabytes)} MB`,
    },
  ]
}

/** Linked data into the columns of a table, against a parser that keeps nothing, each in a process of its own. */
export const claims = ({ size }: Run): readonly Claim[] => {
  const folder = mkdtempSync(join(tmpdir(), 'rolm-load-'))
  try {
    return [
      ...claimsOf('n-triples', 'N-Triples', join(folder, 'figures.nt'), size),
      ...claimsOf('turtle', 'Turtle', join(folder, 'figures.ttl'), size),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
