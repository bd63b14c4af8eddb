import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparison, compare } from '../../src/compare/compare'
import { toInterval } from '../../src/model/bounds'
import type { Dataset } from '../../src/model/dataset'
import { contains, type Interval } from '../../src/model/interval'
import { order } from '../../src/model/rational'
import { query } from '../../src/query/evaluate'
import type { PairRow } from '../../src/query/pair-columns'
import { tableOf } from '../../src/query/table-of'
import { twoDatasets } from '../compare/arbitrary'
import { declared, exactly, figure, moreThan } from '../support/hand'
import { datasetOf, population } from './tables'

// What compare finds with all that datasets say, pairs may only say less of, and never otherwise.

const nameOf = ({ dataset, id }: { readonly dataset: string; readonly id: string }): string => `${dataset}#${id}`

/** Every pair of a query beside the comparison of the same two figures. */
const found = fc.sample(twoDatasets, 300).flatMap(([a, b]) => {
  const [first, second] = [a, b].map(({ observations }) => observations[0]?.jurisdiction)
  if (first === undefined || second === undefined || first === second) return []
  return [false, true].flatMap((perYear) => {
    const comparisons = new Map(
      compare(a, b, { perYear }).map((one) => [one.facts.slice(0, 2).join(' '), one] as const),
    )
    const pair = { jurisdiction: [first, second] } as const
    const { rows } = query(tableOf([a, b]), perYear ? { pair, per: 'year' } : { pair })
    return rows.map((row) => [row, comparisons.get(`${nameOf(row.a)} ${nameOf(row.b)}`)] as const)
  })
})

const beside = (check: (row: PairRow, comparison: Comparison) => void): void => {
  expect(found.length).toBeGreaterThan(100)
  for (const [row, comparison] of found) {
    expect(comparison).toBeDefined()
    if (comparison !== undefined) check(row, comparison)
  }
}

const within = (inner: Interval, outer: Interval): boolean =>
  [inner.low, inner.high].every((end, place) => {
    const other = place === 0 ? outer.low : outer.high
    return end === null
      ? other === null
      : contains(outer, end.at) || (end.open && other !== null && order(end.at, other.at) === 0)
  })

describe('figures of two places, set against each other by a query', () => {
  it('are those that compare sets against each other, and what it may refuse they do', () => {
    const reasons = new Set<string>(['unit-differs', 'period-not-dated', 'period-length-differs'])
    beside(({ refused }, { verdict, reasons: told }) => {
      const shared = refused.filter((reason) => reasons.has(reason))
      if (shared.length > 0) expect(verdict).toBe('not-comparable')
      expect(told.map(({ code }) => code)).toEqual(expect.arrayContaining(shared))
    })
  })

  it('have no caveat that compare has not', () => {
    beside(({ caveats, refused, a, b }, { reasons: told, a: first, b: second }) => {
      const noted = [first, second].flatMap(({ dataset }) => dataset.notes.flatMap(({ reason }) => reason ?? []))
      for (const known of ['level-differs', 'round-figure'] as const)
        if (!noted.includes(known)) expect(caveats.includes(known)).toBe(told.some(({ code }) => code === known))
      if (refused.length > 0) return
      expect(told.map(({ code }) => code)).toEqual(expect.arrayContaining([...caveats]))
      expect([a.printed, b.printed]).toEqual([first.observation.printed, second.observation.printed])
    })
  })

  it('are ordered only as compare orders them, and differ by no less', () => {
    beside(({ orders, difference, ratio, refused }, comparison) => {
      if (refused.length > 0 || comparison.orders === undefined) return
      for (const [name, truth] of Object.entries(orders ?? {}))
        if (truth !== 'unknown') expect(comparison.orders).toHaveProperty(name, truth)
      if (comparison.difference && difference)
        expect(within(toInterval(comparison.difference), toInterval(difference))).toBe(true)
      if (comparison.ratio && ratio) expect(within(toInterval(comparison.ratio), toInterval(ratio))).toBe(true)
    })
  })
})

describe('figures per head of two places', () => {
  it.each([
    ['1507100', '21893095'],
    ['1507123', '21893000'],
    ['1507123', '21893095'],
  ])('are told to rest on a population that was printed round: %s and %s', (first, second) => {
    const at = (jurisdiction: string, id: string, people: string) => [
      figure(id, exactly(108), { jurisdiction }),
      figure(`people-${id}`, exactly(Number(people)), { ...population, jurisdiction }),
    ]
    const [one, two] = [at('320581', 'a', first), at('110000', 'b', second)].map((figures, place) =>
      datasetOf(figures, { id: `dataset-${place}` }),
    ) as [Dataset, Dataset] // of two
    const both = { ...one, observations: [...one.observations, ...two.observations] }
    const [comparison] = compare(one, two, { perHead: both })
    const { rows } = query(tableOf([one, two]), {
      pair: { jurisdiction: ['320581', '110000'] },
      per: 'head',
      where: { indicator: 'legal-aid-cases' },
    })
    const isTold = comparison?.reasons.some(({ code }) => code === 'round-figure')

    expect(rows.map(({ caveats }) => caveats.includes('round-figure'))).toEqual([isTold])
    expect(isTold).toBe(first.endsWith('00') || second.endsWith('00'))
  })
})

describe('an indicator that two datasets declare at one address', () => {
  const declaring = (id: string, whole: boolean) =>
    datasetOf([figure('one', moreThan('54余件', '54'), { indicator: 'walk-ins' })], {
      id,
      indicators: [declared('walk-ins', { whole })],
    })

  it('is refused where the one counts whole things and the other does not', () => {
    expect(() => tableOf([declaring('a', true), declaring('b', false)])).toThrow('declare different things')
    expect(() => tableOf([declaring('a', true), declaring('b', true)])).not.toThrow()
  })
})
