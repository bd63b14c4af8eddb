import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/model/parse'
import type { Quantity } from '../../src/model/quantity'
import { datasetWith, exactly, figure, moreThan, report, rounded, told } from '../support/hand'

type Fields = Readonly<Record<string, unknown>>

const part = (id: string, breakdown: string, quantity: Quantity): Fields => figure(id, quantity, { breakdown })

const normative = { period: { kind: 'since', edtf: '2015/' }, indicator: 'normative-documents-made' }
const made = (id: string, breakdown: string, count: number): Fields =>
  figure(id, exactly(count), { ...normative, breakdown })

const divided = (whole: Fields, parts: readonly Fields[], said: Fields): unknown =>
  datasetWith({
    observations: [whole, ...parts],
    partSets: [{ id: 'split', whole: whole.id, parts: parts.map(({ id }) => id), quotes: [], ...said }],
  })

const disjointAndAll = { exhaustive: true, disjoint: true }

describe('totals and parts', () => {
  it('20 + 68 + 20 makes up 108', () => {
    const parts = [
      made('municipal', 'by-municipal-government', 20),
      made('departments', 'by-departments', 68),
      made('townships', 'by-townships', 20),
    ]

    expect(told(parseDataset(divided(made('all', 'total', 108), parts, disjointAndAll)))).toEqual([])
    expect(parseDataset(divided(made('all', 'total', 109), parts, disjointAndAll))).toMatchObject({
      ok: false,
      issues: [{ code: 'parts-do-not-meet-total', received: '108', expected: 'all' }],
    })
  })

  it('136, 121 and 1105 of 25000余 are parts, whatever is said of them except that they are all', () => {
    const whole = part('published', 'total', moreThan('25000余条', '25000'))
    const parts = [
      part('land', 'land-requisition', exactly(136)),
      part('house', 'house-requisition', exactly(121)),
      part('procurement', 'government-procurement', exactly(1105)),
    ]

    for (const said of [{}, { exhaustive: false }, { disjoint: true }, { exhaustive: false, disjoint: true }])
      expect(told(parseDataset(divided(whole, parts, said)))).toEqual([])
    expect(told(parseDataset(divided(whole, parts, disjointAndAll)))).toEqual([
      'parts-do-not-meet-total partSets/split/parts',
    ])
  })

  it.each([
    ['a part larger than its total', exactly(100), [exactly(101)], {}, ['part-exceeds-total']],
    ['a part as large as its total', exactly(100), [exactly(100)], {}, []],
    ['overlapping parts that exceed their total', exactly(100), [exactly(60), exactly(60)], {}, []],
    ['parts that may overlap', exactly(100), [exactly(60), exactly(60)], { disjoint: false }, []],
    [
      'disjoint parts that exceed it',
      exactly(100),
      [exactly(60), exactly(60)],
      { disjoint: true },
      ['parts-exceed-total'],
    ],
    ['disjoint parts below it', exactly(100), [exactly(60), exactly(30)], { disjoint: true }, []],
    [
      'disjoint parts that are all, below it',
      exactly(100),
      [exactly(60), exactly(30)],
      disjointAndAll,
      ['parts-do-not-meet-total'],
    ],
    ['parts that are all and may overlap', exactly(100), [exactly(60), exactly(30)], { exhaustive: true }, []],
    // 100余 is 101 or more: with 0 beside it, it cannot make up 100.
    ['a part of 100余 of 100', exactly(100), [moreThan('100余件', '100')], {}, ['part-exceeds-total']],
    ['a part of 100 of 100余', moreThan('100余件', '100'), [exactly(100)], disjointAndAll, ['parts-do-not-meet-total']],
    ['parts of 101 of 100余', moreThan('100余件', '100'), [exactly(100), exactly(1)], disjointAndAll, []],
    // 3.7万 is 36500 to 37500 if rounded, 37000 to 37999 if cut: 38000 is certainly more, 37999 is not.
    ['a part that is more only if rounded', rounded('3.7万件', '37000', '36500', '37500'), [exactly(37_999)], {}, []],
    [
      'a part that is more either way',
      rounded('3.7万件', '37000', '36500', '37500'),
      [exactly(38_000)],
      {},
      ['part-exceeds-total'],
    ],
    [
      'parts that meet only if cut',
      rounded('3.7万件', '37000', '36500', '37500'),
      [exactly(37_999)],
      disjointAndAll,
      [],
    ],
    [
      'parts that meet in no reading',
      rounded('3.7万件', '37000', '36500', '37500'),
      [exactly(36_499)],
      disjointAndAll,
      ['parts-do-not-meet-total'],
    ],
    [
      'rounded parts that may make up a total',
      exactly(100_000),
      [rounded('5万件', '50000', '45000', '55000'), exactly(50_001)],
      disjointAndAll,
      [],
    ],
  ] as const)('%s', (_name, total, quantities, said, codes) => {
    const breakdowns = ['by-departments', 'by-townships']
    const parts = quantities.map((quantity, index) => part(`part-${index}`, breakdowns[index] ?? '', quantity))
    const result = parseDataset(divided(part('all', 'total', total), parts, said))

    expect(result.issues.map(({ code }) => code)).toEqual(codes)
    expect(result.ok).toBe(codes.length === 0)
  })

  it('one total may be split in two ways', () => {
    const observations = [
      part('all', 'total', exactly(108)),
      part('departments', 'by-departments', exactly(88)),
      part('townships', 'by-townships', exactly(20)),
      part('full-time', 'full-time', exactly(8)),
      part('part-time', 'part-time', exactly(100)),
    ]
    const partSets = [
      { id: 'by-body', whole: 'all', parts: ['departments', 'townships'], quotes: [], ...disjointAndAll },
      { id: 'by-time', whole: 'all', parts: ['full-time', 'part-time'], quotes: [], ...disjointAndAll },
    ]

    expect(told(parseDataset(datasetWith({ observations, partSets })))).toEqual([])
  })

  it('a figure is no part of itself, at once or through others', () => {
    const observations = [part('all', 'total', exactly(1)), part('half', 'by-departments', exactly(1))]
    const partSets = [
      { id: 'there', whole: 'all', parts: ['half'], quotes: [], ...disjointAndAll },
      { id: 'back', whole: 'half', parts: ['all'], quotes: [], ...disjointAndAll },
      { id: 'itself', whole: 'all', parts: ['all'], quotes: [], ...disjointAndAll },
    ]

    expect(told(parseDataset(datasetWith({ observations, partSets })))).toEqual([
      'parts-cyclic partSets/itself/parts',
      'parts-cyclic partSets/there/parts',
    ])
  })
})

