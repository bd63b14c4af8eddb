import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Result, RolmError } from '../../issue'
import { acceptedEncodings, contentOf, faultOfStatus } from './answer'
import { FetchFault, faultOfConnection, issueOfFault, noAnswer } from './fault'
import { isOpenAddress } from './open-address'

/** What fetching uses of the machine that it runs on. */
export interface Network {
  /** All addresses of a host. */
  readonly lookup: (host: string) => Promise<readonly LookupAddress[]>
  /** Asks over https, or over http where that is allowed. */
  readonly request: (url: URL, options: RequestOptions, answered: (answer: IncomingMessage) => void) => ClientRequest
}

/** Within what limits something is fetched. Each has a value of its own where it is absent. */
export interface FetchOptions {
  /** The longest content that is taken, in bytes, packed and unpacked: `longestFetched`. */
  readonly bytes?: number
  /** How long all may take, the look-up of names and redirects among it, in milliseconds: `longestFetch`. */
  readonly milliseconds?: number
  /** How long a server may say nothing, in milliseconds: `longestSilence`. */
  readonly idle?: number
  /** How often an address may lead on to another: `mostRedirects`. */
  readonly redirects?: number
  /** Which kinds of content are asked for, as the header `Accept` has them. */
  readonly accept?: string
  /** Allows this machine and closed networks, and http to them alone: for tests, and for servers of one's own. */
  readonly allowPrivate?: boolean
}

/** What was fetched. */
export interface Fetched {
  /** The address at which the redirects ended. */
  readonly address: string
  readonly bytes: Uint8Array
  /** The kind of content that the server names, in small letters: `text/turtle`. */
  readonly type?: string
  /** The encoding of text that the server names, in small letters: `gb18030`. */
  readonly charset?: string
}

/** The longest content that is fetched, in bytes. */
export const longestFetched = 200_000_000

/** How long a fetch may take, in milliseconds. */
export const longestFetch = 60_000

/** How long a server may say nothing, in milliseconds. */
export const longestSilence = 20_000

/** How often an address may lead on to another. */
export const mostRedirects = 5

type Limits = Required<FetchOptions>

/** The longest time, in milliseconds, that a clock of the platform takes. */
const longestTime = 2 ** 31 - 1

/** The limit that is given, or else the usual one: without a limit nothing is fetched. */
const limitOf = (name: string, given: number | undefined, usual: number, most = Number.MAX_SAFE_INTEGER): number => {
  if (given === undefined) return usual
  if (Number.isInteger(given) && given >= 0 && given <= most) return given
  throw new RolmError(`The limit ${name} of a fetch is ${given}: give a whole number from 0 to ${most}`, {
    zh: `下载的限制 ${name} 为 ${given}：请给出 0 到 ${most} 的整数`,
  })
}

const limitsOf = ({ bytes, milliseconds, idle, redirects, accept = '*/*', allowPrivate }: FetchOptions): Limits => ({
  bytes: limitOf('bytes', bytes, longestFetched),
  milliseconds: limitOf('milliseconds', milliseconds, longestFetch, longestTime),
  idle: limitOf('idle', idle, longestSilence, longestTime),
  redirects: limitOf('redirects', redirects, mostRedirects),
  accept,
  allowPrivate: allowPrivate === true,
})

const parsed = (address: string, base?: URL): URL => {
  try {
    return new URL(address, base)
  } catch {
    throw new FetchFault('fetch-address-not-valid', { received: address })
  }
}

/** An address as it may be shown. */
export const withoutPassword = (url: URL): string => {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare.href
}

/** An address that may be asked, as far as the address alone shows it; over http only within, and never after https. */
const checked = (url: URL, wasHttps: boolean, { allowPrivate }: Limits): URL => {
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && allowPrivate && !wasHttps)
  if (!isAllowed) throw new FetchFault('fetch-not-https', { received: withoutPassword(url) })
  if (url.username !== '' || url.password !== '')
    throw new FetchFault('fetch-with-password', { received: withoutPassword(url) })
  url.hash = ''
  return url
}

/** What a fetch is done with: the network, the limits, and the signal that its time is over. */
interface Fetch {
  readonly network: Network
  readonly limits: Limits
  readonly signal: AbortSignal
}

/** The addresses of the host that an address names, or is. */
export const addressesOf = async ({ hostname }: URL, network: Network): Promise<readonly LookupAddress[]> => {
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  return family === 0 ? network.lookup(host) : [{ address: host, family }]
}

/** Looks nothing up: what is connected to are the addresses that were looked at, whatever the name may mean by then. */
export const lookupAmong =
  (at: readonly LookupAddress[]): LookupFunction =>
  (_host, { all }, done) => {
    const [first = { address: '', family: 4 }] = at
    return all === true ? done(null, [...at]) : done(null, first.address, first.family)
  }

