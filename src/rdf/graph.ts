import { documentOf, periodAddress, versionDocumentOf } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import { describe, type Surroundings } from '../mapping/describe'
import { localIri, type Scope } from '../mapping/kind'
import { membership } from '../mapping/membership'
import { datasetMapping, lists, periodMapping } from '../mapping/records'
import { type Description, inLanguage, literal, node, type Statement } from '../mapping/term'
import { explain } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import { breakdownOf, indicatorOf, jurisdictionOf, total } from '../model/catalogue'
import { type Dataset, datasetLists, datedLists, type ListName } from '../model/dataset'
import { findingsOf } from '../model/findings'
import type { Observation } from '../model/observation'
import { isDated, type Period } from '../model/period'
import { codeLabels, conventions, type DatasetStatus, type InstrumentKind } from '../vocabulary/catalogue'
import { dcat, dcterms, dqv, eli, oa, prov, qb, rdf, rdfs, rolm, skos, xsd } from '../vocabulary/terms'
import { instantsOf, periodStatements, periodType } from './periods'
import { schemes, structureDescriptions, structureIri } from './structure'

/** A group of nodes that a reader takes in at once: a heading and its blocks, each the nodes of one fact. */
export interface Section {
  readonly title: string
  readonly blocks: readonly (readonly Description[])[]
}

const is = (type: string): Statement => [rdf.type, node(type)]
const inBoth = (property: string, { en, zh }: Bilingual): readonly Statement[] => [
  [property, inLanguage(en, 'en')],
  [property, inLanguage(zh, 'zh')],
]
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()

const mediaTypes = [
  ['turtle', 'ttl', 'text/turtle'],
  ['n-triples', 'nt', 'application/n-triples'],
  ['trig', 'trig', 'application/trig'],
  ['json-ld', 'jsonld', 'application/ld+json'],
] as const

/** The node of a dataset in a document. */
export const datasetNode = (document: string): string => `${document}data`

/** The statuses under which a version has its permanent address. */
const publicStatuses: readonly DatasetStatus[] = ['published', 'corrected', 'withdrawn']

/**
 * How a version hangs on its dataset and on the version before. The document of the dataset names its current version, that
 * of a version the dataset.
 */
const versionStatements = (dataset: Dataset, document: string): readonly Statement[] => {
  const { replaces, status } = dataset
  const [whichever, version] = [documentOf(dataset), versionDocumentOf(dataset)]
  const to = (property: string, other: string): Statement => [property, node(datasetNode(other))]
  const before = replaces === undefined ? [] : [versionDocumentOf({ ...dataset, version: replaces })]
  return [
    ...(document === version ? [to(dcat.isVersionOf, whichever)] : []),
    ...(document === whichever && publicStatuses.includes(status) ? [to(dcat.hasCurrentVersion, version)] : []),
    ...before.flatMap((earlier) => [to(dcat.previousVersion, earlier), to(prov.wasRevisionOf, earlier)]),
  ]
}

/** The nodes of other documents to which a version leads: what they are, and no more. */
const otherVersions = (statements: readonly Statement[]): readonly Description[] =>
  distinct(statements.flatMap(([, value]) => (value.kind === 'node' ? [value.iri] : []))).map((iri) => ({
    iri,
    statements: [is(dcat.Dataset)],
  }))

