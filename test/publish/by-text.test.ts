import { existsSync, ftruncateSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { longestCopy } from '../../src/check/by-text/copy'
import { RolmError } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import type { Dataset } from '../../src/model/dataset'
import { type CopyVerification, quotedSources, verifyByText } from '../../src/publish/by-text'
import { loadDataset } from '../../src/publish/load'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cases = join(root, 'test/cases/verify-by-text')
const names = readdirSync(cases).filter((name) => name !== 'dataset')

const load = async (path: string): Promise<Dataset> => {
  const result = await loadDataset(path)
  return result.ok ? result.value : expect.fail(result.issues.map(({ message }) => message).join('\n'))
}
const dataset = await load(join(cases, 'dataset'))

/** A result as `expected.json` has it: the facts that were not found, each in a few words. */
const inFewWords = ({ copy, counts, facts, issues }: CopyVerification): unknown => {
  if (copy === undefined) return { issue: issues.map(({ code }) => code).join() }
  const others = facts
    .filter(({ state }) => state !== 'found')
    .map(({ path, state, quotes }) => {
      const [first] = quotes.filter((quote) => quote.state === state)
      if (state === 'moved') return [path[1], `moved, now in ${first?.paragraph}`]
      return [path[1], state === 'ambiguous' ? `ambiguous in ${first?.among?.join(', ')}` : state]
    })
  return { form: copy.form, charset: copy.charset, found: counts.found, others: Object.fromEntries(others) }
}

describe('a fresh copy', () => {
  it.each(names)('%s', (name) => {
    const folder = join(cases, name)
    const file = readdirSync(folder).find((entry) => entry.startsWith('copy.')) ?? expect.fail('no copy')
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    const verification = verifyByText(dataset, 'report', join(folder, file))
    expect(inFewWords(verification)).toEqual(expected)
    for (const issue of verification.issues) {
      const { en, zh } = explain(issue)
      for (const text of [en, zh]) expect(text).not.toMatch(/\{\w+\}|undefined|\? | {2}/)
      expect(en).toContain(file)
      expect(zh.replaceAll(file, '')).not.toMatch(/[a-z] [a-z]/)
    }
  })

  it('says where it found the words: paragraph, code points and how the copy has them', () => {
    const folder = join(cases, 'full-width-digits')
    const text = [...readFileSync(join(folder, 'copy.txt'), 'utf8')]
    const { facts } = verifyByText(dataset, 'report', join(folder, 'copy.txt'))
    const [figure] = facts.find(({ path }) => path[1] === 'legal-aid')?.quotes ?? []
    expect(figure).toMatchObject({ exact: '5874件', printed: '５８７４件', paragraph: 6 })
    expect(text.slice(figure?.start, figure?.end).join('')).toBe('５８７４件')
  })

  it('makes errors of missing facts and warnings of others', () => {
    const severities = (name: string) =>
      new Set(verifyByText(dataset, 'report', join(cases, name, 'copy.txt')).issues.map(({ severity }) => severity))
    expect([...severities('number-changed')]).toEqual(['error'])
    expect([...severities('paragraph-moved'), ...severities('repeated-words')]).toEqual(['warning', 'warning'])
  })
})

describe('misuse', () => {
  it('is a document that the dataset does not have, or a file that is none', () => {
    const copy = join(cases, 'same/copy.txt')
    expect(() => verifyByText(dataset, 'other', copy)).toThrow(RolmError)
    expect(() => verifyByText(dataset, 'report', join(cases, 'same'))).toThrow(RolmError)
    expect(() => verifyByText(dataset, 'report', join(cases, 'none.txt'))).toThrow(RolmError)
  })

  it('knows the documents that are quoted', () => {
    expect(quotedSources(dataset).map(({ id }) => id)).toEqual(['report'])
    expect(quotedSources({ ...dataset, observations: [] })).toEqual([])
  })
})

describe('a copy that is too large', () => {
  const place = mkdtempSync(join(tmpdir(), 'rolm-copy-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  it('is not read', () => {
    const path = join(place, 'large.txt')
    ftruncateSync(openSync(path, 'w'), longestCopy + 1)
    expect(verifyByText(dataset, 'report', path).issues.map(({ code }) => code)).toEqual(['copy-too-large'])
  })
})

describe("Changshu's article", () => {
  it('has every fact of its dataset, looked for by text alone', async () => {
    const article = join(root, '../shared/sources/changshu-2020-12-04.txt')
    if (!existsSync(article)) return console.log(`${article} is absent: the facts of Changshu were not looked for`)
    const changshu = await load(join(root, 'datasets/changshu-2015-2020'))
    const [source] = quotedSources(changshu)
    const { counts, issues } = verifyByText(changshu, source?.id ?? '', article)
    expect({ counts, issues }).toEqual({ counts: { found: 275, moved: 0, ambiguous: 0, missing: 0 }, issues: [] })
  })
})
