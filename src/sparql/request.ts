import { type Issue, isIssue, issue, type Result, shownAddress } from '../issue'
import type { Bilingual } from '../messages/fill'
import { type OwnHeaders, ownHeaders, withoutSecrets } from './headers'
import { adviceFor, busy, refusalDetail, refusalOf, typeOf } from './refusal'
import { type Results, resultsOf } from './results'
import { secondsAsked } from './retry-after'

/** How an endpoint is asked. */
export interface RequestOptions extends OwnHeaders {
  /**
   * What asks; `globalThis.fetch` where it is absent. Which addresses may be asked is for it to decide: nothing here keeps
   * an address given by a stranger from being one of a closed network. An error whose cause is an issue is told as that issue.
   */
  readonly fetch?: typeof globalThis.fetch
  /**
   * The form of the SPARQL 1.1 Protocol: `get`, `post` (a form) or `post-direct`. Absent: `get`, and `post` for a text that
   * is too long for an address.
   */
  readonly method?: 'get' | 'post' | 'post-direct'
  /** The graphs of which the default graph is made, and those that can be named. */
  readonly defaultGraphs?: readonly string[]
  readonly namedGraphs?: readonly string[]
  /** How long one request may take, its answer read, in milliseconds: 30,000 where it is absent. */
  readonly timeout?: number
  /**
   * How long all requests of one question may take together, with the waits between them, in milliseconds: 600,000, ten minutes,
   * where it is absent.
   */
  readonly totalTimeout?: number
  /** How often a request is repeated that was answered with 429 or 503: three times where it is absent. */
  readonly retries?: number
  /**
   * The wait before the first repetition, in milliseconds; each next is twice as long. 500 where it is absent. A server that says
   * by `Retry-After` how long to wait is obeyed, unless that is longer than `totalTimeout` leaves.
   */
  readonly backoff?: number
  /** The longest answer that is read, in bytes: 100 million where it is absent. */
  readonly longest?: number
  /** Is told what has come of a question so far, page by page, and of each wait for a busy server. */
  readonly onProgress?: (progress: EndpointProgress) => void
}

/** What has come of a question so far: rows, of as many as there are, or a busy server that is asked again after a wait. */
export type EndpointProgress = { readonly rows: number; readonly expected: number } | { readonly wait: number }

/** A question that is being asked: the moment at which it is given up is one for all its requests. */
export interface Asking extends RequestOptions {
  readonly until: number
}

/** Ten minutes. */
const longestQuestion = 600_000

/** Begins to ask a question. */
export const asking = (options: RequestOptions): Asking => ({
  ...options,
  until: performance.now() + (options.totalTimeout ?? longestQuestion),
})

/** The longest address that is asked by GET where no method is given. */
const longestAddress = 2000

const resultsType = 'application/sparql-results+json'
const jsonTypes: readonly string[] = [resultsType, 'application/json']

type Fault = { readonly ok: false; readonly issues: readonly Issue[] }

const fault = (...args: Parameters<typeof issue>): Fault => ({ ok: false, issues: [issue(...args)] })

const parametersOf = ({ defaultGraphs = [], namedGraphs = [] }: RequestOptions): URLSearchParams => {
  const parameters = new URLSearchParams()
  for (const graph of defaultGraphs) parameters.append('default-graph-uri', graph)
  for (const graph of namedGraphs) parameters.append('named-graph-uri', graph)
  return parameters
}

const withParameters = (address: string, parameters: URLSearchParams): string => {
  const url = new URL(address)
  for (const [name, value] of parameters) url.searchParams.append(name, value)
  return url.href
}

const requestOf = (address: string, text: string, options: RequestOptions): readonly [string, RequestInit] => {
  const { method } = options
  const headers = { accept: resultsType, ...ownHeaders(options) }
  const parameters = parametersOf(options)
  const whole = new URLSearchParams([['query', text], ...parameters])
  const byGet = withParameters(address, whole)
  switch (method ?? (byGet.length <= longestAddress ? 'get' : 'post')) {
    case 'get':
      return [byGet, { headers }]
    case 'post':
      return [address, { method: 'POST', headers, body: whole }]
    case 'post-direct':
      return [
        withParameters(address, parameters),
        { method: 'POST', headers: { ...headers, 'content-type': 'application/sparql-query' }, body: text },
      ]
  }
}

