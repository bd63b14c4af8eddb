import { periodAddress } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import { periodMapping } from '../mapping/stated-fields'
import { DataTeller } from '../mapping/teller'
import { Telling } from '../mapping/telling'
import { type Description, inBoth, isA, literal, node, type Statement } from '../mapping/term'
import { breakdownOf, indicatorOf, jurisdictionOf, total } from '../model/catalogue'
import { datedLists, type LargeDataset } from '../model/dataset'
import type { Observation } from '../model/observation'
import { isDated } from '../model/period'
import { entryOf, onceFor, rememberingOf } from '../model/remembered'
import { codeLabels, conventions } from '../vocabulary/catalogue'
import { dcterms, rdf, rolm, skos, xsd } from '../vocabulary/terms'
import { instantsOf, periodStatements, periodType } from './periods'
import type { Block } from './sections'
import { schemes } from './structure'

const distinct = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort()

/** The indicators that those name which the dataset declares. */
const namedByDeclared = ({ indicators }: LargeDataset): readonly string[] =>
  indicators.flatMap(({ numerator, denominator, changeOf, notToBeConfusedWith = [], closeTo = [] }) =>
    [numerator, denominator, changeOf, ...notToBeConfusedWith, ...closeTo].flatMap((id) => id ?? []),
  )

/** The codes that a dataset uses: indicators, breakdowns and precisions. */
export const conceptBlocks = onceFor((dataset: LargeDataset): readonly Block[] => {
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
        isA(rolm.Indicator),
        isA(skos.Concept),
        [skos.inScheme, node(schemes.indicator)],
        ...inBoth(skos.prefLabel, label),
      ],
    })),
    breakdowns.map((id) => ({
      iri: codeLists.breakdown.iriOf(id),
      statements: [
        isA(skos.Concept),
        [skos.inScheme, node(schemes.breakdown)],
        [skos.notation, literal(id === total ? '_T' : id)],
        ...inBoth(skos.prefLabel, breakdownOf(id) ?? { en: id, zh: id }),
      ],
    })),
    precisions.map((code) => ({
      iri: codeLists.precision.iriOf(code),
      statements: [
        isA(skos.Concept),
        [skos.inScheme, node(schemes.precision)],
        ...inBoth(skos.prefLabel, codeLabels.precision[code]),
        ...inBoth(skos.definition, conventions[code]),
      ],
    })),
  ]
})

/** The places that a dataset names and does not declare. */
export const jurisdictionBlock = onceFor((dataset: LargeDataset): Block => {
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
          isA(rolm.Jurisdiction),
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

/** The periods of a dataset, as they are named in a document, and the instants at which they begin and end. */
export const periodBlock = rememberingOf((dataset: LargeDataset, document: string): Block => {
  const dates = new Map(dataset.sources.map(({ id, date }) => [id, date]))
  const periods = new Map<string, Description>()
  const instants = new Map<string, Statement[]>()
  const teller = new DataTeller()
  const telling = new Telling({ document }, teller)
  for (const fact of datedFacts(dataset)) {
    const { period, source } = fact
    const iri = periodAddress(fact, document)
    if (periods.has(iri)) continue
    const date = isDated(period) ? undefined : dates.get(source)
    const behind: readonly Statement[] = [
      ...periodStatements(period),
      ...(date === undefined ? [] : [[rolm.noLaterThan, literal(date, xsd.date)] satisfies Statement]),
    ]
    telling.tell(periodMapping, period, iri, '', { types: [periodType(period)], behind })
    for (const description of teller.told()) periods.set(iri, description)
    for (const { iri: instant, statements } of instantsOf(period))
      entryOf(instants, instant, () => []).push(...statements)
  }
  const ordered = [...periods.values()].sort((a, b) => (a.iri < b.iri ? -1 : 1))
  const moments = [...instants].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...ordered, ...moments.map(([iri, statements]) => ({ iri, statements: onceEach(statements) }))]
})

const onceEach = (statements: readonly Statement[]): readonly Statement[] =>
  [...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values()].sort(([a], [b]) =>
    a === b ? 0 : a === rdf.type ? -1 : b === rdf.type ? 1 : a < b ? 1 : -1,
  )
