import { describe, expect, it } from 'vitest'
import { saidOf } from '../../src/cli/page-content'
import { answeredOf, issuesOf, reasonsOfExample, withChineseHeader } from '../../src/cli/run-example'
import { tableColumns } from '../../src/mapping/columns'
import { explain } from '../../src/messages/explain'
import { type IssueCode, issueTexts, messageOf } from '../../src/messages/issues'
import type { Code, RunExample } from '../../src/messages/pages/page'
import { issuePages, pageGroups, pages, reasonPages, refusalPages } from '../../src/messages/pages/pages'
import { type ReasonCode, reasonMessages } from '../../src/messages/reasons'
import { isRefusalCode, type RefusalCode, refusalMessages } from '../../src/messages/refusals'
import { indicators } from '../../src/vocabulary/catalogue'
import { notRun } from './not-run'

const issueCodes = Object.keys(issueTexts) as readonly IssueCode[] // the keys of a constant
const reasonCodes = Object.keys(reasonMessages) as readonly ReasonCode[] // the same
const refusalCodes = Object.keys(refusalMessages) as readonly RefusalCode[] // the same
const codes: readonly Code[] = [...issueCodes, ...reasonCodes, ...refusalCodes]

/** What must be said before the code of an example, and why. */
const saidBefore: Readonly<Partial<Record<IssueCode, IssueCode>>> = {
  'cube-ic-12-duplicate-observation': 'cube-ic-12-duplicate-observation', // each of the two names the other
  'facts-not-checked': 'column-repeated', // without which it is not said
  'cube-offenders-not-named': 'cube-ic-13-required-missing', // those that are named
}

/** What breaks a table or the head off: behind it is said that the rest was not checked. */
const stopping: ReadonlySet<IssueCode> = new Set([
  'not-utf8',
  'file-not-table',
  'csv-not-readable',
  'yaml-not-readable',
  'key-forbidden',
  'column-repeated',
  'column-without-name',
  'figures-side-by-side',
])

const chinese = /\p{Script=Han}/u
/** What an English text quotes of a source, or of a spreadsheet read wrongly. */
const quoted = /[\p{Script=Han}\d]+/gu

const command = /rolm [a-z ]+--lang zh/g

const textsOf = (code: Code) => {
  const { title, meaning } = pages[code]
  if (isRefusalCode(code)) return [title, meaning, refusalPages[code].remedy]
  const more = code in issuePages ? issuePages[code as IssueCode].remedy : reasonPages[code as ReasonCode].example.shows // by the key
  return [title, meaning, more]
}

describe('the pages', () => {
  it('are those of the codes, each in one group', () => {
    const grouped = pageGroups.flatMap((group) => group.codes)
    expect(Object.keys(pages).sort()).toEqual([...codes].sort())
    expect([...grouped].sort()).toEqual([...codes].sort())
  })

  it.each(codes)('%s has its texts in both languages', (code) => {
    for (const { en, zh } of textsOf(code)) {
      expect(en.trim()).toBe(en)
      expect(zh.trim()).toBe(zh)
      expect(en).toMatch(/[a-z]/)
      expect(zh).toMatch(chinese)
      expect(zh.replace(command, '')).not.toMatch(/(?:\b[a-z]+ ){3}/) // no English sentence in a Chinese one
      expect(en.replace(quoted, '').length).toBeGreaterThan(en.length / 2)
    }
  })

  it.each(codes)('%s has a title of a few words, and a meaning of two to five sentences', (code) => {
    const { title, meaning } = pages[code]
    expect(title.en.split(' ').length).toBeLessThanOrEqual(13)
    expect(title.zh.length).toBeLessThanOrEqual(24)
    expect(title.en).not.toMatch(/\.$/)
    expect(title.zh).not.toMatch(/。$/)
    expect(meaning.en).toMatch(/\.$/)
    expect(meaning.zh).toMatch(/。$/)
    const sentences = meaning.en.split(/[.?!] (?=[A-Z])/).length
    expect(sentences).toBeGreaterThanOrEqual(2)
    expect(sentences).toBeLessThanOrEqual(5)
  })

  it.each(codes)('%s names no code that there is not, and not itself', (code) => {
    const { related = [] } = pages[code]
    expect(related.filter((other) => !codes.includes(other))).toEqual([])
    expect(related).not.toContain(code)
    const named = textsOf(code).flatMap(({ en, zh }) => `${en} ${zh}`.match(/(?<![-\w])[a-z]+(?:-[a-z\d]+){2,}/g) ?? [])
    expect(named.filter((name) => !(codes as readonly string[]).includes(name) && !(name in indicators))).toEqual([])
  })

  it('put into Chinese every column of every table', () => {
    for (const [file, columns] of Object.entries(tableColumns))
      for (const { en, zh } of columns) expect(withChineseHeader(`${en}\n${en}`, file)).toBe(`${zh}\n${en}`)
  })
})

