import { describe, expect, it } from 'vitest'
import { type CompareOptions, type Comparison, compareFigures } from '../../src/compare/compare'
import type { Effect } from '../../src/compare/reason'
import { explain } from '../../src/messages/explain'
import { type Reason as ReasonCode, reasons as reasonCodes } from '../../src/vocabulary/catalogue'
import { at, type Draft, interval, populationOf, sideOf } from './figures'
import { codesOf } from './reading'

const compareIt = (a: Draft, b: Draft, options: CompareOptions = {}): Comparison =>
  compareFigures({ dataset: sideOf('kunshan', a), id: 'it' }, { dataset: sideOf('taicang', b), id: 'it' }, options)

/** Two figures that differ in one thing, and two that do not. */
interface Case {
  readonly when: string
  readonly code: ReasonCode
  readonly effect: Effect
  readonly differ: readonly [Draft, Draft]
  readonly equal: readonly [Draft, Draft]
  /** Reasons that cannot be had without: another unit is always another indicator. */
  readonly with?: readonly ReasonCode[]
  readonly options?: CompareOptions
}

const twice = (draft: Draft): readonly [Draft, Draft] => [draft, draft]
const plain = twice({})

/** A rate whose base the catalogue fixes, printed so that nothing is rounded: it raises no reason of its own. */
const rate: Draft = { indicator: 'administrative-litigation-losing-rate', printed: '10%以上' }
const openRate: Draft = { indicator: 'reconsideration-direct-correction-rate', printed: '10%以上' }
const stock: Draft = { indicator: 'mediation-organisations', printed: '506个' }
const growth: Draft = { indicator: 'online-petitions-growth', printed: '上升超过49%' }
const distinct: Draft = { indicator: 'places-learning-from-enforcement-reform', printed: '38个' }
const documents: Draft = { indicator: 'normative-documents-made' }
const fiveYears: Draft = { period: interval('2015/2019') }
const lasting: Draft = { period: { kind: 'lasting', duration: 'P5Y' }, datedBy: '五年来' }

const [kunshan, taicang] = ['320583', '320585']
const people = populationOf([kunshan, '2092496', '2019-12-31'], [taicang, '831113', '2019-12-31'])
const peopleLater = populationOf([kunshan, '2092496', '2020-11-01'], [taicang, '831113', '2020-11-01'])
const peopleApart = populationOf([kunshan, '2092496', '2019-12-31'], [taicang, '831113', '2019-06-30'])

