import fc from 'fast-check'
import { changshu, population } from 'rule-of-law-metrics/datasets'
import { describe, expect, it } from 'vitest'
import { compare, compareFigures } from '../../src/compare/compare'
import { RolmError } from '../../src/issue'
import { formatBounds } from '../../src/model/bounds'
import type { Dataset } from '../../src/model/dataset'
import { at, type Draft, datasetOf, figure, interval } from './figures'
import { verdictsOfPairs } from './reading'

const [kunshan, taicang] = ['320583', '320585']

/** A dataset of figures by their ids; all of one place. */
const placeOf = (jurisdiction: string, drafts: Readonly<Record<string, Draft>>, more = {}): Dataset =>
  datasetOf(
    jurisdiction,
    Object.entries(drafts).map(([id, draft]) => figure(id, { jurisdiction, ...draft })),
    more,
  )

const pairs = (a: Dataset, b: Dataset): readonly string[] => verdictsOfPairs(compare(a, b)).map(([pair]) => pair)

/** The pairs of two datasets, which must be the same the other way round. */
const pairsBothWays = (a: Dataset, b: Dataset): readonly string[] => {
  const turned = pairs(b, a).map((pair) => pair.split(' | ').reverse().join(' | '))
  const found = pairs(a, b)
  expect(turned.toSorted()).toEqual(found.toSorted())
  return found.toSorted()
}

/** The number of a day, counted from the first of January 2000, as a date. */
const day = (number: number): string => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10)

/** Stretches of days, each for one figure; `null` for figures that nothing dates. */
type Stretch = readonly [first: number, last: number] | null

const stretches: fc.Arbitrary<readonly Stretch[]> = fc.uniqueArray(
  fc.option(
    fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 15 })).map(([first, more]): Stretch => [first, first + more]),
    { nil: null },
  ),
  { minLength: 1, maxLength: 15, selector: String },
)

const placeAt = (jurisdiction: string, name: string, list: readonly Stretch[]): Dataset => {
  const drafts = list.map((stretch, index): readonly [string, Draft] => [
    `${name}${index}`,
    { period: stretch === null ? { kind: 'toDate' } : interval(`${day(stretch[0])}/${day(stretch[1])}`) },
  ])
  return placeOf(jurisdiction, Object.fromEntries(drafts))
}

/** Which of some stretches are nearest to one: those that share a day with it, or, where there is none, all. */
const nearest = (to: Stretch, among: readonly Stretch[]): readonly number[] => {
  const all = among.map((_, index) => index)
  const shared = all.filter((index) => {
    const stretch = among[index]
    return to && stretch && to[0] <= stretch[1] && stretch[0] <= to[1]
  })
  return shared.length > 0 ? shared : all
}

