import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import { fetchEndpoint } from '../../src/publish/fetch/fetch-endpoint'
import type { Query } from '../../src/query/query'
import { type EndpointOptions, queryEndpoint, selectEndpoint } from '../../src/sparql/endpoint'
import type { ResultRow } from '../../src/sparql/results'
import { type Behaviour, saying, withServer } from './server'

const rolm = 'https://w3id.org/rolm/'
const integer = 'http://www.w3.org/2001/XMLSchema#integer'
const text = (value: string) => ({ type: 'literal', value }) as const
const number = (value: string) => ({ type: 'literal', value, datatype: integer }) as const
const node = (value: string) => ({ type: 'uri', value }) as const

const figure: ResultRow = {
  part: text('figure'),
  figure: node('https://a.example/x#f1'),
  dataset: node('https://a.example/x#data'),
  indicator: node(`${rolm}indicator/legal-aid-cases`),
  breakdown: node(`${rolm}code/breakdown/total`),
  jurisdiction: node(`${rolm}jurisdiction/320581`),
  source: node('https://a.example/x#s'),
  value: number('5'),
  unit: node('http://qudt.org/vocab/unit/NUM'),
  precision: node(`${rolm}code/precision/exact`),
  kind: node(`${rolm}code/period/interval`),
  edtf: text('2019'),
  minInclusive: number('5'),
  maxInclusive: number('5'),
  printed: text('5'),
}

const dataset: ResultRow = { part: text('dataset'), dataset: node('https://a.example/x#data') }

const { figure: _, value: __, ...words } = figure
const group: ResultRow = {
  ...words,
  ...{ count: number('2'), found: number('2') },
  ...{ lowEnd: text('minInclusive'), lowLong: text(''), lowLeast: number('1'), lowGreatest: number('2') },
  ...{ highEnd: text('maxInclusive'), highLong: text(''), highLeast: number('1'), highGreatest: number('2') },
}

const asked: Query = { where: { indicator: 'legal-aid-cases' }, select: ['jurisdiction', 'period', 'printed', 'value'] }
const grouped: Query = { group: ['jurisdiction', 'indicator'] }

const resultsOf = (rows: readonly unknown[]) => JSON.stringify({ head: { vars: ['x'] }, results: { bindings: rows } })
const isCount = (query: string): boolean => query.includes('rolmCounted')

/** Gives the same rows whatever is asked, and counts as it pleases. */
const always =
  (rows: readonly ResultRow[], count = rows.length): Behaviour =>
  (request, response) =>
    saying(resultsOf(isCount(request.query) ? [{ rolmCounted: number(String(count)) }] : rows))(request, response)

const answerOf = (behaviour: Behaviour, question: Query, options: EndpointOptions = {}) =>
  withServer(behaviour, async (address, requests) => {
    const answer = await queryEndpoint(address, question, { timeout: 5000, ...options })
    return { answer, codes: answer.issues.map(({ code }) => code), requests: requests.length }
  })

describe('an endpoint that lies about how many rows it has', () => {
  it('is not asked for more than can be held', async () => {
    const { codes, requests } = await answerOf(always([figure], 999_999_999_999_999), asked)
    expect({ codes, requests }).toEqual({ codes: ['results-too-large'], requests: 1 })
  })

  it('is not asked for ever, a row at a time', async () => {
    const { codes, requests } = await answerOf(always([figure], 900_000), asked)
    expect({ codes, requests }).toEqual({ codes: ['results-cut-short'], requests: 2 })
  })
})

