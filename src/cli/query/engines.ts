import { type Answer, type Query, query, type Result, type Tabled, tableOf } from '../../index'
import { fetchEndpoint, fetchPrivateEndpoint } from '../../publish/index'
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
import { progressOn } from '../progress'
import { millisecondsOf } from '../seconds'
import type { Session } from '../session'
import { type Asked, asDatasets, withParquet } from './data'
import { type EndpointFlags, graphsOf, optionsOf } from './endpoint'

/** The engines that answer a question, by name. */
export const engineNames = ['memory', 'sparql', 'duckdb'] as const
export type EngineName = (typeof engineNames)[number]

/** Where a question goes: an engine in this process, or an endpoint. */
export interface Route extends EndpointFlags {
  readonly engine: EngineName
}

type AnyAnswer = Answer<Readonly<Record<string, unknown>>>

/** Asks an endpoint by the options of the program, and shows on a terminal how far that is. */
const atEndpoint = async <T>(
  route: Route,
  session: Session,
  ask: (options: EndpointOptions) => Promise<T>,
): Promise<T> => {
  const { totalTimeout } = route
  const { fetching, terminal } = session
  const { allowPrivate = false, milliseconds } = fetching()
  const options = optionsOf(route, session)
  const progress = progressOn(process.stderr, terminal.language)
  try {
    return await ask({
      ...options,
      fetch: allowPrivate ? fetchPrivateEndpoint : fetchEndpoint,
      ...(milliseconds !== undefined && { timeout: milliseconds }),
      ...(totalTimeout !== undefined && { totalTimeout: millisecondsOf(totalTimeout) }),
      onProgress: progress.ask,
    })
  } finally {
    progress.end()
  }
}

/**
 * Asks an engine a question.
 *
 * @param load gives what is asked in the form that a table takes in; of an endpoint, the datasets that declare something
 */
export const askEngine = async (
  route: Route,
  all: readonly Asked[],
  question: Query,
  session: Session,
  load: () => Promise<readonly Tabled[]>,
): Promise<Result<AnyAnswer>> => {
  const { engine, endpoint } = route
  if (endpoint !== undefined) {
    const declaring = route.declaredBy && { datasets: await load() }
    const answer = await atEndpoint(route, session, (options) =>
      queryEndpoint(endpoint, question, { ...options, ...declaring }),
    )
    return answer as Result<AnyAnswer> // rows are records
  }
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
export const runSparql = async (route: Route, all: readonly Asked[], text: string, session: Session) => {
  const { endpoint } = route
  if (endpoint !== undefined) return atEndpoint(route, session, (options) => selectEndpoint(endpoint, text, options))
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
  route: Route,
  question: Query,
  datasets: readonly Tabled[] | undefined,
): Compiled | undefined => {
  const { engine, endpoint } = route
  if (endpoint !== undefined || engine === 'sparql')
    return { text: compileSparql(question, { ...graphsOf(route), ...(datasets && { datasets }) }).text }
  if (engine === 'memory') return undefined
  const { sql: text, parameters } = compileSql(question, 'duckdb', datasets && { datasets })
  return { text, parameters }
}
