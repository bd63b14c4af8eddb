import { describe, expect, expectTypeOf, it } from 'vitest'
import { beijing, changshu, population } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import type { Bounds } from '../../src/model/bounds'
import type { Orders } from '../../src/model/interval'
import type { DivisionRefusal, FactName } from '../../src/query/columns'
import { query } from '../../src/query/evaluate'
import type { ShareRefusal } from '../../src/query/group-columns'
import type { PairRow } from '../../src/query/pair-columns'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { compileSparql } from '../../src/sparql/compile'
import { compileSql } from '../../src/sql/compile'
import { declared, exactly, figure, moreThan, report, rounded } from '../support/hand'
import { at, datasetOf, during, fiveYears, rate, tableWith } from './tables'

const people = (id: string, count: number, edtf: string, fields = {}) =>
  figure(id, exactly(count), { indicator: 'resident-population', ...at(edtf), ...fields })

const cases = figure('cases', exactly(60), during('2019'))

const where = { indicator: 'legal-aid-cases' } as const

describe('a figure per head', () => {
  const perHead = (...figures: readonly ReturnType<typeof figure>[]) =>
    query(tableWith([cases, ...figures]), { where, select: ['perHead'] }).rows[0]

  it('is divided by the population of the nearest date, of two as near by the earlier', () => {
    const named = (id: string) => [{ dataset: 'by-hand', id }]
    const [before, asNear, nearer] = [
      people('before', 120, '2019-12-01'), // 30 days before the end of 2019
      people('as-near', 240, '2020-01-30'), // 30 days after it
      people('nearer', 480, '2020-01-29'),
    ]
    const half = { minInclusive: '0.5', maxInclusive: '0.5' }
    expect(perHead(before, asNear)).toEqual({ perHead: half, denominators: named('before') })
    expect(perHead(asNear, before)).toEqual({ perHead: half, denominators: named('before') })
    const eighth = { minInclusive: '0.125', maxInclusive: '0.125' }
    expect(perHead(before, asNear, nearer)).toEqual({ perHead: eighth, denominators: named('nearer') })
  })

  it('is divided by all that one date is stated with, and by nothing else', () => {
    const second = { sources: [report, { ...report, id: 'second' }] }
    const table = tableOf([
      datasetOf([cases, people('one', 100, '2019'), people('two', 150, '2019', { source: 'second' })], second),
    ])
    expect(query(table, { where, select: ['perHead'] }).rows).toEqual([
      {
        perHead: { minInclusive: '0.4', maxInclusive: '0.6' },
        denominators: ['one', 'two'].map((id) => ({ dataset: 'by-hand', id })),
      },
    ])
    const refused = { perHead: null, perHeadRefused: 'denominator-missing' }
    expect(perHead()).toEqual(refused)
    expect(perHead(people('elsewhere', 100, '2019', { jurisdiction: '320583' }))).toEqual(refused)
    expect(perHead(people('registered', 100, '2019', { indicator: 'registered-population' }))).toEqual(refused)
    expect(perHead(people('nobody', 0, '2019'))).toEqual(refused)
  })

  it('finds populations that no condition is on', () => {
    const { rows } = query(tableOf([beijing, population]), {
      where: { dataset: 'beijing-2019', indicator: 'legal-aid-cases', precision: 'rounded' },
      select: ['perHead'],
    })
    expect(rows).toMatchObject([{ denominators: [{ dataset: 'population', id: 'beijing-2019' }] }])
  })
})

describe('a figure per year', () => {
  it('is a mean of whole months, a year of them at least, of what adds up over time', () => {
    const table = tableWith([
      figure('a-two-years', moreThan('30余件', '30'), during('2018/2019')),
      figure('b-a-year', exactly(7), during('2017')),
      figure('c-half-a-year', exactly(7), during('2017-01/2017-06')),
      figure('d-days', exactly(7), during('2015-01-02/2016-12-31')),
      figure('e-undated', exactly(7), fiveYears),
      figure('f-a-rate', rounded('7%', '7', '6.5', '7.5'), { ...rate, ...during('2018/2019') }),
      people('g-people', 7, '2019'),
    ])
    expect(query(table, { select: ['perYear'] }).rows).toEqual([
      { perYear: { minExclusive: '15' } },
      { perYear: { minInclusive: '7', maxInclusive: '7' } },
      { perYear: null, perYearRefused: 'shorter-than-a-year' },
      { perYear: null, perYearRefused: 'months-not-whole' },
      { perYear: null, perYearRefused: 'period-not-dated' },
      { perYear: null, perYearRefused: 'not-a-flow' },
      { perYear: null, perYearRefused: 'not-a-flow' },
    ])
  })

  it('is written with twelve digits, rounded outward, where it is no decimal', () => {
    const table = tableWith([figure('a', exactly(1), during('2017/2019'))])
    expect(query(table, { select: ['perYear'] }).rows).toEqual([
      { perYear: { minInclusive: '0.333333333333', maxInclusive: '0.333333333334', roundedOutward: true } },
    ])
  })
})