const caveats: readonly Omit<Case, 'effect'>[] = [
  {
    when: 'a document prints no definition',
    code: 'definition-not-stated',
    differ: [{}, { source: 'silent-report' }],
    equal: plain,
  },
  { when: 'a figure is flagged D', code: 'definition-differs', differ: [{}, { status: 'D' }], equal: plain },
  { when: 'a note says so', code: 'definition-differs', differ: [{ note: 'definition-differs' }, {}], equal: plain },
  {
    when: 'a rate of five pooled years stands against one of one year',
    code: 'rate-window-differs',
    differ: [{ ...rate, ...fiveYears }, rate],
    equal: twice({ ...rate, ...fiveYears }),
  },
  {
    when: 'a stock is as of now',
    code: 'period-not-dated',
    differ: [{ ...stock, period: { kind: 'asOf' } }, stock],
    equal: twice(stock),
  },
  {
    when: 'a stock has no dating words',
    code: 'period-not-dated',
    differ: [stock, { ...stock, period: { kind: 'unstated' } }],
    equal: twice(stock),
  },
  {
    when: 'a rate has no end',
    code: 'period-not-dated',
    differ: [{ ...rate, period: { kind: 'since', edtf: '2019/', startWithin: true }, datedBy: '自2019年…以来' }, rate],
    equal: twice(rate),
  },
  {
    when: 'a rate has a length alone',
    code: 'period-not-dated',
    differ: [{ ...rate, ...lasting }, rate],
    equal: twice(rate),
  },
  {
    when: 'two years do not overlap',
    code: 'period-apart',
    differ: [{ period: interval('2018') }, {}],
    equal: [{ period: interval('2018-07/2019-06') }, { period: interval('2019') }],
  },
  {
    when: 'two moments do not overlap',
    code: 'period-apart',
    differ: [stock, { ...stock, period: at('2020-11-01') }],
    equal: twice({ ...stock, period: at('2020-11-01') }),
  },
  {
    when: 'a county-level city stands against a municipality',
    code: 'level-differs',
    differ: [{}, { jurisdiction: '110000' }],
    equal: plain,
  },
  {
    when: 'a county-level city stands against the nation',
    code: 'level-differs',
    differ: [{}, { jurisdiction: 'CN' }],
    equal: plain,
  },
  {
    when: 'other places share a platform',
    code: 'coverage-shared',
    differ: [{ note: 'coverage-shared' }, {}],
    equal: plain,
  },
  {
    when: 'one figure may lie inside another',
    code: 'coverage-not-stated',
    differ: [{}, { note: 'coverage-not-stated' }],
    equal: plain,
  },
  {
    when: 'a rate names no base',
    code: 'base-not-stated',
    differ: [openRate, { ...openRate, base: '7304件' }],
    equal: twice({ ...openRate, base: '7304件' }),
  },
  {
    when: '7.9 % stands beside 313: 25 by cutting, none by rounding',
    code: 'base-doubtful',
    differ: [
      { ...rate, printed: '7.9%', beside: '313件' },
      { ...rate, printed: '13.8%', beside: '7304件' },
    ],
    equal: twice({ ...rate, printed: '13.8%', beside: '7304件' }),
    with: ['rounding-assumed'],
  },
  {
    when: 'a court reports against a government',
    code: 'reporter-differs',
    differ: [{ reporter: 'court' }, {}],
    equal: twice({ reporter: 'court' }),
  },
  {
    when: 'a department reports against a government',
    code: 'reporter-differs',
    differ: [{}, { reporter: 'department' }],
    equal: [{}, { reporter: 'nobody' }],
  },
  {
    when: 'a report stands against the press',
    code: 'source-kind-differs',
    differ: [{}, { source: 'news' }],
    equal: twice({ source: 'news' }),
  },
  {
    when: 'a figure is flagged B',
    code: 'break-in-series',
    differ: [{ status: 'B' }, {}],
    equal: twice({ status: 'A' }),
  },
  { when: 'a note says so', code: 'break-in-series', differ: [{ note: 'break-in-series' }, {}], equal: plain },
  { when: 'a note says so', code: 'vintage-differs', differ: [{ note: 'vintage-differs' }, {}], equal: plain },
  {
    when: 'two documents disagree about one of the figures',
    code: 'contradicted',
    differ: [{}, { again: '109件' }],
    equal: [{}, { again: '108件' }],
  },
  {
    when: 'a count is printed to the hundred',
    code: 'rounding-assumed',
    differ: [{ printed: '521.19万件' }, { printed: '5211934件' }],
    equal: twice({ printed: '5211934件' }),
  },
  {
    when: 'a count ends in two zeros',
    code: 'round-figure',
    differ: [{ printed: '1500件' }, { printed: '1510件' }],
    equal: twice({ printed: '1510件' }),
  },
  {
    when: '余 stands behind two zeros',
    code: 'round-figure',
    differ: [{ printed: '1500余件' }, {}],
    equal: [{ printed: '1510余件' }, {}],
  },
  {
    when: 'the end of a period is assumed',
    code: 'assumption-used',
    differ: [{ assumed: 'period-end', assumedBecause: 'the report is of that year' }, {}],
    equal: plain,
  },
  {
    when: '余 is taken to stay below the next unit',
    code: 'assumption-used',
    differ: [{ printed: '25100余件' }, {}],
    equal: plain,
    with: ['round-figure'],
    options: { belowNextUnit: true },
  },
  {
    when: 'a yearly mean stands beside one year',
    code: 'mean-of-years',
    differ: [fiveYears, {}],
    equal: plain,
    options: { perYear: true },
  },
  {
    when: 'both are divided by population',
    code: 'per-head',
    differ: plain,
    equal: twice(rate),
    options: { perHead: people },
  },
  {
    when: 'the populations are of another date than the counts',
    code: 'denominator-differs',
    differ: plain,
    equal: twice(rate),
    with: ['per-head'],
    options: { perHead: peopleLater },
  },
  {
    when: 'the populations are of two dates',
    code: 'denominator-differs',
    differ: plain,
    equal: twice(rate),
    with: ['per-head'],
    options: { perHead: peopleApart },
  },
]

