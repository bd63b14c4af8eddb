import { type Issue, issue } from '../issue'
import { datasetNode } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import type { AnyRecord } from '../mapping/field'
import { localIdOf, type Scope } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { readFields, shownTerm } from '../mapping/read'
import { lists, noValueMapping } from '../mapping/records'
import { recordIdOf, startOfList } from '../mapping/scope'
import type { DeclaredList } from '../model/dataset'
import { fieldSchemas, parseField } from '../model/field-schemas'
import { issuesOf } from '../model/parse'
import {
  type TabledCell,
  type TabledHead,
  type TabledIndicator,
  type TabledPlace,
  tabledCellSchema,
} from '../query/tabled'
import { byCodePoint } from '../query/words'
import { type Reason, reasons } from '../vocabulary/catalogue'
import { oa, qb, rolm } from '../vocabulary/terms'
import { isOfVocabulary, placeOfDataset } from './dataset-place'
import type { FigureReader } from './figure-reader'
import { byAddress, byDocument, byOwner, type Grouped } from './grouped'
import { declaredMapping, declaredPlaceMapping } from './kept'

/** What the nodes of all datasets are found by. */
interface Nodes {
  readonly rest: FigureReader['rest']
  readonly byDocument: Grouped
  readonly byAddress: Grouped
  readonly byOwner: Grouped
}

const nodesIn = ({ rest }: FigureReader): Nodes => ({
  rest,
  byDocument: byDocument(rest),
  byAddress: byAddress(rest),
  byOwner: byOwner(rest, membership.places),
})

const nodesOfType = ({ byDocument }: Nodes, type: string, document: string) =>
  byDocument(type, document).flatMap((iri) => {
    const id = localIdOf(iri, { document })
    return id === undefined ? [] : [{ iri, id }]
  })

/** What records are read from, where, and what there is to say of them. */
interface Reading extends Nodes {
  readonly scope: Scope
  readonly issues: Issue[]
}

const { source, indicator, breakdown, jurisdiction, period } = noValueMapping.fields

/** What a table takes in of a cell without a number. */
const cellMapping = { types: noValueMapping.types, fields: { source, indicator, breakdown, jurisdiction, period } }

const isReason = (code: string | undefined): code is Reason => reasons.some((reason) => reason === code)

/** Where the records of a dataset are read, and the codes that it adds to those of all. */
const scopeOf = ({ rest, byAddress }: Nodes, document: string): Scope => {
  const scope: Scope = { document }
  const base = placeOfDataset(`${document}data`, rest)?.base
  if (base === undefined) return scope
  const declaring: Scope = { ...scope, declared: { base, codes: new Set() } }
  const codes = byAddress(rolm.DeclaredIndicator, startOfList('indicators', declaring))
    .flatMap((iri) => recordIdOf('indicators', iri, declaring) ?? [])
    .filter((code) => !codeLists.indicator.open.isListed(code))
  return { ...scope, declared: { base, codes: new Set(codes) } }
}

/** The fields of a node that a table takes in, each held against its schema. With an issue, no table is given out. */
const recordOf = <T>(mapping: AnyRecord, list: DeclaredList, iri: string, { rest, scope, issues }: Reading): T => {
  const read = readFields(mapping, iri, rest, scope)
  issues.push(...read.flatMap(([, field]) => field.issues))
  const fields = read.flatMap(([name, { value }]) => {
    const schema = fieldSchemas[list][name]
    const parsed = schema === undefined ? undefined : parseField(schema, value)
    if (parsed === undefined) return []
    if ('value' in parsed) return parsed.value === undefined ? [] : [[name, parsed.value] as const]
    issues.push(...issuesOf(parsed.error, value, { at: { node: iri } }))
    return []
  })
  return Object.fromEntries(fields) as T
}

/** The indicators that live under the base of a dataset. */
const indicatorsOf = (reading: Reading): readonly TabledIndicator[] =>
  reading.byAddress(rolm.DeclaredIndicator, startOfList('indicators', reading.scope)).flatMap((iri) => {
    const id = recordIdOf('indicators', iri, reading.scope)
    if (id === undefined || reading.scope.declared?.codes.has(id) !== true) return []
    return [{ ...recordOf<Omit<TabledIndicator, 'id'>>(declaredMapping, 'indicators', iri, reading), id }]
  })

