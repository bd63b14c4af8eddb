import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/workbook'
import { beijing, changshu, china, population } from '../../../src/datasets/index'
import type { Issue } from '../../../src/issue'
import { writeDatasetWorkbook } from '../../../src/tables/dataset-workbook'
import { readWorkbook } from '../../../src/tables/workbook/read'
import { type NewSheet, writeWorkbook } from '../../../src/tables/workbook/write'

const datasets = { changshu, beijing, china, population }
const languages = ['en', 'zh'] as const

describe('the workbook of a dataset', () => {
  it.each(Object.keys(datasets).flatMap((name) => languages.map((language) => [name, language] as const)))(
    'of %s in %s is read back as the same dataset',
    (name, language) => {
      const dataset = datasets[name as keyof typeof datasets] // its own keys
      const result = checkWorkbook(writeDatasetWorkbook(dataset, language), 'dataset.xlsx')
      expect(result.issues.filter(({ severity }) => severity !== 'finding')).toEqual([])
      expect(result.ok && result.value).toEqual(dataset)
    },
  )

  it('is read back with the same figures and notes when LibreOffice has saved it again', () => {
    const file = join(import.meta.dirname, '../../cases/workbook-files/china-2023.libreoffice.xlsx')
    const result = checkWorkbook(new Uint8Array(readFileSync(file)), 'dataset.xlsx')
    expect(result.issues.filter(({ severity }) => severity !== 'finding')).toEqual([])
    expect(result.ok && result.value.observations).toEqual(china.observations)
    expect(result.ok && result.value.notes).toEqual(china.notes)
  })

  it('has the names of codes in its language, and numbers as numbers', () => {
    const [head, figures] = readWorkbook(writeDatasetWorkbook(beijing, 'zh'), 'dataset.xlsx').sheets
    const rowsOf = (sheet: typeof head) => [...(sheet?.records(() => undefined) ?? [])].map(({ cells }) => cells)
    expect([head?.name, figures?.name]).toEqual(['数据集', '数字'])
    expect(rowsOf(head)).toContainEqual(['地区', '北京市'])
    expect(rowsOf(figures).flat()).toContain('准确数')
  })
})

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

const figures = (rows: NewSheet['rows'], headers: readonly string[] = ['编号', '指标', '时期', '原文', '单位']) => ({
  name: '数字',
  columns: headers.map((header) => ({ header })),
  rows,
})

const checked = (...sheets: readonly NewSheet[]) => checkWorkbook(writeWorkbook(sheets), 'our-city.xlsx')

const told = (issues: readonly Issue[]) => issues.map(({ code, at }) => [code, at?.sheet, at?.row, at?.column])

describe('checkWorkbook', () => {
  it('reads a workbook in Chinese that has no code in it', () => {
    const result = checked(head, sources, figures([['援助', '法律援助案件', '2019', '412件', '']]))
    expect(told(result.issues)).toEqual([])
    expect(result.ok && result.value.observations).toMatchObject([
      { id: '援助', indicator: 'legal-aid-cases', jurisdiction: '320583', value: '412', unit: 'NUM' },
    ])
  })

  it('says what is wrong with sheet, row and column', () => {
    const result = checked(head, sources, figures([['援助', '法律援助', '2019', '412件']]))
    expect(told(result.issues)).toEqual([['indicator-unknown', '数字', 2, 2]])
    expect(result.issues[0]?.at?.cells).toEqual(['援助', '法律援助', '2019', '412件', ''])
  })

  it('leaves out rows that only the template filled in, and says which', () => {
    const rows = [
      ['a', '法律援助案件', '2019', '', ''],
      ['b', '法律援助案件', '2019', '412件', ''],
      ['c', '信访案件', '2019', '', ''],
      ['d', '信访案件', '2018'],
    ]
    const result = checked(head, sources, figures(rows))
    expect(result.issues.map(({ code, message }) => [code, message])).toEqual([
      ['rows-left-blank', expect.stringMatching(/^3 rows .*: 2, 4–5\./)],
    ])
    expect(result.ok && result.value.observations.map(({ id }) => id)).toEqual(['b'])
  })

  it('names sheets that are missing, unknown, there twice', () => {
    expect(told(checked(head).issues)).toEqual([['sheet-missing', undefined, undefined, undefined]])
    const twice = checked(head, sources, figures([]), { ...figures([]), name: 'Observations' })
    expect(told(twice.issues)).toEqual([['sheet-repeated', 'Observations', undefined, undefined]])
    const unknown = checked(head, sources, figures([]), { ...figures([]), name: '说名' })
    expect(unknown.issues.map(({ code }) => code)).toEqual(['sheet-unknown'])
    expect(unknown.issues[0]?.parameters.suggestion).toMatchObject({ zh: expect.stringContaining('说明') })
    expect(unknown.ok).toBe(true)
  })

  it('reads nothing from the sheets that are for people', () => {
    const help = [
      { ...figures([['=1']], ['x']), name: '填写指南' },
      { ...figures([], ['y']), name: 'codes' },
    ]
    expect(checked(head, sources, figures([]), ...help).issues).toEqual([])
  })
})
