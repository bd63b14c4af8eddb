import { population } from 'rule-of-law-metrics/datasets'
import { describe, expect, it } from 'vitest'
import { type CompareOptions, compareFigures } from '../../src/compare/compare'
import { explain } from '../../src/messages/explain'
import { formatBounds } from '../../src/model/bounds'
import { type Draft, interval, populationOf, sideOf } from './figures'

const compareIt = (a: Draft, b: Draft, options: CompareOptions) =>
  compareFigures({ dataset: sideOf('kunshan', a), id: 'it' }, { dataset: sideOf('taicang', b), id: 'it' }, options)

const [kunshan, taicang, changshu, beijing] = ['320583', '320585', '320581', '110000']
const codes = ({ reasons }: ReturnType<typeof compareIt>): readonly string[] => reasons.map(({ code }) => code)

describe('a figure per head', () => {
  const perHead = populationOf([kunshan, '2048', '2019-12-31'], [taicang, '1024', '2019-12-31'])

  it('divides both counts, says so, and names the populations among its facts', () => {
    const found = compareIt({ printed: '512件' }, { printed: '128件' }, { perHead })

    expect(codes(found)).toEqual(['per-head'])
    expect(found.verdict).toBe('comparable-with-caveats')
    expect([found.a, found.b].map(({ bounds }) => formatBounds(bounds))).toEqual(['0.25', '0.125'])
    expect(found.orders?.greater).toBe(true)
    expect(found.difference && formatBounds(found.difference)).toBe('0.125')
    expect(found.ratio && formatBounds(found.ratio)).toBe('2')
    expect(found.facts).toEqual(['kunshan#it', 'taicang#it', 'people#people-0', 'people#people-1'])
  })

  it('of the people themselves is not made: it would be one', () => {
    const people = { indicator: 'resident-population', printed: '2048' }
    const found = compareIt(people, { ...people, printed: '1024' }, { perHead })

    expect(codes(found)).not.toContain('per-head')
    expect([found.a, found.b].map(({ bounds }) => formatBounds(bounds))).toEqual(['2048', '1024'])
  })

  it('of a rate is not made', () => {
    const rate = { indicator: 'administrative-litigation-losing-rate', printed: '99%以上' }
    const found = compareIt(rate, rate, { perHead })

    expect(codes(found)).toEqual([])
    expect(formatBounds(found.a.bounds)).toBe('[99, 100]')
    expect(found.facts).toEqual(['kunshan#it', 'taicang#it'])
  })

  it('can be made of a yearly mean', () => {
    const found = compareIt(
      { printed: '5120件', period: interval('2015/2019') },
      { printed: '128件' },
      { perHead, perYear: true },
    )

    expect([...codes(found)].sort()).toEqual(['mean-of-years', 'per-head'])
    expect(found.ratio && formatBounds(found.ratio)).toBe('4')
  })

  it('is refused where neither place has a population, naming each', () => {
    const found = compareIt({}, {}, { perHead: populationOf([beijing, '21893095', '2019-12-31']) })

    expect(codes(found)).toEqual(['denominator-missing', 'denominator-missing'])
    expect(found.verdict).toBe('not-comparable')
    expect(found.ratio).toBeUndefined()
    expect(found.reasons.map((reason) => explain(reason).en)).toEqual([
      expect.stringContaining('Kunshan'),
      expect.stringContaining('Taicang'),
    ])
  })

  it('is refused of a count that has no dates, whose population is not known, and not as if none were given', () => {
    const undated = {
      indicator: 'mediation-organisations',
      printed: '506个',
      period: { kind: 'asOf' },
      datedBy: '截至目前',
    } as const
    const dated = { indicator: 'mediation-organisations', printed: '506个' } as const
    const found = compareIt(undated, dated, { perHead })

    expect(found.verdict).toBe('not-comparable')
    expect(codes(found)).toEqual(['period-not-dated', 'period-not-dated'])
    expect(found.reasons.map(({ effect }) => effect)).toEqual(['not-comparable', 'caveat'])
    expect(found.reasons[0] && explain(found.reasons[0])).toEqual({
      en: expect.stringContaining('"截至目前" names no date (Kunshan), so which population'),
      zh: expect.stringContaining('“截至目前”没有具体日期（昆山市），因此不知该除以哪一年的人口'),
    })

    const ofOne = compareIt(undated, dated, { perHead: populationOf([kunshan, '2048', '2019-12-31']) })
    expect(codes(ofOne)).toEqual(['period-not-dated', 'denominator-missing', 'period-not-dated'])
  })

  it('takes the population of the date nearest to the end of the period', () => {
    const several = populationOf(
      [kunshan, '1000', '2010-11-01'],
      [kunshan, '2048', '2019-12-31'],
      [kunshan, '4000', '2020-11-01'],
      [taicang, '1024', '2019-06-30'],
    )
    const found = compareIt({ printed: '512件' }, { printed: '128件' }, { perHead: several })

    expect(found.facts).toEqual(['kunshan#it', 'taicang#it', 'people#people-1', 'people#people-3'])
    expect(codes(found)).toEqual(['per-head', 'denominator-differs'])
  })

  it('says both dates and both periods where they differ', () => {
    const apart = populationOf([kunshan, '2048', '2020-11-01'], [taicang, '1024', '2018-12-31'])
    const found = compareIt({}, { period: interval('2018') }, { perHead: apart })
    const sentence = found.reasons.map(explain).find(({ en }) => en.startsWith('the populations'))

    for (const said of ['2020-11-01', '2018-12-31', '2019', '2018']) {
      expect(sentence?.en).toContain(said)
      expect(sentence?.zh).toContain(said)
    }
  })

  it('never divides by the registered population', () => {
    const registered = sideOf('kunshan', {
      indicator: 'registered-population',
      printed: '2048人',
      period: { kind: 'at', edtf: '2019-12-31' },
    })

    expect(codes(compareIt({}, {}, { perHead: registered }))).toEqual(['denominator-missing', 'denominator-missing'])
  })
})