/** The places that say to be declared by a dataset. */
const placesOf = (reading: Reading): readonly TabledPlace[] =>
  reading.byOwner(rolm.DeclaredJurisdiction, datasetNode(reading.scope.document)).flatMap((iri) => {
    const id = recordIdOf('places', iri, reading.scope)
    if (id === undefined) return []
    return [{ ...recordOf<Omit<TabledPlace, 'id'>>(declaredPlaceMapping, 'places', iri, reading), id }]
  })

/** What is known of a dataset besides its figures. */
const headOf = (nodes: Nodes, id: string, document: string, issues: Issue[]): TabledHead => {
  const { rest } = nodes
  const scope = scopeOf(nodes, document)
  const reading: Reading = { ...nodes, scope, issues }
  const declaring = {
    ...(scope.declared && { base: scope.declared.base }),
    indicators: indicatorsOf(reading),
    places: placesOf(reading),
  }
  const noValues = nodesOfType(nodes, noValueMapping.types[0], document).flatMap((cell): TabledCell[] => {
    const fields = readFields(cellMapping, cell.iri, rest, scope)
    issues.push(...fields.flatMap(([, read]) => read.issues))
    const values = Object.fromEntries(fields.map(([name, { value }]) => [name, value]))
    const parsed = tabledCellSchema.safeParse(values)
    if (parsed.success) return [{ id: cell.id, ...parsed.data }]
    const at = { node: cell.iri }
    issues.push(...issuesOf(parsed.error, values, { at }))
    return []
  })
  const notes = nodesOfType(nodes, lists.notes.types[0] ?? '', document).map(({ iri }) => {
    const [body] = rest.values(iri, oa.hasBody)
    const reason = body?.kind === 'node' ? codeLists.reason.codeOf(body.iri) : undefined
    const about = rest
      .values(iri, oa.hasTarget)
      .flatMap((term) => (term.kind === 'node' ? (localIdOf(term.iri, scope) ?? []) : []))
    return { about, ...(isReason(reason) && { reason }) }
  })
  return { id, ...declaring, sources: nodesOfType(nodes, lists.sources.types[0] ?? '', document), noValues, notes }
}

/** That figures stand where those of a dataset of ours would, which has another structure. */
const otherStructure = (iri: string, rest: FigureReader['rest']): Issue => {
  const received = rest.values(iri, qb.structure).map(shownTerm).join(', ')
  const at = { node: iri, property: qb.structure }
  return issue('term-not-valid', { at, parameters: at, received, expected: rolm.structure })
}

/** The id of each dataset of a text, by its document; those without figures too. */
export const datasetsOf = ({ store, rest }: FigureReader, issues: Issue[]): ReadonlyMap<string, string> => {
  const { words } = store.words.dataset
  const described = rest.ofType(qb.DataSet).filter((iri) => isOfVocabulary(iri, rest))
  const datasets = new Set([...words.map((document) => `${document}data`), ...described])
  const ids = new Map<string, string>()
  for (const iri of datasets) {
    const id = placeOfDataset(iri, rest)?.id
    const details = {
      node: iri,
      property: 'the address',
      received: iri,
      expected: 'an address that ends in /name#data',
    }
    if (!isOfVocabulary(iri, rest)) issues.push(otherStructure(iri, rest))
    if (id === undefined) issues.push(issue('term-not-valid', { at: { node: iri }, parameters: details, ...details }))
    else ids.set(iri.slice(0, -'data'.length), id)
  }
  const documents = new Map<string, string>()
  for (const [document, id] of ids) {
    const other = documents.get(id)
    if (other !== undefined) issues.push(issue('dataset-repeated', { received: `${other}data, ${document}data` }))
    documents.set(id, document)
  }
  return ids
}

/** What is known of each dataset besides its figures, by their ids. */
export const headsOf = (
  reader: FigureReader,
  datasets: ReadonlyMap<string, string>,
  issues: Issue[],
): readonly TabledHead[] => {
  const nodes = nodesIn(reader)
  const heads = [...datasets].map(([document, id]) => headOf(nodes, id, document, issues))
  return heads.sort((a, b) => byCodePoint(a.id, b.id))
}
