import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellSpans, replaceCells } from '../../src/tables/cells'
import { parseCsv } from '../support/tables'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The cells by row and column, as spans give them; blank records are none, as for the parser. */
const bySpans = (text: string): readonly (readonly [number, readonly string[]])[] => {
  const rows = new Map<number, string[]>()
  for (const { row, start, end } of cellSpans(text)) {
    const cells = rows.get(row) ?? []
    rows.set(row, [...cells, text.slice(start, end).replaceAll('""', '"')])
  }
  return [...rows].filter(([, cells]) => cells.join('') !== '')
}

const byParser = (text: string) => parseCsv(encode(text), 'x.csv').records.map(({ row, cells }) => [row, cells])

const written = fc
  .array(
    fc.record({
      cells: fc.array(
        fc.oneof(
          fc.constantFrom('', 'a', ' 五 ', '5874件'),
          fc.constantFrom('"5,874"', '""', '"a ""b"" c"', '"two\nlines"', '"two\r\nlines"', '"a\rb"'),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((records) => records.map(({ cells, end }) => cells.join(',') + end).join(''))

describe('the cells of a table', () => {
  it('stand where the parser finds them, whatever the quotation marks and line ends', () => {
    fc.assert(
      fc.property(written, fc.boolean(), fc.boolean(), (text, hasMark, isCut) => {
        const whole = (hasMark ? '\uFEFF' : '') + (isCut ? text.trimEnd() : text)
        expect(bySpans(whole)).toEqual(byParser(whole))
      }),
      { numRuns: 1000 },
    )
  })

  it('end with an empty one where the text ends with a comma', () => {
    expect([...cellSpans('a,b\n1,')]).toHaveLength(4)
  })
})

describe('replacing cells', () => {
  it('leaves marks, white space, line ends and all other cells', () => {
    const text = '\uFEFFid,value\r\n"a","5,874"\r\nb, ５ \n'
    const replaced = replaceCells(text, [
      { row: 2, column: 2, text: '5874' },
      { row: 3, column: 2, text: '5' },
    ])
    expect(replaced).toBe('\uFEFFid,value\r\n"a","5874"\r\nb, 5 \n')
  })

  it('of none gives the text back', () => {
    fc.assert(fc.property(fc.string(), (text) => replaceCells(text, []) === text))
  })
})
