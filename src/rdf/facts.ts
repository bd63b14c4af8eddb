import { datasetNode, localName, periodAddress } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import type { AnyRecord } from '../mapping/field'
import { localIri, type Scope } from '../mapping/kind'
import type { Fields } from '../mapping/layout'
import { membership } from '../mapping/membership'
import { lists } from '../mapping/records'
import { startOfList } from '../mapping/scope'
import { statementFor, type Teller } from '../mapping/teller'
import type { Surroundings, Telling } from '../mapping/telling'
import { isA, literal, node, type Statement } from '../mapping/term'
import { explain } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import type { ReasonCode } from '../messages/reasons'
import type { LargeDataset, ListName } from '../model/dataset'
import { eachFound } from '../model/findings'
import { indicatorIn } from '../model/indicator'
import { isDated, type Period } from '../model/period'
import { onceFor, remembering } from '../model/remembered'
import type { InstrumentKind } from '../vocabulary/catalogue'
import { dcterms, dqv, eli, oa, rdf, rdfs, rolm, skos } from '../vocabulary/terms'
import { schemes } from './structure'

/** A dataset that is written: where, and by which teller. */
export interface Writing<T, S, B> {
  readonly dataset: LargeDataset
  readonly scope: Scope
  readonly teller: Teller<T, S, B>
  readonly telling: Telling<T, S>
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

/** What is said of the period that a field holds. Dated ones recur. */
const periodStatements = <T, S>(property: string, document: string, teller: Teller<T, S, unknown>) => {
  const statementOf = (period: Period, source: string, datedBy?: string): S =>
    statementFor(teller, [property, node(periodAddress({ period, source, datedBy }, document))])
  const moment = remembering((edtf: string) => statementOf({ kind: 'at', edtf }, ''))
  const interval = remembering((edtf: string) => statementOf({ kind: 'interval', edtf }, ''))
  return (period: Period, source: string, datedBy: string | undefined): S => {
    const { kind, edtf } = period
    if (edtf === undefined || !isDated(period)) return statementOf(period, source, datedBy)
    return kind === 'at' ? moment(edtf) : interval(edtf)
  }
}

/** The facts of a list, each with all that is said of it. */
export function* factBlocks<T, S, B>(
  list: ListName,
  { dataset, scope, teller, telling }: Writing<T, S, B>,
): Generator<B> {
  const { document } = scope
  const sourceOfWhole = sourcesOfWholes(dataset)
  const isWhole = remembering((indicator: string) => indicatorIn(dataset, indicator)?.whole ?? false)
  const said = (statement: Statement): S => statementFor(teller, statement)
  const stated = remembering((source: string) => {
    let made: Surroundings<S> | undefined
    return () => {
      made ??= { before: [said([oa.hasSource, node(localIri(source, scope))])] }
      return made
    }
  })
  const mapping: AnyRecord = lists[list]
  const statementOfPeriod = periodStatements(mapping.fields.period?.property ?? '', document, teller)
  const [start, beside] = [startOfList(list, scope), besides[list]]
  let before: readonly S[] | undefined
  for (const fact of dataset[list] as Iterable<AnyFact & Fields>) {
    before ??= [said([membership[list], node(datasetNode(document))])]
    const { id, period, datedBy, indicator = '', whole } = fact
    const source = fact.source ?? (typeof whole === 'string' ? sourceOfWhole(whole) : undefined)
    telling.tell(mapping, fact, start, localName(id), {
      types: typesOf(list, fact),
      whole: isWhole(indicator),
      before: beside === undefined ? before : [...before, ...beside(id).map(said)],
      shared: period === undefined || source === undefined ? undefined : statementOfPeriod(period, source, datedBy),
      owned: source === undefined ? undefined : stated(source),
    })
    yield teller.told()
  }
}

/** A finding on a fact, in words. */
interface Remark {
  readonly code: ReasonCode
  /** The fact's local name, and what the finding adds to it: those of one code are numbered where a fact has several. */
  readonly local: string
  readonly suffix: string
  readonly words: Bilingual
}

function* eachRemark(dataset: LargeDataset): Generator<Remark> {
  let of = ''
  let local = ''
  let codes: ReasonCode[] = []
  for (const { code, path, parameters } of eachFound(dataset)) {
    const [, id] = path
    if (id !== of) [of, local, codes] = [id, localName(id), []]
    codes.push(code)
    const time = codes.filter((each) => each === code).length
    const suffix = time === 1 ? `-finding-${code}` : `-finding-${code}-${time}`
    yield { code, local, suffix, words: explain({ code, parameters }) }
  }
}

const remarksInMemory = onceFor((dataset: LargeDataset): readonly Remark[] => [...eachRemark(dataset)])

/** The findings on a dataset in words. Those on figures in memory are kept with these: every form writes them. */
const remarksOn = (dataset: LargeDataset): Iterable<Remark> =>
  Array.isArray(dataset.observations) ? remarksInMemory(dataset) : eachRemark(dataset)

/** The findings on the facts. */
export function* findingBlocks<T, S, B>({ dataset, scope, teller }: Writing<T, S, B>): Generator<B> {
  const { document } = scope
  const body = remembering((code: ReasonCode) => statementFor(teller, [oa.hasBody, node(codeLists.reason.iriOf(code))]))
  let head: readonly S[] | undefined
  for (const { code, local, suffix, words } of remarksOn(dataset)) {
    head ??= [isA(rolm.Finding), isA(dqv.QualityAnnotation), motivation].map((said) => statementFor(teller, said))
    const comment = teller.propertyOf(rdfs.comment)
    teller.about(teller.name(document, local, suffix))
    for (const each of head) teller.say(each)
    teller.state(teller.propertyOf(oa.hasTarget), teller.node(teller.name(document, local)))
    teller.say(body(code))
    teller.state(comment, teller.literal(words.en, rdf.langString, 'en'))
    teller.state(comment, teller.literal(words.zh, rdf.langString, 'zh'))
    yield teller.told()
  }
}
