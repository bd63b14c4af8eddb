import { readdirSync, readFileSync } from 'node:fs'
import { beijing, changshu } from 'rule-of-law-metrics/datasets'
import { describe, expect, it } from 'vitest'
import { type Comparison, compare, compareFigures } from '../../src/compare/compare'
import type { Effect } from '../../src/compare/reason'
import { explain } from '../../src/messages/explain'
import { formatBounds } from '../../src/model/bounds'
import type { Orders } from '../../src/model/interval'
import type { Verdict } from '../../src/vocabulary/catalogue'
import { codesOf, verdictsOfPairs } from './reading'

interface Expected {
  readonly written: string
  readonly pair: readonly [string, string]
  readonly printed: readonly [string, string]
  readonly bounds: readonly [string, string]
  readonly verdict: Verdict
  readonly reasons: Readonly<Record<Effect, readonly string[]>>
  readonly orders?: Orders
  readonly difference?: string
  readonly ratio?: string
  readonly facts: readonly string[]
}

const folder = new URL('../cases/compare/', import.meta.url)
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
const expectedOf = (name: string): Expected => read(`${name}/expected.json`) as Expected // as the cases are written

const comparisons = compare(changshu, beijing)

/** A comparison in the form in which the cases are written. */
const written = ({ a, b, verdict, reasons, orders, difference, ratio, facts }: Comparison) => ({
  printed: [a.observation.printed, b.observation.printed],
  bounds: [formatBounds(a.bounds), formatBounds(b.bounds)],
  verdict,
  reasons: codesOf(reasons),
  orders,
  difference: difference && formatBounds(difference),
  ratio: ratio && formatBounds(ratio),
  facts,
})

describe('Changshu beside Beijing', () => {
  it.each(names)('%s', (name) => {
    const { pair, written: writtenBy, reasons, orders, difference, ratio, ...rest } = expectedOf(name)
    const found = comparisons.filter(({ facts }) => facts[0] === pair[0] && facts[1] === pair[1])

    expect(writtenBy).toMatch(/^by hand: /)
    expect(found.map(written)).toEqual([
      {
        printed: rest.printed,
        bounds: rest.bounds,
        verdict: rest.verdict,
        reasons: {
          'not-comparable': reasons['not-comparable'].toSorted(),
          caveat: reasons.caveat.toSorted(),
        },
        orders,
        difference,
        ratio,
        facts: rest.facts,
      },
    ])
  })

  it('pairs what a reader would set side by side, and nothing else', () => {
    const { pairs } = read('pairs.json') as { readonly pairs: Readonly<Record<string, Verdict>> } // as it is written
    const found = verdictsOfPairs(comparisons)

    expect(Object.fromEntries(found)).toEqual(pairs)
    expect(found).toHaveLength(Object.keys(pairs).length)
  })

  it('tells what can be compared first, and of the rest the same measure first', () => {
    expect(verdictsOfPairs(comparisons).slice(0, 2)).toEqual([
      ['reconsideration-correction-rate | reconsideration-correction-rate', 'comparable-with-caveats'],
      ['legal-aid | legal-aid', 'not-comparable'],
    ])
  })

  it('says in a sentence, in both languages, why legal aid cannot be compared', () => {
    const legalAid = comparisons.find(({ facts }) => facts[0] === 'changshu-2015-2020#legal-aid')
    const [first] = legalAid?.reasons ?? []
    const sentence = first && explain(first)

    expect(first?.code).toBe('period-not-dated')
    expect(sentence?.en).toMatch(/"五年来" has no dates.*no yearly figure/)
    expect(sentence?.zh).toMatch(/“五年来”没有起止日期.*无法折算为年度数字/)
  })

  it('says which figures make the base doubtful, and how the rate would have been made', () => {
    const doubtful = comparisons[0]?.reasons.find(({ code }) => code === 'base-doubtful')
    const sentence = doubtful && explain(doubtful)

    expect(sentence?.en).toMatch(/7\.9%.*313.*Changshu.*cut off, not rounded/)
    expect(sentence?.zh).toMatch(/常熟.*7\.9%.*313.*截断而非四舍五入/)
  })

  it('makes no yearly figure of 五年来 even when asked for one', () => {
    const legalAid = compare(changshu, beijing, { perYear: true }).find(
      ({ facts }) => facts[0] === 'changshu-2015-2020#legal-aid',
    )

    expect(legalAid?.verdict).toBe('not-comparable')
    expect(legalAid?.reasons.map(({ code }) => code)).not.toContain('mean-of-years')
    expect(legalAid && formatBounds(legalAid.a.bounds)).toBe('5874')
  })

  it('makes a mean of what is dated when asked: 313 in 2015–2019 is 62.6 a year, and still another measure', () => {
    const concluded = compareFigures(
      { dataset: changshu, id: 'reconsideration-accepted' },
      { dataset: beijing, id: 'reconsideration-concluded' },
      { perYear: true },
    )

    expect(formatBounds(concluded.a.bounds)).toBe('62.6')
    expect(concluded.verdict).toBe('not-comparable')
    expect(codesOf(concluded.reasons)['not-comparable']).toEqual(['indicator-differs'])
    expect(codesOf(concluded.reasons).caveat).toContain('mean-of-years')
  })
})
