import { type Issue, issue, type Result, RolmError } from '../issue'
import type { Bilingual } from '../messages/fill'
import type { Answer, Asked, RowOf } from '../query/answer'
import type { Query } from '../query/query'
import { answerFromResults } from './answer'
import { checkAsked } from './asking'
import { type CompileOptions, compileSparql } from './compile'
import { counted, countText, splitSelect } from './prologue'
import { type Asking, asking, type RequestOptions, request } from './request'
import type { ResultRow, Results } from './results'
import type { Part } from './selects'

/** How an endpoint is asked, and how it keeps the data. */
export interface EndpointOptions extends RequestOptions, CompileOptions {
  /** How many rows are asked for at a time: 5,000 where it is absent, half of what a careful server gives. */
  readonly page?: number
}

const cut = (received: number, expected: number): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues: [issue('results-cut-short', { received: String(received), expected: String(expected) })],
})

const noCount: Bilingual = { en: 'they lack the count', zh: '缺少行数' }

/** How many rows a SELECT has, by the server's own count. */
const countRows = async (address: string, text: string, options: Asking): Promise<Result<number>> => {
  const answered = await request(address, countText(splitSelect(text)), options)
  if (!answered.ok) return answered
  const value = answered.value.rows[0]?.[counted]?.value ?? ''
  if (/^\d{1,15}$/.test(value)) return { ok: true, value: Number(value), issues: [] }
  return { ok: false, issues: [issue('results-not-readable', { parameters: { detail: noCount } })] }
}

/**
 * Asks an endpoint a SELECT that somebody wrote. Its rows are counted by the server too, since many cut results short and do
 * not say so.
 *
 * @throws RolmError where the address is none, or the text is no SELECT
 * @returns the rows, or the issue: not reached, too slow, refused, no SPARQL, not readable, cut short
 */
export const selectEndpoint = async (
  address: string,
  text: string,
  options: RequestOptions = {},
): Promise<Result<Results>> => {
  checkAsked('selectEndpoint', address, options)
  splitSelect(text)
  const question = asking(options)
  const answered = await request(address, text, question)
  if (!answered.ok) return answered
  const expected = await countRows(address, text, question)
  if (!expected.ok) return expected
  const received = answered.value.rows.length
  return received === expected.value ? answered : cut(received, expected.value)
}

/** How many rows every server puts in order where it is asked for some of them: Virtuoso refuses more. */
const mostOrdered = 10_000

/** The rows of a SELECT from one on, in the order of its keys. Those further on are cut from rows that are in order already. */
const pageText = (text: string, keys: readonly string[], from: number, page: number): string => {
  const [ordered, limits] = [`${text}ORDER BY ${keys.join(' ')}\n`, `LIMIT ${page} OFFSET ${from}\n`]
  if (from + page <= mostOrdered) return ordered + limits
  const { prologue, select } = splitSelect(ordered)
  return `${prologue}SELECT * WHERE {\n{\n${select}}\n}\n${limits}`
}

/** How many groups there are among rows. A server that does not keep the order of its pages gives one twice, another never. */
const distinctGroups = (rows: readonly ResultRow[], keys: readonly string[]): number => {
  const names = keys.map((key) => key.slice(1))
  return new Set(rows.map((row) => JSON.stringify(names.map((name) => row[name]?.value ?? null)))).size
}

/** The most rows, and the most characters in them, that are held in memory as they come. */
const mostRows = 1_000_000
const mostCharacters = 1_000_000_000

const tooLarge = (limit: Bilingual): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues: [issue('results-too-large', { parameters: { limit } })],
})

const charactersIn = (rows: readonly ResultRow[]): number => {
  let characters = 0
  for (const row of rows) for (const { value } of Object.values(row)) characters += value.length
  return characters
}

/** To what part of what was asked for a page may be cut. A server that gave one row at a time would be asked for ever. */
const leastOfPage = 1 / 100

/** The rows of a SELECT page by page, until there are as many as the server counts. A page may be cut: the next goes on. */
const allPages = async (
  address: string,
  text: string,
  keys: readonly string[],
  options: Asking & EndpointOptions,
): Promise<Result<readonly ResultRow[]>> => {
  const { page = 5000, onProgress } = options
  const expected = await countRows(address, text, options)
  if (!expected.ok) return expected
  if (expected.value > mostRows) return tooLarge({ en: `${mostRows} rows`, zh: `${mostRows} 行` })
  const rows: ResultRow[] = []
  let characters = 0
  while (rows.length < expected.value) {
    const asked = Math.min(page, expected.value - rows.length)
    const answered = await request(address, pageText(text, keys, rows.length, page), options)
    if (!answered.ok) return answered
    for (const row of answered.value.rows) rows.push(row)
    characters += charactersIn(answered.value.rows)
    if (characters > mostCharacters)
      return tooLarge({ en: `${mostCharacters} characters`, zh: `${mostCharacters} 个字符` })
    onProgress?.({ rows: rows.length, expected: expected.value })
    if (answered.value.rows.length < asked * leastOfPage) break
  }
  if (rows.length !== expected.value) return cut(rows.length, expected.value)
  const groups = rows.filter(({ figure }) => figure === undefined) // a figure that is there twice is told of when it is read
  const distinct = distinctGroups(groups, keys)
  return distinct === groups.length
    ? { ok: true, value: rows, issues: [] }
    : cut(rows.length - groups.length + distinct, expected.value)
}

/** Whether a row of results names a dataset of the store: the graphs that were asked hold some. */
const isDataset = ({ part }: ResultRow): boolean => part?.value === ('dataset' satisfies Part)

/**
 * Answers a query at a SPARQL endpoint: the same rows as `query` gives of the same data. Results are asked for in pages and
 * held against the server's own count. Where `graphs` does not say it, named graphs are asked if such alone are named
 * (`namedGraphs`), or if the default graph holds no dataset. A store that holds no dataset of the vocabulary at all gives an issue: that nothing was found would say more.
 *
 * @throws RolmError where the address is none, or as `compileSparql` and `answerFromResults` do
 * @returns the answer, or the issue: not reached, too slow, refused, no SPARQL, not readable, not exact, cut short, no dataset there
 * @example
 * const answer = await queryEndpoint('https://data.example/sparql', { where: { indicator: 'legal-aid-cases' } })
 * if (!answer.ok) console.log(answer.issues[0]?.message)
 */
export const queryEndpoint = async <const Q extends Query>(
  address: string,
  query: Asked<Q>,
  options: EndpointOptions = {},
): Promise<Result<Answer<RowOf<Q>>>> => {
  checkAsked('queryEndpoint', address, options)
  const { page = 1 } = options
  if (!Number.isSafeInteger(page) || page < 1)
    throw new RolmError('queryEndpoint() was given a page of no rows: 1 or more')
  const question = { ...options, ...asking(options) }
  const ask = (graphs: NonNullable<CompileOptions['graphs']>): Promise<Result<readonly ResultRow[]>> => {
    const { text, keys } = compileSparql(query, { ...options, graphs })
    return allPages(address, text, keys, question)
  }
  const { namedGraphs, defaultGraphs, graphs = namedGraphs && !defaultGraphs ? 'named' : undefined } = options
  const first = await ask(graphs ?? 'default')
  const isElsewhere = graphs === undefined && first.ok && !first.value.some(isDataset)
  const pages = isElsewhere ? await ask('named') : first
  if (!pages.ok) return pages
  const answer = answerFromResults(query, { variables: [], rows: pages.value }, options)
  const isNone = answer.ok && !pages.value.some(isDataset)
  return isNone ? { ok: false, issues: [issue('dataset-missing')] } : answer
}