describe('what a query selects', () => {
  it('is the type of its rows', () => {
    const table = tableOf([changshu, beijing, population])
    const figures = query(table, { select: ['id', 'perYear', 'perHead'] }).rows
    expectTypeOf(figures[0]?.perYear).toEqualTypeOf<Bounds | null | undefined>()
    expectTypeOf(figures[0]?.perHeadRefused).toEqualTypeOf<DivisionRefusal | undefined>()
    expectTypeOf(figures[0]?.denominators).toEqualTypeOf<readonly FactName[] | undefined>()
    expectTypeOf<keyof (typeof figures)[number]>().toEqualTypeOf<
      'id' | 'perYear' | 'perYearRefused' | 'perHead' | 'perHeadRefused' | 'denominators'
    >()
    const groups = query(table, { group: ['indicator'], select: ['share'] }).rows
    expectTypeOf(groups[0]?.share).toEqualTypeOf<Bounds | undefined>()
    expectTypeOf(groups[0]?.shareRefused).toEqualTypeOf<ShareRefusal | undefined>()
    const pair = { period: ['2015/2019', '2019'] } as const
    expectTypeOf(query(table, { pair }).rows[0]).toEqualTypeOf<PairRow | undefined>()
    const pairs = query(table, { pair, select: ['orders'] }).rows
    expectTypeOf(pairs[0]).toEqualTypeOf<{ readonly orders: Orders | null } | undefined>()
    expect(pairs).toEqual([])
  })

  it('is of its own form: what mixes several is none, as its type says', () => {
    const table = tableOf([changshu])
    const pair = { period: ['2015/2019', '2019'] } as const
    // @ts-expect-error a group has no printed form
    expect(() => query(table, { group: ['indicator'], select: ['printed'] })).toThrow(RolmError)
    // @ts-expect-error pairs are in no groups
    expect(() => query(table, { group: ['indicator'], pair })).toThrow(RolmError)
    // @ts-expect-error what is made of figures before they are compared
    expect(() => query(table, { group: ['indicator'], per: 'year' })).toThrow(RolmError)
    // @ts-expect-error the same, where nothing is compared
    expect(() => query(table, { per: 'year' })).toThrow(RolmError)
    // @ts-expect-error a pair has no share
    expect(() => query(table, { pair, select: ['share'] })).toThrow(RolmError)
    // @ts-expect-error there is no such column
    expect(() => query(table, { select: ['nothing'] })).toThrow(RolmError)
    const stored: Query = JSON.parse('{"limit":1}')
    expect(query(table, stored).rows).toHaveLength(1)
  })
})

describe('what is compiled', () => {
  const pair = { period: ['2015/2019', '2019'] } as const
  const stored: Query = JSON.parse('{"group":[]}')

  it('is of one form as SPARQL, too', () => {
    // @ts-expect-error a group has no printed form
    expect(() => compileSparql({ group: ['indicator'], select: ['printed'] })).toThrow(RolmError)
    // @ts-expect-error pairs are in no groups
    expect(() => compileSparql({ group: ['indicator'], pair })).toThrow(RolmError)
    // @ts-expect-error what is made of figures before they are compared
    expect(() => compileSparql({ per: 'year' })).toThrow(RolmError)
    // @ts-expect-error a pair has no share
    expect(() => compileSparql({ pair, select: ['share'] })).toThrow(RolmError)
    // @ts-expect-error there is no such column
    expect(() => compileSparql({ select: ['nothing'] })).toThrow(RolmError)
    expect(compileSparql(stored).text).toContain('COUNT')
    expect(compileSparql({ pair, per: 'year' }, { graphs: 'named' }).text).toContain('GRAPH')
  })

  it('is of one form as SQL, too', () => {
    // @ts-expect-error a group has no printed form
    expect(() => compileSql({ group: ['indicator'], select: ['printed'] }, 'duckdb')).toThrow(RolmError)
    // @ts-expect-error pairs are in no groups
    expect(() => compileSql({ group: ['indicator'], pair }, 'duckdb')).toThrow(RolmError)
    // @ts-expect-error what is made of figures before they are compared
    expect(() => compileSql({ per: 'year' }, 'spark')).toThrow(RolmError)
    // @ts-expect-error a pair has no share
    expect(() => compileSql({ pair, select: ['share'] }, 'duckdb')).toThrow(RolmError)
    // @ts-expect-error there is no such column
    expect(() => compileSql({ select: ['nothing'] }, 'duckdb')).toThrow(RolmError)
    expect(compileSql(stored, 'spark').sql).toContain('COUNT')
    expect(compileSql({ pair, per: 'year' }, 'duckdb', { table: 'figures' }).parameters).toContain('2015-01-01')
  })
})

