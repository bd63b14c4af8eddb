import { type Result, RolmError } from '../issue'
import type { Answer, RowOf } from '../query/answer'
import type { Query } from '../query/query'
import { answerFromResults } from './answer'
import { compileSparql } from './compile'
import { type Results, resultsOf } from './results'

/** The part of a store of Oxigraph that is used here. */
export interface EmbeddedStore {
  readonly load: (text: string, options: { readonly format: string }) => void
  readonly query: (
    text: string,
    options: { readonly results_format: string; readonly use_default_graph_as_union: boolean },
  ) => unknown
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
    })
  }
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Loads linked data into a store in memory: N-Triples, Turtle or TriG, each text by itself. Graphs are kept, and a query sees
 * the union of them.
 *
 * @throws RolmError where a text is no linked data, or the package oxigraph is not installed
 */
export const embeddedStore = async (texts: readonly string[]): Promise<EmbeddedStore> => {
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
 * Runs a SELECT, written by hand or compiled, on a store in memory. The default graph is the union of all.
 *
 * @throws RolmError where the text is no SELECT that the engine can run
 */
export const selectEmbedded = (store: EmbeddedStore, text: string): Results => {
  const run = (): unknown => {
    try {
      return store.query(text, { results_format: 'json', use_default_graph_as_union: true })
    } catch (error) {
      throw new RolmError(`The query cannot be run: ${detailOf(error)}`, { cause: error })
    }
  }
  const given = run()
  const results = typeof given === 'string' ? resultsOf(JSON.parse(given)) : undefined
  if (results === undefined) throw new RolmError('The query gives no rows: write it as a SELECT')
  return results
}

/**
 * Answers a query by SPARQL in this process, from a store or from texts of linked data: the same rows as `query` gives.
 *
 * @throws RolmError as `compileSparql`, `embeddedStore` and `answerFromResults` do
 * @example
 * const answer = await queryEmbedded([turtle], { where: { indicator: 'legal-aid-cases' }, group: ['jurisdiction'] })
 * if (answer.ok) console.log(answer.value.rows)
 */
export const queryEmbedded = async <const Q extends Query>(
  data: EmbeddedStore | readonly string[],
  query: Q,
): Promise<Result<Answer<RowOf<Q>>>> => {
  const { text } = compileSparql(query)
  const store = 'query' in data ? data : await embeddedStore(data)
  return answerFromResults(query, selectEmbedded(store, text))
}
