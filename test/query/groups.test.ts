import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { exactly, figure, moreThan, rounded } from '../support/hand'
import { at, datasetOf, during, fiveYears, population, rate, tableWith } from './tables'

const nearly = (printed: string, value: string) => ({
  printed,
  value,
  precision: 'nearly' as const,
  minInclusive: '0',
  maxExclusive: value,
})
const inBeijing = { jurisdiction: '110000' }
const table = tableWith([
  figure('a', moreThan('100余件', '100'), during('2018')),
  figure('b', exactly(100), during('2019')),
  figure('c', nearly('近120件', '120'), during('2017')),
  figure('d', exactly(3), { indicator: 'online-petitions', ...during('2019') }),
  figure('e', exactly(5), { indicator: 'online-petitions', ...during('2019'), ...inBeijing }),
  figure('f', rounded('7.9%', '7.9', '7.85', '7.95'), { ...rate, ...during('2019') }),
])

describe('a query for groups', () => {
  it('counts, and gives least, greatest and sum with their open and absent ends', () => {
    expect(query(table, { group: ['indicator'] }).rows).toEqual([
      {
        indicator: 'legal-aid-cases',
        count: 3,
        // (100, ∞), [100, 100] and [0, 120): the least is at most 100, the greatest at least more than 100.
        least: { minInclusive: '0', maxInclusive: '100' },
        greatest: { minExclusive: '100' },
        sum: { minExclusive: '200' },
      },
      {
        indicator: 'online-petitions',
        count: 2,
        least: { minInclusive: '3', maxInclusive: '3' },
        greatest: { minInclusive: '5', maxInclusive: '5' },
        sum: { minInclusive: '8', maxInclusive: '8' },
      },
      {
        indicator: 'reconsideration-direct-correction-rate',
        count: 1,
        least: { minInclusive: '7.85', maxInclusive: '7.95' },
        greatest: { minInclusive: '7.85', maxInclusive: '7.95' },
        sumRefused: 'not-additive',
      },
    ])
  })

  it('lets the closed end win where the least or the greatest may reach it, the open one where neither can', () => {
    const extremes = (...quantities: readonly ReturnType<typeof moreThan>[]) => {
      const figures = quantities.map((quantity, year) => figure(`x${year}`, quantity, during(`${2010 + year}`)))
      return query(tableWith(figures), { group: [], select: ['least', 'greatest'] }).rows
    }

    expect(extremes(moreThan('5余件', '5'), exactly(5))).toEqual([
      { least: { minInclusive: '5', maxInclusive: '5' }, greatest: { minExclusive: '5' } },
    ])
    expect(extremes(nearly('近5件', '5'), exactly(5))).toEqual([
      { least: { minInclusive: '0', maxExclusive: '5' }, greatest: { minInclusive: '5', maxInclusive: '5' } },
    ])
  })

  it('gives the words of the group, empty ones last, and follows them where no order is asked for', () => {
    const undated = tableWith([
      figure('a', exactly(1), { period: { kind: 'toDate' } }),
      figure('b', exactly(2), fiveYears),
      figure('c', exactly(3), during('2019')),
      figure('d', exactly(4), during('2018')),
    ])

    expect(query(undated, { group: ['period', 'periodKind'], select: ['periodKind', 'period', 'count'] }).rows).toEqual(
      [
        { period: '2018', periodKind: 'interval', count: 1 },
        { period: '2019', periodKind: 'interval', count: 1 },
        { period: 'P5Y', periodKind: 'lasting', count: 1 },
        { period: null, periodKind: 'toDate', count: 1 },
      ],
    )
  })

  it('makes one group of all by an empty list, and none of no figures', () => {
    const inAid = { where: { indicator: 'legal-aid-cases' }, group: [], select: ['count', 'least'] } as const

    expect(query(table, inAid).rows).toEqual([{ count: 3, least: { minInclusive: '0', maxInclusive: '100' } }])
    expect(query(table, { ...inAid, where: { indicator: 'registered-population' } }).rows).toEqual([])
  })

  it('orders by counts and by intervals, lower ends first, refused ones last', () => {
    const by = (name: 'count' | 'least' | 'greatest' | 'sum', descending = false) =>
      query(table, { group: ['indicator'], order: [{ by: name, descending }], select: ['indicator'] }).rows.map(
        ({ indicator }) => indicator,
      )
    const [aid, petitions, correction] = [
      'legal-aid-cases',
      'online-petitions',
      'reconsideration-direct-correction-rate',
    ]

    expect(by('count')).toEqual([correction, petitions, aid])
    expect(by('least')).toEqual([aid, petitions, correction])
    expect(by('greatest')).toEqual([petitions, correction, aid])
    expect(by('sum')).toEqual([petitions, aid, correction])
    expect(by('sum', true)).toEqual([aid, petitions, correction])
  })

  it('cuts to a limit after ordering', () => {
    expect(query(table, { group: ['jurisdiction'], limit: 1, select: ['jurisdiction', 'count'] }).rows).toEqual([
      { jurisdiction: '110000', count: 1 },
    ])
  })

  it('says how many figures were left out for being undated', () => {
    const some = tableWith([figure('a', exactly(1), during('2019')), figure('b', exactly(2), fiveYears)])

    expect(query(some, { where: { period: { within: '2019' } }, group: [], select: ['count'] })).toMatchObject({
      rows: [{ count: 1 }],
      undated: 1,
    })
  })
})