describe('a share', () => {
  it('is none of a whole that lacks a number', () => {
    const table = tableWith([figure('a', exactly(100), {})], {
      noValues: [
        {
          id: 'b',
          indicator: 'legal-aid-cases',
          breakdown: 'total',
          jurisdiction: '320583',
          period: { kind: 'interval', edtf: '2019' },
          source: 'report',
          kind: 'blank',
          quotes: [],
          datingQuotes: [],
        },
      ],
    })
    const asked = { group: ['jurisdiction'], select: ['jurisdiction', 'sum', 'share'] } as const
    expect(query(table, asked).rows).toEqual([
      { jurisdiction: '320581', sum: { minInclusive: '100', maxInclusive: '100' }, shareRefused: 'cells-lacking' },
    ])
    expect(query(table, { ...asked, where: { jurisdiction: '320581' } }).rows).toMatchObject([
      { share: { minInclusive: '1', maxInclusive: '1' } },
    ])
  })
})

describe('what codes are called', () => {
  it('stands beside them in the language asked for, of figures, groups and pairs', () => {
    const table = tableOf([changshu, beijing])
    const figures = query(table, { where, select: ['jurisdiction', 'indicator', 'id'], labels: 'zh' }).rows
    expect(figures[1]).toEqual({
      jurisdiction: '320581',
      indicator: 'legal-aid-cases',
      id: 'legal-aid',
      labels: { jurisdiction: '常熟市', indicator: '法律援助案件' },
    })
    expect(query(table, { where, group: ['area', 'unit'], select: ['area', 'count'], labels: 'en' }).rows).toEqual([
      { area: 'disputes', count: 2, labels: { area: expect.stringContaining('isputes') } },
    ])
    const pair = { jurisdiction: ['320581', '110000'] } as const
    expect(query(table, { where, pair, select: ['a', 'indicator'], labels: 'en' }).rows).toMatchObject([
      { a: { labels: { jurisdiction: 'Changshu', precision: 'exact' } }, labels: { indicator: 'legal aid cases' } },
    ])
  })

  it('is what datasets declare, in the language that there is', () => {
    const own = datasetOf([figure('a', exactly(1), { indicator: 'walk-ins', jurisdiction: 'the-street' })], {
      indicators: [declared('walk-ins')],
      places: [{ id: 'the-street', label: { zh: '某街道' }, level: 'township', within: '320581' }],
    })
    expect(query(tableOf([own]), { select: ['indicator', 'jurisdiction'], labels: 'en' }).rows).toMatchObject([
      { labels: { indicator: 'matters called walk-ins', jurisdiction: '某街道' } },
    ])
  })
})