const undated: readonly Omit<Case, 'effect'>[] = (
  [
    ['since', { period: { kind: 'since', edtf: '2015/' }, datedBy: '2015年以来' }],
    ['lasting', lasting],
    ['asOf', { period: { kind: 'asOf' }, datedBy: '截至目前' }],
    ['toDate', { period: { kind: 'toDate' }, datedBy: '累计' }],
    ['unstated', { period: { kind: 'unstated' } }],
  ] as const
).flatMap(([kind, draft]) => [
  { when: `a flow is dated ${kind}`, code: 'period-not-dated' as const, differ: [draft, {}] as const, equal: plain },
  {
    when: `a flow is dated ${kind}, even where a yearly mean is wanted`,
    code: 'period-not-dated' as const,
    differ: [{}, draft] as const,
    equal: plain,
    options: { perYear: true },
  },
])

const refusals: readonly Omit<Case, 'effect'>[] = [
  {
    when: 'accepted stands against concluded',
    code: 'indicator-differs',
    differ: [{ indicator: 'reconsideration-cases-accepted' }, { indicator: 'reconsideration-cases-concluded' }],
    equal: twice({ indicator: 'reconsideration-cases-accepted' }),
  },
  {
    when: 'settled stands against accepted',
    code: 'indicator-differs',
    differ: [{ indicator: 'people-mediation-disputes-settled' }, { indicator: 'nonlitigation-disputes-accepted' }],
    equal: twice({ indicator: 'people-mediation-disputes-settled' }),
  },
  {
    when: 'resident stands against registered population',
    code: 'indicator-differs',
    differ: [
      { indicator: 'resident-population', printed: '831113人' },
      { indicator: 'registered-population', printed: '831113人' },
    ],
    equal: twice({ indicator: 'registered-population', printed: '831113人' }),
  },
  {
    when: 'a number of centres stands against their floor area',
    code: 'unit-differs',
    differ: [
      { indicator: 'public-legal-service-centres', printed: '16家' },
      { indicator: 'public-legal-service-centre-floor-area', printed: '570平方米以上' },
    ],
    equal: [
      { indicator: 'public-legal-service-centres', printed: '16家' },
      { indicator: 'mediation-organisations', printed: '16个' },
    ],
    with: ['indicator-differs'],
  },
  {
    when: 'a flow stands against a stock',
    code: 'time-kind-differs',
    differ: [{}, stock],
    equal: [{}, { indicator: 'criminal-full-coverage-cases' }],
    with: ['indicator-differs'],
  },
  {
    when: 'a level stands against a growth rate',
    code: 'time-kind-differs',
    differ: [{ indicator: 'online-petitions' }, growth],
    equal: twice(growth),
    with: ['indicator-differs', 'unit-differs'],
  },
  {
    when: 'a rate stands against a growth rate',
    code: 'time-kind-differs',
    differ: [rate, growth],
    equal: twice(growth),
    with: ['indicator-differs'],
  },
  {
    when: 'a total of five years stands against one of one year',
    code: 'period-length-differs',
    differ: [fiveYears, {}],
    equal: [fiveYears, { period: interval('2014/2018') }],
  },
  {
    when: 'different things were counted for five years and for one, even where a yearly mean is wanted',
    code: 'period-length-differs',
    differ: [{ ...distinct, ...fiveYears }, distinct],
    equal: twice(distinct),
    options: { perYear: true },
  },
  {
    when: 'a part of a year stands against a year, even where a yearly mean is wanted',
    code: 'period-length-differs',
    differ: [{ period: interval('2019-03-05/2019-04-20') }, {}],
    equal: twice({ period: interval('2019-03-05/2019-04-20') }),
    options: { perYear: true },
  },
  {
    when: 'a month stands against a year, even where a yearly mean is wanted',
    code: 'period-length-differs',
    differ: [{ period: interval('2019-03') }, {}],
    equal: plain,
    options: { perYear: true },
  },
  {
    when: 'a part stands against the whole',
    code: 'breakdown-differs',
    differ: [documents, { ...documents, breakdown: 'by-departments' }],
    equal: twice({ ...documents, breakdown: 'by-departments' }),
  },
  {
    when: 'one part stands against another',
    code: 'breakdown-differs',
    differ: [
      { ...documents, breakdown: 'by-townships' },
      { ...documents, breakdown: 'by-departments' },
    ],
    equal: twice(documents),
  },
  {
    when: 'no whole number of cases gives 12.83 % of 20, rounded or cut off',
    code: 'base-refuted',
    differ: [
      { ...rate, printed: '12.83%', beside: '20件' },
      { ...rate, printed: '12.83%' },
    ],
    equal: twice({ ...rate, printed: '12.83%' }),
    with: ['rounding-assumed'],
  },
  {
    when: 'a figure per head is wanted and no population is given',
    code: 'denominator-missing',
    differ: plain,
    equal: twice(rate),
    options: { perHead: populationOf([kunshan, '2092496', '2019-12-31']) },
  },
  ...undated,
]