describe('a row that an endpoint gives', () => {
  it('is read where it is as it should be', async () => {
    expect((await answerOf(always([figure, dataset]), asked)).answer).toMatchObject({
      ok: true,
      value: { rows: [{ value: '5' }] },
    })
    const { answer } = await answerOf(always([group, dataset]), grouped)
    expect(answer).toMatchObject({ ok: true, value: { rows: [{ count: 2 }] } })
  })

  it.each<[string, Query, ResultRow, Readonly<Record<string, ReturnType<typeof text>>>]>([
    ['that is about something unknown', asked, figure, { part: text('nonsense') }],
    ['that is about what every object has', asked, figure, { part: text('__proto__') }],
    ['with dates that are none', asked, figure, { edtf: text('someday') }],
    ['with dates that are in no calendar', asked, figure, { edtf: text('2019-99-99') }],
    ['that ends before it begins', asked, figure, { edtf: text('2019/2015') }],
    ['with dates for a length', asked, figure, { kind: node(`${rolm}code/period/lasting`) as never }],
    ['in a place without a code', asked, figure, { jurisdiction: node(`${rolm}jurisdiction/`) as never }],
    ['of a group with a bound that is no number', grouped, group, { lowLong: text('abc') }],
    ['of a group with a bound in hexadecimals', grouped, group, { highLong: text('0x10') }],
    ['of a group with an end that has no name', grouped, group, { lowEnd: text('constructor') }],
    ['of more figures than there can be', grouped, group, { count: number('999999999999') as never }],
  ])('%s is told, and nothing is given out', async (_what, question, row, change) => {
    const { answer, codes } = await answerOf(always([{ ...row, ...change }]), question)
    expect({ ok: answer.ok, first: codes[0] }).toEqual({ ok: false, first: 'term-not-valid' })
  })

  it('without the word that says what it is about is told', async () => {
    const { part: _, ...rest } = figure
    expect((await answerOf(always([rest]), asked)).codes).toEqual(['term-not-valid'])
  })

  it('without the end that its word names is told', async () => {
    const { lowLeast: _, ...rest } = group
    expect((await answerOf(always([rest]), grouped)).codes).toContain('term-not-valid')
  })
})

describe('an endpoint that gives a byte now and then', () => {
  const dripping: Behaviour = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  }
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')

  it.each([
    ['the platform’s fetch', globalThis.fetch],
    ['ours', fetchEndpoint],
  ])('is not waited for, whatever the engine clears away meanwhile: by %s', async (_whose, fetch) => {
    const clearing = setInterval(collectGarbage, 10)
    try {
      expect((await answerOf(dripping, asked, { fetch, timeout: 300 })).codes).toEqual(['endpoint-too-slow'])
    } finally {
      clearInterval(clearing)
    }
  })

  it('is not waited for by a fetch that does not listen to its signal', async () => {
    const deaf: typeof globalThis.fetch = () => new Promise(() => undefined)
    expect((await answerOf(dripping, asked, { fetch: deaf, timeout: 50 })).codes).toEqual(['endpoint-too-slow'])
    const half: typeof globalThis.fetch = async () =>
      new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } })
    expect((await answerOf(dripping, asked, { fetch: half, timeout: 50 })).codes).toEqual(['endpoint-too-slow'])
  })
})

describe('how an endpoint is asked', () => {
  it.each<[string, object]>([
    ['timeout', { timeout: Number.NaN }],
    ['timeout', { timeout: -1 }],
    ['totalTimeout', { totalTimeout: -1 }],
    ['totalTimeout', { totalTimeout: 2 ** 31 }],
    ['timeout', { timeout: Number.POSITIVE_INFINITY }],
    ['timeout', { timeout: 1.5 }],
    ['retries', { retries: Number.NaN }],
    ['backoff', { backoff: -5 }],
    ['longest', { longest: Number.NaN }],
    ['page', { page: 1e21 }],
    ['method', { method: 'put' }],
  ])('is misuse where the option %s cannot be: %j', async (name, options) => {
    const asking = queryEndpoint('https://data.example/', asked, options)
    await expect(asking).rejects.toThrow(RolmError)
    await expect(asking).rejects.toThrow(name)
  })

  it('may be by a text with very much in front', async () => {
    const text = `${' '.repeat(5_000_000)}${'#\n'.repeat(3_000_000)}SELECT * { ?a ?b ?c }`
    const { issues } = await selectEndpoint('http://127.0.0.1:1/', text, { retries: 0 })
    expect(issues).toMatchObject([{ code: 'endpoint-not-reached' }])
  })

  it('is misuse with a password in the address, which is not told again', async () => {
    const asking = selectEndpoint('https://somebody:secret@data.example/', 'SELECT * { ?a ?b ?c }')
    await expect(asking).rejects.toThrow('authorization')
    await expect(asking).rejects.not.toThrow('secret')
  })
})