describe('pairs', () => {
  const year = (edtf: string): Draft => ({ period: interval(edtf) })
  const documents: Draft = { indicator: 'normative-documents-made' }
  const by = (breakdown: string): Draft => ({ ...documents, breakdown })

  it('are figures of the same measure and, where there are any, of the same time', () => {
    const a = placeOf(kunshan, { a2018: year('2018'), a2019: year('2019') })
    const b = placeOf(taicang, { b2018: year('2018'), b2019: year('2019') })

    expect(pairsBothWays(a, b)).toEqual(['a2018 | b2018', 'a2019 | b2019'])
  })

  it('are of the same day, where there is such a pair, rather than of another', () => {
    const on = (edtf: string): Draft => ({ indicator: 'mediation-organisations', period: at(edtf) })
    const a = placeOf(kunshan, { june: on('2019-06-30'), december: on('2019-12-31') })
    const b = placeOf(taicang, { last: on('2019-12-31') })

    expect(pairs(b, a)).toContain('last | december')
    expect(pairsBothWays(a, placeOf(taicang, { half: on('2019-06-30'), last: on('2019-12-31') }))).toEqual([
      'december | last',
      'june | half',
    ])
  })

  it('are of different times where there is no other', () => {
    expect(pairsBothWays(placeOf(kunshan, { a2018: year('2018') }), placeOf(taicang, { b2019: year('2019') }))).toEqual(
      ['a2018 | b2019'],
    )
  })

  it('are those of shared days, or of any where there are none, from either side', () => {
    fc.assert(
      fc.property(stretches, stretches, (a, b) => {
        const expected = [
          ...a.flatMap((stretch, x) => nearest(stretch, b).map((y) => `a${x} | b${y}`)),
          ...b.flatMap((stretch, y) => nearest(stretch, a).map((x) => `a${x} | b${y}`)),
        ]
        expect(pairsBothWays(placeAt(kunshan, 'a', a), placeAt(taicang, 'b', b))).toEqual(
          [...new Set(expected)].toSorted(),
        )
      }),
    )
  })

  it('are found of many days without looking at each, though one of them lies in a stretch of all', () => {
    const many = 6000
    const periods = Array.from({ length: many }, (_, number) => day(number)).concat(`${day(0)}/${day(many)}`)
    const city = (jurisdiction: string): Dataset => {
      const like = placeAt(jurisdiction, 'f', [null])
      const observations = like.observations.flatMap((one) =>
        periods.map((edtf, index) => ({ ...one, id: `f${index}`, period: interval(edtf) })),
      )
      return { ...like, observations }
    }

    expect(compare(city(kunshan), city(taicang))).toHaveLength(3 * many + 1)
  }, 10_000)

  it('leave no figure out that has a counterpart, whichever dataset comes first', () => {
    const a = placeOf(kunshan, { a2018: year('2018'), a2019: year('2019') })
    const b = placeOf(taicang, { b2019: year('2019'), b2020: year('2020') })
    const found = pairsBothWays(a, b)

    for (const id of ['a2018', 'a2019', 'b2019', 'b2020']) expect(found.join()).toContain(id)
    expect(found).toContain('a2019 | b2019')
  })

  it('set a part beside the whole where there is no such part, whichever dataset comes first', () => {
    const a = placeOf(kunshan, { whole: documents, part: by('by-departments') })
    const b = placeOf(taicang, { whole: documents })

    expect(pairsBothWays(a, b)).toEqual(['part | whole', 'whole | whole'])
  })

  it('set a lone part beside a lone whole', () => {
    expect(
      pairsBothWays(placeOf(kunshan, { whole: documents }), placeOf(taicang, { part: by('by-townships') })),
    ).toEqual(['whole | part'])
  })

  it('include what is easily taken for the same, and nothing else', () => {
    const a = placeOf(kunshan, { accepted: { indicator: 'reconsideration-cases-accepted' } })
    const b = placeOf(taicang, { concluded: { indicator: 'reconsideration-cases-concluded' }, aid: {} })

    expect(pairsBothWays(a, b)).toEqual(['accepted | concluded'])
  })
})

describe('one cell', () => {
  const dated = (id: string, printed: string): Dataset =>
    datasetOf(id, [figure(`${id}-aid`, { jurisdiction: kunshan, printed })])

  it('stated by two datasets is no pair', () => {
    expect(compare(dated('first', '108件'), dated('second', '109件'))).toEqual([])
  })

  it('is not one where nothing dates the two: the same words do not mean the same dates', () => {
    const undated = (id: string, printed: string): Dataset =>
      datasetOf(id, [
        figure(`${id}-aid`, {
          jurisdiction: kunshan,
          printed,
          period: { kind: 'lasting', duration: 'P5Y' },
          datedBy: '五年来',
        }),
      ])

    expect(verdictsOfPairs(compare(undated('first', '5874件'), undated('second', '7012件')))).toEqual([
      ['first-aid | second-aid', 'not-comparable'],
    ])
  })

  it.each([
    ['contradicting statements of one document and another', population, population],
    ['the same in another version', population, { ...population, version: '2.0.0' }],
  ])('is never ordered, even when asked for by name: %s', (_name, a, b) => {
    const found = compareFigures(
      { dataset: a, id: 'changshu-2020-wikipedia' },
      { dataset: b, id: 'changshu-2020-suzhou' },
    )

    expect(found.reasons.map(({ code }) => code)).toContain('contradicted')
    expect([found.orders, found.difference, found.ratio]).toEqual([undefined, undefined, undefined])
  })

  it('that two documents contradict is said of each pair with another place, and each pair stands alone', () => {
    const a = datasetOf('a', [
      figure('one', { jurisdiction: kunshan, printed: '108件' }),
      figure('other', { jurisdiction: kunshan, printed: '120件', source: 'second-report' }),
    ])
    const b = placeOf(taicang, { it: { printed: '115件' } })
    const found = compare(a, b)

    expect(found.map(({ orders }) => orders?.less)).toEqual([true, false])
    for (const { reasons, verdict } of found) {
      expect(reasons.map(({ code }) => code)).toEqual(['contradicted'])
      expect(verdict).toBe('comparable-with-caveats')
    }
  })
})

