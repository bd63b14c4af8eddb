import { holdOptions } from '../model/given'
import type { Asked } from '../query/answer'
import type { DatasetHead } from '../query/heads'
import type { Query } from '../query/query'
import { toCompile } from '../query/to-compile'
import { prefixes } from '../vocabulary/terms'
import { type Select, selectsOf } from './selects'

/** How the linked data is kept. */
export interface CompileOptions {
  /**
   * `default`: in the default graph, one dataset or several. `named`: each dataset in a named graph of its own, as TriG has
   * them, where the default graph does not hold them too. Where it is absent, a store that is asked is looked into, and a text is
   * compiled for the default graph.
   */
  readonly graphs?: 'default' | 'named'
  /**
   * The datasets that the store holds, at the least all that declare indicators or places: a query may then name those. The names of
   * datasets and documents that a query has are held against these, too. Give them to `answerFromResults` as well.
   */
  readonly datasets?: readonly DatasetHead[]
}

/** A query as SPARQL. */
export interface CompiledSparql {
  /** A SELECT of SPARQL 1.1. `answerFromResults` makes the answer of its results. */
  readonly text: string
  /** The variables by which no two rows are alike: ordered by them, the results can be asked for page by page. */
  readonly keys: readonly string[]
}

const indented = (lines: readonly string[], by: string): string => lines.map((line) => by + line).join('\n')

const selectText = ({ part, projected, lines, groupBy }: Select, named: boolean): string => {
  const pattern = named ? ['GRAPH ?graph {', ...lines.map((line) => `  ${line}`), '}'] : lines
  const grouping = groupBy.length === 0 ? '' : ` GROUP BY ${groupBy.join(' ')}`
  return `  {\n    SELECT ("${part}" AS ?part) ${projected.join(' ')} WHERE {\n${indented(pattern, '      ')}\n    }${grouping}\n  }`
}

const isVariable = (projected: string): boolean => projected.startsWith('?')

const keysOf = (selects: readonly Select[]): readonly string[] => {
  const named = selects.flatMap(({ projected, groupBy }) => {
    const keys = groupBy.length > 0 ? groupBy : projected.filter(isVariable)
    return keys.includes('?figure') ? ['?figure'] : keys
  })
  return [...new Set(['?part', ...named])]
}

const prologue = (body: string): string =>
  Object.entries(prefixes)
    .filter(([prefix]) => body.includes(` ${prefix}:`))
    .map(([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>\n`)
    .join('')

/**
 * Writes a query as SPARQL 1.1, over linked data as `rule-of-law-metrics/rdf` writes it. One text asks for all that the answer
 * needs, each part by a SELECT of its own beside the others; none joins figures with figures. The engine filters, groups,
 * counts and finds extremes; numbers that are long come back as they are written, so that none is rounded on the way.
 *
 * @throws RolmError where the query is not a valid one, or names an indicator, area, place or breakdown that neither the
 * catalogue nor a dataset given has. Without datasets, their names and those of documents are looked up in the results
 * @example
 * const { text } = compileSparql({ where: { indicator: 'legal-aid-cases' }, select: ['jurisdiction', 'printed'] })
 */
export const compileSparql = <const Q extends Query>(query: Asked<Q>, options: CompileOptions = {}): CompiledSparql => {
  holdOptions('compileSparql', options)
  const { graphs = 'default', datasets } = options
  const selects = selectsOf(toCompile('compileSparql', query, datasets))
  const body = `SELECT * WHERE {\n${selects.map((select) => selectText(select, graphs === 'named')).join('\n  UNION\n')}\n}\n`
  return { text: `${prologue(body)}${body}`, keys: keysOf(selects) }
}
