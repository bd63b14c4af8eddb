import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { indicators, jurisdictions } from '../src/vocabulary/catalogue'
import type { Claim, Run } from './support/measure'

const memoryGoal = 500

/** To check a row is to read it, hold it against its schema and the others, and keep it; to publish it, to write it ten times. */
const goals = { check: 60, publish: 600 } as const

type Way = keyof typeof goals | 'bare'

const child = fileURLToPath(new URL('support/size-child.ts', import.meta.url))

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
  readonly count: number
  readonly megabytes: number
}

/** Does one thing in a process of its own, so that the memory of nothing else counts. */
const measure = (way: Way, folder: string): Measured =>
  JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', child, way, folder], { encoding: 'utf8' }))

const claimsOf = (way: keyof typeof goals, bare: Measured, folder: string, size: number): readonly Claim[] => {
  const ours = measure(way, folder)
  for (const { count } of [ours, bare]) if (count !== size) throw new Error(`size: ${count} rows of ${size}`)
  const ratio = ours.milliseconds / bare.milliseconds
  const memory = ours.megabytes / memoryGoal
  const seconds = ({ milliseconds }: Measured): string => `${(milliseconds / 1000).toFixed(1)} s`
  return [
    {
      claim: `size: ${way} a table, against csv-parse alone`,
      ratio,
      goal: goals[way],
      holds: ratio <= goals[way],
      details: `${seconds(ours)}, csv-parse ${seconds(bare)}; ${size} rows, ${Math.round(statSync(join(folder, 'observations.csv')).size / 1e6)} MB`,
    },
    {
      claim: `size: memory at its peak to ${way} it, against ${memoryGoal} MB`,
      ratio: memory,
      goal: 1,
      holds: memory <= 1,
      details: `${Math.round(ours.megabytes)} MB, csv-parse alone ${Math.round(bare.megabytes)} MB`,
    },
  ]
}

/** A folder of a table of many rows, checked and published from disk, against a parser that keeps nothing of the same file. */
export const claims = ({ size }: Run): readonly Claim[] => {
  const place = mkdtempSync(join(tmpdir(), 'rolm-size-'))
  const folder = join(place, 'bench')
  try {
    writeFolder(folder, size)
    const bare = measure('bare', folder)
    return [...claimsOf('check', bare, folder, size), ...claimsOf('publish', bare, folder, size)]
  } finally {
    rmSync(place, { recursive: true })
  }
}
