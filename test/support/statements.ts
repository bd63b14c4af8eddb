import fc from 'fast-check'
import {
  breakdowns,
  claims,
  directions,
  frequencies,
  grantorLevels,
  type Indicator,
  instrumentKinds,
  noValueKinds,
  scopes,
  stepUnits,
} from '../../src/vocabulary/catalogue'
import { type Fields, maybe, present } from './fields'
import { dates, periods, periodsFor, quotes } from './periods'
import { lines, texts } from './text'

interface Names {
  readonly measures: fc.Arbitrary<Indicator>
  readonly places: fc.Arbitrary<string>
  readonly sources: readonly string[]
  readonly bodies: readonly string[]
}

const code = <T>(codes: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...codes)
const ordinals = fc.integer({ min: 1, max: 1_000_000 })

const stated = ({ sources }: Names) => ({ source: code(sources), quotes: fc.array(quotes, { maxLength: 2 }) })

const dated = (names: Names) => ({
  ...stated(names),
  jurisdiction: names.places,
  period: periods,
  datedBy: maybe(lines(40)),
  datingQuotes: fc.array(quotes, { maxLength: 2 }),
})

/** A few records of the fields given, without those that are absent. */
const few = (fields: { readonly [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<readonly Fields[]> =>
  fc.array(fc.record(fields).map(present), { maxLength: 2 })

const cellOf = (names: Names, indicator: Indicator): fc.Arbitrary<Fields> =>
  fc
    .record({
      ...dated(names),
      indicator: fc.constant(indicator.id),
      breakdown: code(Object.keys(breakdowns)),
      period: periodsFor(indicator.timeKind),
      kind: code(noValueKinds.filter((kind) => kind !== 'zero')),
      reporter: names.bodies.length === 0 ? fc.constant(undefined) : maybe(code(names.bodies)),
    })
    .map(present)

/** Facts of every kind but figures, by list, as JSON would give them; their ids are yet to come. */
export const statementsOf = (names: Names) =>
  fc.record({
    noValues: fc.array(
      names.measures.chain((indicator) => cellOf(names, indicator)),
      { maxLength: 2 },
    ),
    recognitions: few({
      ...dated(names),
      title: texts,
      level: code(grantorLevels),
      grantor: maybe(texts),
      scope: maybe(code(scopes)),
      rank: maybe(ordinals),
      batch: maybe(ordinals),
      run: maybe(ordinals),
    }),
    trends: few({
      ...dated(names),
      what: texts,
      indicator: maybe(names.measures.map(({ id }) => id)),
      direction: code(directions),
      steps: maybe(ordinals),
      stepUnit: maybe(code(stepUnits)),
      lastStep: maybe(dates),
      clauseDates: maybe(dates.map((date) => `${date}/`)),
    }),
    milestones: few({ ...dated(names), what: texts, claim: maybe(code(claims)), scope: maybe(code(scopes)) }),
    instruments: few({
      ...dated(names),
      title: texts,
      kind: code(instrumentKinds),
      issuer: maybe(texts),
      issued: maybe(dates),
      tier: maybe(code(scopes)),
    }),
    programmes: few({ ...dated(names), name: texts, frequency: maybe(code(frequencies)) }),
    persons: few({
      ...stated(names),
      name: texts,
      post: maybe(texts),
      role: maybe(texts),
      organisation: names.bodies.length === 0 ? fc.constant(undefined) : maybe(code(names.bodies)),
    }),
    statedCounts: few({
      ...stated(names),
      what: texts,
      announced: ordinals,
      listed: maybe(fc.nat(1_000_000)),
    }),
  })
