import type { Dataset } from '../../src/model/dataset'
import type { Observation } from '../../src/model/observation'
import { indicators, type Precision } from '../../src/vocabulary/catalogue'

/** The first year of the figures, and how many years there are. */
export const firstYear = 2000
export const years = 20

/** The indicators that figures are made for, in the order of their ids. */
export const measured = Object.values(indicators).sort((a, b) => (a.id < b.id ? -1 : 1))

/** The name of a made-up place; the catalogue has none of them. */
export const placeName = (place: number): string => `place-${String(place).padStart(6, '0')}`

/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number of hundredths as a decimal. */
const decimalOf = (hundredths: number): string => String(hundredths / 100)

/** The ends of a figure of so many hundredths, by precision: closed, open and absent ones. */
const endsOf: Readonly<Partial<Record<Precision, (hundredths: number, half: number) => Partial<Observation>>>> = {
  exact: (at) => ({ minInclusive: decimalOf(at), maxInclusive: decimalOf(at) }),
  rounded: (at, half) => ({ minInclusive: decimalOf(at - half), maxInclusive: decimalOf(at + half) }),
  moreThan: (at) => ({ minExclusive: decimalOf(at) }),
  atLeast: (at) => ({ minInclusive: decimalOf(at) }),
  nearly: (at) => ({ minInclusive: '0', maxExclusive: decimalOf(at) }),
}

const precisionFor = (chance: number): Precision =>
  chance < 0.6 ? 'exact' : chance < 0.9 ? 'rounded' : chance < 0.95 ? 'moreThan' : chance < 0.98 ? 'atLeast' : 'nearly'

const quotes = [{ exact: '1' }] as const

const observationOf = (place: number, number: number, year: number, random: () => number): Observation => {
  const indicator = measured[number % measured.length]
  if (indicator === undefined) throw new Error('the catalogue has no indicators: run "npm run generate"')
  const precision = precisionFor(random())
  const size = 10 + Math.floor(random() * 1_000_000)
  const [hundredths, half] = indicator.whole ? [size * 100, 500] : [size * 10, 5]
  const isUndated = random() < 0.03
  const dated =
    indicator.timeKind === 'stock'
      ? ({ kind: 'at', edtf: `${firstYear + year}-12-31` } as const)
      : ({ kind: 'interval', edtf: `${firstYear + year}` } as const)
  return {
    id: `${indicator.id}-${firstYear + year}`,
    indicator: indicator.id,
    breakdown: number % 8 === 0 && year % 2 === 1 ? 'full-time' : 'total',
    jurisdiction: placeName(place),
    period: isUndated ? { kind: 'lasting', duration: 'P5Y' } : dated,
    source: 'report',
    printed: decimalOf(hundredths),
    value: decimalOf(hundredths),
    precision,
    unit: indicator.unit,
    quotes,
    datingQuotes: [],
    ...endsOf[precision]?.(hundredths, half),
  }
}

/** Datasets of made-up figures, one for each place, with about `size` figures in all: the same on every run. */
export const makeDatasets = (size: number): readonly Dataset[] => [...eachDataset(size)]

/** The same, one at a time. */
export function* eachDataset(size: number): Generator<Dataset> {
  const random = randomNumbers(20_201_204)
  const places = Math.ceil(size / (measured.length * years))
  for (let place = 0; place < places; place++)
    yield {
      id: placeName(place),
      title: { en: placeName(place) },
      publisher: 'bench',
      jurisdiction: placeName(place),
      base: 'https://example.org/',
      version: '1.0.0',
      status: 'draft' as const,
      issued: '2020-12-04',
      licence: 'https://example.org/licence',
      bodies: [],
      sources: [],
      indicators: [],
      places: [],
      observations: Array.from({ length: measured.length * years }, (_, number) =>
        observationOf(place, Math.floor(number / years), number % years, random),
      ),
      partSets: [],
      noValues: [],
      recognitions: [],
      trends: [],
      milestones: [],
      instruments: [],
      programmes: [],
      persons: [],
      statedCounts: [],
      notes: [],
    }
}
