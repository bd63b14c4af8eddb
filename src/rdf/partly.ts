import { hasErrors, type Issue, issue, type Result } from '../issue'
import { membership } from '../mapping/membership'
import { isBlank } from '../mapping/read'
import { type Dataset, datasetLists, type ListName } from '../model/dataset'
import type { Quote } from '../model/quote'
import { prov } from '../vocabulary/terms'
import { parseStatements, type RdfReading } from './parse'
import { mappingOf, type PartKind, readPart, tellSeveral } from './part-record'
import { type Statements, union } from './statements'
import { Tally } from './tally'
import { tellUnread } from './unread'
import { Witness } from './witness'
import type { RdfFormat } from './write'

/**
 * A record as far as it was read: the fields that are understood and valid, each by itself. Its name is its address, and so
 * is that of every record that it refers to (`source`, `parts`); the names of blank nodes hold for one reading.
 */
export type PartOf<T> = Readonly<Partial<Omit<T, 'id'>>> & {
  readonly iri: string
  /** The dataset that it says it is of. */
  readonly dataset?: string
}

/** Records of others by list, and the heads of their datasets, in the order of the data. */
export type Parts = { readonly [List in ListName]: readonly PartOf<Dataset[List][number]>[] } & {
  readonly datasets: readonly PartOf<Omit<Dataset, ListName | 'base'>>[]
}

const kinds: readonly PartKind[] = ['datasets', ...datasetLists]

const nodesOf = (index: Statements, iri: string, property: string): readonly string[] => [
  ...new Set(index.values(iri, property).flatMap((term) => (term.kind === 'node' ? [term.iri] : []))),
]

/** The printed form of a figure is its first quotation; of several blank nodes none is the first. */
const printedOf = (index: Statements, iri: string, quotes: unknown): Readonly<Record<string, string>> => {
  const [first, ...more] = (quotes ?? []) as readonly Quote[] // as the schema of quotations gave them
  const inOrder = more.length === 0 || !nodesOf(index, iri, prov.wasQuotedFrom).some(isBlank)
  return first === undefined || !inOrder ? {} : { printed: first.exact }
}

/** The dataset that a record hangs on, where it is one. */
const datasetOf = (
  index: Statements,
  iri: string,
  property: string,
  tally: Tally,
): Readonly<Record<string, string>> => {
  const [dataset, ...more] = nodesOf(index, iri, property)
  if (dataset === undefined) return {}
  if (more.length === 0) return { dataset }
  tellSeveral(tally, { node: iri, property }, more.length + 1)
  return {}
}

/** Reads every record of the data, and tells of all that is in none. */
const readAll = (index: Statements, tally: Tally): Parts => {
  const isThere = (iri: string): boolean => index.properties(iri).length > 0
  const understood = new Map<string, ReadonlySet<string>>()
  const readList = (kind: PartKind): readonly object[] => {
    const [type = ''] = mappingOf[kind].types
    return index.ofType(type).flatMap((iri) => {
      const graph = new Witness(index)
      const { fields, issues } = readPart(kind, iri, { graph, isThere, tally })
      for (const [node, properties] of graph.understood(issues))
        understood.set(node, new Set([...(understood.get(node) ?? []), ...properties]))
      if (Object.keys(fields).length === 0) {
        tally.add('record-empty', type, { at: { node: iri }, parameters: { node: iri }, received: type })
        return []
      }
      const owner = kind === 'datasets' ? {} : datasetOf(index, iri, membership[kind], tally)
      return [{ iri, ...owner, ...(kind === 'observations' && printedOf(index, iri, fields.quotes)), ...fields }]
    })
  }
  const parts = Object.fromEntries(kinds.map((kind) => [kind, readList(kind)]))
  tellUnread(index, understood, tally)
  return parts as unknown as Parts // each field has passed its schema, and each list is there
}

/** A relative address breaks a dataset of ours; of others it costs the statement that it stands in. */
const asForeign = (found: Issue): Issue =>
  found.code === 'address-relative'
    ? issue('address-not-read', found.received === undefined ? {} : { received: found.received })
    : found

/**
 * Reads linked data of others, which may use some of the vocabulary only and be of any form: records without a dataset,
 * without most of their fields, at addresses of any kind. Gives each record as far as it is understood, and warnings for
 * all that is not, in bounded words; errors only where the text is no linked data. All graphs of the text are read as one.
 * What the records say of one another is not checked: no dataset is made of them.
 *
 * @example
 * const result = await readPartly(turtle, 'turtle')
 * if (result.ok) for (const { iri, indicator, value } of result.value.observations) console.log(iri, indicator, value)
 * @throws RolmError for JSON-LD where the package jsonld is not installed
 */
export const readPartly = async (text: string, format: RdfFormat, reading: RdfReading = {}): Promise<Result<Parts>> => {
  const { graphs, issues } = await parseStatements(text, format, reading)
  const before = issues.map(asForeign)
  if (hasErrors(before)) return { ok: false, issues: before }
  const tally = new Tally()
  const value = readAll(union([...graphs.values()]), tally)
  return { ok: true, value, issues: [...before, ...tally.list()] }
}