const cases: readonly Case[] = [
  ...caveats.map((one): Case => ({ ...one, effect: 'caveat' })),
  ...refusals.map((one): Case => ({ ...one, effect: 'not-comparable' })),
]

const named = cases.map((one) => [`${one.code}: ${one.effect} where ${one.when}`, one] as const)

describe('a plain pair', () => {
  it('is comparable without a reason', () => {
    const { verdict, reasons, orders, difference, ratio, facts } = compareIt({}, { printed: '54件' })

    expect(verdict).toBe('comparable')
    expect(reasons).toEqual([])
    expect(orders).toEqual({ less: false, atMost: false, equal: false, atLeast: true, greater: true })
    expect(difference).toEqual({ minInclusive: '54', maxInclusive: '54' })
    expect(ratio).toEqual({ minInclusive: '2', maxInclusive: '2' })
    expect(facts).toEqual(['kunshan#it', 'taicang#it'])
  })

  it.each(['108起', '108条', '108份', '108期', '108'])('is so whatever its classifier: %s', (printed) => {
    expect(compareIt({}, { printed }).reasons).toEqual([])
  })
})

describe('a reason', () => {
  it.each(named)('%s', (_name, { code, effect, differ, equal, with: others = [], options = {} }) => {
    const found = compareIt(...differ, options)
    const same = compareIt(...equal, options)
    const expected = { 'not-comparable': [] as string[], caveat: [] as string[] }
    for (const other of [code, ...others]) expected[other === code ? effect : effectOf(other)].push(other)

    expect(codesOf(found.reasons)).toEqual({
      'not-comparable': expected['not-comparable'].sort(),
      caveat: expected.caveat.sort(),
    })
    expect(found.verdict).toBe(expected['not-comparable'].length > 0 ? 'not-comparable' : 'comparable-with-caveats')
    expect(same.reasons.map((reason) => reason.code)).not.toContain(code)
  })

  it.each(named)('%s: no figure beside a refusal, and a sentence in both languages', (_name, { differ, options }) => {
    const found = compareIt(...differ, options)
    const allowed = found.verdict !== 'not-comparable'

    expect([found.orders, found.difference, found.ratio].map((value) => value !== undefined)).toEqual([
      allowed,
      allowed,
      allowed,
    ])
    for (const sentence of found.reasons.map(explain)) {
      expect(sentence.en).toMatch(/^[^{}]+$/)
      expect(sentence.zh).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u)
    }
  })

  it('of every code has a case here, save those that are never a reason', () => {
    const tried = new Set<string>([...cases.map(({ code }) => code), 'status-unreliable', 'rate-not-reproduced'])

    expect(reasonCodes.filter((code) => !tried.has(code))).toEqual([
      'base-not-refuted',
      'stated-count-differs',
      'steps-exceed-clause',
    ])
  })
})

const alwaysRefuse: ReadonlySet<ReasonCode> = new Set(refusals.map(({ code }) => code))

/** The effect of a code that comes along with another. */
function effectOf(code: ReasonCode): Effect {
  return alwaysRefuse.has(code) ? 'not-comparable' : 'caveat'
}

describe('a status flag', () => {
  it.each(['E', 'F', 'I', 'M', 'P', 'S', 'G', 'L', 'N', 'O', 'Q', 'U', 'V'] as const)('%s is unreliable', (status) => {
    expect(codesOf(compareIt({ status }, {}).reasons)).toEqual({ 'not-comparable': [], caveat: ['status-unreliable'] })
    expect(compareIt({ status: 'A' }, {}).reasons).toEqual([])
  })
})

