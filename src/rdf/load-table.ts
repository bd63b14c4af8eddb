import { hasErrors, type Issue, issue, type Result, resultOf } from '../issue'
import { datasetNode } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import type { AnyRecord } from '../mapping/field'
import { localIdOf, type Scope } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { readFields, readRecord } from '../mapping/read'
import { lists, noValueMapping, observationMapping } from '../mapping/records'
import { recordIdOf, startOfList } from '../mapping/scope'
import { periodMapping } from '../mapping/stated-fields'
import type { DeclaredList } from '../model/dataset'
import { fieldSchemas, parseField } from '../model/field-schemas'
import { issuesOf } from '../model/parse'
import { type Period, periodSchema } from '../model/period'
import type { WordStore } from '../query/figure-store'
import { measuresOf } from '../query/measures'
import type { Table } from '../query/table'
import { tableFrom } from '../query/table-from'
import {
  type TabledCell,
  type TabledHead,
  type TabledIndicator,
  type TabledPlace,
  tabledCellSchema,
} from '../query/tabled'
import { byCodePoint } from '../query/words'
import { type Reason, reasons } from '../vocabulary/catalogue'
import { oa, qb, rdf, rolm } from '../vocabulary/terms'
import { placeOfDataset } from './dataset-place'
import { FigureReader, neededWords } from './figure-reader'
import { checkFormat, type RdfFormat } from './files'
import { byAddress, byDocument, byOwner, type Grouped } from './grouped'
import { declaredMapping, declaredPlaceMapping } from './kept'
import { type Pieces, parseQuads, type Triple } from './library'
import { faultIssue, longestRdf, mediaTypes, type RdfReading, readJsonLd, tooLong } from './parse'

/** The most figures that are loaded unless more are asked for. */
export const mostFigures = 20_000_000

/** How figures are loaded. */
export interface Loading extends RdfReading {
  /** The most figures that are taken in; a text with more gives an issue and no table. */
  readonly most?: number
  /** Is told now and then how many figures there are so far. */
  readonly onProgress?: (figures: number) => void
}

/** How many statements go by between two looks at how many figures there are. */
const stride = 65_536

const textOf = async (pieces: string | Pieces): Promise<string> => {
  if (typeof pieces === 'string') return pieces
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length > longestRdf) break
  }
  return text
}

/** Gives every statement of a text to a reader. */
const readInto = async (
  reader: FigureReader,
  text: string | Pieces,
  format: RdfFormat,
  { most = mostFigures, onProgress, ...reading }: Loading,
): Promise<readonly Issue[]> => {
  let count = 0
  const goOn = (): boolean => {
    count += 1
    if (count % stride === 0) onProgress?.(reader.store.size)
    return reader.store.size <= most
  }
  if (format === 'json-ld') {
    const whole = await textOf(text)
    if (whole.length > longestRdf) return [tooLong(whole, format)]
    const take = ({ subject, property, value }: Triple): boolean => {
      reader.take(subject, property, value)
      return goOn()
    }
    return readJsonLd(whole, take, reading)
  }
  const fault = await parseQuads(text, mediaTypes[format], ({ subject, predicate, object }) => {
    reader.take(subject.iri, predicate.iri, object)
    return goOn()
  })
  return fault === undefined ? [] : [faultIssue(fault)]
}

/** What every figure has to have. */
const checkWhole = (reader: FigureReader): void => {
  const { store, tally } = reader
  const { fields } = observationMapping
  const tell = (row: number, property: string): void => {
    const at = { node: reader.addressOf(row), property }
    tally.add('property-missing', property, { at, parameters: { ...at, expected: property }, expected: property })
  }
  for (let row = 0; row < store.size; row++) {
    for (const name of neededWords) if (store.words[name].at(row) === undefined) tell(row, fields[name].property)
    if (store.periods.at(row) === undefined) tell(row, fields.period.property)
    if (!store.numbers.value.has(row)) tell(row, fields.value.property)
    if (!store.printed.has(row)) tell(row, fields.quotes.property)
  }
}

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

