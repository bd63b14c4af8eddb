import type { Issue } from '../../src/issue'
import type { Quantity } from '../../src/model/quantity'

type Fields = Readonly<Record<string, unknown>>

/** A count that is printed to its last unit. */
export const exactly = (count: number): Quantity => ({
  printed: `${count}件`,
  value: String(count),
  precision: 'exact',
  minInclusive: String(count),
  maxInclusive: String(count),
})

/** A figure printed as rounded, with the ends of its interval. */
export const rounded = (printed: string, value: string, minInclusive: string, maxInclusive: string): Quantity => ({
  printed,
  value,
  precision: 'rounded',
  minInclusive,
  maxInclusive,
})

/** 25000余 and its like. */
export const moreThan = (printed: string, value: string): Quantity => ({
  printed,
  value,
  precision: 'moreThan',
  minExclusive: value,
})

/** A figure of a dataset: legal aid cases of Changshu in 2019, unless its fields say otherwise. */
export const figure = (id: string, quantity: Quantity, fields: Fields = {}): Fields => ({
  id,
  indicator: 'legal-aid-cases',
  breakdown: 'total',
  jurisdiction: '320581',
  period: { kind: 'interval', edtf: '2019' },
  source: 'report',
  unit: 'NUM',
  quotes: [{ exact: quantity.printed }],
  datingQuotes: [],
  ...quantity,
  ...fields,
})

/** An indicator that a dataset declares: a count of a year's matters, unless its fields say otherwise. */
export const declared = (id: string, fields: Fields = {}): Fields => ({
  id,
  label: { en: `matters called ${id}` },
  definition: { en: 'Matters.' },
  thingCounted: { en: 'matter' },
  area: 'disputes',
  unit: 'NUM',
  timeKind: 'flow',
  additive: true,
  minimum: '0',
  whole: true,
  polarity: 'neither',
  polarityReason: { en: 'Either may be.' },
  ...fields,
})

/** A document of 4 December 2020. */
export const report: Fields = {
  id: 'report',
  title: { en: 'Report' },
  kind: 'report',
  publisher: { zh: '常熟市人民政府' },
  date: '2020-12-04',
}

/** A dataset of one document, with the lists given. */
export const datasetWith = (fields: Fields): Fields => ({
  id: 'by-hand',
  title: { en: 'Written by hand' },
  publisher: 'Testers',
  jurisdiction: '320581',
  base: 'https://example.org/data/',
  version: '1.0.0',
  status: 'draft',
  issued: '2021-01-01',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  bodies: [],
  sources: [report],
  observations: [],
  partSets: [],
  notes: [],
  ...fields,
})

/** Issues as `code way/to/the/value`. */
export const told = ({ issues }: { readonly issues: readonly Issue[] }): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.join('/')}`)
