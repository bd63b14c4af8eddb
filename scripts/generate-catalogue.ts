import { type IndicatorEntry, indicatorTable } from './indicator-table'
import { type Labels, lastOf, ns, type Ontology } from './ontology'
import { reused } from './reused'
import { generatedBy, writeGenerated } from './write-generated'

const skos = 'http://www.w3.org/2004/02/skos/core#'

const known = <T>(name: string, value: T | undefined, subject: string): T => {
  if (value === undefined) throw new Error(`${subject} has no ${name}`)
  return value
}

const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T // keys only left out

const literal = (value: unknown): string => JSON.stringify(value, null, 2).replace(/"([A-Za-z_]\w*)":/g, '$1:')
const words = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** The code lists whose codes are types: name of the constant, name of the type, scheme. */
const lists = [
  ['precisions', 'Precision', 'code/precision'],
  ['periodKinds', 'PeriodKind', 'code/period'],
  ['timeKinds', 'TimeKind', 'code/timeKind'],
  ['polarities', 'Polarity', 'code/polarity'],
  ['sourceKinds', 'SourceKind', 'code/sourceKind'],
  ['levels', 'Level', 'code/level'],
  ['bodyKinds', 'BodyKind', 'code/bodyKind'],
  ['datasetStatuses', 'DatasetStatus', 'code/status'],
  ['assumptions', 'Assumption', 'code/assumption'],
  ['verdicts', 'Verdict', 'code/verdict'],
  ['reasons', 'Reason', 'code/reason'],
  ['noValueKinds', 'NoValueKind', 'code/noValue'],
  ['grantorLevels', 'GrantorLevel', 'code/grantorLevel'],
  ['scopes', 'Scope', 'code/scope'],
  ['directions', 'Direction', 'code/direction'],
  ['stepUnits', 'StepUnit', 'code/stepUnit'],
  ['claims', 'Claim', 'code/claim'],
  ['instrumentKinds', 'InstrumentKind', 'code/instrumentKind'],
  ['frequencies', 'Frequency', 'code/frequency'],
] as const

const sdmxStatuses = ['A', 'B', 'E', 'F', 'I', 'M', 'P', 'S'] as const
const unitLabels: Readonly<Record<string, Labels>> = {
  NUM: { en: 'a count', zh: '计数' },
  PERCENT: { en: '%', zh: '%' },
  M2: { en: 'm²', zh: '平方米' },
  MO: { en: 'months', zh: '个月' },
}

/** Writes src/vocabulary/catalogue.ts: code lists, places, areas and indicators, typed; each table a constant, so that a bundle takes only those it needs. */
export const generateCatalogue = (ontology: Ontology): void => {
  const { typed, inScheme, value, values, labels, name: label } = ontology
  const text = (iri: string, term: string): string | undefined => value(iri, ns + term)
  const coded = (iri: string, term: string): string => lastOf(known(term, text(iri, term), iri))
  const parts: string[] = [
    generatedBy('ontology/*.ttl'),
    `/** A name in English and Chinese. */\nexport interface Label {\n  readonly en: string\n  readonly zh: string\n}\n`,
  ]
  for (const [name, type, scheme] of lists) {
    const codes = inScheme(scheme)
    parts.push(
      `export const ${name} = [${words(codes.map(lastOf))}] as const\n/** One of the codes of the scheme \`${scheme}\`. */\nexport type ${type} = (typeof ${name})[number]\n`,
    )
  }
  const minted = inScheme('code/obsStatus')
  const statuses = [...new Set([...sdmxStatuses, ...minted.map((iri) => value(iri, `${skos}notation`) ?? lastOf(iri))])]
  parts.push(
    `/** SDMX codes of observation status. */\nexport const observationStatuses = [${words(statuses)}] as const\n/** One of the codes of observation status. */\nexport type ObservationStatus = (typeof observationStatuses)[number]\n`,
    `/** The addresses of those codes: SDMX's own where it has one. */\nexport const observationStatusIris: Readonly<Record<ObservationStatus, string>> = ${literal(
      Object.fromEntries([
        ...sdmxStatuses.map((code) => [code, `http://purl.org/linked-data/sdmx/2009/code#obsStatus-${code}`]),
        ...minted.map((iri) => [value(iri, `${skos}notation`) ?? lastOf(iri), iri]),
      ]),
    )}\n`,
    `/** Units of measurement, by their QUDT codes. */\nexport const units = [${words(reused.unit?.terms ?? [])}] as const\n/** One of the units. */\nexport type Unit = (typeof units)[number]\n`,
    `export const unitLabels: Readonly<Record<Unit, Label>> = ${literal(unitLabels)}\n`,
    ...lists.map(
      ([, , scheme]) =>
        `/** What each code of the scheme \`${scheme}\` is called. */\nexport const ${lastOf(scheme)}Labels = ${literal(
          Object.fromEntries(inScheme(scheme).map((iri) => [lastOf(iri), label(iri)])),
        )} as const satisfies Readonly<Record<string, Label>>\n`,
    ),
    `/** What each code is called, by scheme. */\nexport const codeLabels = {\n${lists
      .map(([, , scheme]) => `  ${lastOf(scheme)}: ${lastOf(scheme)}Labels,\n`)
      .join('')}} as const\n`,
    `/** How the words beside a number are read: a convention that we declare, printed with the data. */\nexport const conventions: Readonly<Record<Precision, Label>> = ${literal(
      Object.fromEntries(inScheme('code/precision').map((iri) => [lastOf(iri), labels(iri, `${skos}definition`)])),
    )}\n`,
    `/** The rank of each level: a county-level city has the rank of a county, a municipality that of a province. */\nexport const levelRanks: Readonly<Record<Level, Level>> = ${literal(
      Object.fromEntries(
        inScheme('code/level').map((iri) => [lastOf(iri), lastOf(value(iri, `${skos}broader`) ?? iri)]),
      ),
    )}\n`,
    `/** The parts into which figures are broken down, and \`total\`. */\nexport const breakdowns: Readonly<Record<string, Label>> = ${literal(
      Object.fromEntries(inScheme('code/breakdown').map((iri) => [lastOf(iri), label(iri)])),
    )}\n`,
    `/** The areas of the 2015–2020 Outline, and the one of denominators. */\nexport const areas: Readonly<Record<string, Label>> = ${literal(
      Object.fromEntries(
        [...inScheme('area/outline-2015-2020'), ...inScheme('area/context')].map((iri) => [lastOf(iri), label(iri)]),
      ),
    )}\n`,
    `/** A place that figures are about. */
