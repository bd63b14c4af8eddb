import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInFormat, formatOf } from '../../../src/tables/workbook/number-format'
import { dateText, numberText } from '../../../src/tables/workbook/number-text'

describe('formatOf', () => {
  it.each([
    ['General', { is: 'general' }],
    ['@', { is: 'general' }],
    ['0', { is: 'number', decimals: 0, percent: false, suffix: '' }],
    ['#,##0.00_ ', { is: 'number', decimals: 2, percent: false, suffix: '' }],
    ['0.0%;[Red]-0.0%', { is: 'number', decimals: 1, percent: true, suffix: '' }],
    ['0"件"', { is: 'number', decimals: 0, percent: false, suffix: '件' }],
    ['"¥"#,##0', { is: 'number', decimals: 0, percent: false, suffix: '' }],
    ['0.00E+00', { is: 'general' }],
    ['# ?/?', { is: 'general' }],
    ['0!.0,"万"', { is: 'general' }],
    ['yyyy"年"m"月"d"日";@', { is: 'date', unit: 'day' }],
    ['[$-F800]dddd, mmmm dd, yyyy', { is: 'date', unit: 'day' }],
    ['mmm-yy', { is: 'date', unit: 'month' }],
    ['yyyy', { is: 'date', unit: 'year' }],
    ['[h]:mm:ss.0', { is: 'date', unit: 'time' }],
    ['"days"', { is: 'general' }],
    ['\\d\\m0', { is: 'number', decimals: 0, percent: false, suffix: '' }],
  ])('reads %s', (code, format) => {
    expect(formatOf(code)).toEqual(format)
  })

  it('knows the formats that Chinese programs name by number', () => {
    expect(builtInFormat(57)).toEqual({ is: 'date', unit: 'month' })
    expect(builtInFormat(31)).toEqual({ is: 'date', unit: 'day' })
    expect(builtInFormat(10)).toEqual({ is: 'number', decimals: 2, percent: true, suffix: '' })
  })
})

describe('numberText', () => {
  const general = formatOf('General')

  it('gives a number as it was typed, though its program holds a double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat({ max: 6 }), (digits, places) => {
        const typed = String(digits / 10 ** places)
        if (typed.includes('e')) return
        expect(numberText(Number(typed).toPrecision(17), general)).toEqual({ text: typed })
      }),
    )
  })

  it.each([
    ['7.9000000000000004', '7.9'],
    ['1E+05', '100000'],
    ['1.5e-7', '0.00000015'],
    ['1234567890123456', '1234567890123456'],
    ['123456789012345678901', '123456789012345678901'],
    ['-0', '0'],
    ['.5', '0.5'],
  ])('reads %s as %s', (stored, text) => {
    expect(numberText(stored, general)).toEqual({ text })
  })

  it.each(['', 'NaN', '1e9999', '0x1', '1 2', 'Infinity'])('reads no number in %j', (stored) => {
    expect(numberText(stored, general)).toBeUndefined()
  })

  it('tells what a cell shows where that is less than it holds', () => {
    expect(numberText('0.128345', formatOf('0.00%'))).toEqual({ text: '12.8345%', shown: '12.83%' })
    expect(numberText('2.5', formatOf('0'))).toEqual({ text: '2.5', shown: '3' })
    expect(numberText('-0.04', formatOf('0.0'))).toEqual({ text: '-0.04', shown: '0.0' })
    expect(numberText('7.9', formatOf('0.00'))).toEqual({ text: '7.90' })
  })
})

describe('dateText', () => {
  it.each([
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['43221', false, '2018-05-01'],
    ['0', true, '1904-01-01'],
    ['2958465', false, '9999-12-31'],
  ])('reads day %s (from 1904: %s) as %s', (stored, isFrom1904, date) => {
    expect(dateText(stored, 'day', isFrom1904)).toBe(date)
  })

  it.each(['-1', '2958466', '', 'x'])('reads no date in %j', (stored) => {
    expect(dateText(stored, 'day', false)).toBeUndefined()
  })
})
