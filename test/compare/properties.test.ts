import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompareOptions, type Comparison, compare, compareFigures } from '../../src/compare/compare'
import type { ComparedFigure } from '../../src/compare/side'
import { RolmError } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import { toInterval } from '../../src/model/bounds'
import { fromDecimal } from '../../src/model/decimal'
import { contains, type Interval, narrowToWhole, type Orders } from '../../src/model/interval'
import type { Observation } from '../../src/model/observation'
import { type Quantity, stepOf } from '../../src/model/quantity'
import { floor, minus, order, over, plus, type Rational, rational, times, zero } from '../../src/model/rational'
import { twoDatasets, ways } from './arbitrary'
import { codesOf } from './reading'

const holds = (check: (comparison: Comparison, options: CompareOptions) => void): void => {
  fc.assert(
    fc.property(twoDatasets, ways, ([a, b], options) => {
      for (const comparison of compare(a, b, options)) check(comparison, options)
    }),
  )
}

/** Comparisons by their pair, with the pair named as the first dataset first. */
const byPair = (comparisons: readonly Comparison[]): ReadonlyMap<string, Comparison> =>
  new Map(comparisons.map((found) => [found.facts.slice(0, 2).toSorted().join(' | '), found]))

const mirrored = (orders: Orders | undefined): Orders | undefined =>
  orders && {
    less: orders.greater,
    atMost: orders.atLeast,
    equal: orders.equal,
    atLeast: orders.atMost,
    greater: orders.less,
  }

const negatedText = (text: string | undefined): string | undefined =>
  text === undefined || text === '0' ? text : text.startsWith('-') ? text.slice(1) : `-${text}`

const sixteen = 16n

/** A number of an interval, sixteen of which are tried: its closed ends, and numbers between. */
const numberIn = ({ low, high }: Interval, step: bigint): Rational => {
  const width = rational(1000n)
  const from = low?.at ?? (high ? minus(high.at, width) : zero)
  const to = high?.at ?? plus(from, width)
  const first = low?.open === true && step === 0n ? 1n : step
  const inside = high?.open === true && first === sixteen ? sixteen - 1n : first
  return plus(from, times(minus(to, from), rational(inside, sixteen)))
}

/** What a figure may really be, by its print alone; `cutOff`: as its source would have cut it off. */
const possible = (quantity: Quantity, whole: boolean, step: bigint, cutOff: boolean): Rational => {
  const cut = cutOff && quantity.precision === 'rounded'
  const at = fromDecimal(quantity.value)
  const away = times(fromDecimal(cut ? stepOf(quantity) : '0'), rational(step, sixteen + 1n))
  if (cut) {
    const number = order(at, zero) < 0 ? minus(at, away) : plus(at, away)
    return whole ? rational(floor(number)) : number
  }
  const printed = toInterval(quantity)
  const number = numberIn(whole ? (narrowToWhole(printed) ?? printed) : printed, step)
  return whole ? rational(floor(number)) : number
}

/** How many years a period of whole years has. */
const yearsIn = (edtf = ''): bigint => {
  const [first, last = first] = edtf.split('/').map(Number)
  return BigInt((last ?? 0) - (first ?? 0) + 1)
}

/** The same as it enters a comparison: a yearly mean where both figures were turned into one. */
const entered = (
  { observation, indicator }: ComparedFigure,
  means: boolean,
  step: bigint,
  cutOff: boolean,
): Rational => {
  const value = possible(observation, indicator.whole, step, cutOff)
  return means ? over(value, rational(yearsIn(observation.period.edtf))) : value
}

const takesMeans = ({ reasons }: Comparison): boolean =>
  reasons.some(({ code, parameters }) => code === 'mean-of-years' && parameters.note === undefined)

const steps = [0n, 1n, 8n, 15n, 16n]

/** Every pair of numbers that two figures may be, tried at a few steps each. */
const sampledPairs = (comparison: Comparison, cutOff: boolean): readonly (readonly [Rational, Rational])[] => {
  const means = takesMeans(comparison)
  return steps.flatMap((x) =>
    steps.map((y) => [entered(comparison.a, means, x, cutOff), entered(comparison.b, means, y, cutOff)] as const),
  )
}

