import { beforeAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore } from '../../src/sparql/embedded'
import { type EndpointOptions, queryEndpoint, selectEndpoint } from '../../src/sparql/endpoint'
import { type Behaviour, endpointOver, saying, withServer } from './server'

const datasets = [changshu, beijing, china, population]
const asked: Query = { where: { indicator: 'legal-aid-cases' }, select: ['jurisdiction', 'period', 'printed'] }
const all: Query = { group: ['jurisdiction', 'indicator'], order: [{ by: 'count', descending: true }] }
const expected = (question: Query) => query(tableOf(datasets), question)

let store: EmbeddedStore
beforeAll(async () => {
  store = await embeddedStore(datasets.map((dataset) => writeRdf(dataset, 'turtle')))
})

const quick: EndpointOptions = { backoff: 1, timeout: 5000 }

const codesFrom = (behaviour: Behaviour, options: EndpointOptions = {}): Promise<readonly string[]> =>
  withServer(behaviour, async (address) => {
    const answer = await queryEndpoint(address, asked, { ...quick, ...options })
    return answer.ok ? [] : answer.issues.map(({ code }) => code)
  })

describe('an endpoint that does as it should', () => {
  it.each(['get', 'post', 'post-direct'] as const)('is asked by %s', async (method) => {
    await withServer(endpointOver(store), async (address, requests) => {
      const answer = await queryEndpoint(address, asked, { ...quick, method, authorization: 'Bearer key' })

      expect(answer).toEqual({ ok: true, value: expected(asked), issues: [] })
      expect(new Set(requests.map((one) => one.method))).toEqual(new Set([method === 'get' ? 'GET' : 'POST']))
      for (const { headers } of requests)
        expect(headers).toMatchObject({ authorization: 'Bearer key', accept: 'application/sparql-results+json' })
    })
  })

  it('is told which graphs are meant', async () => {
    await withServer(endpointOver(store), async (address, requests) => {
      const graphs = { defaultGraphs: ['https://a.example/?a=b&c'], namedGraphs: ['https://b.example/'] }
      await queryEndpoint(address, asked, { ...quick, ...graphs, method: 'post-direct' })

      expect(requests[0]?.url.searchParams.get('default-graph-uri')).toBe('https://a.example/?a=b&c')
      expect(requests[0]?.url.searchParams.get('named-graph-uri')).toBe('https://b.example/')
    })
  })

  it('is asked page by page, and a page that it cuts is no harm', async () => {
    await withServer(endpointOver(store, 7), async (address, requests) => {
      const answer = await queryEndpoint(address, all, { ...quick, page: 20 })

      expect(answer).toEqual({ ok: true, value: expected(all), issues: [] })
      expect(requests.length).toBeGreaterThan(5)
    })
  })

  it('may keep each dataset in a graph of its own', async () => {
    const named = await embeddedStore([writeDatasets(datasets)])
    await withServer(endpointOver(named), async (address) => {
      for (const options of [quick, { ...quick, graphs: 'named' }] as const)
        expect(await queryEndpoint(address, all, options)).toEqual({ ok: true, value: expected(all), issues: [] })
      const inDefault = await queryEndpoint(address, asked, { ...quick, graphs: 'default' })
      expect(inDefault).toMatchObject({ ok: false, issues: [{ code: 'dataset-missing' }] })
    })
  })

  it('is asked in named graphs where such alone are named, whatever its default graph holds', async () => {
    const both = await embeddedStore([writeDatasets(datasets), writeRdf(changshu, 'turtle')])
    await withServer(endpointOver(both), async (address, requests) => {
      const options = { ...quick, namedGraphs: ['https://a.example/'] }
      expect(await queryEndpoint(address, all, options)).toEqual({ ok: true, value: expected(all), issues: [] })
      expect(requests.every((one) => one.query.includes('GRAPH ?graph'))).toBe(true)
    })
  })

  it('may hold data of others alone, and that nothing was found is not all that is said', async () => {
    const others = await embeddedStore(['<https://a.example/x> a <http://purl.org/linked-data/cube#Observation> .'])
    for (const store of [await embeddedStore([]), others])
      await withServer(endpointOver(store), async (address) => {
        for (const question of [asked, { group: [], select: ['count'] } as const])
          expect(await queryEndpoint(address, question, quick)).toMatchObject({
            ok: false,
            issues: [{ code: 'dataset-missing' }],
          })
      })
  })

  it('may call a literal typed-literal, as older ones do', async () => {
    const older: Behaviour = (request, response) =>
      endpointOver(store)(request, {
        writeHead: (status: number, headers: object) => {
          response.writeHead(status, { ...headers })
          return {
            end: (body: string) =>
              response.end(body.replaceAll('"type":"literal","value"', '"type":"typed-literal","value"')),
          }
        },
      } as never) // the two methods that are used
    await withServer(older, async (address) => {
      expect(await queryEndpoint(address, asked, quick)).toMatchObject({ ok: true, value: expected(asked) })
    })
  })

  it('may put no more than 10,000 rows in order at a time, as Virtuoso does', async () => {
    const careful: Behaviour = (request, response) => {
      const [, limit, offset] = /\}\s*ORDER BY .*\nLIMIT (\d+) OFFSET (\d+)\s*$/.exec(request.query) ?? []
      if (Number(limit) + Number(offset) > 10_000)
        saying('SR353: Sorted TOP clause', 'text/plain', 500)(request, response)
      else endpointOver(store, 30)(request, response)
    }
    await withServer(careful, async (address, requests) => {
      const answer = await queryEndpoint(address, {}, { ...quick, page: 9_980 })

      expect(answer).toEqual({ ok: true, value: expected({}), issues: [] })
      expect(requests.length).toBeGreaterThan(3)
    })
  })

  it('may keep lengths of time as numbers of months, as Virtuoso does', async () => {
    const counting: Behaviour = (request, response) =>
      endpointOver(store)(request, {
        writeHead: (status: number, headers: object) => {
          response.writeHead(status, { ...headers })
          return { end: (body: string) => response.end(body.replaceAll('"value":"P5Y"', '"value":"60"')) }
        },
      } as never) // the two methods that are used
    await withServer(counting, async (address) => {
      const answer = await queryEndpoint(address, asked, quick)
      expect(answer).toEqual({ ok: true, value: expected(asked), issues: [] })
      expect(answer).toMatchObject({ value: { rows: [{ period: '2019' }, { period: 'P5Y' }] } })
    })
  })

  it('may be busy for a while', async () => {
    let times = 0
    const busy: Behaviour = (request, response) => {
      times += 1
      if (times === 1) saying('wait', 'text/plain', 503)(request, response)
      else if (times === 2) response.writeHead(429, { 'retry-after': '0' }).end()
      else endpointOver(store)(request, response)
    }
    await withServer(busy, async (address) => {
      expect(await queryEndpoint(address, asked, quick)).toMatchObject({ ok: true, value: expected(asked) })
    })
    expect(times).toBe(4)
  })
})

