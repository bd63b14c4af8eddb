import { hasErrors, type Issue, issue, type Result, resultOf } from '../issue'
import { datasetNode, documentOf } from '../mapping/address'
import type { AnyRecord } from '../mapping/field'
import { isNested } from '../mapping/field'
import type { Scope } from '../mapping/kind'
import { type Graph, readRecord } from '../mapping/read'
import { datasetMapping, lists } from '../mapping/records'
import { recordIdOf, recordIri } from '../mapping/scope'
import { DataTeller } from '../mapping/teller'
import type { Term } from '../mapping/term'
import { type Dataset, datasetLists, type ListName } from '../model/dataset'
import { parseDataset } from '../model/parse'
import { dcat, oa, prov, qb, rdf } from '../vocabulary/terms'
import { placeOfDataset } from './dataset-place'
import { sectionsOf } from './graph'
import { type Graphs, parseRdf, type RdfReading } from './parse'
import { placeOf } from './place'
import type { Statements } from './statements'
import type { RdfFormat } from './write'

type Found = { readonly document: string; readonly id: string; readonly base: string }

const findDataset = (index: Statements): Result<Found> => {
  const found = index.ofType(qb.DataSet)
  const [iri] = found
  if (iri === undefined) return { ok: false, issues: [issue('dataset-missing')] }
  if (found.length > 1) return { ok: false, issues: [issue('dataset-repeated', { received: found.join(', ') })] }
  const place = placeOfDataset(iri, index)
  if (place === undefined)
    return {
      ok: false,
      issues: [
        issue('term-not-valid', {
          at: { node: iri, property: rdf.type },
          parameters: { node: iri, property: 'the address' },
          received: iri,
          expected: 'an address that ends in /name#data',
        }),
      ],
    }
  return { ok: true, value: { ...place, document: iri.slice(0, -'data'.length) }, issues: [] }
}

const readList = (list: ListName, index: Statements, scope: Scope): { records: unknown[]; issues: Issue[] } => {
  const mapping: AnyRecord = lists[list]
  const issues: Issue[] = []
  const records = index.ofType(mapping.types[0] ?? '').flatMap((iri) => {
    const id = recordIdOf(list, iri, scope)
    if (id === undefined && mapping.general === true) return []
    if (id === undefined) {
      const details = {
        node: iri,
        property: 'the address',
        received: iri,
        expected: `an address under ${recordIri(list, '', scope)}`,
      }
      issues.push(issue('term-not-valid', { at: { node: iri }, parameters: details, ...details }))
      return []
    }
    const read = readRecord(mapping, iri, index, scope)
    issues.push(...read.issues)
    return [{ id, ...read.record }]
  })
  return { records, issues }
}

/** The printed form of a figure is the text of its first quotation. */
const withPrinted = (record: unknown): unknown => {
  const { quotes } = record as { quotes?: readonly { exact?: unknown }[] } // as the mapping of observations reads it
  return { ...(record as object), printed: quotes?.[0]?.exact }
}

/** Tells where an issue with a field stands in linked data: its node and property. */
const atNode =
  (scope: Scope, graph: Graph) =>
  (found: Issue): Issue => {
    const [name = '', id, ...rest] = found.path
    const list = Object.hasOwn(lists, name) ? (name as ListName) : undefined // just looked up
    const { wanted, ...at } =
      list === undefined || id === undefined
        ? placeOf(datasetMapping, datasetNode(scope.document), found.path, graph)
        : placeOf(lists[list], recordIri(list, id, scope), rest, graph)
    if (found.code !== 'field-missing' && found.code !== 'value-not-valid' && found.code !== 'code-unknown')
      return { ...found, at }
    const nothing = found.code === 'field-missing' || found.received === '[]'
    const code = nothing ? 'property-missing' : 'term-not-valid'
    const { path, expected = '', received = '' } = found
    const parameters = { ...found.parameters, ...at }
    if (nothing && wanted !== undefined)
      return issue(code, { path, parameters: { ...parameters, expected: wanted }, expected: wanted.en, received, at })
    return issue(code, { path, parameters, expected, received, at })
  }

