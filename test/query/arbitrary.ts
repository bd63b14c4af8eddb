import fc from 'fast-check'
import type { Bounds } from '../../src/model/bounds'
import type { Dataset } from '../../src/model/dataset'
import { compareDecimals } from '../../src/model/decimal'
import type { Observation } from '../../src/model/observation'
import type { NoValue } from '../../src/model/statement'
import { derivedNames, dimensionNames, figureColumns } from '../../src/query/columns'
import { pairColumns, pairOrders } from '../../src/query/pair-columns'
import {
  type FigureQuery,
  type GroupQuery,
  type PairQuery,
  perNames,
  type Query,
  type Where,
} from '../../src/query/query'
import { indicators, observationStatuses, periodKinds, precisions } from '../../src/vocabulary/catalogue'
import { lines } from '../support/text'

// Few words, and one indicator and year above others, so that figures share cells, places and days; numbers of every
// size; names that break careless code.

const indicatorIds = [
  'legal-aid-cases',
  'online-petitions',
  'resident-population',
  'reconsideration-direct-correction-rate',
  'places-learning-from-enforcement-reform',
]
const places = ['320581', '320583', '320500', '110000', 'CN']
const breakdowns = ['total', 'full-time']
const sources = ['article', '__proto__', '"', 'x'.repeat(100)]
const datasetIds = ['a', 'constructor', '\u{10400}', 'ｚ', '"; DROP TABLE --']

const often = <T>(usually: T, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usually) }, { weight: 1, arbitrary })

const anyPeriod: fc.Arbitrary<Observation['period']> = fc.constantFrom(
  { kind: 'interval', edtf: '2018' } as const,
  { kind: 'interval', edtf: '2015/2019' } as const,
  { kind: 'interval', edtf: '2018-06/2020-02' } as const,
  { kind: 'at', edtf: '2019' } as const,
  { kind: 'at', edtf: '2019-12-31' } as const,
  { kind: 'at', edtf: '2020-11-01' } as const,
  { kind: 'since', edtf: '2019/' } as const,
  { kind: 'lasting', duration: 'P5Y' } as const,
  { kind: 'asOf' } as const,
  { kind: 'toDate' } as const,
)
const periods = often<Observation['period']>({ kind: 'interval', edtf: '2019' }, anyPeriod)

const usual = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.constantFrom('300', '-12000', '101'),
  fc.integer({ min: -20, max: 99 }).map((tenths) => String(tenths / 10)),
)
const extreme = fc.constantFrom(
  '4503599627370495',
  '4503599627370496',
  '-4503599627370496',
  '9007199254740992',
  '9007199254740993',
  '9007199254740993.5',
  '0.00000000000000000001',
  '123456789012345678901234567890',
  '-0.1',
)
const decimals = fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: extreme })

const low = fc.oneof(
  decimals.map((at) => ({ minInclusive: at })),
  decimals.map((at) => ({ minExclusive: at })),
  fc.constant({}),
)
const high = fc.oneof(
  decimals.map((at) => ({ maxInclusive: at })),
  decimals.map((at) => ({ maxExclusive: at })),
  fc.constant({}),
)

/** The ends of an interval that is not empty: an upper end that would make it so is left out. */
const ends = fc.tuple(low, high).map(([from, to]) => {
  const bounds: Bounds = { ...from, ...to }
  const [least, greatest] = [bounds.minInclusive ?? bounds.minExclusive, bounds.maxInclusive ?? bounds.maxExclusive]
  if (least === undefined || greatest === undefined) return bounds
  const sign = compareDecimals(least, greatest)
  const isPoint = bounds.minInclusive !== undefined && bounds.maxInclusive !== undefined
  return sign < 0 || (sign === 0 && isPoint) ? bounds : from
})

const cells = {
  indicator: often('legal-aid-cases', fc.constantFrom(...indicatorIds, 'not-in-the-catalogue')),
  breakdown: often('total', often('total', fc.constantFrom(...breakdowns))),
  jurisdiction: fc.constantFrom(...places, 'nowhere'),
  period: periods,
  source: fc.constantFrom(...sources),
}

const noValues: fc.Arbitrary<Omit<NoValue, 'id'>> = fc
  .record({
    ...cells,
    // Words that no figure may have.
    indicator: fc.oneof(cells.indicator, fc.constantFrom('registered-population', 'nor-this')),
    jurisdiction: fc.oneof(cells.jurisdiction, fc.constantFrom('320000', 'elsewhere')),
    kind: fc.constantFrom('blank', 'not-applicable', 'not-collected', 'withheld'),
  })
  .map((cell) => ({ ...cell, quotes: [], datingQuotes: [] }))

const observations: fc.Arbitrary<Omit<Observation, 'id'>> = fc
  .record({
    ...cells,
    printed: lines(40),
    value: decimals,
    precision: fc.constantFrom(...precisions),
    status: fc.option(fc.constantFrom('A' as const, 'P' as const), { nil: undefined }),
    bounds: ends,
  })
  .map(({ bounds, printed, indicator, status, ...figure }) => ({
    ...figure,
    ...(status !== undefined && { status }),
    ...bounds,
    indicator,
    printed,
    unit: indicators[indicator]?.unit ?? 'NUM',
    quotes: [{ exact: printed }],
    datingQuotes: [],
  }))

const ids = fc.oneof(lines(20), fc.constantFrom('ａ', '\u{10400}', 'toString', '0', '00'))

