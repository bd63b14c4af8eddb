import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain } from '../../../src/messages/explain'
import { contextFetcher, fetchContext, longestContext } from '../../../src/publish/fetch/fetch-context'
import { readRdf } from '../../../src/rdf/read'
import { cityServer, host } from '../../support/city-server'

const context = '{ "@context": { "name": "https://a.example/name" } }'

const server = cityServer({
  '/context': (answer) => answer.end(context),
  '/latin': (answer) => answer.end(Uint8Array.of(0x22, 0xe9, 0x22)),
  '/too-long': (answer) => answer.end(`"${'x'.repeat(longestContext)}"`),
  '/asked': (answer, { headers }) => answer.end(headers.accept),
})
beforeAll(server.start)
afterAll(server.stop)

const fetched = contextFetcher(server.network, { milliseconds: 2000 })

describe('a context', () => {
  it('is fetched as JSON-LD', async () => {
    expect(await fetched(`https://${host}/context`)).toBe(context)
    expect(await fetched(`https://${host}/asked`)).toBe('application/ld+json, application/json')
  })

  it.each([
    ['/latin', 'not UTF-8'],
    ['/missing', 'the server answered 404'],
    ['/too-long', `longer than ${longestContext} bytes`],
  ])('is refused: %s', async (path, reason) => {
    await expect(fetched(`https://${host}${path}`)).rejects.toThrow(reason)
  })

  it('serves to read a file, and what went wrong with it is told in both languages', async () => {
    const file = (path: string) =>
      JSON.stringify({ '@context': `https://${host}${path}`, '@id': 'https://a.example/x', name: 'x' })
    const read = (path: string) => readRdf(file(path), 'json-ld', { loadContext: fetched })

    expect((await read('/context')).issues.map(({ code }) => code)).toEqual(['dataset-missing'])
    const { issues } = await read('/missing')
    expect(issues).toMatchObject([{ code: 'context-not-reached' }])
    const { en, zh } = explain(issues[0] ?? expect.fail())
    expect(en).toContain('could not be loaded: There is nothing at')
    expect(zh).toContain('服务器返回 404')
    expect(zh).not.toContain('server')
  })
})

describe('fetchContext', () => {
  it.each([
    ['http://city.example/', 'is not https'],
    ['file:///etc/hostname', 'is not https'],
    ['data:application/json,{}', 'is not https'],
    ['https://localhost/', 'this machine or into a closed network'],
    ['https://127.0.0.1:1/', 'this machine or into a closed network'],
    ['https://[::1]/', 'this machine or into a closed network'],
    ['nonsense', 'no address'],
  ])('refuses %s', async (address, reason) => {
    await expect(fetchContext(address)).rejects.toThrow(reason)
  })
})
