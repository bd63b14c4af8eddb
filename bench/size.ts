import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indicators, jurisdictions } from '../src/vocabulary/catalogue'
import { inChild } from './support/child'
import type { Claim, Run } from './support/measure'

const memoryGoal = 500

/**
 * How many times the work of csv-parse alone. To check a row is to read it, hold it against its schema and the others, and keep
 * it; in a workbook it is unpacked first; to publish it is to write it a dozen times.
 */
const goals = { 'check a table': 14, 'check a workbook': 30, 'publish a table': 140 } as const

type Way = 'bare' | 'check' | 'publish' | 'workbook'

const head = `id: bench
title: { en: Made-up figures, zh: 测试数字 }
publisher: bench
jurisdiction: "320581"
version: 1.0.0
status: approved
documentNumber: bench
approver: { en: bench }
issued: 2090-12-04
licence: https://creativecommons.org/licenses/by/4.0/
sources:
  - { id: report, title: { en: Report }, kind: report, publisher: { en: bench } }
`

/** What is counted by the day, and where. */
const counted = Object.values(indicators).flatMap(({ id, whole, timeKind }) =>
  whole && timeKind === 'flow' ? [id] : [],
)
const places = Object.keys(jurisdictions)

const firstDay = Date.UTC(1980, 0, 1)
const dayLength = 86_400_000

/** A row of the table of figures: every indicator of every place for a day, and then for the next. */
const rowOf = (number: number): string => {
  const indicator = counted[number % counted.length]
  const place = places[Math.floor(number / counted.length) % places.length]
  const day = new Date(firstDay + Math.floor(number / (counted.length * places.length)) * dayLength)
  return `f${String(number).padStart(7, '0')},${indicator},${place},${(number * 7919) % 1_000_003}件,${day.toISOString().slice(0, 'yyyy-mm-dd'.length)}\n`
}

const rowsAtOnce = 1_000

const writeFolder = (folder: string, size: number): void => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'dataset.yaml'), head)
  const file = openSync(join(folder, 'observations.csv'), 'w')
  writeSync(file, 'id,indicator,jurisdiction,printed,period\n')
  for (let from = 0; from < size; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, size - from) }, (_, index) => rowOf(from + index))
    writeSync(file, rows.join(''))
  }
  closeSync(file)
}

interface Measured {
  readonly milliseconds: number
  /** The milliseconds that the processor worked: what else the machine does hardly counts. */
  readonly processor: number
  readonly count: number
  readonly megabytes: number
}

const measure = (way: Way, path: string, size: number): Measured => {
  const measured: Measured = inChild('size-child.ts', way, path)
  if (measured.count !== size) throw new Error(`size: ${measured.count} rows of ${size}`)
  return measured
}

const claimsOf = (what: keyof typeof goals, ours: Measured, bare: Measured, path: string): readonly Claim[] => {
  const ratio = ours.processor / bare.processor
  const memory = ours.megabytes / memoryGoal
  const seconds = ({ processor, milliseconds }: Measured): string =>
    `${(processor / 1000).toFixed(1)} s of the processor in ${(milliseconds / 1000).toFixed(1)} s`
  return [
    {
      claim: `size: ${what}, against csv-parse alone`,
      ratio,
      goal: goals[what],
      holds: ratio <= goals[what],
      details: `${seconds(ours)}, csv-parse ${seconds(bare)}; ${ours.count} rows, ${Math.round(statSync(path).size / 1e6)} MB`,
    },
    {
      claim: `size: memory at its peak to ${what}, against ${memoryGoal} MB`,
      ratio: memory,
      goal: 1,
      holds: memory <= 1,
      details: `${Math.round(ours.megabytes)} MB, csv-parse alone ${Math.round(bare.megabytes)} MB`,
    },
  ]
}

/** A table of many rows, and the same as a workbook, checked and published from disk, against a parser that keeps nothing of the table. */
export const claims = ({ size }: Run): readonly Claim[] => {
  const place = mkdtempSync(join(tmpdir(), 'rolm-size-'))
  const folder = join(place, 'bench')
  const [table, book] = [join(folder, 'observations.csv'), `${folder}.xlsx`]
  try {
    writeFolder(folder, size)
    const bare = measure('bare', folder, size)
    measure('workbook', folder, size)
    return [
      ...claimsOf('check a table', measure('check', folder, size), bare, table),
      ...claimsOf('check a workbook', measure('check', book, size), bare, book),
      ...claimsOf('publish a table', measure('publish', folder, size), bare, table),
    ]
  } finally {
    rmSync(place, { recursive: true })
  }
}
