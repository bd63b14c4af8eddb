import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import { BlockList, isIP } from 'node:net'

/** The longest context that is fetched, in bytes. */
export const longestContext = 1_000_000

/** How long fetching a context may take, redirects among it, in milliseconds. */
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
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const)
  closed.addSubnet(net, prefix, 'ipv6')

const v4Mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Whether an IP address is one that may be asked for a context. */
export const isOpenAddress = (address: string): boolean => {
  const inner = v4Mapped.exec(address)?.[1]
  if (inner !== undefined) return isOpenAddress(inner)
  const family = isIP(address)
  return family !== 0 && !closed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** Resolves a host to an address that may be asked; the address is then the one that is connected to. */
const resolved = async (host: string): Promise<{ readonly address: string; readonly family: number }> => {
  const bare = host.replace(/^\[|\]$/g, '')
  const found = isIP(bare) === 0 ? await lookup(bare) : { address: bare, family: isIP(bare) }
  if (!isOpenAddress(found.address)) throw new Error(`${host} is an address of this machine or of a closed network`)
  return found
}

interface Answer {
  readonly redirect?: string
  readonly text?: string
}

const ask = (url: URL, address: string, family: number, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        signal,
        headers: { accept: 'application/ld+json, application/json' },
        lookup: (_host, _options, done) => done(null, [{ address, family }]),
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
          if (length > longestContext) answer.destroy(new Error(`it is longer than ${longestContext} bytes`))
          else parts.push(part)
        })
        answer.on('end', () => resolve({ text: Buffer.concat(parts).toString('utf8') }))
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end()
  })

/**
 * Fetches a JSON-LD context for `readRdf`: over https, of bounded size, time and redirects, and never from this machine or
 * a closed network, whatever its name resolves to.
 *
 * @throws Error saying what went wrong, which `readRdf` tells as an issue
 */
export const fetchContext = async (address: string): Promise<string> => {
  const signal = AbortSignal.timeout(longestFetch)
  let url = new URL(address)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (url.protocol !== 'https:') throw new Error(`${url.href} is not https`)
    const { address: ip, family } = await resolved(url.hostname)
    const { redirect, text } = await ask(url, ip, family, signal)
    if (redirect === undefined) return text ?? ''
    url = new URL(redirect, url)
  }
  throw new Error(`more than ${mostRedirects} redirects`)
}
