import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { RolmError } from '../../../src/issue'
import { fetchBounded } from '../../../src/publish/fetch/fetch-bounded'
import { fetchEndpoint } from '../../../src/publish/fetch/fetch-endpoint'
import { selectEndpoint } from '../../../src/sparql/endpoint'

/** Runs a server that says the same to everybody, byte for byte, and leaves the connection open. */
const withSaying = async <T>(said: string, use: (address: string) => Promise<T>): Promise<T> => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => socket.write(Buffer.from(said, 'latin1')))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

const [slow, quick] = [60_000, 5000]

const codesOf = (said: string) =>
  withSaying(said, async (address) => {
    const options = { fetch: fetchEndpoint, timeout: slow, retries: 0 }
    const selected = await selectEndpoint(address, 'SELECT ?x { }', options)
    const fetched = await fetchBounded(address, { allowPrivate: true, milliseconds: slow })
    return [selected, fetched].map(({ issues }) => issues.map(({ code }) => code).join())
  })

const status = (number: string) => `HTTP/1.1 ${number} X\r\ncontent-length: 0\r\n\r\n`

describe('a server that answers with what is no answer', () => {
  it.each([
    [
      'changes to another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      ['endpoint-not-reached', 'fetch-not-reached'],
    ],
    ['knows a status of its own', status('999'), ['fetch-refused', 'fetch-refused']],
    ['has a status beyond all', status('600'), ['fetch-refused', 'fetch-refused']],
    ['has nothing to say and does not hang up', 'HTTP/1.1 204 X\r\n\r\n', ['endpoint-not-sparql', 'fetch-refused']],
    ['says that nothing is new', 'HTTP/1.1 304 X\r\n\r\n', ['endpoint-refused', 'fetch-refused']],
    ['is none of the web', '{"head":{}}\r\n\r\n', ['endpoint-not-reached', 'fetch-not-reached']],
  ])(
    '%s: it is told at once',
    async (_what, said, codes) => {
      expect(await codesOf(said)).toEqual(codes)
    },
    quick,
  )
})

describe('a limit of a fetch', () => {
  it.each([
    { bytes: Number.NaN },
    { bytes: -1 },
    { milliseconds: 0.5 },
    { idle: Number.POSITIVE_INFINITY },
    { redirects: 1.5 },
  ])('that is none is misuse: %j', async (options) => {
    await expect(fetchBounded('https://city.example/', options)).rejects.toThrow(RolmError)
  })

  it('that is not given is the usual one', async () => {
    const nothing: Readonly<Record<string, undefined>> = {
      bytes: undefined,
      milliseconds: undefined,
      accept: undefined,
    }
    const { issues } = await fetchBounded('http://city.example/', nothing)
    expect(issues.map(({ code }) => code)).toEqual(['fetch-not-https'])
  })
})
