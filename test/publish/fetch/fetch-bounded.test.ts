import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createRawServer } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/issue'
import { explain } from '../../../src/messages/explain'
import {
  boundedFetcher,
  type Fetched,
  type FetchOptions,
  fetchBounded,
  thisNetwork,
} from '../../../src/publish/fetch/fetch-bounded'
import { certificateFor } from '../../support/certificate'
import { type Answer, cityServer, host, openAddress } from '../../support/city-server'

const city = `https://${host}`
const data = '<https://city.example/a> <https://city.example/p> "x" .\n'

const text =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
  (answer) =>
    answer.writeHead(status, headers).end(body)

const to =
  (location: string, status = 302): Answer =>
  (answer) =>
    answer.writeHead(status, { location }).end('moved')

const endless: Answer = (answer) => {
  const more = (): void => void (answer.write('x'.repeat(100)) && setImmediate(more))
  answer.on('close', () => answer.destroy())
  more()
}

const dripping: Answer = (answer) => {
  answer.writeHead(200).write('x')
  const drip = setInterval(() => answer.write('x'), 20)
  answer.on('close', () => clearInterval(drip))
}

/** A bomb: a few bytes for a thousand times as many. */
const zeros = Buffer.alloc(1_000_000)

const answers: Readonly<Record<string, Answer>> = {
  '/data.ttl': text(data, { 'content-type': 'text/turtle; charset="UTF-8"' }),
  '/untyped': text(data),
  '/empty': text(''),
  '/asked': (answer, asked) => answer.end(JSON.stringify(asked.headers)),
  '/full': text('x'.repeat(1000)),
  '/too-long': text('x'.repeat(1001)),
  '/said-to-be-long': (answer) => void answer.writeHead(200, { 'content-length': 2000 }).write('x'),
  '/endless': endless,
  '/gzip': text(gzipSync(data), { 'content-encoding': 'gzip' }),
  '/brotli': text(brotliCompressSync(data), { 'content-encoding': 'br' }),
  '/deflate': text(deflateSync(data), { 'content-encoding': 'Deflate' }),
  '/gzip-bomb': text(gzipSync(zeros).subarray(0, 999), { 'content-encoding': 'gzip' }),
  '/brotli-bomb': text(brotliCompressSync(zeros), { 'content-encoding': 'br' }),
  '/no-gzip': text(data, { 'content-encoding': 'gzip' }),
  '/gzip-without-end': text(gzipSync(data).subarray(0, 30), { 'content-encoding': 'gzip' }),
  '/no-brotli': text(data, { 'content-encoding': 'br' }),
  '/unknown-packing': text(data, { 'content-encoding': 'zstd' }),
  '/packed-twice': text(gzipSync(gzipSync(data)), { 'content-encoding': 'gzip, gzip' }),
  '/cut': (answer) => {
    answer.writeHead(200, { 'content-length': 1000 }).write('seventeen letters')
    setTimeout(() => answer.destroy(), 20)
  },
  '/cut-in-pieces': (answer) => {
    answer.writeHead(200).write('seventeen letters')
    setTimeout(() => answer.destroy(), 20)
  },
  '/cut-gzip': (answer) => {
    answer.writeHead(200, { 'content-length': 1000, 'content-encoding': 'gzip' }).write(gzipSync(data).subarray(0, 17))
    setTimeout(() => answer.destroy(), 20)
  },
  '/gone': text('', {}, 410),
  '/forbidden': text('', {}, 403),
  '/busy': text('', {}, 503),
  '/teapot': text('', {}, 418),
  '/not-modified': text('', {}, 304),
  '/nowhere': text('', {}, 302),
  '/partial': text(data, {}, 206),
  '/silent': () => undefined,
  '/silent-behind-its-head': (answer) => void answer.writeHead(200).write('x'),
  '/dripping': dripping,
  '/hang-up': (answer) => void answer.destroy(),
  '/moved-1': to('/data.ttl', 301),
  '/moved-2': to('moved-1', 303),
  '/moved-3': to('https://other.example/moved-2', 307),
  '/moved-4': to('/moved-3', 308),
  '/moved-5': to('/moved-4'),
  '/moved-6': to('/moved-5'),
  '/around': to('/around'),
  '/to-http': to(`http://${host}/data.ttl`),
  '/to-file': to('file:///etc/hostname'),
  '/to-this-machine': to('https://127.0.0.1/data.ttl'),
  '/to-a-name-within': to('https://within.example/data.ttl'),
  '/to-a-password': to(`https://a:b@${host}/data.ttl`),
  '/to-nothing': to('https://[/'),
}

