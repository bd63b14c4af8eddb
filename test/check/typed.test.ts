import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import { readTypedDate } from '../../src/check/typed-date'
import { readTypedNumber } from '../../src/check/typed-number'
import { daysOf } from '../../src/model/calendar'
import { inCharacters } from '../support/printed'

const whole = { whole: true, minimum: '0' }
const measure = { whole: false, minimum: '0' }

describe('a number as people type it', () => {
  it.each([
    ['5,211,900', '5211900'],
    ['5，211，900', '5211900'],
    ['１,４１２', '1412'],
    ['三百六十二', '362'],
  ])('%s is %s', (typed, value) => {
    expect(readTypedNumber(typed, whole)).toMatchObject({ value, precision: 'exact' })
  })

  it.each(['', '二百五', '十几', '5B', '1e3', '0x10', '5,21', '521.19.1', '=1+1', '2019年', '三到五'])(
    '%s is not read',
    (typed) => {
      expect(readTypedNumber(typed, whole)).toBeUndefined()
    },
  )

  it('has one comma as a decimal point, perhaps, where it need not be whole', () => {
    expect(readTypedNumber('1,412', measure)).toBeUndefined()
    expect(readTypedNumber('1,412', whole)?.value).toBe('1412')
    expect(readTypedNumber('1,412.5', measure)?.value).toBe('1412.5')
    expect(readTypedNumber('5,211,900', measure)?.value).toBe('5211900')
  })

  it('is the same in separators, in full width and in characters', () => {
    const separated = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
    const full = (number: number): string =>
      String(number).replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        for (const typed of [separated(number), full(number), inCharacters(number)])
          expect(readTypedNumber(typed, whole)?.value, typed).toBe(String(number))
      }),
    )
  })
})

describe('a period as people type it', () => {
  it.each([
    ['2019年', '2019'],
    ['2019 年', '2019'],
    ['２０１９年', '2019'],
    ['二〇一九年五月', '2019-05'],
    ['2018年5月3日', '2018-05-03'],
    ['2015—2019年', '2015/2019'],
    ['2015——2019年', '2015/2019'],
    ['2015-2019', '2015/2019'],
    ['2019年度', '2019'],
    ['2015年至2019年', '2015/2019'],
    ['2018年5月至8月', '2018-05/2018-08'],
    ['2018年5月1日至8月31日', '2018-05-01/2018-08-31'],
    ['2018年5月—2019年3月', '2018-05/2019-03'],
    ['2020年1-6月', '2020-01/2020-06'],
    ['２０２０年１—６月', '2020-01/2020-06'],
    ['2020年十至十二月', '2020-10/2020-12'],
    ['2020年上半年', '2020-01/2020-06'],
    ['2020年 下半年', '2020-07/2020-12'],
    ['2020年第一季度', '2020-01/2020-03'],
    ['2020年四季度', '2020-10/2020-12'],
    ['2020年2季度', '2020-04/2020-06'],
    ['2020年前三季度', '2020-01/2020-09'],
    ['2015年以来', '2015/'],
    ['自2015年5月起', '2015-05/'],
    ['五年来', 'P5Y'],
    ['2021/6/8', '2021-06-08'],
    ['2021.06.08', '2021-06-08'],
    ['2021-6-8', '2021-06-08'],
    ['2021/6/8 0:00:00', '2021-06-08'],
    ['2018.5.1—2018.8.31', '2018-05-01/2018-08-31'],
    ['3个月来', 'P3M'],
  ])('%s is %s', (typed, date) => {
    expect(readTypedDate(typed)).toBe(date)
  })

  it.each([
    '2018.1',
    '2018-5',
    '2019年底',
    '2018—2019年度',
    '2019年5月度',
    '近五年',
    '十余年来',
    '2018年13月',
    '2019年2月29日',
    '2018—5月',
    '2020年1-13月',
    '2020年1-6',
    '2020年5季度',
    '上半年',
    '2019—2020年上半年',
    '2019年来',
    '2021/6-8',
    '2021/2/30',
    '6/8/2021',
    '21/6/8',
    '2021-06-08 09:30',
    '',
  ])('%s is not read', (typed) => {
    expect(readTypedDate(typed)).toBeUndefined()
  })

  it.each(['2019', '2015/2019', '2015/', '2018-05', '2018-05-03', 'P5Y'])(
    '%s is none that is typed as text',
    (written) => {
      expect(readTypedDate(written)).toBeUndefined()
    },
  )

  it('is read back, whichever day it is', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-').map(Number)
        expect(readTypedDate(`${year}年${month}月${date}日`)).toBe(iso)
        expect(daysOf(readTypedDate(`${year}年${month}月`) ?? '')?.first).toBe(`${iso.slice(0, 7)}-01`)
      }),
    )
  })
})

describe('a number whose indicator is not known', () => {
  const codesOf = (value: string): readonly string[] => {
    const head = readFileSync(new URL('../cases/folder/good-minimal/dataset.yaml', import.meta.url))
    const table = `id,indicator,printed,period,value\na,legal aid case,3.7万件,2019,${value}\n`
    const files = new Map([
      ['dataset.yaml', new Uint8Array(head)],
      ['observations.csv', new TextEncoder().encode(table)],
    ])
    return checkFolder(files).issues.map(({ code }) => code)
  }

  it('is read as typed, so that both are said at once', () => {
    expect(codesOf('3.7万')).toEqual(['indicator-unknown', 'number-typed-as-text'])
  })

  it('is not read where a count and a measure would be read differently', () => {
    expect(codesOf('"1,412"')).toEqual(['indicator-unknown', 'value-not-valid'])
  })
})
