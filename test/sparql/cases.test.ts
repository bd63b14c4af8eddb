import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import type { Answer } from '../../src/query/answer'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { compileSparql } from '../../src/sparql/compile'
import { type EmbeddedStore, embeddedStore, queryEmbedded } from '../../src/sparql/embedded'

// A case is a folder: the query, the rows as they were read off the datasets by hand, and the text that is compiled.

const folder = new URL('../cases/query/', import.meta.url)
const cases = readdirSync(folder).sort()
const textOf = (name: string, file: string): string => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
const queryOf = (name: string): Query => JSON.parse(textOf(name, 'query.json'))
const rowsOf = (name: string): Pick<Answer<unknown>, 'rows' | 'undated' | 'unpaired'> =>
  JSON.parse(textOf(name, 'rows.json'))

const datasets = [changshu, beijing, china, population]
const table = tableOf(datasets)
const stores = new Map<string, EmbeddedStore>()
beforeAll(async () => {
  stores.set('one graph', await embeddedStore(datasets.map((dataset) => writeRdf(dataset, 'turtle'))))
  stores.set('a graph each', await embeddedStore([writeDatasets(datasets)]))
})
const storeOf = (name: string): EmbeddedStore => stores.get(name) ?? expect.unreachable()

describe.each(cases)('%s', (name) => {
  it('gives its rows from the table', () => {
    const { lacking: _, lackingUndated: __, ...answer } = query(table, queryOf(name))
    expect(answer).toEqual(rowsOf(name))
  })

  it.each(['one graph', 'a graph each'])('gives its rows by SPARQL, from %s', async (store) => {
    const answer = await queryEmbedded(storeOf(store), queryOf(name))
    expect(answer).toEqual({ ok: true, value: query(table, queryOf(name)), issues: [] })
    expect(answer).toMatchObject({ value: rowsOf(name) })
  })

  it('is compiled to its text', () => {
    expect(compileSparql(queryOf(name)).text).toBe(textOf(name, 'expected.rq'))
  })
})