/** Holds what linked data states beside the facts (the ends of periods, the documents of quotations) against them. */
const checkDerived = (dataset: Dataset, document: string, index: Statements): readonly Issue[] => {
  const ofFacts = Object.values(lists).flatMap((mapping) => derivedOf(mapping))
  const ofVersions = [dcat.isVersionOf, dcat.hasCurrentVersion, dcat.previousVersion, prov.wasRevisionOf]
  const derived = new Set([...ofFacts, ...ofVersions, oa.hasTarget, oa.hasBody])
  const issues: Issue[] = []
  for (const { blocks } of sectionsOf(dataset, document)(new DataTeller()))
    for (const { iri, statements } of [...blocks].flat())
      for (const property of index.properties(iri)) {
        if (!derived.has(property)) continue
        const expected = statements.filter(([name]) => name === property).map(([, value]) => textOf(value))
        for (const value of index.values(iri, property).map(textOf))
          if (!expected.includes(value))
            issues.push(
              issue('term-not-valid', {
                at: { node: iri, property },
                parameters: { node: iri, property },
                received: value,
                expected: expected.join(', ') || 'no such statement',
              }),
            )
      }
  return issues
}

/** The files in which a dataset stands: any, and tomorrow perhaps others. */
const distributionsIn = (document: string, index: Statements): readonly string[] => {
  const named = index.values(datasetNode(document), dcat.distribution).map(textOf)
  return index.ofType(dcat.Distribution).filter((iri) => named.includes(iri))
}

/** Says what stands in the document and is part of no record, such as a note that has lost its class. */
const checkUnread = (dataset: Dataset, document: string, index: Statements): readonly Issue[] => {
  const written = sectionsOf(
    dataset,
    document,
  )(new DataTeller()).flatMap(({ blocks }) => [...blocks].flat().map(({ iri }) => iri))
  const known = new Set([...written, ...distributionsIn(document, index)])
  return index
    .subjects()
    .filter((node) => node.startsWith(document) && !known.has(node))
    .flatMap((node) =>
      index.properties(node).map((property) => {
        const at = { node, property }
        return issue('property-not-understood', { at, parameters: at })
      }),
    )
}

/** The structure of the cube stands at the end of what is written: where it is not there, the text may have been cut off. */
const checkStructure = (document: string, index: Statements): readonly Issue[] => {
  const at = { node: datasetNode(document), property: qb.structure }
  return index
    .values(at.node, at.property)
    .filter((term) => term.kind === 'node' && index.properties(term.iri).length === 0)
    .map((term) => issue('node-not-there', { at, parameters: at, received: textOf(term) }))
}

const textOf = (term: Term): string => (term.kind === 'node' ? term.iri : term.text)

const derivedOf = (mapping: AnyRecord): readonly string[] => [
  ...(mapping.derived ?? []),
  ...Object.values(mapping.fields).flatMap((field) => (isNested(field) ? derivedOf(field.record) : [])),
]

/** In what surroundings the records of a graph are read: which indicators it declares is to be known before any is named. */
const scopeIn = (index: Statements, { document, base }: Found): Scope => {
  const scope: Scope = { document, declared: { base, codes: new Set() } }
  const [type = ''] = lists.indicators.types
  const codes = index.ofType(type).flatMap((iri) => recordIdOf('indicators', iri, scope) ?? [])
  return { ...scope, declared: { base, codes: new Set(codes) } }
}