describe('a figure against its printed form', () => {
  const hotline = rounded('521.19万件', '5211900', '5211850', '5211950')

  it.each([
    ['agrees', hotline, {}, []],
    ['another value, which is not whole', hotline, { value: '5211.9' }, ['value-disagrees-with-printed']],
    ['another value', hotline, { value: '521190' }, ['value-disagrees-with-printed']],
    ['another precision', hotline, { precision: 'exact' }, ['precision-disagrees-with-printed']],
    ['narrower bounds', hotline, { minInclusive: '5211900' }, ['bounds-disagree-with-printed']],
    ['wider bounds', hotline, { maxInclusive: '5211951' }, ['bounds-disagree-with-printed']],
    ['no bounds', hotline, { minInclusive: undefined, maxInclusive: undefined }, ['bounds-disagree-with-printed']],
    [
      'an end open that is closed',
      hotline,
      { maxInclusive: undefined, maxExclusive: '5211950' },
      ['bounds-disagree-with-printed'],
    ],
    [
      'the bounds of the next unit',
      moreThan('25000余条', '25000'),
      { maxExclusive: '26000' },
      ['bounds-disagree-with-printed'],
    ],
    ['a count below none', exactly(-1), { printed: '-1件' }, ['outside-natural-range']],
  ])('%s', (_name, quantity, fields, codes) => {
    const given = Object.entries({ ...figure('a', quantity), ...fields }).filter(([, value]) => value !== undefined)
    const observation = Object.fromEntries(given)
    const quotes = [{ exact: observation.printed }]
    const result = parseDataset(datasetWith({ observations: [{ ...observation, quotes }] }))

    expect(result.issues.map(({ code }) => code)).toEqual(codes)
    for (const { path } of result.issues) expect(path.slice(0, 2)).toEqual(['observations', 'a'])
  })

  it.each([
    ['their bounds', '七成', '70', 'rounded', '65', '75', []],
    ['bounds of a finer print', '七成', '70', 'rounded', '69.5', '70.5', []],
    ['lopsided bounds', '七成', '70', 'rounded', '65', '80', ['bounds-disagree-with-printed']],
    ['bounds around another number', '七成', '70', 'rounded', '80', '90', ['bounds-disagree-with-printed']],
    ['a single number', '七成', '70', 'rounded', '70', '70', ['bounds-disagree-with-printed']],
    ['their bounds', '七成以上', '70', 'atLeast', '70', '100', []],
    ['bounds that no word gives', '七成以上', '70', 'atLeast', '75', '100', ['bounds-disagree-with-printed']],
  ])('forms that are not read go by value and precision: %s', (_name, printed, value, precision, low, high, codes) => {
    const observation = figure(
      'a',
      { ...rounded(printed, value, low, high), precision: precision as 'rounded' },
      {
        indicator: 'reconsideration-direct-correction-rate',
        unit: 'PERCENT',
      },
    )

    expect(parseDataset(datasetWith({ observations: [observation] })).issues.map(({ code }) => code)).toEqual(codes)
  })

  it('shows both where they disagree', () => {
    const observation = figure('a', { ...exactly(108), value: '107', minInclusive: '107', maxInclusive: '107' })

    expect(parseDataset(datasetWith({ observations: [observation] })).issues[0]).toMatchObject({
      severity: 'error',
      path: ['observations', 'a', 'value'],
      received: '107',
      expected: '108',
      parameters: { printed: '108件' },
    })
  })
})

