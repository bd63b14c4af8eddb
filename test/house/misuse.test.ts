import { describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import * as core from '../../src/index'
import { compare, compareFigures, explain, findingsOf, query, RolmError, tableOf } from '../../src/index'
import { type DivisionRefusal, divisionRefusals } from '../../src/query/columns'
import { type ShareRefusal, sumRefusals } from '../../src/query/group-columns'
import { answerFromResults, compileSparql, embeddedStore, queryEmbedded, queryEndpoint } from '../../src/sparql/index'
import { answerFromRows, compileSql } from '../../src/sql/index'
import { reasonLabels } from '../../src/vocabulary/catalogue'

// What somebody who writes no types may hand in: a result in place of its value, a name in place of an issue, nothing at all.

const wrong: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['an object', {}],
  ['a list', []],
  ['a list of nothing', [null]],
  ['a text', 'changshu'],
  ['a number', 2019],
  ['a function', () => changshu],
  ['a result', { ok: true, value: changshu, issues: [] }],
]

const figure = (dataset: unknown) => ({ dataset, id: 'hotline-requests' })

/** What is called with something wrong, and what the message is to name. */
const calls: Readonly<Record<string, (given: never) => unknown>> = {
  'compare() takes': (given) => compare(changshu, given),
  'compare() takes datasets': (given) => compare(given, changshu),
  'compareFigures() takes': (given) => compareFigures(figure(changshu) as never, given),
  'compareFigures() takes datasets': (given) => compareFigures(figure(given) as never, figure(changshu) as never),
  'findingsOf() takes datasets': (given) => findingsOf(given),
  'explain() takes': (given) => explain(given),
  'query() asks a table': (given) => query(given, {}),
  'tableOf() takes datasets': (given) => tableOf([given]),
  'writeJson() takes datasets': (given) => core.writeJson(given),
}

describe.each(Object.entries(calls))('%s', (told, call) => {
  it.each(wrong)('is said where %s is given', (_what, given) => {
    expect(() => call(given as never)).toThrow(RolmError)
    expect(() => call(given as never)).toThrow(told)
  })
})

it.each(wrong)(
  'tableOf() and query() say what they take where %s stands for the list or the question',
  (_what, given) => {
    if (!Array.isArray(given) || given.length > 0) expect(() => tableOf(given as never)).toThrow(RolmError)
    const isQuestion =
      typeof given === 'object' && given !== null && !Array.isArray(given) && Object.keys(given).length === 0
    if (!isQuestion) expect(() => query(tableOf([changshu]), given as never)).toThrow(RolmError)
  },
)

const all = { low: null, high: null }
const one = core.toInterval({ minInclusive: '1', maxInclusive: '2' })
const figureOfRate = {
  printed: '7.9%',
  value: '7.9',
  precision: 'rounded',
  minInclusive: '7.85',
  maxInclusive: '7.95',
} as const
const share = { whole: false, minimum: '0', maximum: '100' }

/** What stands for an interval, a fraction or bounds and is none. */
const notIntervals: readonly (readonly [string, unknown])[] = [
  ...wrong,
  ['what cut() gives where nothing is shared', core.cut(one, core.toInterval({ minInclusive: '3' }))],
  ['bounds', { minInclusive: '1' }],
  ['numbers as ends', { low: 1, high: 2 }],
  ['ends of numbers', { low: { at: 1, open: false }, high: null }],
  ['a fraction over zero', { low: { at: { n: 1n, d: 0n }, open: false }, high: null }],
  ['an end that is neither open nor closed', { low: { at: { n: 1n, d: 1n } }, high: null }],
  ['one end', { low: null }],
]

const { add, subtract, multiply, divide, cut, hull, orders, scale, narrowToWhole, toBounds } = core

describe.each(Object.entries({ add, subtract, multiply, divide, cut, hull, orders, scale, narrowToWhole, toBounds }))(
  '%s()',
  (name, function_) => {
    const call = function_ as (...given: readonly unknown[]) => unknown
    it.each(notIntervals)('says that it takes intervals where %s is given', (_what, given) => {
      expect(() => call(given, one)).toThrow(RolmError)
      expect(() => call(given, one)).toThrow(`${name}() takes intervals`)
      if (!['scale', 'narrowToWhole', 'toBounds'].includes(name))
        expect(() => call(all, given)).toThrow(`${name}() takes intervals`)
    })
  },
)

