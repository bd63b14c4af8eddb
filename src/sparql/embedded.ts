import { type Result, RolmError } from '../issue'
import type { Bilingual } from '../messages/fill'
import { holdOptions } from '../model/given'
import type { Answer, Asked, RowOf } from '../query/answer'
import type { Query } from '../query/query'
import { qb, rolm } from '../vocabulary/terms'
import { answerFromResults } from './answer'
import { type CompileOptions, compileSparql } from './compile'
import { type Results, resultsOf } from './results'
import { bracketed } from './text'

/** The part of a store of Oxigraph that is used here. */
export interface EmbeddedStore {
  /** Takes in a text of the format named. */
  readonly load: (text: string, options: { readonly format: string }) => void
  /** Gives the results of a query as text in the format named. */
  readonly query: (text: string, options: { readonly results_format: string }) => unknown
}

interface Library {
  readonly Store: new () => EmbeddedStore
}

const loadLibrary = async (): Promise<Library> => {
  try {
    const loaded: { readonly default: Library } = await import('oxigraph')
    return loaded.default
  } catch (error) {
    throw new RolmError('Running SPARQL without a server needs the package oxigraph: npm install oxigraph', {
      cause: error,
      zh: '不用服务器而运行 SPARQL 需要安装 oxigraph：npm install oxigraph',
    })
  }
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Loads linked data into a store in memory: N-Triples, Turtle or TriG, each text by itself. Graphs are kept as
 * they are.
 *
 * @throws RolmError where a text is no linked data, or the package oxigraph is not installed
 */
export const embeddedStore = async (texts: readonly string[]): Promise<EmbeddedStore> => {
  if (!Array.isArray(texts) || texts.some((text) => typeof text !== 'string'))
    throw new RolmError('embeddedStore() takes a list of texts of linked data, such as [writeRdf(changshu, "turtle")]')
  const { Store } = await loadLibrary()
  const store = new Store()
  for (const [place, text] of texts.entries())
    try {
      store.load(text, { format: 'application/trig' }) // Turtle and N-Triples are part of it
    } catch (error) {
      throw new RolmError(`embeddedStore() was given no linked data as text ${place + 1}: ${detailOf(error)}`, {
        cause: error,
      })
    }
  return store
}

/**
 * Why a query cannot be run. Of a fault of syntax the engine tells the place, and what may stand there: signs, words and classes of
 * characters, and among them, it may be, a sentence on what is wrong.
 */
const whyNotRun = (detail: string): Bilingual => {
  const [whole, line, column, list = ''] = /^error at (\d+):(\d+): expected (?:one of )?([\s\S]*)$/.exec(detail) ?? []
  if (whole === undefined) return { en: detail, zh: detail }
  const known = list.split(', ').filter((one) => one !== '' && !one.startsWith('['))
  const said = known.find((one) => one.includes(' ')) ?? known.join(' ')
  return {
    en: `line ${line}, column ${column} is no SPARQL${said === '' ? '' : `; the engine says: ${said}`}`,
    zh: `第 ${line} 行第 ${column} 列不符合 SPARQL 语法${said === '' ? '' : `；引擎提示：${said}`}`,
  }
}

/**
 * Runs a SELECT, written by hand or compiled, on a store in memory.
 *
 * @throws RolmError where the text is no SELECT that the engine can run
 */
export const selectEmbedded = (store: EmbeddedStore, text: string): Results => {
  const run = (): unknown => {
    try {
      return store.query(text, { results_format: 'json' })
    } catch (error) {
      const { en, zh } = whyNotRun(detailOf(error))
      throw new RolmError(`The query cannot be run: ${en}`, { cause: error, zh: `查询无法运行：${zh}` })
    }
  }
  const given = run()
  const results = typeof given === 'string' ? resultsOf(JSON.parse(given)) : undefined
  if (results === undefined)
    throw new RolmError('The query gives no rows: write it as a SELECT', {
      zh: '查询不返回行：请把它写成 SELECT',
    })
  return results
}

const isStore = (data: EmbeddedStore | readonly string[]): data is EmbeddedStore =>
  typeof Object(data).query === 'function'

const holds = (store: EmbeddedStore, pattern: string): boolean =>
  selectEmbedded(store, `SELECT * WHERE { ${pattern} } LIMIT 1`).rows.length > 0

/** Where a store holds its datasets: taken from both places, what the graphs share would be found twice. */
const graphsOf = (store: EmbeddedStore): NonNullable<CompileOptions['graphs']> => {
  const dataset = `?dataset ${bracketed(qb.structure)} ${bracketed(rolm.structure)}`
  if (!holds(store, `GRAPH ?graph { ${dataset} }`)) return 'default'
  if (!holds(store, dataset)) return 'named'
  throw new RolmError(
    'The store holds figures in its default graph and in named ones: say by the option graphs which are meant',
  )
}

/**
 * Answers a query by SPARQL in this process, from a store or from texts of linked data: the same rows as `query` gives.
 *
 * @param options where the figures are, looked up where it does not say so, and which datasets
 * @throws RolmError as `compileSparql`, `embeddedStore` and `answerFromResults` do, or where figures are in the default graph
 * and in named ones, and nothing says which are meant
 * @example
 * const answer = await queryEmbedded([turtle], { where: { indicator: 'legal-aid-cases' }, group: ['jurisdiction'] })
 * if (answer.ok) console.log(answer.value.rows)
 */
export const queryEmbedded = async <const Q extends Query>(
  data: EmbeddedStore | readonly string[],
  query: Asked<Q>,
  options: CompileOptions = {},
): Promise<Result<Answer<RowOf<Q>>>> => {
  holdOptions('queryEmbedded', options)
  const store = isStore(data) ? data : await embeddedStore(data)
  const { text } = compileSparql(query, { ...options, graphs: options.graphs ?? graphsOf(store) })
  return answerFromResults(query, selectEmbedded(store, text), options)
}
