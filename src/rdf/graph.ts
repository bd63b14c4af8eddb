import { documentOf, periodAddress } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import { describe, type Surroundings } from '../mapping/describe'
import { localIri, type Scope } from '../mapping/kind'
import {
  bodyMapping,
  datasetMapping,
  noteMapping,
  observationMapping,
  partSetMapping,
  periodMapping,
  sourceMapping,
} from '../mapping/records'
import { type Description, inLanguage, literal, node, type Statement } from '../mapping/term'
import { explain } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import { breakdownOf, indicatorOf, jurisdictionOf, total } from '../model/catalogue'
import type { Dataset } from '../model/dataset'
import { findingsOf } from '../model/findings'
import type { Observation } from '../model/observation'
import { isDated } from '../model/period'
import { codeLabels, conventions } from '../vocabulary/catalogue'
import { dcat, dcterms, dqv, oa, qb, rdf, rdfs, rolm, skos, xsd } from '../vocabulary/terms'
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
] as const

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
  const behind: readonly Statement[] = [
    [qb.structure, node(structureIri)],
    ...distributions.map(({ iri }): Statement => [dcat.distribution, node(iri)]),
  ]
  return [...describe(datasetMapping, { ...dataset }, `${scope.document}data`, { scope, behind }), ...distributions]
}

const conceptBlocks = (observations: readonly Observation[]): readonly (readonly Description[])[] => {
  const indicators = distinct(observations.map(({ indicator }) => indicator)).flatMap((id) => indicatorOf(id) ?? [])
  const breakdowns = distinct([total, ...observations.map(({ breakdown }) => breakdown)])
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
  distinct([dataset.jurisdiction, ...dataset.observations.map(({ jurisdiction }) => jurisdiction)]).flatMap((code) => {
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

const periodBlock = (dataset: Dataset, document: string): readonly Description[] => {
  const dates = new Map(dataset.sources.map(({ id, date }) => [id, date]))
  const periods = new Map<string, Description>()
  const instants = new Map<string, Statement[]>()
  for (const observation of dataset.observations) {
    const { period, source } = observation
    const iri = periodAddress(observation, document)
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

const observationBlock = (observation: Observation, document: string): readonly Description[] => {
  const scope: Scope = { document, whole: indicatorOf(observation.indicator)?.whole ?? false }
  const surroundings: Surroundings = {
    scope,
    before: [[qb.dataSet, node(`${document}data`)]],
    addressOf: () => node(periodAddress(observation, document)),
    ownedBefore: [sourceStatement(observation.source, scope)],
  }
  return describe(observationMapping, observation, localIri(observation.id, scope), surroundings)
}

const motivation: Statement = [oa.motivatedBy, node(dqv.qualityAssessment)]

const findingBlock = (dataset: Dataset, scope: Scope): readonly Description[] =>
  findingsOf(dataset).map(({ code, path, parameters }) => {
    const id = path.at(-1) ?? ''
    return {
      iri: localIri(`${id}-finding-${code}`, scope),
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

/** Everything that a dataset's document says, in the order in which it is to be read; each fact's nodes together. */
export const sectionsOf = (dataset: Dataset): readonly Section[] => {
  const document = documentOf(dataset)
  const scope: Scope = { document, whole: false }
  const sourceOf = new Map(dataset.observations.map(({ id, source }) => [id, source]))
  return [
    { title: 'The dataset', blocks: [datasetBlock(dataset, scope)] },
    {
      title: 'The documents that state the figures',
      blocks: dataset.sources.map((source) => describe(sourceMapping, source, localIri(source.id, scope), { scope })),
    },
    {
      title: 'The bodies that report them',
      blocks: dataset.bodies.map((body) => describe(bodyMapping, body, localIri(body.id, scope), { scope })),
    },
    {
      title: 'The figures',
      blocks: dataset.observations.map((observation) => observationBlock(observation, document)),
    },
    {
      title: 'Totals and their parts',
      blocks: dataset.partSets.map((partSet) => {
        const source = sourceOf.get(partSet.whole)
        const ownedBefore = source === undefined ? [] : [sourceStatement(source, scope)]
        return describe(partSetMapping, partSet, localIri(partSet.id, scope), { scope, ownedBefore })
      }),
    },
    {
      title: 'Notes',
      blocks: dataset.notes.map((note) =>
        describe(noteMapping, note, localIri(note.id, scope), { scope, before: [motivation] }),
      ),
    },
    { title: 'Findings, computed from the figures', blocks: findingBlock(dataset, scope).map((one) => [one]) },
    { title: 'When', blocks: [periodBlock(dataset, document)] },
    { title: 'Where', blocks: [jurisdictionBlock(dataset)] },
    { title: 'The codes used', blocks: conceptBlocks(dataset.observations) },
    { title: 'The structure, the same for every dataset', blocks: [structureDescriptions()] },
  ].filter(({ blocks }) => blocks.some((block) => block.length > 0))
}
