import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type EmbeddedStore, selectEmbedded } from '../../src/sparql/embedded'

/** One request as a server sees it: its query and how it came. */
export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly query: string
}

/** What a server does with a request. */
export type Behaviour = (asked: Asked, response: ServerResponse) => void

const longestBody = 1_000_000

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const piece of request) {
    body += String(piece)
    if (body.length > longestBody) throw new Error('the body is too long for a test')
  }
  return body
}

const queryOf = (url: URL, type: string, body: string): string => {
  if (type.startsWith('application/sparql-query')) return body
  const parameters = type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(body) : url.searchParams
  return parameters.get('query') ?? ''
}

/** Runs a server on this machine alone while a test asks it, and gives what it was asked. */
export const withServer = async <T>(
  behave: Behaviour,
  use: (address: string, asked: readonly Asked[]) => Promise<T>,
): Promise<T> => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    bodyOf(request).then(
      (body) => {
        const type = request.headers['content-type'] ?? ''
        const one = { method: request.method ?? '', url, headers: request.headers, query: queryOf(url, type, body) }
        asked.push(one)
        behave(one, response)
      },
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  try {
    return await use(`http://127.0.0.1:${port}/sparql`, asked)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** Answers with a body of a type. */
export const saying =
  (body: string, type = 'application/sparql-results+json', status = 200): Behaviour =>
  (_asked, response) => {
    response.writeHead(status, { 'content-type': type }).end(body)
  }

/** An endpoint over a store, which gives no more than so many rows, and says nothing of it. */
export const endpointOver =
  (store: EmbeddedStore, most = Number.POSITIVE_INFINITY): Behaviour =>
  ({ query }, response) => {
    const { variables, rows } = selectEmbedded(store, query)
    const body = JSON.stringify({ head: { vars: variables }, results: { bindings: rows.slice(0, most) } })
    saying(body)({ query } as Asked, response) // which is not looked at
  }
