import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/model/dataset'
import { parseDataset } from '../../src/model/parse'
import { writeTidyCsv } from '../../src/tables/tidy'
import { datasets } from '../support/arbitrary'
import { datasetWith, exactly, figure, moreThan, rounded } from '../support/hand'

type Row = Readonly<Record<string, string>>

/** The rows as another program reads them. */
const rowsOf = (dataset: Dataset): readonly Row[] =>
  parse(writeTidyCsv(dataset), { columns: true, relax_column_count: false })

const datasetOf = (...observations: readonly unknown[]): Dataset => {
  const result = parseDataset(datasetWith({ observations }))
  return result.ok ? result.value : expect.fail(result.issues.map(({ message }) => message).join(' '))
}

const rowOf = (observation: unknown): Row => rowsOf(datasetOf(observation))[0] ?? expect.fail()

/** What a spreadsheet would take for a formula, or for the beginning of one. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

const plain = /^-?\d+(?:\.\d+)?$/

describe('writeTidyCsv', () => {
  it('writes a header in the order of the columns that people fill in, then interval and place', () => {
    expect(writeTidyCsv(datasetOf()).trimEnd()).toBe(
      'dataset,id,source,indicator,breakdown,jurisdiction,period_kind,period,start_within,value,unit,precision,' +
        'dated_by,reporter,status,stated_base,candidate_base,candidate_numerator,assumed,assumed_because,printed,' +
        'lower,upper,lower_open,upper_open,paragraph,start,end,iri',
    )
  })

  it('writes a figure a row', () => {
    const quotes = [{ exact: '5874件', paragraph: 27, start: 2554, end: 2559 }]
    expect(rowOf(figure('法律援助', exactly(5874), { quotes }))).toEqual({
      dataset: 'by-hand',
      id: '法律援助',
      source: 'report',
      indicator: 'legal-aid-cases',
      breakdown: 'total',
      jurisdiction: '320581',
      period_kind: 'interval',
      period: '2019',
      start_within: '',
      value: '5874',
      unit: 'NUM',
      precision: 'exact',
      dated_by: '',
      reporter: '',
      status: '',
      stated_base: '',
      candidate_base: '',
      candidate_numerator: '',
      assumed: '',
      assumed_because: '',
      printed: '5874件',
      lower: '5874',
      upper: '5874',
      lower_open: 'false',
      upper_open: 'false',
      paragraph: '27',
      start: '2554',
      end: '2559',
      iri: 'https://example.org/data/by-hand#法律援助',
    })
  })

  it.each([
    ['an open end and none', moreThan('25000余条', '25000'), ['25000', '', 'true', 'false']],
    [
      'two closed ends',
      rounded('521.19万件', '5211900', '5211850', '5211950'),
      ['5211850', '5211950', 'false', 'false'],
    ],
    [
      'zero and an open end',
      { printed: '近40个', value: '40', precision: 'nearly', minInclusive: '0', maxExclusive: '40' } as const,
      ['0', '40', 'false', 'true'],
    ],
  ])('writes bounds exactly: %s', (_, quantity, cells) => {
    const { lower, upper, lower_open, upper_open } = rowOf(figure('a', quantity))
    expect([lower, upper, lower_open, upper_open]).toEqual(cells)
  })

  it('writes numbers below zero as numbers', () => {
    const fall = figure('a', rounded('下降5.5%', '-5.5', '-5.55', '-5.45'), {
      indicator: 'online-petitions-growth',
      unit: 'PERCENT',
    })
    const { value, lower, upper } = rowOf(fall)
    expect([value, lower, upper]).toEqual(['-5.5', '-5.55', '-5.45'])
    expect(writeTidyCsv(datasetOf(fall))).toContain(',-5.5,')
  })

  it('writes lengths, moments and beginnings', () => {
    const periodOf = (period: object, others = {}) => {
      const row = rowOf(figure('a', exactly(7), { period, ...others }))
      return [row.period_kind, row.period, row.start_within]
    }
    expect(periodOf({ kind: 'lasting', duration: 'P5Y' })).toEqual(['lasting', 'P5Y', ''])
    expect(periodOf({ kind: 'since', edtf: '2019/', startWithin: true })).toEqual(['since', '2019/', 'true'])
    expect(periodOf({ kind: 'asOf' })).toEqual(['asOf', '', ''])
  })

  it.each([
    '=1+1',
    '+若干件',
    '-若干件',
    '@SUM(A1)',
    '=HYPERLINK("http://example.org","x")',
    '=1,2',
    '＝1＋1',
    '＋若干',
    '－若干',
    '＠x',
  ])('keeps text from being a formula: %s', (text) => {
    const read = rowOf(
      figure('a', { ...moreThan(text, '30') }, { datedBy: text, assumed: 'rounding', assumedBecause: text }),
    )
    for (const cell of [read.printed, read.dated_by, read.assumed_because]) expect(cell).toBe(`'${text}`)
  })

  it('gives back every field of every dataset, and never a formula', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const rows = rowsOf(dataset)
        expect(rows.length).toBe(dataset.observations.length)
        for (const [index, observation] of dataset.observations.entries()) {
          const row = rows[index] ?? expect.fail()
          const text = (cell: string | undefined = '') =>
            /^'/.test(cell) && formula.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
          expect(text(row.id)).toBe(observation.id)
          expect(text(row.printed)).toBe(observation.printed)
          expect(text(row.dated_by)).toBe(observation.datedBy ?? '')
          expect(text(row.assumed_because)).toBe(observation.assumedBecause ?? '')
          expect(row.value).toBe(observation.value)
          expect(row.lower_open === 'true' ? row.lower : '').toBe(observation.minExclusive ?? '')
          expect(row.lower_open === 'true' ? '' : row.lower).toBe(observation.minInclusive ?? '')
          expect(row.upper_open === 'true' ? row.upper : '').toBe(observation.maxExclusive ?? '')
          expect(row.upper_open === 'true' ? '' : row.upper).toBe(observation.maxInclusive ?? '')
          for (const cell of Object.values(row)) expect(formula.test(cell) && !plain.test(cell)).toBe(false)
        }
      }),
    )
  })
})
