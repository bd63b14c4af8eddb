import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import { isPacked, packDatasets } from '../../src/publish/pack'
import { readPacked } from '../../src/publish/packed'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { queryDuckdb } from '../../src/sql/duckdb'
import { declaring, ownWords } from '../query/declaring'

const folder = mkdtempSync(join(tmpdir(), 'rolm-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

const datasets = [changshu, beijing, china, population]
const packed = join(folder, 'packed')
const files = packDatasets(datasets, packed)
const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()

const cases = new URL('../cases/query/', import.meta.url)
const questions = readdirSync(cases).map(
  (name): Query => JSON.parse(readFileSync(new URL(`${name}/query.json`, cases), 'utf8')),
)

describe('a packed folder', () => {
  it('has a file for each indicator and country, and says what it holds', () => {
    const names = filesIn(packed)
    expect(names).toContain('indicator=legal-aid-cases/country=CN/part-0.parquet')
    expect(names.filter((name) => name.endsWith('.parquet'))).toHaveLength(files)
    expect(readFileSync(join(packed, '_README.md'), 'utf8')).toContain('| `lower_open` | boolean |')
    expect(isPacked(packed)).toBe(true)
  })

  it.each(questions)('answers as the datasets do, from DuckDB: %j', async (question) => {
    const expected = query(tableOf(datasets), question)
    expect(await queryDuckdb([packed], question)).toEqual({ ok: true, value: expected, issues: [] })
  })

  it.each(questions)('answers as the datasets do, from the files that it is read for: %j', async (question) => {
    const read = await readPacked(packed, { asked: question })
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    expect(query(tableOf(read.value.datasets), question)).toEqual(query(tableOf(datasets), question))
  })

  it.each([
    [{ where: { indicator: ownWords.walkIns } }, ['walk-ins']],
    [{ where: { indicator: ['legal-aid-cases'] }, select: ['perHead'] }, ['legal-aid-cases', 'resident-population']],
    [{ where: { jurisdiction: '320581' } }, undefined],
  ] as const)('is not read where another indicator is asked for: %j', async (asked, opened) => {
    const out = join(folder, 'own')
    packDatasets([...declaring, population], out)
    const all = filesIn(out).filter((name) => name.endsWith('.parquet'))
    for (const name of all) writeFileSync(join(out, name), 'no Parquet')
    const { issues } = await readPacked(out, { asked })
    const told = issues.map(({ at }) => /^indicator=([^/]*)/.exec(at?.file ?? '')?.[1])
    expect(told).toEqual(opened ?? all.map((name) => /^indicator=([^/]*)/.exec(name)?.[1]))
  })

  it('is read back whole', async () => {
    const read = await readPacked(packed)
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    const { datasets: found, heads } = read.value

    expect(query(tableOf(found), {})).toEqual(query(tableOf(datasets), {}))
    expect(heads.map(({ id }) => id)).toEqual(['beijing-2019', 'changshu-2015-2020', 'china-2023', 'population'])
  })

  it('is the same, byte for byte, whatever the order of the datasets', () => {
    const again = join(folder, 'again')
    packDatasets([...datasets].reverse(), again)
    expect(filesIn(again)).toEqual(filesIn(packed))
    for (const name of filesIn(packed).filter((path) => path.includes('.')))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(packed, name)))).toBe(true)
  })

  it('of datasets that state no figure answers as they do, from DuckDB and from memory', async () => {
    const figureless = datasets.map((dataset) => ({
      ...dataset,
      observations: [],
      noValues: [],
      partSets: [],
      notes: [],
    }))
    const out = join(folder, 'figureless')
    packDatasets(figureless, out)
    packDatasets([china], join(folder, 'china'))
    const read = await readPacked(out)
    for (const question of questions) {
      const expected = query(tableOf(figureless), question)
      expect(await queryDuckdb([out], question)).toEqual({ ok: true, value: expected, issues: [] })
      expect(read.ok && query(tableOf(read.value.datasets), question)).toEqual(expected)
    }
    const beside = [join(folder, 'china'), out]
    const [others] = [figureless.filter(({ id }) => id !== china.id)]
    packDatasets(others, out)
    const asked = { group: ['indicator'] } as const
    const expected = query(tableOf([china, ...others]), asked)
    expect(await queryDuckdb(beside, asked)).toEqual({ ok: true, value: expected, issues: [] })
  })

  it('gives way to a new one, and leaves nothing else behind', () => {
    const out = join(folder, 'twice')
    packDatasets(datasets, out)
    packDatasets([beijing], out)
    expect(readFileSync(join(out, '_datasets.json'), 'utf8')).not.toContain('changshu')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('never takes the place of other files', () => {
    const out = join(folder, 'mine')
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.txt'), 'years of work')
    expect(() => packDatasets(datasets, out)).toThrow(RolmError)
    expect(filesIn(out)).toEqual(['thesis.txt'])
    writeFileSync(join(folder, 'file'), '')
    expect(() => packDatasets(datasets, join(folder, 'file'))).toThrow('is a file')
  })

  it('is made of datasets', () => {
    for (const given of [undefined, changshu, [null], [{ ok: true, value: changshu }]] as never[])
      expect(() => packDatasets(given, join(folder, 'none'))).toThrow('packDatasets() takes datasets')
  })

  it('is not begun where two datasets have one id', () => {
    const out = join(folder, 'none')
    expect(() => packDatasets([changshu, changshu], out)).toThrow('changshu-2015-2020')
    expect(existsSync(out)).toBe(false)
  })

  it('that is broken is told by file', async () => {
    const out = join(folder, 'broken')
    packDatasets([changshu], out)
    const name = 'indicator=legal-aid-cases/country=CN/part-0.parquet'
    writeFileSync(join(out, name), 'no Parquet')
    expect(await readPacked(out)).toMatchObject({
      ok: false,
      issues: [{ code: 'parquet-not-readable', at: { file: name } }],
    })
  })
})
