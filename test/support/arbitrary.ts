import fc from 'fast-check'
import type { Dataset } from '../../src/model/dataset'
import { parseDataset } from '../../src/model/parse'
import {
  assumptions,
  bodyKinds,
  breakdowns,
  datasetStatuses,
  type Indicator,
  jurisdictions,
  levels,
  observationStatuses,
  reasons,
  sourceKinds,
} from '../../src/vocabulary/catalogue'
import { declaredIndicators, declaredPlaces, measures, placeCodes } from './declared'
import { type Fields, maybe, present } from './fields'
import { periodsFor, quoteOf, quotes } from './periods'
import { type Printed, printedOf, unreadableOf } from './printed'
import { statementsOf } from './statements'
import { addresses, bases, ids, lines, texts } from './text'

interface Names {
  readonly measures: fc.Arbitrary<Indicator>
  readonly places: fc.Arbitrary<string>
  readonly sources: readonly string[]
  readonly bodies: readonly string[]
}

const idOf = (known: readonly string[]): fc.Arbitrary<string | undefined> =>
  known.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...known))

const figuresOf = (indicator: Indicator): fc.Arbitrary<Printed> =>
  fc.oneof({ weight: 6, arbitrary: printedOf(indicator) }, { weight: 1, arbitrary: unreadableOf(indicator) })

const observationFields = (
  { sources, bodies, places }: Names,
  indicator: Indicator,
  figures: fc.Arbitrary<Printed>,
): fc.Arbitrary<Fields> =>
  figures.chain((figure) =>
    fc
      .record({
        jurisdiction: places,
        breakdown: fc.constantFrom(...Object.keys(breakdowns)),
        period: periodsFor(indicator.timeKind),
        source: fc.constantFrom(...sources),
        first: quoteOf(figure.printed),
        others: fc.array(quotes, { maxLength: 2 }),
        datedBy: maybe(lines(40)),
        datingQuotes: fc.array(quotes, { maxLength: 2 }),
        reporter: idOf(bodies),
        status: maybe(fc.constantFrom(...observationStatuses)),
        assumption: maybe(fc.record({ assumed: fc.constantFrom(...assumptions), assumedBecause: lines(500) })),
      })
      .map(({ first, others, assumption, ...fields }) =>
        present({
          ...fields,
          ...figure,
          ...assumption,
          indicator: indicator.id,
          unit: indicator.unit,
          quotes: [first, ...others],
        }),
      ),
  )

const observations = (names: Names): fc.Arbitrary<Fields> =>
  names.measures.chain((indicator) => observationFields(names, indicator, figuresOf(indicator)))

const exactly = (count: number): Printed => ({
  printed: `${count}件`,
  value: String(count),
  precision: 'exact',
  minInclusive: String(count),
  maxInclusive: String(count),
})

interface Divided {
  readonly figures: readonly Fields[]
  readonly partSet: Fields
}

/** A total and its parts that fit together, by what is said of the parts. */
const divided = (names: Names): fc.Arbitrary<Divided> =>
  fc
    .record({
      counts: fc.array(fc.nat(9999), { minLength: 1, maxLength: 4 }),
      more: fc.nat(500),
      exhaustive: maybe(fc.boolean()),
      disjoint: maybe(fc.boolean()),
      quotes: fc.array(quotes, { maxLength: 2 }),
      indicator: names.measures.filter(({ timeKind, whole }) => timeKind === 'flow' && whole),
    })
    .chain(({ counts, more, exhaustive, disjoint, quotes: said, indicator }) => {
      const sum = counts.reduce((a, b) => a + b, 0)
      const figures = [exactly(exhaustive === true ? sum : sum + more), ...counts.map(exactly)]
      return fc
        .tuple(...figures.map((figure) => observationFields(names, indicator, fc.constant(figure))))
        .map((all) => ({ figures: all, partSet: present({ exhaustive, disjoint, quotes: said }) }))
    })

const keyOf = ({ source, indicator, breakdown, jurisdiction, period, datedBy }: Fields): string =>
  JSON.stringify([source, indicator, breakdown, jurisdiction, period, datedBy ?? ''])

/** Records with an id each; the ids are used up from the front. */
const named = (records: readonly Fields[], names: Iterator<string>): readonly (Fields & { readonly id: string })[] =>
  records.map((record) => ({ id: names.next().value ?? '', ...record }))

const bodyFields: fc.Arbitrary<Fields> = fc
  .record({
    label: texts,
    kind: fc.constantFrom(...bodyKinds),
    level: maybe(fc.constantFrom(...levels)),
  })
  .map(present)

const sourceFields: fc.Arbitrary<Fields> = fc
  .record({
    title: texts,
    kind: fc.constantFrom(...sourceKinds),
    publisher: texts,
    date: maybe(fc.constantFrom('2021-01-01', '2024-02-29')),
    language: maybe(fc.constantFrom('zh', 'en')),
    address: maybe(addresses),
    accessed: maybe(fc.constant('2024-03-01')),
    file: maybe(fc.constantFrom('a.txt', '白皮书.pdf', 'x'.repeat(200))),
    sha256: maybe(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })),
    characters: maybe(fc.integer({ min: 1, max: 2 ** 31 })),
    citation: maybe(texts),
    definitionsStated: maybe(fc.constant(true)),
  })
  .map(present)

