import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRecord, mostRows } from '../../src/tables/csv'
import { parseCsv, readCsvTable } from '../support/tables'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => parseCsv(bytesOf(text), 'a.csv')
const recordsOf = (text: string) => {
  const { records, issues } = read(text)
  expect(issues).toEqual([])
  return records.map(({ row, cells }) => [row, ...cells])
}
const issuesOf = (text: string) => {
  const { issues } = read(text)
  return issues.map(({ code, at }) => [code, at?.file, at?.row])
}

describe('csvSource', () => {
  it.each([
    [
      'line feeds',
      'a,b\n1,2\n3,4\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'carriage returns with line feeds',
      'a,b\r\n1,2\r\n3,4',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'carriage returns alone',
      'a,b\r1,2\r3,4\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'all of them mixed',
      'a\r\nb\nc\rd\r\n',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 'd'],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffa,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a byte order mark before a quotation mark',
      '\ufeff"a",b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'blank lines',
      '\n\na\n\n\nb\n\n',
      [
        [3, 'a'],
        [6, 'b'],
      ],
    ],
    [
      'rows of blank cells',
      'a,b\n,\n1,2\n,,,\n3,4',
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
        [5, '3', '4'],
      ],
    ],
    [
      'line feeds in cells',
      'a,"b\nb\nb"\nc,d',
      [
        [1, 'a', 'b\nb\nb'],
        [4, 'c', 'd'],
      ],
    ],
    [
      'line ends of Windows in cells',
      'a,"b\r\nb\r\nb"\r\n"c\r\n",d\r\ne',
      [
        [1, 'a', 'b\r\nb\r\nb'],
        [4, 'c\r\n', 'd'],
        [6, 'e'],
      ],
    ],
    [
      'both in one cell',
      '"a\r\n\nb\n\r\nc"\nd',
      [
        [1, 'a\r\n\nb\n\r\nc'],
        [6, 'd'],
      ],
    ],
    [
      'a comma and quotation marks in a cell',
      'a,"1,5 ""so called"""\nb',
      [
        [1, 'a', '1,5 "so called"'],
        [2, 'b'],
      ],
    ],
    [
      'Chinese and astral characters',
      '指标,数值\n𠮷,1万件',
      [
        [1, '指标', '数值'],
        [2, '𠮷', '1万件'],
      ],
    ],
    [
      'rows of other lengths',
      'a,b\n1\n1,2,3',
      [
        [1, 'a', 'b'],
        [2, '1'],
        [3, '1', '2', '3'],
      ],
    ],
    ['nothing', '', []],
    ['a mark and nothing', '\ufeff', []],
    ['no line end at the end', 'a', [[1, 'a']]],
  ])('reads %s', (_, text, expected) => {
    expect(recordsOf(text)).toEqual(expected)
  })

  it('finds the line on which each record begins, whatever stands in the cells', () => {
    const cell = fc
      .array(fc.constantFrom('a', '汉', '😀', '"', ',', '\n', '\r\n', ' '), { maxLength: 6 })
      .map((all) => all.join(''))
    const row = fc.array(cell, { minLength: 1, maxLength: 4 })
    const lineEnd = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(row, lineEnd), { maxLength: 12 }), fc.boolean(), (rows, mark) => {
        let text = mark ? '\ufeff' : ''
        let line = 1
        const expected: unknown[] = []
        for (const [cells, end] of rows) {
          if (cells.some((each) => each !== '')) expected.push([line, ...cells])
          const written = cells
            .map((each) => (/[",\n\r]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each))
            .join(',')
          line += written.split('\n').length
          text += written + end
        }
        expect(recordsOf(text)).toEqual(expected)
      }),
    )
  })

  it('reads the same in pieces of any length, and says the same', () => {
    const part = fc.constantFrom('a', '法', '😀', '"', '""', ',', '\n', '\r\n', '\r', ' ', 'a,"b\nc",d\n')
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        (parts, mark, size) => {
          const bytes = bytesOf((mark ? '\ufeff' : '') + parts.join(''))
          const pieces = function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
          }
          expect(parseCsv(bytes, 'a.csv', pieces)).toEqual(parseCsv(bytes, 'a.csv'))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['never closed', 'a,b\n1,2\n\n3,"4\n5,6\n7,8\n', 4],
    ['never closed, behind cells with line ends', 'a,b\r\n1,"2\r\n\r\n2"\r\n3,"4\r\n5,6\r\n', 5],
    ['never closed, in the first line', '"a,b\n1,2\n', 1],
    ['inside a cell', 'a,b\n1,2\n3,4"5"\n', 3],
    ['followed by text', 'a,b\n"1"1,2\n', 2],
  ])('names the line of a quotation mark that is %s', (_, text, row) => {
    expect(issuesOf(text)).toEqual([['csv-not-readable', 'a.csv', row]])
  })

  it('names the line on which a record begins that is too long', () => {
    const long = 'x'.repeat(longestRecord + 2)
    expect(issuesOf(`a\nb\n${long}\nc`)).toEqual([['line-too-long', 'a.csv', 3]])
    expect(issuesOf(`a\n"b\n\nb"\n"${'x\n'.repeat(longestRecord)}"\nc`)).toEqual([['line-too-long', 'a.csv', 5]])
    expect(recordsOf(`a\n${'x'.repeat(longestRecord - 1)}\nc`).map(([row]) => row)).toEqual([1, 2, 3])
  })

  it('never leaves rows out in silence, blank ones before them or not', { timeout: 120_000 }, () => {
    const rows = (count: number): string => `id,value\n${',\n'.repeat(count - 2)}a,b\n`
    expect(issuesOf(rows(mostRows))).toEqual([])
    expect(issuesOf(rows(mostRows + 1))).toEqual([['too-many-rows', 'a.csv', undefined]])
  })
})

