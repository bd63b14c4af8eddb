import type { Store } from 'n3'
import { ontologyQuads, ontologyStore } from './ontology'
import { reused } from './reused'
import { generatedBy, writeGenerated } from './write-generated'

const base = 'https://w3id.org/rolm/'
const ns = `${base}ns#`
const skos = 'http://www.w3.org/2004/02/skos/core#'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

type Labels = Partial<Record<'en' | 'zh', string>>

const objects = (store: Store, subject: string, property: string) => store.getObjects(subject, property, null)
const one = (store: Store, subject: string, property: string): string | undefined =>
  objects(store, subject, property)[0]?.value

const labels = (store: Store, subject: string, property: string): Labels => {
  const found: Labels = {}
  for (const language of ['en', 'zh'] as const) {
    for (const object of objects(store, subject, property))
      if (object.termType === 'Literal' && object.language === language) found[language] = object.value
  }
  return found
}

/** Subjects in the order in which the files first speak of them. */
const subjectsInOrder = (): readonly string[] => [...new Set(ontologyQuads().map(({ subject }) => subject.value))]

const typedSubjects = (store: Store, type: string): readonly string[] =>
  subjectsInOrder().filter((subject) => store.countQuads(subject, rdfType, type, null) > 0)

const inScheme = (store: Store, scheme: string): readonly string[] =>
  subjectsInOrder().filter((subject) => store.countQuads(subject, `${skos}inScheme`, base + scheme, null) > 0)

const lastOf = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
const known = <T>(name: string, value: T | undefined, subject: string): T => {
  if (value === undefined) throw new Error(`${subject} has no ${name}`)
  return value
}
const defined = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T // keys only left out

const literal = (value: unknown): string => JSON.stringify(value, null, 2).replace(/"([A-Za-z_]\w*)":/g, '$1:')
const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const words = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

const writeTerms = (store: Store): void => {
  const own = subjectsInOrder().filter(
    (subject) => subject.startsWith(ns) && store.countQuads(subject, rdfType, null, null),
  )
  const block = (prefix: string, namespace: string, terms: readonly string[]): string =>
    `export const ${prefix} = {\n${terms.map((term) => `  ${/^\w+$/.test(term) ? term : `'${term}'`}: '${namespace}${term}',`).join('\n')}\n} as const\n`
  const parts = [
    generatedBy('ontology/rolm.ttl and scripts/reused.ts'),
    `/** The terms of the vocabulary. */\n${block(
      'rolm',
      ns,
      own.map((subject) => subject.slice(ns.length)),
    )}`,
    ...Object.entries(reused).map(([prefix, { namespace, terms }]) => block(prefix, namespace, terms)),
    `/** The namespaces, by the prefix under which files write them. */\nexport const prefixes = {\n  rolm: '${ns}',\n${Object.entries(
      reused,
    )
      .map(
        ([prefix, { namespace }]) =>
          `  '${prefix.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}': '${namespace}',`,
      )
      .join('\n')}\n} as const\n`,
  ]
  writeGenerated('src/vocabulary/terms.ts', parts.join('\n'))
}

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
] as const

const sdmxStatuses = ['A', 'B', 'E', 'F', 'I', 'M', 'P', 'S'] as const
const unitLabels: Readonly<Record<string, Labels>> = {
  NUM: { en: 'a count', zh: '计数' },
  PERCENT: { en: '%', zh: '%' },
  M2: { en: 'm²', zh: '平方米' },
  MO: { en: 'months', zh: '个月' },
}

