import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFolder, checkLargeFolder, type StoredFile, type StoredFolder } from '../../src/check/folder'
import { checkLargeTables } from '../../src/check/tables'
import type { Issue, Result } from '../../src/issue'
import type { LargeDataset } from '../../src/model/dataset'
import type { TableSource } from '../../src/tables/source'
import { readWorkbook } from '../../src/tables/workbook/read'
import { writeWorkbook } from '../../src/tables/workbook/write'
import { parseYaml } from '../../src/tables/yaml'

type Rows = readonly (readonly string[])[]

const dataset = new Uint8Array(readFileSync(new URL('../cases/folder/good-minimal/dataset.yaml', import.meta.url)))
const bytesOf = (rows: Rows): Uint8Array => new TextEncoder().encode(rows.map((row) => `${row.join(',')}\n`).join(''))

/** A folder whose table of figures is read in pieces of so many bytes, as from a disk. */
const inPieces = (rows: Rows, size: number): StoredFolder => {
  const bytes = bytesOf(rows)
  const chunks = function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  return new Map<string, Uint8Array | StoredFile>([
    ['dataset.yaml', dataset],
    ['observations.csv', { length: bytes.length, chunks }],
  ])
}

/** The same table as a sheet of a workbook. */
const asSheet = ([first = [], ...rows]: Rows): TableSource => {
  const sheet = { name: 'observations', columns: first.map((header) => ({ header })), rows }
  const [read] = readWorkbook(writeWorkbook([sheet]), 'observations.csv').sheets
  return { file: 'observations.csv', sheet: 'observations', records: read?.records ?? expect.fail() }
}

const figuresOf = (result: Result<LargeDataset>) => (result.ok ? [...result.value.observations] : undefined)

const said = ({ code, at, received, message }: Issue) => [code, at?.row, at?.column, received, message]

const header = ['编号', '指标', '原文', '时期']
const width = header.length
const alone = (text: string): readonly string[] => [text, '', '', '']

const titles = fc.subarray(['2019年昆山市公共法律服务情况', '填报单位：昆山市司法局', '单位：件', '表 3'])
const asides = fc.subarray<Rows[number]>([
  alone('注：不含调解'),
  alone('资料来源：年度报告'),
  ['', '合　计', '825件', ''],
  ['小计：', '', '825件', ''],
  ['填表人：张三', '', '审核人：李四', '填报日期：2020-01-05'],
  alone('单位负责人：王五　联系电话：'),
])
const headers = fc.constantFrom<Rows>(
  [header],
  [
    ['编号', '法律服务', '内容', ''],
    ['', '指标', '原文', '时期'],
  ],
  [
    ['编号', '指标', '数据', ''],
    ['', '', '原文', '时期'],
  ],
)
const figures = fc.array(
  fc.tuple(fc.constantFrom('412件', '398件', 'many'), fc.constantFrom('2019', '2018年', '五年来')),
  { minLength: 1, maxLength: 6 },
)
const blank = fc.constantFrom(0, 1, 3)

describe('a table as an office lays it out', () => {
  it('says the same in one piece, in pieces, and as a sheet; and its figures are those of the plain table', () => {
    fc.assert(
      fc.property(
        titles,
        headers,
        figures,
        asides,
        blank,
        fc.integer({ min: 1, max: 40 }),
        (above, head, cells, below, blankColumns, size) => {
          const rows = cells.map(([printed, period], index) => [`f${index}`, 'legal-aid-cases', printed, period])
          const messy = [...above.map(alone), ...head, ...rows, ...below].map((row) => [
            ...row,
            ...Array<string>(blankColumns).fill(''),
          ])
          const whole = checkFolder(inPieces(messy, 1_000_000))
          const streamed = checkLargeFolder(inPieces(messy, size))
          expect(streamed.issues).toEqual(whole.issues)
          expect(figuresOf(streamed)).toEqual(figuresOf(whole))

          const tables = new Map([['observations.csv', asSheet(messy)]] as const)
          const ofSheet = checkLargeTables({ head: parseYaml(dataset, 'dataset.yaml'), tables })
          expect(ofSheet.issues.map(said)).toEqual(whole.issues.map(said))
          expect(figuresOf(ofSheet)).toEqual(figuresOf(whole))

          const plain = checkFolder(inPieces([header, ...rows], 1_000_000))
          expect(figuresOf(whole)).toEqual(figuresOf(plain))
          const ofShape = (above.length > 0 ? 1 : 0) + (head.length > 1 ? 1 : 0) + below.length
          expect(whole.issues.length).toBe(plain.issues.length + ofShape)
        },
      ),
      { numRuns: 25 },
    )
  })

  it.each([width - 1, width + 1])('says the same of a row of %d cells', (count) => {
    const rows = [header, Array<string>(count).fill('x')]
    expect(checkLargeFolder(inPieces(rows, 3)).issues).toEqual(checkFolder(inPieces(rows, 1000)).issues)
  })
})
