import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { explain } from '../../../src/messages/explain'
import { endpointFetcher, fetchEndpoint } from '../../../src/publish/fetch/fetch-endpoint'
import { selectEndpoint } from '../../../src/sparql/endpoint'
import { saying, withServer } from '../../sparql/server'
import { type Answer, cityServer, host } from '../../support/city-server'

const results = JSON.stringify({
  head: { vars: ['x', 'rolmCounted'] },
  results: { bindings: [{ x: { type: 'literal', value: 'a' }, rolmCounted: { type: 'literal', value: '1' } }] },
})
const type = { 'content-type': 'application/sparql-results+json' }

const to =
  (location: string, status: number): Answer =>
  (answer) =>
    answer.writeHead(status, { location }).end('moved')

const bodyOf = async (asked: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const piece of asked) body += String(piece)
  return body
}

/** Tells what it was asked. */
const echo: Answer = async (answer, asked) => {
  const { authorization, 'content-type': kind } = asked.headers
  const told = {
    method: asked.method,
    url: asked.url,
    authorization,
    kind,
    headers: asked.headers,
    body: await bodyOf(asked),
  }
  answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
}

const answers: Readonly<Record<string, Answer>> = {
  '/echo': echo,
  '/packed': (answer) => answer.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(gzipSync(results)),
  '/nothing': (answer) => answer.writeHead(204).end(),
  '/silent': () => undefined,
  '/dripping': (answer) => void answer.writeHead(200, type).write('{'),
  '/301': to('/echo', 301),
  '/303': to('/echo', 303),
  '/307': to('echo', 307),
  '/308': to('https://other.example/echo', 308),
  '/around': to('/around', 302),
  '/to-this-machine': to('https://127.0.0.1/echo', 302),
  '/to-this-machine-6': to('https://[::1]/echo', 307),
  '/to-a-name-within': to('https://within.example/echo', 302),
  '/to-both': to('https://both.example/echo', 302),
  '/to-the-cloud': to('https://[::ffff:169.254.169.254]/latest/meta-data', 302),
  '/to-http': to(`http://${host}/echo`, 302),
  '/to-file': to('file:///etc/hostname', 302),
  '/to-nothing': to('https://[/', 302),
  '/with-a-question': to('https://within.example/echo?query=SELECT', 302),
  '/twice': to('/to-a-name-within', 302),
}

const server = cityServer(answers, {
  'within.example': ['10.0.0.7'],
  'both.example': ['93.184.215.14', '127.0.0.1'],
})
beforeAll(server.start)
afterAll(server.stop)
afterEach(() => {
  server.connections.length = 0
})

const fetched = endpointFetcher(server.network)
const echoed = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> =>
  (await (await fetched(`https://${host}${path}`, init)).json()) as Record<string, unknown>

const select = (address: string, fetch = fetched, timeout = 10_000) =>
  selectEndpoint(address, 'SELECT ?x { }', { fetch, method: 'post', retries: 0, timeout })