/** A status with what it asks for: an approval, or that there is none; the version corrected; the reason. */
const releases: fc.Arbitrary<Fields> = fc
  .record({
    status: fc.constantFrom(...datasetStatuses),
    documentNumber: lines(100),
    approver: texts,
    compiled: fc.boolean(),
    withdrawalReason: texts,
    replaces: maybe(fc.constant('0.0.0')),
  })
  .map(({ status, documentNumber, approver, compiled, withdrawalReason, replaces }) => ({
    status,
    ...(compiled && status !== 'submitted' && status !== 'approved' ? { compiled } : { documentNumber, approver }),
    ...(status === 'withdrawn' && { withdrawalReason }),
    replaces: status === 'corrected' ? '0.0.0' : replaces,
  }))

const headFields: fc.Arbitrary<Fields> = fc
  .record({
    shortName: maybe(ids),
    title: texts,
    description: maybe(texts),
    publisher: lines(300),
    jurisdiction: fc.constantFrom(...Object.keys(jurisdictions)),
    base: bases,
    version: fc.constantFrom('0.0.1', '1.0.0', '999999.999999.999999'),
    release: releases,
    notBefore: maybe(fc.constantFrom('1999-12-31', '2020-02-29')),
    versionNotes: maybe(texts),
    issued: fc.constantFrom('2020-02-29', '2026-11-23'),
    licence: addresses,
  })
  .map(({ release, ...head }) => present({ ...head, ...release }))

/** Plain data of whole datasets that are good, in any order, as JSON would give it. */
export const datasetInputs: fc.Arbitrary<Fields> = fc
  .record({
    unique: fc.uniqueArray(ids, { minLength: 60, maxLength: 60 }),
    sourceCount: fc.integer({ min: 1, max: 3 }),
    bodyCount: fc.nat(2),
    declared: declaredIndicators,
    places: declaredPlaces,
  })
  .chain(({ unique, sourceCount, bodyCount, declared, places }) => {
    const sources = unique.slice(1, 1 + sourceCount)
    const bodies = unique.slice(4, 4 + bodyCount)
    const names = { sources, bodies, measures: measures(declared), places: placeCodes(places) }
    return fc
      .record({
        head: headFields,
        sources: fc.tuple(...sources.map(() => fc.tuple(sourceFields, idOf(sources)))),
        bodies: fc.tuple(...bodies.map(() => bodyFields)),
        divided: fc.array(divided(names), { maxLength: 1 }),
        single: fc.array(observations(names), { maxLength: 5 }),
        bases: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
        statements: statementsOf(names),
        namings: fc.array(
          fc.record({
            role: maybe(texts),
            source: fc.constantFrom(...sources),
            quotes: fc.array(quotes, { maxLength: 2 }),
          }),
          {
            maxLength: 2,
          },
        ),
        notes: fc.array(
          fc.record({
            about: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
            reason: maybe(fc.constantFrom(...reasons)),
            text: texts,
            quoted: maybe(
              fc.record({ source: fc.constantFrom(...sources), quotes: fc.array(quotes, { maxLength: 2 }) }),
            ),
          }),
          { maxLength: 2 },
        ),
      })
      .map(
        ({ head, sources: sourceList, bodies: bodyList, divided: groups, single, bases: rates, notes, ...others }) => {
          const rest = unique.slice(7).values()
          const keys = new Set<string>()
          const isNew = (figure: Fields): boolean => {
            const key = keyOf(figure)
            return keys.has(key) ? false : keys.add(key) !== undefined
          }
          const sets: Fields[] = []
          const figures: (Fields & { readonly id: string })[] = []
          for (const { figures: all, partSet } of groups) {
            const [whole, ...parts] = named(all, rest)
            if (whole === undefined || ![whole, ...parts].every(isNew)) continue
            figures.push(whole, ...parts)
            sets.push({ ...partSet, whole: whole.id, parts: parts.map(({ id }) => id) })
          }
          figures.push(...named(single.filter(isNew), rest))
          const pick = (index: number): string | undefined => figures[index % Math.max(1, figures.length)]?.id
          const withBases = figures.map((figure, index) => {
            const [stated, candidate] = rates[index] ?? []
            return present({
              ...figure,
              statedBase: stated === undefined ? undefined : pick(stated),
              candidateBases: candidate === undefined ? undefined : [pick(candidate), pick(candidate + 1)],
              candidateNumerator: candidate === undefined ? undefined : pick(candidate + 2),
            })
          })
          const remarks = figures.length === 0 ? [] : notes
          const { statements, namings } = others
          const cells = statements.noValues.filter(isNew)
          return {
            id: unique[0],
            ...head,
            bodies: bodyList.map((body, index) => present({ id: bodies[index], ...body, ...namings[index] })),
            sources: sourceList.map(([source, reports], index) => present({ id: sources[index], ...source, reports })),
            indicators: declared,
            places,
            observations: withBases,
            partSets: named(sets, rest),
            notes: named(
              remarks.map(({ about, quoted, ...note }) => present({ ...note, ...quoted, about: about.map(pick) })),
              rest,
            ),
            ...Object.fromEntries(
              Object.entries({ ...statements, noValues: cells }).map(([list, facts]) => [list, named(facts, rest)]),
            ),
          }
        },
      )
  })

/** Whole datasets: figures of every precision and period, in several documents, with hostile texts throughout. */
export const datasets: fc.Arbitrary<Dataset> = datasetInputs.map((input) => {
  const result = parseDataset(input)
  if (!result.ok) throw new Error(`a generated dataset is refused: ${JSON.stringify(result.issues, null, 1)}`)
  return result.value
})
