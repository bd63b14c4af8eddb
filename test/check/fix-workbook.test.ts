import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fixWorkbook, isCorrectable } from '../../src/check/fix'
import { checkWorkbook } from '../../src/check/workbook'
import type { Issue } from '../../src/issue'
import { visible } from '../../src/model/invisible'
import { readWorkbook } from '../../src/tables/workbook/read'
import { replaceTexts } from '../../src/tables/workbook/replace'
import { writeWorkbook } from '../../src/tables/workbook/write'
import { workbookOfCase } from '../support/workbook'
import { savedByWps } from '../support/wps'

const columns = (...headers: readonly string[]) => headers.map((header) => ({ header }))

/** A workbook as an official fills it in: a title, dates as they are said, separators, what nobody sees, a list, and a mistake. */
const typed = writeWorkbook([
  {
    name: '数据集',
    columns: columns('项目', '内容'),
    rows: Object.entries({
      编号: 'kunshan\u200b-2019',
      '标题(中文)': '虚构报告 & <说明>',
      发布者: '无人',
      地区: '320583\u200b',
      版本: '1.0.0',
      状态: '草稿',
      发布日期: '2021年1月5日',
      许可: 'https://creativecommons.org/licenses/by/4.0/',
    }),
  },
  {
    name: '来源文件',
    columns: columns('编号', '标题(中文)', '文件性质', '发布者(中文)', '日期'),
    rows: [['report', '虚构报告', '报告', '无名氏', '2020/12/31']],
  },
  {
    name: '数字',
    columns: columns('2019年情况', '', '', '', ''),
    rows: [
      ['编号', '指标', '原文', '数值', '时期'],
      ['援助', '法律援助\u200b案件', '5874件', '5,874', '2019年'],
      ['意见', 'legal-opinions-issued', '124\u200b份', undefined, '2015—2019年'],
      ['错误', '法律援助案件', '412件', '421', '2018年'],
    ],
    cells: [{ row: 3, column: 2, choice: { sheet: '代码', column: 1, rows: 2 } }],
  },
  { name: '代码', columns: columns('指标'), rows: [['法律援助案件'], ['出具法律意见书']] },
])

const said = ({ code, at }: Issue) => [code, at?.sheet, at?.row, at?.column]

const cellsOf = (bytes: Uint8Array) =>
  new Map(readWorkbook(bytes, 'x.xlsx').sheets.map(({ name, records }) => [name, [...records(() => {})]]))

describe.each([
  ['we write it', typed],
  ['WPS saves it', savedByWps(typed)],
])('the corrected copy of a workbook as %s', (_, bytes) => {
  const { issues } = checkWorkbook(bytes, 'x.xlsx')
  const fixed = fixWorkbook(bytes, issues)

  it('has nothing typed as text, and all else as it was', () => {
    expect(issues.filter(isCorrectable).map(said)).toEqual([
      ['characters-invisible', '数字', 3, 2],
      ['number-typed-as-text', '数字', 3, 4],
      ['date-typed-as-text', '数字', 3, 5],
      ['characters-invisible', '数字', 4, 3],
      ['date-typed-as-text', '数字', 4, 5],
      ['date-typed-as-text', '数字', 5, 5],
      ['characters-invisible', '数据集', 2, 2],
      ['characters-invisible', '数据集', 5, 2],
      ['date-typed-as-text', '数据集', 8, 2],
      ['date-typed-as-text', '来源文件', 2, 5],
    ])
    const left = issues.filter((found) => !isCorrectable(found)).map(said)
    expect(left.map(([code]) => code)).toEqual(['rows-above-header', 'value-disagrees-with-printed'])
    expect(checkWorkbook(fixed, 'x.xlsx').issues.map(said)).toEqual(left)
  })

  it('keeps every other cell and part', () => {
    const corrected: Readonly<Record<string, string>> = {
      '2021年1月5日': '2021-01-05',
      '2020/12/31': '2020-12-31',
      '5,874': '5874',
      '2019年': '2019',
      '2015—2019年': '2015/2019',
      '2018年': '2018',
    }
    const expected = [...cellsOf(bytes)].map(([name, rows]) => [
      name,
      rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => corrected[cell] ?? visible(cell)) })),
    ])
    expect([...cellsOf(fixed)]).toEqual(expected)
    const [before, after] = [unzipSync(bytes), unzipSync(fixed)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const name of Object.keys(before).filter((each) => !each.startsWith('xl/worksheets/')))
      expect(after[name]).toEqual(before[name])
    const outside = (parts: typeof before, number: number): string =>
      strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? expect.fail()).replace(/<c .*?(?:<\/c>|\/>)/g, '')
    for (const number of [1, 2, 3, 4]) expect(outside(after, number)).toBe(outside(before, number))
  })
})

describe('replaceTexts', () => {
  it('replaces cells of a workbook that LibreOffice saved', () => {
    const bytes = new Uint8Array(
      readFileSync(new URL('../cases/workbook-files/china-2023.libreoffice.xlsx', import.meta.url)),
    )
    const [[sheet, rows] = expect.fail()] = cellsOf(bytes)
    const text = '=1+1 & <b> "x"\n第二行'
    const changed = cellsOf(replaceTexts(bytes, [{ sheet, row: 2, column: 2, text }])).get(sheet)
    expect(changed).toEqual(
      rows.map(({ row, cells }) => ({ row, cells: cells.map((cell, at) => (row === 2 && at === 1 ? text : cell)) })),
    )
  })

  it.each(['cells-and-rows-without-names'])('does not guess where a cell is: %s', (name) => {
    expect(() => replaceTexts(workbookOfCase(name), [{ sheet: '数字', row: 900, column: 1, text: 'x' }])).toThrow(
      /A900/,
    )
  })
})