/** The addresses of a host, all of which may be asked: they are then those that are connected to. */
const resolved = async (url: URL, { network, limits }: Fetch): Promise<readonly LookupAddress[]> => {
  const found = await addressesOf(url, network)
  if (found.length === 0) throw new FetchFault('fetch-name-unknown', { received: url.hostname })
  const closed = found.find(({ address }) => !isOpenAddress(address))
  if (closed !== undefined && !limits.allowPrivate)
    throw new FetchFault('fetch-closed-network', { received: url.href, parameters: { detail: closed.address } })
  if (url.protocol === 'http:' && found.some(({ address }) => isOpenAddress(address)))
    throw new FetchFault('fetch-not-https', { received: url.href })
  return found
}

const tooSlow = (address: string, milliseconds: number): FetchFault =>
  new FetchFault('fetch-too-slow', { received: address, expected: String(milliseconds / 1000) })

/** Asks the machine at one of the addresses for a page. */
const asked = (
  url: URL,
  at: readonly LookupAddress[],
  { network, limits: { accept, idle }, signal }: Fetch,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    let silent: IncomingMessage | ClientRequest | undefined
    const sent = network.request(
      url,
      {
        signal,
        agent: false,
        headers: { accept, 'accept-encoding': acceptedEncodings, 'user-agent': userAgent },
        lookup: lookupAmong(at),
      },
      (answer) => {
        silent = answer
        resolve(answer)
      },
    )
    sent.setTimeout(idle, () => (silent ?? sent).destroy(tooSlow(url.href, idle)))
    sent.on('error', reject)
    sent.on('close', () => reject(noAnswer()))
    sent.end()
  })

/** Fails when a signal says that the time is over, for what does not listen to it itself. */
export const orTooLate = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason)
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })

/** What asks, as servers are told. */
export const userAgent = 'rule-of-law-metrics'

/** The statuses of answers that lead on to another address. */
export const redirecting: readonly number[] = [301, 302, 303, 307, 308]

const typeOf = ({ headers }: IncomingMessage): Pick<Fetched, 'type' | 'charset'> => {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = parameters.map((each) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/.exec(each)?.[1]).find(Boolean)
  return { ...(type.trim() !== '' && { type: type.trim() }), ...(charset !== undefined && { charset }) }
}

/** What an answer holds, or the address that it leads on to. */
const opened = async (answer: IncomingMessage, url: URL, { limits, signal }: Fetch): Promise<Fetched | string> => {
  const { statusCode: status = 0, headers } = answer
  if (redirecting.includes(status) && headers.location !== undefined) return headers.location
  if (status !== 200) throw faultOfStatus(status, url.href)
  const bytes = await contentOf(answer, { address: url.href, bytes: limits.bytes, signal })
  return { address: url.href, bytes, ...typeOf(answer) }
}

const answered = async (url: URL, fetch: Fetch): Promise<Fetched | string> => {
  try {
    const at = await orTooLate(resolved(url, fetch), fetch.signal)
    const answer = await asked(url, at, fetch)
    try {
      return await opened(answer, url, fetch)
    } finally {
      answer.destroy()
    }
  } catch (error) {
    throw faultOfConnection(error, url.hostname)
  }
}

const followed = async (address: string, fetch: Fetch): Promise<Fetched> => {
  const { limits } = fetch
  let url = checked(parsed(address), false, limits)
  for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
    const found = await answered(url, fetch)
    if (typeof found !== 'string') return found
    url = checked(parsed(found, url), url.protocol === 'https:', limits)
  }
  throw new FetchFault('fetch-redirects', { received: url.href, expected: String(limits.redirects) })
}

/** Makes a function that fetches through a network, within limits. */
export const boundedFetcher =
  (network: Network) =>
  async (address: string, options: FetchOptions = {}): Promise<Result<Fetched>> => {
    const limits = limitsOf(options)
    const signal = AbortSignal.timeout(limits.milliseconds)
    try {
      return { ok: true, value: await followed(address, { network, limits, signal }), issues: [] }
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error
      const fault = signal.aborted ? tooSlow(address, limits.milliseconds) : error
      return { ok: false, issues: [issueOfFault(fault, address)] }
    }
  }

/** The network of this machine. */
export const thisNetwork: Network = {
  lookup: (host) => lookup(host, { all: true }),
  request: (url, options, answered) =>
    url.protocol === 'https:' ? httpsRequest(url, options, answered) : httpRequest(url, options, answered),
}

/**
 * Fetches what is at an address: over https, of bounded size, time and redirects, and never from this machine or a closed
 * network, whatever its name resolves to, unless that is allowed. What goes wrong is told as an issue; nothing of half an
 * answer is given out.
 *
 * @example
 * const fetched = await fetchBounded('https://city.example/data.ttl', { bytes: 10_000_000 })
 */
export const fetchBounded: (address: string, options?: FetchOptions) => Promise<Result<Fetched>> =
  boundedFetcher(thisNetwork)