describe('a population that is stated twice', () => {
  it('divides as the hull of both statements, and the contradiction is said', () => {
    // Changshu 2020: 1,677,050 against 167.77万, [1677650, 1677750]
    const found = compareIt(
      { jurisdiction: changshu, printed: '5874件', period: interval('2020') },
      { jurisdiction: beijing, printed: '37019件', period: interval('2020') },
      { perHead: population },
    )

    // 5874 / 1677750 = 0.00350111756817…, down; 5874 / 1677050 = 0.00350257893324…, up
    expect(formatBounds(found.a.bounds)).toBe('[0.00350111756817, 0.00350257893325]')
    expect(found.facts).toEqual([
      'kunshan#it',
      'taicang#it',
      'population#changshu-2020-suzhou',
      'population#changshu-2020-wikipedia',
      'population#beijing-2020',
    ])
    expect([...codes(found)].sort()).toEqual(['contradicted', 'level-differs', 'per-head', 'rounding-assumed'])
    const contradicted = found.reasons.find(({ code }) => code === 'contradicted')
    expect(contradicted && explain(contradicted).en).toContain('1,677,050 / 167.77万')
  })

  it('is no contradiction where both statements can be right', () => {
    const perHead = populationOf(
      [kunshan, '2.05万', '2019-12-31'],
      [kunshan, '20480', '2019-12-31'],
      [taicang, '1024', '2019-12-31'],
    )
    const found = compareIt({ printed: '512件' }, { printed: '128件' }, { perHead })

    expect([...codes(found)].sort()).toEqual(['per-head', 'rounding-assumed'])
    // the hull of [20450, 20550] and 20480: 512 / 20550 = 0.0249148418491…, 512 / 20450 = 0.0250366748166…
    expect(formatBounds(found.a.bounds)).toBe('[0.0249148418491, 0.0250366748167]')
  })
})

describe('a population that was rounded', () => {
  it('is said to be, and an order that would change if it had been cut off is unknown', () => {
    // 39 of 2万: [0.0019024, 0.0020001] if rounded to the thousand, down to 39/21000 = 0.00186 if cut off; 19 of 10007: 0.0018987
    const perHead = populationOf([kunshan, '2.0万', '2019-12-31'], [taicang, '10007', '2019-12-31'])
    const found = compareIt({ printed: '39件' }, { printed: '19件' }, { perHead })

    expect([...codes(found)].sort()).toEqual(['per-head', 'rounding-assumed'])
    expect(found.orders?.greater).toBe('unknown')
  })

  it('to two zeros is called a round figure', () => {
    const perHead = populationOf([kunshan, '1,507,100', '2019-12-31'], [taicang, '831113', '2019-12-31'])

    expect([...codes(compareIt({}, {}, { perHead }))].sort()).toEqual(['per-head', 'round-figure'])
  })
})
