import { describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { compare, compareFigures, explain, findingsOf, query, RolmError, tableOf } from '../../src/index'
import { type DivisionRefusal, divisionRefusals } from '../../src/query/columns'
import { type ShareRefusal, sumRefusals } from '../../src/query/group-columns'
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

it('a code alone is explained', () => {
  expect(explain({ code: 'period-not-dated' })).toEqual({ en: reasonLabels['period-not-dated'].en, zh: '时期未定' })
  expect(explain({ code: 'file-missing' }).en).toBe('The file {file} is missing. Add it to the folder.')
})

it.each([...divisionRefusals, ...sumRefusals, 'cells-lacking', 'no-whole'] as const)('%s is explained', (code) => {
  const { en, zh } = explain({ code: code satisfies DivisionRefusal | ShareRefusal })
  expect(en).toMatch(/^[a-z][^{]*$/)
  expect(zh).toMatch(/^[^{]*[\u4e00-\u9fff]/)
})
