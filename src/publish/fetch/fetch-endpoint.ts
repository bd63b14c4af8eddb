import type { LookupAddress } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { type Issue, issue, RolmError } from '../../issue'
import { explain } from '../../messages/explain'
import { faultOfStatus } from './answer'
import { FetchFault, faultOfConnection, issueOfFault, noAnswer } from './fault'
import {
  addressesOf,
  type FetchOptions,
  lookupAmong,
  mostRedirects,
  type Network,
  orTooLate,
  redirecting,
  thisNetwork,
  userAgent,
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
        headers: { 'user-agent': userAgent, ...Object.fromEntries(headers), 'accept-encoding': 'gzip' },
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
  const statusText = /^[\t -~]*$/.test(answer.statusMessage ?? '') ? answer.statusMessage : ''
  const init = { status, headers, ...(statusText && { statusText }) }
  if (!bodiless.includes(status)) return new Response(content, init)
  answer.destroy()
  return new Response(null, init)
}

/** The headers that say what is asked for, and not who asks: the others may be keys, and stay at their host. */
const forAnyHost: readonly string[] = ['accept', 'content-type']

/** The next request where an answer leads on, as fetch has it: some redirects turn a POST into a GET. */
const nextOf = ({ url, method, headers, body }: Step, status: number, location: string): Step => {
  const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined
  if (next === undefined) throw new FetchFault('fetch-address-not-valid', { received: location })
  const isSecure = next.protocol === 'https:' || (next.protocol === 'http:' && url.protocol === 'http:')
  if (!isSecure) throw new FetchFault('fetch-not-https', { received: withoutPassword(next) })
  const isElsewhere = next.origin !== url.origin
  const kept = new Headers([...headers].filter(([name]) => !isElsewhere || forAnyHost.includes(name)))
  const becomesGet = method === 'POST' && [301, 302, 303].includes(status)
  if (!becomesGet) return { url: next, method, headers: kept, body }
  kept.delete('content-type')
  return { url: next, method: 'GET', headers: kept, body: new Uint8Array() }
}

/** Through which network an endpoint is asked, and whether redirects may lead into closed ones. */
interface Asking {
  readonly network: Network
  readonly signal: AbortSignal
  readonly allowPrivate: boolean
}

const faultAt =
  ({ hostname }: URL) =>
  (error: unknown): never => {
    throw faultOfConnection(error, hostname)
  }

const followed = async (request: Request, { network, signal, allowPrivate }: Asking): Promise<Response> => {
  const { method, headers } = request
  const bytes = new Uint8Array(await request.arrayBuffer())
  let step: Step = { url: new URL(request.url), method, headers, body: bytes }
  let cameFromOpen = false
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const at = await orTooLate(addressesOf(step.url, network), signal).catch(faultAt(step.url))
    const closed = at.find(({ address }) => !isOpenAddress(address))
    if (cameFromOpen && closed !== undefined && !allowPrivate)
      throw new FetchFault('fetch-closed-network', { received: told(step.url), parameters: { detail: closed.address } })
    cameFromOpen ||= closed === undefined
    const answer = await answerTo(step, at, { network, signal }).catch(faultAt(step.url))
    const { statusCode = 0, headers: answered } = answer
    if (!redirecting.includes(statusCode) || answered.location === undefined) return responseOf(answer, step.url)
    answer.destroy()
    step = nextOf(step, statusCode, answered.location)
  }
  throw new FetchFault('fetch-redirects', { received: told(step.url), expected: String(mostRedirects) })
}

/** The fault of a connection to an endpoint, told as one of an endpoint where nothing more is known. */
const issueOf = (error: unknown, address: URL): Issue => {
  const fault = faultOfConnection(error, address.hostname)
  const { received, parameters } = fault.details
  if (fault.code !== 'fetch-not-reached') return issueOfFault(fault, told(address))
  const where = received === undefined || received === address.hostname ? told(address) : received
  return issue('endpoint-not-reached', { parameters: { ...parameters, address: where } })
}

/** Makes a `fetch` for endpoints that asks through a network. */
export const endpointFetcher =
  (network: Network, { allowPrivate = false }: Pick<FetchOptions, 'allowPrivate'> = {}): typeof globalThis.fetch =>
  async (address, init) => {
    const request = new Request(address, init)
    // The signal of a request is one of its own, which is deaf to the caller's as soon as nobody holds the request.
    const signal = init?.signal ?? request.signal
    try {
      return await followed(request, { network, signal, allowPrivate })
    } catch (error) {
      if (signal.aborted) throw error
      const found = issueOf(error, new URL(request.url))
      throw new RolmError(explain(found).en, { cause: found })
    }
  }

/**
 * A `fetch` for `queryEndpoint` that keeps redirects within bounds: from an address that anyone may ask they lead to no machine
 * of a closed network, whatever its name resolves to, from https to nothing else, and five times at most; to another host goes no
 * header but what says what is asked for. The first address is the caller's, and may be one of his own network.
 *
 * @throws RolmError saying what went wrong, the issue as its cause, which `queryEndpoint` gives
 *
 * @example
 * await queryEndpoint('https://city.example/sparql', { where: { indicator: 'legal-aid-cases' } }, { fetch: fetchEndpoint })
 */
export const fetchEndpoint: typeof globalThis.fetch = endpointFetcher(thisNetwork)

/** The same for who allows closed networks: redirects may lead into them, too, and https still leads to nothing else. */
export const fetchPrivateEndpoint: typeof globalThis.fetch = endpointFetcher(thisNetwork, { allowPrivate: true })