describe('datasets', () => {
  it('cannot be compared with themselves', () => {
    expect(() => compare(changshu, changshu)).toThrow(RolmError)
    expect(() => compare(changshu, structuredClone(changshu))).toThrow(/changshu-2015-2020 twice/)
  })

  it('can be compared in two versions', () => {
    const old = placeOf(kunshan, { y2018: { period: interval('2018') } })
    const next = placeOf(kunshan, { y2018: { period: interval('2018') }, y2019: {} }, { version: '1.1.0' })

    expect(pairs(old, next)).toEqual(['y2018 | y2019'])
    expect(() => compare(changshu, { ...changshu, version: '1.0.1' })).not.toThrow()
  })

  it('of the same name at another address are two', () => {
    const here = placeOf(kunshan, { it: {} })
    const there = placeOf(kunshan, { it: { jurisdiction: taicang } }, { base: 'https://example.org/elsewhere/' })

    expect(pairs(here, there)).toEqual(['it | it'])
  })

  it('name what is missing when a figure is asked for that they do not have', () => {
    expect(() =>
      compareFigures({ dataset: changshu, id: 'nothing' }, { dataset: population, id: 'china-2020' }),
    ).toThrow(/changshu-2015-2020 has no figure "nothing"/)
  })
})

describe('orders, differences and ratios', () => {
  const one = (printed: string, more: Draft = {}) => placeOf(kunshan, { it: { printed, ...more } })
  const other = (printed: string, more: Draft = {}) => placeOf(taicang, { it: { printed, ...more } })
  const compared = (a: string, b: string) =>
    compareFigures({ dataset: one(a), id: 'it' }, { dataset: other(b), id: 'it' })

  it.each([
    ['108件', '108件', 'equal'],
    ['107件', '108件', 'less'],
    ['109件', '108件', 'greater'],
    ['近108件', '108件', 'less'],
    ['108余件', '108件', 'greater'],
    ['107余件', '108件', 'atLeast'],
    ['108件以下', '108件', 'atMost'],
  ] as const)('%s beside %s is certainly %s', (a, b, order) => {
    expect(compared(a, b).orders?.[order]).toBe(true)
  })

  it.each([
    ['约108件', '7件'],
    ['25000余件', '25001余件'],
    ['1.2万件', '1.2万件'],
    ['521.19万件', '5211990件'], // only if the source cut the number off
  ])('%s beside %s is in no certain order', (a, b) => {
    expect(Object.values(compared(a, b).orders ?? {})).toEqual(Array(5).fill('unknown'))
  })

  it('keeps its ends open where they are open', () => {
    const rate = { indicator: 'administrative-litigation-losing-rate' }
    const { difference, ratio } = compareFigures(
      { dataset: one('超过20%', rate), id: 'it' },
      { dataset: other('超过10%', rate), id: 'it' },
    )

    expect(difference && formatBounds(difference)).toBe('(-80, 90)') // (20, 100] - (10, 100]
    expect(ratio && formatBounds(ratio)).toBe('(0.2, 10)')
  })

  it('gives no ratio to what can only be zero, and an open one to what may be', () => {
    expect(compared('108件', '0件').ratio).toBeUndefined()
    expect(compared('108件', '0件').difference).toEqual({ minInclusive: '108', maxInclusive: '108' })
    const { ratio } = compared('108件', '近10件')
    expect(ratio && formatBounds(ratio)).toBe('[12, ∞)') // 108 / [0, 9], zero left out
  })

  it('compares moments without a caveat where they may be the same', () => {
    const stock = (edtf: string): Draft => ({ indicator: 'mediation-organisations', period: at(edtf) })
    const found = compareFigures(
      { dataset: one('506个', stock('2019')), id: 'it' },
      { dataset: other('504个', stock('2019-12')), id: 'it' },
    )

    expect(found.verdict).toBe('comparable')
  })
})
