import { beforeAll, describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore } from '../../src/sparql/embedded'
import { type EndpointOptions, queryEndpoint, selectEndpoint } from '../../src/sparql/endpoint'
import type { EndpointProgress } from '../../src/sparql/request'
import { type Behaviour, endpointOver, saying, withServer } from './server'

// How long a question may take, whatever a server does with each request.

let store: EmbeddedStore
beforeAll(async () => {
  store = await embeddedStore([writeRdf(changshu, 'turtle')])
})

const text = 'SELECT ?figure WHERE { ?figure a <http://purl.org/linked-data/cube#Observation> }'

const asked = (behaviour: Behaviour, options: EndpointOptions) =>
  withServer(behaviour, async (address, requests) => {
    const begin = performance.now()
    const answer = await queryEndpoint(address, {}, options)
    return { answer, issue: answer.issues[0], requests: requests.length, took: performance.now() - begin }
  })

/** Does the same after a time. */
const late =
  (milliseconds: number, behaviour: Behaviour): Behaviour =>
  (request, response) =>
    void setTimeout(() => behaviour(request, response), milliseconds)

const busy = (retryAfter: string, times = Number.POSITIVE_INFINITY): Behaviour => {
  let answered = 0
  return (request, response) => {
    answered += 1
    if (answered > times) endpointOver(store)(request, response)
    else response.setHeader('retry-after', retryAfter) && saying('too many', 'text/plain', 503)(request, response)
  }
}

describe('a question to an endpoint', () => {
  it('that gives its pages one by one, each in time, is given up all the same', async () => {
    const { issue, requests, took } = await asked(late(400, endpointOver(store)), { page: 1, totalTimeout: 3000 })
    expect(issue).toMatchObject({ code: 'endpoint-too-slow', expected: '3000' })
    expect(issue?.message).toContain('had not answered all requests of the question after 3000 milliseconds')
    expect(requests).toBeGreaterThan(1)
    expect(requests).toBeLessThan(9)
    expect(took).toBeLessThan(20_000)
  })

  it('that somebody wrote is given up as a whole, too', async () => {
    await withServer(late(200, endpointOver(store)), async (address) => {
      const { issues } = await selectEndpoint(address, text, { totalTimeout: 300 })
      expect(issues).toMatchObject([{ code: 'endpoint-too-slow', expected: '300' }])
    })
  })

  it('tells of one request as of one', async () => {
    const { issue } = await asked(() => {}, { timeout: 50 })
    expect(issue?.message).toContain('had not answered a request after 50 milliseconds')
  })

  it('tells how far it is, page by page', async () => {
    const told: EndpointProgress[] = []
    const { answer } = await asked(endpointOver(store), { page: 25, onProgress: (progress) => told.push(progress) })
    const expected = query(tableOf([changshu]), {}).rows.length + 1 // its dataset is a row too
    expect(answer).toMatchObject({ ok: true })
    expect(told).toEqual([
      { rows: 25, expected },
      { rows: expected, expected },
    ])
  })
})

describe('a server that is busy', () => {
  it('is asked again when it says, and that is told', async () => {
    const told: EndpointProgress[] = []
    const options = { onProgress: (progress: EndpointProgress) => told.push(progress), totalTimeout: 20_000 }
    const { answer, took } = await asked(busy('1', 1), options)
    expect(answer).toMatchObject({ ok: true })
    expect(told[0]).toEqual({ wait: 1000 })
    expect(took).toBeGreaterThan(900)
  })

  it.each([
    ['an hour', '3600', {}],
    ['longer than is left', '20', { totalTimeout: 10_000 }],
    ['as long as nobody can', '99999999999999999999', {}],
  ])('for %s is not waited for', async (_what, seconds, options) => {
    const { issue, requests, took } = await asked(busy(seconds), options)
    expect(issue).toMatchObject({ code: 'endpoint-refused', received: '503' })
    expect(issue?.message).toContain(`too many; ask again after ${Number(seconds)} seconds`)
    expect({ requests, isQuick: took < 9000 }).toEqual({ requests: 1, isQuick: true })
  })

  it('until a moment is asked again then, by the clock that the server shows', async () => {
    const told: EndpointProgress[] = []
    const at = (moment: string, until: string): Behaviour => {
      const behave = busy(until, 1)
      return (request, response) => behave(request, response.setHeader('date', moment) as typeof response)
    }
    const options = { onProgress: (progress: EndpointProgress) => told.push(progress) }
    const { answer } = await asked(at('Sun, 06 Nov 1994 08:49:36 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT'), options)
    expect({ ok: answer.ok, first: told[0] }).toEqual({ ok: true, first: { wait: 1000 } })
    const late = await asked(at('Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 09:49:37 GMT'), {
      totalTimeout: 60_000,
    })
    expect(late.issue?.message).toContain('too many; ask again after 3600 seconds')
    expect(late.requests).toBe(1)
  })

  it('and names no seconds is asked as if it had named none', async () => {
    const told: EndpointProgress[] = []
    await asked(busy('tomorrow', 1), { backoff: 1, onProgress: (progress) => told.push(progress) })
    expect(told[0]).toEqual({ wait: 1 })
    const { issue } = await asked(busy('tomorrow'), { retries: 0 })
    expect(issue?.message).toContain('with the status 503: too many.')
  })
})
