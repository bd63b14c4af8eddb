import { describe, expect, it } from 'vitest'
import { RolmError } from '../../src/issue'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { exactly, figure, moreThan, rounded } from '../support/hand'
import { datasetOf, during, fiveYears, population, rate, tableWith } from './tables'

const table = tableWith([
  figure('aid-2018', exactly(120), during('2018')),
  figure('aid-2019', moreThan('150余件', '150'), during('2019')),
  figure('aid-five', exactly(5874), fiveYears),
  figure('rate', rounded('7.9%', '7.9', '7.85', '7.95'), { ...rate, ...during('2015/2019') }),
  figure('people', rounded('167.77万', '1677700', '1677650', '1677750'), population),
])
const none = { undated: 0, lacking: 0, lackingUndated: 0 }
const idsOf = (rows: readonly { readonly id?: string }[]) => rows.map(({ id }) => id)

describe('a query for figures', () => {
  it('gives the usual columns, an end in the column of its kind', () => {
    const { rows } = query(table, { where: { indicator: 'legal-aid-cases', period: { within: '2019' } } })

    expect(rows).toEqual([
      {
        dataset: 'by-hand',
        id: 'aid-2019',
        indicator: 'legal-aid-cases',
        jurisdiction: '320581',
        breakdown: 'total',
        period: '2019',
        periodKind: 'interval',
        source: 'report',
        printed: '150余件',
        value: '150',
        unit: 'NUM',
        precision: 'moreThan',
        minInclusive: null,
        minExclusive: '150',
        maxInclusive: null,
        maxExclusive: null,
      },
    ])
  })

  it('gives the columns selected, in their order, and no others', () => {
    const { rows } = query(table, { where: { precision: 'rounded' }, select: ['end', 'area', 'value', 'begin'] })

    expect(rows.map((row) => Object.entries(row))).toEqual([
      [
        ['end', '2020-11-01'],
        ['area', 'population'],
        ['value', '1677700'],
        ['begin', '2020-11-01'],
      ],
      [
        ['end', '2019-12-31'],
        ['area', 'disputes'],
        ['value', '7.9'],
        ['begin', '2015-01-01'],
      ],
    ])
  })

  it('takes the area from the indicator', () => {
    expect(idsOf(query(table, { where: { area: 'disputes' } }).rows)).toEqual([
      'aid-2018',
      'aid-2019',
      'aid-five',
      'rate',
    ])
  })

  it('accepts any word of a list, and words that no figure has', () => {
    const { rows } = query(table, {
      where: { indicator: ['resident-population', 'online-petitions'], jurisdiction: ['320581', 'CN'] },
    })

    expect(idsOf(rows)).toEqual(['people'])
    expect(query(table, { where: { indicator: 'online-petitions' } })).toEqual({ rows: [], ...none })
  })

  it('cuts to a limit after ordering', () => {
    expect(idsOf(query(table, { order: [{ by: 'value', descending: true }], limit: 2 }).rows)).toEqual([
      'people',
      'aid-five',
    ])
  })
})

describe('conditions on dates', () => {
  const ids = (period: { within?: string; overlaps?: string; kind?: 'interval' | 'lasting' }) => {
    const { rows, undated } = query(table, { where: { period } })
    return [idsOf(rows), undated]
  }

  it('leave out what is not dated, and say how much', () => {
    expect(ids({ within: '2015/2020' })).toEqual([['aid-2018', 'aid-2019', 'people', 'rate'], 1])
    expect(ids({ overlaps: '2015/2020' })).toEqual([['aid-2018', 'aid-2019', 'people', 'rate'], 1])
  })

  it('count as left out only what meets every other condition', () => {
    const where = { indicator: 'resident-population', period: { within: '2020' } }

    expect(query(table, { where }).undated).toBe(0)
    expect(ids({ kind: 'interval', within: '2018' })).toEqual([['aid-2018'], 0])
    expect(ids({ kind: 'lasting', within: '2018' })).toEqual([[], 1])
  })

  it('tell what lies within from what overlaps', () => {
    expect(ids({ within: '2018/2019' })).toEqual([['aid-2018', 'aid-2019'], 1])
    expect(ids({ overlaps: '2018-12-31' })).toEqual([['aid-2018', 'rate'], 1])
    expect(ids({ overlaps: '2019', within: '2019' })).toEqual([['aid-2019'], 1])
    expect(ids({ within: '2020-11' })).toEqual([['people'], 1])
    expect(ids({ overlaps: '2014' })).toEqual([[], 1])
  })
})

