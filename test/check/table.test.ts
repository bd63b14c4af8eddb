import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/check/table'
import { tableColumns } from '../../src/mapping/columns'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(`${root}${path}`))
const changshu = 'datasets/changshu-2015-2020/'
const tables = readdirSync(`${root}${changshu}`).filter((file) => Object.hasOwn(tableColumns, file))

const placesOf = (file: string, bytes: Uint8Array) =>
  checkTable(file, bytes).map(({ code, at }) => [code, at?.file, at?.row, at?.column])

describe('a table alone', () => {
  it.each(tables)('is right where the folder is: %s', (file) => {
    expect(checkTable(file, bytesOf(changshu + file))).toEqual([])
  })

  it('is told all that is wrong with its cells, and nothing about the head', () => {
    const bytes = bytesOf('test/cases/folder/numbers-that-leave-room/observations.csv')
    expect(placesOf('observations.csv', bytes)).toHaveLength(7)
    expect(placesOf('法律援助.csv', bytes)[0]).toEqual(['value-not-valid', '法律援助.csv', 2, 4])
  })

  it('is held against the catalogue, but not against ids that stand elsewhere', () => {
    const text = 'id,indicator,printed,period,source\na,legal-aid-case,412件,2019,report-2019\n'
    expect(placesOf('observations.csv', new TextEncoder().encode(text))).toEqual([
      ['indicator-unknown', 'observations.csv', 2, 2],
    ])
  })
})
