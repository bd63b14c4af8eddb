import { type Issue, issue } from '../issue'
import type { CodeNames } from '../mapping/code-names'
import type { TableName } from '../mapping/columns'
import { text } from './fields'
import type { Head } from './head'
import type { KnownNames } from './known-names'
import { locator, placed } from './locate'
import { groupQuotes } from './quotes'
import type { TableSources } from './read-tables'
import { formOf, type RowRecord, readRows } from './rows'

/** What is to be told of a dataset. */
export interface ToTell {
  readonly issues: readonly Issue[]
  /** The facts that quotations are of and that are not there. */
  readonly quotedInVain: readonly string[]
  /** The ids of the dataset, one of which a reference may have meant. */
  readonly ids: readonly string[]
  /** The titles of its documents, by id. */
  readonly sources: CodeNames
  /** The indicators of the catalogue and of the dataset. */
  readonly known: KnownNames
}

/**
 * Finds the cells of issues that only have a path. The rows of figures and quotations were not kept, so the tables are gone
 * through once more, and only those rows are kept that something is said of.
 */
export const withPlaces = (
  head: Head,
  tables: TableSources,
  short: Readonly<Record<string, readonly RowRecord[]>>,
  { issues, quotedInVain, ids, sources, known }: ToTell,
): readonly Issue[] => {
  const wanted = new Set(issues.flatMap(({ at, path }) => (at === undefined ? [path[1]] : [])))
  for (const fact of quotedInVain) wanted.add(fact)
  const again = (name: TableName, field: string): readonly RowRecord[] => {
    const source = wanted.size === 0 ? undefined : tables.get(name)
    const found: RowRecord[] = []
    const say = (): void => {} // all was said the first time
    for (const record of source === undefined ? [] : readRows(formOf(name, known), source, say, say))
      if (wanted.has(text(record.fields[field]))) found.push(record)
    return found
  }
  const quotes = groupQuotes(again('quotes.csv', 'fact'))
  const records = { ...short, 'observations.csv': again('observations.csv', 'id') }
  const ofNothing = quotedInVain.map((fact) => {
    const at = quotes.lastOf(fact)?.placeOf('fact')
    return issue('reference-unknown', {
      received: fact,
      parameters: { name: 'fact' },
      ...(at !== undefined && { at }),
    })
  })
  return placed([...issues, ...ofNothing], locator(head.placeOf, records, quotes), { ids, sources, known })
}
