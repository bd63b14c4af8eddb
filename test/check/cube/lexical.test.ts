import { describe, expect, it } from 'vitest'
import { isOfDatatype } from '../../../src/check/cube/lexical'
import { xsd } from '../../../src/vocabulary/terms'

/** By hand from XML Schema 1.1 part 2: texts of each type, and texts that are none. */
const cases: Readonly<Partial<Record<keyof typeof xsd, readonly [good: readonly string[], bad: readonly string[]]>>> = {
  boolean: [
    ['true', 'false', '0', '1', ' true\n'],
    ['True', 'yes', ''],
  ],
  decimal: [
    ['1', '-1.50', '+.5', '5.', '007'],
    ['1e3', '1,5', '.', 'INF', ''],
  ],
  integer: [
    ['0', '-0', '+12', '9'.repeat(5000)],
    ['1.0', '', '--1', '1 2'],
  ],
  double: [
    ['1e3', '-1.5E-7', 'INF', '-INF', 'NaN', '.5'],
    ['Infinity', 'inf', '1e', 'e1', ''],
  ],
  byte: [
    ['127', '-128', `${'0'.repeat(2000)}1`],
    ['128', '-129', '1'.repeat(2000)],
  ],
  unsignedLong: [
    ['18446744073709551615', '+0'],
    ['18446744073709551616', '-1'],
  ],
  nonNegativeInteger: [
    ['0', '-0', '5'],
    ['-1', ''],
  ],
  nonPositiveInteger: [['0', '-7'], ['1']],
  positiveInteger: [['1'], ['0', '-1']],
  negativeInteger: [['-1'], ['0', '1']],
  date: [
    ['2019-02-28', '2020-02-29', '-0044-03-15', '2019-12-31+08:00', '12019-01-01Z'],
    ['2019-02-29', '1900-02-29', '2019-13-01', '2019-1-1', '2019-04-31', '2019-01-01+15:00', ''],
  ],
  dateTime: [
    ['2019-01-01T00:00:00', '2019-01-01T24:00:00Z', '2019-01-01T23:59:59.123-14:00'],
    ['2019-01-01', '2019-01-01T25:00:00', '2019-02-30T00:00:00', '2019-01-01T24:00:01'],
  ],
  dateTimeStamp: [['2019-01-01T00:00:00Z'], ['2019-01-01T00:00:00']],
  time: [
    ['00:00:00', '23:59:59.9Z'],
    ['24:00:01', '1:00:00'],
  ],
  gYear: [
    ['2019', '-0001', '12019', '2019Z'],
    ['19', '02019', 'the year 2019', ''],
  ],
  gYearMonth: [['2019-12'], ['2019-13', '2019-1']],
  gMonth: [['--12'], ['--13', '12']],
  gDay: [['---31'], ['---32', '31']],
  gMonthDay: [
    ['--02-29', '--12-31+08:00'],
    ['--02-30', '--04-31'],
  ],
  duration: [
    ['P5Y', 'P1Y2M3DT4H5M6.7S', '-PT1S', 'P1M'],
    ['P', 'PT', 'P1YT', '5Y', 'P1S', 'P-5Y', ''],
  ],
  yearMonthDuration: [
    ['P5Y', 'P1Y2M', '-P3M'],
    ['P', 'P1D', 'P1YT1H'],
  ],
  dayTimeDuration: [
    ['P1D', 'PT1H', 'P1DT1.5S'],
    ['P', 'P1Y', 'P1DT'],
  ],
  hexBinary: [
    ['', '0aFF'],
    ['0', 'gg'],
  ],
  base64Binary: [
    ['', 'AAAA', 'AA==', 'AAA=', 'AA AA'],
    ['A', 'A===', 'AA=A', '*AAA'],
  ],
}

describe.each(Object.entries(cases))('%s', (name, [good, bad]) => {
  const datatype = xsd[name as keyof typeof xsd] // a key of the cases

  it('has its texts', () => {
    expect(good.filter((text) => !isOfDatatype(text, datatype))).toEqual([])
  })

  it('has no others', () => {
    expect(bad.filter((text) => isOfDatatype(text, datatype))).toEqual([])
  })
})

it('says nothing of a datatype that is not known', () => {
  expect(isOfDatatype('anything', 'https://example.org/own')).toBe(true)
  expect(isOfDatatype('anything', xsd.string)).toBe(true)
})

it('takes time in proportion to the text, whatever it holds', () => {
  const texts = ['1'.repeat(1_000_000), `1${' '.repeat(1_000_000)}1`, `P${'1Y'.repeat(500_000)}`, 'A'.repeat(1_000_001)]
  const start = performance.now()
  for (const text of texts) for (const datatype of Object.values(xsd)) isOfDatatype(text, datatype)
  expect(performance.now() - start).toBeLessThan(20_000)
})
