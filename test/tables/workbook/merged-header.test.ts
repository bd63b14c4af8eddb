import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/workbook'
import { type NewSheet, writeWorkbook } from '../../../src/tables/workbook/write'

const head: NewSheet = {
  name: '数据集',
  columns: [{ header: '项目' }, { header: '内容' }],
  rows: Object.entries({
    编号: 'kunshan-2019',
    '标题(中文)': '虚构报告',
    发布者: '无人',
    地区: '昆山市',
    版本: '1.0.0',
    状态: '草稿',
    发布日期: '2021-01-05',
    许可: 'https://creativecommons.org/licenses/by/4.0/',
  }),
}

const sources: NewSheet = {
  name: '来源文件',
  columns: ['编号', '标题(中文)', '文件性质', '发布者(中文)'].map((header) => ({ header })),
  rows: [['report', '虚构报告', '报告', '无名氏']],
}

/** A sheet of figures with a title, two rows of header and a note, as an office lays it out. */
const figures: NewSheet = {
  name: '数字',
  columns: [{ header: '2019年法律服务情况' }, { header: '' }, { header: '' }, { header: '' }],
  rows: [
    ['编号', '指标', '内容', ''],
    ['', '', '原文', '时期'],
    ['援助', '法律援助案件', '412件', '2019'],
    ['意见', '法律援助案件', '398件', '2018'],
    ['注：不含调解'],
  ],
}

/** The workbook, with ranges of its last sheet merged. */
const merging = (ranges: readonly string[]): Uint8Array => {
  const parts = unzipSync(writeWorkbook([head, sources, figures]))
  const sheet = 'xl/worksheets/sheet3.xml'
  const cells = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')
  const text = strFromU8(parts[sheet] ?? expect.fail())
  return zipSync({
    ...parts,
    [sheet]: strToU8(text.replace('</sheetData>', `</sheetData><mergeCells>${cells}</mergeCells>`)),
  })
}

const told = (ranges: readonly string[]) => {
  const { ok, issues } = checkWorkbook(merging(ranges), 'city.xlsx')
  return { ok, issues: issues.map(({ code, at, received }) => [code, at?.row, received]) }
}

const said = [
  ['rows-above-header', 1, '2019年法律服务情况'],
  ['header-in-two-rows', 2, '内容'],
  ['note-under-table', 6, '注：不含调解'],
]

describe('merged cells of a sheet', () => {
  it('are read in the title, in a header of two rows and in a note', () => {
    expect(told(['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2', 'A6:D6'])).toEqual({ ok: true, issues: said })
  })

  it('are an error among the figures', () => {
    expect(told(['A1:D1', 'B4:B5'])).toEqual({
      ok: false,
      issues: [...said.slice(0, 2), ['cells-merged', 4, 'B4:B5'], said[2], ['facts-not-checked', undefined, '数字']],
    })
  })
})
