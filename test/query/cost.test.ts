import { expect, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import { parseQuery } from '../../src/query/parse'
import { tableOf } from '../../src/query/table-of'
import { exactly, figure } from '../support/hand'
import { datasetOf, during } from './tables'

// Questions of strangers that took a small table ten seconds and more. Each takes a part of one.

const quickly = <T>(run: () => T): T => {
  const start = performance.now()
  const made = run()
  expect(performance.now() - start).toBeLessThan(5000)
  return made
}

const dataset = datasetOf([figure('a', exactly(1)), figure('later', exactly(2), during('2020'))])
const [first, later] = dataset.observations as [(typeof dataset.observations)[0], (typeof dataset.observations)[0]]

it('a thousand names that a large table does not know are told', () => {
  const table = tableOf([{ ...dataset, sources: Array.from({ length: 100_000 }, (_, of) => ({ id: `source-${of}` })) }])
  const source = Array.from({ length: 1000 }, (_, of) => `none-${of}`)
  const { issues } = quickly(() => parseQuery({ where: { source } }, table))
  expect(issues.length).toBe(1000)
  expect(issues[0]?.expected?.split(', ').length).toBe(100)
})

it('figures of the very same days are not looked at two by two', () => {
  const same = Array.from({ length: 30_000 }, (_, of) => ({ ...first, id: `same-${of}` }))
  const table = tableOf([{ ...dataset, observations: [...same, later] }])
  const asked = { pair: { period: ['2019', '2019/2020'] }, select: ['a', 'b'], limit: 1 } as const
  const { rows, unpaired } = quickly(() => query(table, asked))
  expect(rows).toMatchObject([{ a: { id: 'same-0' }, b: { id: 'later' } }])
  expect(unpaired).toBe(0)
})

it('groups that are ordered by their mean are divided once each', () => {
  const places = Array.from({ length: 150_000 }, (_, of) => ({ ...first, id: `of-${of}`, jurisdiction: `place-${of}` }))
  const table = tableOf([{ ...dataset, observations: places }])
  const asked = { group: ['jurisdiction'], select: ['jurisdiction'], order: [{ by: 'mean' }], limit: 1 } as const
  expect(quickly(() => query(table, asked)).rows).toEqual([{ jurisdiction: 'place-0' }])
})
