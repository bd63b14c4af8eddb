import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { type EndpointOptions, queryEndpoint, selectEndpoint } from '../../src/sparql/endpoint'
import { resultsOf } from '../../src/sparql/results'
import { expected, textOf, textsOf } from '../sparql/queries'
import { graphOf, published, together, versions } from './data'
import { classPath } from './fuseki'

// The golden cases of the tests, asked of real servers that hold what is published, in every way in which they may be asked.

const root = new URL('../../', import.meta.url)
const folder = new URL('test/cases/query/', root)
const cases = readdirSync(folder).sort()
const json = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'))

const table = tableOf(published)
const [fuseki, virtuoso] = [inject('fuseki'), inject('virtuoso')]
const oneGraph = { defaultGraphs: [together] }
const graphs = { graphs: 'named', namedGraphs: published.map(({ id }) => graphOf(id)) } as const

const ways: readonly (readonly [name: string, address: string, options: EndpointOptions])[] = [
  ['Fuseki, by GET', `${fuseki}/one/sparql`, { method: 'get' }],
  ['Fuseki, by a form', `${fuseki}/one/sparql`, { method: 'post' }],
  ['Fuseki, by POST', `${fuseki}/one/sparql`, { method: 'post-direct' }],
  ['Fuseki, a graph each', `${fuseki}/each/sparql`, { graphs: 'named' }],
  ['Fuseki, versions', `${fuseki}/versions/sparql`, {}],
  ['Virtuoso, by GET', virtuoso, { ...oneGraph, method: 'get' }],
  ['Virtuoso, by a form', virtuoso, { ...oneGraph, method: 'post' }],
  ['Virtuoso, a graph each', virtuoso, graphs],
  ['Virtuoso, versions', virtuoso, { defaultGraphs: [versions] }],
  ['Virtuoso, page by page', virtuoso, { ...oneGraph, page: 3 }],
]

describe.each(ways)('%s', (_name, address, options) => {
  it.each(cases)('%s', async (name) => {
    const question = json(name, 'query.json') as Query
    const answer = await queryEndpoint(address, question, options)
    expect(answer).toEqual({ ok: true, value: query(table, question), issues: [] })
    expect(answer).toMatchObject({ value: json(name, 'rows.json') as object })
  })
})

describe('queries/*.rq', () => {
  it.each(Object.entries(expected))('%s.rq on Fuseki', async (name, rows) => {
    const answer = await selectEndpoint(`${fuseki}/one/sparql`, textOf(name))
    expect(answer.ok && textsOf(answer.value)).toEqual(rows)
  })

  // Virtuoso keeps a length of time as a number of months: what somebody writes on their own gets 60 for P5Y.
  it.each(Object.entries(expected))('%s.rq on Virtuoso', async (name, rows) => {
    const answer = await selectEndpoint(virtuoso, textOf(name), oneGraph)
    const kept = rows.map((row) => row.map((text) => (text === 'P5Y' ? '60' : text)))
    expect(answer.ok && textsOf(answer.value)).toEqual(kept)
  })

  it.each(Object.entries(expected))('%s.rq on the command line of Apache Jena', (name, rows) => {
    const data = published.flatMap(({ id }) => ['--data', fileURLToPath(new URL(`dist/datasets/${id}.ttl`, root))])
    const given = [...data, '--query', fileURLToPath(new URL(`queries/${name}.rq`, root)), '--results', 'json']
    const said = execFileSync('java', ['-cp', classPath(inject('jars')), 'arq.sparql', ...given], { encoding: 'utf8' })
    expect(textsOf(resultsOf(JSON.parse(said)) ?? expect.unreachable())).toEqual(rows)
  })
})
