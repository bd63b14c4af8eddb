import { describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import { type EndpointOptions, selectEndpoint } from '../../src/sparql/endpoint'
import { type Behaviour, saying, withServer } from './server'

const text = 'SELECT ?x { }'
const secret = 'k3y-of-the-city'

const told = (behaviour: Behaviour, options: EndpointOptions, question = '') =>
  withServer(behaviour, async (address, requests) => {
    const { issues } = await selectEndpoint(address + question, text, { timeout: 5000, ...options })
    const [issue = expect.fail()] = issues
    return { issue, said: Object.values(explain(issue)).join('\n') + JSON.stringify(issues), requests }
  })

describe('headers of one’s own', () => {
  it.each(['get', 'post', 'post-direct'] as const)('go with each request by %s', async (method) => {
    const headers = { 'X-Api-Key': secret, Authorization: 'Basic eDp5' }
    const { requests } = await told(saying('', 'text/html'), { headers, method })
    expect(requests[0]?.headers).toMatchObject({ 'x-api-key': secret, authorization: 'Basic eDp5' })
  })

  it.each<[string, EndpointOptions]>([
    ['a key', { authorization: `Bearer ${secret}` }],
    ['another header', { headers: { 'X-Api-Key': secret } }],
  ])('are not told, whatever a server says again of %s', async (_what, options) => {
    for (const behaviour of [
      saying(`no such key: ${secret}`, 'text/plain', 401),
      saying(`<title>${secret}: denied</title>`, 'text/html', 403),
      saying(`{"error": "Bearer ${secret}"}`, 'application/json', 500),
    ] satisfies Behaviour[]) {
      const { issue, said } = await told(behaviour, options)
      expect(issue.code).toBe('endpoint-refused')
      expect(said).not.toContain(secret)
    }
    const failing = () => Promise.reject(new TypeError(`fetch of ${secret} failed`))
    const { issue, said } = await told(saying(''), { ...options, fetch: failing })
    expect({ code: issue.code, tells: said.includes(secret) }).toEqual({ code: 'endpoint-not-reached', tells: false })
  })

  it('are not told where they cannot be sent', async () => {
    for (const options of [
      { authorization: `Bearer ${secret}\r\nX: y` },
      { headers: { 'X-Api-Key': `${secret}密` } },
      { headers: { Accept: secret } },
      { headers: { 'a b': secret } },
      { authorization: secret, headers: { Authorization: secret } },
    ]) {
      const asking = selectEndpoint('http://localhost/', text, options)
      await expect(asking).rejects.toThrow(RolmError)
      await expect(asking).rejects.toThrow(/^The header /)
      await expect(asking).rejects.not.toThrow(secret)
    }
  })

  it('are not told of an address that is none', async () => {
    for (const address of [
      `ftp://clerk:${secret}@data.example/`,
      `clerk:${secret}@data.example`,
      `data.example?key=${secret}`,
    ]) {
      const asking = selectEndpoint(address, text)
      await expect(asking).rejects.toThrow('data.example')
      await expect(asking).rejects.not.toThrow(secret)
    }
  })

  it('may stand in the address, whose end is not told', async () => {
    for (const behaviour of [saying('', 'text/plain', 401), saying('<html>', 'text/html'), () => {}]) {
      const { said } = await told(behaviour, { timeout: 200 }, `?key=${secret}`)
      expect(said).toContain('/sparql?…')
      expect(said).not.toContain(secret)
    }
  })
})

describe('what a server says that refuses', () => {
  it.each<[string, Behaviour, string, string]>([
    ['a page', saying('<!DOCTYPE html>\n<title>No\nway</title>', 'text/html', 403), 'No way', 'a key that may ask'],
    ['a page without a title', saying('<html>', 'text/html', 404), 'Not Found', 'often ends in /sparql'],
    ['JSON', saying('{\n  "message": "too long"\n}', 'application/json', 500), '{ "message": "too long" }', 'later'],
    ['nothing', saying('', 'text/plain', 414), 'URI Too Long', 'by the method post'],
  ])('is told of %s, with what to do', async (_what, behaviour, detail, advice) => {
    const { issue } = await told(behaviour, {})
    expect(issue.message).toContain(`: ${detail}. `)
    expect(issue.message).toContain(advice)
  })

  it('is not told of an answer that breaks off', async () => {
    const breaking: Behaviour = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{')
      setTimeout(() => response.destroy(), 20)
    }
    expect((await told(breaking, {})).issue).toMatchObject({ code: 'results-not-readable' })
  })
})

describe('names of graphs', () => {
  it('are whole addresses', async () => {
    for (const graph of ['changshu', 'https://a.example/a b', 'https://a.example/>', ''])
      for (const options of [{ namedGraphs: [graph] }, { defaultGraphs: [graph] }])
        await expect(selectEndpoint('http://localhost/', text, options)).rejects.toThrow('The name of a graph')
  })
})
