import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import type { Dataset } from '../../src/model/dataset'
import { readParquetFile } from '../../src/publish/packed'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'
import { byOwnDuckdb } from './own-duckdb'

const folder = mkdtempSync(join(tmpdir(), 'rolm-sql-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const hostile = [
  "'",
  "'; DROP VIEW figures; --",
  '"',
  '`',
  '?',
  '$1',
  '\\',
  "\\'",
  '%',
  '\n',
  '\u{10400}',
  '--',
  '/*',
  '）',
]
const named = (id: string): Dataset => ({ ...changshu, id })

describe('hostile words', () => {
  it.each(hostile)('%j is found as what it is, and nothing else is', async (word) => {
    const datasets = [named(word), changshu]
    const asked = { where: { dataset: word }, group: ['dataset'], select: ['dataset', 'count'] } as const

    expect(await byOwnDuckdb(datasets, asked)).toEqual({ ok: true, value: query(tableOf(datasets), asked), issues: [] })
  })

  it.each(['duckdb', 'spark'] as const)('are no part of the text for %s', (dialect) => {
    const asked = (words: readonly string[]) =>
      compileSql({ where: { dataset: words, source: words, period: { within: '2019' } } }, dialect)

    expect(asked(hostile).sql).toBe(asked(hostile.map((_, place) => `plain-${place}`)).sql)
    expect(asked(hostile).parameters.slice(0, hostile.length)).toEqual(hostile)
  })

  it('of half a character are in no table', () => {
    expect(compileSql({ where: { source: '\ud800' } }, 'duckdb')).toMatchObject({ parameters: [] })
  })

  it('as the name of a table are a name', () => {
    expect(compileSql({}, 'duckdb', { table: 'a"b' }).sql).toContain('FROM "a""b"')
    expect(compileSql({}, 'spark', { table: 'a`b' }).sql).toContain('FROM `a``b`')
  })

  it('as the name of a file are a name, and no pattern', async () => {
    const path = written("it's [a-z]*.parquet", writeParquet(changshu))
    written("it's bb.parquet", writeParquet(named('other')))
    const answer = await queryDuckdb([path], { group: ['dataset'], select: ['dataset'] })

    expect(answer).toMatchObject({ value: { rows: [{ dataset: changshu.id }] } })
  })
})

it('a file whose name begins as that of a home is the file', async () => {
  written('~figures.parquet', writeParquet(changshu))
  const before = process.cwd()
  process.chdir(folder)
  try {
    const answer = await queryDuckdb(['~figures.parquet'], { group: [], select: ['count'] })
    expect(answer).toMatchObject({ value: { rows: [{ count: changshu.observations.length }] } })
  } finally {
    process.chdir(before)
  }
})

describe('what cannot be answered', () => {
  it.each([
    ['a file that is not there', [join(folder, 'none.parquet')], 'There is no file'],
    ['no file', [], 'no files'],
    ['a path alone', 'changshu.parquet' as never, 'a list of paths'],
    ['nothing', undefined as never, 'a list of paths'],
    ['what is no path', [7] as never, 'a list of paths'],
  ])('of %s is misuse', async (_name, paths, message) => {
    await expect(queryDuckdb(paths, {})).rejects.toThrow(RolmError)
    await expect(queryDuckdb(paths, {})).rejects.toThrow(message)
  })

  it('of a file that is no Parquet is told', async () => {
    await expect(queryDuckdb([written('text.parquet', new TextEncoder().encode('text'))], {})).rejects.toThrow(
      RolmError,
    )
  })

  it.each([
    ['{"datasets":[', '<"datasets":[', 'json-not-readable'],
    ['{"datasets":[', '{"Datasets":[', 'value-not-valid'],
    ['"sources":[{"id"', '"sources":[{"Id"', 'field-missing'],
    ['"publisher":"', '"publisheR":"', 'field-missing'], // which no question is about
  ])('of a file that says of its datasets no %j but %j is told, with its name', async (sound, broken, code) => {
    const bytes = Buffer.from(writeParquet(changshu)).toString('latin1').replace(sound, broken)
    const path = written('head.parquet', Buffer.from(bytes, 'latin1'))
    const { ok, issues } = await queryDuckdb([path], {})
    expect({ ok, said: issues.map((found) => [found.code, found.at]) }).toMatchObject({
      ok: false,
      said: expect.arrayContaining([[code, { file: path }]]),
    })
    const inMemory = await readParquetFile(path, path)
    expect(inMemory).toEqual({ ok, issues })
  })

  it('of an address is not fetched', async () => {
    await expect(queryDuckdb(['https://example.org/figures.parquet'], {})).rejects.toThrow('There is no file')
  })

  it('of one dataset in two files is misuse', async () => {
    const files = ['a.parquet', 'b.parquet'].map((name) => written(name, writeParquet(changshu)))
    await expect(queryDuckdb(files, {})).rejects.toThrow(changshu.id)
  })

  it('of a dataset that no file has is misuse, as elsewhere', async () => {
    const path = written('a.parquet', writeParquet(changshu))
    await expect(queryDuckdb([path], { where: { dataset: 'none' } })).rejects.toThrow('none')
    await expect(queryDuckdb([path], { where: { indicator: 'none' } })).rejects.toThrow('none')
  })
})

describe('rows of other engines', () => {
  const asked = { select: ['value', 'minInclusive'] } as const
  const row = (value: unknown) => ({ part: 'figure', dataset: 'a', id: 'b', value, low_end: 'closed', lower: value })

  it.each([
    ['7.900000000', '7.9'],
    ['0E-9', '0'],
    ['1E-9', '0.000000001'],
    ['-1.25E-7', '-0.000000125'],
    ['1.5E+3', '1500'],
  ])('read %s exactly', (text, value) => {
    expect(answerFromRows(asked, [row(text)])).toMatchObject({ value: { rows: [{ value, minInclusive: value }] } })
  })

  it('that are not exact give no answer', () => {
    for (const value of [7.9, 'NaN', '7,9', {}])
      expect(answerFromRows(asked, [row(value)])).toMatchObject({
        ok: false,
        issues: [{ code: 'results-not-exact' }, {}],
      })
  })
})