describe('an endpoint', () => {
  const form = {
    method: 'POST',
    body: new URLSearchParams({ query: 'SELECT' }),
    headers: { authorization: 'Basic eDp5' },
  }
  const kind = 'application/x-www-form-urlencoded;charset=UTF-8'

  it('is asked as fetch asks it', async () => {
    expect(await echoed('/echo', form)).toEqual({
      headers: expect.anything(),
      method: 'POST',
      url: '/echo',
      authorization: 'Basic eDp5',
      kind,
      body: 'query=SELECT',
    })
    expect(server.connections).toEqual([[{ address: '93.184.215.14', family: 4 }]])
  })

  it('leads on as fetch lets it, and a key stays at its host', async () => {
    expect(await echoed('/307', form)).toMatchObject({
      method: 'POST',
      body: 'query=SELECT',
      authorization: 'Basic eDp5',
    })
    const elsewhere = await echoed('/308', form)
    expect(elsewhere).toMatchObject({ method: 'POST', body: 'query=SELECT', kind })
    expect(elsewhere).not.toHaveProperty('authorization')
    for (const path of ['/301', '/303']) {
      const asked = await echoed(path, form)
      expect(asked).toMatchObject({ method: 'GET', body: '', authorization: 'Basic eDp5' })
      expect(asked).not.toHaveProperty('kind')
    }
  })

  it('leads other headers nowhere else, but what says what is asked for', async () => {
    const headers = { 'x-api-key': 'k', cookie: 'a=b', accept: 'application/json' }
    const sent = (path: string) => echoed(path, { headers }).then((told) => told.headers)
    expect(await sent('/307')).toMatchObject({ ...headers, 'user-agent': 'rule-of-law-metrics' })
    const elsewhere = await sent('/308')
    expect(elsewhere).toMatchObject({ accept: 'application/json', 'user-agent': 'rule-of-law-metrics' })
    for (const name of ['x-api-key', 'cookie']) expect(elsewhere).not.toHaveProperty(name)
  })

  it('leads into a closed network for who allows it', async () => {
    const within = endpointFetcher(server.network, { allowPrivate: true })
    const { issues } = await select(`https://${host}/to-a-name-within`, within)
    expect(issues).toMatchObject([{ code: 'fetch-not-proved', received: 'within.example' }]) // the test has no certificate of it
    expect(server.connections.at(-1)).toEqual([{ address: '10.0.0.7', family: 4 }])
    expect((await select(`https://${host}/to-http`, within)).issues.map(({ code }) => code)).toEqual([
      'fetch-not-https',
    ])
  })

  it('may pack its answer, or have none', async () => {
    expect(await select(`https://${host}/packed`)).toMatchObject({ ok: true })
    expect((await fetched(`https://${host}/nothing`)).status).toBe(204)
  })

  it.each([
    ['this machine', '/to-this-machine', '127.0.0.1'],
    ['this machine by IPv6', '/to-this-machine-6', '::1'],
    ['a name of a closed network', '/to-a-name-within', '10.0.0.7'],
    ['a name that is both', '/to-both', '127.0.0.1'],
    ['what clouds tell their machines', '/to-the-cloud', '::ffff:a9fe:a9fe'],
    ['one that does, behind another', '/twice', '10.0.0.7'],
  ])('is not followed to %s', async (_where, path, detail) => {
    const address = `https://${host}${path}`
    const answer = await select(address)

    expect(answer).toMatchObject({
      ok: false,
      issues: [{ code: 'fetch-closed-network', parameters: { detail }, at: { file: address } }],
    })
    expect(server.connections.flat()).not.toContainEqual(expect.objectContaining({ address: detail }))
    for (const said of Object.values(explain(answer.issues[0] ?? expect.fail()))) expect(said).toContain(detail)
  })

  it('is told without the question', async () => {
    const { issues } = await select(`https://${host}/with-a-question`)
    expect(issues.map(({ received }) => received)).toEqual(['https://within.example/echo'])
  })

  it.each([
    ['/to-http', 'fetch-not-https'],
    ['/to-file', 'fetch-not-https'],
    ['/to-nothing', 'fetch-address-not-valid'],
    ['/around', 'fetch-redirects'],
  ])('that leads %s is %s', async (path, code) => {
    expect((await select(`https://${host}${path}`)).issues.map((issue) => issue.code)).toEqual([code])
  })

  it.each([1, 5, 10, 20, 400])('is not waited for, nor its name, longer than %d ms', async (timeout) => {
    for (const address of [`https://${host}/silent`, `https://${host}/dripping`, 'https://never.example/'])
      expect((await select(address, fetched, timeout)).issues.map(({ code }) => code)).toEqual(['endpoint-too-slow'])
  })

  it('whose name nobody knows is not reached', async () => {
    const { issues } = await select('https://unknown.example/')
    expect(issues).toMatchObject([{ code: 'fetch-name-unknown', received: 'unknown.example' }])
  })
})

describe('an endpoint of one’s own network', () => {
  it('is asked, and leads on within it', async () => {
    await withServer(
      (asked, response) =>
        asked.url.pathname === '/sparql'
          ? response.writeHead(307, { location: '/within' }).end()
          : saying(results)(asked, response),
      async (address) => {
        expect(await select(address, fetchEndpoint)).toMatchObject({ ok: true })
      },
    )
  })

  it('is told when nothing listens there, by either kind of address', async () => {
    const gone = await withServer(saying(''), async (address) => address)
    for (const address of [gone, gone.replace('127.0.0.1', 'localhost')]) {
      const { issues } = await select(address, fetchEndpoint)
      expect(issues).toMatchObject([{ code: 'endpoint-not-reached' }])
      expect(issues[0]?.message).toContain('nothing listens there')
    }
  })
})
