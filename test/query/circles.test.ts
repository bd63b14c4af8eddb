import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import { placesWithin } from '../../src/query/places'
import { tableOf } from '../../src/query/table-of'
import type { TabledPlace } from '../../src/query/tabled'
import { compileSql } from '../../src/sql/compile'
import { exactly, figure } from '../support/hand'
import { datasetOf } from './tables'

// Each dataset is sound by itself: only together do they say that places lie in one another.

const place = (id: string, within?: string) => ({
  id,
  label: { en: id },
  level: 'township',
  ...(within !== undefined && { within }),
})

const declaring = (id: string, places: readonly ReturnType<typeof place>[]) =>
  datasetOf(
    places.map((one) => figure(`of-${one.id}`, exactly(1), { jurisdiction: one.id })),
    { id, base: `https://${id}.example/`, places },
  )

const placesIn = (datasets: readonly Parameters<typeof tableOf>[0][number][], jurisdictionWithin: string) => {
  const { rows } = query(tableOf(datasets), { where: { jurisdictionWithin }, select: ['jurisdiction'] })
  return [...new Set(rows.map(({ jurisdiction }) => jurisdiction))]
}

describe('datasets that declare places within one another', () => {
  const a = declaring('a', [place('east', 'west'), place('west')])
  const b = declaring('b', [place('west', 'east'), place('east')])

  it('are a table all the same, and the first is heard', () => {
    expect(placesIn([a, b], 'west')).toEqual(['east', 'west'])
    expect(placesIn([b, a], 'west')).toEqual(['east', 'west'])
    expect(placesIn([a, b], 'east')).toEqual(['east'])
  })

  it('are not added up, though nobody knows which place lies in which', () => {
    const all = { group: ['dataset'], select: ['dataset', 'sumRefused' as 'sum'] } as const
    expect(query(tableOf([a, b]), { ...all, select: ['dataset', 'sum'] }).rows).toEqual([
      { dataset: 'a', sumRefused: 'places-overlap' },
      { dataset: 'b', sumRefused: 'places-overlap' },
    ])
  })

  it('of a longer circle, and of a way that leads into one', () => {
    const way = declaring('a', [place('farm', 'north'), place('north', 'east'), place('east', 'south'), place('south')])
    const back = declaring('b', [place('south', 'north'), place('north')])
    expect(placesIn([way, back], 'south')).toEqual(['east', 'farm', 'north', 'south'])
  })

  it('of a place within itself', () => {
    const unchecked = { ...a, places: [{ ...a.places[0], id: 'east', within: 'east' } as TabledPlace] }
    expect(placesIn([unchecked], 'east')).toEqual(['east'])
  })
})

describe('datasets that declare a place in different ones', () => {
  const a = declaring('a', [place('garden', '320581')])
  const b = declaring('b', [place('garden', '110000')])

  it('are heard in the order of their ids, however they are given', () => {
    for (const datasets of [
      [a, b],
      [b, a],
    ]) {
      expect(placesIn(datasets, '110000')).toEqual([])
      expect(placesIn(datasets, '320581')).toEqual(['garden'])
      const { parameters } = compileSql({ where: { jurisdictionWithin: '110000' } }, 'duckdb', { datasets })
      expect(parameters).not.toContain('garden')
    }
  })

  it('are known beside the catalogue', () => {
    expect(placesWithin(['320581'], [{ ...a, notes: [] }])).toContain('garden')
  })
})
