import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fixFolder, isCorrectable } from '../../src/check/fix'
import { checkFolder, type Folder } from '../../src/check/folder'
import { visible } from '../../src/model/invisible'

const cases = fileURLToPath(new URL('../cases/folder/', import.meta.url))
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

const filesOf = (name: string): Folder =>
  new Map(
    readdirSync(`${cases}${name}`)
      .filter((file) => file !== 'expected.json')
      .map((file) => [file, new Uint8Array(readFileSync(`${cases}${name}/${file}`))]),
  )

const fixed = (files: Folder): Folder => fixFolder(files, checkFolder(files).issues)

/** What is kept as it is printed loses in the copy what nobody sees. */
const seen = (dataset: object): unknown => JSON.parse(visible(JSON.stringify(dataset)))

describe.each(names)('the corrected copy of %s', (name) => {
  const files = filesOf(name)
  const copy = fixed(files)
  const { issues } = checkFolder(files)

  it('has nothing typed as text, and all else as it was', () => {
    const said = ({ code, at }: (typeof issues)[number]) => ({ code, file: at?.file, row: at?.row, column: at?.column })
    expect(checkFolder(copy).issues.map(said)).toEqual(issues.filter((found) => !isCorrectable(found)).map(said))
  })

  it('is byte for byte the folder where there was nothing to correct', () => {
    if (!issues.some(isCorrectable)) expect([...copy]).toEqual([...files])
  })

  it('says the same of every figure', () => {
    const [before, after] = [checkFolder(files), checkFolder(copy)]
    expect(after.ok && after.value).toEqual(before.ok && seen(before.value))
  })
})

describe('the corrected copy', () => {
  const head = filesOf('good-minimal').get('dataset.yaml') ?? new Uint8Array()
  const folder = (table: string): Folder =>
    new Map([
      ['dataset.yaml', head],
      ['observations.csv', new TextEncoder().encode(table)],
    ])

  it('keeps the byte order mark, line ends, quotation marks and white space', () => {
    const table = (value: string, other: string, period: string): string =>
      `\uFEFF编号,指标,原文,数值,时期\r\n"援助",legal-aid-cases,"5,874件","${value}",${period}\n意见,legal-opinions-issued,124份, ${other} ,2019`
    expect([...fixed(folder(table('5,874', '１２４', '2019年')))]).toEqual([...folder(table('5874', '124', '2019'))])
  })

  it('finds its cells behind lines inside a cell', () => {
    const table = (value: string): string =>
      `id,indicator,printed,value,period,assumed,assumed_because\na,legal-aid-cases,5874件,${value},2019,rounding,"two\r\nlines"\n`
    const twice = (value: string): string =>
      `${table(value)}b,legal-opinions-issued,124份,${value === '5874' ? '124' : '一百二十四'},2019,,\n`
    expect([...fixed(folder(twice('5,874'.replace(',', '，'))))]).toEqual([...folder(twice('5874'))])
  })
})
