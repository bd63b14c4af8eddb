import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/tables/workbook/read'
import { type NewSheet, writeWorkbook } from '../../../src/tables/workbook/write'

const columns = [{ header: 'a' }, { header: 'b', numeric: true }, { header: 'c', wraps: true }] as const

const sheetNamed = (name: string, rows: NewSheet['rows'] = []): NewSheet => ({ name, columns, rows })

const rowsOf = (bytes: Uint8Array): unknown => {
  const [sheet] = readWorkbook(bytes, 'book.xlsx').sheets
  return [...(sheet?.records((issue) => expect(issue).toBeUndefined()) ?? [])].map(({ cells }) => cells)
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '&', '<', '"', '_x', '0041_', '7', '.', '\0'),
  }),
  fc.integer().map(String),
  fc.float({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('5211900', '0.10', '007', '1e5', '-0', '123456789012345678', '2018-05', 'TRUE'),
)

describe('writeWorkbook', () => {
  it('writes every cell so that it is read as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const filled = rows.filter((row) => row[2] !== '')
        expect(rowsOf(writeWorkbook([sheetNamed('x', filled)]))).toEqual([['a', 'b', 'c'], ...filled])
      }),
      { numRuns: 100 },
    )
  })

  it('writes the same bytes for the same sheets', () => {
    const once = writeWorkbook([sheetNamed('数字', [['=1', '2', '3']])])
    expect(writeWorkbook([sheetNamed('数字', [['=1', '2', '3']])])).toEqual(once)
  })

  it('has no formula but those that lists to choose from need, and never one in a cell', () => {
    const choice = { sheet: "人's 代码", column: 28, rows: 3 }
    const files = unzipSync(
      writeWorkbook([{ name: 'x', columns: [{ header: 'a', choice }], rows: [['=1+1'], ['+1'], ['@x']] }]),
    )
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toContain("<formula1>'人''s 代码'!$AB$2:$AB$4</formula1>")
    expect(Object.keys(files).filter((name) => /vba|external|connection/i.test(name))).toEqual([])
  })

  it.each(['', 'a'.repeat(32), 'a/b', "'a", 'a:b'])('refuses to call a sheet %j', (name) => {
    expect(() => writeWorkbook([sheetNamed(name)])).toThrow(/cannot be called/)
  })

  it('refuses two sheets of one name in any case, no sheet, and a cell that programs would cut', () => {
    expect(() => writeWorkbook([sheetNamed('a'), sheetNamed('A')])).toThrow(/cannot be called/)
    expect(() => writeWorkbook([])).toThrow(/one sheet at least/)
    expect(() => writeWorkbook([sheetNamed('a', [['x'.repeat(32_768)]])])).toThrow(/at most 32767/)
  })

  it('refuses more rows than a sheet has', () => {
    const rows = function* () {
      for (let row = 0; row < 1_048_576; row += 1) yield []
    }
    expect(() => writeWorkbook([sheetNamed('a', rows())])).toThrow(/more than 1048576 rows/)
  })
})
