import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CopyState, findFacts, type QuotedFact } from '../../../src/check/by-text/by-text'
import type { Quote } from '../../../src/model/quote'
import { loadDataset } from '../../../src/publish/load'
import { factsOf } from '../../../src/publish/verify'

const cases = new URL('../../cases/verify-by-text/', import.meta.url)
const report = readFileSync(new URL('same/copy.txt', cases), 'utf8')
const loaded = await loadDataset(new URL('dataset', cases).pathname)
const facts = factsOf(loaded.ok ? loaded.value : expect.fail('the dataset of the cases cannot be read'), 'report')

const look = (of: readonly QuotedFact[], text: string) =>
  findFacts(of, { file: 'a', form: 'text', charset: 'utf-8', text })
const states = (of: readonly QuotedFact[], text: string): readonly CopyState[] =>
  look(of, text).map(({ state }) => state)

/** A fact that quotes words at a place of a document, the place counted here. */
const quoting = (document: string, ...places: readonly (readonly [words: string, nth?: number])[]): QuotedFact => ({
  path: ['facts', places.map(([words]) => words).join()],
  quotes: places.map(([exact, nth = 0]): Quote => {
    let at = -1
    for (let count = 0; count <= nth; count += 1) at = document.indexOf(exact, at + 1)
    const start = [...document.slice(0, at)].length
    return { exact, start, end: start + [...exact].length }
  }),
})

const spaces = ['', '', '', ' ', '\u3000', '\u00a0', '\u200b', '\t'] as const
const variants: Readonly<Record<string, readonly string[]>> = {
  '，': ['，', ','],
  '（': ['（', '('],
  '）': ['）', ')'],
  '—': ['—', '-', '–', '－', '──'],
  '%': ['%', '％'],
  ...Object.fromEntries(
    [...'0123456789'].map((digit) => [digit, [digit, String.fromCharCode(digit.charCodeAt(0) + 0xfee0)]]),
  ),
}
const isWord = (character: string): boolean => /[\p{Nd}\p{L}]/u.test(character)

/** The report as another hand may have saved it: other widths, dashes and white space, lines broken anywhere. */
const otherForms: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...spaces), fc.constantFrom('', '', '', '\n', '\r\n  ')), {
    minLength: report.length,
    maxLength: report.length,
  })
  .map((choices) =>
    [...report]
      .map((character, index) => {
        const [choice, space, end] = choices[index] ?? [0, '', '']
        const forms = variants[character] ?? [character]
        return (forms[choice % forms.length] ?? character) + space + (isWord(character) ? '' : end)
      })
      .join(''),
  )