/** A call of a function with something wrong, what it says, and what of the list above is right for it after all. */
const others: readonly [told: string, call: (given: never) => unknown, right?: readonly string[]][] = [
  ['scale() takes an exact fraction', (given) => core.scale(one, given)],
  [
    'toInterval() takes bounds',
    (given) => core.toInterval(given),
    ['an object', 'a list', 'a list of nothing', 'a result'],
  ],
  ['formatBounds() takes bounds', (given) => core.formatBounds({ minInclusive: given }), ['undefined']],
  ['shortened() takes bounds', (given) => core.shortened({ minExclusive: given }, 6), ['undefined']],
  ['shortened() takes a number of digits', (given) => core.shortened({}, given)],
  ['readPrinted() takes a figure as it is printed', (given) => core.readPrinted(given, share), ['a text']],
  [
    'readPrinted() takes what kind of number',
    (given) => core.readPrinted('7.9%', { whole: false, maximum: given }),
    ['undefined'],
  ],
  ['boundsOf() takes what readPrinted() makes', (given) => core.boundsOf(given, share)],
  ['carefulOrders() takes figures', (given) => core.carefulOrders(figureOfRate, given, false)],
  ['carefulOrders() takes whether', (given) => core.carefulOrders(figureOfRate, figureOfRate, given)],
  ['comparisonInterval() takes figures', (given) => core.comparisonInterval(given, true)],
  ['numerators() takes figures', (given) => core.numerators(figureOfRate, given)],
  ['parseJson() and readJson() take text', (given) => core.parseJson(given), ['a text']],
  ['parseJson() and readJson() take text', (given) => core.readJson(given), ['a text']],
  ['parseQuery() asks a table', (given) => core.parseQuery({}, given), ['undefined']],
  ['compileSql() takes options', (given) => compileSql({}, 'duckdb', given), ['undefined', 'an object', 'a result']],
  ['compileSql() was given a table', (given) => compileSql({}, 'duckdb', { table: given }), ['undefined', 'a text']],
  ['answerFromRows() takes options', (given) => answerFromRows({}, [], given), ['undefined', 'an object', 'a result']],
  ['compileSparql() takes options', (given) => compileSparql({}, given), ['undefined', 'an object', 'a result']],
  [
    'answerFromResults() takes options',
    (given) => answerFromResults({}, { variables: [], rows: [] }, given),
    ['undefined', 'an object', 'a result'],
  ],
]

describe.each(others)('%s', (told, call, right = []) => {
  it.each(wrong.filter(([what]) => !right.includes(what)))('is said where %s is given', (_what, given) => {
    expect(() => call(given as never)).toThrow(RolmError)
    expect(() => call(given as never)).toThrow(told)
  })

  it.each(wrong.filter(([what]) => right.includes(what)))('is not said where %s is given', (_what, given) => {
    expect(() => call(given as never)).not.toThrow()
  })
})

it.each(wrong.filter(([what]) => what !== 'a list'))(
  'what asks a store or an endpoint says what it takes where %s is given',
  async (what, given) => {
    await expect(embeddedStore(given as never)).rejects.toThrow('embeddedStore() takes a list of texts')
    await expect(queryEmbedded(given as never, {})).rejects.toThrow('embeddedStore() takes a list of texts')
    await expect(queryEndpoint(given as never, {})).rejects.toThrow('queryEndpoint() was given an address that is none')
    if (!['undefined', 'an object', 'a result'].includes(what))
      await expect(queryEndpoint('https://a.example/', {}, given as never)).rejects.toThrow(
        'queryEndpoint() takes options',
      )
  },
)

it('the arithmetic that is given out is the arithmetic', () => {
  expect(core.formatBounds(core.toBounds(core.scale(core.add(one, one), { n: 1n, d: 4n })))).toBe('[0.5, 1]')
  const long = core.toInterval({ minInclusive: `1${'0'.repeat(80)}.5` })
  expect(core.toInterval(core.toBounds(core.multiply(long, long)))).toEqual(core.multiply(long, long))
})

it('a code alone is explained', () => {
  expect(explain({ code: 'period-not-dated' })).toEqual({ en: reasonLabels['period-not-dated'].en, zh: '时期未定' })
  expect(explain({ code: 'file-missing' }).en).toBe('The file {file} is missing. Add it to the folder.')
})

it.each([...divisionRefusals, ...sumRefusals, 'cells-lacking', 'no-whole'] as const)('%s is explained', (code) => {
  const { en, zh } = explain({ code: code satisfies DivisionRefusal | ShareRefusal })
  expect(en).toMatch(/^[a-z][^{]*$/)
  expect(zh).toMatch(/^[^{]*[\u4e00-\u9fff]/)
})
