import { describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import type { Query } from '../../src/query/query'
import { answerFromRows } from '../../src/sql/answer'
import { compileSql } from '../../src/sql/compile'
import type { SqlRow } from '../../src/sql/reading'

// Rows that no engine should give: each is told of, and none becomes a figure, a count or an end that nobody stated.

const counted: Query = { group: ['indicator'], select: ['indicator', 'count'] }
const listed: Query = { select: ['period', 'printed', 'value', 'unit', 'precision', 'minInclusive'] }
const dated: Query = { where: { period: { within: '2019' } }, group: [], select: ['count'] }
const extremes: Query = { where: { indicator: 'legal-aid-cases' }, group: [], select: ['least'] }
const added: Query = { group: ['jurisdiction'] }

const group = { part: 'figure', indicator: 'legal-aid-cases', count: 1 }
const figure = {
  part: 'figure',
  dataset: 'a',
  id: 'b',
  period_kind: 'interval',
  period: '2019',
  start_within: null,
  printed: '1件',
  value: '1',
  unit: 'NUM',
  precision: 'exact',
  low_end: 'closed',
  lower: '1',
}
const extreme = {
  part: 'figure',
  indicator: 'legal-aid-cases',
  low_end: 'closed',
  low_least: '1',
  low_greatest: '2',
  high_end: '',
  high_least: null,
  high_greatest: null,
  count: 2,
}

const cell = {
  breakdown: 'total',
  jurisdiction: '320581',
  period_kind: 'interval',
  period: '2019',
  coverage_shared: false,
}

const told = (query: Query, ...rows: readonly unknown[]): readonly string[] => {
  const answer = answerFromRows(query, rows as readonly SqlRow[])
  return answer.ok ? [] : answer.issues.map(({ code, path }) => [code, ...path.slice(-1)].join(' '))
}

it('rows as they should be are answered', () => {
  expect(told(counted, group, { ...group, indicator: 'online-petitions', count: 2n })).toEqual([])
  expect(told(counted, { ...group, count: '3' })).toEqual([])
  expect(told(listed, figure)).toEqual([])
  expect(told(extremes, extreme)).toEqual([])
  expect(
    told(dated, { part: 'figure', count: 0 }, { part: 'undated', count: 0 }, { part: 'undatedCell', count: 0 }),
  ).toEqual([])
})

describe('rows that are not those of the query', () => {
  it.each<[Query, unknown]>([
    [counted, { ...group, part: 'figur' }],
    [counted, { PART: 'figure', INDICATOR: 'legal-aid-cases', COUNT: 1 }],
    [counted, null],
    [counted, 5],
    [counted, []],
    [
      { ...listed, offset: 1 },
      { ...figure, part: 'page' },
    ],
    [counted, { part: 'undated', count: 1 }],
  ])('%j: %j', (query, row) => {
    expect(told(query, row)).toEqual(['value-not-valid part'])
  })

  it.each([null, undefined, 5, {}, 'figure'])('%j is no list of rows', (rows) => {
    expect(() => answerFromRows(counted, rows as never)).toThrow(RolmError)
  })
})

describe('rows that lack something, or have something else in its place', () => {
  it.each<[string, Query, SqlRow, string]>([
    ['a count', counted, { ...group, count: null }, 'results-not-exact'],
    ['a count', counted, { ...group, count: '' }, 'results-not-exact'],
    ['a count', counted, { ...group, count: true }, 'results-not-exact'],
    ['a count', counted, { ...group, count: 1.5 }, 'results-not-exact'],
    ['a count', counted, { ...group, count: -1 }, 'results-not-exact'],
    ['a count', counted, { part: 'figure', indicator: 'legal-aid-cases' }, 'results-not-exact'],
    ['an indicator', counted, { part: 'figure', count: 1 }, 'value-not-valid indicator'],
    ['an indicator', counted, { ...group, indicator: 5 }, 'value-not-valid indicator'],
    ['a dataset', listed, { ...figure, dataset: null }, 'value-not-valid dataset'],
    ['an id', listed, { ...figure, id: 7 }, 'value-not-valid id'],
    ['a printed form', listed, { ...figure, printed: null }, 'value-not-valid printed'],
    ['a number', listed, { ...figure, value: null }, 'value-not-valid value'],
    ['a number', listed, { ...figure, value: 1 }, 'results-not-exact'],
    ['a unit', listed, { ...figure, unit: null }, 'value-not-valid unit'],
    ['a unit', listed, { ...figure, unit: 'furlong' }, 'code-unknown'],
    ['a precision', listed, { ...figure, precision: undefined }, 'value-not-valid precision'],
    ['a kind of end', listed, { ...figure, low_end: null }, 'value-not-valid low_end'],
    ['a kind of end', listed, { ...figure, low_end: 'OPEN' }, 'value-not-valid low_end'],
    ['an end', listed, { ...figure, lower: null }, 'value-not-valid lower'],
    ['no end', listed, { ...figure, low_end: '' }, 'value-not-valid lower'],
    ['the least end', extremes, { ...extreme, low_least: null }, 'value-not-valid low_least'],
    ['a period', listed, { ...figure, period: '2019-13' }, 'value-not-valid period'],
    ['a period', listed, { ...figure, period: null }, 'value-not-valid period'],
    ['a period', listed, { ...figure, period_kind: 'often' }, 'value-not-valid period'],
    ['a start', listed, { ...figure, start_within: 1 }, 'value-not-valid start_within'],
  ])('%s', (_name, query, row, issue) => {
    expect(told(query, row)).toEqual([issue])
  })

  it('what covers other places is so or not', () => {
    const row = { ...extreme, ...cell }
    expect(told(added, row)).toEqual([])
    for (const coverage_shared of ['true', 1, null])
      expect(told(added, { ...row, coverage_shared })).toEqual(['value-not-valid coverage_shared'])
  })

  it('the counts of what is not dated', () => {
    const undated = { part: 'undated', count: 0 }
    expect(told(dated, { part: 'figure', count: 0 })).toEqual(['results-not-readable', 'results-not-readable'])
    expect(told(dated, undated, undated, { part: 'undatedCell', count: 0 })).toEqual(['results-not-readable'])
  })
})

it('a figure that is told twice is told of', () => {
  expect(told(listed, figure, { ...figure, value: '2' })).toEqual(['results-repeated'])
  expect(told(listed, figure, { ...figure, dataset: 'other' })).toEqual([])
})

it('of very many rows that are wrong, some are told of', () => {
  const rows = Array.from({ length: 100_000 }, () => ({ ...group, indicator: null }))
  expect(told(counted, ...rows.slice(0, 1)).length).toBe(1)
  const answer = answerFromRows(counted, rows)
  expect(answer.issues.length).toBeLessThan(200)
})

it('names that the catalogue lacks are refused where nobody says what they mean', () => {
  const rows = [{ ...group, indicator: 'walk-ins' }]
  expect(() => answerFromRows(counted, rows)).toThrow('walk-ins')
  expect(() => answerFromRows(added, [{ ...extreme, ...cell, jurisdiction: 'garden' }])).toThrow(RolmError)
  expect(answerFromRows(counted, rows, { datasets: [] })).toMatchObject({ ok: true })
})

it.each(['sqlite', 'constructor', undefined])('%s is no dialect', (dialect) => {
  expect(() => compileSql({}, dialect as never)).toThrow(RolmError)
})
