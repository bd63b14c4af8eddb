import { documentOf, periodAddress, versionDocumentOf } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import { describe, type Surroundings } from '../mapping/describe'
import { localIri, type Scope } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { datasetMapping, lists, periodMapping } from '../mapping/records'
import { recordIri, scopeOf } from '../mapping/scope'
import { type Description, inLanguage, literal, node, type Statement } from '../mapping/term'
import { explain } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import { isApproved } from '../model/approval'
import { breakdownOf, indicatorOf, jurisdictionOf, total } from '../model/catalogue'
import { datasetLists, datedLists, type LargeDataset, type ListName } from '../model/dataset'
import { eachFinding } from '../model/findings'
import { indicatorIn } from '../model/indicator'
import type { Observation } from '../model/observation'
import { isDated, type Period } from '../model/period'
import { onceFor, rememberingOf } from '../model/remembered'
import { codeLabels, conventions, type InstrumentKind } from '../vocabulary/catalogue'
import { dcat, dcterms, dqv, eli, oa, prov, qb, rdf, rdfs, rolm, skos, xsd } from '../vocabulary/terms'
import { distributionsOf, filesBeside, type RdfFile } from './files'
import { instantsOf, periodStatements, periodType } from './periods'
import { schemes, structureDescriptions, structureIri } from './structure'

/** The nodes of one fact. */
export type Block = readonly Description[]

/**
 * A group of nodes that a reader takes in at once: a heading and its blocks. The blocks are made as they are asked for, anew
 * each time; a section without any is left out of a file.
 */
export interface Section {
  readonly title: string
  readonly blocks: Iterable<Block>
}

/** What is made of each item when it is asked for, as often as it is. */
const each = <T, R>(items: Iterable<T>, make: (item: T) => R): Iterable<R> => ({
  *[Symbol.iterator]() {
    for (const item of items) yield make(item)
  },
})

/** What is made all at once when it is first asked for. */
const whenAsked = (make: () => readonly Block[]): Iterable<Block> => {
  let made: readonly Block[] | undefined
  return {
    *[Symbol.iterator]() {
      made ??= make()
      yield* made
    },
  }
}

const is = (type: string): Statement => [rdf.type, node(type)]
const inBoth = (property: string, { en, zh }: Bilingual): readonly Statement[] => [
  [property, inLanguage(en, 'en')],
  [property, inLanguage(zh, 'zh')],
]
const distinct = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort()

/** The node of a dataset in a document. */
export const datasetNode = (document: string): string => `${document}data`

/**
 * How a version hangs on its dataset and on the version before. The document of the dataset names its current version, that
 * of a version the dataset.
 */
export const versionStatements = (dataset: LargeDataset, document: string): readonly Statement[] => {
  const { replaces } = dataset
  const [whichever, version] = [documentOf(dataset), versionDocumentOf(dataset)]
  const to = (property: string, other: string): Statement => [property, node(datasetNode(other))]
  const before = replaces === undefined ? [] : [versionDocumentOf({ ...dataset, version: replaces })]
  return [
    ...(document === version ? [to(dcat.isVersionOf, whichever)] : []),
    ...(document === whichever && isApproved(dataset) ? [to(dcat.hasCurrentVersion, version)] : []),
    ...before.flatMap((earlier) => [to(dcat.previousVersion, earlier), to(prov.wasRevisionOf, earlier)]),
  ]
}

/** The nodes of other documents to which a version leads: what they are, and no more. */
const otherVersions = (statements: readonly Statement[]): readonly Description[] =>
  distinct(statements.flatMap(([, value]) => (value.kind === 'node' ? [value.iri] : []))).map((iri) => ({
    iri,
    statements: [is(dcat.Dataset)],
  }))

const datasetBlock = (dataset: LargeDataset, scope: Scope, files: readonly RdfFile[]): readonly Description[] => {
  const distributions = distributionsOf(scope.document, files)
  const versions = versionStatements(dataset, scope.document)
  const behind: readonly Statement[] = [
    [qb.structure, node(structureIri)],
    ...versions,
    ...distributions.map(({ iri }): Statement => [dcat.distribution, node(iri)]),
  ]
  return [
    ...describe(datasetMapping, { ...dataset }, datasetNode(scope.document), { scope, behind }),
    ...distributions,
    ...otherVersions(versions),
  ]
}

/** The indicators that those name which the dataset declares. */
const namedByDeclared = ({ indicators }: LargeDataset): readonly string[] =>
  indicators.flatMap(({ numerator, denominator, changeOf, notToBeConfusedWith = [], closeTo = [] }) =>
    [numerator, denominator, changeOf, ...notToBeConfusedWith, ...closeTo].flatMap((id) => id ?? []),
  )

