import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { compileSql } from '../../src/sql/compile'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'

// The cases are those of every engine: see test/sparql/cases.test.ts. Some have the text that is compiled beside them.

const cases = new URL('../cases/query/', import.meta.url)
const names = readdirSync(cases).sort()
const pathOf = (name: string, file: string): URL => new URL(`${name}/${file}`, cases)
const jsonOf = (name: string, file: string): unknown => JSON.parse(readFileSync(pathOf(name, file), 'utf8'))
const queryOf = (name: string): Query => jsonOf(name, 'query.json') as Query

const datasets = [changshu, beijing, china, population]
const table = tableOf(datasets)
const folder = mkdtempSync(join(tmpdir(), "rolm's [sql]-"))
afterAll(() => rmSync(folder, { recursive: true }))
const files = datasets.map((dataset) => {
  const path = join(folder, `${dataset.id}.parquet`)
  writeFileSync(path, writeParquet(dataset))
  return path
})

describe.each(names)('%s', (name) => {
  it('gives its rows by SQL, from DuckDB', async () => {
    const answer = await queryDuckdb(files, queryOf(name))
    expect(answer).toEqual({ ok: true, value: query(table, queryOf(name)), issues: [] })
    expect(answer).toMatchObject({ value: jsonOf(name, 'rows.json') })
  })

  it.each(['duckdb', 'spark'] as const)('is compiled to its text for %s, where it has one', (dialect) => {
    const expected = pathOf(name, `expected.${dialect}.sql`)
    if (existsSync(expected)) expect(compileSql(queryOf(name), dialect).sql).toBe(readFileSync(expected, 'utf8'))
  })
})

describe('the cases', () => {
  it('have the text of some queries for each dialect', () => {
    for (const dialect of ['duckdb', 'spark'])
      expect(names.filter((name) => existsSync(pathOf(name, `expected.${dialect}.sql`))).length).toBeGreaterThan(2)
  })
})
