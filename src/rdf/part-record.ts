import { type Issue, shown } from '../issue'
import { codeLists } from '../mapping/code-lists'
import { type AnyField, type AnyRecord, isNested } from '../mapping/field'
import type { CodeList, Scope } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { besideFields, type FieldRead, type Graph, partsOf, readFields, shownTerm } from '../mapping/read'
import { datasetMapping, lists } from '../mapping/records'
import type { Node, Term } from '../mapping/term'
import { expectation } from '../messages/expected'
import { remedyOf } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import { breakdownOf, indicatorOf, jurisdictionOf } from '../model/catalogue'
import type { ListName } from '../model/dataset'
import { fieldSchemas, parseField } from '../model/field-schemas'
import { issuesOf } from '../model/parse'
import { rdf, rolm } from '../vocabulary/terms'
import { placeOf } from './place'
import type { Tally } from './tally'

/** What records of others may be: the heads of datasets, and the records of each list. */
export type PartKind = 'datasets' | ListName

export const mappingOf: Readonly<Record<PartKind, AnyRecord>> = { datasets: datasetMapping, ...lists }

const foreign: Scope = { document: '', foreign: true }

/** Where a record is read, and what is told of it. */
export interface PartReader {
  /** What reading looks at, and what is remembered of that. */
  readonly graph: Graph
  /** Whether anything is said of a node. */
  readonly isThere: (iri: string) => boolean
  readonly tally: Tally
}

const oneValue: Bilingual = { en: 'one value', zh: '一个值' }

interface NotRead {
  readonly node: string
  readonly property: string
  readonly received: string | Bilingual
  readonly expected: Bilingual
}

/** Addresses that are no codes are told one by one; of other values of a kind, the first. */
const groupOf = (property: string, received: string): string =>
  `${property} ${received.startsWith('<') ? received : ''}`

/** Tells of a value that it was not read. */
export const tellValue = (tally: Tally, { node, property, received, expected }: NotRead): void => {
  const words = typeof received === 'string' ? received : received.en
  tally.add('value-not-read', groupOf(property, words), {
    at: { node, property },
    parameters: { node, property, expected, ...(typeof received !== 'string' && { received }) },
    received: words,
    expected: expected.en,
  })
}

/** Tells of a property that it has several values where one belongs: none of them was read. */
export const tellSeveral = (tally: Tally, at: Pick<NotRead, 'node' | 'property'>, count: number | string): void =>
  tellValue(tally, { ...at, received: { en: `${count} values`, zh: `${count}个值` }, expected: oneValue })

/** Tells what reading by the mapping says of values: what is an error in a dataset of ours is a value not read here. */
const tellRead = (tally: Tally, found: Issue): void => {
  const { node = '', property = '' } = found.at ?? {}
  const expected = found.parameters.expected ?? found.expected ?? ''
  if (found.code === 'property-repeated') tellSeveral(tally, { node, property }, found.received ?? '')
  else if (found.code === 'term-not-valid' || found.code === 'value-not-read')
    tellValue(tally, {
      node,
      property,
      received: found.received ?? '',
      expected: typeof expected === 'string' ? expectation(expected) : expected,
    })
}

/** The codes that the catalogue is to know, beyond being codes. */
const catalogues: readonly (readonly [list: CodeList, look: (code: string) => unknown, expected: Bilingual])[] = [
  [codeLists.indicator, indicatorOf, { en: 'an indicator of the catalogue', zh: '指标目录中的指标' }],
  [codeLists.breakdown, breakdownOf, { en: 'a breakdown of the catalogue', zh: '目录中的分组' }],
  [codeLists.jurisdiction, jurisdictionOf, { en: 'a place of the catalogue', zh: '目录中的行政区划' }],
]

/** What a code should be that the catalogue does not know; `undefined` where it does, or is not asked. */
const notInCatalogue = (field: AnyField, value: unknown): Bilingual | undefined => {
  if (isNested(field) || field.kind.is !== 'code') return undefined
  const { list } = field.kind
  const [, look, expected] = catalogues.find(([catalogue]) => catalogue === list) ?? []
  return [value].flat().some((code) => look?.(String(code)) === undefined) ? expected : undefined
}

const isNode = (term: Term): term is Node => term.kind === 'node'

/** Tells which nodes that a property leads to are not there. */
const tellMissing = ({ graph, isThere, tally }: PartReader, node: string, property: string): readonly Node[] => {
  const missing = graph
    .values(node, property)
    .filter(isNode)
    .filter(({ iri }) => !isThere(iri))
  for (const term of missing)
    tally.add('node-not-there', `${property} ${term.iri}`, {
      at: { node, property },
      parameters: { node, property },
      received: shownTerm(term),
    })
  return missing
}

/** Whether the data itself declares what a code stands for. */
const isDeclared = ({ graph }: PartReader, iri: string, as: string = rolm.DeclaredIndicator): boolean =>
  graph.values(iri, rdf.type).some((type) => type.kind === 'node' && type.iri === as)

