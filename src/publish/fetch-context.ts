import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { BlockList, isIP } from 'node:net'

/** The longest context that is fetched, in bytes. */
export const longestContext = 1_000_000

/** How long fetching a context may take, the look-up of names and redirects among it, in milliseconds. */
export const longestFetch = 10_000

const mostRedirects = 3

/** Addresses of this machine and of networks that are nobody else's. */
const closed = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')

/**
 * Whether an IP address is one that may be asked for a context. Addresses of IPv6 that hold one of IPv4 are as that one
 * (`::ffff:127.0.0.1`), or closed where a gateway would be needed.
 */
export const isOpenAddress = (address: string): boolean => {
  const family = isIP(address)
  return family !== 0 && !closed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** What fetching uses of the machine that it runs on. */
export interface Network {
  readonly lookup: (host: string) => Promise<LookupAddress>
  readonly request: (url: URL, options: RequestOptions, answered: (answer: IncomingMessage) => void) => ClientRequest
}

/** How long a fetch may take, in milliseconds, and how long what is fetched may be, in bytes. */
export interface FetchLimits {
  readonly milliseconds: number
  readonly bytes: number
}

/** Resolves a host to an address that may be asked; the address is then the one that is connected to. */
const resolved = async (host: string, { lookup }: Network): Promise<LookupAddress> => {
  const bare = host.replace(/^\[|\]$/g, '')
  const family = isIP(bare)
  const found = family === 0 ? await lookup(bare) : { address: bare, family }
  if (!isOpenAddress(found.address)) throw new Error(`${host} is an address of this machine or of a closed network`)
  return found
}

interface Answer {
  readonly redirect?: string
  readonly text?: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decoded = (parts: readonly Buffer[]): string => {
  try {
    return utf8.decode(Buffer.concat(parts))
  } catch {
    throw new Error('it is not UTF-8')
  }
}

/** What a fetch is done with: the network, the most bytes, and the signal that its time is over. */
interface Fetch {
  readonly network: Network
  readonly bytes: number
  readonly signal: AbortSignal
}

/** Asks the machine at an address for a page, whatever its name may mean by then. */
const ask = (url: URL, at: LookupAddress, { network, bytes, signal }: Fetch): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = network.request(
      url,
      {
        signal,
        headers: { accept: 'application/ld+json, application/json' },
        lookup: (_host, _options, done) => done(null, [at]),
      },
      (answer) => {
        const { statusCode = 0, headers } = answer
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          answer.destroy()
          return resolve({ redirect: headers.location })
        }
        if (statusCode !== 200) {
          answer.destroy()
          return reject(new Error(`the answer was ${statusCode}`))
        }
        const parts: Buffer[] = []
        let length = 0
        answer.on('data', (part: Buffer) => {
          length += part.length
          if (length > bytes) answer.destroy(new Error(`it is longer than ${bytes} bytes`))
          else parts.push(part)
        })
        answer.on('end', () => {
          try {
            resolve({ text: decoded(parts) })
          } catch (error) {
            reject(error)
          }
        })
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end()
  })

/** Fails when a signal says that the time is over, for what does not listen to it itself. */
const orTooLate = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason)
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })

/** Makes a function that fetches contexts through a network, within limits. */
export const contextFetcher =
  (network: Network, { milliseconds, bytes }: FetchLimits) =>
  async (address: string): Promise<string> => {
    const signal = AbortSignal.timeout(milliseconds)
    let url = new URL(address)
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      if (url.protocol !== 'https:') throw new Error(`${url.href} is not https`)
      const at = await orTooLate(resolved(url.hostname, network), signal)
      const { redirect, text } = await ask(url, at, { network, bytes, signal })
      if (redirect === undefined) return text ?? ''
      url = new URL(redirect, url)
    }
    throw new Error(`more than ${mostRedirects} redirects`)
  }

/**
 * Fetches a JSON-LD context for `readRdf`: over https, of bounded size, time and redirects, and never from this machine or
 * a closed network, whatever its name resolves to.
 *
 * @throws Error saying what went wrong, which `readRdf` tells as an issue
 */
export const fetchContext: (address: string) => Promise<string> = contextFetcher(
  { lookup, request },
  { milliseconds: longestFetch, bytes: longestContext },
)