describe('a sum', () => {
  type Figures = Parameters<typeof tableWith>[0]
  const sumOf = (figures: Figures, fields = {}) =>
    query(tableWith(figures, fields), { group: [], select: ['sum'] }).rows
  const refused = (sumRefused: string) => [{ sumRefused }]
  const adds = (count: number) => [{ sum: { minInclusive: String(count), maxInclusive: String(count) } }]

  it('is refused of different things, which have no least and no greatest either', () => {
    const figures = [figure('a', exactly(1)), figure('b', exactly(2), { indicator: 'online-petitions' })]

    expect(sumOf(figures)).toEqual(refused('several-indicators'))
    expect(query(tableWith(figures), { group: ['jurisdiction'] }).rows).toEqual([
      { jurisdiction: '320581', count: 2, sumRefused: 'several-indicators' },
    ])
    expect(query(tableWith(figures), { group: [], select: ['least'] }).rows).toEqual(refused('several-indicators'))
  })

  it('is refused of rates, of different things counted and of what the catalogue does not know', () => {
    const learners = { indicator: 'places-learning-from-enforcement-reform' }
    const months = { indicator: 'enforcement-training-length', unit: 'MO', period: { kind: 'unstated' } }
    const foreign = { ...datasetOf([figure('a', exactly(1))]) }

    expect(sumOf([figure('a', rounded('7.9%', '7.9', '7.85', '7.95'), rate)])).toEqual(refused('not-additive'))
    expect(sumOf([figure('a', nearly('近40个', '40'), learners)])).toEqual(refused('not-additive'))
    expect(sumOf([figure('a', { ...exactly(6), printed: '6个月' }, months)])).toEqual(refused('not-additive'))
    const unknown = { ...foreign, observations: foreign.observations.map((one) => ({ ...one, indicator: 'my-own' })) }
    expect(query(tableOf([unknown]), { group: [], select: ['sum'] }).rows).toEqual(refused('not-additive'))
  })

  it('is refused of a part beside its total', () => {
    const part = figure('b', exactly(1), { breakdown: 'full-time', ...during('2018') })

    expect(sumOf([figure('a', exactly(2)), part])).toEqual(refused('several-breakdowns'))
    expect(sumOf([part])).toEqual(adds(1))
  })

  it('is refused where a period is not dated', () => {
    expect(sumOf([figure('a', exactly(2)), figure('b', exactly(1), fiveYears)])).toEqual(refused('period-not-dated'))
    expect(sumOf([figure('a', exactly(2), fiveYears)])).toEqual(refused('period-not-dated'))
  })

  it('of flows is given over years and places', () => {
    expect(
      sumOf([figure('a', exactly(2)), figure('b', exactly(3), during('2018')), figure('c', exactly(4), inBeijing)]),
    ).toEqual(adds(9))
  })

  it('is refused where one cell is stated twice', () => {
    const news = { id: 'news', title: { en: 'News' }, kind: 'news', publisher: { en: 'Daily' }, date: '2020-12-05' }
    const one = datasetOf([figure('a', exactly(2))])
    const other = datasetOf([figure('a', exactly(2), { source: 'news' })], { id: 'other', sources: [news] })
    const both = tableOf([one, other])

    expect(query(both, { group: [], select: ['sum'] }).rows).toEqual(refused('stated-twice'))
    expect(query(both, { where: { dataset: 'other' }, group: [], select: ['sum'] }).rows).toEqual(adds(2))
    expect(query(both, { group: ['dataset', 'source'], select: ['dataset', 'source', 'sum'] }).rows).toEqual([
      { dataset: 'by-hand', source: 'report', ...adds(2)[0] },
      { dataset: 'other', source: 'news', ...adds(2)[0] },
    ])
  })

  it('is refused where periods of one place share a day', () => {
    const long = figure('b', exactly(9), during('2015/2019'))

    expect(sumOf([figure('a', exactly(2)), long])).toEqual(refused('periods-overlap'))
    expect(sumOf([figure('a', exactly(2), during('2020')), long])).toEqual(adds(11))
    expect(sumOf([figure('a', exactly(2), inBeijing), long])).toEqual(adds(11))
  })

  it('is refused where one place lies in another, however deep', () => {
    const inChina = figure('b', exactly(9), { jurisdiction: 'CN' })

    expect(sumOf([figure('a', exactly(2)), inChina])).toEqual(refused('places-overlap'))
    expect(sumOf([figure('a', exactly(2), during('2018')), inChina])).toEqual(adds(11))
    expect(sumOf([figure('a', exactly(2)), figure('b', exactly(3), { jurisdiction: '320583' })])).toEqual(adds(5))
  })

  it('of stocks is given over places of one date alone', () => {
    const here = figure('a', exactly(2), population)
    const there = { ...population, jurisdiction: '320583' }

    expect(sumOf([here, figure('b', exactly(3), there)])).toEqual(adds(5))
    expect(sumOf([here, figure('b', exactly(3), { ...there, ...at('2019-12-31') })])).toEqual(refused('dates-differ'))
    expect(sumOf([here, figure('b', exactly(3), { ...there, jurisdiction: '320500' })])).toEqual(
      refused('places-overlap'),
    )
  })

  it('is refused over places where a figure covers others too', () => {
    const figures = [figure('a', exactly(2)), figure('b', exactly(3), inBeijing)]
    const notes = [{ id: 'n', about: ['a'], reason: 'coverage-shared', text: { en: 'Used beyond the city.' } }]

    expect(sumOf(figures, { notes })).toEqual(refused('coverage-shared'))
    expect(sumOf([figure('a', exactly(2)), figure('b', exactly(3), during('2018'))], { notes })).toEqual(adds(5))
  })
})
