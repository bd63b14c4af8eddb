import { describe, expect, it } from 'vitest'
import { CommandEnd } from '../../src/cli/exit'
import { explainCode } from '../../src/cli/explain'
import type { Language } from '../../src/cli/language'
import { gravestIssue, gravestReason, readMore } from '../../src/cli/read-more'
import type { Terminal } from '../../src/cli/terminal'
import { beijing, changshu } from '../../src/datasets/index'
import { compare } from '../../src/index'
import { issue } from '../../src/issue'
import { pages } from '../../src/messages/pages/pages'

const explained = async (code: string | undefined, language: Language = 'en', json = false): Promise<string> => {
  const written: string[] = []
  const terminal: Terminal = {
    language,
    width: 100,
    rowWidth: 100,
    bold: (text) => text,
    faint: (text) => text,
    write: (text) => void written.push(text),
    say: () => expect.fail('nothing is to be said beside'),
  }
  await explainCode(code, { json }, terminal)
  return written.join('\n')
}

describe('explain', () => {
  it('lists every code, each on a line', async () => {
    for (const language of ['en', 'zh'] as const) {
      const lines = (await explained(undefined, language)).split('\n')
      for (const [code, { title }] of Object.entries(pages))
        expect(
          lines.filter((line) => line.trim().startsWith(`${code} `) && line.includes(title[language])),
        ).toHaveLength(1)
    }
  })

  it.each(Object.keys(pages))('%s is told in both languages, on lines that fit, with what is said', async (code) => {
    for (const language of ['en', 'zh'] as const) {
      const text = await explained(code, language)
      expect(text).toContain(code)
      expect(text).toContain({ en: 'What is said\n    ', zh: '程序的提示\n    ' }[language])
      expect(text).not.toMatch(/undefined|\[object|(?<!\{)\{\w+\}|NaN/) // {{KEY}} is for the reader to fill in
    }
  })

  it('shows what is asked, that it is refused, and what to ask instead', async () => {
    const text = await explained('stated-twice')
    expect(text).toContain('stated-twice · why a query gives no number')
    expect(text).toMatch(/ 2 +— \(stated-twice\)/)
    expect(text).toMatch(/ 1 +\[1677650, 1677750\]/)
    expect(await explained('stated-twice', 'zh')).toContain('查询没有给出数字的原因')
    expect(JSON.parse(await explained('stated-twice', 'zh', true))).toMatchObject({
      code: 'stated-twice',
      group: { en: expect.stringContaining('no sum') },
      example: { of: ['population'], said: { en: 'a figure is stated twice, and would count twice' } },
    })
  })

  it('shows the arithmetic of the flagship rate', async () => {
    const text = (await explained('base-doubtful')).replace(/\s+/g, ' ')
    expect(text).toContain('24 of 313 are 7.67 %, 25 of 313 are 7.99 %')
    expect(text).toContain('[7.85, 7.95]')
  })

  it('has the header of tables in the language of the page', async () => {
    expect(await explained('end-before-start', 'zh')).toContain('编号,指标,原文,时期')
    expect(await explained('end-before-start')).toContain('id,indicator,printed,period')
  })

  it('gives a page as data in both languages, and all of them', async () => {
    const page = JSON.parse(await explained('value-disagrees-with-printed', 'zh', true))
    expect(page).toMatchObject({
      code: 'value-disagrees-with-printed',
      severity: 'error',
      title: { en: 'The number typed is not the one printed', zh: '数值与原文不符' },
      example: {
        in: 'observations.csv',
        said: { en: expect.stringContaining('4120'), zh: expect.stringContaining('4120') },
      },
    })
    const all: { code: string }[] = JSON.parse(await explained(undefined, 'en', true))
    expect(all.map(({ code }) => code)).toEqual(Object.keys(pages))
  })

  it.each(['base-doutful', 'toString', '__proto__', ''])('calls %j misuse', async (code) => {
    const ended = await explained(code).catch((error: unknown) => error)
    expect(ended).toBeInstanceOf(CommandEnd)
    expect(ended).toMatchObject({ code: 2, message: expect.stringContaining(`There is no code "${code}".`) })
    if (code === 'base-doutful') expect(ended).toMatchObject({ message: expect.stringContaining('"base-doubtful"') })
  })
})

describe('the line that says where to read on', () => {
  const warning = issue('file-unknown')
  const error = issue('file-missing')

  it('names the gravest: an error before a warning, what forbids comparing before a caveat', () => {
    expect(gravestIssue([warning, error])).toBe(error)
    expect(gravestIssue([warning])).toBe(warning)
    const comparisons = compare(changshu, beijing)
    expect(gravestReason(comparisons)?.code).toBe('period-not-dated')
    expect(gravestReason(comparisons.slice(0, 1))?.code).toBe('rate-window-differs')
  })

  it('is left out where there is nothing to read about', () => {
    expect(readMore(gravestIssue([]), 'en')).toEqual([])
    expect(readMore(gravestReason([]), 'zh')).toEqual([])
    expect(readMore(error, 'zh')).toEqual(['  详细说明：npx rule-of-law-metrics explain file-missing --lang zh'])
  })
})