export interface Jurisdiction {
  readonly code: string
  readonly label: Label
  readonly level: Level
  /** The code of the place that it lies in. */
  readonly within?: string
}
`,
    `/** Every place that is known, by code. */\nexport const jurisdictions: Readonly<Record<string, Jurisdiction>> = ${literal(
      Object.fromEntries(
        typed(`${ns}Jurisdiction`).map((iri) => {
          const within = value(iri, `${skos}broader`)
          return [
            lastOf(iri),
            defined({
              code: lastOf(iri),
              label: label(iri),
              level: coded(iri, 'level'),
              within: within && lastOf(within),
            }),
          ]
        }),
      ),
    )}\n`,
    `/** What is measured: the facts of an indicator that computations need. Its prose is in \`definitions\`. */
export interface Indicator {
  readonly id: string
  readonly label: Label
  /** The area of the Outline that it belongs to. */
  readonly area: string
  readonly unit: Unit
  readonly timeKind: TimeKind
  /** Whether figures of parts and places may be added up; over time, only those of a flow may. */
  readonly additive: boolean
  /** The least and greatest value that the thing measured can have. */
  readonly minimum?: string
  readonly maximum?: string
  /** Whether it is a count of whole things. */
  readonly whole: boolean
  readonly polarity: Polarity
  /** For a rate whose base the indicator itself fixes. */
  readonly numerator?: string
  readonly denominator?: string
  /** The indicator whose change this one measures. */
  readonly changeOf?: string
  readonly notToBeConfusedWith: readonly string[]
}
`,
  )
  const indicators = typed(`${ns}Indicator`)
  const many = (iri: string, term: string): readonly string[] =>
    values(iri, ns + term)
      .map(lastOf)
      .sort()
  const reference = (iri: string, term: string): string | undefined => {
    const found = text(iri, term)
    return found && lastOf(found)
  }
  const entries = indicators.map(
    (iri): IndicatorEntry => ({
      id: lastOf(iri),
      label: label(iri),
      area: coded(iri, 'area'),
      kind: {
        unit: coded(iri, 'unit'),
        timeKind: coded(iri, 'timeKind'),
        additive: known('additive', text(iri, 'additive'), iri) === 'true',
        minimum: text(iri, 'naturalMinimum')?.replace(/\.0+$/, ''),
        maximum: text(iri, 'naturalMaximum')?.replace(/\.0+$/, ''),
        whole: known('wholeNumber', text(iri, 'wholeNumber'), iri) === 'true',
        polarity: coded(iri, 'polarity'),
      },
      notToBeConfusedWith: many(iri, 'notToBeConfusedWith'),
      madeOf: {
        numerator: reference(iri, 'numerator'),
        denominator: reference(iri, 'denominator'),
        changeOf: reference(iri, 'changeOf'),
      },
    }),
  )
  parts.push(
    indicatorTable(entries),
    `/** What an indicator means, in prose. */
export interface Definition {
  readonly definition: Label
  readonly thingCounted: Label
  readonly polarityReason: Label
  /** Where the definition comes from. */
  readonly source: Label
}
`,
    `/** The definitions of the indicators, by id. */\nexport const definitions: Readonly<Record<string, Definition>> = ${literal(
      Object.fromEntries(
        indicators.map((iri) => [
          lastOf(iri),
          {
            definition: labels(iri, `${skos}definition`),
            thingCounted: labels(iri, `${ns}thingCounted`),
            polarityReason: labels(iri, `${ns}polarityReason`),
            source: labels(iri, 'http://purl.org/dc/terms/source'),
          },
        ]),
      ),
    )}\n`,
  )
  writeGenerated('src/vocabulary/catalogue.ts', parts.join('\n'))
}
