import { describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import { query } from '../../src/query/evaluate'
import { parseQuery } from '../../src/query/parse'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { declared, exactly, figure, told } from '../support/hand'
import { datasetOf, tableWith } from './tables'

const table = tableWith([figure('a', exactly(1))])

describe('parseQuery', () => {
  it('gives what it was given, and survives JSON', () => {
    const asked: Query = {
      where: { indicator: ['legal-aid-cases'], area: 'disputes', period: { kind: 'interval', overlaps: '2015/2019' } },
      group: ['indicator', 'period'],
      order: [{ by: 'sum', descending: true }, { by: 'period' }],
      limit: 10,
      select: ['period', 'sum'],
    }

    expect(parseQuery(JSON.parse(JSON.stringify(asked)))).toEqual({ ok: true, value: asked, issues: [] })
    expect(parseQuery({})).toEqual({ ok: true, value: {}, issues: [] })
  })

  it('tells a hundred of a million keys that no query has, and how many more there are', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, index) => [`k${index}`, 1])
    for (const asked of [Object.fromEntries(keys), { where: Object.fromEntries(keys) }]) {
      const { issues } = parseQuery(asked)
      expect(issues.map(({ received }) => received)).toEqual(keys.slice(0, 100).map(([key]) => key))
      const { en, zh } = explain(issues.at(-1) ?? expect.fail())
      expect(en).toContain('no field "k99" here, nor any of 999900 more')
      expect(zh).toContain('“k99”这一项，所给的另外 999900 项')
      expect(explain(issues[0] ?? expect.fail()).en).toContain('no field "k0" here. ')
    }
  })

  it('knows an indicator by its address, however long the base of its dataset, and ids by their characters', () => {
    const base = `https://example.org/${'open-data/'.repeat(100)}`
    const id = '\u{20000}'.repeat(90) // two units of UTF-16 each
    const own = figure('a', exactly(1), { indicator: 'walk-ins' })
    const dataset = datasetOf([own], { id, base, indicators: [declared('walk-ins')] })
    const where = { indicator: `${base}indicator/walk-ins`, dataset: id }
    expect(query(tableOf([dataset]), { where, select: ['id'] }).rows).toEqual([{ id: 'a' }])
    expect(parseQuery({ where: { dataset: 'x'.repeat(101) } }).ok).toBe(false)
  })

  it.each([
    [
      'an indicator that does not exist',
      { where: { indicator: 'legal-aid-case' } },
      'indicator-unknown where/indicator',
    ],
    [
      'one of several indicators',
      { where: { indicator: ['legal-aid-cases', 'x'] } },
      'indicator-unknown where/indicator',
    ],
    ['an area', { where: { area: 'sports' } }, 'code-unknown where/area'],
    ['a place', { where: { jurisdiction: '999999' } }, 'jurisdiction-unknown where/jurisdiction'],
    ['a breakdown', { where: { breakdown: 'halves' } }, 'breakdown-unknown where/breakdown'],
    ['a dataset', { where: { dataset: 'by-foot' } }, 'code-unknown where/dataset'],
    ['a source', { where: { source: 'by-hand' } }, 'code-unknown where/source'],
    ['a precision', { where: { precision: 'precise' } }, 'value-not-valid where/precision'],
    ['a kind of period', { where: { period: { kind: ['at', 'then'] } } }, 'value-not-valid where/period/kind'],
    ['a condition', { where: { city: 'Changshu' } }, 'field-unknown where/city'],
    ['a part of a query', { having: {} }, 'field-unknown having'],
    ['a prototype key', JSON.parse('{"__proto__": {"group": []}}'), 'field-unknown __proto__'],
    ['a prototype key in where', JSON.parse('{"where": {"__proto__": "x"}}'), 'field-unknown where/__proto__'],
    ['an indicator of every object', { where: { indicator: 'constructor' } }, 'indicator-unknown where/indicator'],
    ['an area of every object', { where: { area: '__proto__' } }, 'code-unknown where/area'],
    ['a status', { where: { status: 'Z' } }, 'value-not-valid where/status'],
    ['a pair of one', { pair: { jurisdiction: ['320581'] } }, 'value-not-valid pair'],
    ['a pair of nothing', { pair: {} }, 'value-not-valid pair'],
    [
      'a pair by two things',
      { pair: { jurisdiction: ['CN', '320581'], period: ['2018', '2019'] } },
      'value-not-valid pair',
    ],
    ['a place of a pair', { pair: { jurisdiction: ['320581', '999999'] } }, 'jurisdiction-unknown pair/jurisdiction'],
    ['a pair of one place twice', { pair: { jurisdiction: ['CN', 'CN'] } }, 'value-not-valid pair/jurisdiction'],
    [
      'a pair of one time twice',
      { pair: { period: ['2018/2019', '2018-01-01/2019-12-31'] } },
      'value-not-valid pair/period',
    ],
    ['a time of a pair', { pair: { period: ['2018', 'now'] } }, 'value-not-valid pair/period/1'],
    ['a time of a pair that ends first', { pair: { period: ['2019/2018', '2020'] } }, 'end-before-start pair/period/0'],
    [
      'places beside a pair of places',
      { pair: { jurisdiction: ['CN', '320581'] }, where: { jurisdiction: 'CN' } },
      'value-not-valid where/jurisdiction',
    ],
    [
      'times beside a pair of times',
      { pair: { period: ['2018', '2019'] }, where: { period: { latest: true } } },
      'value-not-valid where/period/latest',
    ],
    ['what is made of a pair', { pair: { jurisdiction: ['CN', '320581'] }, per: 'hour' }, 'code-unknown per'],
    ['an order of pairs', { pair: { period: ['2018', '2019'] }, order: [{ by: 'a' }] }, 'code-unknown order/0/by'],
    ['what is made of figures', { per: 'head' }, 'field-unknown per'],
    ['an empty list', { where: { indicator: [] } }, 'value-not-valid where/indicator'],
    ['a number for a word', { where: { indicator: 5 } }, 'value-not-valid where/indicator'],
    ['a long word', { where: { source: 'x'.repeat(101) } }, 'value-not-valid where/source'],
    ['a long list', { where: { source: Array.from({ length: 1001 }, () => 'x') } }, 'value-not-valid where/source'],
    ['no date', { where: { period: { within: 'last year' } } }, 'value-not-valid where/period/within'],
    ['a date of no calendar', { where: { period: { within: '2019-02-30' } } }, 'value-not-valid where/period/within'],
    ['an interval without end', { where: { period: { overlaps: '2015/' } } }, 'value-not-valid where/period/overlaps'],
    ['an end before its start', { where: { period: { within: '2019/2015' } } }, 'end-before-start where/period/within'],
    ['a column that does not exist', { select: ['colour'] }, 'code-unknown select/0'],
    ['a count of figures', { select: ['count'] }, 'code-unknown select/0'],
    ['a column twice', { select: ['id', 'id'] }, 'value-not-valid select'],
    ['no column', { select: [] }, 'value-not-valid select'],
    ['an order by nothing known', { order: [{ by: 'size' }] }, 'code-unknown order/0/by'],
    ['a group by value', { group: ['value'] }, 'code-unknown group/0'],
    ['a group by one word twice', { group: ['area', 'area'] }, 'value-not-valid group'],
    ['a source without its dataset', { group: ['source'] }, 'value-not-valid group'],
    ['a word that the group does not share', { group: ['area'], select: ['indicator'] }, 'code-unknown select'],
    ['an order that the group does not have', { group: ['area'], order: [{ by: 'unit' }] }, 'code-unknown order/0/by'],
    ['no group', { group: null }, 'value-not-valid group'],
    ['no row', { limit: 0 }, 'value-not-valid limit'],
    ['half a row', { limit: 1.5 }, 'value-not-valid limit'],
    ['rows before the first', { offset: -1 }, 'value-not-valid offset'],
    ['too many rows', { limit: 10_000_001 }, 'value-not-valid limit'],
    ['a list', [], 'value-not-valid '],
    ['a word', 'x', 'value-not-valid '],
    ['a number', 3, 'value-not-valid '],
    ['nothing', null, 'value-not-valid '],
    ['what is not there', undefined, 'value-not-valid '],
  ])('refuses %s', (_, asked, issue) => {
    const parsed = parseQuery(asked, table)

    expect(parsed.ok).toBe(false)
    expect(told(parsed)).toEqual([issue])
  })

  it('names the word and lists what is known', () => {
    const [issue] = parseQuery({ where: { dataset: '"by" <foot>' } }, table).issues

    expect(issue?.message).toBe('"dataset" is "by" <foot>, which is not one of its codes. Use one of by-hand.')
  })

  it.each([
    [null, 'null'],
    [[], '[]'],
    ['x', 'x'],
    [undefined, 'nothing'],
  ])('calls %o, which is no query, by its name', (asked, received) => {
    const [issue = expect.fail()] = parseQuery(asked).issues

    expect(issue.message).toBe(`"query" is ${received}. Expected: names with values, such as where: …, select: ….`)
    expect(explain(issue).en).toContain(issue.message)
    expect(explain(issue).zh).toContain(`“查询”是 ${received}。应为：带名称的值，如 where: …、select: …。`)
    expect(() => query(table, asked as Query)).toThrow(`cannot be answered. "query" is ${received}.`)
  })

  it('refuses dates of which an end is not known, and tells to write what it does not refuse', () => {
    const within = (dates: string) => parseQuery({ where: { period: { within: dates } } })
    const between = (dates: string) => parseQuery({ pair: { period: [dates, '2014'] } })
    for (const parse of [within, between]) {
      const [issue = expect.fail()] = parse('2015/').issues
      const told = [issue.message, explain(issue).zh].map((text) => text.match(/\d{4}[-\d/]*/gu) ?? [])

      for (const [received, ...dates] of told) {
        expect(received).toBe('2015/')
        expect(dates).toEqual(['2019', '2019-05', '2015/2019', '2015/9999'])
        for (const one of dates) expect(parse(one).issues).toEqual([])
      }
    }
    expect(between('2015/').issues[0]?.message).toMatch(/^"period" is 2015\//u)
  })

  it('holds datasets and sources against a table alone, and takes words that only the table knows', () => {
    const one = datasetOf([figure('a', exactly(1))])
    const own = { ...one, observations: one.observations.map((figure) => ({ ...figure, indicator: 'my-own' })) }

    expect(parseQuery({ where: { dataset: 'anything', source: 'any' } }).ok).toBe(true)
    expect(parseQuery({ where: { source: 'report', dataset: 'by-hand' } }, table).ok).toBe(true)
    expect(parseQuery({ where: { indicator: 'my-own' } }, table).ok).toBe(false)
    expect(parseQuery({ where: { indicator: 'my-own' } }, tableOf([own])).ok).toBe(true)
  })

  it('tells what is very deep in a few words', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
    for (const query of [
      { where: deep },
      { where: { indicator: deep } },
      { select: deep },
      { pair: deep },
      { limit: deep },
    ]) {
      const { ok, issues } = parseQuery(query)
      expect(ok).toBe(false)
      expect(JSON.stringify(issues).length).toBeLessThan(3000)
    }
  })

  it('says everything that is wrong', () => {
    expect(
      told(parseQuery({ where: { indicator: 'x', area: 'y', period: { within: 'z' } }, group: ['source'] })),
    ).toEqual([
      'indicator-unknown where/indicator',
      'code-unknown where/area',
      'value-not-valid where/period/within',
      'value-not-valid group',
    ])
  })
})