describe('what does not change the words', () => {
  it('leaves every fact found', () => {
    fc.assert(
      fc.property(otherForms, (text) => {
        expect(look(facts, text).filter(({ state }) => state !== 'found')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('may stand before and behind the report', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (before, behind) => {
        const text = `${'首页\n'.repeat(before)}${report}${'\n版权所有'.repeat(behind)}`
        expect(new Set(states(facts, text))).toEqual(new Set(['found']))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a quotation whose characters are deleted', () => {
  const quotes = [...new Map(facts.flatMap((fact) => fact.quotes).map((quote) => [quote.start, quote])).values()]

  it.each(quotes.map((quote) => [quote.exact, quote.start ?? 0, quote.end ?? 0] as const))(
    'makes just the facts missing that need it: %s at %i',
    (_, start, end) => {
      const characters = [...report]
      const text = [...characters.slice(0, start), ...characters.slice(end)].join('')
      const needing = facts.filter((fact) => fact.quotes.some((quote) => quote.start === start))
      expect(
        look(facts, text)
          .filter(({ state }) => state === 'missing')
          .map(({ path }) => path),
      ).toEqual(needing.map(({ path }) => path))
    },
  )
})

describe('the order of quotations', () => {
  const lines = ['甲类11件。', '乙类22件。', '丙类33件。', '丁类44件。']
  const document = lines.join('\n')
  const four = ['11件', '22件', '33件', '44件'].map((words) => quoting(document, [words]))

  it('tells which one was moved', () => {
    expect(states(four, [1, 2, 3, 0].map((index) => lines[index]).join('\n'))).toEqual([
      'moved',
      'found',
      'found',
      'found',
    ])
    expect(states(four, [3, 0, 1, 2].map((index) => lines[index]).join('\n'))).toEqual([
      'found',
      'found',
      'found',
      'moved',
    ])
  })

  it('gives each of several equal words its own place', () => {
    const twice = '甲20件，乙20件，丙20件。'
    const facts = [0, 1, 2].map((nth) => quoting(twice, ['20件', nth]))
    expect(states(facts, twice)).toEqual(['found', 'found', 'found'])
    expect(look(facts, twice).map(({ quotes }) => quotes[0]?.start)).toEqual([1, 6, 11])
    expect(states(facts, '甲20件，乙20件。')).toEqual(['missing', 'missing', 'missing'])
  })

  it('does not give the place of one quotation to another', () => {
    const both = '2015—2019年办理。另有若干年份，其中2019年为最多。'
    const facts = [quoting(both, ['2015—2019年']), quoting(both, ['2019年', 1])]
    expect(states(facts, both)).toEqual(['found', 'found'])
    expect(states(facts, both.replace('其中2019年', ''))).toEqual(['found', 'missing'])
    const other = '2019年为最多。另有2015—2019年的总数。'
    const reversed = [quoting(other, ['2019年']), quoting(other, ['2015—2019年'])]
    expect(states(reversed, other)).toEqual(['found', 'found'])
    expect(states(reversed, other.replace('2019年为', '该年为'))).toEqual(['missing', 'found'])
  })

  it('lets quotations overlap that overlap in the document', () => {
    const one = '自2015年以来共办理108件。'
    const facts = [
      quoting(one, ['2015年以来'], ['108件']),
      quoting(one, ['2015年'], ['108件']),
      quoting(one, ['自2015年']),
    ]
    expect(states(facts, one)).toEqual(['found', 'found', 'found'])
  })
})

describe('facts with little to go by', () => {
  it('are found by words that stand once, and ambiguous otherwise', () => {
    const alone = (exact: string): QuotedFact => ({ path: ['facts', exact], quotes: [{ exact }] })
    expect(
      states([alone('5874件'), alone('五年来'), alone('20件'), alone('9件')], '五年来，5874件，20件，20件'),
    ).toEqual(['found', 'ambiguous', 'ambiguous', 'missing'])
  })

  it('are left out where they quote nothing', () => {
    expect(look([{ path: ['partSets', 'a'], quotes: [] }], report)).toEqual([])
    expect(look([], report)).toEqual([])
  })
})

describe('hostile copies', () => {
  const within = (seconds: number, act: () => void): void => {
    const before = performance.now()
    act()
    expect((performance.now() - before) / 1000).toBeLessThan(seconds)
  }

  it('of five megabytes of 五年来 are read in little time, and called ambiguous', () => {
    const text = '五年来'.repeat(560_000)
    within(20, () => {
      const found = look(facts, text)
      expect(found.filter(({ state }) => state === 'ambiguous')).toEqual([])
      const quotes = found.flatMap((fact) => fact.quotes).filter(({ exact }) => exact === '五年来')
      expect(new Set(quotes.map(({ state, places }) => `${state} ${places}`))).toEqual(new Set(['ambiguous 100000']))
    })
  })

  it('of the report many times over are read in little time, and called nothing surer than ambiguous', () => {
    within(20, () => expect(states(facts, `${report}\n`.repeat(5_000))).not.toContain('missing'))
  })

  it('may hold what many facts quote', () => {
    const document = Array.from({ length: 20_000 }, (_, index) => `第${index}项20件，五年来${index}起。`).join('\n')
    const starts = [...document.matchAll(/20件，五年来/g)].map(({ index }) => index)
    const many = starts.map((start, index) => ({
      path: ['facts', String(index)],
      quotes: [
        { exact: '20件', start, end: start + 3 },
        { exact: '五年来', start: start + 4, end: start + 7 },
      ],
    }))
    within(20, () => expect(new Set(states(many, document))).toEqual(new Set(['found'])))
    within(20, () => states(many, document.replaceAll('五年来', '')))
    within(20, () => states(many, '20件，五年来'.repeat(200_000)))
  })

  it('may be one long number, one long word or nothing but marks', () => {
    for (const text of ['1'.repeat(2_000_000), '十'.repeat(500_000), 'a'.repeat(2_000_000), '\u0301'.repeat(500_000)])
      within(20, () => expect(new Set(states(facts, text))).toEqual(new Set(['missing'])))
  })
})