describe('pairs', () => {
  it('are cut after they are ordered, those without a difference last', () => {
    const table = tableWith([
      figure('a', exactly(10), during('2018')),
      figure('b', exactly(30), during('2019')),
      figure('c', exactly(1), during('2019-01')),
    ])
    const asked = {
      pair: { period: ['2018', '2019'] },
      order: [{ by: 'difference' }],
      select: ['b', 'difference'],
    } as const
    expect(query(table, asked)).toMatchObject({
      rows: [
        { b: { id: 'b' }, difference: { minInclusive: '-20' } },
        { b: { id: 'c' }, difference: null },
      ],
      unpaired: 0,
    })
    expect(query(table, { ...asked, offset: 1 }).rows).toMatchObject([{ b: { id: 'c' } }])
  })

  it('are of figures that may be of two times only where these share days, and of no figure with itself', () => {
    const table = tableWith([figure('a', exactly(10), during('2018')), figure('b', exactly(30), during('2018/2019'))])
    const { rows, unpaired } = query(table, { pair: { period: ['2018', '2018/2019'] }, select: ['a', 'b', 'refused'] })
    expect(rows).toMatchObject([{ a: { id: 'a' }, b: { id: 'b' }, refused: ['period-length-differs'] }])
    expect(unpaired).toBe(0)
    expect(
      query(table, { pair: { period: ['2018', '2018/2019'] }, per: 'year', select: ['refused', 'difference'] }).rows,
    ).toEqual([{ refused: [], difference: { minInclusive: '-5', maxInclusive: '-5' } }])
  })

  it('more than a million are refused, however they come about', () => {
    const many = (jurisdiction: string) =>
      Array.from({ length: 1001 }, (_, place) =>
        figure(`${jurisdiction}-${place}`, exactly(place), { jurisdiction, ...fiveYears, datedBy: `${place}` }),
      )
    const { observations, ...rest } = datasetOf([])
    const table = tableOf([{ ...rest, observations: [...many('320581'), ...many('320583')] as never }])
    expect(() => query(table, { pair: { jurisdiction: ['320581', '320583'] } })).toThrow(/more than 1000000 pairs/)
    expect(observations).toEqual([])
  })

  it('are found day by day, whose number is not that of all with all', () => {
    const daysOf = (jurisdiction: string) =>
      Array.from({ length: 1500 }, (_, day) => {
        const date = new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)
        return figure(`${jurisdiction}-${date}`, exactly(day), { jurisdiction, ...during(date) })
      })
    const table = tableWith([...daysOf('320581'), ...daysOf('320583')])
    const { rows, unpaired } = query(table, {
      pair: { jurisdiction: ['320581', '320583'] },
      order: [{ by: 'ratio', descending: true }],
      select: ['a', 'b', 'difference'],
    })
    expect([rows.length, unpaired]).toEqual([1500, 0])
    expect(rows.every(({ a, b }) => a.period === b.period)).toBe(true)
  })

  it('count what is of neither time as no figure without a counterpart', () => {
    const table = tableWith([
      figure('a', exactly(10), during('2017')),
      figure('b', exactly(10), during('2018')),
      figure('c', exactly(30), during('2019')),
    ])
    expect(query(table, { pair: { period: ['2017', '2019'] }, select: ['b'] }).unpaired).toBe(0)
    expect(query(table, { pair: { period: ['2017', '2018/2019'] }, select: ['b'] })).toMatchObject({ unpaired: 0 })
    expect(query(table, { pair: { period: ['2016', '2019'] }, select: ['b'] })).toMatchObject({ rows: [], unpaired: 1 })
  })

  it('say by whose population they are made, and what is to be known of it', () => {
    const other = { jurisdiction: '320583' }
    const table = tableWith([
      figure('a', exactly(10), during('2018')),
      figure('b', exactly(10), { ...during('2018'), ...other }),
      people('of-a', 100, '2018-12-31'),
      people('of-b', 90, '1990-12-31', other),
    ])
    const pair = { jurisdiction: ['320581', '320583'] } as const
    expect(query(table, { where, pair, per: 'head', select: ['a', 'caveats'] }).rows).toEqual([
      {
        a: expect.objectContaining({
          interval: { minInclusive: '0.1', maxInclusive: '0.1' },
          denominators: [{ dataset: 'by-hand', id: 'of-a' }],
        }),
        caveats: ['round-figure', 'per-head', 'denominator-differs'],
      },
    ])
  })

  it('are of places whose levels differ as the dataset of each figure declares them', () => {
    const placed = (id: string, level: string, place: string) =>
      datasetOf([figure('one', exactly(5), { jurisdiction: place })], {
        id,
        places: ['yangshe', 'meili'].map((code) => ({ id: code, label: { en: code }, level })),
      })
    const pair = { jurisdiction: ['yangshe', 'meili'] } as const
    const caveatsOf = (...levels: readonly [string, string]) =>
      query(tableOf([placed('a', levels[0], 'yangshe'), placed('b', levels[1], 'meili')]), { pair }).rows[0]?.caveats
    expect(caveatsOf('township', 'township')).toEqual([])
    expect(caveatsOf('township', 'county')).toEqual(['level-differs'])
    expect(caveatsOf('county', 'county-level-city')).toEqual([])
  })

  it('of one year each are no means', () => {
    const table = tableWith([figure('a', exactly(10), during('2018')), figure('b', exactly(30), during('2019'))])
    expect(query(table, { pair: { period: ['2018', '2019'] }, per: 'year', select: ['caveats'] }).rows).toEqual([
      { caveats: ['period-apart'] },
    ])
  })
})
