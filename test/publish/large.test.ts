import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RowsRead } from '../../src/check/counted'
import { checkFolder, checkLargeFolder, type StoredFile } from '../../src/check/folder'
import { checkLargeWorkbook } from '../../src/check/workbook'
import type { Result } from '../../src/issue'
import { findingsOf } from '../../src/model/findings'
import { readFolder } from '../../src/publish/folder'
import { loadDataset, loadLargeDataset } from '../../src/publish/load'
import { publishDataset } from '../../src/publish/publish'

const every = fileURLToPath(new URL('../cases/folder/good-every-kind-of-fact', import.meta.url))

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rolm-large-publish-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const filesIn = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder)
      .filter((name) => /\.(?:csv|yaml)$/.test(name))
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  )

const soundIn = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const chunkSize = 7

/** A file that gives its bytes a few at a time, so that nobody has them all from it. */
const stored = (bytes: Uint8Array): StoredFile => ({
  length: bytes.length,
  *chunks() {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.slice(at, at + chunkSize)
  },
})

const hashesOf = async (dataset: Parameters<typeof publishDataset>[0], folder: string) =>
  (await publishDataset(dataset, join(place, folder), { all: true })).files.map(({ path, sha256 }) => [path, sha256])

describe('a folder that is read piece by piece', () => {
  it('gives what the same bytes in memory give', () => {
    for (const name of ['good-every-kind-of-fact', 'several-faults', 'gb18030', 'missing-head', 'unclosed-quote']) {
      const files = filesIn(fileURLToPath(new URL(`../cases/folder/${name}`, import.meta.url)))
      const pieces = new Map([...files].map(([file, bytes]) => [file, stored(bytes)]))
      expect(checkFolder(pieces), name).toEqual(checkFolder(files))
    }
  })

  it('is published as the same bytes, from figures in columns', async () => {
    const [large, whole] = [await loadLargeDataset(every), await loadDataset(every)]
    expect(Array.isArray(soundIn(large).observations)).toBe(false)
    expect(await hashesOf(soundIn(large), 'large')).toEqual(await hashesOf(soundIn(whole), 'whole'))
  })

  it('tells its rows while it is read, and how many there were', () => {
    const rows = Array.from(
      { length: 1100 },
      (_, row) => `f${row},legal-aid-cases,${row}件,${String(1 + row).padStart(4, '0')}`,
    )
    const files = new Map([
      ...filesIn(fileURLToPath(new URL('../cases/folder/good-minimal', import.meta.url))),
      ['observations.csv', new TextEncoder().encode(`id,indicator,printed,period\n${rows.join('\n')}\n`)],
    ])
    const told: RowsRead[] = []
    checkLargeFolder(files, (read) => told.push(read))
    expect(told.filter(({ file }) => file === 'observations.csv').slice(0, 2)).toEqual([
      { file: 'observations.csv', rows: 1024, isWhole: false },
      { file: 'observations.csv', rows: 1100, isWhole: true },
    ])
  })

  it('is read as long as it was when it was found', async () => {
    const folder = join(place, 'folder')
    cpSync(every, folder, { recursive: true })
    const file = join(folder, 'observations.csv')
    const size = statSync(file).size
    const before = soundIn(await loadDataset(folder)).observations.length
    const found = readFolder(folder)
    writeFileSync(file, 'x'.repeat(1000), { flag: 'a' })
    expect(found.files.get('observations.csv')?.length).toBe(size)
    expect(soundIn(checkLargeFolder(found.files)).observations.length).toBe(before)
  })
})

describe('figures in columns', () => {
  it('have the findings that a reader should know, contradictions of their documents among them', () => {
    const rows = [
      'a,legal-aid-cases,5800件,2019,report',
      'b,legal-aid-cases,5874件,2019,report-2',
      'c,legal-aid-cases,5874件,2018,report',
      'd,legal-aid-cases,600余件,P5Y,report',
      'e,legal-aid-cases,700余件,P5Y,report-2',
    ]
    const minimal = filesIn(fileURLToPath(new URL('../cases/folder/good-minimal', import.meta.url)))
    const second = '\n  - { id: report-2, title: { en: Another }, kind: report, publisher: { en: Nobody } }\n'
    const head = new TextDecoder().decode(minimal.get('dataset.yaml')).trimEnd() + second
    const files = new Map([
      ['dataset.yaml', new TextEncoder().encode(head)],
      ['observations.csv', new TextEncoder().encode(`id,indicator,printed,period,source\n${rows.join('\n')}\n`)],
    ])
    const found = findingsOf(soundIn(checkLargeFolder(files)))
    expect(found.map(({ code, path, parameters }) => [path[1], code, parameters])).toEqual([
      ['a', 'round-figure', { printed: '5800件' }],
      ['a', 'contradicted', { statements: '5800件 / 5874件' }],
      ['b', 'contradicted', { statements: '5800件 / 5874件' }],
      ['d', 'round-figure', { printed: '600余件' }],
      ['e', 'round-figure', { printed: '700余件' }],
    ])
  })

  it('come from a workbook too', async () => {
    const whole = soundIn(await loadDataset(every))
    await publishDataset(whole, join(place, 'out'))
    const path = join(place, 'out', 'dataset.xlsx')
    const told: RowsRead[] = []
    const bytes = new Uint8Array(readFileSync(path))
    const large = soundIn(checkLargeWorkbook(bytes, 'dataset.xlsx', (read) => told.push(read)))
    const rows = whole.observations.length + whole.noValues.length
    expect(told).toContainEqual({ file: 'dataset.xlsx', sheet: '数字', rows, isWhole: true })
    expect(Array.isArray(large.observations)).toBe(false)
    expect([...large.observations]).toEqual(whole.observations)
    expect(await hashesOf(soundIn(await loadLargeDataset(path)), 'from-workbook')).toEqual(
      await hashesOf(whole, 'from-folder'),
    )
  })
})