describe('a period against its indicator and its source', () => {
  const flow = 'legal-aid-cases'
  const stock = 'mediation-organisations'
  const rate = 'reconsideration-direct-correction-rate'

  it.each([
    [flow, { kind: 'interval', edtf: '2019' }, []],
    [flow, { kind: 'since', edtf: '2015/' }, []],
    [flow, { kind: 'lasting', duration: 'P5Y' }, []],
    [flow, { kind: 'toDate' }, []],
    [flow, { kind: 'at', edtf: '2019' }, ['period-kind-unfit']],
    [stock, { kind: 'at', edtf: '2019-12-31' }, []],
    [stock, { kind: 'asOf' }, []],
    [stock, { kind: 'unstated' }, []],
    [stock, { kind: 'interval', edtf: '2019' }, ['period-kind-unfit']],
    [stock, { kind: 'since', edtf: '2019/' }, ['period-kind-unfit']],
    [stock, { kind: 'lasting', duration: 'P5Y' }, ['period-kind-unfit']],
    [flow, { kind: 'interval', edtf: '2020-12-04' }, []],
    [flow, { kind: 'interval', edtf: '2020-12-05' }, ['later-than-source']],
    [flow, { kind: 'interval', edtf: '2015/2020' }, []],
    [flow, { kind: 'interval', edtf: '2020-12' }, []],
    [flow, { kind: 'interval', edtf: '2015/2021' }, ['later-than-source']],
    [flow, { kind: 'since', edtf: '2021/' }, ['later-than-source']],
    [stock, { kind: 'at', edtf: '2021-01' }, ['later-than-source']],
  ])('%s, %o', (indicator, period, codes) => {
    const observations = [figure('a', exactly(5), { indicator, period })]

    expect(parseDataset(datasetWith({ observations })).issues.map(({ code }) => code)).toEqual(codes)
  })

  it.each([{ kind: 'interval', edtf: '2015/2019' }, { kind: 'at', edtf: '2019' }, { kind: 'asOf' }])(
    'a rate may have either: %o',
    (period) => {
      const observations = [
        figure('a', rounded('7.9%', '7.9', '7.85', '7.95'), { indicator: rate, unit: 'PERCENT', period }),
      ]

      expect(told(parseDataset(datasetWith({ observations })))).toEqual([])
    },
  )

  it('cannot be later than a source without a date', () => {
    const { date: _date, ...undated } = report
    const observations = [figure('a', exactly(5), { period: { kind: 'interval', edtf: '2999' } })]

    expect(told(parseDataset(datasetWith({ observations, sources: [undated] })))).toEqual([])
  })
})

