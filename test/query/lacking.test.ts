import { describe, expect, expectTypeOf, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import type { LackingCell } from '../../src/query/group-columns'
import { tableOf } from '../../src/query/table-of'
import { exactly, figure } from '../support/hand'
import { datasetOf, during, fiveYears, tableWith } from './tables'

/** A cell that its source leaves without a number: legal aid cases of Changshu in 2018, unless its fields say otherwise. */
const blank = (id: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  id,
  indicator: 'legal-aid-cases',
  breakdown: 'total',
  jurisdiction: '320581',
  source: 'report',
  kind: 'blank',
  ...during('2018'),
  ...fields,
})
const kunshan = { jurisdiction: '320583' }
const table = tableWith(
  [
    figure('aid-2017', exactly(5), during('2017')),
    figure('aid-2019', exactly(7), during('2019')),
    figure('petitions', exactly(3), { indicator: 'online-petitions', ...kunshan }),
  ],
  {
    noValues: [
      blank('aid-2018', { quotes: [{ exact: '—' }] }),
      blank('withheld', { kind: 'withheld', ...kunshan }),
      blank('undated', fiveYears),
    ],
  },
)
const named = (...ids: readonly string[]): readonly LackingCell[] => ids.map((id) => ({ dataset: 'by-hand', id }))
const years = { period: { within: '2017/2019' } }

describe('cells without a number', () => {
  it('are named beside a total that lacks them, and add nothing to it', () => {
    expect(query(table, { where: { ...years, indicator: 'legal-aid-cases' }, group: ['jurisdiction'] })).toEqual({
      rows: [
        {
          jurisdiction: '320581',
          count: 2,
          least: { minInclusive: '5', maxInclusive: '5' },
          greatest: { minInclusive: '7', maxInclusive: '7' },
          sum: { minInclusive: '12', maxInclusive: '12' },
          lacking: named('aid-2018'),
        },
      ],
      undated: 0,
      lacking: 2,
      lackingUndated: 1,
    })
  })

  it('belong to the groups whose words they have', () => {
    const lacking = (...group: readonly ('indicator' | 'jurisdiction' | 'breakdown' | 'period' | 'unit')[]) =>
      query(table, { group, select: ['count'] }).rows.map((row) => row.lacking)

    expect(lacking()).toEqual([named('aid-2018', 'undated', 'withheld')])
    expect(lacking('indicator')).toEqual([named('aid-2018', 'undated', 'withheld'), undefined])
    expect(lacking('jurisdiction')).toEqual([named('aid-2018', 'undated'), named('withheld')])
    expect(lacking('unit', 'breakdown')).toEqual([named('aid-2018', 'undated', 'withheld')])
    expect(lacking('period')).toEqual([undefined, undefined])
  })

  it('have no precision, so that no group by precision is theirs', () => {
    expect(query(table, { group: ['precision'], select: ['precision', 'count'] })).toEqual({
      rows: [{ precision: 'exact', count: 3 }],
      undated: 0,
      lacking: 3,
      lackingUndated: 0,
    })
    expect(query(table, { where: { precision: 'exact' } }).lacking).toBe(0)
  })

  it('are named with their dataset, in the order of dataset and id', () => {
    const other = datasetOf([], { id: 'a-second', noValues: [blank('z'), blank('y', during('2017'))] })
    const two = tableOf([other, datasetOf([figure('a', exactly(1))], { noValues: [blank('x')] })])

    expect(query(two, { group: ['indicator'], select: ['sum'] }).rows).toEqual([
      {
        sum: { minInclusive: '1', maxInclusive: '1' },
        lacking: [{ dataset: 'a-second', id: 'y' }, { dataset: 'a-second', id: 'z' }, ...named('x')],
      },
    ])
  })

  it('are named where something is told of the group, refused or not, and not beside its words alone', () => {
    const inYears = { where: years, group: ['jurisdiction'] } as const

    expect(query(table, { ...inYears, group: [], select: ['sum'] }).rows).toEqual([
      { sumRefused: 'several-indicators', lacking: named('aid-2018', 'withheld') },
    ])
    expect(query(table, { ...inYears, select: ['jurisdiction'] }).rows).toEqual([
      { jurisdiction: '320581' },
      { jurisdiction: '320583' },
    ])
  })

  it('are no rows: a figure or a group is never made of them', () => {
    const alone = tableWith([], { noValues: [blank('aid-2018')] })

    expect(query(alone, {})).toEqual({ rows: [], undated: 0, lacking: 1, lackingUndated: 0 })
    expect(query(alone, { group: [] })).toEqual({ rows: [], undated: 0, lacking: 1, lackingUndated: 0 })
    expect(query(alone, { where: { period: { overlaps: '2019' } } }).lacking).toBe(0)
  })

  it('leave rows as they are where there are none', () => {
    const { rows, lacking } = query(tableWith([figure('a', exactly(1))]), { group: [], select: ['count'] })

    expect({ rows, lacking }).toEqual({ rows: [{ count: 1 }], lacking: 0 })
  })

  it('survive being sent to a worker with their table', () => {
    expect(query(structuredClone(table), { group: ['jurisdiction'] })).toEqual(
      query(table, { group: ['jurisdiction'] }),
    )
  })

  it('are in the type of a row that tells something of its group', () => {
    const { rows } = query(table, { group: ['jurisdiction'], select: ['jurisdiction', 'count'] })
    const words = query(table, { group: ['jurisdiction'], select: ['jurisdiction'] }).rows

    expectTypeOf(rows[0]?.lacking).toEqualTypeOf<readonly LackingCell[] | undefined>()
    expectTypeOf<keyof (typeof words)[number]>().toEqualTypeOf<'jurisdiction'>()
  })
})
