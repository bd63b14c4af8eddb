import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { questions } from '../query/arbitrary'
import { byOwnDuckdb } from './own-duckdb'

const byDuckdb = async (datasets: readonly Dataset[], asked: Query) => {
  const answer = await byOwnDuckdb(datasets, asked)
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
