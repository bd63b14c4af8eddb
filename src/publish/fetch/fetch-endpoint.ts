import type { LookupAddress } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { RolmError } from '../../issue'
import { explain } from '../../messages/explain'
import { faultOfStatus } from './answer'
import { FetchFault, issueOfFault, noAnswer } from './fault'
import {
  addressesOf,
  lookupAmong,
  mostRedirects,
  type Network,
  orTooLate,
  redirecting,
  thisNetwork,
  withoutPassword,
} from './fetch-bounded'
import { isOpenAddress } from './open-address'

/** One request of those that redirects make of a request. */
interface Step {
  readonly url: URL
  readonly method: string
  readonly headers: Headers
  readonly body: Uint8Array
}

/** An address as it is told: without the question in it. */
const told = ({ origin, pathname }: URL): string => origin + pathname

/** Sends a request to one of the addresses that were looked at. */
const answerTo = (
  { url, method, headers, body }: Step,
  at: readonly LookupAddress[],
  { network, signal }: { readonly network: Network; readonly signal: AbortSignal },
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = network.request(
      url,
      {
        method,
        signal,
        agent: false,
        headers: { ...Object.fromEntries(headers), 'accept-encoding': 'gzip' },
        lookup: lookupAmong(at),
      },
      resolve,
    )
    sent.on('error', reject)
    sent.on('close', () => reject(noAnswer()))
    sent.end(body)
  })

const bodiless: readonly number[] = [204, 205, 304]

/** The answer as fetch gives it, which knows no statuses but those that there are. */
const responseOf = (answer: IncomingMessage, url: URL): Response => {
  const { statusCode: status = 0, headersDistinct } = answer
  if (status < 200 || status > 599) {
    answer.destroy()
    throw faultOfStatus(status, told(url))
  }
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value)
  const body = Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>> // the same streams, declared twice
  const isPacked = /^(?:x-)?gzip$/i.test(headers.get('content-encoding')?.trim() ?? '')
  const content = isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body
  if (!bodiless.includes(status)) return new Response(content, { status, headers })
  answer.destroy()
  return new Response(null, { status, headers })
}

/** The next request where an answer leads on, as fetch has it: some redirects turn a POST into a GET; a key stays at its host. */
const nextOf = ({ url, method, headers, body }: Step, status: number, location: string): Step => {
  const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined
  if (next === undefined) throw new FetchFault('fetch-address-not-valid', { received: location })
  const isSecure = next.protocol === 'https:' || (next.protocol === 'http:' && url.protocol === 'http:')
  if (!isSecure) throw new FetchFault('fetch-not-https', { received: withoutPassword(next) })
  const kept = new Headers(headers)
  if (next.origin !== url.origin) kept.delete('authorization')
  const becomesGet = method === 'POST' && [301, 302, 303].includes(status)
  if (!becomesGet) return { url: next, method, headers: kept, body }
  kept.delete('content-type')
  return { url: next, method: 'GET', headers: kept, body: new Uint8Array() }
}

const followed = async (request: Request, signal: AbortSignal, network: Network): Promise<Response> => {
  const { method, headers } = request
  const bytes = new Uint8Array(await request.arrayBuffer())
  let step: Step = { url: new URL(request.url), method, headers, body: bytes }
  let cameFromOpen = false
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const at = await orTooLate(addressesOf(step.url, network), signal)
    const closed = at.find(({ address }) => !isOpenAddress(address))
    if (cameFromOpen && closed !== undefined)
      throw new FetchFault('fetch-closed-network', { received: told(step.url), parameters: { detail: closed.address } })
    cameFromOpen ||= closed === undefined
    const answer = await answerTo(step, at, { network, signal })
    const { statusCode = 0, headers: answered } = answer
    if (!redirecting.includes(statusCode) || answered.location === undefined) return responseOf(answer, step.url)
    answer.destroy()
    step = nextOf(step, statusCode, answered.location)
  }
  throw new FetchFault('fetch-redirects', { received: told(step.url), expected: String(mostRedirects) })
}

/** Makes a `fetch` for endpoints that asks through a network. */
export const endpointFetcher =
  (network: Network): typeof globalThis.fetch =>
  async (address, init) => {
    const request = new Request(address, init)
    // The signal of a request is one of its own, which is deaf to the caller's as soon as nobody holds the request.
    const signal = init?.signal ?? request.signal
    try {
      return await followed(request, signal, network)
    } catch (error) {
      if (error instanceof FetchFault) {
        const issue = issueOfFault(error, told(new URL(request.url)))
        throw new RolmError(explain(issue).en, { cause: issue })
      }
      throw error instanceof AggregateError ? error.errors[0] : error
    }
  }

/**
 * A `fetch` for `queryEndpoint` that keeps redirects within bounds: from an address that anyone may ask they lead to no machine
 * of a closed network, whatever its name resolves to, from https to nothing else, and five times at most. The first address is the
 * caller's, and may be one of his own network.
 *
 * @throws RolmError saying what went wrong, the issue as its cause, which `queryEndpoint` gives
 *
 * @example
 * await queryEndpoint('https://city.example/sparql', { where: { indicator: 'legal-aid-cases' } }, { fetch: fetchEndpoint })
 */
export const fetchEndpoint: typeof globalThis.fetch = endpointFetcher(thisNetwork)
