import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'

// The cases are those of every engine: see test/sparql/cases.test.ts. The texts that are compiled stand beside them: that for
// DuckDB is run here as it is, that for Spark by .ci/cluster.

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

const duckdb = await (await DuckDBInstance.create()).connect()
afterAll(() => duckdb.closeSync())
await duckdb.run(
  `CREATE VIEW figures AS SELECT * FROM read_parquet('${folder.replace("'", "''").replace('[', '[[]')}/*.parquet')`,
)

describe.each(names)('%s', (name) => {
  it('gives its rows by SQL, from DuckDB', async () => {
    const answer = await queryDuckdb(files, queryOf(name))
    expect(answer).toEqual({ ok: true, value: query(table, queryOf(name)), issues: [] })
    expect(answer).toMatchObject({ value: jsonOf(name, 'rows.json') })
  })

  it.each(['duckdb', 'spark'] as const)('is compiled to its text for %s', (dialect) => {
    expect(compileSql(queryOf(name), dialect).sql).toBe(readFileSync(pathOf(name, `expected.${dialect}.sql`), 'utf8'))
  })

  it('gives its rows by its text, from DuckDB', async () => {
    const text = readFileSync(pathOf(name, 'expected.duckdb.sql'), 'utf8')
    const found = await duckdb.runAndReadAll(text, [...compileSql(queryOf(name), 'duckdb').parameters])
    expect(answerFromRows(queryOf(name), found.getRowObjects())).toMatchObject({ value: jsonOf(name, 'rows.json') })
  })
})