/** The indicators that a field names: of the catalogue by their ids, and those that the data itself declares by address. */
const readIndicators = (reader: PartReader, { iri, field }: At, list: CodeList): readonly string[] | undefined => {
  const terms = reader.graph.values(iri, field.property)
  const read = terms.map((term) => {
    const code = term.kind === 'node' ? list.codeOf(term.iri) : undefined
    if (code !== undefined && indicatorOf(code) !== undefined) return code
    return term.kind === 'node' && isDeclared(reader, term.iri) ? term.iri : undefined
  })
  const known = read.filter((value) => value !== undefined)
  return known.length < terms.length ? undefined : [...new Set(known)].sort()
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const hasError = ({ issues }: FieldRead): boolean => issues.some(({ severity }) => severity === 'error')

/** The field of a record at a node. */
interface At {
  readonly kind: PartKind
  readonly iri: string
  readonly name: string
  readonly field: AnyField
}

/** What is said of one value by its schema names what it should be; what breaks a rule has a remedy. */
const ofValues: ReadonlySet<string> = new Set(['field-missing', 'value-not-valid', 'code-unknown'])

/** Tells what the schema of a field says of its value, where that stands in the data. */
const tellSchema = ({ graph, tally }: PartReader, { kind, iri, name }: At, said: readonly Issue[]): void => {
  for (const found of said) {
    const { node, property } = placeOf(mappingOf[kind], iri, [name, ...found.path], graph, foreign)
    const [term, more] = graph.values(node, property)
    tellValue(tally, {
      node,
      property,
      received: term !== undefined && more === undefined ? shownTerm(term) : (found.received ?? ''),
      expected: ofValues.has(found.code) ? expectation(found.expected ?? '') : remedyOf(found),
    })
  }
}

/**
 * The value of a field as the model has it, or nothing. It is given whole or not at all: of a list of which something was
 * not understood there would be half a list; of a text in several languages each is whole.
 */
const readValue = (reader: PartReader, at: At, read: FieldRead): unknown => {
  const { kind, iri, name, field } = at
  if (!isNested(field) && field.kind.is === 'code' && field.kind.list === codeLists.indicator) {
    const named = readIndicators(reader, at, field.kind.list) ?? []
    const isOwn = named.some((one) => indicatorOf(one) === undefined)
    if (isOwn && (field.many === true || named.length === 1)) return field.many === true ? named : named[0]
  }
  for (const found of read.issues) tellRead(reader.tally, found)
  const isText = !isNested(field) && field.kind.is === 'text'
  const isLocal = !isNested(field) && field.kind.is === 'local'
  const missing = isNested(field) || isLocal ? tellMissing(reader, iri, field.property) : []
  if (isEmpty(read.value) || (hasError(read) && !isText) || (isNested(field) && missing.length > 0)) return undefined
  if (isLocal) return read.value
  const schema = fieldSchemas[kind][name]
  if (schema === undefined) return undefined
  const parsed = parseField(schema, read.value)
  if ('error' in parsed) {
    tellSchema(reader, at, issuesOf(parsed.error, read.value))
    return undefined
  }
  const expected = notInCatalogue(field, parsed.value)
  if (expected === undefined) return parsed.value
  const [term] = reader.graph.values(iri, field.property)
  if (term?.kind === 'node' && isDeclared(reader, term.iri, rolm.DeclaredJurisdiction)) return parsed.value
  tellValue(reader.tally, { node: iri, property: field.property, received: term ? shownTerm(term) : '', expected })
  return undefined
}

/** A record as far as it was read, and all that reading by the mapping said of it. */
export interface PartRecord {
  readonly fields: Readonly<Record<string, unknown>>
  readonly issues: readonly Issue[]
}

/** Reads the fields of a node that are understood and valid, each by itself, and tells of the others. */
export const readPart = (kind: PartKind, iri: string, reader: PartReader): PartRecord => {
  const { graph, tally } = reader
  const mapping = mappingOf[kind]
  const links = [...new Set(partsOf(mapping).map(({ link }) => link))]
  const missing = new Set(links.flatMap((link) => tellMissing(reader, iri, link)).map((term) => shown(shownTerm(term))))
  const beside = besideFields(mapping, iri, graph, foreign)
  const repeated = new Set(beside.flatMap(({ code, at }) => (code === 'property-repeated' ? (at?.property ?? []) : [])))
  if (kind !== 'datasets') tellMissing(reader, iri, membership[kind])
  for (const found of beside) if (!missing.has(found.received ?? '')) tellRead(tally, found)
  const reads = readFields(mapping, iri, graph, foreign)
  const fields = reads.flatMap(([name, read]): [string, unknown][] => {
    const field = mapping.fields[name]
    if (field === undefined || (!isNested(field) && field.part !== undefined && repeated.has(field.part.link)))
      return []
    const value = readValue(reader, { kind, iri, name, field }, read)
    return value === undefined ? [] : [[name, value]]
  })
  return { fields: Object.fromEntries(fields), issues: [...beside, ...reads.flatMap(([, { issues }]) => issues)] }
}