const conceptBlocks = onceFor((dataset: LargeDataset): readonly Block[] => {
  const { observations, noValues, trends } = dataset
  const used = {
    indicators: new Set<string>(namedByDeclared(dataset)),
    breakdowns: new Set<string>([total]),
    precisions: new Set<string>(),
  }
  for (const { indicator, breakdown, precision } of observations) {
    used.indicators.add(indicator)
    used.breakdowns.add(breakdown)
    used.precisions.add(precision)
  }
  for (const { breakdown } of noValues) used.breakdowns.add(breakdown)
  for (const { indicator } of [...noValues, ...trends]) if (indicator !== undefined) used.indicators.add(indicator)
  const indicators = distinct(used.indicators).flatMap((id) => indicatorOf(id) ?? [])
  const breakdowns = distinct(used.breakdowns)
  const precisions = distinct(used.precisions) as readonly Observation['precision'][] // from observations
  return [
    indicators.map(({ id, label }) => ({
      iri: codeLists.indicator.iriOf(id),
      statements: [
        is(rolm.Indicator),
        is(skos.Concept),
        [skos.inScheme, node(schemes.indicator)],
        ...inBoth(skos.prefLabel, label),
      ],
    })),
    breakdowns.map((id) => ({
      iri: codeLists.breakdown.iriOf(id),
      statements: [
        is(skos.Concept),
        [skos.inScheme, node(schemes.breakdown)],
        [skos.notation, literal(id === total ? '_T' : id)],
        ...inBoth(skos.prefLabel, breakdownOf(id) ?? { en: id, zh: id }),
      ],
    })),
    precisions.map((code) => ({
      iri: codeLists.precision.iriOf(code),
      statements: [
        is(skos.Concept),
        [skos.inScheme, node(schemes.precision)],
        ...inBoth(skos.prefLabel, codeLabels.precision[code]),
        ...inBoth(skos.definition, conventions[code]),
      ],
    })),
  ]
})

const jurisdictionBlock = onceFor((dataset: LargeDataset): Block => {
  const codes = new Set([dataset.jurisdiction])
  for (const { jurisdiction } of dataset.observations) codes.add(jurisdiction)
  for (const list of datedLists) for (const { jurisdiction } of dataset[list]) codes.add(jurisdiction)
  for (const { within } of dataset.places) if (within !== undefined) codes.add(within)
  for (const { id } of dataset.places) codes.delete(id) // told with its declaration
  return distinct(codes).flatMap((code) => {
    const jurisdiction = jurisdictionOf(code)
    if (jurisdiction === undefined) return []
    return [
      {
        iri: codeLists.jurisdiction.iriOf(code),
        statements: [
          is(rolm.Jurisdiction),
          [dcterms.identifier, literal(code)],
          [rolm.level, node(codeLists.level.iriOf(jurisdiction.level))],
          ...inBoth(skos.prefLabel, jurisdiction.label),
        ],
      },
    ]
  })
})

/** A fact that is of a time, and the document that states it. */
type Dated = Pick<Observation, 'period' | 'source' | 'datedBy'>

function* datedFacts(dataset: LargeDataset): Generator<Dated> {
  yield* dataset.observations
  for (const list of datedLists) yield* dataset[list]
}

const periodBlock = rememberingOf((dataset: LargeDataset, document: string): Block => {
  const dates = new Map(dataset.sources.map(({ id, date }) => [id, date]))
  const periods = new Map<string, Description>()
  const instants = new Map<string, Statement[]>()
  for (const fact of datedFacts(dataset)) {
    const { period, source } = fact
    const iri = periodAddress(fact, document)
    if (periods.has(iri)) continue
    const date = isDated(period) ? undefined : dates.get(source)
    const behind: readonly Statement[] = [
      ...periodStatements(period),
      ...(date === undefined ? [] : [[rolm.noLaterThan, literal(date, xsd.date)] satisfies Statement]),
    ]
    const scope = { document, whole: false }
    for (const description of describe(periodMapping, period, iri, { scope, types: [periodType(period)], behind }))
      periods.set(iri, description)
    for (const { iri: instant, statements } of instantsOf(period))
      instants.set(instant, [...(instants.get(instant) ?? []), ...statements])
  }
  const ordered = [...periods.values()].sort((a, b) => (a.iri < b.iri ? -1 : 1))
  const moments = [...instants].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...ordered, ...moments.map(([iri, statements]) => ({ iri, statements: onceEach(statements) }))]
})

const onceEach = (statements: readonly Statement[]): readonly Statement[] =>
  [...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values()].sort(([a], [b]) =>
    a === b ? 0 : a === rdf.type ? -1 : b === rdf.type ? 1 : a < b ? 1 : -1,
  )

