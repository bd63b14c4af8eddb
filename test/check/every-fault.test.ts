import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../src/check/folder'
import { parseDataset } from '../../src/model/parse'
import type { Fields } from '../support/fields'

const head = new Uint8Array(readFileSync(new URL('../cases/folder/good-minimal/dataset.yaml', import.meta.url)))
const columns = [
  'id',
  'indicator',
  'printed',
  'value',
  'period',
  'start_within',
  'unit',
  'reporter',
  'breakdown',
  'source',
]

/** What is wrong in a cell whatever the other cells of its row are, and the code that tells it. */
const faults: Readonly<Record<string, readonly [text: string, code: string]>> = {
  id: ['', 'field-missing'],
  value: ['many', 'value-not-valid'],
  period: ['2019/2015', 'end-before-start'],
  start_within: ['maybe', 'value-not-valid'],
  unit: ['%', 'unit-not-of-indicator'],
  reporter: ['nobody', 'reference-unknown'],
  breakdown: ['nothing', 'breakdown-unknown'],
  source: ['nowhere', 'reference-unknown'],
}

const good = (row: number): Readonly<Record<string, string>> => ({
  id: `f${row}`,
  indicator: 'legal-aid-cases',
  printed: `${row}00件`,
  period: String(2010 + row),
})

const told = (rows: readonly (readonly string[])[]): readonly string[] => {
  const cells = rows.map((spoilt, row) => {
    const filled = { ...good(row), ...Object.fromEntries(spoilt.map((name) => [name, faults[name]?.[0] ?? ''])) }
    return columns.map((name) => filled[name] ?? '').join(',')
  })
  const table = [columns.join(','), ...cells].map((line) => `${line}\n`).join('')
  const { issues } = checkFolder(
    new Map([
      ['dataset.yaml', head],
      ['observations.csv', new TextEncoder().encode(table)],
    ]),
  )
  return issues.map(({ code, at }) => `${at?.row} ${at?.name} ${code}`).sort()
}

describe('rows with several faults', () => {
  it('tell each of them, and no other', () => {
    const rows = fc.array(fc.subarray(Object.keys(faults)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rows, (spoilt) => {
        const expected = spoilt.flatMap((names, row) => names.map((name) => `${row + 2} ${name} ${faults[name]?.[1]}`))
        expect(told(spoilt)).toEqual(expected.sort())
      }),
      { numRuns: 60 },
    )
  })
})

/** The same of a figure as plain data: what a field holds instead, and the code that tells it. */
const changes: Readonly<Record<string, readonly [value: unknown, code: string]>> = {
  id: ['a b', 'value-not-valid'],
  value: ['007', 'value-not-valid'],
  period: [{ kind: 'interval', edtf: '2019/2015' }, 'end-before-start'],
  reporter: ['nobody', 'reference-unknown'],
  breakdown: ['nothing', 'breakdown-unknown'],
  source: ['nowhere', 'reference-unknown'],
  quotes: [[{ exact: '9件' }], 'quote-disagrees'],
  assumed: ['rounding', 'assumption-without-reason'],
  unexpected: [1, 'field-unknown'],
}

const figure: Fields = {
  id: 'legal-aid',
  indicator: 'legal-aid-cases',
  breakdown: 'total',
  jurisdiction: '320583',
  period: { kind: 'interval', edtf: '2019' },
  source: 'report',
  printed: '5874件',
  value: '5874',
  precision: 'exact',
  minInclusive: '5874',
  maxInclusive: '5874',
  unit: 'NUM',
  quotes: [{ exact: '5874件' }],
  datingQuotes: [],
}

const datasetOf = (observation: Fields): Fields => ({
  id: 'small',
  title: { en: 'Made up' },
  publisher: 'Nobody',
  jurisdiction: '320583',
  base: 'https://w3id.org/rolm/data/320583/',
  version: '1.0.0',
  status: 'draft',
  issued: '2021-01-05',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  bodies: [],
  sources: [{ id: 'report', title: { en: 'Report' }, kind: 'report', publisher: { en: 'Nobody' } }],
  observations: [observation],
  partSets: [],
  notes: [],
})

describe('a figure of plain data with several faults', () => {
  it('tells each of them, and no other', () => {
    expect(parseDataset(datasetOf(figure)).ok).toBe(true)
    fc.assert(
      fc.property(fc.subarray(Object.keys(changes)), (names) => {
        const spoilt = { ...figure, ...Object.fromEntries(names.map((name) => [name, changes[name]?.[0]])) }
        const { issues } = parseDataset(datasetOf(spoilt))
        expect(issues.map(({ code }) => code).sort()).toEqual(names.map((name) => changes[name]?.[1]).sort())
      }),
      { numRuns: 200 },
    )
  })

  it('of which the head is wrong too, tells what its status asks for', () => {
    const dataset = { ...datasetOf({ ...figure, value: '007' }), status: 'approved', version: 'first' }
    expect(parseDataset(dataset).issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'value-not-valid version',
      'value-not-valid observations.legal-aid.value',
      'approval-missing documentNumber',
      'approval-missing approver',
    ])
  })
})
