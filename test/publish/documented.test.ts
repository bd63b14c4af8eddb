import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import { readTypedDate } from '../../src/check/typed-date'
import { readTypedNumber } from '../../src/check/typed-number'
import { tableColumns } from '../../src/mapping/columns'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const guides = ['docs/publishing-reference.md', 'docs/publishing-reference.zh.md'] as const

const fences = (guide: string): readonly string[] => guide.match(/```\w*\n[\s\S]*?```/g) ?? []

const folderOf = (table: string) =>
  new Map([
    ['dataset.yaml', new TextEncoder().encode(read('test/cases/folder/good-minimal/dataset.yaml'))],
    ['observations.csv', new TextEncoder().encode(table)],
  ])

describe.each(guides)('%s', (path) => {
  const guide = read(path)

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
    const shown = [...guide.matchAll(/`([a-z]+\.csv)`[:：]\n\n```csv\n([\s\S]*?)```/g)].map(
      ([, table = '', rows = '']) => [table, rows.trimEnd().split('\n')] as const,
    )
    expect(shown).toHaveLength(8)
    for (const [table, rows] of shown)
      expect(read(`datasets/changshu-2015-2020/${table}`).split('\n'), table).toEqual(expect.arrayContaining(rows))
  })

  it('shows a row of names that is read as one of codes', () => {
    const [, named = ''] = /```csv\n(编号,[\s\S]*?)```/.exec(guide) ?? []
    const coded =
      'id,indicator,breakdown,jurisdiction,printed,precision,period_kind\n调解员,people-mediators,full-time,320583,57名,exact,asOf\n'
    const read = (table: string) => {
      const result = checkFolder(folderOf(table))
      return result.ok ? result.value : result.issues
    }
    expect(read(named)).toEqual(read(coded))
    expect(read(coded)).toHaveProperty('observations')
  })

  it('shows the head of an approved correction that is read as it stands', () => {
    const [, shown = ''] = /```yaml\n(version: [\s\S]*?)```/.exec(guide) ?? []
    const head = read('test/cases/folder/good-minimal/dataset.yaml').replace(/^(?:version|status|issued): .*\n/gm, '')
    const result = checkFolder(
      folderOf('id,indicator,printed,period\na,legal-aid-cases,5件,2019\n').set(
        'dataset.yaml',
        new TextEncoder().encode(shown + head),
      ),
    )
    expect(result.issues).toEqual([])
    expect(result.ok && result.value).toMatchObject({
      status: 'corrected',
      documentNumber: '昆政办发〔2021〕12号',
      replaces: '1.0.0',
    })
  })

  it('says how typed numbers and dates are read, as they are', () => {
    const rows = [...guide.matchAll(/^\| (`.+) \| (.+) \| `(?:number|date)-typed-as-text` \|$/gm)]
    const readings = rows.flatMap(([, typed = '', readAs = '']) => {
      const forms = typed.match(/(?<=`)[^`]+(?=`(?:,|$))/g) ?? []
      return forms.map(
        (form, index) => [form, readAs.replace(/（.*/, '').replaceAll('`', '').split(/, /)[index]] as const,
      )
    })
    expect(readings).toHaveLength(18)
    for (const [form, expected] of readings) {
      const kind = { whole: !form.includes('%'), minimum: '0' }
      expect(readTypedDate(form) ?? readTypedNumber(form, kind)?.value, form).toBe(expected)
    }
  })
})

describe('the reference in two languages', () => {
  const [english = '', chinese = ''] = guides.map(read)
  const namesIn = (guide: string): readonly string[] => [...new Set(guide.match(/(?<=`)[\w.-]+(?=`)/g))].sort()

  it('shows the same data and the same commands', () => {
    const plain = (guide: string): readonly string[] =>
      fences(guide)
        .filter((block) => !block.includes('$ '))
        .map((block) => block.replace(/ +#.*$/gm, ''))
    expect(plain(chinese)).toEqual(plain(english))
  })

  it('has the same headings in depth and order, and names the same codes, columns and files', () => {
    const depths = (guide: string): readonly number[] =>
      guide.split('\n').flatMap((line) => /^#+(?= )/.exec(line)?.[0].length ?? [])
    expect(depths(chinese)).toEqual(depths(english))
    expect(namesIn(chinese).filter((name) => !namesIn(english).includes(name))).toEqual([])
    expect(namesIn(english).filter((name) => !namesIn(chinese).includes(name))).toEqual([])
  })

  it('leads to headings that are there', () => {
    for (const guide of [english, chinese]) {
      const anchors = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replaceAll(' ', '-')
          .replace(/[^\p{L}\p{N}_-]/gu, ''),
      )
      const links = [...guide.matchAll(/\]\(#(.*?)\)/g)].map(([, anchor = '']) => anchor)
      expect(links.length).toBeGreaterThan(2)
      for (const anchor of links) expect(anchors).toContain(anchor)
    }
  })
})