const readStatements = (index: Statements): Result<Dataset> => {
  const found = findDataset(index)
  if (!found.ok) return found
  const { document, id, base } = found.value
  const scope = scopeIn(index, found.value)
  const head = readRecord(datasetMapping, datasetNode(document), index, scope)
  const read = datasetLists.map((list) => [list, readList(list, index, scope)] as const)
  const issues = [...head.issues, ...read.flatMap(([, list]) => list.issues)]
  if (hasErrors(issues)) return { ok: false, issues }
  const records = Object.fromEntries(read.map(([list, { records: found }]) => [list, found]))
  const observations = (records.observations ?? []).map(withPrinted)
  const parsed = parseDataset({ ...head.record, id, base, ...records, observations })
  // What is wrong with a printed form is wrong with the quotation that it was taken from, and said there.
  const ofRecords = parsed.issues.filter(
    ({ path, parameters }) => !(path.at(-1) === 'printed' && parameters.name === 'printed'),
  )
  const all = [...issues, ...ofRecords.map(atNode(scope, index))]
  if (!parsed.ok) return { ok: false, issues: all }
  const { value } = parsed
  const beside = [
    ...checkDerived(value, document, index),
    ...checkUnread(value, document, index),
    ...checkStructure(document, index),
  ]
  return resultOf(value, [...all, ...beside])
}

/** The graphs of a text that hold a dataset, and what there is to say of the others. */
const datasetGraphs = ({ graphs, issues }: Graphs): { holders: readonly Statements[]; issues: readonly Issue[] } => {
  const holders = [...graphs].filter(([, statements]) => statements.ofType(qb.DataSet).length > 0)
  const others = [...graphs.keys()].filter((name) => !holders.some(([holder]) => holder === name))
  const unread = holders.length === 0 ? [] : others.map((name) => issue('graph-not-read', { received: name || '—' }))
  return { holders: holders.map(([, statements]) => statements), issues: [...issues, ...unread] }
}

const withIssues = <T>(result: Result<T>, before: readonly Issue[]): Result<T> => ({
  ...result,
  issues: [...before, ...result.issues],
})

/**
 * Reads a dataset from linked data in any form. Whatever is broken or foreign is said with its node and property, and a
 * dataset is given out only where nothing of it is: never half of one. Nothing is fetched, unless `loadContext` does.
 *
 * @example
 * const result = await readRdf(turtle, 'turtle')
 * if (!result.ok) for (const { message, at } of result.issues) console.error(at?.node, message)
 * @throws RolmError for JSON-LD where the package jsonld is not installed
 */
export const readRdf = async (text: string, format: RdfFormat, reading: RdfReading = {}): Promise<Result<Dataset>> => {
  const { holders, issues } = datasetGraphs(await parseRdf(text, format, reading))
  const [statements, ...more] = holders
  if (hasErrors(issues)) return { ok: false, issues }
  if (statements === undefined) return { ok: false, issues: [...issues, issue('dataset-missing')] }
  if (more.length > 0) {
    const received = holders.flatMap((holder) => holder.ofType(qb.DataSet)).join(', ')
    return { ok: false, issues: [...issues, issue('dataset-repeated', { received })] }
  }
  return withIssues(readStatements(statements), issues)
}

/** The addresses that several datasets have: they may be versions of one, and nothing says which counts. */
const documentsTwice = (datasets: readonly Dataset[]): readonly string[] => {
  const documents = datasets.map(documentOf)
  return [...new Set(documents.filter((document, index) => documents.indexOf(document) < index))]
}

/**
 * Reads every dataset of a file that holds several, each in a graph of its own, in order of their addresses. They are given
 * out only where nothing of any is broken.
 */
export const readDatasets = async (
  text: string,
  format: RdfFormat,
  reading: RdfReading = {},
): Promise<Result<readonly Dataset[]>> => {
  const { holders, issues } = datasetGraphs(await parseRdf(text, format, reading))
  if (hasErrors(issues)) return { ok: false, issues }
  if (holders.length === 0) return { ok: false, issues: [...issues, issue('dataset-missing')] }
  const results = holders.map(readStatements)
  const all = [...issues, ...results.flatMap((result) => result.issues)]
  const datasets = results.flatMap((result) => (result.ok ? [result.value] : []))
  const repeated = documentsTwice(datasets)
  if (repeated.length > 0)
    return { ok: false, issues: [...all, issue('dataset-repeated', { received: repeated.join(', ') })] }
  if (datasets.length < results.length) return { ok: false, issues: all }
  const ordered = datasets.sort((a, b) => (documentOf(a) < documentOf(b) ? -1 : 1))
  return { ok: true, value: ordered, issues: all }
}
