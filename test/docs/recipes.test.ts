import { existsSync, readFileSync } from 'node:fs'
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser'
import { describe, expect, it } from 'vitest'
import { parquetColumns } from '../../src/tables/parquet-columns'
import { tidyColumns } from '../../src/tables/tidy'

/** What `.ci/interop` does not run of the recipes: the scripts for Excel, what the text says of columns, and the Chinese text. */

const docs = new URL('../../docs/', import.meta.url)
const guideIn = (name: string): string => readFileSync(new URL(name, docs), 'utf8')

const fence = /^```(\w+)\n([\s\S]*?)^```$/gm
const blocksOf = (guide: string) =>
  [...guide.matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }))
const proseOf = (guide: string): string => guide.replace(fence, '')
const matched = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
]

const inParquet = new Set(parquetColumns.map(({ name }) => name))
const inCsv = new Set(tidyColumns.map(({ name }) => name))
const guide = guideIn('recipes.md')
const blocks = blocksOf(guide)
const scripts = blocks.filter(({ language }) => language === 'powerquery').map(({ text }) => text)

describe('the recipes', () => {
  it.each([...scripts.entries()])('have script %i for Excel in its language', async (_index, script) => {
    const parsed = await TaskUtils.tryLexParse(DefaultSettings, script)
    expect(TaskUtils.isError(parsed) && parsed.error.message).toBe(false)
  })

  it('ask Excel for columns that the CSV has', () => {
    const named = scripts.flatMap((script) => [
      ...matched(script, /\[([a-z_]+)\]/g),
      ...matched(script, /"([a-z]+(?:_[a-z]+)+)"/g),
      ...matched(script, /\{"([a-z_]+)", (?:type|Order)/g),
    ])
    expect(scripts).toHaveLength(3)
    expect(new Set(named).size).toBeGreaterThan(8)
    expect(named.filter((name) => !inCsv.has(name))).toEqual([])
  })

  it('are short, and each is followed by what it prints', () => {
    const recipes = blocks.filter(({ language }) => ['python', 'sql', 'r'].includes(language))
    expect(recipes.length).toBeGreaterThan(4)
    for (const { text } of recipes) {
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(20)
      expect(guide).toContain(`${text}\`\`\`\n\n\`\`\`text\n`)
    }
  })

  it('are the same in Chinese, and so are the answers', () => {
    const inChinese = guideIn('recipes.zh.md')
    const answers = (text: string) => matched(proseOf(text), /^\|[-|]+\|\n((?:\| [^`].*\n)+)/gm)
    expect(blocksOf(inChinese)).toEqual(blocks)
    expect(answers(guide)).toHaveLength(3)
    expect(answers(inChinese)).toEqual(answers(guide))
  })
})

describe.each(['recipes.md', 'recipes.zh.md'])('docs/%s', (name) => {
  const text = guideIn(name)

  it('tells of columns that are there, and of those alone as columns', () => {
    const listed = matched(proseOf(text), /^\| (`.*?`) \|/gm).flatMap((cell) => matched(cell, /`([^`]+)`/g))
    const mentioned = matched(proseOf(text), /`([a-z]+(?:_[a-z]+)+)`/g)
    expect(listed.length).toBeGreaterThan(10)
    expect([...listed, ...mentioned].filter((column) => !inParquet.has(column))).toEqual([])
    expect(listed.filter((column) => !inCsv.has(column))).toEqual(['first_day', 'last_day', 'no_value'])
  })

  it('leads to headings and files that are there', () => {
    const headings = matched(text, /^#+ (.*)$/gm).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    )
    for (const link of matched(proseOf(text), /\]\(([^)]*)\)/g))
      expect(link.startsWith('#') ? headings.includes(link.slice(1)) : existsSync(new URL(link, docs)), link).toBe(true)
  })
})
