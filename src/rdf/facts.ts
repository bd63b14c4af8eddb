import { datasetNode, localName, periodAddress } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import { localIri, type Scope } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { lists } from '../mapping/records'
import { startOfList } from '../mapping/scope'
import { statementFor, type Teller } from '../mapping/teller'
import type { Fields, Tell } from '../mapping/telling'
import { isA, literal, node, type Statement } from '../mapping/term'
import { explain } from '../messages/explain'
import type { LargeDataset, ListName } from '../model/dataset'
import { eachFound } from '../model/findings'
import { indicatorIn } from '../model/indicator'
import { isDated, type Period } from '../model/period'
import { remembering } from '../model/remembered'
import type { InstrumentKind } from '../vocabulary/catalogue'
import { dcterms, dqv, eli, oa, rdf, rdfs, rolm, skos } from '../vocabulary/terms'
import { schemes } from './structure'

/** A dataset that is written: where, and by which teller. */
export interface Writing<T, B> {
  readonly dataset: LargeDataset
  readonly scope: Scope
  readonly teller: Teller<T, B>
  readonly tell: Tell<T>
}

const motivation: Statement = [oa.motivatedBy, node(dqv.qualityAssessment)]

/** What is said of every record of a list, beside its fields and what it is of. */
const besides: Readonly<Partial<Record<ListName, (id: string) => readonly Statement[]>>> = {
  indicators: () => [[skos.inScheme, node(schemes.indicator)]],
  places: (code) => [[dcterms.identifier, literal(code)]],
  notes: () => [motivation],
}

/** Instruments of these kinds are legal resources too. */
const legalKinds: readonly InstrumentKind[] = ['law', 'outline', 'plan', 'normative-document', 'scheme', 'standard']

/** A record of any list, by the fields that matter here. */
interface AnyFact {
  readonly id: string
  readonly source?: string | undefined
  readonly period?: Period | undefined
  readonly datedBy?: string | undefined
  readonly indicator?: string | undefined
  /** Of a division its total; of an indicator, whether it counts whole things. */
  readonly whole?: string | boolean | undefined
  readonly kind?: unknown
}

const legalTypes = [...lists.instruments.types, eli.LegalResource]

/** The classes of a fact, where they are not those of its list. */
const typesOf = (list: ListName, { kind }: AnyFact): readonly string[] | undefined =>
  list === 'instruments' && legalKinds.some((legal) => legal === kind) ? legalTypes : undefined

/** The document that states a figure which is divided into parts, looked up once for all of them. */
const sourcesOfWholes = ({ observations, partSets }: LargeDataset): ((id: string) => string | undefined) => {
  let sources: ReadonlyMap<string, string> | undefined
  return (id) => {
    if (sources === undefined) {
      const wholes = new Set(partSets.map(({ whole }) => whole))
      const found = new Map<string, string>()
      for (const { id, source } of observations) if (wholes.has(id)) found.set(id, source)
      sources = found
    }
    return sources.get(id)
  }
}

/** The nodes of periods. Dated ones recur. */
const periodNodes = <T>(document: string, { name, node }: Teller<T, unknown>) => {
  const nodeOf = (period: Period, source: string, datedBy?: string): T =>
    node(name(periodAddress({ period, source, datedBy }, document)))
  const moment = remembering((edtf: string) => nodeOf({ kind: 'at', edtf }, ''))
  const interval = remembering((edtf: string) => nodeOf({ kind: 'interval', edtf }, ''))
  return (period: Period, source: string, datedBy: string | undefined): T => {
    const { kind, edtf } = period
    if (edtf === undefined || !isDated(period)) return nodeOf(period, source, datedBy)
    return kind === 'at' ? moment(edtf) : interval(edtf)
  }
}

/** The facts of a list, each with all that is said of it. */
export function* factBlocks<T, B>(list: ListName, { dataset, scope, teller, tell }: Writing<T, B>): Generator<B> {
  const { document } = scope
  const sourceOfWhole = sourcesOfWholes(dataset)
  const isWhole = remembering((indicator: string) => indicatorIn(dataset, indicator)?.whole ?? false)
  const periodNode = periodNodes(document, teller)
  const said = (statement: Statement): Statement<T> => statementFor(teller, statement)
  const stated = remembering((source: string) => {
    let made: readonly Statement<T>[] | undefined
    return () => {
      made ??= [said([oa.hasSource, node(localIri(source, scope))])]
      return made
    }
  })
  const [mapping, start, beside] = [lists[list], startOfList(list, scope), besides[list]]
  let before: readonly Statement<T>[] | undefined
  for (const fact of dataset[list] as Iterable<AnyFact & Fields>) {
    before ??= [said([membership[list], node(datasetNode(document))])]
    const { id, period, datedBy, indicator = '', whole } = fact
    const source = fact.source ?? (typeof whole === 'string' ? sourceOfWhole(whole) : undefined)
    tell(mapping, fact, start, localName(id), {
      types: typesOf(list, fact),
      whole: isWhole(indicator),
      before: beside === undefined ? before : [...before, ...beside(id).map(said)],
      shared: period === undefined || source === undefined ? undefined : periodNode(period, source, datedBy),
      ownedBefore: source === undefined ? undefined : stated(source),
    })
    yield teller.told()
  }
}

/** The findings on the facts, those of one fact numbered where several have the same code. */
export function* findingBlocks<T, B>({ dataset, scope, teller }: Writing<T, B>): Generator<B> {
  const { document } = scope
  const { name, node: nodeOf, literal: literalOf, about, say } = teller
  const body = remembering((code: string) => nodeOf(name(codeLists.reason.iriOf(code))))
  let head: readonly Statement<T>[] | undefined
  let [of, times] = ['', new Map<string, number>()]
  for (const { code, path, parameters } of eachFound(dataset)) {
    head ??= [isA(rolm.Finding), isA(dqv.QualityAnnotation), motivation].map((said) => statementFor(teller, said))
    const [, id] = path
    if (id !== of) [of, times] = [id, new Map()]
    const time = (times.get(code) ?? 0) + 1
    times.set(code, time)
    const local = localName(id)
    const { en, zh } = explain({ code, parameters })
    const comment = teller.propertyOf(rdfs.comment)
    about(name(document, local, time === 1 ? `-finding-${code}` : `-finding-${code}-${time}`))
    for (const [property, value] of head) say(property, value)
    say(teller.propertyOf(oa.hasTarget), nodeOf(name(document, local)))
    say(teller.propertyOf(oa.hasBody), body(code))
    say(comment, literalOf(en, rdf.langString, 'en'))
    say(comment, literalOf(zh, rdf.langString, 'zh'))
    yield teller.told()
  }
}
