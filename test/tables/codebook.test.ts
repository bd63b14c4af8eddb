import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijing } from '../../src/datasets/beijing-2019'
import { changshu } from '../../src/datasets/changshu-2015-2020'
import type { Dataset } from '../../src/model/dataset'
import { writeCodebookCsv } from '../../src/tables/codebook'
import { writeCodebook } from '../../src/tables/codebook-text'
import { writeTidyCsv } from '../../src/tables/tidy'
import { datasets } from '../support/arbitrary'

type Row = Readonly<Record<string, string>>

/** The rows as another program reads them. */
const rowsOf = (dataset: Dataset): readonly Row[] =>
  parse(writeCodebookCsv(dataset), { columns: true, relax_column_count: false })

const rowOf = (dataset: Dataset, kind: string, name: string): Row =>
  rowsOf(dataset).find((row) => row.kind === kind && row.name === name) ?? expect.fail(`no ${kind} ${name}`)

/** How many cells an indicator has in the files of a dataset: figures, and cells without a number. */
const cellsOf = (dataset: Dataset): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { indicator } of [...dataset.observations, ...dataset.noValues])
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1)
  return counts
}

describe('writeCodebookCsv', () => {
  it('has each column of the flat table of figures, in its order, each with what it means in both languages', () => {
    const header = writeTidyCsv(changshu).split(/\r?\n/)[0]?.split(',')
    const columns = rowsOf(changshu).filter(({ kind }) => kind === 'column')
    expect(columns.map(({ name }) => name)).toEqual(header)
    for (const { name, label_en, label_zh, definition_en, definition_zh } of columns)
      expect([name, label_en, label_zh, definition_en, definition_zh]).not.toContain('')
    for (const { label_zh } of columns) expect(label_zh).toMatch(/\p{Script=Han}/u)
  })

  it('says of an indicator what it counts, its range, what it must not be confused with, and how it was printed', () => {
    expect(rowOf(changshu, 'indicator', 'legal-aid-cases')).toMatchObject({
      unit: 'NUM',
      thing_counted_en: 'legal aid case',
      not_to_be_confused_with: 'criminal-full-coverage-cases',
      whole: 'true',
      minimum: '0',
      maximum: '',
      figures: '1',
      missing: '0',
      printed: '5874件',
    })
    expect(rowOf(changshu, 'indicator', 'reconsideration-direct-correction-rate')).toMatchObject({
      minimum: '0',
      maximum: '100',
      printed: '7.9%',
    })
  })

  it('counts every figure and every cell without a number once, under its indicator', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const indicators = rowsOf(dataset).filter(({ kind }) => kind === 'indicator')
        const counted = indicators.map(({ name, figures, missing }) => [name, Number(figures) + Number(missing)])
        expect(counted).toEqual([...cellsOf(dataset)].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
      }),
      { numRuns: 50 },
    )
  })
})

describe('writeCodebook', () => {
  it.each(['en', 'zh'] as const)('has a heading for each indicator and a row for each column: %s', (language) => {
    const text = writeCodebook(beijing, language)
    const indicators = rowsOf(beijing).filter(({ kind }) => kind === 'indicator')
    expect(text.match(/^### /gm)).toHaveLength(indicators.length)
    for (const { name, label_en, label_zh } of indicators)
      expect(text).toContain(language === 'en' ? `### ${label_en} (\`${name}\`)` : `### ${label_zh}（\`${name}\`）`)
    for (const { name } of rowsOf(beijing).filter(({ kind }) => kind === 'column'))
      expect(text).toContain(`| \`${name}\` `)
  })

  it('says in Chinese what is said in English, in its own marks', () => {
    const [zh, en] = [writeCodebook(beijing, 'zh'), writeCodebook(beijing, 'en')]
    const marks = /[\p{Script=Han}\d][:;,!?()]|[:;,!?()]\s?\p{Script=Han}/u
    const figures = /\d[\d.,]*/g // of ranges and printed forms
    expect(zh.split('\n').filter((line) => marks.test(line.replace(figures, '').replace(/\[.*?[\])]/g, '')))).toEqual(
      [],
    )
    expect(zh.split('\n').length).toBe(en.split('\n').length)
    expect(zh).toContain('- 易混指标：')
  })

  it('lists the places of the figures', () => {
    expect(writeCodebook(beijing, 'zh')).toContain('| 110000 | 北京市 | 直辖市 | 中国 | 目录 |')
    expect(rowOf(beijing, 'place', '110000')).toMatchObject({ label_zh: '北京市', label_en: 'Beijing' })
  })

  it('lets no printed form begin a tag, a link or a line of its own', () => {
    const observations = changshu.observations.slice(0, 1).map((figure) => ({
      ...figure,
      printed: '5|<b>\r\n- 6\\',
    }))
    const text = writeCodebook({ ...changshu, observations, noValues: [] }, 'en')
    expect(text).toContain('\n- Printed: 5\\|\\<b\\> - 6\\\\\n')
  })
})
