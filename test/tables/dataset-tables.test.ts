import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { indicatorOf } from '../../src/model/catalogue'
import type { Dataset } from '../../src/model/dataset'
import { visible } from '../../src/model/invisible'
import type { Observation } from '../../src/model/observation'
import { parseDataset } from '../../src/model/parse'
import { readPrinted } from '../../src/model/quantity'
import type { Quote } from '../../src/model/quote'
import { csvPieces } from '../../src/tables/csv'
import { datasetTables, tablePieces, writeHead } from '../../src/tables/dataset-tables'
import { guarded, withoutGuard } from '../../src/tables/formula'
import { datasets } from '../support/arbitrary'
import { parseCsv } from '../support/tables'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const folderOf = (dataset: Dataset): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ['dataset.yaml', bytes(writeHead(dataset))],
    ...datasetTables(dataset).map((table) => [table.name, bytes([...tablePieces(table)].join(''))] as const),
  ])

/** The words that date a fact are those of its quotations, where there are any: a folder holds them against one another. */
const withDatingWords = (dataset: Dataset): Dataset => {
  const dated = <T extends { readonly datingQuotes: readonly Quote[] }>(facts: readonly T[]) =>
    facts.map((fact) =>
      fact.datingQuotes.length === 0
        ? fact
        : { ...fact, datedBy: fact.datingQuotes.map(({ exact }) => exact).join('…') },
    )
  return {
    ...dataset,
    observations: dated(dataset.observations),
    noValues: dated(dataset.noValues),
    recognitions: dated(dataset.recognitions),
    trends: dated(dataset.trends),
    milestones: dated(dataset.milestones),
    instruments: dated(dataset.instruments),
    programmes: dated(dataset.programmes),
  }
}

/**
 * White space around a cell is nobody's: a table is read without it. Here each such character becomes a letter; and a cell in which there
 * is nothing to see, which is empty, has one.
 */
const withoutPadding = (value: unknown): unknown => {
  if (typeof value === 'string') {
    const padded = value.replace(/^\s+|\s+$/g, (space) => 'x'.repeat([...space].length))
    return visible(padded).trim() === '' ? 'x' : padded
  }
  if (Array.isArray(value)) return value.map(withoutPadding)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPadding(inner)]))
}

/** The ends of a figure follow from its words, where these can be read: a table has the words alone. */
const isReadable = ({ printed, indicator }: Observation): boolean => {
  const kind = indicatorOf(indicator)
  return kind !== undefined && readPrinted(printed, kind) !== undefined
}

describe('the tables of a dataset', () => {
  it.each([changshu, beijing, china, population])('are read back as the same dataset: $id', (dataset) => {
    const result = checkFolder(folderOf(dataset))
    expect(result).toStrictEqual({ ok: true, value: dataset, issues: [] })
  })

  it('are read back as the same dataset, whatever it holds but white space around a text', () => {
    fc.assert(
      fc.property(datasets, (made) => {
        const known = parseDataset(withDatingWords(withoutPadding(made) as Dataset)) // as it was, but for spaces
        fc.pre(known.ok && known.value.observations.every(isReadable))
        const result = checkFolder(folderOf(known.value))
        expect(result.ok ? result.value : result.issues).toStrictEqual(known.value)
      }),
      { numRuns: 25 },
    )
  })

  it('keep printed forms as they stand, with what nobody sees in them', () => {
    const [figure] = changshu.observations
    if (figure === undefined) throw new Error('there is a figure')
    const printed = `${figure.printed.slice(0, 1)}\u200b${figure.printed.slice(1)}`
    const quotes = [{ exact: printed }]
    const { id, breakdown, jurisdiction, source, period, datingQuotes } = figure
    const absent = {
      id: 'absent',
      indicator: 'model-villages-created',
      breakdown,
      jurisdiction,
      source,
      period,
      datingQuotes,
      quotes,
    }
    const dataset: Dataset = {
      ...changshu,
      ...{ partSets: [], notes: [], trends: [], recognitions: [], milestones: [], statedCounts: [] },
      observations: [{ ...figure, id, printed, quotes }],
      noValues: [{ ...absent, kind: 'blank' }],
    }

    const result = checkFolder(folderOf(dataset))

    expect(result.ok && result.value.observations.map((each) => [each.printed, each.quotes])).toEqual([
      [printed, quotes],
    ])
    expect(result.ok && result.value.noValues.map((each) => each.quotes)).toEqual([quotes])
    expect(result.issues.map(({ code }) => code)).toEqual(['characters-invisible', 'characters-invisible'])
  })

  it('hold figures one by one, asked for as they are written', () => {
    const [figure] = changshu.observations
    if (figure === undefined) throw new Error('there is a figure')
    let asked = 0
    const many = {
      length: 10_000,
      *[Symbol.iterator]() {
        for (let made = 0; made < 10_000; made += 1) {
          asked += 1
          yield { ...figure, id: `figure-${made}` }
        }
      },
    }
    const table = datasetTables({ ...changshu, observations: many }).find(({ name }) => name === 'observations.csv')
    asked = 0
    const [first] = table === undefined ? [] : tablePieces(table)
    expect(first).toContain('figure-0,')
    expect(asked).toBeLessThan(1000)
  })
})

describe('text that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+1+cmd',
    '-2+3+cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    "''@x",
    '-1;2',
  ])('is kept from it, and read back: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    expect(withoutGuard(guarded(text))).toBe(text)
  })

  it.each(['-3.5%', '+12件', '-0.5', '+1,234', '108件', 'a=b', "'tis", '—', ''])(
    'is left alone where it is none: %j',
    (text) => {
      expect(guarded(text)).toBe(text)
      expect(withoutGuard(text)).toBe(text)
    },
  )

  it('is never lost, and never begins a cell', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', '1', 'a', '"', ',', '\n') }),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        expect(withoutGuard(guarded(text))).toBe(text)
        const table = [...csvPieces([{ name: 'id' }, { name: 'text' }], [{ id: 'x', text }])].join('')
        const cell = parseCsv(bytes(table), 'a.csv').records[1]?.cells[1] ?? ''
        expect(withoutGuard(cell)).toBe(text)
        expect(/^[=@\t\r＝＋－＠]/.test(cell)).toBe(false)
        expect(/^[+-](?!\d[\d,.]*(?:[%‰]|\p{L}{0,8})$)/u.test(cell)).toBe(false)
      }),
    )
  })
})