describe('a base', () => {
  const beside = (printed: string, count: string) =>
    compareIt({ ...rate, printed, beside: count }, rate).reasons.map(({ code }) => code)

  it.each([
    ['7.9%', '313件', 'cut off, not rounded', '截断而非四舍五入'], // 25 / 313 = 7.987 %
    ['7.9%', '38件', 'rounded, not cut off', '四舍五入而非截断'], // 3 / 38 = 7.895 %
  ])('that only one reading allows is doubtful, and the reading is named: %s of %s', (printed, count, en, zh) => {
    const { reasons } = compareIt({ ...rate, printed, beside: count }, rate)
    const doubtful = reasons.find(({ code }) => code === 'base-doubtful')

    expect(doubtful && explain(doubtful).en).toContain(en)
    expect(doubtful && explain(doubtful).zh).toContain(zh)
  })

  it('that 13.8 % does not refute is no reason: it says nothing', () => {
    expect(beside('13.8%', '7304件')).toEqual(['rounding-assumed'])
  })

  it('of 293,000 is not refuted by 12.83 % alone: 29 numerators print it if rounded', () => {
    expect(beside('12.83%', '293000件')).toEqual(['rounding-assumed'])
  })

  it('that is stated and refuted refuses as one that is printed beside', () => {
    expect(codesOf(compareIt({ ...rate, printed: '7.9%', base: '7件' }, rate).reasons)['not-comparable']).toEqual([
      'base-refuted',
    ])
  })

  it('of a count that is itself uncertain is divided as an interval', () => {
    expect(beside('12.83%', '2.93万件')).toEqual(['rounding-assumed'])
    expect(beside('7.9%', '300余件')).toEqual(['rounding-assumed'])
  })
})

describe('a note', () => {
  const refusing: readonly ReasonCode[] = [
    'indicator-differs',
    'unit-differs',
    'time-kind-differs',
    'period-length-differs',
    'period-not-dated',
    'breakdown-differs',
    'denominator-missing',
    'base-refuted',
  ]

  it.each(reasonCodes)('with %s has the effect that the reason has on a flow, and its own words', (code) => {
    const { reasons, verdict } = compareIt({ note: code }, {})

    expect(reasons.map((reason) => reason.code)).toEqual([code])
    expect(verdict).toBe(refusing.includes(code) ? 'not-comparable' : 'comparable-with-caveats')
    for (const { en, zh } of reasons.map(explain)) {
      expect(en).toContain('The note speaks for itself')
      expect(zh).toContain('说明自有其义')
    }
  })
})

describe('a leap year', () => {
  it('is as long as another', () => {
    expect(compareIt({ period: interval('2020') }, {}).reasons.map(({ code }) => code)).toEqual(['period-apart'])
  })
})

describe('all reasons', () => {
  it('are listed, and the worst effect wins', () => {
    const { verdict, reasons } = compareIt(
      { ...fiveYears, source: 'news', printed: '3.7万件', note: 'coverage-shared' },
      { jurisdiction: '110000', reporter: 'court', source: 'silent-report' },
    )

    expect(verdict).toBe('not-comparable')
    expect(codesOf(reasons)).toEqual({
      'not-comparable': ['period-length-differs'],
      caveat: [
        'coverage-shared',
        'definition-not-stated',
        'level-differs',
        'reporter-differs',
        'rounding-assumed',
        'source-kind-differs',
      ],
    })
  })

  it('name both places where they hold of both', () => {
    const [reason] = compareIt({ source: 'silent-report' }, { source: 'silent-report' }).reasons

    expect(reason && explain(reason).en).toContain('Kunshan and Taicang')
    expect(reason && explain(reason).zh).toContain('昆山市和太仓市')
  })

  it('name a place once where both figures are of it', () => {
    const [reason] = compareIt(
      { source: 'silent-report', period: interval('2018') },
      { source: 'silent-report', jurisdiction: kunshan },
    ).reasons.filter(({ code }) => code === 'definition-not-stated')

    expect(reason?.parameters.sides).toEqual({ en: 'Kunshan', zh: '昆山市' })
  })

  it('of an undated figure quote its dating words, and where there are none name the kind in each language', () => {
    const sentence = (draft: Draft) => compareIt(draft, {}).reasons.map(explain)[0]

    expect(sentence(lasting)?.zh).toContain('“五年来”没有起止日期')
    expect(sentence({ period: { kind: 'toDate' } })?.en).toContain('"to date" has neither a start nor an end')
    expect(sentence({ period: { kind: 'toDate' } })?.zh).toContain('“累计”没有起点也没有终点')
  })

  it('are told with what forbids comparing first', () => {
    const { reasons } = compareIt({ source: 'news' }, {}, { perHead: populationOf([kunshan, '2092496', '2019-12-31']) })

    expect(reasons.map(({ code }) => code)).toEqual(['denominator-missing', 'source-kind-differs'])
  })

  it('of two figures without dates are given for each', () => {
    const { reasons } = compareIt(lasting, lasting)

    expect(reasons.map(({ code }) => code)).toEqual(['period-not-dated', 'period-not-dated'])
  })
})