const server = cityServer(answers, {
  'within.example': ['10.0.0.7'],
  'both.example': [openAddress, '127.0.0.1'],
  'this-machine-6.example': ['::1'],
  'mapped.example': ['::ffff:192.168.0.1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'link-local.example': ['169.254.169.254'],
  'without.example': [],
  'two.example': [openAddress, '2606:4700::1111'],
})
beforeAll(server.start)
afterAll(server.stop)

const fetched = (address: string, options: FetchOptions = {}) =>
  boundedFetcher(server.network)(address, { milliseconds: 500, bytes: 1000, ...options })

const value = async (address: string, options: FetchOptions = {}): Promise<Fetched> => {
  const result = await fetched(address, options)
  return result.ok ? result.value : expect.fail(JSON.stringify(result.issues))
}

const decoded = ({ bytes }: Fetched): string => new TextDecoder().decode(bytes)

const refusedBy = async (result: ReturnType<typeof fetched>): Promise<Issue> => {
  const { ok, issues } = await result
  expect({ ok, count: issues.length }).toEqual({ ok: false, count: 1 })
  return issues[0] ?? expect.fail()
}

/** The code of what is refused, which says so in both languages and names the address that was given. */
const codeOf = async (address: string, options: FetchOptions = {}): Promise<string> => {
  const found = await refusedBy(fetched(address, options))
  const { en, zh } = explain(found)
  expect(`${en} ${zh}`).not.toMatch(/[{}]|undefined/)
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(found.at).toEqual({ file: address })
  return found.code
}

describe('what is at an address', () => {
  it('is fetched from the addresses that were looked at, with what is said of its kind', async () => {
    server.connections.length = 0
    const page = await value(`${city}/data.ttl#part`)
    expect(decoded(page)).toBe(data)
    expect(page).toMatchObject({ address: `${city}/data.ttl`, type: 'text/turtle', charset: 'utf-8' })
    expect(server.connections).toEqual([[{ address: openAddress, family: 4 }]])
  })

  it('may have no kind, and no bytes', async () => {
    expect(Object.keys(await value(`${city}/untyped`))).toEqual(['address', 'bytes'])
    expect((await value(`${city}/empty`)).bytes).toHaveLength(0)
  })

  it('may be at several addresses, of either kind, each of which is looked at', async () => {
    server.connections.length = 0
    await boundedFetcher({
      ...server.network,
      request: (url, options, answered) =>
        server.network.request(new URL(url.href.replace('two.example', host)), options, answered),
    })('https://two.example/data.ttl')
    expect(server.connections).toEqual([
      [
        { address: openAddress, family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
    ])
  })

  it('is asked for by name, without cookies or passwords', async () => {
    const headers = JSON.parse(decoded(await value(`${city}/asked`, { accept: 'text/turtle' })))
    expect(headers).toMatchObject({ accept: 'text/turtle', 'user-agent': 'rule-of-law-metrics' })
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  })

  it.each(['gzip', 'brotli', 'deflate'])('is unpacked: %s', async (packing) => {
    expect(decoded(await value(`${city}/${packing}`))).toBe(data)
  })

  it('of the greatest length is fetched', async () => {
    expect((await value(`${city}/full`)).bytes).toHaveLength(1000)
  })

  it.each([1, 2, 3, 4, 5])('is fetched behind %i redirects, each of whose hosts is looked at', async (count) => {
    server.names.length = 0
    expect(await value(`${city}/moved-${count}`)).toMatchObject({
      address: `https://${count > 2 ? 'other.example' : host}/data.ttl`,
    })
    expect(server.names).toHaveLength(count + 1)
  })

  it.each([
    ['/moved-6', 'fetch-redirects'],
    ['/around', 'fetch-redirects'],
    ['/to-http', 'fetch-not-https'],
    ['/to-file', 'fetch-not-https'],
    ['/to-this-machine', 'fetch-closed-network'],
    ['/to-a-name-within', 'fetch-closed-network'],
    ['/to-a-password', 'fetch-with-password'],
    ['/to-nothing', 'fetch-address-not-valid'],
    ['/too-long', 'fetch-too-large'],
    ['/said-to-be-long', 'fetch-too-large'],
    ['/endless', 'fetch-too-large'],
    ['/gzip-bomb', 'fetch-too-large'],
    ['/brotli-bomb', 'fetch-too-large'],
    ['/no-gzip', 'fetch-not-unpacked'],
    ['/gzip-without-end', 'fetch-not-unpacked'],
    ['/no-brotli', 'fetch-not-unpacked'],
    ['/unknown-packing', 'fetch-not-unpacked'],
    ['/packed-twice', 'fetch-not-unpacked'],
    ['/cut', 'fetch-cut-short'],
    ['/cut-in-pieces', 'fetch-cut-short'],
    ['/cut-gzip', 'fetch-cut-short'],
    ['/missing', 'fetch-not-found'],
    ['/gone', 'fetch-not-found'],
    ['/forbidden', 'fetch-refused'],
    ['/busy', 'fetch-refused'],
    ['/teapot', 'fetch-refused'],
    ['/not-modified', 'fetch-refused'],
    ['/nowhere', 'fetch-refused'],
    ['/partial', 'fetch-refused'],
    ['/silent', 'fetch-too-slow'],
    ['/dripping', 'fetch-too-slow'],
    ['/hang-up', 'fetch-not-reached'],
  ])('is refused: %s, %s', async (path, code) => {
    expect(await codeOf(`${city}${path}`)).toBe(code)
  })

  it('is not waited for where its server says nothing more, before its head and behind it', async () => {
    for (const path of ['/silent', '/silent-behind-its-head']) {
      const found = await refusedBy(fetched(`${city}${path}`, { milliseconds: 5000, idle: 100 }))
      expect(found).toMatchObject({ code: 'fetch-too-slow', expected: '0.1' })
    }
  })

  it('is not waited for where a name is never found', async () => {
    expect(await codeOf('https://never.example/')).toBe('fetch-too-slow')
    expect(await codeOf('https://unknown.example/')).toBe('fetch-name-unknown')
    expect(await codeOf('https://without.example/')).toBe('fetch-name-unknown')
  })

  it('is not taken from a server that cannot show whose it is', async () => {
    const request: typeof server.network.request = (url, options, answered) =>
      server.network.request(url, { ...options, headers: { ...options.headers, host: 'no.example' } }, answered)
    const found = await refusedBy(boundedFetcher({ ...server.network, request })(`${city}/data.ttl`))
    expect(found).toMatchObject({ code: 'fetch-not-proved', received: host })
    expect(explain(found).zh).toContain('证书属于其他域名')
  })

  it('says how much of it came before it broke off', async () => {
    expect(await refusedBy(fetched(`${city}/cut`))).toMatchObject({
      expected: '1000',
      parameters: { length: '17' },
    })
  })
})

describe('an address', () => {
  it.each([
    'https://within.example/',
    'https://both.example/',
    'https://this-machine-6.example/',
    'https://mapped.example/',
    'https://nat64.example/',
    'https://link-local.example/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a00:1]/',
    'https://[fd00::1]/',
    'https://[ff02::1]/',
  ])('within is not asked: %s', async (address) => {
    server.connections.length = 0
    expect(await codeOf(address)).toBe('fetch-closed-network')
    expect(server.connections).toEqual([])
  })

  it.each([
    ['http://city.example/', 'fetch-not-https'],
    ['file:///etc/hostname', 'fetch-not-https'],
    ['data:text/turtle,', 'fetch-not-https'],
    ['ftp://city.example/', 'fetch-not-https'],
    ['https://[', 'fetch-address-not-valid'],
    ['nonsense', 'fetch-address-not-valid'],
    ['', 'fetch-address-not-valid'],
    ['https://a:b@city.example/', 'fetch-with-password'],
    ['https://a@city.example/', 'fetch-with-password'],
  ])('that may not be asked is not: %s', async (address, code) => {
    server.connections.length = 0
    expect(await codeOf(address)).toBe(code)
    expect(server.connections).toEqual([])
  })

  it('with a password is shown without it', async () => {
    const found = await refusedBy(fetched('https://clerk:secret@city.example/data'))
    expect(found.message).not.toContain('secret')
    expect(found.received).toBe('https://city.example/data')
  })
})

describe('this machine, where it is allowed', () => {
  const listening = async (plain: Server, address: string): Promise<string> => {
    plain.listen(0, address)
    await once(plain, 'listening')
    const { port } = plain.address() as AddressInfo // it listens on a port
    return `${address.includes(':') ? `[${address}]` : address}:${port}`
  }
  const servers: Server[] = []
  const serve = (address: string, listener: Parameters<typeof createServer>[1]): Promise<string> => {
    const plain = createServer(listener)
    servers.push(plain)
    return listening(plain, address)
  }
  afterAll(() => {
    for (const one of servers) {
      one.closeAllConnections()
      one.close()
    }
  })

  it.each(['127.0.0.1', '::1'])('is asked over http, through the network itself: %s', async (address) => {
    const at = await serve(address, (_asked, answer) => answer.setHeader('content-type', 'text/turtle').end(data))
    const result = await fetchBounded(`http://${at}/data.ttl`, { allowPrivate: true })
    expect(result).toMatchObject({ ok: true, value: { type: 'text/turtle' } })
    expect((await refusedBy(fetchBounded(`http://${at}/data.ttl`))).code).toBe('fetch-not-https')
    expect((await refusedBy(fetchBounded(`https://${at}/data.ttl`))).code).toBe('fetch-closed-network')
  })

  it('is asked by a name that is looked up, too', async () => {
    const at = await serve('127.0.0.1', (_asked, answer) => answer.end(data))
    const [, port] = at.split(':')
    expect(await fetchBounded(`http://localhost:${port}/`, { allowPrivate: true })).toMatchObject({ ok: true })
  })

  it('does not lead out over http', async () => {
    const at = await serve('127.0.0.1', (_asked, answer) =>
      answer.writeHead(302, { location: `http://${openAddress}/` }).end(),
    )
    expect((await refusedBy(fetchBounded(`http://${at}/`, { allowPrivate: true }))).code).toBe('fetch-not-https')
  })

  it('is told where nothing listens, or something that is no web server, or one without https', async () => {
    const raw = createRawServer((socket) =>
      socket.on('error', () => undefined).end('SSH-2.0-nothing\r\n', () => socket.destroy()),
    )
    raw.listen(0, '127.0.0.1')
    await once(raw, 'listening')
    const { port } = raw.address() as AddressInfo // it listens on a port
    const noHttp = await refusedBy(fetchBounded(`http://127.0.0.1:${port}/`, { allowPrivate: true }))
    expect(noHttp).toMatchObject({
      code: 'fetch-not-reached',
      parameters: { detail: { zh: '对方的答复不符合网页服务器的规定' } },
    })
    const noHttps = await refusedBy(fetchBounded(`https://127.0.0.1:${port}/`, { allowPrivate: true }))
    expect(noHttps).toMatchObject({ code: 'fetch-not-proved', parameters: { detail: { zh: '对方不支持 https' } } })
    raw.close()
    await once(raw, 'close')
    const nothing = await refusedBy(fetchBounded(`http://127.0.0.1:${port}/`, { allowPrivate: true }))
    expect(nothing).toMatchObject({ code: 'fetch-not-reached', parameters: { detail: { zh: '对方没有提供服务' } } })
  })

  it('must show whose it is, whatever is allowed', async () => {
    const secure = createSecureServer(certificateFor('localhost'), (_asked, answer) => answer.end(data))
    servers.push(secure)
    const at = await listening(secure, '127.0.0.1')
    const found = await refusedBy(fetchBounded(`https://${at}/`, { allowPrivate: true }))
    expect(found).toMatchObject({ code: 'fetch-not-proved', parameters: { detail: { zh: '证书是自行签发的' } } })
  })

  it('is looked up by the network of this machine', async () => {
    expect((await thisNetwork.lookup('localhost')).map(({ family }) => family)).toContain(4)
  })
})
