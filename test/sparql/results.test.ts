import { describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import type { Query } from '../../src/query/query'
import { answerFromResults } from '../../src/sparql/answer'
import type { ResultTerm } from '../../src/sparql/results'
import { xsd } from '../../src/vocabulary/terms'

// Results that no engine should give: each is told of, and none becomes a figure, a count or an end that nobody stated.

const root = 'https://w3id.org/rolm/'
const text = (value: string): ResultTerm => ({ type: 'literal', value })
const typed = (value: string, datatype: string): ResultTerm => ({ type: 'literal', value, datatype })
const number = (value: string): ResultTerm => typed(value, xsd.integer)
const node = (value: string): ResultTerm => ({ type: 'uri', value })

const counted: Query = { group: ['indicator'], select: ['indicator', 'count'] }
const extremes: Query = { group: ['indicator'], select: ['indicator', 'least'] }
const listed: Query = { select: ['period', 'begin'] }
const dated: Query = { where: { period: { within: '2019' } }, group: [], select: ['count'] }

const group = {
  part: text('figure'),
  indicator: node(`${root}indicator/legal-aid-cases`),
  count: number('1'),
  found: number('1'),
}
const ends = {
  lowEnd: text('minInclusive'),
  lowLong: text(''),
  lowLeast: number('1'),
  lowGreatest: number('1'),
  highEnd: text(''),
  highLong: text(''),
}
const document = `${root}data/a/a#`
const figure = {
  part: text('figure'),
  figure: node(`${document}b`),
  dataset: node(`${document}data`),
  indicator: group.indicator,
  breakdown: node(`${root}code/breakdown/total`),
  jurisdiction: node(`${root}jurisdiction/320581`),
  source: node(`${document}report`),
  value: number('1'),
  unit: node('http://qudt.org/vocab/unit/NUM'),
  precision: node(`${root}code/precision/exact`),
  kind: node(`${root}code/period/interval`),
  edtf: text('2019'),
}

const told = (query: Query, ...rows: readonly unknown[]): readonly string[] => {
  const answer = answerFromResults(query, { variables: [], rows: rows as never })
  return answer.ok ? [] : answer.issues.map(({ code, at }) => (at === undefined ? code : `${code} ${at.node}`.trim()))
}

const toldOf = (query: Query, row: unknown): readonly string[] => {
  const answer = answerFromResults(query, { variables: [], rows: [row] as never })
  return answer.ok ? [] : answer.issues.map(({ parameters: { property, variable } }) => String(property ?? variable))
}

it('results as they should be are answered', () => {
  expect(told(counted, group)).toEqual([])
  expect(told(extremes, { ...group, ...ends })).toEqual([])
  expect(told(listed, figure)).toEqual([])
})

describe('what is no list of rows', () => {
  it.each([
    [null],
    [undefined],
    [{ head: { vars: [] }, results: { bindings: [] } }],
    [{ variables: [], rows: {} }],
    [{ variables: [], rows: [null] }],
    [{ variables: [], rows: [{ part: 'figure' }] }],
    [{ variables: [], rows: [{ part: { type: 'literal' } }] }],
  ])('is told of: %j', (results) => {
    const answer = answerFromResults(counted, results as never)
    expect(answer).toMatchObject({ ok: false, issues: [{ code: 'results-not-readable' }] })
  })
})

describe('a row that lacks something, or has something else in its place', () => {
  it.each<[string, Query, object]>([
    ['?part', counted, { ...group, part: undefined, Part: group.part }],
    ['?part', counted, { ...group, part: text('figur') }],
    ['?part', counted, { part: text('undated'), count: number('1') }],
    ['?indicator', counted, { ...group, indicator: undefined }],
    ['?lowEnd', extremes, group],
    ['?lowEnd', extremes, { ...group, ...ends, lowEnd: text('') }],
    ['?lowEnd', extremes, { ...group, ...ends, lowEnd: text('least') }],
    ['?lowLeast', extremes, { ...group, ...ends, lowLeast: undefined }],
    ['?lowLeast', extremes, { ...group, ...ends, lowLeast: typed('1.0E0', xsd.integer.replace('integer', 'double')) }],
    ['?lowLong', extremes, { ...group, ...ends, lowLong: text('many') }],
    ['?edtf', listed, { ...figure, edtf: text('2019-13') }],
    ['?kind', listed, { ...figure, edtf: undefined }],
  ])('%s', (variable, query, row) => {
    expect(toldOf(query, JSON.parse(JSON.stringify(row)))).toEqual([variable])
  })

  it('the counts of what is not dated', () => {
    const none = { part: text('figure'), count: number('0'), found: number('0') }
    const [undated, cells] = ['undated', 'undatedCell'].map((part) => ({ part: text(part), count: number('0') }))
    expect(told(dated, none, undated, cells)).toEqual([])
    expect(told(dated, none)).toEqual(['results-not-readable', 'results-not-readable'])
    expect(told(dated, none, undated, undated, cells)).toEqual(['results-not-readable'])
  })
})

it('a dataset without its base cannot be known again in results', () => {
  const datasets = [{ id: 'a', sources: [] }]
  expect(() => answerFromResults(listed, { variables: [], rows: [] }, { datasets })).toThrow(RolmError)
})
