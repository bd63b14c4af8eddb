import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, lengthOf } from '../../src/model/calendar'
import { datesOf, isDated, periodSchema } from '../../src/model/period'
import { dates, periods, spans } from '../support/periods'

describe('the days of a date', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2018-05', '2018-05-01', '2018-05-31'],
    ['2018-04', '2018-04-01', '2018-04-30'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2020-02-29', '2020-02-29', '2020-02-29'],
    ['2020-11-01', '2020-11-01', '2020-11-01'],
  ])('%s: the last day is included', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last })
  })

  it.each([
    '',
    '19',
    '201',
    '20190',
    '2019-1',
    '2019-13',
    '2019-00',
    '2019-02-29',
    '1900-02-29',
    '2100-02-29',
    '2019-04-31',
    '2019-01-00',
    '2019-01-32',
    '2019/2020',
    '2019-01-01T00:00:00',
    '２０１９',
    '2019年',
    '-2019',
    ' 2019',
    '2019\n',
    '20X9',
    '2019?',
    '2019~',
    'Y20190',
  ])('%j has none', (date) => {
    expect(daysOf(date)).toBeUndefined()
  })

  it.each([
    ['2019-01-01', '2019-12-31', { days: 365, months: 12 }],
    ['2015-01-01', '2019-12-31', { days: 1826, months: 60 }],
    ['2020-02-01', '2020-02-29', { days: 29, months: 1 }],
    ['2020-11-01', '2020-11-01', { days: 1 }],
    ['2019-01-15', '2019-12-31', { days: 351 }],
    ['2019-01-01', '2019-02-27', { days: 58 }],
  ])('from %s to %s are counted', (first, last, length) => {
    expect(lengthOf({ first, last })).toEqual(length)
  })
})