/** Datasets that no reader has checked, with what a query looks at. */
export const uncheckedDatasets: fc.Arbitrary<readonly Dataset[]> = fc
  .uniqueArray(fc.constantFrom(...datasetIds), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((id) =>
        fc
          .record({
            figures: fc.array(observations, { minLength: 1, maxLength: 6 }),
            empty: fc.array(noValues, { maxLength: 3 }),
            named: fc.uniqueArray(ids, { minLength: 9, maxLength: 9 }),
            shared: fc.nat(2),
          })
          .map(({ figures, empty, named, shared }): Dataset => {
            const about = named.slice(0, shared)
            return {
              id,
              title: { en: id },
              publisher: id,
              jurisdiction: 'CN',
              base: 'https://example.org/',
              version: '1.0.0',
              status: 'draft',
              issued: '2021-01-01',
              licence: 'https://example.org/',
              bodies: [],
              indicators: [],
              places: [],
              sources: sources.map((source) => ({
                id: source,
                title: { en: source },
                kind: 'news',
                publisher: { en: source },
              })),
              observations: figures.map((figure, place) => ({ ...figure, id: named[place] ?? '' })),
              partSets: [],
              noValues: empty.map((cell, place) => ({ ...cell, id: named[6 + place] ?? '' })),
              recognitions: [],
              trends: [],
              milestones: [],
              instruments: [],
              programmes: [],
              persons: [],
              statedCounts: [],
              notes: [{ id: 'n', about, reason: 'coverage-shared', text: { en: 'shared' }, quotes: [] }],
            }
          }),
      ),
    ),
  )

const some = <T>(all: readonly T[]) =>
  fc.oneof(fc.constantFrom(...all), fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }))

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

const dates = fc.constantFrom('2019', '2015/2019', '2018', '2018/2020', '2020-11-01', '2019-12-31/2020-11-01')

const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const wheres = (datasets: readonly Dataset[]) =>
  fc
    .record({
      dataset: datasets.length === 0 ? fc.constant(undefined) : optional(some(datasets.map(({ id }) => id))),
      source: datasets.length === 0 ? fc.constant(undefined) : optional(some(sources)),
      indicator: optional(some(indicatorIds)),
      area: optional(some(['disputes', 'population', 'supervision'])),
      jurisdiction: optional(some(places)),
      jurisdictionWithin: optional(some([...places, '320000'])),
      breakdown: optional(some(breakdowns)),
      precision: optional(some(precisions)),
      status: optional(some(observationStatuses.slice(0, 7))),
      period: optional(
        fc
          .record({
            kind: optional(some(periodKinds)),
            within: optional(dates),
            overlaps: optional(dates),
            latest: optional(fc.constant(true as const)),
          })
          .map(present),
      ),
    })
    // Few conditions at a time, or hardly a figure would be left.
    .chain((where) =>
      fc
        .uniqueArray(fc.constantFrom(...Object.keys(where)), { maxLength: 2 })
        .map((kept) => present(Object.fromEntries(Object.entries(where).filter(([name]) => kept.includes(name))))),
    )

const orders = (names: readonly string[]) =>
  fc.array(fc.record({ by: fc.constantFrom(...names), descending: fc.boolean() }), { maxLength: 3 })

const selects = (names: readonly string[]) => optional(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }))

const limits = optional(fc.integer({ min: 1, max: 10 }))
const offsets = optional(fc.integer({ min: 0, max: 4 }))

const labels = optional(fc.constantFrom('en' as const, 'zh' as const))

const figureQueries = (datasets: readonly Dataset[]) =>
  fc
    .record({
      where: wheres(datasets),
      order: orders([...figureColumns, ...derivedNames]),
      limit: limits,
      offset: offsets,
      select: selects([...figureColumns, ...derivedNames]),
      labels,
    })
    .map((query) => present(query) as FigureQuery) // fields of its schema

const groupQueries = (datasets: readonly Dataset[]) =>
  fc
    .oneof(
      fc.uniqueArray(fc.constantFrom(...dimensionNames), { maxLength: 3 }),
      fc.constantFrom<(typeof dimensionNames)[number][]>([], ['indicator'], ['indicator', 'jurisdiction']),
    )
    .map((group) => (group.includes('source') ? [...new Set([...group, 'dataset' as const])] : group))
    .chain((group) => {
      const names = [...group, 'count', 'least', 'greatest', 'sum', 'mean', 'share']
      return fc
        .record({
          where: wheres(datasets),
          order: orders(names),
          limit: limits,
          offset: offsets,
          select: selects(names),
          labels,
        })
        .map((query) => ({ ...present(query), group }) as GroupQuery) // fields of its schema
    })

const two = <T>(all: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 2, maxLength: 2 }).map(([a, b]) => [a, b] as [T, T]) // two, as asked

const pairQueries = (datasets: readonly Dataset[]) =>
  fc
    .record({
      pair: fc.oneof(
        two(places).map((jurisdiction) => ({ jurisdiction })),
        two(['2019', '2018', '2015/2019', '2018/2020', '2020-11-01']).map((period) => ({ period })),
      ),
      where: wheres(datasets),
      per: optional(fc.constantFrom(...perNames)),
      order: orders(pairOrders),
      limit: limits,
      offset: offsets,
      select: selects(pairColumns),
      labels,
    })
    .map(({ pair, where, ...rest }) => {
      const { jurisdiction: _, period, ...others } = where as Where // of its schema
      const kinds = period?.kind === undefined ? {} : { period: { kind: period.kind } }
      return { ...present(rest), pair, where: { ...others, ...kinds } } as PairQuery // fields of its schema
    })

/** Datasets, and a query about them. */
export const questions: fc.Arbitrary<{ readonly datasets: readonly Dataset[]; readonly query: Query }> =
  uncheckedDatasets.chain((datasets) =>
    fc
      .oneof<fc.Arbitrary<Query>[]>(figureQueries(datasets), groupQueries(datasets), pairQueries(datasets))
      .map((query) => ({ datasets, query })),
  )
