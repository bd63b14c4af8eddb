import * as fc from 'fast-check'
import type { Dataset } from '../../src/model/dataset'
import { cellKey } from '../../src/model/findings'
import type { Observation } from '../../src/model/observation'
import { observationStatuses, type Reason, reasons } from '../../src/vocabulary/catalogue'
import { at, type Draft, datasetOf, figure, interval, noteText } from './figures'

const whole = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 3_000_000 }))

const words: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => `${number}余`,
  (number) => `近${number}`,
  (number) => `不足${number}`,
  (number) => `约${number}`,
  (number) => `${number}以上`,
  (number) => `${number}以下`,
]

const count = fc.oneof(
  fc.constant('0件'),
  fc.tuple(whole, fc.constantFrom(...words)).map(([number, word]) => word(String(number))),
  fc.integer({ min: 1, max: 99_999 }).map((number) => `${number / 100}万件`),
)

const share = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('', '超过', '近', '约'))
  .map(([number, word]) => `${word}${number / 10}%`)

const change = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('上升', '下降', '增长超过'))
  .map(([number, word]) => `${word}${number / 10}%`)

const area = whole.map((number) => `${number}平方米`)

const dates = fc.constantFrom('2018', '2019', '2020', '2019-03', '2015/2019', '2018/2019', '2019-03-05/2019-04-20')
const moments = fc.constantFrom('2018', '2019-12-31', '2020-11-01')

const flowPeriods = fc.oneof(
  { weight: 4, arbitrary: dates.map((edtf): Draft => ({ period: interval(edtf) })) },
  fc.constantFrom<Draft>(
    { period: { kind: 'lasting', duration: 'P5Y' }, datedBy: '五年来' },
    { period: { kind: 'since', edtf: '2015/' }, datedBy: '2015年以来' },
    { period: { kind: 'toDate' }, datedBy: '累计' },
    { period: { kind: 'lasting', duration: 'P6Y' } },
    { period: { kind: 'unstated' } },
  ),
)

const stockPeriods = fc.oneof(
  { weight: 3, arbitrary: moments.map((edtf): Draft => ({ period: at(edtf) })) },
  fc.constantFrom<Draft>({ period: { kind: 'asOf' }, datedBy: '目前' }, { period: { kind: 'unstated' } }),
)

const of = (
  indicators: readonly string[],
  printed: fc.Arbitrary<string>,
  period: fc.Arbitrary<Draft>,
  breakdowns: readonly string[] = ['total'],
): fc.Arbitrary<Draft> =>
  fc
    .tuple(fc.constantFrom(...indicators), printed, period, fc.constantFrom(...breakdowns))
    .map(([indicator, print, dating, breakdown]) => ({ indicator, printed: print, breakdown, ...dating }))

const figures: fc.Arbitrary<Draft> = fc.oneof(
  {
    weight: 4,
    arbitrary: of(
      ['legal-aid-cases', 'criminal-full-coverage-cases', 'reconsideration-cases-accepted', 'online-petitions'],
      count,
      flowPeriods,
    ),
  },
  {
    weight: 2,
    arbitrary: of(['normative-documents-made'], count, flowPeriods, ['total', 'by-departments', 'by-townships']),
  },
  {
    weight: 3,
    arbitrary: of(
      ['reconsideration-direct-correction-rate', 'administrative-litigation-losing-rate'],
      share,
      flowPeriods,
    ),
  },
  of(['online-petitions-growth'], change, flowPeriods),
  of(['public-legal-service-centres', 'mediation-organisations', 'resident-population'], count, stockPeriods),
  of(['public-legal-service-centre-floor-area'], area, stockPeriods),
  of(['places-learning-from-enforcement-reform'], count, flowPeriods),
  of(['enforcement-training-length'], count, flowPeriods),
)

const sometimes = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const details: fc.Arbitrary<Draft> = fc
  .record({
    source: fc.constantFrom('report' as const, 'second-report' as const, 'news' as const, 'silent-report' as const),
    reporter: fc.constantFrom('government' as const, 'court' as const, 'nobody' as const),
    status: sometimes(fc.constantFrom(...observationStatuses)),
    assumed: sometimes(fc.constant('period-end' as const)),
  })
  .map(({ status, assumed, ...rest }) => ({
    ...rest,
    ...(status !== null && { status }),
    ...(assumed !== null && { assumed, assumedBecause: 'the report is of that year' }),
  }))

const isRate = ({ indicator }: Draft): boolean => indicator?.endsWith('-rate') === true

/** Figures of one place, one of a document and a cell at most; a rate stands beside a count of the place. */
const datasetFrom = (id: string, jurisdiction: string, drafts: readonly Draft[], about: Reason | null): Dataset => {
  const kept = new Map<string, readonly [Draft, Observation]>()
  for (const [index, draft] of drafts.entries()) {
    const made = figure(`f${index}`, { ...draft, jurisdiction })
    const key = JSON.stringify([made.source, cellKey(made)])
    if (!kept.has(key)) kept.set(key, [draft, made])
  }
  const figures = [...kept.values()]
  const beside = figures.find(([{ indicator }]) => indicator === 'reconsideration-cases-accepted')?.[1].id
  const observations = figures.map(([draft, made]) =>
    isRate(draft) && beside !== undefined ? { ...made, candidateBases: [beside] } : made,
  )
  const notes = about === null ? [] : [{ id: 'note', about: ['f0'], reason: about, text: noteText }]
  return datasetOf(id, observations, { notes })
}

const dataset = (id: string): fc.Arbitrary<Dataset> =>
  fc
    .tuple(
      fc.constantFrom('320581', '320583', '110000', 'CN'),
      fc.array(
        fc.tuple(figures, details).map(([draft, more]): Draft => ({ ...draft, ...more })),
        { minLength: 1, maxLength: 10 },
      ),
      sometimes(fc.constantFrom(...reasons)),
    )
    .map(([place, drafts, about]) => datasetFrom(id, place, drafts, about))

/** Two valid datasets, now and then of the same place, with figures of few indicators, so that many make pairs. */
export const twoDatasets = fc.tuple(dataset('one'), dataset('two'))

/** The ways in which figures can be made comparable, apart from dividing by heads. */
export const ways = fc.record({ perYear: fc.boolean(), belowNextUnit: fc.boolean() })