describe('periods as sources state them', () => {
  it.each([
    ['2015—2019年', { kind: 'interval', edtf: '2015/2019' }],
    ['2019年', { kind: 'interval', edtf: '2019' }],
    ['two precisions', { kind: 'interval', edtf: '2018-05/2019' }],
    ['a leap day', { kind: 'interval', edtf: '2020-02-29/2020-03' }],
    ['an end within the month of the start', { kind: 'interval', edtf: '2019-05-10/2019-05' }],
    ['2018年5月', { kind: 'at', edtf: '2018-05' }],
    ['2020-11-01', { kind: 'at', edtf: '2020-11-01' }],
    ['some moment in 2019', { kind: 'at', edtf: '2019' }],
    ['2015年以来', { kind: 'since', edtf: '2015/' }],
    ['自2019年被确定…以来', { kind: 'since', edtf: '2019/', startWithin: true }],
    ['五年来', { kind: 'lasting', duration: 'P5Y' }],
    ['六个月来', { kind: 'lasting', duration: 'P6M' }],
    ['截至目前', { kind: 'asOf' }],
    ['累计', { kind: 'toDate' }],
    ['no dating words', { kind: 'unstated' }],
  ])('%s', (_words, period) => {
    const parsed = periodSchema.safeParse(period)

    expect(parsed.success && parsed.data).toEqual(period)
  })

  it('write one date to itself once', () => {
    expect(periodSchema.parse({ kind: 'interval', edtf: '2019/2019' })).toEqual({ kind: 'interval', edtf: '2019' })
  })

  const dateless = ['lasting', 'asOf', 'toDate', 'unstated']

  it.each([
    ['no dates', { kind: 'interval' }, 'dates-do-not-fit'],
    ['no dates', { kind: 'at' }, 'dates-do-not-fit'],
    ['no dates', { kind: 'since' }, 'dates-do-not-fit'],
    ['two dates for a moment', { kind: 'at', edtf: '2015/2019' }, 'dates-do-not-fit'],
    ['an unknown end', { kind: 'interval', edtf: '2015/' }, 'dates-do-not-fit'],
    ['an unknown start', { kind: 'interval', edtf: '/2019' }, 'dates-do-not-fit'],
    ['open ends', { kind: 'interval', edtf: '2015/..' }, 'dates-do-not-fit'],
    ['an open end', { kind: 'since', edtf: '2015/..' }, 'dates-do-not-fit'],
    ['a known end', { kind: 'since', edtf: '2015/2019' }, 'dates-do-not-fit'],
    ['a start alone', { kind: 'since', edtf: '2015' }, 'dates-do-not-fit'],
    ['nothing but a slash', { kind: 'since', edtf: '/' }, 'dates-do-not-fit'],
    ['three dates', { kind: 'interval', edtf: '2015/2016/2017' }, 'dates-do-not-fit'],
    ['a day that is none', { kind: 'interval', edtf: '2019-02-29' }, 'dates-do-not-fit'],
    ['a month that is none', { kind: 'interval', edtf: '2015/2019-13' }, 'dates-do-not-fit'],
    ['a dash', { kind: 'interval', edtf: '2015-2019' }, 'dates-do-not-fit'],
    ['words', { kind: 'interval', edtf: '2015—2019年' }, 'dates-do-not-fit'],
    ['spaces', { kind: 'interval', edtf: '2015 / 2019' }, 'dates-do-not-fit'],
    ['an end before its start', { kind: 'interval', edtf: '2019/2015' }, 'end-before-start'],
    ['an end before its start', { kind: 'interval', edtf: '2019-05/2019-04' }, 'end-before-start'],
    ['an end before its start', { kind: 'interval', edtf: '2020-03-01/2020-02-29' }, 'end-before-start'],
    ['an end before its start', { kind: 'interval', edtf: '2019-06/2018' }, 'end-before-start'],
    ['no length', { kind: 'lasting' }, 'duration-does-not-fit'],
    ['a length', { kind: 'interval', edtf: '2019', duration: 'P1Y' }, 'duration-does-not-fit'],
    ['a length', { kind: 'asOf', duration: 'P1Y' }, 'duration-does-not-fit'],
    ...dateless.map((kind) => ['dates', { kind, edtf: '2019' }, 'dates-do-not-fit'] as const),
  ] as const)('may not have %s: %o', (_why, period, message) => {
    const parsed = periodSchema.safeParse(period)

    expect(parsed.error?.issues.map((found) => found.message)).toEqual([message])
  })

  it.each([
    [{ kind: 'lasting', duration: 'P5' }],
    [{ kind: 'lasting', duration: 'P5Y6M' }],
    [{ kind: 'lasting', duration: 'P1W' }],
    [{ kind: 'lasting', duration: 'PT5M' }],
    [{ kind: 'lasting', duration: 'P-5Y' }],
    [{ kind: 'lasting', duration: '五年' }],
    [{ kind: 'until', edtf: '2019' }],
    [{ kind: 'interval', edtf: '2019', end: '2020' }],
    [{ kind: 'interval', edtf: `2015/${'2019-12-31'.repeat(3)}` }],
    [{ kind: 'since', edtf: '2019/', startWithin: false }],
    [{ edtf: '2019' }],
    ['2019'],
    [null],
  ])('may not be %o', (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false)
  })

  it.each([
    { kind: 'interval', edtf: '2019', startWithin: true },
    { kind: 'at', edtf: '2019', startWithin: true },
    { kind: 'asOf', startWithin: true },
    { kind: 'lasting', duration: 'P5Y', startWithin: true },
  ])('begin within a date only where they are since it: %o', (period) => {
    expect(periodSchema.safeParse(period).success).toBe(false)
  })

  it('of every kind are accepted as generated', () => {
    fc.assert(
      fc.property(periods, (period) => {
        expect(periodSchema.parse(period)).toEqual(period)
      }),
    )
  })
})

describe('a dated period', () => {
  it.each([
    [
      { kind: 'interval', edtf: '2015/2019' },
      { first: '2015-01-01', last: '2019-12-31' },
    ],
    [
      { kind: 'interval', edtf: '2019' },
      { first: '2019-01-01', last: '2019-12-31' },
    ],
    [
      { kind: 'at', edtf: '2018-05' },
      { first: '2018-05-01', last: '2018-05-31' },
    ],
  ] as const)('%o covers its days', (period, days) => {
    expect(isDated(period)).toBe(true)
    expect(datesOf(period)).toEqual(days)
  })

  it.each([
    { kind: 'since', edtf: '2015/' },
    { kind: 'lasting', duration: 'P5Y' },
    { kind: 'asOf' },
    { kind: 'toDate' },
    { kind: 'unstated' },
  ] as const)('is not %o', (period) => {
    expect(isDated(period)).toBe(false)
    expect(datesOf(period)).toBeUndefined()
  })

  it('never ends before it starts, and lasts at least a day', () => {
    fc.assert(
      fc.property(fc.oneof(spans, dates), (edtf) => {
        const days = datesOf(periodSchema.parse({ kind: 'interval', edtf }))
        if (days === undefined) throw new Error(`${edtf} has no days`)

        expect(days.first <= days.last).toBe(true)
        expect(lengthOf(days).days).toBeGreaterThan(0)
      }),
    )
  })
})
