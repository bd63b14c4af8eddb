import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/issue'
import { readWorkbook } from '../../../src/tables/workbook/read'
import { writeWorkbook } from '../../../src/tables/workbook/write'
import { expectedOf, readingOf, workbookCases, workbookOf, workbookOfCase } from '../../support/workbook'

const sheetPart = 'xl/worksheets/sheet1.xml'

const issuesOf = (bytes: Uint8Array): readonly Issue[] => {
  const { sheets, issues } = readWorkbook(bytes, 'book.xlsx')
  const said = [...issues]
  for (const { records } of sheets) for (const _ of records((issue) => said.push(issue)));
  return said
}

const codesOf = (bytes: Uint8Array): readonly string[] => issuesOf(bytes).map(({ code }) => code)

const plain = writeWorkbook([{ name: 'a', columns: [{ header: 'id' }], rows: [['x']] }])

describe('readWorkbook', () => {
  it.each(workbookCases)('reads the workbook of the case %s', (name) => {
    expect(readingOf(workbookOfCase(name))).toEqual(expectedOf(name))
  })

  it('names the cell and its row', () => {
    const [issue] = issuesOf(workbookOfCase('formulas-and-errors'))
    expect(issue?.at).toEqual({ file: 'book.xlsx', sheet: '数字', row: 2, column: 1, cells: ['ab', '108'] })
    expect(issue?.message).toContain('last showed "ab"')
  })

  it('reads a sheet as often as it is asked to, and no further than it is asked to', () => {
    const [sheet] = readWorkbook(workbookOfCase('sheet-cut-off'), 'book.xlsx').sheets
    const said: Issue[] = []
    for (const _ of sheet?.records((issue) => said.push(issue)) ?? []) break
    expect(said).toEqual([])
    for (let again = 0; again < 2; again += 1)
      expect([...(sheet?.records((issue) => said.push(issue)) ?? [])]).toHaveLength(1)
    expect(said).toHaveLength(2)
  })

  it('says what else a file is', () => {
    const old = new Uint8Array(2048).fill(32)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const locked = new Uint8Array([...old, ...new TextEncoder().encode([...'EncryptedPackage'].join('\0')), 0])
    const said = [old, locked, strToU8('<table><tr><td>1</td></tr></table>'), new Uint8Array()].map(
      (bytes) => readWorkbook(bytes, 'book.xlsx').issues[0],
    )
    expect(said.map((issue) => issue?.code)).toEqual(Array(4).fill('workbook-not-xlsx'))
    expect(said[0]?.message).toContain('.xls')
    expect(said[1]?.message).toContain('password')
  })

  it('refuses an archive that was cut off, anywhere', () => {
    for (let length = 0; length < plain.length; length += 7) expect(codesOf(plain.subarray(0, length))).not.toEqual([])
  })

  it('never fails on bytes that were changed', () => {
    for (let at = 0; at < plain.length; at += 5) {
      const changed = Uint8Array.from(plain)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(() => codesOf(changed)).not.toThrow()
    }
  })

  it('stops at a bomb long before it is unpacked', () => {
    const bomb = workbookOf({ [sheetPart]: new Uint8Array(34_000_000).fill(32) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(codesOf(bomb)).toEqual(['workbook-too-large'])
  })

  it('refuses two parts that share their bytes, and two of one name', () => {
    const twice = zipSync({ a: strToU8('x'), b: strToU8('y') }, { level: 0 })
    const view = new DataView(twice.buffer)
    const directory = view.getUint32(twice.length - 6, true)
    view.setUint32(directory + 47 + 42, 0, true) // the second stands where the first does
    expect(codesOf(twice)).toEqual(['workbook-not-readable'])
    const named = zipSync({ a: strToU8('x'), b: strToU8('y') }, { level: 0 })
    named[new DataView(named.buffer).getUint32(named.length - 6, true) + 47 + 46] = 97
    expect(codesOf(named)).toEqual(['workbook-not-readable'])
  })

  it('refuses an archive of thousands of files', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}`, new Uint8Array()]))
    expect(codesOf(zipSync(many, { level: 0 }))).toEqual(['workbook-too-large'])
  })

  it('reads names that objects answer to', () => {
    const { sheets } = readWorkbook(
      workbookOf({ [sheetPart]: strToU8('<worksheet __proto__="x" constructor="y"><sheetData/></worksheet>') }),
      'book.xlsx',
    )
    expect([...(sheets[0]?.records(() => undefined) ?? [])]).toEqual([])
  })
})
