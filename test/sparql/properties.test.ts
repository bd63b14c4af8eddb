import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { writeRdf } from '../../src/rdf/write'
import { queryEmbedded } from '../../src/sparql/embedded'
import { questions } from '../query/arbitrary'

/** Each dataset at its own address, and no figure under an address twice. */
const published = (datasets: readonly Dataset[]): readonly string[] =>
  datasets.map((dataset) => writeRdf(dataset, 'n-triples'))

const embedded = async (datasets: readonly Dataset[], asked: Query) => {
  const answer = await queryEmbedded(published(datasets), asked)
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  return answer.value
}

describe('a query as SPARQL', () => {
  it('gives the rows that the table gives, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ datasets, query: asked }) => {
        expect(await embedded(datasets, asked)).toEqual(query(tableOf(datasets), asked))
      }),
      { numRuns: 300 },
    )
  })
})
