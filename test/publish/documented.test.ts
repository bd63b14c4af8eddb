import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tableColumns } from '../../src/mapping/columns'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const guide = read('docs/publishing.md')

/** The rows that the guide shows of a table of Changshu's, each as a line. */
const shown = [...guide.matchAll(/`([a-z]+\.csv)`:\n\n```csv\n([\s\S]*?)```/g)].map(
  ([, table = '', rows = '']) => [table, rows.trimEnd().split('\n')] as const,
)

describe('docs/publishing.md', () => {
  it.each(Object.keys(tableColumns))('names the table %s', (table) => {
    expect(guide).toContain(`| \`${table}\` |`)
  })

  it.each(Object.entries(tableColumns))('names every column of %s', (_, columns) => {
    for (const { en, zh } of columns) {
      expect(guide, en).toContain(`\`${en}\``)
      if (!/^(?:text|title|what|name|label|grantor|issuer|post|role)_/.test(en)) expect(guide, zh).toContain(zh)
    }
  })

  it('shows rows of eight tables as they stand there', () => {
    expect(shown).toHaveLength(8)
    for (const [table, rows] of shown)
      expect(read(`datasets/changshu-2015-2020/${table}`).split('\n'), table).toEqual(expect.arrayContaining(rows))
  })
})