describe('an endpoint that does not', () => {
  it('is not there', async () => {
    const gone = await withServer(saying(''), async (address) => address)
    const answer = await queryEndpoint(gone, asked, quick)

    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'endpoint-not-reached' }] })
    expect(answer.issues[0]?.message).toContain('ECONNREFUSED')
  })

  it('breaks the connection', async () => {
    expect(await codesFrom((_request, response) => response.destroy())).toEqual(['endpoint-not-reached'])
  })

  it('is slow to answer, or to end its answer', async () => {
    expect(await codesFrom(() => {}, { timeout: 50 })).toEqual(['endpoint-too-slow'])
    const dripping: Behaviour = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{')
    }
    expect(await codesFrom(dripping, { timeout: 50 })).toEqual(['endpoint-too-slow'])
  })

  it.each([400, 401, 403, 404, 500])('answers %i', async (status) => {
    await withServer(saying('no such\nthing', 'text/plain', status), async (address, requests) => {
      const answer = await queryEndpoint(address, asked, quick)

      expect(answer).toMatchObject({ ok: false, issues: [{ code: 'endpoint-refused', received: String(status) }] })
      expect(answer.issues[0]?.message).toContain('no such')
      expect(requests).toHaveLength(1)
    })
  })

  it('runs out of time and gives what it has, as Virtuoso does', async () => {
    const partial: Behaviour = (request, response) => {
      response.setHeader('X-SQL-State', 'S1TAT').setHeader('X-SQL-Message', 'Returning incomplete results')
      endpointOver(store)(request, response)
    }
    await withServer(partial, async (address) => {
      const answer = await queryEndpoint(address, asked, quick)
      expect(answer).toMatchObject({ ok: false, issues: [{ code: 'endpoint-refused', received: '200' }] })
      expect(answer.issues[0]?.message).toContain('incomplete results')
    })
  })

  it('stays busy', async () => {
    await withServer(saying('', 'text/plain', 503), async (address, requests) => {
      const answer = await queryEndpoint(address, asked, { ...quick, retries: 2 })

      expect(answer).toMatchObject({ ok: false, issues: [{ code: 'endpoint-refused', received: '503' }] })
      expect(requests).toHaveLength(3)
    })
  })

  it('gives a page, or JSON under another name', async () => {
    expect(await codesFrom(saying('<html>', 'text/html; charset=utf-8'))).toEqual(['endpoint-not-sparql'])
    expect(await codesFrom(saying('{"head":{},"results":{}}', 'text/plain'))).toEqual(['endpoint-not-sparql'])
  })

  it.each([
    ['a page that calls itself JSON', '<html>'],
    ['nothing', ''],
    ['half of an answer', '{"head":{"vars":["a"]},"results":{"bindings":[{"a":'],
    ['null', 'null'],
    ['no rows', '{"head":{"vars":["a"]},"boolean":true}'],
    ['rows of something else', '{"head":{"vars":["a"]},"results":{"bindings":[{"a":1}]}}'],
    ['no count', '{"head":{"vars":["a"]},"results":{"bindings":[]}}'],
  ])('gives %s', async (_what, body) => {
    expect(await codesFrom(saying(body))).toEqual(['results-not-readable'])
  })

  it('gives more than is read', async () => {
    expect(await codesFrom(saying(' '.repeat(2000)), { longest: 1000 })).toEqual(['results-too-large'])
  })

  it('has rows that it does not give', async () => {
    const short: Behaviour = (request, response) =>
      endpointOver(store, request.query.includes('COUNT(*) AS ?rolmCounted') ? 1 : 0)(request, response)
    expect(await codesFrom(short)).toEqual(['results-cut-short'])
  })

  it('gives a group twice and another never, its pages being in no order', async () => {
    const unordered: Behaviour = (request, response) => {
      const asked = request.query.replace(/OFFSET \d+/, 'OFFSET 0')
      endpointOver(store)({ ...request, query: asked }, response)
    }
    await withServer(unordered, async (address) => {
      const answer = await queryEndpoint(address, all, { ...quick, page: 1 })
      expect(answer).toMatchObject({ ok: false, issues: [{ code: 'results-cut-short', received: '1' }] })
    })
  })

  it('lacks a part of a figure', async () => {
    const whole = writeRdf(changshu, 'n-triples')
    for (const property of ['exact', 'obsValue', 'refPeriod', 'refArea', 'statedIn']) {
      const gone = new RegExp(`^<[^>]*#legal-aid(?:-quote-text)?> <[^>]*[/#]${property}> .*\n`, 'gmu')
      const left = whole.replace(gone, '')
      expect(left.length).toBeLessThan(whole.length)
      const partial = await embeddedStore([left])
      await withServer(endpointOver(partial), async (address) => {
        const answer = await queryEndpoint(address, asked, quick)
        expect(answer.issues.map(({ code }) => code)).toEqual(['term-not-valid'])
      })
    }
  })

  it('computes with doubles', async () => {
    const decimal = '"http://www.w3.org/2001/XMLSchema#integer"'
    const rounding: Behaviour = (request, response) =>
      endpointOver(store)(request, {
        writeHead: (status: number, headers: object) => {
          response.writeHead(status, { ...headers })
          return {
            end: (body: string) => response.end(body.replaceAll(decimal, '"http://www.w3.org/2001/XMLSchema#double"')),
          }
        },
      } as never) // the two methods that are used
    expect(new Set(await codesFrom(rounding))).toEqual(new Set(['results-not-exact']))
  })

  it('holds a dataset twice', async () => {
    const twice = await embeddedStore([
      writeDatasets([changshu]),
      writeDatasets([changshu]).replace('> {', '-again> {'),
    ])
    for (const question of [asked, all])
      await withServer(endpointOver(twice), async (address) => {
        const answer = await queryEndpoint(address, question, { ...quick, graphs: 'named' })
        expect(new Set(answer.issues.map(({ code }) => code))).toEqual(new Set(['results-repeated']))
      })
  })
})