const usesNextUnit = ({ a, b }: Comparison, { belowNextUnit }: CompareOptions): boolean =>
  belowNextUnit === true && [a, b].some(({ observation }) => observation.precision === 'moreThan')

describe('a comparison the other way round', () => {
  it('gives the same pairs, verdicts and reasons, its orders mirrored and its difference negated', () => {
    fc.assert(
      fc.property(twoDatasets, ways, ([a, b], options) => {
        const [there, back] = [byPair(compare(a, b, options)), byPair(compare(b, a, options))]
        expect([...back.keys()].sort()).toEqual([...there.keys()].sort())
        for (const [pair, one] of there) {
          const other = back.get(pair)
          expect(other?.verdict).toBe(one.verdict)
          expect(codesOf(other?.reasons ?? [])).toEqual(codesOf(one.reasons))
          expect(other?.orders).toEqual(mirrored(one.orders))
          expect(other?.difference?.minInclusive).toBe(negatedText(one.difference?.maxInclusive))
          expect(other?.difference?.minExclusive).toBe(negatedText(one.difference?.maxExclusive))
          expect(other?.difference?.maxInclusive).toBe(negatedText(one.difference?.minInclusive))
          expect(other?.difference?.maxExclusive).toBe(negatedText(one.difference?.minExclusive))
        }
      }),
    )
  })

  it('inverts the ratio: it contains the inverse of every ratio of numbers that the figures may be', () => {
    fc.assert(
      fc.property(twoDatasets, ([a, b]) => {
        const back = byPair(compare(b, a))
        for (const [pair, one] of byPair(compare(a, b))) {
          const inverse = back.get(pair)?.ratio
          if (inverse === undefined) continue
          const ratios = sampledPairs(one, false).flatMap(([x, y]) => (x.n === 0n || y.n === 0n ? [] : [over(y, x)]))
          expect(ratios.filter((ratio) => !contains(toInterval(inverse), ratio))).toEqual([])
        }
      }),
    )
  })
})

describe('a verdict', () => {
  it('of not comparable carries no order, difference or ratio, and every other the first two', () => {
    holds(({ verdict, orders, difference, ratio }) => {
      const given = [orders, difference, ratio].map((value) => value !== undefined)
      if (verdict === 'not-comparable') expect(given).toEqual([false, false, false])
      else expect(given.slice(0, 2)).toEqual([true, true])
    })
  })

  it('is the worst effect of its reasons', () => {
    holds(({ verdict, reasons }) => {
      const { 'not-comparable': refusals, caveat } = codesOf(reasons)
      const worst =
        refusals.length > 0 ? 'not-comparable' : caveat.length > 0 ? 'comparable-with-caveats' : 'comparable'
      expect(verdict).toBe(worst)
      expect(reasons.map(({ effect }) => effect === 'caveat')).toEqual([
        ...refusals.map(() => false),
        ...caveat.map(() => true),
      ])
    })
  })

  it('has a sentence for every reason in both languages, no gap left open', () => {
    holds(({ reasons }) => {
      for (const { en, zh } of reasons.map(explain)) {
        expect(en).toMatch(/^[^{}]+$/)
        expect(zh).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u)
        expect(zh).not.toMatch(/undefined|\bnull\b/)
        expect(en).not.toMatch(/undefined|\bnull\b/)
      }
    })
  })

  it('gives each reason once in the same words', () => {
    holds(({ reasons }) => {
      const told = reasons.map((reason) => JSON.stringify(reason))
      expect(new Set(told).size).toBe(told.length)
    })
  })
})