describe('readTable', () => {
  const columns = [
    { en: 'id', zh: '编号', required: true as const },
    { en: 'value', zh: '数值' },
    { en: 'text_zh', zh: '说明(中文)' },
  ]
  const table = (text: string) => readCsvTable(bytesOf(text), 'a.csv', columns)

  it('knows its columns in either language, in any order, in full width and in capitals', () => {
    const { rows, issues } = table('说明（中文）, ID ,数值\n甲,a,1\n')
    expect(issues).toEqual([])
    expect(rows.map(({ cells }) => cells)).toEqual([{ text_zh: '甲', id: 'a', value: '1' }])
  })

  it('leaves blank cells out, trims the others, and brings the line ends in them to one form', () => {
    const { rows } = table('id,value,text_zh\r\n  a ,   ,"一\r\n二\r三\n四"\r\n')
    expect(rows.map(({ cells }) => cells)).toEqual([{ id: 'a', text_zh: '一\n二\n三\n四' }])
  })

  it('places rows and cells, with the header as it stands', () => {
    const [, row] = table('编号,VALUE\n\na,1\n"b\nb",2\n').rows
    expect(row?.placeOf()).toEqual({ file: 'a.csv', row: 4, cells: ['b\nb', '2'] })
    expect(row?.placeOf('value')).toEqual({ file: 'a.csv', row: 4, column: 2, name: 'VALUE', cells: ['b\nb', '2'] })
    expect(row?.placeOf('text_zh')).toEqual({ file: 'a.csv', row: 4, cells: ['b\nb', '2'] })
  })

  it('takes cells behind the header for nothing where they are blank', () => {
    expect(table('id,value\na,1,, ,\n').issues).toEqual([])
    expect(table('id,value\na,1,,x\n').issues.map(({ code, at }) => [code, at?.row])).toEqual([
      ['cells-disagree-with-header', 2],
    ])
  })

  it.each(['__proto__', 'constructor', 'toString'])('does not know a column called "%s"', (name) => {
    const { rows, issues } = table(`id,${name}\na,polluted\n`)
    expect(issues.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([['column-unknown', 1, 2]])
    expect(rows.map(({ cells }) => Object.entries(cells))).toEqual([[['id', 'a']]])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('passes over a column without a name, and names the first cell that stands in it', () => {
    expect(table('id,,value\na,,1\n').issues).toEqual([])
    const { rows, issues } = table('id,,value\na,,1\nb,lost,2\nc,lost too,3\n')
    expect(issues.map(({ code, at, received }) => [code, at?.row, at?.column, received])).toEqual([
      ['column-without-name', 3, 2, 'lost'],
    ])
    expect(rows.map(({ cells }) => cells)).toEqual([
      { id: 'a', value: '1' },
      { id: 'b', value: '2' },
      { id: 'c', value: '3' },
    ])
  })
})
