import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, request } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextFetcher, fetchContext, isOpenAddress, type Network } from '../../src/publish/fetch-context'
import { readRdf } from '../../src/rdf/read'
import { certificateFor } from '../support/certificate'

/** A city's address, as the network has it; connections to it end at the server of this test. */
const open = '93.184.215.14'
const host = 'city.example'
const { key, cert } = certificateFor(host, 'other.example')

const context = '{ "@context": { "name": "https://a.example/name" } }'

type Answer = (answer: ServerResponse, asked: IncomingMessage) => void

const text =
  (body: string | Uint8Array, status = 200): Answer =>
  (answer) =>
    answer.writeHead(status).end(body)
const to =
  (location: string): Answer =>
  (answer) =>
    answer.writeHead(302, { location }).end()

const answers: Readonly<Record<string, Answer>> = {
  '/context': text(context),
  '/full': text(`"${'x'.repeat(998)}"`),
  '/too-long': text(`"${'x'.repeat(999)}"`),
  '/endless': (answer) => {
    const more = (): void => void (answer.write('x'.repeat(100)) && setImmediate(more))
    answer.on('close', () => answer.destroy())
    more()
  },
  '/latin': text(Uint8Array.of(0x22, 0xe9, 0x22)),
  '/missing': text('no', 404),
  '/not-modified': text('', 304),
  '/silent': () => undefined,
  '/slow': (answer) => void answer.writeHead(200).write('{ "@con'),
  '/cut': (answer) => {
    answer.writeHead(200, { 'content-length': 1000 }).write('{ "@context": {} }')
    setTimeout(() => answer.destroy(), 20)
  },
  '/hang-up': (answer) => void answer.destroy(),
  '/redirect-1': to('/context'),
  '/redirect-2': to('/redirect-1'),
  '/redirect-3': to(`https://other.example/redirect-2`),
  '/redirect-4': to('/redirect-3'),
  '/redirect-around': to('/redirect-around'),
  '/redirect-to-http': to(`http://${host}/context`),
  '/redirect-to-file': to('file:///etc/hostname'),
  '/redirect-to-this-machine': to('https://127.0.0.1/context'),
  '/redirect-to-a-name-within': to('https://within.example/context'),
  '/redirect-to-nothing': to('https://[/'),
}

const server = createServer({ key, cert }, (asked, answer) => answers[asked.url ?? '']?.(answer, asked))
let port = 0
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port // it listens on a port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const names: Readonly<Record<string, string>> = {
  [host]: open,
  'other.example': open,
  'within.example': '10.0.0.7',
  'this-machine.example': '127.0.0.1',
  'this-machine-6.example': '::1',
  'mapped.example': '::ffff:192.168.0.1',
  'link-local.example': '169.254.169.254',
}

/** The address to which a request would connect. */
const wanted = (lookup: LookupFunction | undefined): Promise<unknown> =>
  new Promise((resolve) => lookup?.(host, { all: true }, (_error, addresses) => resolve(addresses)))

const connections: unknown[] = []
const asked: string[] = []

/** A network in which every open address leads to the server of this test. */
const network: Network = {
  lookup: async (name) => {
    asked.push(name)
    if (name === 'never.example') return new Promise(() => undefined)
    const address = names[name]
    if (address === undefined) throw new Error(`no such name: ${name}`)
    return { address, family: address.includes(':') ? 6 : 4 }
  },
  request: (url, options, answered) => {
    wanted(options.lookup).then((address) => connections.push(address))
    const lookup: LookupFunction = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }])
    return request(url, { ...options, port, ca: cert, lookup, agent: false }, answered)
  },
}

const fetched = contextFetcher(network, { milliseconds: 300, bytes: 1000 })

