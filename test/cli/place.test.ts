import { describe, expect, it } from 'vitest'
import { asTheyStand, paragraphsOf } from '../../src/cli/show/place'
import { datasetOf } from '../query/tables'
import { report } from '../support/hand'

const quote = (paragraph: number, start: number) => ({ paragraph, start, end: start + 1, exact: '一' })
const viewOf = (...sources: readonly object[]) => ({
  dataset: datasetOf([], { sources }),
  language: 'en' as const,
  findingsOf: () => [],
})
const held = { ...report, file: 'report.txt' }
const second = { ...report, id: 'second', file: 'second.txt' }

describe('the paragraphs of a fact', () => {
  const fact = { id: 'a', source: 'report', quotes: [quote(4, 9), quote(4, 20), quote(7, 90)] }

  it('are named once each, and their document where more than one is held', () => {
    expect(paragraphsOf(fact, viewOf(held))).toBe('¶4, 7')
    expect(paragraphsOf(fact, viewOf(held, second))).toBe('report ¶4, 7')
  })

  it('are cut after three', () => {
    const quotes = [1, 2, 3, 4].map((paragraph) => quote(paragraph, paragraph * 10))
    expect(paragraphsOf({ ...fact, quotes }, viewOf(held))).toBe('¶1, 2, 3…')
  })

  it('are those of the document held only where the fact stands in it', () => {
    expect(paragraphsOf({ ...fact, source: 'report' }, viewOf(report, second))).toBe('report ¶4, 7')
    expect(paragraphsOf({ id: 'a', source: 'report', quotes: [] }, viewOf(held))).toBe('report')
    expect(paragraphsOf({ id: 'a', quotes: [] }, viewOf(held))).toBe('')
  })
})

describe('the order of facts', () => {
  it('is that of their documents, then by id where no place is known', () => {
    const facts = [
      { id: 'z' },
      { id: 'a', source: 'report', quotes: [quote(9, 90)] },
      { id: 'y', source: 'report', quotes: [{ exact: '一' }] },
      { id: 'b', source: 'second', quotes: [quote(1, 1)] },
      { id: 'c', source: 'report', quotes: [quote(2, 20)] },
      { id: 'x' },
    ]
    expect(asTheyStand(facts).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'x', 'z', 'y'])
  })
})