describe('the cells of a dataset', () => {
  const other = { ...report, id: 'other' }

  it('state a figure once in a document', () => {
    const observations = [figure('a', exactly(5)), figure('b', exactly(6))]

    expect(parseDataset(datasetWith({ observations })).issues).toMatchObject([
      { code: 'key-repeated', path: ['observations', 'b'], received: 'b', parameters: { other: 'a' } },
    ])
  })

  it.each([
    ['document', { source: 'other' }],
    ['breakdown', { breakdown: 'by-departments' }],
    ['place', { jurisdiction: '110000' }],
    ['period', { period: { kind: 'interval', edtf: '2018' } }],
    ['kind of period', { period: { kind: 'toDate' } }],
    ['indicator', { indicator: 'online-petitions' }],
  ])('differ by %s', (_name, fields) => {
    const observations = [figure('a', exactly(5)), figure('b', exactly(5), fields)]

    expect(told(parseDataset(datasetWith({ observations, sources: [report, other] })))).toEqual([])
  })

  it('differ by the words of periods that are not dated, and only of those', () => {
    const dated = (datedBy: string, period: Fields) => figure(datedBy, exactly(5), { datedBy, period })
    const undated = [
      dated('五年来', { kind: 'lasting', duration: 'P5Y' }),
      dated('这五年', { kind: 'lasting', duration: 'P5Y' }),
    ]
    const same = [
      dated('2019年', { kind: 'interval', edtf: '2019' }),
      dated('去年', { kind: 'interval', edtf: '2019' }),
    ]

    expect(told(parseDataset(datasetWith({ observations: undated })))).toEqual([])
    expect(told(parseDataset(datasetWith({ observations: same })))).toEqual(['key-repeated observations/去年'])
  })
})

describe('what a dataset refers to', () => {
  it.each([
    ['a document', { observations: [figure('a', exactly(5), { source: 'nowhere' })] }, 'observations/a/source'],
    ['a body', { observations: [figure('a', exactly(5), { reporter: 'nobody' })] }, 'observations/a/reporter'],
    ['a base', { observations: [figure('a', exactly(5), { statedBase: 'none' })] }, 'observations/a/statedBase'],
    [
      'a base beside',
      { observations: [figure('a', exactly(5), { candidateBases: ['x'] })] },
      'observations/a/candidateBases',
    ],
    [
      'a total',
      { partSets: [{ id: 'p', whole: 'x', parts: ['a'], quotes: [] }], observations: [figure('a', exactly(5))] },
      'partSets/p/whole',
    ],
    [
      'a part',
      { partSets: [{ id: 'p', whole: 'a', parts: ['x'], quotes: [] }], observations: [figure('a', exactly(5))] },
      'partSets/p/parts',
    ],
    ['a figure', { notes: [{ id: 'n', about: ['x'], text: { en: 'x' } }] }, 'notes/n/about'],
    ['another document', { sources: [{ ...report, reports: 'x' }] }, 'sources/report/reports'],
  ])('is there: %s', (_name, lists, path) => {
    expect(told(parseDataset(datasetWith(lists)))).toEqual([`reference-unknown ${path}`])
  })

  it.each([
    ['an indicator', { indicator: 'happiness' }, 'indicator-unknown', 'indicator'],
    ['an indicator named as objects name things', { indicator: 'toString2' }, 'indicator-unknown', 'indicator'],
    ['a place', { jurisdiction: '999999' }, 'jurisdiction-unknown', 'jurisdiction'],
    ['a breakdown', { breakdown: 'by-nobody' }, 'breakdown-unknown', 'breakdown'],
    ['the unit of the indicator', { unit: 'PERCENT' }, 'unit-not-of-indicator', 'unit'],
    ['a reason for what is assumed', { assumed: 'period-end' }, 'assumption-without-reason', 'assumedBecause'],
  ])('is known: %s', (_name, fields, code, field) => {
    const observations = [figure('a', exactly(5), fields)]

    expect(told(parseDataset(datasetWith({ observations })))).toEqual([`${code} observations/a/${field}`])
  })

  it('says everything wrong at once', () => {
    const observations = [
      figure('a', { ...exactly(108), value: '107' }, { source: 'nowhere', breakdown: 'by-nobody' }),
      figure('b', exactly(1), { period: { kind: 'at', edtf: '2021' } }),
    ]

    expect([...told(parseDataset(datasetWith({ observations })))].sort()).toEqual([
      'breakdown-unknown observations/a/breakdown',
      'later-than-source observations/b/period',
      'period-kind-unfit observations/b/period',
      'reference-unknown observations/a/source',
      'value-disagrees-with-printed observations/a/value',
    ])
  })
})