const datasetBlock = (dataset: Dataset, scope: Scope): readonly Description[] => {
  const file = scope.document.slice(0, -1)
  const distributions = mediaTypes.map(
    ([name, extension, mediaType]): Description => ({
      iri: `${scope.document}data-file-${name}`,
      statements: [
        is(dcat.Distribution),
        [dcat.downloadURL, node(`${file}.${extension}`)],
        [dcat.mediaType, node(`https://www.iana.org/assignments/media-types/${mediaType}`)],
      ],
    }),
  )
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

const conceptBlocks = ({ observations, noValues, trends }: Dataset): readonly (readonly Description[])[] => {
  const named = [...observations, ...noValues, ...trends].flatMap(({ indicator }) => indicator ?? [])
  const indicators = distinct(named).flatMap((id) => indicatorOf(id) ?? [])
  const breakdowns = distinct([total, ...[...observations, ...noValues].map(({ breakdown }) => breakdown)])
  const precisions = distinct(observations.map(({ precision }) => precision)) as readonly Observation['precision'][] // from observations
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
}

const jurisdictionBlock = (dataset: Dataset): readonly Description[] =>
  distinct([
    dataset.jurisdiction,
    ...dataset.observations.map(({ jurisdiction }) => jurisdiction),
    ...datedLists.flatMap((list) => dataset[list].map(({ jurisdiction }) => jurisdiction)),
  ]).flatMap((code) => {
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

/** A fact that is of a time, and the document that states it. */
type Dated = Pick<Observation, 'period' | 'source' | 'datedBy'>

const datedFacts = (dataset: Dataset): readonly Dated[] => [
  ...dataset.observations,
  ...datedLists.flatMap((list): readonly Dated[] => dataset[list]),
]

const periodBlock = (dataset: Dataset, document: string): readonly Description[] => {
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
}

const onceEach = (statements: readonly Statement[]): readonly Statement[] =>
  [...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values()].sort(([a], [b]) =>
    a === b ? 0 : a === rdf.type ? -1 : b === rdf.type ? 1 : a < b ? 1 : -1,
  )

const sourceStatement = (source: string, scope: Scope): Statement => [oa.hasSource, node(localIri(source, scope))]

const motivation: Statement = [oa.motivatedBy, node(dqv.qualityAssessment)]

/** Instruments of these kinds are legal resources too. */
const legalKinds: readonly InstrumentKind[] = ['law', 'outline', 'plan', 'normative-document', 'scheme', 'standard']

/** A record of any list, by the fields that matter here. */
interface AnyFact {
  readonly id: string
  readonly source?: string | undefined
  readonly period?: Period | undefined
  readonly datedBy?: string | undefined
  readonly indicator?: string | undefined
  readonly whole?: string | undefined
  readonly kind?: unknown
}

const typesOf = (list: ListName, fact: AnyFact): readonly string[] => {
  const { types } = lists[list]
  const isLegal = list === 'instruments' && legalKinds.some((kind) => kind === fact.kind)
  return isLegal ? [...types, eli.LegalResource] : types
}

const factBlock = (list: ListName, fact: AnyFact, source: string | undefined, document: string) => {
  const scope: Scope = { document, whole: indicatorOf(fact.indicator ?? '')?.whole ?? false }
  const { period, datedBy } = fact
  const surroundings: Surroundings = {
    scope,
    types: typesOf(list, fact),
    before: [[membership[list], node(datasetNode(document))], ...(list === 'notes' ? [motivation] : [])],
    ...(period !== undefined &&
      source !== undefined && {
        addressOf: () => node(periodAddress({ period, datedBy, source }, document)),
      }),
    ownedBefore: source === undefined ? [] : [sourceStatement(source, scope)],
  }
  return describe(lists[list], { ...fact }, localIri(fact.id, scope), surroundings)
}

const findingBlock = (dataset: Dataset, scope: Scope): readonly Description[] => {
  const times = new Map<string, number>()
  return findingsOf(dataset).map(({ code, path, parameters }) => {
    const id = path.at(-1) ?? ''
    const name = `${id}-finding-${code}`
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return {
      iri: localIri(time === 1 ? name : `${name}-${time}`, scope),
      statements: [
        is(rolm.Finding),
        is(dqv.QualityAnnotation),
        motivation,
        [oa.hasTarget, node(localIri(id, scope))],
        [oa.hasBody, node(codeLists.reason.iriOf(code))],
        ...inBoth(rdfs.comment, explain({ code, parameters })),
      ],
    }
  })
}

/** The heading of each list in a file. */
export const titles: Readonly<Record<ListName, string>> = {
  sources: 'The documents that state the facts',
  bodies: 'The bodies that report or are named',
  persons: 'The persons named',
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

/**
 * Everything that a dataset's document says, in the order in which it is to be read; each fact's nodes together. Another
 * document is that of its version.
 */
export const sectionsOf = (dataset: Dataset, document = documentOf(dataset)): readonly Section[] => {
  const scope: Scope = { document, whole: false }
  const wholes = new Map(dataset.observations.map(({ id, source }) => [id, source]))
  const sourceOf = ({ source, whole }: AnyFact): string | undefined => source ?? wholes.get(whole ?? '')
  return [
    { title: 'The dataset', blocks: [datasetBlock(dataset, scope)] },
    ...datasetLists.map((list) => ({
      title: titles[list],
      blocks: dataset[list].map((fact) => factBlock(list, fact, sourceOf(fact), document)),
    })),
    { title: 'Findings, computed from the facts', blocks: findingBlock(dataset, scope).map((one) => [one]) },
    { title: 'When', blocks: [periodBlock(dataset, document)] },
    { title: 'Where', blocks: [jurisdictionBlock(dataset)] },
    { title: 'The codes used', blocks: conceptBlocks(dataset) },
    { title: 'The structure, the same for every dataset', blocks: [structureDescriptions()] },
  ].filter(({ blocks }) => blocks.some((block) => block.length > 0))
}