describe('a SELECT that somebody wrote', () => {
  const text =
    '# each figure\nPREFIX qb: <http://purl.org/linked-data/cube#>\nSELECT ?figure WHERE { ?figure a qb:Observation } # all'

  it('gives its rows', async () => {
    await withServer(endpointOver(store), async (address) => {
      const answer = await selectEndpoint(address, text, quick)
      expect(answer.ok && answer.value.rows.length).toBe(expected({}).rows.length)
    })
  })

  it('is told to be cut short', async () => {
    await withServer(endpointOver(store, 10), async (address) => {
      const figures = String(expected({}).rows.length)
      const issues = [{ code: 'results-cut-short', received: '10', expected: figures }]
      expect(await selectEndpoint(address, text, quick)).toMatchObject({ ok: false, issues })
    })
  })

  it('is a SELECT, at an address', async () => {
    await expect(selectEndpoint('http://localhost/', 'ASK { ?a ?b ?c }')).rejects.toThrow('SELECT')
    await expect(selectEndpoint('http://localhost/', 'SELECT * FROM <a:b> { ?a ?b ?c }')).rejects.toThrow(
      'defaultGraphs',
    )
    await expect(selectEndpoint('file:///etc/passwd', text)).rejects.toThrow('https://')
    await expect(queryEndpoint('somewhere', asked)).rejects.toThrow('https://')
    await expect(queryEndpoint('http://localhost/', asked, { page: 0 })).rejects.toThrow('1 or more')
  })
})
