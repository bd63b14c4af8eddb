import fc from 'fast-check'
import type { Dataset } from '../../src/model/dataset'
import { parseDataset } from '../../src/model/parse'
import {
  assumptions,
  bodyKinds,
  breakdowns,
  datasetStatuses,
  type Indicator,
  indicators,
  jurisdictions,
  levels,
  observationStatuses,
  reasons,
  sourceKinds,
  type TimeKind,
} from '../../src/vocabulary/catalogue'
import { type Printed, printedOf, unreadableOf } from './printed'
import { addresses, bases, ids, lines, texts } from './text'

type Fields = Readonly<Record<string, unknown>>

/** A record without the fields that are absent, as JSON would give it. */
const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 })

const two = (number: number): string => String(number).padStart(2, '0')

/** Years, months and days up to 2020, leap days among them. */
export const dates: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 1949, max: 2020 }).map(String),
  fc
    .tuple(fc.integer({ min: 1949, max: 2020 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${two(month)}`),
  fc
    .tuple(fc.integer({ min: 1949, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
  fc.constantFrom('2020-02-29', '2000-02-29', '2019-12-31'),
)

/** Two dates in order, at any precision, in EDTF; one date where both are the same. */
export const spans: fc.Arbitrary<string> = fc.tuple(dates, dates).map(([a, b]) => {
  const [first, last] = a.slice(0, 4) <= b.slice(0, 4) ? [a, b] : [b, a]
  if (first === last) return first
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : `${first}/${last}`
})

const periodsByKind = {
  interval: spans.map((edtf): Fields => ({ kind: 'interval', edtf })),
  at: dates.map((edtf): Fields => ({ kind: 'at', edtf })),
  since: fc
    .tuple(dates, maybe(fc.constant(true)))
    .map(([start, startWithin]) => present({ kind: 'since', startWithin, edtf: `${start}/` })),
  lasting: fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('Y', 'M', 'D'))
    .map(([length, unit]): Fields => ({ kind: 'lasting', duration: `P${length}${unit}` })),
  asOf: fc.constant<Fields>({ kind: 'asOf' }),
  toDate: fc.constant<Fields>({ kind: 'toDate' }),
  unstated: fc.constant<Fields>({ kind: 'unstated' }),
} as const

const kindsOf = (timeKind: TimeKind): readonly (keyof typeof periodsByKind)[] => {
  switch (timeKind) {
    case 'flow':
      return ['interval', 'since', 'lasting', 'asOf', 'toDate', 'unstated']
    case 'stock':
      return ['at', 'asOf', 'unstated']
    default:
      return ['interval', 'at', 'since', 'lasting', 'asOf', 'toDate', 'unstated']
  }
}

/** Periods of every kind that the figures of an indicator may have. */
const periodsFor = (timeKind: TimeKind): fc.Arbitrary<Fields> =>
  fc.constantFrom(...kindsOf(timeKind)).chain((kind) => periodsByKind[kind])

/** Periods of all seven kinds. */
export const periods: fc.Arbitrary<Fields> = fc.oneof(...Object.values(periodsByKind))

/** A quotation of given words, with and without its place. */
const quoteOf = (exact: string): fc.Arbitrary<Fields> =>
  fc
    .record({
      heading: maybe(lines(500)),
      paragraph: maybe(fc.integer({ min: 1, max: 10_000_000 })),
      start: maybe(fc.nat(999_999_000)),
    })
    .map(({ heading, paragraph, start }) => {
      const end = start === undefined ? undefined : start + [...exact].length
      return present({ heading, paragraph, start, end, exact })
    })

const quotes: fc.Arbitrary<Fields> = lines(40).chain(quoteOf)

interface Names {
  readonly sources: readonly string[]
  readonly bodies: readonly string[]
}

const idOf = (known: readonly string[]): fc.Arbitrary<string | undefined> =>
  known.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...known))

const figuresOf = (indicator: Indicator): fc.Arbitrary<Printed> =>
  fc.oneof({ weight: 6, arbitrary: printedOf(indicator) }, { weight: 1, arbitrary: unreadableOf(indicator) })

const observationFields = (
  { sources, bodies }: Names,
  indicator: Indicator,
  figures: fc.Arbitrary<Printed>,
): fc.Arbitrary<Fields> =>
  figures.chain((figure) =>
    fc
      .record({
        jurisdiction: fc.constantFrom(...Object.keys(jurisdictions)),
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
  fc
    .constantFrom(...Object.values(indicators))
    .chain((indicator) => observationFields(names, indicator, figuresOf(indicator)))

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
      indicator: fc.constantFrom(...Object.values(indicators).filter(({ timeKind }) => timeKind === 'flow')),
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

const headFields: fc.Arbitrary<Fields> = fc
  .record({
    shortName: maybe(ids),
    title: texts,
    description: maybe(texts),
    publisher: lines(300),
    jurisdiction: fc.constantFrom(...Object.keys(jurisdictions)),
    base: bases,
    version: fc.constantFrom('0.0.1', '1.0.0', '999999.999999.999999'),
    status: fc.constantFrom(...datasetStatuses),
    issued: fc.constantFrom('2020-02-29', '2026-11-23'),
    licence: addresses,
  })
  .map(present)

/** Plain data of whole datasets that are good, in any order, as JSON would give it. */
export const datasetInputs: fc.Arbitrary<Fields> = fc
  .record({
    unique: fc.uniqueArray(ids, { minLength: 40, maxLength: 40 }),
    sourceCount: fc.integer({ min: 1, max: 3 }),
    bodyCount: fc.nat(2),
  })
  .chain(({ unique, sourceCount, bodyCount }) => {
    const sources = unique.slice(1, 1 + sourceCount)
    const bodies = unique.slice(4, 4 + bodyCount)
    const names = { sources, bodies }
    return fc
      .record({
        head: headFields,
        sources: fc.tuple(...sources.map(() => fc.tuple(sourceFields, idOf(sources)))),
        bodies: fc.tuple(...bodies.map(() => bodyFields)),
        divided: fc.array(divided(names), { maxLength: 1 }),
        single: fc.array(observations(names), { maxLength: 5 }),
        bases: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
        notes: fc.array(
          fc.record({
            about: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
            reason: maybe(fc.constantFrom(...reasons)),
            text: texts,
          }),
          { maxLength: 2 },
        ),
      })
      .map(({ head, sources: sourceList, bodies: bodyList, divided: groups, single, bases: rates, notes }) => {
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
            candidateBase: candidate === undefined ? undefined : pick(candidate),
          })
        })
        const remarks = figures.length === 0 ? [] : notes
        return {
          id: unique[0],
          ...head,
          bodies: bodyList.map((body, index) => ({ id: bodies[index], ...body })),
          sources: sourceList.map(([source, reports], index) => present({ id: sources[index], ...source, reports })),
          observations: withBases,
          partSets: named(sets, rest),
          notes: named(
            remarks.map(({ about, ...note }) => present({ ...note, about: about.map(pick) })),
            rest,
          ),
        }
      })
  })

/** Whole datasets: figures of every precision and period, in several documents, with hostile texts throughout. */
export const datasets: fc.Arbitrary<Dataset> = datasetInputs.map((input) => {
  const result = parseDataset(input)
  if (!result.ok) throw new Error(`a generated dataset is refused: ${JSON.stringify(result.issues, null, 1)}`)
  return result.value
})
