import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder, longestFile } from '../../src/check/folder'
import type { Issue } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import { loadDataset } from '../../src/publish/load'
import { longestRecord, mostRows } from '../../src/tables/csv'
import { longestYaml } from '../../src/tables/yaml'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const head = new Uint8Array(readFileSync(new URL('../cases/folder/good-minimal/dataset.yaml', import.meta.url)))
const header = 'id,indicator,printed,period\n'
const folderOf = (observations: Uint8Array, others: Readonly<Record<string, string>> = {}) =>
  new Map([
    ['dataset.yaml', head],
    ['observations.csv', observations],
    ...Object.entries(others).map(([file, text]) => [file, bytesOf(text)] as const),
  ])

const told = ({ code, at, parameters }: Issue) => {
  const { en, zh } = explain({ code, parameters })
  expect([en, zh].join()).not.toMatch(/[{}]|undefined/)
  expect(en.length + zh.length).toBeLessThan(2000)
  return { code, file: at?.file, row: at?.row }
}

const megabytes200 = 200_000_000

/** What is said behind a fault for which the rest is not looked at. */
const rest = { code: 'facts-not-checked', file: 'observations.csv', row: undefined }

describe('a line of 200 MB', () => {
  it('is refused by name', () => {
    const { ok, issues } = checkFolder(folderOf(new Uint8Array(megabytes200).fill(97)))
    expect(ok).toBe(false)
    expect(issues.map(told)).toEqual([{ code: 'line-too-long', file: 'observations.csv', row: 1 }, rest])
    expect(
      Object.values(explain(issues[0] ?? expect.fail())).every((text) => text.includes(String(longestRecord))),
    ).toBe(true)
  })

  it('is refused where a quotation mark swallows it, with the line on which that stands', () => {
    const bytes = new Uint8Array(megabytes200).fill(10)
    bytes.set(bytesOf(`${header}legal-aid,legal-aid-cases,5874件,2019\n\nopinions,"`))
    expect(checkFolder(folderOf(bytes)).issues.map(told)).toEqual([
      { code: 'line-too-long', file: 'observations.csv', row: 4 },
      rest,
    ])
  })
})

describe('files on disk', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolm-large-'))
    writeFileSync(join(folder, 'dataset.yaml'), head)
    writeFileSync(join(folder, 'observations.csv'), header)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Makes a file of so many zero bytes, which take no room on disk. */
  const grow = (file: string, size: number): void => {
    const handle = openSync(join(folder, file), 'w')
    ftruncateSync(handle, size)
    closeSync(handle)
  }

  it.each([
    ['observations.csv', megabytes200, 'line-too-long'],
    ['observations.csv', longestFile + 1, 'file-too-large'],
    ['notes.csv', 50_000_000_000, 'file-too-large'],
    ['dataset.yaml', longestYaml + 1, 'file-too-large'],
  ])('%s of %d bytes is refused, and nothing is written', async (file, size, code) => {
    grow(file, size)
    const before = readdirSync(folder)
    const { ok, issues } = await loadDataset(folder)
    expect(ok).toBe(false)
    const [first, ...others] = issues.map(told)
    expect(first).toMatchObject({ code, file })
    expect(others.filter((other) => other.code !== rest.code)).toEqual([])
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('sizes over the limits', () => {
  it('are said of bytes in memory too', () => {
    const { issues } = checkFolder(folderOf(new Uint8Array(longestFile + 1)))
    expect(issues.map(told)).toEqual([{ code: 'file-too-large', file: 'observations.csv', row: undefined }])
    const { en, zh } = explain(issues[0] ?? expect.fail())
    for (const text of [en, zh]) for (const size of [longestFile, longestFile + 1]) expect(text).toContain(String(size))
  })

  it('are said of rows, of blank ones too', () => {
    const rows = bytesOf(header + '\n'.repeat(mostRows + 1))
    expect(checkFolder(folderOf(rows)).issues.map(told)).toContainEqual({
      code: 'too-many-rows',
      file: 'observations.csv',
      row: undefined,
    })
  })
})

/** Days from 1700 on, each another. */
const day = (index: number): string =>
  new Date(Date.UTC(1700, 0, 1) + index * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length)

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const good = (index: number): string => `f${index},legal-aid-cases,${index}件,${day(index)}`

/** The time that the processor works, whatever else the machine does. */
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}

describe('many rows', () => {
  const cases: Readonly<Record<string, (count: number) => () => number>> = {
    'good ones': (count) => {
      const folder = folderOf(bytesOf(header + lines(count, good)))
      return () => {
        const result = checkFolder(folder)
        return result.ok && result.issues.length === 0 ? result.value.observations.length : -1
      }
    },
    'wrong ones': (count) => {
      const wrong = (index: number) => `f${index},legal-aid-cases,${index}件,${day(index)},no-such-base-${index}`
      const folder = folderOf(bytesOf(header.replace('\n', ',candidate_base\n') + lines(count, wrong)))
      // a thousand are told, and how many more there are
      return () => {
        const { issues } = checkFolder(folder)
        return issues.length - 1 + Number(issues.at(-1)?.received ?? 0)
      }
    },
    'the same id': (count) => {
      const folder = folderOf(bytesOf(`${header}${lines(count + 1, (index) => good(index).replace(/^f\d+/, 'same'))}`))
      return () => {
        const { issues } = checkFolder(folder)
        return issues.length - 1 + Number(issues.at(-1)?.received ?? 0)
      }
    },
    'quotations of one figure': (count) => {
      const quotes = `fact,role,start,end,printed\n${lines(count, () => 'f5,figure,1,3,5件')}`
      const folder = folderOf(bytesOf(`${header}${good(5)}`), { 'quotes.csv': quotes })
      return () => {
        const result = checkFolder(folder)
        return result.ok ? (result.value.observations[0]?.quotes.length ?? -1) : -1
      }
    },
    'sets of parts': (count) => {
      const parts = `id,whole,parts\n${lines(count, (index) => `s${index},f${index + 1},f${index}`)}`
      const folder = folderOf(bytesOf(header + lines(count + 1, good)), { 'parts.csv': parts })
      return () => {
        const result = checkFolder(folder)
        return result.ok ? result.value.partSets.length : -1
      }
    },
  }

  it.each(Object.keys(cases))('take time in proportion to their number: %s', { timeout: 300_000 }, (name) => {
    const many = name === 'good ones' ? 30_000 : 10_000
    const few = many / 5
    const work = cases[name] ?? expect.fail()
    work(1000)() // warms the engine up
    const [fewer, more] = [work(few), work(many)]
    const first = secondsOf(() => expect(fewer()).toBe(few))
    const second = secondsOf(() => expect(more()).toBe(many))
    expect(second / first).toBeLessThan(15) // five times the rows: a quadratic step would take 25 times as long
    expect(second).toBeLessThan(60)
  })
})