const sourceStatement = (source: string, scope: Scope): Statement => [oa.hasSource, node(localIri(source, scope))]

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

const typesOf = (list: ListName, fact: AnyFact): readonly string[] => {
  const { types } = lists[list]
  const isLegal = list === 'instruments' && legalKinds.some((kind) => kind === fact.kind)
  return isLegal ? [...types, eli.LegalResource] : types
}

/** Where a fact is written, and the dataset that it is of. */
interface Site {
  readonly dataset: LargeDataset
  readonly scope: Scope
}

const factBlock = (list: ListName, fact: AnyFact, source: string | undefined, { dataset, scope: around }: Site) => {
  const { document } = around
  const scope: Scope = { ...around, whole: indicatorIn(dataset, fact.indicator ?? '')?.whole ?? false }
  const { period, datedBy } = fact
  const surroundings: Surroundings = {
    scope,
    types: typesOf(list, fact),
    before: [[membership[list], node(datasetNode(document))], ...(besides[list]?.(fact.id) ?? [])],
    ...(period !== undefined &&
      source !== undefined && {
        addressOf: () => node(periodAddress({ period, datedBy, source }, document)),
      }),
    ownedBefore: source === undefined ? [] : [sourceStatement(source, scope)],
  }
  return describe(
    lists[list],
    fact as Readonly<Record<string, unknown>> & AnyFact,
    recordIri(list, fact.id, scope),
    surroundings,
  )
}

function* findingBlocks(dataset: LargeDataset, scope: Scope): Generator<Block> {
  let [of, times] = ['', new Map<string, number>()]
  for (const { code, path, parameters } of eachFinding(dataset)) {
    const id = path.at(-1) ?? ''
    if (id !== of) [of, times] = [id, new Map()]
    const time = (times.get(code) ?? 0) + 1
    times.set(code, time)
    const name = `${id}-finding-${code}`
    const statements: readonly Statement[] = [
      is(rolm.Finding),
      is(dqv.QualityAnnotation),
      motivation,
      [oa.hasTarget, node(localIri(id, scope))],
      [oa.hasBody, node(codeLists.reason.iriOf(code))],
      ...inBoth(rdfs.comment, explain({ code, parameters })),
    ]
    yield [{ iri: localIri(time === 1 ? name : `${name}-${time}`, scope), statements }]
  }
}

/** The heading of each list in a file. */
export const titles: Readonly<Record<ListName, string>> = {
  sources: 'The documents that state the facts',
  bodies: 'The bodies that report or are named',
  persons: 'The persons named',
  indicators: 'The indicators that the catalogue lacks',
  places: 'The places that the catalogue lacks',
  observations: 'The figures',
  noValues: 'Cells without a number',
  partSets: 'Totals and their parts',
  recognitions: 'Recognitions',
  trends: 'Trends',
  milestones: 'Milestones',
  instruments: 'Instruments',
  programmes: 'Programmes',
  statedCounts: 'What documents count of themselves',
  notes: 'Notes',
}

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

/**
 * Everything that a dataset's document says, in the order in which it is to be read; each fact's nodes together. Another
 * document is that of its version. The files are those in which the dataset stands.
 */
export const sectionsOf = (
  dataset: LargeDataset,
  document = documentOf(dataset),
  files = filesBeside(document),
): readonly Section[] => {
  const scope: Scope = { ...scopeOf(dataset), document }
  const sourceOfWhole = sourcesOfWholes(dataset)
  const sourceOf = ({ source, whole }: AnyFact): string | undefined =>
    source ?? (typeof whole === 'string' ? sourceOfWhole(whole) : undefined)
  return [
    { title: 'The dataset', blocks: [datasetBlock(dataset, scope, files)] },
    ...datasetLists.map((list) => ({
      title: titles[list],
      blocks: each<AnyFact, Block>(dataset[list], (fact) => factBlock(list, fact, sourceOf(fact), { dataset, scope })),
    })),
    {
      title: 'Findings, computed from the facts',
      blocks: { [Symbol.iterator]: () => findingBlocks(dataset, scope) },
    },
    { title: 'When', blocks: whenAsked(() => [periodBlock(dataset, document)]) },
    { title: 'Where', blocks: whenAsked(() => [jurisdictionBlock(dataset)]) },
    { title: 'The codes used', blocks: whenAsked(() => conceptBlocks(dataset)) },
    { title: 'The structure, the same for every dataset', blocks: [structureDescriptions()] },
  ]
}

/** The blocks of a section that say something. */
export function* filledBlocks({ blocks }: Section): Generator<Block> {
  for (const block of blocks) if (block.length > 0) yield block
}
