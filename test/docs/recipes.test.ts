import { existsSync, readFileSync } from 'node:fs'
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser'
import { describe, expect, it } from 'vitest'
import { parquetColumns } from '../../src/tables/parquet-columns'
import { tidyColumns } from '../../src/tables/tidy'

/** What `.ci/interop` does not run of the recipes: the scripts for Excel, and what the text says of columns and files. */

const docs = new URL('../../docs/', import.meta.url)
const guide = readFileSync(new URL('recipes.md', docs), 'utf8')

const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const scripts = blocks.filter(({ language }) => language === 'powerquery').map(({ text }) => text)
const prose = guide.replace(/^```(\w+)\n[\s\S]*?^```$/gm, '')
const matched = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
]

const inParquet = new Set(parquetColumns.map(({ name }) => name))
const inCsv = new Set(tidyColumns.map(({ name }) => name))

describe('the recipes', () => {
  it.each([...scripts.entries()])('have script %i for Excel in its language', async (_index, script) => {
    const parsed = await TaskUtils.tryLexParse(DefaultSettings, script)
    expect(TaskUtils.isError(parsed) && parsed.error.message).toBe(false)
  })

  it('ask Excel for columns that the CSV has, or that a script before has made', () => {
    const named = scripts.flatMap((script) => [
      ...matched(script, /\[([a-z_]+)\]/g),
      ...matched(script, /"([a-z]+(?:_[a-z]+)+)"/g),
      ...matched(script, /\{"([a-z_]+)", (?:type|Order)/g),
    ])
    expect(scripts).toHaveLength(3)
    expect(new Set(named).size).toBeGreaterThan(8)
    expect(named.filter((name) => !inCsv.has(name))).toEqual([])
  })

  it('tell of columns that are there, and of those alone as columns', () => {
    const listed = matched(prose, /^\| (`.*?`) \|/gm).flatMap((cell) => matched(cell, /`([^`]+)`/g))
    const mentioned = matched(prose, /`([a-z]+(?:_[a-z]+)+)`/g)
    expect(listed.length).toBeGreaterThan(10)
    expect([...listed, ...mentioned].filter((name) => !inParquet.has(name))).toEqual([])
    const parquetAlone = ['first_day', 'last_day', 'no_value']
    expect(listed.filter((name) => !inCsv.has(name))).toEqual(parquetAlone)
  })

  it('are short, and each is followed by what it prints', () => {
    const recipes = blocks.filter(({ language }) => ['python', 'sql', 'r'].includes(language))
    expect(recipes.length).toBeGreaterThan(4)
    for (const { text } of recipes) {
      expect(text.trim().split('\n').length).toBeLessThanOrEqual(20)
      expect(guide).toContain(`${text}\`\`\`\n\n\`\`\`text\n`)
    }
  })

  it('lead to headings and files that are there', () => {
    const headings = matched(guide, /^#+ (.*)$/gm).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replaceAll(' ', '-'),
    )
    for (const link of matched(prose, /\]\(([^)]*)\)/g))
      expect(link.startsWith('#') ? headings.includes(link.slice(1)) : existsSync(new URL(link, docs)), link).toBe(true)
  })
})
