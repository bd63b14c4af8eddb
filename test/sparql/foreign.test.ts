import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { loadTable } from '../../src/rdf/load-table'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore, queryEmbedded, selectEmbedded } from '../../src/sparql/embedded'
import { queryEndpoint } from '../../src/sparql/endpoint'
import { foreignCubes } from '../support/foreign-cubes'
import { expected, textOf, textsOf } from './queries'
import { endpointOver, withServer } from './server'

// Cubes of others beside ours: a question is answered as if they were not there.

const datasets = [changshu, beijing, china, population]
const table = tableOf(datasets)
const texts = datasets.map((dataset) => writeRdf(dataset, 'turtle'))

const folder = new URL('../cases/query/', import.meta.url)
const cases = readdirSync(folder).map((name): [string, Query] => [
  name,
  JSON.parse(readFileSync(new URL(`${name}/query.json`, folder), 'utf8')),
])
const questions: readonly (readonly [string, Query])[] = [
  ...cases,
  ['every figure', {}],
  ['counts of all', { group: [], select: ['count'] }],
  ['sums by place', { group: ['jurisdiction'] }],
  ['figures of an indicator that others use too', { where: { indicator: 'legal-aid-cases' } }],
  ['figures of exact precision', { where: { precision: 'exact' }, select: ['value'] }],
  ['figures of a document', { where: { source: 'article' }, select: ['printed'] }],
]

let stores: Readonly<Record<string, EmbeddedStore>>
beforeAll(async () => {
  stores = {
    'in one graph': await embeddedStore([...texts, foreignCubes]),
    'in a graph each, the cubes of others in none': await embeddedStore([writeDatasets(datasets), foreignCubes]),
  }
})

describe.each(['in one graph', 'in a graph each, the cubes of others in none'])(
  'beside cubes of others, %s',
  (name) => {
    const storeOf = (): EmbeddedStore => stores[name] ?? expect.fail()

    it.each(questions)('%s is asked of ours alone', async (_name, question) => {
      expect(await queryEmbedded(storeOf(), question)).toEqual({ ok: true, value: query(table, question), issues: [] })
    })

    it('an endpoint answers of ours alone', async () => {
      await withServer(endpointOver(storeOf()), async (address) => {
        expect(await queryEndpoint(address, {})).toEqual({ ok: true, value: query(table, {}), issues: [] })
      })
    })
  },
)

it('a store that holds cubes of others alone holds no dataset', async () => {
  await withServer(endpointOver(await embeddedStore([foreignCubes])), async (address) => {
    expect(await queryEndpoint(address, {})).toMatchObject({ ok: false, issues: [{ code: 'dataset-missing' }] })
  })
})

describe('the queries in plain SPARQL', () => {
  it.each(Object.entries(expected))('%s.rq gives the same rows beside cubes of others', (name, rows) => {
    const store = stores['in one graph'] ?? expect.fail()
    expect(textsOf(selectEmbedded(store, textOf(name)))).toEqual(rows)
  })
})

describe('a file with cubes of others in it', () => {
  const own = [changshu, beijing]
  const lines = [
    ...own
      .map((dataset) => writeRdf(dataset, 'n-triples'))
      .join('')
      .trimEnd()
      .split('\n'),
  ]

  it('is loaded without them, and they are told of', async () => {
    const turtle = texts.slice(0, 2)
    for (const text of [[...turtle, foreignCubes].join('\n'), [foreignCubes, ...turtle].join('\n')]) {
      const loaded = await loadTable(text, 'turtle')
      expect(loaded).toMatchObject({ ok: true, value: tableOf(own) })
      expect(
        loaded.issues.map(({ code, received, parameters: { count } }) => `${code} ${received} ${count}`).sort(),
      ).toEqual([
        'figures-of-others https://stat.example/ns#courts 3',
        'figures-of-others https://stat.example/population 2',
        'figures-of-others https://survey.example/x 1',
      ])
    }
  })

  it('is told of figures that name no dataset, too', async () => {
    const alone =
      '<https://stat.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/linked-data/cube#Observation> .'
    for (const text of [[...lines, alone].join('\n'), [alone, ...lines].join('\n')]) {
      const loaded = await loadTable(text, 'n-triples')
      expect(loaded).toMatchObject({ ok: true, issues: [{ code: 'figures-of-others', received: '—' }] })
    }
  })

  it('holds no dataset where there are no others', async () => {
    expect((await loadTable(foreignCubes, 'turtle')).issues.map(({ code }) => code)).toContain('dataset-missing')
  })

  it('is an error where figures of ours stand elsewhere, or their dataset has another structure', async () => {
    const moved = lines.map((line) =>
      line.replace(/^(<[^>]*#legal-aid> <[^>]*#dataSet>) .*/, '$1 <https://a.example/y#data> .'),
    )
    expect(await loadTable(moved.join('\n'), 'n-triples')).toMatchObject({
      ok: false,
      issues: [{ code: 'term-not-valid', received: 'https://a.example/y#data' }],
    })
    const other = lines.map((line) => line.replace(/(#structure>) <[^>]*>/, '$1 <https://a.example/structure>'))
    expect(await loadTable(other.join('\n'), 'n-triples')).toMatchObject({
      ok: false,
      issues: [
        { code: 'term-not-valid', received: '<https://a.example/structure>' },
        { code: 'term-not-valid', received: '<https://a.example/structure>' },
      ],
    })
  })
})