const runExamples = issueCodes.flatMap((code): readonly (readonly [IssueCode, RunExample])[] => {
  const { example } = issuePages[code]
  return 'described' in example ? [] : [[code, example]]
})

describe('the example of an issue', () => {
  it('is run, save those on the list', () => {
    const run = runExamples.map(([code]) => code)
    expect(issueCodes.filter((code) => !run.includes(code)).sort()).toEqual(Object.keys(notRun).sort())
  })

  it.each(runExamples)('%s: exactly that is said of it, and nothing once it is mended', async (code, example) => {
    for (const language of ['en', 'zh'] as const) {
      const wrong = await issuesOf(example, 'wrong', language)
      expect(wrong.map((issue) => issue.code)).toEqual(
        [saidBefore[code] ?? [], code, stopping.has(code) ? ('facts-not-checked' as const) : []].flat(),
      )
      expect(await issuesOf(example, 'mended', language)).toEqual([])
    }
  })

  it.each(runExamples.filter(([, example]) => 'said' in example))(
    '%s: is run to what its page says',
    async (code, example) => {
      expect((await issuesOf(example, 'wrong', 'en')).map(explain)).toEqual([await saidOf(code)])
    },
  )

  it.each(Object.keys(notRun) as readonly IssueCode[])('%s fills its sentence', (code) => {
    const { example } = issuePages[code]
    const { en, zh } = messageOf(code)
    const said = 'said' in example ? example.said : {}
    const gaps = `${en.what}${en.remedy}${zh.what}${zh.remedy}`.match(/(?<=\{)\w+(?=\})/g) ?? []
    expect([...new Set(gaps)].sort()).toEqual(Object.keys(said).sort())
  })
})

describe('the example of a reason', () => {
  it.each(reasonCodes)('%s: is among the reasons of the pair, with the effect that the page names', (code) => {
    const { effect, example } = reasonPages[code]
    const found = reasonsOfExample(example).filter((reason) => reason.code === code)
    expect(found.length).toBeGreaterThan(0)
    for (const reason of found) {
      if (effect === 'none') expect(reason).toMatchObject({ severity: 'finding' })
      else if (effect === 'depends') expect(reason).toHaveProperty('effect')
      else expect(reason).toMatchObject({ effect })
    }
  })
})

describe('the question of a refusal', () => {
  /** The codes in the rows of an answer that stand for a number. */
  const refusedIn = (code: RefusalCode, which: 'asked' | 'instead'): readonly unknown[] => {
    const { rows } = answeredOf(refusalPages[code].example, which).answer
    expect(rows.length).toBeGreaterThan(0)
    return rows.flatMap((row) => Object.entries(row).flatMap(([name, cell]) => (/Refused$/.test(name) ? [cell] : [])))
  }

  it.each(refusalCodes)('%s: is refused a number, and what is asked instead is not', (code) => {
    expect(new Set(refusedIn(code, 'asked'))).toEqual(new Set([code]))
    expect(refusedIn(code, 'instead')).toEqual([])
  })
})
