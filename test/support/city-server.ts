import { once } from 'node:events'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer, request } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import type { Network } from '../../src/publish/fetch/fetch-bounded'
import { certificateFor } from './certificate'

/** How a server of a test answers a path. */
export type Answer = (answer: ServerResponse, asked: IncomingMessage) => void

/** A city's address, as the network has it; connections to it end at the server of the test. */
export const openAddress = '93.184.215.14'
export const host = 'city.example'

const certificate = certificateFor(host, 'other.example')

/** An https server of this machine that stands for the open network, and what was asked of it. */
export interface CityServer {
  /** A network in which every address leads to the server, with the addresses that names stand for. */
  readonly network: Network
  /** The addresses to which requests would have connected. */
  readonly connections: unknown[]
  /** The names that were looked up. */
  readonly names: string[]
  readonly start: () => Promise<void>
  readonly stop: () => void
}

/** The addresses to which a request would connect. */
const wanted = (lookup: LookupFunction | undefined): Promise<unknown> =>
  new Promise((resolve) => lookup?.(host, { all: true }, (_error, addresses) => resolve(addresses)))

/**
 * Makes a server that answers by path. Names are those given, with their addresses, and `city.example` and `other.example`
 * at an open one; `never.example` is looked up without end.
 */
export const cityServer = (
  answers: Readonly<Record<string, Answer>>,
  names: Readonly<Record<string, readonly string[]>> = {},
): CityServer => {
  const listener: RequestListener = (asked, answer) => {
    const known = answers[asked.url ?? '']
    if (known === undefined) answer.writeHead(404).end('no such page')
    else known(answer, asked)
  }
  const server = createServer(certificate, listener)
  const known: Readonly<Record<string, readonly string[]>> = {
    [host]: [openAddress],
    'other.example': [openAddress],
    ...names,
  }
  const [connections, looked]: [unknown[], string[]] = [[], []]
  let port = 0
  return {
    connections,
    names: looked,
    start: async () => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      port = (server.address() as AddressInfo).port // it listens on a port
    },
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
    network: {
      lookup: async (name) => {
        looked.push(name)
        if (name === 'never.example') return new Promise(() => undefined)
        const addresses = known[name]
        if (addresses === undefined)
          throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
        return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      },
      request: (url, options, answered) => {
        wanted(options.lookup).then((addresses) => connections.push(addresses))
        const lookup: LookupFunction = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }])
        return request(url, { ...options, port, ca: certificate.cert, lookup }, answered)
      },
    },
  }
}
