import { type Issue, RolmError } from '../../issue'
import { explain } from '../../messages/explain'
import { decodeUtf8 } from '../../model/utf8'
import { boundedFetcher, type FetchOptions, type Network, thisNetwork } from './fetch-bounded'

/** The longest context that is fetched, in bytes. */
export const longestContext = 1_000_000

const contextLimits: FetchOptions = {
  bytes: longestContext,
  milliseconds: 10_000,
  accept: 'application/ld+json, application/json',
}

const refused = (found: Issue | undefined): RolmError =>
  new RolmError(found === undefined ? 'nothing came' : explain(found).en, { cause: found })

/** Makes a function that fetches contexts through a network, within limits. */
export const contextFetcher = (network: Network, options: FetchOptions = {}) => {
  const fetched = boundedFetcher(network)
  return async (address: string): Promise<string> => {
    const result = await fetched(address, { ...contextLimits, ...options })
    if (!result.ok) throw refused(result.issues[0])
    const text = decodeUtf8(result.value.bytes, address)
    if (typeof text !== 'string') throw refused(text)
    return text
  }
}

/**
 * Fetches a JSON-LD context for `readRdf`, within the limits of `fetchBounded` and of smaller size and shorter time.
 *
 * @throws RolmError saying what went wrong, the issue as its cause, which `readRdf` tells
 */
export const fetchContext: (address: string) => Promise<string> = contextFetcher(thisNetwork)
