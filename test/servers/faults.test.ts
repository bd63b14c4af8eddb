import { describe, expect, inject, it } from 'vitest'
import type { Result } from '../../src/issue'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { queryEndpoint, selectEndpoint } from '../../src/sparql/endpoint'
import { graphOf, manyFigures, together } from './data'
import { reader } from './fuseki'

// What real servers do that is no answer: each is told, and none is taken for one.

const [fuseki, virtuoso] = [inject('fuseki'), inject('virtuoso')]
const [one, kept, hurried] = ['one', 'kept', 'hurried'].map((name) => `${fuseki}/${name}/sparql`) as [
  string,
  string,
  string,
]
const asked: Query = { where: { indicator: 'legal-aid-cases' } }

const codesOf = ({ issues }: Result<unknown>): readonly string[] => [...new Set(issues.map(({ code }) => code))]

/** Holds every statement against every other: more than anybody waits for. */
const endless =
  'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?x ?y ?z . FILTER (STR(?c) < STR(?z) && STR(?a) < STR(?x)) }'
const pairs = 'SELECT ?a ?x WHERE { ?a ?b ?c . ?x ?y ?z }'

describe('Fuseki', () => {
  it('is not waited for longer than was said', async () => {
    expect(codesOf(await selectEndpoint(one, endless, { timeout: 500 }))).toEqual(['endpoint-too-slow'])
  })

  it('gives up after a time of its own', async () => {
    const answer = await selectEndpoint(hurried, endless, { retries: 1, backoff: 1 })
    expect(answer).toMatchObject({ issues: [{ code: 'endpoint-refused', received: '503' }] })
  })

  it('wants a key, and answers with it', async () => {
    expect(await queryEndpoint(kept, asked)).toMatchObject({ issues: [{ code: 'endpoint-refused', received: '401' }] })
    const authorization = `Basic ${btoa(`${reader.name}:${reader.key}`)}`
    expect(await queryEndpoint(kept, asked, { authorization })).toEqual(await queryEndpoint(one, asked))
  })

  it('says what it does not understand, and where nothing is', async () => {
    const answer = await selectEndpoint(one, 'SELECT ?a WHERE { ?a')
    expect(answer).toMatchObject({ issues: [{ code: 'endpoint-refused', received: '400' }] })
    expect(answer.issues[0]?.message).toContain('Parse error')
    expect(await queryEndpoint(`${fuseki}/two/sparql`, asked)).toMatchObject({ issues: [{ received: '404' }] })
  })

  it('has other pages than endpoints', async () => {
    expect(codesOf(await queryEndpoint(`${fuseki}/$/ping`, asked))).toEqual(['endpoint-not-sparql'])
  })
})

describe('Virtuoso', () => {
  const graph = { defaultGraphs: [together] }

  it('cuts results at 10,000 in silence', async () => {
    const issues = [{ code: 'results-cut-short', received: '10000', expected: '20000' }]
    expect(await selectEndpoint(virtuoso, `${pairs} LIMIT 20000`, graph)).toMatchObject({ ok: false, issues })
  })

  it('gives more than 10,000 figures, page by page', async () => {
    const many = manyFigures(10_500)
    const question: Query = { select: ['id', 'period'] }
    const options = { defaultGraphs: [graphOf(many.id)] }
    const answer = await queryEndpoint(virtuoso, question, options)
    expect(answer).toEqual({ ok: true, value: query(tableOf([many]), question), issues: [] })
  })

  it('stops at its own limit of time, and gives what it has', async () => {
    const answer = await selectEndpoint(`${virtuoso}?timeout=1000`, endless, graph)
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'endpoint-refused', received: '200' }] })
    expect(answer.issues[0]?.message).toContain('incomplete results')
  })

  it('is not waited for longer than was said', async () => {
    expect(codesOf(await selectEndpoint(`${virtuoso}?timeout=5000`, endless, { ...graph, timeout: 500 }))).toEqual([
      'endpoint-too-slow',
    ])
  })

  it('does not answer a query that is the body of a POST', async () => {
    const options = { ...graph, method: 'post-direct', timeout: 2000 } as const
    expect(codesOf(await queryEndpoint(virtuoso, asked, options))).toEqual(['endpoint-too-slow'])
  })

  it('says a figure once for each graph that has it, where several are asked as one', async () => {
    const twice = { defaultGraphs: [together, graphOf('beijing-2019')] }
    // each statement of a figure that is asked for doubles the rows of it, which takes as long as there are rows
    const counts: Query = { where: { indicator: 'legal-aid-cases' }, group: ['jurisdiction'], select: ['count'] }
    expect(codesOf(await queryEndpoint(virtuoso, counts, twice))).toContain('results-repeated')
  })

  it('says what it does not understand', async () => {
    const answer = await selectEndpoint(virtuoso, 'SELECT ?a WHERE { ?a', graph)
    expect(answer).toMatchObject({ issues: [{ code: 'endpoint-refused', received: '400' }] })
    expect(answer.issues[0]?.message).toContain('syntax error')
  })
})