describe('a context', () => {
  it('is fetched over https from the address that was looked at', async () => {
    connections.length = 0
    expect(await fetched(`https://${host}/context`)).toBe(context)
    expect(connections).toEqual([[{ address: open, family: 4 }]])
  })

  it('of the greatest length is fetched', async () => {
    expect(await fetched(`https://${host}/full`)).toHaveLength(1000)
  })

  it.each([1, 2, 3])('is fetched behind %i redirects, each of whose hosts is looked at', async (count) => {
    asked.length = 0
    expect(await fetched(`https://${host}/redirect-${count}`)).toBe(context)
    expect(asked).toHaveLength(count + 1)
  })

  it.each([
    ['/redirect-4', 'more than 3 redirects'],
    ['/redirect-around', 'more than 3 redirects'],
    ['/redirect-to-http', 'is not https'],
    ['/redirect-to-file', 'is not https'],
    ['/redirect-to-this-machine', 'this machine or of a closed network'],
    ['/redirect-to-a-name-within', 'this machine or of a closed network'],
    ['/redirect-to-nothing', /invalid url/i],
    ['/too-long', 'longer than 1000 bytes'],
    ['/endless', 'longer than 1000 bytes'],
    ['/latin', 'not UTF-8'],
    ['/missing', 'the answer was 404'],
    ['/not-modified', 'the answer was 304'],
    ['/silent', /timeout|aborted/i],
    ['/slow', /timeout|aborted/i],
    ['/cut', 'aborted'],
    ['/hang-up', 'socket hang up'],
  ])('is refused: %s', async (path, reason) => {
    await expect(fetched(`https://${host}${path}`)).rejects.toThrow(reason)
  })

  it.each([
    'https://within.example/',
    'https://this-machine.example/',
    'https://this-machine-6.example/',
    'https://mapped.example/',
    'https://link-local.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a00:1]/',
    'https://[fd00::1]/',
  ])('is not asked for within: %s', async (address) => {
    connections.length = 0
    await expect(fetched(address)).rejects.toThrow('this machine or of a closed network')
    expect(connections).toEqual([])
  })

  it('is not waited for where a name is never found', async () => {
    await expect(fetched('https://never.example/')).rejects.toThrow(/timeout|aborted/i)
    await expect(fetched('https://unknown.example/')).rejects.toThrow('no such name')
  })

  it('is not taken from a server that cannot show whose it is', async () => {
    const trusting = contextFetcher(
      {
        ...network,
        request: (url, options, answered) => network.request(url, { ...options, servername: 'no.example' }, answered),
      },
      { milliseconds: 300, bytes: 1000 },
    )
    await expect(trusting(`https://${host}/context`)).rejects.toThrow(/altnames/i)
  })

  it('serves to read a file, and what went wrong with it is told', async () => {
    const file = (path: string) =>
      JSON.stringify({ '@context': `https://${host}${path}`, '@id': 'https://a.example/x', name: 'x' })
    const read = (path: string) => readRdf(file(path), 'json-ld', { loadContext: fetched })

    expect((await read('/context')).issues.map(({ code }) => code)).toEqual(['dataset-missing'])
    expect(await read('/missing')).toMatchObject({
      ok: false,
      issues: [{ code: 'context-not-reached', parameters: { detail: 'the answer was 404' } }],
    })
  })
})

describe('fetchContext', () => {
  it.each([
    ['http://city.example/', 'is not https'],
    ['file:///etc/hostname', 'is not https'],
    ['data:application/json,{}', 'is not https'],
    ['https://localhost/', 'this machine or of a closed network'],
    ['https://127.0.0.1:1/', 'this machine or of a closed network'],
    ['https://[::1]/', 'this machine or of a closed network'],
    ['nonsense', /invalid url/i],
  ])('refuses %s', async (address, reason) => {
    await expect(fetchContext(address)).rejects.toThrow(reason)
  })
})

describe('addresses', () => {
  it.each([
    '0.0.0.0',
    '10.255.255.255',
    '100.64.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.168.255.255',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:c0a8:1',
    '::FFFF:10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
    '1',
    '127.0.0.1 ',
    '010.0.0.1',
  ])('closed: %s', (address) => {
    expect(isOpenAddress(address)).toBe(false)
  })

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '223.255.255.255',
    '2606:4700::1111',
    '2001:db8::1',
    '2a00:1450::1',
    '::ffff:1.1.1.1',
    '::ffff:101:101',
  ])('open: %s', (address) => {
    expect(isOpenAddress(address)).toBe(true)
  })
})
