import { readdirSync, readFileSync } from 'node:fs'
import { Store, type Term } from 'oxigraph'

/**
 * The folder of the constraints: `ic-*.rq`, the two updates that go before them, a good cube and ways to spoil it. They
 * follow the prose of the Recommendation; where its SPARQL says another thing, `published/` has that.
 */
export const integrityCases = new URL('../cases/integrity/', import.meta.url)

/** One violation: the variables of the constraint by name, `offender` always among them. Blank nodes read `_:…`. */
export type Violation = Readonly<Record<string, string>>

/**
 * Runs every integrity constraint of the RDF Data Cube Recommendation over the normalised cube.
 *
 * @param turtle - the whole cube: a constraint sees nothing outside it
 * @param spoil - a SPARQL Update to run on the cube before it is normalised
 * @param reading - whether a constraint is taken in its prose, or as it was published in SPARQL
 * @returns the violations of each constraint by its id (`ic-12`); an empty list means that it holds
 */
export function runConstraints(
  turtle: string,
  spoil = '',
  reading: 'prose' | 'published' = 'prose',
): Map<string, Violation[]> {
  const store = new Store()
  store.load(turtle, { format: 'text/turtle' })
  for (const update of [spoil, text('normalise.ru'), text('prepare.ru')]) store.update(update)
  return new Map(constraints(reading).map(([id, query]) => [id, violations(store, query)]))
}

function constraints(reading: 'prose' | 'published'): [id: string, query: string][] {
  const queries = (folder: string) =>
    readdirSync(new URL(folder, integrityCases)).filter((file) => file.endsWith('.rq'))
  const published = queries('published/')
  const isPublished = (file: string) => reading === 'published' && published.includes(file)
  return queries('./')
    .sort()
    .map((file) => [file.slice(0, -'.rq'.length), text(isPublished(file) ? `published/${file}` : file)])
}

function violations(store: Store, query: string): Violation[] {
  // A SELECT answers with one map a row; the library types every query as any.
  const rows = store.query(query) as Map<string, Term>[]
  return rows.map((row) => Object.fromEntries([...row].map(([name, term]) => [name, written(term)])))
}

function written(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value
}

function text(file: string): string {
  return readFileSync(new URL(file, integrityCases), 'utf8')
}
