import { describe, expect, it } from 'vitest'
import { type CompareOptions, compareFigures } from '../../src/compare/compare'
import { formatBounds } from '../../src/model/bounds'
import { type Draft, interval, sideOf } from './figures'

const compareIt = (a: Draft, b: Draft, options: CompareOptions = {}) =>
  compareFigures({ dataset: sideOf('kunshan', a), id: 'it' }, { dataset: sideOf('taicang', b), id: 'it' }, options)

const fiveYears = interval('2015/2019')
const yearly = { perYear: true }

/** The interval of a figure as it is compared with one year. */
const boundsOf = (draft: Draft, options: CompareOptions): string =>
  formatBounds(
    compareIt({ indicator: 'information-published', ...draft }, { indicator: 'information-published' }, options).a
      .bounds,
  )

describe('the interval that is compared', () => {
  it.each([
    ['25000余条', '[25001, ∞)'],
    ['近40条', '[0, 39]'],
    ['不足40条', '[0, 39]'],
    ['40条以上', '[40, ∞)'],
    ['40条以下', '[0, 40]'],
    ['约40条', '[0, ∞)'],
    ['521.19万条', '[5211850, 5211950]'],
  ])('of the count %s is narrowed to whole numbers: %s', (printed, bounds) => {
    expect(boundsOf({ printed }, {})).toBe(bounds)
  })

  it('leaves what is stored as it was', () => {
    const dataset = sideOf('kunshan', { printed: '25000余件' })
    const before = JSON.stringify(dataset)
    compareFigures(
      { dataset, id: 'it' },
      { dataset: sideOf('taicang'), id: 'it' },
      { perYear: true, belowNextUnit: true },
    )

    expect(JSON.stringify(dataset)).toBe(before)
  })
})

describe('a yearly mean', () => {
  it.each([
    ['25000余条', '(5000, ∞)'],
    ['近40条', '[0, 8)'],
    ['313条', '62.6'],
    ['521.19万条', '[1042370, 1042390]'],
  ])('of %s in five years is %s a year, and not a whole number', (printed, bounds) => {
    expect(boundsOf({ printed, period: fiveYears }, yearly)).toBe(bounds)
  })

  it.each([
    ['2018-07/2019-12', '72'], // 18 months
    ['2017-01-01/2019-12-31', '36'], // three years, one of them written by its days
    ['2019', '108'],
  ])('of 108 in %s is %s', (edtf, bounds) => {
    expect(boundsOf({ printed: '108条', period: interval(edtf) }, yearly)).toBe(bounds)
  })

  it('of a time without a finite decimal is rounded outward, and says so', () => {
    const { a } = compareIt({ printed: '100件', period: interval('2013/2019') }, {}, yearly)

    expect(a.bounds).toEqual({
      minInclusive: '14.2857142857', // 100 / 7 = 14.285714285714…
      maxInclusive: '14.2857142858',
      roundedOutward: true,
    })
  })

  it('stands with its difference and ratio beside one year', () => {
    const { verdict, orders, difference, ratio } = compareIt(
      { period: fiveYears, printed: '313件' },
      { printed: '62件' },
      yearly,
    )

    expect(verdict).toBe('comparable-with-caveats')
    expect(orders?.greater).toBe(true)
    expect(difference && formatBounds(difference)).toBe('0.6')
    expect(ratio && formatBounds(ratio)).toBe('[1.00967741935, 1.00967741936]') // 62.6 / 62 = 313/310
  })

  it('of both, where both are of several years, says so of both', () => {
    const { reasons, a, b } = compareIt({ period: fiveYears }, { period: interval('2018/2019') }, yearly)

    expect(reasons.map(({ code }) => code)).toEqual(['mean-of-years', 'mean-of-years'])
    expect([a, b].map(({ bounds }) => formatBounds(bounds))).toEqual(['21.6', '54'])
  })

  it('would change an order if the source had cut the total off: unknown', () => {
    // 9.9万 in two years: 49,475 to 49,525 a year if rounded to the thousand; if cut off, up to 50,000
    const { orders } = compareIt({ printed: '9.9万件', period: interval('2018/2019') }, { printed: '49999件' }, yearly)

    expect(orders).toEqual({
      less: 'unknown',
      atMost: 'unknown',
      equal: 'unknown',
      atLeast: 'unknown',
      greater: 'unknown',
    })
  })

  it.each([
    ['五年来', { period: { kind: 'lasting', duration: 'P5Y' }, datedBy: '五年来' }],
    ['2015年以来', { period: { kind: 'since', edtf: '2015/' }, datedBy: '2015年以来' }],
    ['累计', { period: { kind: 'toDate' }, datedBy: '累计' }],
  ] as const)('is never made of %s', (_words, draft) => {
    const { a, verdict, reasons } = compareIt({ ...draft, printed: '5874件' }, {}, yearly)

    expect(formatBounds(a.bounds)).toBe('5874')
    expect(verdict).toBe('not-comparable')
    expect(reasons.map(({ code }) => code)).toEqual(['period-not-dated'])
  })

  it.each([
    ['a stock', { indicator: 'mediation-organisations', printed: '506个', period: { kind: 'at', edtf: '2018' } }],
    ['a rate', { indicator: 'administrative-litigation-losing-rate', printed: '99%以上', period: fiveYears }],
    [
      'a count of different things',
      { indicator: 'places-learning-from-enforcement-reform', printed: '38个', period: fiveYears },
    ],
    ['a rule’s own number', { indicator: 'enforcement-training-length', printed: '6个月', period: fiveYears }],
    ['less than a year', { printed: '108件', period: interval('2019-03') }],
    ['days that make no months', { printed: '108件', period: interval('2018-03-05/2019-12-20') }],
  ] as const)('is never made of %s', (_kind, draft) => {
    const plain = compareIt(draft, draft)
    const { a, reasons } = compareIt(draft, draft, yearly)

    expect(a.bounds).toEqual(plain.a.bounds)
    expect(reasons).toEqual(plain.reasons)
  })
})

