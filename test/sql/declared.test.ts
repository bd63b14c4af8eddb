import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import { packDatasets } from '../../src/publish/pack'
import { readPacked } from '../../src/publish/packed'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'
import { declaring, ownWords, questionsOnDeclared } from '../query/declaring'

// Indicators and places that datasets declare are asked for, grouped and added up as the table does it.

const folder = mkdtempSync(join(tmpdir(), 'rolm-declared-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = declaring.map((dataset) => {
  const path = join(folder, `${dataset.id}.parquet`)
  writeFileSync(path, writeParquet(dataset))
  return path
})
const packed = join(folder, 'packed')
packDatasets(declaring, packed)
const table = tableOf(declaring)

describe('what datasets declare', () => {
  it.each(questionsOnDeclared)('is answered by DuckDB from files and from a packed folder: %j', async (question) => {
    const expected = { ok: true, value: query(table, question), issues: [] }
    expect(await queryDuckdb(files, question)).toEqual(expected)
    expect(await queryDuckdb([packed], question)).toEqual(expected)
  })

  it.each(questionsOnDeclared)('is read from a packed folder into a table: %j', async (question) => {
    const read = await readPacked(packed)
    expect(read.ok && query(tableOf(read.value.datasets), question)).toEqual(query(table, question))
  })

  it('is not known to a text that is compiled without the datasets', () => {
    const question = { where: { indicator: ownWords.walkIns } }
    expect(() => compileSql(question, 'spark')).toThrow('walk-ins')
    expect(compileSql(question, 'spark', { datasets: declaring })).toMatchObject({
      sql: expect.stringContaining('`dataset` IN (?, ?) AND `indicator` IN (?)'),
      parameters: expect.arrayContaining(['a', 'c', 'walk-ins']),
    })
  })

  it('is not believed where it is malformed, or told twice', () => {
    const malformed = [{ id: 'a', sources: [], indicators: [{ id: 'walk-ins', unit: 'furlong' }] }]
    for (const datasets of [malformed, [...declaring, ...declaring]]) {
      expect(() => compileSql({}, 'duckdb', { datasets: datasets as never })).toThrow(RolmError)
      expect(() => answerFromRows({}, [], { datasets: datasets as never })).toThrow(RolmError)
    }
  })
})
