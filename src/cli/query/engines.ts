import { type Answer, type Query, query, type Result, type Tabled, tableOf } from '../../index'
import { fetchEndpoint } from '../../publish/index'
import { writeRdf } from '../../rdf/index'
import {
  compileSparql,
  type EndpointOptions,
  embeddedStore,
  queryEmbedded,
  queryEndpoint,
  selectEmbedded,
  selectEndpoint,
} from '../../sparql/index'
import { compileSql, queryDuckdb } from '../../sql/index'
import type { Session } from '../session'
import { type Asked, asDatasets, withParquet } from './data'

/** The engines that answer a question, by name. */
export const engineNames = ['memory', 'sparql', 'duckdb'] as const
export type EngineName = (typeof engineNames)[number]

/** Where a question goes: an engine in this process, or an endpoint. */
export interface Route {
  readonly engine: EngineName
  readonly endpoint?: string | undefined
}

type AnyAnswer = Answer<Readonly<Record<string, unknown>>>

/** How an endpoint is asked, by the options of the program. */
const askingOf = ({ fetching }: Session): EndpointOptions => {
  const { allowPrivate = false, milliseconds } = fetching()
  return {
    ...(!allowPrivate && { fetch: fetchEndpoint }),
    ...(milliseconds !== undefined && { timeout: milliseconds }),
  }
}

/**
 * Asks an engine a question.
 *
 * @param load gives what is asked in the form that a table takes in
 */
export const askEngine = async (
  { engine, endpoint }: Route,
  all: readonly Asked[],
  question: Query,
  session: Session,
  load: () => Promise<readonly Tabled[]>,
): Promise<Result<AnyAnswer>> => {
  if (endpoint !== undefined) return (await queryEndpoint(endpoint, question, askingOf(session))) as Result<AnyAnswer> // rows are records
  switch (engine) {
    case 'memory':
      return { ok: true, value: query(tableOf(await load()), question) as AnyAnswer, issues: [] }
    case 'sparql': {
      const datasets = asDatasets(all, session)
      const texts = datasets.map((dataset) => writeRdf(dataset, 'n-triples'))
      return (await queryEmbedded(texts, question, { datasets })) as Result<AnyAnswer>
    }
    case 'duckdb':
      return (await withParquet(all, (paths) => queryDuckdb(paths, question))) as Result<AnyAnswer>
  }
}

/** Runs SPARQL that somebody wrote, in this process or at an endpoint. */
export const runSparql = async ({ endpoint }: Route, all: readonly Asked[], text: string, session: Session) => {
  if (endpoint !== undefined) return selectEndpoint(endpoint, text, askingOf(session))
  const store = await embeddedStore(asDatasets(all, session).map((dataset) => writeRdf(dataset, 'n-triples')))
  return { ok: true, value: selectEmbedded(store, text), issues: [] } as const
}

/** The text that an engine is asked with, and what stands for its question marks. */
export interface Compiled {
  readonly text: string
  readonly parameters?: readonly string[]
}

/**
 * What an engine is asked with; the table in memory reads the question as it is.
 *
 * @param datasets those that declare words of the question
 */
export const compiledFor = (
  { engine, endpoint }: Route,
  question: Query,
  datasets: readonly Tabled[] | undefined,
): Compiled | undefined => {
  if (endpoint !== undefined || engine === 'sparql')
    return { text: compileSparql(question, datasets && { datasets }).text }
  if (engine === 'memory') return undefined
  const { sql: text, parameters } = compileSql(question, 'duckdb', datasets && { datasets })
  return { text, parameters }
}
