import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/workbook'
import { beijing, changshu } from '../../../src/datasets/index'
import { writeDatasetWorkbook } from '../../../src/tables/dataset-workbook'
import { templateWorkbook } from '../../../src/tables/template'
import { readWorkbook } from '../../../src/tables/workbook/read'
import { savedByWps } from '../../support/wps'

const template = (language: 'en' | 'zh'): Uint8Array =>
  templateWorkbook({
    id: '昆山-2024',
    jurisdiction: '320583',
    language,
    title: '昆山市 "法治" 数据 & 说明',
    publisher: '昆山市人民政府',
    sourceTitle: '年度报告 <2024>',
    period: '2024',
    issued: '2025-03-01',
  })

const workbooks: readonly (readonly [string, Uint8Array])[] = [
  ['the template in English', template('en')],
  ['the template in Chinese', template('zh')],
  ['the figures of Changshu', writeDatasetWorkbook(changshu, 'zh')],
  ['the figures of Beijing', writeDatasetWorkbook(beijing, 'en')],
]

const rowsOf = (bytes: Uint8Array) =>
  readWorkbook(bytes, 'x.xlsx').sheets.map(({ name, records }) => [
    name,
    [...records((issue) => expect(issue).toBeUndefined())],
  ])

describe('a workbook as WPS saves it', () => {
  it.each(workbooks)('is read as it was written: %s', (_, bytes) => {
    const saved = savedByWps(bytes)
    expect(rowsOf(saved)).toEqual(rowsOf(bytes))
    expect(checkWorkbook(saved, 'x.xlsx')).toEqual(checkWorkbook(bytes, 'x.xlsx'))
  })

  it('is laid out in another way than ours', () => {
    const parts = unzipSync(savedByWps(template('zh')))
    const text = (name: string): string => strFromU8(parts[name] ?? expect.fail())
    expect(text('xl/sharedStrings.xml')).toMatch(/<r>.*<rPh /)
    expect(text('xl/_rels/workbook.xml.rels')).toContain('Target="/xl/worksheets/sheet1.xml"')
    expect(text('xl/worksheets/sheet2.xml')).toContain('<x14:dataValidation ')
    expect(text('docProps/app.xml')).toContain('WPS 表格')
    for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/worksheets/')))
      expect(text(name)).not.toMatch(/inlineStr|<dataValidation /)
  })
})