/** Puts other words in the place of those of a column, to which no figure is added any more. */
const rename = ({ words }: WordStore, nameOf: (word: string) => string): void =>
  words.forEach((word, code) => {
    words[code] = nameOf(word)
  })

/** Names indicators that no dataset declares by their codes, as those of the catalogue are, and tells of all other addresses. */
const nameIndicators = ({ store, tally }: FigureReader, declared: ReadonlySet<string>): void =>
  rename(store.words.indicator, (word) => {
    if (declared.has(word) || codeLists.indicator.open.isListed(word)) return word
    const code = codeLists.indicator.codeOf(word)
    if (code !== undefined && !store.words.indicator.words.includes(code)) return code
    const at = { node: word, property: rdf.type }
    tally.add('node-not-there', word, { at, parameters: at, received: word })
    return word
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

/** The id of each dataset of a text, by its document; those without figures too. */
const datasetsOf = ({ store, rest }: FigureReader, issues: Issue[]): ReadonlyMap<string, string> => {
  const { words } = store.words.dataset
  const datasets = new Set([...words.map((document) => `${document}data`), ...rest.ofType(qb.DataSet)])
  const ids = new Map<string, string>()
  for (const iri of datasets) {
    const id = placeOfDataset(iri, rest)?.id
    const details = {
      node: iri,
      property: 'the address',
      received: iri,
      expected: 'an address that ends in /name#data',
    }
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

/** The periods of the figures, by their addresses. */
const periodsOf = ({ store, rest }: FigureReader, issues: Issue[]): ReadonlyMap<string, Period> =>
  new Map(
    store.periods.words.flatMap((iri): [string, Period][] => {
      const { record, issues: found } = readRecord(periodMapping, iri, rest, { document: '' })
      const parsed = periodSchema.safeParse(record)
      issues.push(...found, ...(parsed.success ? [] : issuesOf(parsed.error, record, { at: { node: iri } })))
      return parsed.success ? [[iri, parsed.data]] : []
    }),
  )

/**
 * Puts the figures of linked data straight into a table, without making datasets of them: for files of millions. They may be
 * those of several datasets. It is quick where the statements on a figure and its quotations stand together, as they are
 * written here, and right however they stand. Figures are read, not checked: that one has all its parts is held here,
 * that its interval is what its print allows is for `readRdf`.
 *
 * @param text whole, or in pieces as they come from a disk or a network
 * @example
 * const loaded = await loadTable(turtle, 'turtle')
 * if (loaded.ok) console.log(query(loaded.value, { where: { indicator: 'legal-aid-cases' } }).rows)
 * @throws RolmError for JSON-LD where the package jsonld is not installed
 */
export const loadTable = async (
  text: string | Pieces,
  format: RdfFormat,
  loading: Loading = {},
): Promise<Result<Table>> => {
  checkFormat(format)
  const { most = mostFigures } = loading
  const reader = new FigureReader()
  const issues: Issue[] = [...(await readInto(reader, text, format, loading))]
  if (reader.store.size > most) issues.push(issue('too-many-figures', { expected: String(most) }))
  if (hasErrors(issues)) return { ok: false, issues }
  reader.forms.findRest(reader.rest)
  reader.end()
  const ids = datasetsOf(reader, issues)
  if (ids.size === 0) issues.push(issue('dataset-missing'))
  const nodes = nodesIn(reader)
  const heads = [...ids].map(([document, id]) => headOf(nodes, id, document, issues))
  const periods = periodsOf(reader, issues)
  nameIndicators(reader, new Set(measuresOf(heads).keys()))
  checkWhole(reader)
  const all = [...issues, ...reader.tally.list()]
  if (hasErrors(all)) return { ok: false, issues: all }
  rename(reader.store.words.dataset, (document) => ids.get(document) ?? document)
  heads.sort((a, b) => byCodePoint(a.id, b.id))
  const table = tableFrom(reader.store, heads, (name) => periods.get(name) ?? { kind: 'unstated' })
  return resultOf(table, all)
}
