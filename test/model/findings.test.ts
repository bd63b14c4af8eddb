import { describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets'
import type { Issue } from '../../src/issue'
import { findingsOf } from '../../src/model/findings'
import { parseDataset } from '../../src/model/parse'
import type { Quantity } from '../../src/model/quantity'
import { datasetWith, exactly, figure, moreThan, report, rounded } from '../support/hand'

type Fields = Readonly<Record<string, unknown>>

const found = (observations: readonly Fields[], sources: readonly Fields[] = [report]): readonly string[][] => {
  const result = parseDataset(datasetWith({ observations, sources }))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return findingsOf(result.value).map(({ code, path }) => [path.at(-1) ?? '', code])
}

// By hand, from the two sources and model.md.
describe('the findings of the published datasets', () => {
  it.each([
    [
      'Changshu',
      changshu,
      [
        ['enforcement-personnel', 'round-figure'],
        ['hotline-requests', 'rounding-assumed'],
        ['information-published', 'round-figure'],
        ['legal-service-centre-area', 'rounding-assumed'],
        ['major-decision-consultations', 'round-figure'],
        ['nonlitigation-success-rate', 'base-not-stated'],
        ['nonlitigation-success-rate', 'base-not-refuted'],
        ['reconsideration-correction-rate', 'base-not-stated'],
        ['reconsideration-correction-rate', 'base-doubtful'],
        ['reconsideration-correction-rate', 'rounding-assumed'],
        ['clearance-rate-rising', 'steps-exceed-clause'], // nine rises need ten values, 2015 to 2020 are six
        ['criminal-cases-falling', 'steps-exceed-clause'], // twelve falls need thirteen
        ['highlights', 'stated-count-differs'], // five announced, four printed
      ],
    ],
    [
      'Beijing',
      beijing,
      [
        ['administrative-mediation-accepted', 'rounding-assumed'],
        ['administrative-mediation-succeeded', 'rounding-assumed'],
        ['court-appearances', 'round-figure'],
        ['legal-aid', 'rounding-assumed'],
        ['legal-consultations', 'rounding-assumed'],
        ['legal-queries', 'rounding-assumed'],
        ['litigation-losing-rate', 'base-not-refuted'],
        ['litigation-losing-rate', 'rounding-assumed'],
        ['online-petitions-growth', 'rounding-assumed'],
        ['people-mediation-mediated', 'rounding-assumed'],
        ['people-mediation-prevented', 'rounding-assumed'],
        ['people-mediation-screened', 'rounding-assumed'],
        ['reconsideration-correction-rate', 'base-not-stated'],
        ['reconsideration-correction-rate', 'base-not-refuted'],
        ['reconsideration-correction-rate', 'rounding-assumed'],
      ],
    ],
    [
      'China',
      china,
      [
        ['reconsideration-concluded', 'rounding-assumed'],
        ['reconsideration-concluded-growth', 'rounding-assumed'],
        ['reconsideration-correction-rate', 'base-not-stated'],
        ['reconsideration-correction-rate', 'rate-not-reproduced'], // of the concluded
        ['reconsideration-correction-rate', 'rate-not-reproduced'], // of the received
        ['reconsideration-correction-rate', 'rounding-assumed'],
        ['reconsideration-corrective-decisions', 'rounding-assumed'],
        ['reconsideration-enterprise', 'round-figure'],
        ['reconsideration-livelihood', 'rounding-assumed'],
        ['reconsideration-mediated-or-settled', 'rounding-assumed'],
        ['reconsideration-opinions', 'round-figure'],
        ['reconsideration-received', 'rounding-assumed'],
        ['reconsideration-received-growth', 'rounding-assumed'],
      ],
    ],
    [
      'the populations',
      population,
      [
        ['beijing-2019', 'rounding-assumed'],
        ['changshu-2012', 'round-figure'],
        ['changshu-2020-suzhou', 'rounding-assumed'],
        ['changshu-2020-suzhou', 'contradicted'],
        ['changshu-2020-wikipedia', 'contradicted'],
        ['china-2020', 'rounding-assumed'],
        ['kunshan-2020', 'rounding-assumed'],
      ],
    ],
  ])('of %s', (_name, dataset, expected) => {
    expect(findingsOf(dataset).map(({ code, path }) => [path.at(-1), code])).toEqual(expected)
  })

  it('say how each base was found', () => {
    const parametersOf = (dataset: typeof changshu, id: string, code: string) =>
      findingsOf(dataset).find((one) => one.code === code && one.path.at(-1) === id)?.parameters

    expect(parametersOf(changshu, 'reconsideration-correction-rate', 'base-doubtful')).toMatchObject({
      printed: '7.9%',
      count: '313件',
      rounded: '0',
      cut: '1',
      how: { en: 'cut off, not rounded' },
    })
    expect(parametersOf(beijing, 'reconsideration-correction-rate', 'base-not-refuted')).toMatchObject({
      printed: '13.8%',
      count: '7304件',
      rounded: '7',
      cut: '8',
    })
    expect(parametersOf(beijing, 'litigation-losing-rate', 'base-not-refuted')).toMatchObject({
      rounded: '9',
      cut: '8',
    })
    expect(parametersOf(changshu, 'nonlitigation-success-rate', 'base-not-refuted')).toMatchObject({
      rounded: '98',
      cut: '98',
    })
    expect(parametersOf(population, 'changshu-2020-suzhou', 'contradicted')).toEqual({
      statements: '1,677,050 / 167.77万',
    })
  })
})

describe('a round figure', () => {
  it.each([
    ['25000余条', moreThan('25000余条', '25000'), true],
    ['1,507,100', { ...exactly(1_507_100), printed: '1,507,100' }, true],
    ['100件', exactly(100), true],
    ['百余次', moreThan('百余次', '100'), true],
    ['130多辆', moreThan('130多辆', '130'), false],
    ['110件', exactly(110), false],
    ['0件', exactly(0), false],
    ['1001件', exactly(1001), false],
    ['1274.8262万', { ...exactly(12_748_262), printed: '1274.8262万' }, false],
  ])('%s', (_printed, quantity, isRound) => {
    expect(found([figure('a', quantity)])).toEqual(isRound ? [['a', 'round-figure']] : [])
  })

  it('is a count: a floor area is not', () => {
    const area = figure('a', moreThan('20000多平方米', '20000'), {
      indicator: 'enforcement-office-floor-area',
      unit: 'M2',
      period: { kind: 'asOf' },
    })

    expect(found([area])).toEqual([])
  })
})

describe('the base of a rate', () => {
  const rate = (fields: Fields): Fields =>
    figure('rate', rounded('7.9%', '7.9', '7.85', '7.95'), {
      indicator: 'reconsideration-direct-correction-rate',
      unit: 'PERCENT',
      ...fields,
    })
  const accepted = figure('accepted', exactly(313), { indicator: 'reconsideration-cases-accepted' })
  const codes = (fields: Fields): readonly (string | undefined)[] =>
    found([accepted, rate(fields)]).map(([, code]) => code)

  it('is not stated where the source states none', () => {
    expect(codes({})).toEqual(['base-not-stated', 'rounding-assumed'])
  })

  it('may stand beside it without being its base', () => {
    expect(codes({ candidateBases: ['accepted'] })).toEqual(['base-not-stated', 'base-doubtful', 'rounding-assumed'])
  })

  it('is stated where the source calls it so, and may be doubtful all the same', () => {
    expect(codes({ statedBase: 'accepted' })).toEqual(['base-doubtful', 'rounding-assumed'])
  })

  it('is none of those beside it where the numerator beside it gives another rate', () => {
    const [received, concluded, corrected] = [
      figure('received', rounded('31.5万件', '315000', '314500', '315500'), { indicator: 'legal-aid-cases' }),
      figure('concluded', rounded('29.3万件', '293000', '292500', '293500'), {
        indicator: 'reconsideration-cases-concluded',
      }),
      figure('corrected', rounded('2.73万件', '27300', '27250', '27350'), { indicator: 'rule-loopholes-corrected' }),
    ]
    const told = (printed: Quantity): readonly Issue[] => {
      const observations = [
        received,
        concluded,
        corrected,
        { ...rate({}), ...printed, quotes: [{ exact: printed.printed }] },
      ]
      const beside = { candidateBases: ['received', 'concluded'], candidateNumerator: 'corrected' }
      const result = parseDataset(
        datasetWith({ observations: observations.map((one) => (one?.id === 'rate' ? { ...one, ...beside } : one)) }),
      )
      return result.ok ? findingsOf(result.value).filter(({ code }) => code === 'rate-not-reproduced') : []
    }
    const neither = told(rounded('12.83%', '12.83', '12.825', '12.835'))

    // 2.73 / 31.5 is 8.64 to 8.70 %, and 2.73 / 29.3 is 9.28 to 9.35 %
    expect(neither.map(({ parameters }) => [parameters.count, parameters.numerator])).toEqual([
      ['29.3万件', '2.73万件'],
      ['31.5万件', '2.73万件'],
    ])
    expect(neither.map(({ parameters }) => parameters.result)).toEqual(['[9.284, 9.351] %', '[8.637, 8.697] %'])
    expect(told(rounded('9.3%', '9.3', '9.25', '9.35')).map(({ parameters }) => parameters.count)).toEqual(['31.5万件'])
    expect(told(rounded('8.7%', '8.7', '8.65', '8.75')).map(({ parameters }) => parameters.count)).toEqual(['29.3万件'])
  })

  it('is no matter for a change', () => {
    const growth = figure('a', rounded('上升49.4%', '49.4', '49.35', '49.45'), {
      indicator: 'online-petitions-growth',
      unit: 'PERCENT',
    })

    expect(found([growth])).toEqual([['a', 'rounding-assumed']])
  })
})

describe('a trend', () => {
  const trend = (fields: Fields): Fields => ({
    id: 'falls',
    source: 'report',
    jurisdiction: '320581',
    what: { zh: '刑事案件发案数' },
    direction: 'falling',
    period: { kind: 'unstated' },
    ...fields,
  })
  const told = (fields: Fields): readonly (readonly unknown[])[] => {
    const result = parseDataset(datasetWith({ trends: [trend(fields)] }))
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return findingsOf(result.value).map(({ code, path, parameters }) => [code, path.join('/'), parameters.values])
  }

  it('of twelve yearly falls cannot fit since 2015: that needs thirteen values', () => {
    expect(told({ steps: 12, clauseDates: '2015/' })).toEqual([['steps-exceed-clause', 'trends/falls', '13']])
    expect(told({ steps: 5, clauseDates: '2015/' })).toEqual([]) // 2015 to 2020 are six values
    expect(told({ steps: 6, clauseDates: '2015/' })).toEqual([['steps-exceed-clause', 'trends/falls', '7']])
    expect(told({ steps: 4, clauseDates: '2015/2018' })).toEqual([['steps-exceed-clause', 'trends/falls', '5']])
  })

  it('of months, or without steps or a clause, is not held against years', () => {
    expect(told({ steps: 12, stepUnit: 'month', clauseDates: '2015/' })).toEqual([])
    expect(told({ stepUnit: 'year', clauseDates: '2015/' })).toEqual([])
    expect(told({ steps: 12 })).toEqual([])
  })
})

describe('what a document counts of itself', () => {
  it.each([
    [5, 4, ['stated-count-differs']],
    [4, 4, []],
    [5, undefined, []],
    [3, 0, ['stated-count-differs']],
  ])('%d announced and %s listed', (announced, listed, expected) => {
    const count = {
      id: 'c',
      source: 'report',
      what: { zh: '特色亮点' },
      announced,
      ...(listed !== undefined && { listed }),
    }
    const result = parseDataset(datasetWith({ statedCounts: [count] }))

    expect(result.ok && findingsOf(result.value).map(({ code }) => code)).toEqual(expected)
  })
})

describe('the same cell, stated twice', () => {
  const other = { ...report, id: 'other' }
  const twice = (a: Quantity, b: Quantity, fields: Fields = {}): readonly string[][] =>
    found([figure('a', a, fields), figure('b', b, { ...fields, source: 'other' })], [report, other]).filter(
      ([, code]) => code === 'contradicted',
    )
  const both = [
    ['a', 'contradicted'],
    ['b', 'contradicted'],
  ]

  it.each([
    ['167.77万 against 1,677,050', rounded('167.77万', '1677700', '1677650', '1677750'), exactly(1_677_050), both],
    ['the same number', exactly(5), exactly(5), []],
    ['another number', exactly(5), exactly(6), both],
    ['a rounded number and one that it rounds', rounded('3.7万件', '37000', '36500', '37500'), exactly(36_512), []],
    ['a rounded number and one that it cuts', rounded('3.7万件', '37000', '36500', '37500'), exactly(37_999), []],
    ['a rounded number and one beyond', rounded('3.7万件', '37000', '36500', '37500'), exactly(38_000), both],
    ['25000余 and 25000', moreThan('25000余条', '25000'), exactly(25_000), both],
    ['25000余 and 25001', moreThan('25000余条', '25000'), exactly(25_001), []],
  ])('%s', (_name, a, b, expected) => {
    expect(twice(a, b)).toEqual(expected)
  })

  it('is not the same cell where the words are undated', () => {
    expect(twice(exactly(5), exactly(6), { period: { kind: 'lasting', duration: 'P5Y' }, datedBy: '五年来' })).toEqual(
      [],
    )
    expect(twice(exactly(5), exactly(6), { period: { kind: 'toDate' } })).toEqual([])
  })

  it('names every statement, the smallest first', () => {
    const third = { ...report, id: 'third' }
    const result = parseDataset(
      datasetWith({
        sources: [report, other, third],
        observations: [
          figure('a', exactly(30)),
          figure('b', exactly(4), { source: 'other' }),
          figure('c', exactly(30), { source: 'third' }),
        ],
      }),
    )
    const findings = result.ok ? findingsOf(result.value) : []

    expect(findings.map(({ path, parameters }) => [path.at(-1), parameters.statements])).toEqual([
      ['a', '4件 / 30件 / 30件'],
      ['b', '4件 / 30件 / 30件'],
      ['c', '4件 / 30件 / 30件'],
    ])
  })
})