describe('the order of figures', () => {
  it('is that of dataset and id, code point by code point, where none is asked for', () => {
    const first = datasetOf([figure('b', exactly(1)), figure('a', exactly(2), during('2018'))], { id: 'z' })
    const second = datasetOf([figure('\u{10400}', exactly(3)), figure('ａ', exactly(4), during('2018'))], { id: 'y' })
    const { rows } = query(tableOf([first, second]), { select: ['dataset', 'id'] })

    expect(rows.map(({ dataset, id }) => [dataset, id])).toEqual([
      ['y', 'ａ'],
      ['y', '\u{10400}'],
      ['z', 'a'],
      ['z', 'b'],
    ])
  })

  it('compares numbers as numbers, whatever their decimal places', () => {
    const byValue = query(table, { order: [{ by: 'value' }] })

    expect(byValue.rows.map(({ value }) => value)).toEqual(['7.9', '120', '150', '5874', '1677700'])
  })

  it('puts what has nothing in the column last, in both directions', () => {
    const by = (descending: boolean) => idsOf(query(table, { order: [{ by: 'begin', descending }] }).rows)

    expect(by(false)).toEqual(['rate', 'aid-2018', 'aid-2019', 'people', 'aid-five'])
    expect(by(true)).toEqual(['people', 'aid-2019', 'aid-2018', 'rate', 'aid-five'])
    expect(idsOf(query(table, { order: [{ by: 'maxInclusive', descending: true }] }).rows).at(-1)).toBe('aid-2019')
  })

  it('settles ties by the next column, then by dataset and id', () => {
    const orders = query(table, {
      order: [
        { by: 'periodKind', descending: true },
        { by: 'value', descending: true },
      ],
    })

    expect(idsOf(orders.rows)).toEqual(['aid-five', 'aid-2019', 'aid-2018', 'rate', 'people'])
    expect(idsOf(query(table, { order: [{ by: 'unit', descending: true }] }).rows)).toEqual([
      'rate',
      'aid-2018',
      'aid-2019',
      'aid-five',
      'people',
    ])
  })
})

describe('a table', () => {
  it('may be empty', () => {
    const empty = tableOf([])

    expect(query(empty, {})).toEqual({ rows: [], ...none })
    expect(query(empty, { group: [] })).toEqual({ rows: [], ...none })
    expect(query(empty, { group: ['indicator'], order: [{ by: 'sum' }] })).toEqual({ rows: [], ...none })
    expect(query(empty, { where: { indicator: 'legal-aid-cases', period: { within: '2019' } } })).toEqual({
      rows: [],
      ...none,
    })
  })

  it('is not made of two datasets of one id', () => {
    expect(() => tableOf([datasetOf([]), datasetOf([])])).toThrow('two datasets with the id "by-hand"')
    expect(() => tableOf(datasetOf([]) as never)).toThrow(RolmError)
    expect(() => query(datasetOf([]) as never, {})).toThrow(RolmError)
    expect(() => query(undefined as never, {})).toThrow(RolmError)
  })

  it('survives being sent to a worker', () => {
    const sent = structuredClone(table)

    expect(query(sent, { order: [{ by: 'value' }] })).toEqual(query(table, { order: [{ by: 'value' }] }))
  })
})
