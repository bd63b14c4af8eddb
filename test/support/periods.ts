import fc from 'fast-check'
import type { TimeKind } from '../../src/vocabulary/catalogue'
import { type Fields, maybe, present } from './fields'
import { lines } from './text'

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
export const periodsFor = (timeKind: TimeKind): fc.Arbitrary<Fields> =>
  fc.constantFrom(...kindsOf(timeKind)).chain((kind) => periodsByKind[kind])

/** Periods of all seven kinds. */
export const periods: fc.Arbitrary<Fields> = fc.oneof(...Object.values(periodsByKind))

/** A quotation of given words, with and without its place. */
export const quoteOf = (exact: string): fc.Arbitrary<Fields> =>
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

export const quotes: fc.Arbitrary<Fields> = lines(40).chain(quoteOf)
