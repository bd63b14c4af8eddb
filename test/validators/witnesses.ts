import type { Quantity } from '../../src/model/quantity'
import { datasetWith, declared, exactly, figure, moreThan, rounded } from '../support/hand'

type Fields = Readonly<Record<string, unknown>>

const own = (...indicators: readonly Fields[]): Fields => datasetWith({ indicators })

const declaring = (...places: readonly Fields[]): Fields => datasetWith({ places })

const one = (quantity: Quantity, fields: Fields = {}): Fields =>
  datasetWith({ observations: [figure('a', quantity, fields)] })

const period = (fields: Fields): Fields => one(exactly(5), { period: fields })

const parts = (fields: Fields, ...figures: readonly Fields[]): Fields =>
  datasetWith({
    observations: figures,
    partSets: [{ id: 'parts', whole: 'a', quotes: [], parts: figures.slice(1).map(({ id }) => id), ...fields }],
  })

const instrument = (fields: Fields): Fields => ({
  id: 'plan',
  source: 'report',
  jurisdiction: '320581',
  title: { zh: '规划' },
  kind: 'plan',
  period: { kind: 'unstated' },
  quotes: [],
  datingQuotes: [],
  ...fields,
})

/** Datasets that break one rule each, by the code that the check gives. */
export const witnesses: Readonly<Record<string, Fields>> = {
  'value-not-valid': datasetWith({ issued: '2021-02-29' }),
  'approval-missing': datasetWith({ status: 'approved', documentNumber: '昆政办发〔2021〕3号' }),
  'correction-without-version': datasetWith({ status: 'corrected', compiled: true }),
  'withdrawal-without-reason': datasetWith({ status: 'withdrawn', compiled: true }),
  'version-not-later': datasetWith({ version: '1.9.0', replaces: '1.10.0' }),
  'issued-too-early': datasetWith({ issued: '2021-01-04', notBefore: '2021-01-05' }),
  'dates-do-not-fit': period({ kind: 'at', edtf: '2015/2019' }),
  'end-before-start': period({ kind: 'interval', edtf: '2019/2015' }),
  'date-impossible': datasetWith({ instruments: [instrument({ issued: '2016-13' })] }),
  'later-than-source': period({ kind: 'interval', edtf: '2015/2021' }),
  'period-kind-unfit': one(exactly(16), {
    indicator: 'public-legal-service-centres',
    period: { kind: 'interval', edtf: '2019' },
  }),
  'offsets-disagree-with-quote': one(exactly(5), { quotes: [{ exact: '5件', start: 10, end: 13 }] }),
  'quote-disagrees': one(exactly(5), { quotes: [{ exact: '6件' }] }),
  'indicator-unknown': one(exactly(5), { indicator: 'legal-aid' }),
  'indicator-in-catalogue': own(declared('legal-aid-cases')),
  'indicator-not-in-catalogue': own(declared('a', { closeTo: ['a'], difference: { en: 'None.' } })),
  'indicator-name-taken': own(declared('a', { label: { zh: '法律援助案件' } })),
  'indicator-cyclic': own(declared('a', { timeKind: 'rate', denominator: 'a' })),
  'range-upside-down': own(declared('a', { minimum: '1', maximum: '0' })),
  'jurisdiction-unknown': one(exactly(5), { jurisdiction: '999999' }),
  'jurisdiction-in-catalogue': declaring({ id: '320583', label: { zh: '张家港市' }, level: 'county-level-city' }),
  'jurisdiction-cyclic': declaring({ id: 'a', label: { zh: '甲' }, level: 'county', within: 'a' }),
  'breakdown-unknown': one(exactly(5), { breakdown: 'by-nobody' }),
  'unit-not-of-indicator': one(exactly(5), { unit: 'M2' }),
  'not-whole': one({ printed: '若干', value: '5.5', precision: 'moreThan', minExclusive: '5.5' }),
  'outside-natural-range': one(rounded('140%', '140', '135', '145'), {
    indicator: 'reconsideration-direct-correction-rate',
    unit: 'PERCENT',
  }),
  'value-disagrees-with-printed': one({ ...exactly(5), printed: '6件' }, { quotes: [{ exact: '6件' }] }),
  'precision-disagrees-with-printed': one({ ...moreThan('5件', '5') }),
  'bounds-disagree-with-printed': one({ ...exactly(5), maxInclusive: '6' }),
  'reference-unknown': datasetWith({
    notes: [{ id: 'n', about: ['nothing'], text: { en: 'A note.' }, quotes: [] }],
  }),
  'id-repeated': datasetWith({ bodies: [{ id: 'report', label: { zh: '司法局' }, kind: 'office', quotes: [] }] }),
  'id-reserved': datasetWith({ observations: [figure('a-quote', exactly(5))] }),
  'key-repeated': datasetWith({ observations: [figure('a', exactly(5)), figure('b', exactly(5))] }),
  'part-exceeds-total': parts({}, figure('a', exactly(5)), figure('b', exactly(6), { breakdown: 'by-departments' })),
  'parts-exceed-total': parts(
    { disjoint: true },
    figure('a', exactly(5)),
    figure('b', exactly(3), { breakdown: 'by-departments' }),
    figure('c', exactly(3), { breakdown: 'by-townships' }),
  ),
  'parts-do-not-meet-total': parts(
    { disjoint: true, exhaustive: true },
    figure('a', exactly(5)),
    figure('b', exactly(3), { breakdown: 'by-departments' }),
    figure('c', exactly(1), { breakdown: 'by-townships' }),
  ),
  'parts-cyclic': parts({ parts: ['a'] }, figure('a', exactly(5))),
}