/** The body as text; `undefined` where it is longer than may be. */
const bodyOf = async (response: Response, longest: number, signal: AbortSignal): Promise<string | undefined> => {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined), { once: true })
  let [text, length] = ['', 0]
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    length += read.value.length
    if (length > longest) {
      await reader?.cancel()
      return undefined
    }
    text += decoder.decode(read.value, { stream: true })
  }
  signal.throwIfAborted()
  return text + decoder.decode()
}

/** What comes of some work, unless the time is over before: whatever a `fetch` makes of the signal that it is given. */
const before = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
}

const notJson: Bilingual = { en: 'they are no JSON', zh: '不是 JSON' }

const read = (text: string): Result<Results> => {
  const parsed = ((): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return undefined
    }
  })()
  if (parsed === undefined) return fault('results-not-readable', { parameters: { detail: notJson } })
  const results = resultsOf(parsed)
  const detail = { en: 'they lack a head, variables or rows of SPARQL', zh: '缺少 SPARQL 结果的 head、变量或行' }
  return results === undefined
    ? fault('results-not-readable', { parameters: { detail } })
    : { ok: true, value: results, issues: [] }
}

const brokenOff = (): Issue =>
  issue('results-not-readable', {
    parameters: { detail: { en: 'the answer broke off, or could not be unpacked', zh: '答复中断，或无法解压' } },
  })

const oneRequest: Bilingual = { en: 'a request', zh: '一次请求' }
const allRequests: Bilingual = { en: 'all requests of the question', zh: '本次查询的全部请求' }

/** Asks an endpoint one SELECT. What goes wrong is told as an issue; nothing of half an answer is given out. */
export const request = async (address: string, text: string, options: Asking): Promise<Result<Results>> => {
  const { timeout = 30_000, totalTimeout = longestQuestion, retries = 3, backoff = 500, until } = options
  const { longest = 100_000_000, onProgress } = options
  const ask = options.fetch ?? globalThis.fetch
  const [url, init] = requestOf(address, text, options)
  const named = shownAddress(address)
  const left = (): number => Math.max(0, Math.ceil(until - performance.now()))
  for (let attempt = 0; ; attempt += 1) {
    const isLast = left() < timeout
    const signal = AbortSignal.timeout(isLast ? left() : timeout)
    try {
      const response = await before(signal, ask(url, { ...init, signal }))
      const seconds = secondsAsked(response.headers, Date.now())
      const pause = seconds === undefined ? backoff * 2 ** attempt : seconds * 1000
      if (busy.includes(response.status) && attempt < retries && pause < left()) {
        await response.body?.cancel()
        onProgress?.({ wait: pause })
        await wait(pause)
        continue
      }
      const body = await before(signal, bodyOf(response, longest, signal)).catch((error: unknown) => {
        throw new Error(String(error), { cause: brokenOff() })
      })
      if (body === undefined)
        return fault('results-too-large', {
          parameters: { limit: { en: `${longest} bytes`, zh: `${longest} 字节` } },
        })
      const refusal = refusalOf(response, body)
      if (refusal !== undefined) {
        const detail = refusalDetail(response.status, seconds, withoutSecrets(refusal, options))
        const parameters = { address: named, detail, advice: adviceFor(response.status) }
        return fault('endpoint-refused', { received: String(response.status), parameters })
      }
      const type = typeOf(response)
      if (!jsonTypes.includes(type))
        return fault('endpoint-not-sparql', { received: type === '' ? '-' : type, parameters: { address: named } })
      return read(body)
    } catch (error) {
      if (signal.aborted) {
        const [limit, about] = isLast ? [totalTimeout, allRequests] : [timeout, oneRequest]
        return fault('endpoint-too-slow', { expected: String(limit), parameters: { address: named, about } })
      }
      if (error instanceof Error && isIssue(error.cause)) return { ok: false, issues: [error.cause] }
      return fault('endpoint-not-reached', {
        parameters: { address: named, detail: withoutSecrets(causeOf(error), options) },
      })
    }
  }
}
