import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import { checkWorkbook } from '../../src/check/workbook'
import { type TemplateChoices, templateFolder, templateWorkbook } from '../../src/tables/template'
import { readWorkbook } from '../../src/tables/workbook/read'
import { type NewSheet, writeWorkbook } from '../../src/tables/workbook/write'
import { indicators } from '../../src/vocabulary/catalogue'

const choicesIn = (language: 'en' | 'zh'): TemplateChoices => ({
  id: '昆山-2024',
  jurisdiction: '320583',
  language,
  title: '=昆山市 "法治" 数据: 2024',
  publisher: '昆山市人民政府',
  sourceTitle: '年度报告 # 2024',
  period: '2024',
  issued: '2025-03-01',
})

const rowsOf = (bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> =>
  new Map(
    readWorkbook(bytes, 'x.xlsx').sheets.map(({ name, records }) => [
      name,
      [...records((issue) => expect(issue).toBeUndefined())].map(({ cells }) => cells),
    ]),
  )

/** The template with printed forms in the rows of some indicators, as a person would fill it in. */
const filled = (bytes: Uint8Array, printed: Readonly<Record<string, string>>): Uint8Array =>
  writeWorkbook(
    [...rowsOf(bytes)].map(([name, rows]): NewSheet => {
      const [header = [], ...body] = rows
      const at = header.findIndex((each) => each === '原文' || each === 'printed')
      const [id] = [header.findIndex((each) => each === '编号' || each === 'id')]
      return {
        name,
        columns: header.map((each) => ({ header: each })),
        rows: body.map((cells) =>
          header.map((_, index) => (index === at ? (printed[cells[id] ?? ''] ?? cells[index]) : cells[index])),
        ),
      }
    }),
  )

describe.each(['en', 'zh'] as const)('the template in %s', (language) => {
  const bytes = templateWorkbook(choicesIn(language))

  it('passes the check as it stands, but for the rows that are left blank', () => {
    const result = checkWorkbook(bytes, 'x.xlsx')
    expect(result.issues.map(({ code, received }) => [code, received])).toEqual([
      ['rows-left-blank', String(Object.keys(indicators).length)],
    ])
    expect(result.ok && result.value).toMatchObject({
      id: '昆山-2024',
      jurisdiction: '320583',
      base: 'https://w3id.org/rolm/data/320583/',
      status: 'draft',
      title: { [language]: '=昆山市 "法治" 数据: 2024' },
    })
  })

  it('gives figures where printed forms are filled in', () => {
    const result = checkWorkbook(
      filled(bytes, { 'legal-aid-cases': '412件', 'legal-opinions-issued': '25余份' }),
      'x.xlsx',
    )
    expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(result.ok && result.value.observations).toMatchObject([
      { id: 'legal-aid-cases', value: '412', precision: 'exact', period: { edtf: '2024' } },
      { id: 'legal-opinions-issued', value: '25', precision: 'moreThan' },
    ])
  })

  it('has lists whose cells are there and hold names, one behind the other', () => {
    const sheets = rowsOf(bytes)
    const codes = sheets.get({ en: 'codes', zh: '代码' }[language]) ?? []
    const xml = Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      name.includes('worksheets') ? [strFromU8(part)] : [],
    )
    const lists = xml.join('').matchAll(/<formula1>'([^']+)'!\$([A-Z]+)\$2:\$([A-Z]+)\$(\d+)<\/formula1>/g)
    let count = 0
    for (const [, sheet, from = '', to, last] of lists) {
      count += 1
      expect(to).toBe(from)
      if (sheet !== { en: 'codes', zh: '代码' }[language]) continue
      const column = [...from].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1
      const names = codes.slice(1, Number(last)).map((cells) => cells[column])
      expect(names.every((name) => name !== undefined && name !== '')).toBe(true)
      expect(codes[Number(last)]?.[column] ?? '').toBe('')
    }
    expect(count).toBeGreaterThan(30)
    expect(xml.join('')).not.toMatch(/<f[ >]/)
  })

  it('passes as a folder too', () => {
    const files = new Map(
      [...templateFolder(choicesIn(language))]
        .filter(([name]) => name !== 'README.md')
        .map(([name, text]) => [name, new TextEncoder().encode(text)]),
    )
    const result = checkFolder(files)
    expect(result.issues.map(({ code }) => code)).toEqual(['rows-left-blank'])
    expect(result.ok && result.value.title).toEqual({ [language]: '=昆山市 "法治" 数据: 2024' })
  })
})