const writeCatalogue = (store: Store): void => {
  const label = (iri: string): Labels => labels(store, iri, `${skos}prefLabel`)
  const text = (iri: string, term: string): string | undefined => one(store, iri, ns + term)
  const coded = (iri: string, term: string): string => lastOf(known(term, text(iri, term), iri))
  const parts: string[] = [
    generatedBy('ontology/*.ttl'),
    `/** A name in English and Chinese. */\nexport interface Label {\n  readonly en: string\n  readonly zh: string\n}\n`,
  ]
  for (const [name, type, scheme] of lists) {
    const codes = inScheme(store, scheme)
    parts.push(
      `export const ${name} = [${words(codes.map(lastOf))}] as const\nexport type ${type} = (typeof ${name})[number]\n`,
    )
  }
  const minted = inScheme(store, 'code/obsStatus')
  const statuses = [
    ...new Set([...sdmxStatuses, ...minted.map((iri) => one(store, iri, `${skos}notation`) ?? lastOf(iri))]),
  ]
  parts.push(
    `/** SDMX codes of observation status. */\nexport const observationStatuses = [${words(statuses)}] as const\nexport type ObservationStatus = (typeof observationStatuses)[number]\n`,
    `/** The addresses of those codes: SDMX's own where it has one. */\nexport const observationStatusIris: Readonly<Record<ObservationStatus, string>> = ${literal(
      Object.fromEntries([
        ...sdmxStatuses.map((code) => [code, `http://purl.org/linked-data/sdmx/2009/code#obsStatus-${code}`]),
        ...minted.map((iri) => [one(store, iri, `${skos}notation`) ?? lastOf(iri), iri]),
      ]),
    )}\n`,
    `/** Units of measurement, by their QUDT codes. */\nexport const units = [${words(reused.unit?.terms ?? [])}] as const\nexport type Unit = (typeof units)[number]\n`,
    `export const unitLabels: Readonly<Record<Unit, Label>> = ${literal(unitLabels)}\n`,
    `/** What each code is called, by scheme. */\nexport const codeLabels = ${literal(
      Object.fromEntries(
        lists.map(([, , scheme]) => [
          lastOf(scheme),
          Object.fromEntries(inScheme(store, scheme).map((iri) => [lastOf(iri), label(iri)])),
        ]),
      ),
    )} as const satisfies Readonly<Record<string, Readonly<Record<string, Label>>>>\n`,
    `/** How the words beside a number are read: a convention that we declare, printed with the data. */\nexport const conventions: Readonly<Record<Precision, Label>> = ${literal(
      Object.fromEntries(
        inScheme(store, 'code/precision').map((iri) => [lastOf(iri), labels(store, iri, `${skos}definition`)]),
      ),
    )}\n`,
    `/** The rank of each level: a county-level city has the rank of a county, a municipality that of a province. */\nexport const levelRanks: Readonly<Record<Level, Level>> = ${literal(
      Object.fromEntries(
        inScheme(store, 'code/level').map((iri) => [lastOf(iri), lastOf(one(store, iri, `${skos}broader`) ?? iri)]),
      ),
    )}\n`,
    `/** The parts into which figures are broken down, and \`total\`. */\nexport const breakdowns: Readonly<Record<string, Label>> = ${literal(
      Object.fromEntries(inScheme(store, 'code/breakdown').map((iri) => [lastOf(iri), label(iri)])),
    )}\n`,
    `/** The areas of the 2015–2020 Outline, and the one of denominators. */\nexport const areas: Readonly<Record<string, Label>> = ${literal(
      Object.fromEntries(
        [...inScheme(store, 'area/outline-2015-2020'), ...inScheme(store, 'area/context')].map((iri) => [
          lastOf(iri),
          label(iri),
        ]),
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
    `export const jurisdictions: Readonly<Record<string, Jurisdiction>> = ${literal(
      Object.fromEntries(
        typedSubjects(store, `${ns}Jurisdiction`).map((iri) => {
          const within = one(store, iri, `${skos}broader`)
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
  /** Whether figures of parts, places or times may be added up. */
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
  const indicators = typedSubjects(store, `${ns}Indicator`)
  const many = (iri: string, term: string): readonly string[] =>
    objects(store, iri, ns + term)
      .map(({ value }) => lastOf(value))
      .sort()
  const reference = (iri: string, term: string): string | undefined => {
    const value = text(iri, term)
    return value && lastOf(value)
  }
  for (const iri of indicators) {
    const record = defined({
      id: lastOf(iri),
      label: label(iri),
      area: coded(iri, 'area'),
      unit: coded(iri, 'unit'),
      timeKind: coded(iri, 'timeKind'),
      additive: known('additive', text(iri, 'additive'), iri) === 'true',
      minimum: text(iri, 'naturalMinimum')?.replace(/\.0+$/, ''),
      maximum: text(iri, 'naturalMaximum')?.replace(/\.0+$/, ''),
      whole: known('wholeNumber', text(iri, 'wholeNumber'), iri) === 'true',
      polarity: coded(iri, 'polarity'),
      numerator: reference(iri, 'numerator'),
      denominator: reference(iri, 'denominator'),
      changeOf: reference(iri, 'changeOf'),
      notToBeConfusedWith: many(iri, 'notToBeConfusedWith'),
    })
    parts.push(`export const ${camel(lastOf(iri))}: Indicator = ${literal(record)}\n`)
  }
  parts.push(
    `/** Every indicator, by id. */\nexport const indicators: Readonly<Record<string, Indicator>> = {\n${indicators
      .map((iri) => `  '${lastOf(iri)}': ${camel(lastOf(iri))},`)
      .join('\n')}\n}\n`,
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
            definition: labels(store, iri, `${skos}definition`),
            thingCounted: labels(store, iri, `${ns}thingCounted`),
            polarityReason: labels(store, iri, `${ns}polarityReason`),
            source: labels(store, iri, 'http://purl.org/dc/terms/source'),
          },
        ]),
      ),
    )}\n`,
  )
  writeGenerated('src/vocabulary/catalogue.ts', parts.join('\n'))
}

/** Writes src/vocabulary/terms.ts and src/vocabulary/catalogue.ts. */
export const generateVocabulary = async (): Promise<void> => {
  const store = ontologyStore()
  writeTerms(store)
  writeCatalogue(store)
}