describe('query', () => {
  it('never gives no rows for a word that does not exist', () => {
    expect(() => query(table, { where: { indicator: 'legal-aid-case' } })).toThrow(RolmError)
    expect(() => query(table, { where: { dataset: 'by-foot' } })).toThrow('where.dataset')
  })
})

describe('what is wrong with a query', () => {
  it.each([
    { where: { precision: 'sure' } },
    { where: { indicator: [] } },
    { group: ['period', 'period'] },
    { select: [] },
    { where: { period: { within: 'lately' } } },
    { pair: { place: 'a' } },
    { pair: { jurisdiction: ['320581', '320581'] } },
    { pair: { jurisdiction: ['320581', '110000'] }, where: { jurisdiction: '110000' } },
    { group: ['source'] },
    { limit: 1.5 },
  ])('is told in Chinese too: %o', (asked) => {
    const parsed = parseQuery(asked)
    expect(parsed.ok).toBe(false)
    expect(parsed.issues.length).toBeGreaterThan(0)
    for (const issue of parsed.issues) {
      const { expected = '' } = issue
      expect(expected).not.toBe('')
      expect(expected).not.toMatch(/\p{Script=Han}/u)
      expect(explain(issue).en).toContain(expected)
      expect(explain(issue).zh).not.toContain(expected)
    }
  })

  it.each([
    ['an empty list', { where: { indicator: [] } }, /^a list of at least 1$/, /^至少1项的列表$/],
    ['a list that is too long', { select: Array(99).fill('id') }, /^a list of at most \d+$/, /^最多\d+项的列表$/],
    [
      'no word',
      { where: { indicator: 5 } },
      /^a word, or a list of at most 1000$/,
      /^一个编号，或最多1000个编号的列表$/,
    ],
    ['half a row', { limit: 1.5 }, /^a whole number$/, /^整数$/],
    ['too few rows', { limit: 0 }, /^at least 1$/, /^最小为1$/],
  ])('tells lists, words and numbers apart: %s', (_, asked, en, zh) => {
    const [issue = expect.fail()] = parseQuery(asked).issues
    expect(issue.expected).toMatch(en)
    const asks = /(?<=应为：).*(?=。$)/u.exec(explain(issue).zh)
    expect(asks?.[0]).toMatch(zh)
  })
})
