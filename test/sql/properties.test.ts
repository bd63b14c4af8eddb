import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { queryDuckdb } from '../../src/sql/duckdb'
import { writeParquet } from '../../src/tables/parquet-write'
import { questions } from '../query/arbitrary'

const folder = mkdtempSync(join(tmpdir(), 'rolm-sql-'))
afterAll(() => rmSync(folder, { recursive: true }))

const byDuckdb = async (datasets: readonly Dataset[], asked: Query) => {
  const files = datasets.map((dataset, place) => {
    const path = join(folder, `${place}.parquet`)
    writeFileSync(path, writeParquet(dataset))
    return path
  })
  const answer = await queryDuckdb(files, asked)
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  return answer.value
}

describe('a query as SQL', () => {
  it('gives the rows that the table gives, to the last digit', async () => {
    const asked = questions.filter(({ datasets }) => datasets.length > 0)
    await fc.assert(
      fc.asyncProperty(asked, async ({ datasets, query: asked }) => {
        expect(await byDuckdb(datasets, asked)).toEqual(query(tableOf(datasets), asked))
      }),
      { numRuns: 30 },
    )
  })
})
