import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { beijing, china } from '../../src/datasets/index'
import { type Issue, RolmError } from '../../src/issue'
import type { Dataset } from '../../src/model/dataset'
import { packDatasets } from '../../src/publish/pack'
import { readPacked } from '../../src/publish/packed'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { queryDuckdb } from '../../src/sql/duckdb'

const folder = mkdtempSync(join(tmpdir(), 'rolm-packed-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A few figures of a dataset. */
const some = (dataset: Dataset): Dataset => ({
  ...dataset,
  observations: dataset.observations.filter(({ indicator }) => /^legal-aid|^legal-consultations/.test(indicator)),
})

const good = join(folder, 'good')
packDatasets([some(beijing), some(china)], good)

const packed = join(folder, 'packed')
beforeEach(() => {
  rmSync(packed, { recursive: true, force: true })
  cpSync(good, packed, { recursive: true })
})

const part = 'indicator=legal-aid-cases/country=CN/part-0.parquet'
const list = (): { files?: string[]; datasets: unknown[] } =>
  JSON.parse(readFileSync(join(good, '_datasets.json'), 'utf8'))
const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(packed, name), text)
/** An issue as DuckDB's answer has it, which names the file by its whole path. */
const inPacked = (found: Issue): Issue => ({ ...found, at: { ...found.at, file: `${packed}/${found.at?.file}` } })
/** What is told of the folder. Who has DuckDB ask it hears of the same files, by their whole paths. */
const told = async () => {
  const { ok, issues } = await readPacked(packed)
  const asked = await queryDuckdb([packed], {})
  const files = (all: readonly Issue[]) => [...new Set(all.map(({ at }) => at?.file))]
  if (issues.every(({ code }) => code !== 'id-repeated')) {
    expect(asked.ok).toBe(ok)
    expect(files(asked.issues)).toEqual(files(issues).map((file) => `${packed}/${file}`))
  } else expect(asked.ok).toBe(false)
  if (asked.ok) expect(asked.value).toEqual(query(tableOf([some(beijing), some(china)]), {}))
  return { ok, told: issues.map(({ code, at }) => [code, at?.file]) }
}
const leftInFolder = () => readdirSync(folder).filter((name) => name.startsWith('.'))

describe('the list of a packed folder', () => {
  it.each([
    ['null', 'null', 'value-not-valid'],
    ['a list', '[]', 'value-not-valid'],
    ['without datasets', '{}', 'value-not-valid'],
    ['of no datasets but a text', '{"datasets":"all"}', 'value-not-valid'],
    ['of nothing', '{"datasets":[null]}', 'field-missing'],
    ['with what every object has', '{"__proto__":{"datasets":[]}}', 'key-forbidden'],
    ['very deep', '['.repeat(1_000_000), 'nested-too-deep'],
    ['cut off', '{"datasets":[{"id":"x"', 'json-not-readable'],
    ['no list but a page', '<html>', 'json-not-readable'],
    ['no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'not-utf8'],
  ])('that is %s is told with its name', async (_what, text, code) => {
    write('_datasets.json', text)
    const { ok, told: issues } = await told()
    expect(ok).toBe(false)
    expect(issues[0]).toEqual([code, '_datasets.json'])
  })

  it('that is not there is told', async () => {
    rmSync(join(packed, '_datasets.json'))
    expect(await told()).toEqual({ ok: false, told: [['file-missing', '_datasets.json']] })
  })

  it('of no files, beside none, is told', async () => {
    rmSync(packed, { recursive: true })
    mkdirSync(packed)
    write('_datasets.json', JSON.stringify({ files: [], datasets: [] }))
    expect(await told()).toMatchObject({ ok: false, told: [['file-missing', 'indicator=…/country=…/part-0.parquet']] })
  })

  it('with a dataset twice is told', async () => {
    const { datasets, ...rest } = list()
    write('_datasets.json', JSON.stringify({ ...rest, datasets: [...datasets, ...datasets] }))
    expect(await told()).toMatchObject({ ok: false, told: [['id-repeated', '_datasets.json'], expect.anything()] })
  })

  it('with a hundred thousand heads that are none is told in some words', async () => {
    write('_datasets.json', JSON.stringify({ datasets: Array.from({ length: 100_000 }, () => ({})) }))
    const { issues } = await readPacked(packed)
    expect(issues.length).toBeLessThan(200)
    const left = issues.at(-1)
    expect(left).toMatchObject({ code: 'datasets-not-checked', at: { file: '_datasets.json' } })
    const looked = new Set(issues.slice(0, -1).map(({ path }) => path[1]))
    expect(looked.size + Number(left?.received)).toBe(100_000)
    expect(await queryDuckdb([packed], {})).toEqual({ ok: false, issues: issues.map(inPacked) })
  })

  it('names the files, and with one that is missing nothing is given out', async () => {
    expect(list().files).toContain(part)
    rmSync(join(packed, part))
    expect(await told()).toEqual({ ok: false, told: [['file-missing', part]] })
  })

  it('never leads out of the folder', async () => {
    const outside = '../../good/indicator=legal-aid-cases/country=CN/part-0.parquet'
    write('_datasets.json', JSON.stringify({ ...list(), files: [...(list().files ?? []), outside] }))
    expect(await told()).toEqual({ ok: false, told: [['file-missing', outside]] })
  })
})

describe('a packed folder', () => {
  it('may come without the names of its files, as older ones do', async () => {
    const { datasets } = list()
    write('_datasets.json', JSON.stringify({ datasets }))
    expect(await told()).toEqual({ ok: true, told: [] })
    cpSync(join(packed, part), join(packed, part.replace('part-0', 'part-1')))
    expect(await told()).toMatchObject({ ok: false, told: [['id-repeated', part.replace('part-0', 'part-1')]] })
  })

  it.each([
    ['a name that is no text', 'indicator=%zz', mkdirSync],
    ['another name', 'elsewhere', mkdirSync],
    ['a file among the folders', 'indicator=x', (path: string) => writeFileSync(path, '')],
    ['a link that leads nowhere', 'indicator=x', (path: string) => symlinkSync('/nowhere/at/all', path)],
    ['a link that leads in a circle', 'indicator=x', (path: string) => symlinkSync('indicator=x', path)],
    [
      'a file that was not packed',
      part.replace('part-0', 'part-9'),
      (path: string) => cpSync(join(packed, part), path),
    ],
  ])('with %s is read without it, and that is told', async (_what, name, make) => {
    make(join(packed, name))
    expect(await told()).toEqual({ ok: true, told: [['file-unknown', name]] })
  })

  it('with a file in another place or under another name lacks it', async () => {
    for (const other of ['indicator=legal-aid-cases/part-0.parquet', part.replace('.parquet', '.PARQUET')]) {
      renameSync(join(packed, part), join(packed, other))
      expect(await told()).toEqual({
        ok: false,
        told: [
          ['file-missing', part],
          ['file-unknown', other],
        ],
      })
      renameSync(join(packed, other), join(packed, part))
    }
  })
})

describe('packing', () => {
  it('never takes the place of what was not packed, however deep it stands', () => {
    for (const name of [
      'notes.txt',
      '_notes.md',
      'indicator=legal-aid-cases/notes.txt',
      part.replace('part-0', 'figures'),
    ]) {
      write(name, 'years of work')
      expect(() => packDatasets([some(beijing)], packed)).toThrow(name)
      expect(readFileSync(join(packed, name), 'utf8')).toBe('years of work')
      rmSync(join(packed, name))
    }
    rmSync(join(packed, part))
    mkdirSync(join(packed, part))
    expect(() => packDatasets([some(beijing)], packed)).toThrow(RolmError)
  })

  it('follows a link to the folder', () => {
    const link = join(folder, 'link')
    symlinkSync(packed, link)
    packDatasets([some(beijing)], link)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(packed, '_datasets.json'), 'utf8')).not.toContain('china-2023')
  })

  it('clears up behind runs that were killed, and puts back what they took away', async () => {
    const gone = 2 ** 22 + 1 // beyond the greatest number of a process
    renameSync(packed, join(folder, `.packed.rolm-old-${gone}`))
    mkdirSync(join(folder, `.packed.rolm-new-${gone}`))
    expect(() => packDatasets([some(beijing), some(beijing)], packed)).toThrow('beijing-2019')
    expect(existsSync(packed)).toBe(false)
    packDatasets([some(beijing)], packed)
    expect(leftInFolder()).toEqual([])
    expect(await told()).toEqual({ ok: true, told: [] })
  })

  it('is refused in words where no folder can be', () => {
    const link = join(folder, 'leads-nowhere')
    symlinkSync(join(folder, 'nowhere'), link)
    writeFileSync(join(folder, 'a-file'), '')
    for (const [out, words] of [
      [link, 'is a link that leads nowhere'],
      [join(folder, 'a\0b'), 'is no path'],
      ['', 'is no path'],
      [join(folder, 'a-file'), 'is a file'],
    ] as const) {
      expect(() => packDatasets([some(beijing)], out)).toThrow(RolmError)
      expect(() => packDatasets([some(beijing)], out)).toThrow(words)
    }
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(leftInFolder()).toEqual([])
  })

  it('is not begun beside another run', () => {
    const other = join(folder, `.packed.rolm-new-${process.ppid}`)
    mkdirSync(other)
    expect(() => packDatasets([some(beijing)], packed)).toThrow(`process ${process.ppid}`)
    rmSync(other, { recursive: true })
    expect(readFileSync(join(packed, '_datasets.json'), 'utf8')).toContain('china-2023')
  })
})
