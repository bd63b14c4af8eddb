import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import { checkWorkbook } from '../../src/check/workbook'
import { headSheets, tableSheets } from '../../src/mapping/sheets'
import { type TemplateChoices, templateFolder, templateWorkbook } from '../../src/tables/template'
import { columnOf } from '../../src/tables/workbook/cell-address'
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

/** The cells of a workbook that are chosen from a list, each range with where the list stands. */
const listsIn = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  return readWorkbook(bytes, 'x.xlsx').sheets.flatMap(({ name }, index) => {
    const xml = strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array())
    const rules = xml.matchAll(/sqref="([^"]+)"><formula1>'([^']+)'!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)</g)
    return [...rules].map(([, cells = '', from = '', letters = '', last]) => ({
      sheet: name,
      cells,
      from,
      letters,
      last: Number(last),
    }))
  })
}

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

  it('offers yes and no, the roles of quotations, and what other sheets have', () => {
    const sheets = rowsOf(bytes)
    const codes = sheets.get({ en: 'codes', zh: '代码' }[language]) ?? []
    const namesAt = (letters: string, last: number): readonly string[] =>
      codes.slice(1, last).map((cells) => cells[(columnOf(letters) ?? 0) - 1] ?? '')
    const offered = new Map(
      listsIn(bytes).map(({ sheet, cells, from, letters, last }) => {
        const [, column = '', row = ''] = /^([A-Z]+)(\d+)/.exec(cells) ?? []
        const rows = sheets.get(sheet) ?? []
        // in a column by its header; in the head, by the name beside it
        const name = cells.includes(':') ? rows[0]?.[(columnOf(column) ?? 0) - 1] : rows[Number(row) - 1]?.[0]
        const names = from === { en: 'codes', zh: '代码' }[language] ? namesAt(letters, last) : `${from}!${letters}`
        return [`${sheet}.${name}`, names] as const
      }),
    )
    expect(Object.fromEntries(offered)).toMatchObject(
      {
        en: {
          'observations.start_within': ['yes', 'no'],
          'parts.exhaustive': ['yes', 'no'],
          'indicators.additive': ['yes', 'no'],
          'sources.definitions_stated': ['yes', 'no'],
          'dataset.compiled': ['yes', 'no'],
          'quotes.role': ['figure', 'statement', 'dating', 'part'],
          'observations.reporter': 'bodies!A',
          'dataset.reporter': 'bodies!A',
          'persons.organisation': 'bodies!A',
          'parts.whole': 'observations!A',
          'notes.source': 'sources!A',
        },
        zh: {
          '数字.起点在期内': ['是', '否'],
          '合计与分项.是否穷尽': ['是', '否'],
          '自设指标.可否相加': ['是', '否'],
          '来源文件.是否载明定义': ['是', '否'],
          '摘引.用途': ['数字', '其他事实', '时期', '部分'],
          '数字.提供机关': '机构!A',
          '数据集.提供机关': '机构!A',
          '合计与分项.合计': '数字!A',
          '说明.来源': '来源文件!A',
        },
      }[language],
    )
    for (const first of ['bodies', 'sources', 'observations'] as const) {
      const sheet = first === 'sources' ? headSheets.sources : tableSheets[`${first}.csv`]
      expect(sheets.get(sheet[language])?.[0]?.[0]).toBe({ en: 'id', zh: '编号' }[language])
    }
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
