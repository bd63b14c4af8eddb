import { describe, expect, expectTypeOf, it } from 'vitest'
import { beijing, changshu, population } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import type { Bounds } from '../../src/model/bounds'
import { ask } from '../../src/query/ask'
import type { FigureRow } from '../../src/query/columns'
import { query } from '../../src/query/evaluate'
import type { SumRefusal } from '../../src/query/group-columns'
import type { PairRow } from '../../src/query/pair-columns'
import { tableOf } from '../../src/query/table-of'

const table = tableOf([changshu, beijing, population])

describe('ask', () => {
  it('orders in a direction that is one', () => {
    expect(() => ask().orderBy('value', 'desc' as never)).toThrow('"ascending" or "descending", not "desc"')
  })

  it('gives the plain data that would be written by hand', () => {
    const first = ask({ area: 'disputes', period: { kind: 'interval' } })
    const built = first.where({ period: { within: '2015/2019' }, breakdown: 'total' }).orderBy('value', 'descending')
    expect(built.orderBy('id').limit(3).offset(1).select('id', 'value').query).toEqual({
      where: { area: 'disputes', breakdown: 'total', period: { kind: 'interval', within: '2015/2019' } },
      order: [{ by: 'value', descending: true }, { by: 'id' }],
      limit: 3,
      offset: 1,
      select: ['id', 'value'],
    })
    expect(first.query).toEqual({ where: { area: 'disputes', period: { kind: 'interval' } } })
    expect(ask().query).toEqual({})
    expect(ask().groupBy().query).toEqual({ group: [] })
    expect(
      ask()
        .pair({ period: ['2012', '2020'] })
        .per('head').query,
    ).toEqual({
      pair: { period: ['2012', '2020'] },
      per: 'head',
    })
  })

  it('tells what columns rows have', () => {
    const figures = query(table, ask({ indicator: 'legal-aid-cases' }).select('printed', 'perHead').query).rows
    expect(figures.map(({ printed }) => printed)).toEqual(['3.7万件', '5874件'])
    expectTypeOf(figures[0]?.perHead).toEqualTypeOf<Bounds | null | undefined>()
    // @ts-expect-error: it is not selected
    expect(figures[0]?.value).toBeUndefined()

    const groups = query(table, ask().groupBy('indicator').select('indicator', 'sum').orderBy('sum').query).rows
    expectTypeOf(groups[0]?.sumRefused).toEqualTypeOf<SumRefusal | undefined>()
    expectTypeOf(groups[0]?.indicator).toEqualTypeOf<string | undefined>()

    const usual = query(table, ask().limit(1).query).rows
    expectTypeOf(usual[0]?.printed).toEqualTypeOf<FigureRow['printed'] | undefined>()

    const pairs = query(table, ask().pair({ jurisdiction: ['320581', '110000'] }).query).rows
    expectTypeOf(pairs[0]?.a).toEqualTypeOf<PairRow['a'] | undefined>()
    expect(pairs).toHaveLength(8)
  })

  it('offers the columns that there are, and what is not there is refused when it is asked', () => {
    // @ts-expect-error: groups have no ids
    const asked = ask().groupBy('indicator').select('id').query
    expect(() => query(table, asked)).toThrow(RolmError)
    // @ts-expect-error: figures have no sum
    ask().orderBy('sum')
  })
})