describe('what is computed', () => {
  it('contains every difference and ratio of numbers that the figures may be', () => {
    holds((comparison, options) => {
      const { difference, ratio } = comparison
      if (difference === undefined || usesNextUnit(comparison, options)) return
      const pairs = sampledPairs(comparison, false)
      const outside = pairs.filter(
        ([x, y]) =>
          !contains(toInterval(difference), minus(x, y)) ||
          (ratio !== undefined && y.n !== 0n && !contains(toInterval(ratio), over(x, y))),
      )
      expect(outside).toEqual([])
    })
  })

  it('orders two figures only where every number that they may be is so ordered, cut off or rounded', () => {
    holds((comparison, options) => {
      const { orders } = comparison
      if (orders === undefined || usesNextUnit(comparison, options)) return
      const pairs = [false, true].flatMap((cutOff) => sampledPairs(comparison, cutOff))
      const denied = pairs.filter(([x, y]) => {
        const sign = order(x, y)
        const truth = { less: sign < 0, atMost: sign <= 0, equal: sign === 0, atLeast: sign >= 0, greater: sign > 0 }
        return Object.entries(truth).some(([name, is]) => orders[name as keyof Orders] === !is) // its keys
      })
      expect(denied).toEqual([])
    })
  })

  it('names both facts, each of its own dataset', () => {
    holds(({ facts, a, b }) => {
      expect(facts).toEqual([`one#${a.observation.id}`, `two#${b.observation.id}`])
    })
  })
})

describe('one dataset', () => {
  it('is not compared with itself', () => {
    fc.assert(
      fc.property(twoDatasets, ([a]) => {
        expect(() => compare(a, structuredClone(a))).toThrow(RolmError)
      }),
    )
  })

  it('is compared in two versions, and no figure with itself', () => {
    fc.assert(
      fc.property(twoDatasets, ([dataset]) => {
        for (const { a, b } of compare(dataset, { ...dataset, version: '2.0.0' }))
          expect(a.observation.id).not.toBe(b.observation.id)
      }),
    )
  })
})

/** The same cell as another document states it: an exact count is one more there. */
const restated = ({ value, precision, ...rest }: Observation): Observation => {
  const source = rest.source === 'report' ? 'second-report' : 'report'
  if (precision !== 'exact') return { ...rest, value, precision, source }
  const more = String(Number(value) + 1)
  return { ...rest, precision, source, value: more, printed: more, minInclusive: more, maxInclusive: more }
}

describe('statements of one cell', () => {
  it('are no pair of two datasets, and never ordered when asked for; that they contradict is said', () => {
    fc.assert(
      fc.property(twoDatasets, ways, ([dataset], options) => {
        const dated = dataset.observations.filter(({ period: { kind } }) => kind === 'interval' || kind === 'at')
        const other = { ...dataset, id: 'other', observations: dated.map(restated) }
        for (const { a, b } of compare(dataset, other, options)) expect(a.observation.id).not.toBe(b.observation.id)
        for (const { id, precision } of dated) {
          const found = compareFigures({ dataset, id }, { dataset: other, id }, options)
          expect([found.orders, found.difference, found.ratio]).toEqual([undefined, undefined, undefined])
          if (precision === 'exact') expect(found.reasons.map(({ code }) => code)).toContain('contradicted')
        }
      }),
    )
  })
})

describe('comparing', () => {
  it('is the same each time, of copies too', () => {
    fc.assert(
      fc.property(twoDatasets, ways, ([a, b], options) => {
        const found = compare(a, b, options)
        expect(compare(a, b, options)).toEqual(found)
        expect(JSON.stringify(compare(structuredClone(a), structuredClone(b), options))).toBe(JSON.stringify(found))
      }),
    )
  })

  it('gives plain data: a copy of it, and what JSON makes of it, are the same', () => {
    fc.assert(
      fc.property(twoDatasets, ways, ([a, b], options) => {
        const found = compare(a, b, options)
        expect(structuredClone(found)).toEqual(found)
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      }),
    )
  })

  it('leaves both datasets as they were', () => {
    fc.assert(
      fc.property(twoDatasets, ways, (datasets, options) => {
        const before = JSON.stringify(datasets)
        compare(...datasets, options)
        expect(JSON.stringify(datasets)).toBe(before)
      }),
    )
  })
})
