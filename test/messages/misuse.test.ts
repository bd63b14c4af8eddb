import { expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { compare, compareFigures, query, tableOf } from '../../src/index'
import { misuseInChinese } from '../../src/messages/misuse'
import { datasetOf } from '../query/tables'
import { declared, exactly, figure } from '../support/hand'

// What the core throws is told in Chinese from a table of its own, found by the English: here each is really thrown.

const thrown = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}

const declaring = (id: string, unit: string) =>
  datasetOf([figure('a', exactly(1))], {
    id,
    base: 'https://example.org/',
    indicators: [declared('own', { unit, whole: unit === 'NUM' })],
  })

it.each<[string, readonly string[], () => unknown]>([
  ['one dataset twice', ['changshu-2015-2020'], () => compare(changshu, changshu)],
  [
    'a figure that is not there',
    ['changshu-2015-2020', '“none”'],
    () => compareFigures({ dataset: changshu, id: 'none' }, { dataset: changshu, id: 'none' }),
  ],
  [
    'two that declare different things',
    ['one 和 two', 'https://example.org/'],
    () => tableOf([declaring('one', 'NUM'), declaring('two', 'M2')]),
  ],
  [
    'too many pairs',
    ['1000000'],
    () => {
      const [one] = datasetOf([figure('a', exactly(1))]).observations
      const observations = ['320581', '110000'].flatMap((jurisdiction) =>
        Array.from(
          { length: 1001 },
          (_, at) => ({ ...one, id: `${jurisdiction}-${at}`, jurisdiction }) as (typeof changshu.observations)[0],
        ),
      )
      return query(tableOf([{ ...changshu, observations }]), { pair: { jurisdiction: ['320581', '110000'] } })
    },
  ],
])('%s', (_what, named, act) => {
  const chinese = misuseInChinese(thrown(act)) ?? ''
  for (const word of named) expect(chinese).toContain(word)
  expect(chinese).toMatch(/：.*[\u4e00-\u9fff]$/)
  expect(chinese).not.toContain('$')
})