describe('a yearly mean beside what cannot be one', () => {
  it('is not made either: two years of months beside as many days', () => {
    const twoYears = { printed: '108件', period: interval('2018/2019') }
    const asManyDays = { printed: '108件', period: interval('2017-07-15/2019-07-14') }
    const { a, b, reasons } = compareIt(twoYears, asManyDays, yearly)

    expect([a, b].map(({ bounds }) => formatBounds(bounds))).toEqual(['108', '108'])
    expect(reasons).toEqual([])
  })
})

describe('the assumption that 余 stays below the next unit', () => {
  const below = { belowNextUnit: true }

  it.each([
    ['25000余条', '(25000, 26000)'],
    ['百余条', '(100, 200)'],
    ['130多条', '(130, 140)'],
    ['3万余条', '(30000, 40000)'],
  ])('reads %s as %s', (printed, bounds) => {
    expect(boundsOf({ printed }, below)).toBe(bounds)
  })

  it('is off unless asked for', () => {
    const { reasons, orders } = compareIt({ printed: '25010余件' }, { printed: '26001件' })

    expect(reasons).toEqual([])
    expect(orders?.less).toBe('unknown')
  })

  it('is recorded where it was used, and decides', () => {
    const { reasons, orders } = compareIt({ printed: '25010余件' }, { printed: '26001件' }, below)

    expect(orders?.less).toBe(true)
    expect(reasons).toEqual([
      {
        code: 'assumption-used',
        effect: 'caveat',
        parameters: {
          sides: { en: 'Kunshan', zh: '昆山市' },
          assumption: { en: '25010余件 < 25020', zh: '25010余件 < 25020' },
          because: { en: 'asked for in this comparison', zh: '本次比较要求' },
        },
      },
    ])
  })

  it('writes a bound that is no whole number as it is', () => {
    const rate = { indicator: 'administrative-litigation-losing-rate', printed: '超过99.5%' }
    const { a, reasons } = compareIt(rate, rate, below)

    expect(formatBounds(a.bounds)).toBe('(99.5, 99.6)')
    expect(reasons[0]?.parameters.assumption).toEqual({ en: '超过99.5% < 99.6', zh: '超过99.5% < 99.6' })
  })

  it('is not recorded where there is nothing to assume', () => {
    expect(compareIt({}, { printed: '40件以上' }, below).reasons).toEqual([])
  })

  it('goes into a mean', () => {
    expect(boundsOf({ printed: '25000余条', period: fiveYears }, { ...below, ...yearly })).toBe('(5000, 5200)')
  })
})
