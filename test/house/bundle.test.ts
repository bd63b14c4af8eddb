import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markedFree } from '../../scripts/effect-free'
import { bundled, writeLibraries } from '../../scripts/libraries'
import { issuesInChinese, issueTexts } from '../../src/messages/issues'

const folder = mkdtempSync(join(tmpdir(), 'rolm-bundle-'))
beforeAll(async () => {
  await writeLibraries(folder)
  copyFileSync(new URL('../../package.json', import.meta.url), join(folder, 'package.json')) // what a bundler is told of the package
})
afterAll(() => rmSync(folder, { recursive: true }))

const readable = (imported: string): Promise<string> => bundled(folder, imported, { charset: 'utf8' })

const english = Object.values(issueTexts).map(([, what]) => what)
const chinese = Object.values(issuesInChinese).flat()
const among = (sentences: readonly string[], text: string): readonly string[] =>
  sentences.filter((sentence) => text.includes(JSON.stringify(sentence).slice(1, -1)) || text.includes(sentence))

describe('a bundle of what the package has', () => {
  it('has no schema and no message where it compares', async () => {
    const text = await readable('{ compare }')
    expect(text).not.toMatch(/\bz\d*\.\w+\(/) // what zod is called
    expect(among([...english, ...chinese], text)).toEqual([])
    expect(text).toContain('confusable')
  })

  it('has the messages on questions, in one language, where it asks', async () => {
    const text = await readable('{ query, tableOf }')
    expect(among(english, text)).toHaveLength(9)
    expect(among(chinese, text)).toEqual([])
    expect(text).not.toContain('confusable')
  })

  it('has the messages of the core, in one language, where it reads', async () => {
    const text = await readable('{ compare, parseDataset, query, readJson, tableOf }')
    expect(among(english, text)).toContain(issueTexts['json-not-readable'][1])
    expect(among(english, text)).not.toContain(issueTexts['workbook-not-xlsx'][1])
    expect(among(chinese, text)).toEqual([])
  })

  it('has all of them in both languages where it explains', async () => {
    const text = await readable('{ explain }')
    expect(among(english, text)).toEqual(english)
    expect(among(chinese, text)).toEqual(chinese)
  })

  it('compiles queries for an engine of the page, and leaves out the one that is for Node, unasked', async () => {
    const forPages = { platform: 'browser' as const, external: ['zod'] }
    const page = await bundled(folder, '{ answerFromRows, compileSql }', forPages, 'sql/index')
    expect(page).toContain('UNION ALL')
    expect(page).not.toMatch(/node:|duckdb\/node-api/)
    const all = await bundled(folder, '{ compileSql, queryDuckdb }', forPages, 'sql/index')
    expect(all).not.toMatch(/(?:import|require)\("@duckdb/)
  })
})

describe('marking constants as free of effects', () => {
  it.each([
    ['const a = f(b)', 'const a = /* @__PURE__ */ (() => (f(b)))()'],
    ['export const a: A = { ...b } as const', 'export const a: A = /* @__PURE__ */ (() => ({ ...b } as const))()'],
    [
      'const a = new Map(), b = [f()]',
      'const a = /* @__PURE__ */ (() => (new Map()))(), b = /* @__PURE__ */ (() => ([f()]))()',
    ],
    ['const a = b.c', 'const a = /* @__PURE__ */ (() => (b.c))()'],
    ['const a = { b: [1, -2, null], c: () => f() }', undefined],
    ['const a = (): A => f(b)', undefined],
    ['f(b)', undefined],
    ['function f() { const a = g() }', undefined],
  ])('%s', (text, marked) => {
    expect(markedFree('a.ts', text)).toBe(marked ?? text)
  })
})
