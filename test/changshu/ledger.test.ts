import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Dataset, datasetLists } from '../../src/model/dataset'
import type { Quote } from '../../src/model/quote'
import { loadDataset } from '../../src/publish/load'
import { heldIn } from '../../src/publish/verify'
import { parseCsv } from '../support/tables'
import { byPlace, type Category, categories, type Hit, scan, shown } from './scan'

/** The ledger accounts for every number, title, quotation and word of recognition in the article: a fact, or why not. */

const verdicts = ['fact', 'duplicate', 'not-a-fact'] as const
type Verdict = (typeof verdicts)[number]

interface Row {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly category: Category
  readonly verdict: Verdict
  readonly fact: string
  readonly why: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const ledgerFile = `${root}test/cases/changshu/ledger.csv`

const oneOf = <T extends string>(known: readonly T[], given: string): T =>
  known.find((each) => each === given) ?? expect.fail(`${given} is none of ${known.join(', ')}`)

const rowOf = (cells: readonly string[]): Row => {
  const [start = '', end = '', printed = '', category = '', verdict = '', fact = '', why = ''] = cells
  const place = { start: Number(start), end: Number(end), category: oneOf(categories, category) }
  return { ...place, printed, verdict: oneOf(verdicts, verdict), fact, why }
}

const readLedger = (): { readonly header: readonly string[]; readonly rows: readonly Row[] } => {
  const { records, issues } = parseCsv(readFileSync(ledgerFile), 'ledger.csv')
  expect(issues).toEqual([])
  const [header, ...rest] = records.map(({ cells }) => cells)
  return { header: header ?? [], rows: rest.map(rowOf) }
}
const { header, rows } = readLedger()

const load = async (path: string): Promise<Dataset> => {
  const result = await loadDataset(path)
  return result.ok ? result.value : expect.fail(result.issues.map(({ message }) => message).join('\n'))
}
const dataset = await load(`${root}datasets/changshu-2015-2020`)

/** Every quotation of every record of the dataset, those that date it included. */
const quotations = new Map<string, readonly Quote[]>(
  datasetLists.flatMap((list) =>
    dataset[list].map((record): [string, readonly Quote[]] => [
      record.id,
      [...('quotes' in record ? record.quotes : []), ...('datingQuotes' in record ? record.datingQuotes : [])],
    ]),
  ),
)

const named = ({ start, end, printed, category }: Omit<Row, 'verdict' | 'fact' | 'why'>): string =>
  `${start}–${end} ${category} ${printed}`

const overlaps = ({ start, end }: Row, quote: Quote): boolean =>
  quote.start !== undefined && quote.end !== undefined && quote.start < end && start < quote.end

describe('the ledger of the article', () => {
  it('is well formed and in order of place', () => {
    expect(header).toEqual(['start', 'end', 'printed', 'category', 'verdict', 'fact', 'why'])
    for (const row of rows) {
      expect(row.end, named(row)).toBeGreaterThan(row.start)
      const length = [...row.printed].length
      if (row.printed.endsWith('…')) expect(length, named(row)).toBeLessThan(row.end - row.start)
      else expect(length, named(row)).toBe(row.end - row.start)
    }
    expect(rows.map(named)).toEqual([...rows].sort(byPlace).map(named))
    expect(new Set(rows.map(named)).size).toBe(rows.length)
  })

  it('names a record of the dataset in every row that is a fact or a duplicate, and says why in every other', () => {
    for (const row of rows) {
      if (row.verdict === 'not-a-fact') expect({ at: named(row), fact: row.fact }).toEqual({ at: named(row), fact: '' })
      else expect([...quotations.keys()], named(row)).toContain(row.fact)
      if (row.verdict !== 'fact') expect(row.why, named(row)).not.toBe('')
    }
  })

  it('calls a fact only what a quotation of that fact covers or touches', () => {
    const loose = rows.filter(
      (row) => row.verdict === 'fact' && !quotations.get(row.fact)?.some((quote) => overlaps(row, quote)),
    )
    expect(loose.map(named)).toEqual([])
  })

  it('calls a duplicate only what no quotation of that fact touches', () => {
    const quoted = rows.filter(
      (row) => row.verdict === 'duplicate' && quotations.get(row.fact)?.some((quote) => overlaps(row, quote)),
    )
    expect(quoted.map(named)).toEqual([])
  })

  it('accounts for so many places', () => {
    const count = (category: Category, verdict: Verdict): number =>
      rows.filter((row) => row.category === category && row.verdict === verdict).length
    const table = categories.map((category) => [category, ...verdicts.map((verdict) => count(category, verdict))])
    expect(table).toEqual([
      ['digits', 77, 3, 3],
      ['numeral', 40, 5, 49],
      ['title', 20, 0, 0],
      ['recognition', 43, 11, 15],
      ['quoted', 51, 2, 5],
    ])
  })
})

describe('the facts of the dataset', () => {
  it('stand in the article, each of them in one place at least', () => {
    const lists = datasetLists.filter((list) => list !== 'sources' && list !== 'notes')
    const ids = lists.flatMap((list) => dataset[list].map(({ id }) => id))
    const placed = (id: string): boolean => (quotations.get(id) ?? []).some(({ start }) => start !== undefined)
    expect(ids.filter((id) => !placed(id))).toEqual([])
    const notes = dataset.notes.filter(({ source, quotes }) => (source === undefined) !== (quotes.length === 0))
    expect(notes.map(({ id }) => id)).toEqual([])
  })

  it('are quoted in a few characters', () => {
    for (const [id, quotes] of quotations)
      for (const { exact } of quotes) expect([...exact].length, `${id}: ${exact}`).toBeLessThanOrEqual(40)
  })
})

describe('the article itself', () => {
  const source = dataset.sources.find(({ id }) => id === 'article')
  const bytes = heldIn(process.env.ROLM_SOURCES ?? `${root}../shared/sources`)(source?.file ?? '')

  it('holds exactly the places that the ledger accounts for, where it is held', () => {
    if (bytes === undefined)
      return console.log(`${source?.file} is not held: ${rows.length} rows were not held against it`)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(source?.sha256)
    const found = scan(Buffer.from(bytes).toString('utf8')).map((hit) => named({ ...hit, printed: shown(hit) }))
    const accounted = rows.map(named)
    expect({
      'in the article and not in the ledger': found.filter((place) => !accounted.includes(place)),
      'in the ledger and not in the article': accounted.filter((place) => !found.includes(place)),
    }).toEqual({ 'in the article and not in the ledger': [], 'in the ledger and not in the article': [] })
    expect(accounted).toEqual(found)
  })
})

describe('scan', () => {
  const told = (text: string): readonly string[] =>
    scan(text).map(({ start, end, text: words, category }) => `${start}–${end} ${category} ${words}`)

  it('finds numbers in digits, with decimals and per cent, in either width', () => {
    expect(told('共1234.5万条,占3%和４０％。')).toEqual([
      '1–7 digits 1234.5',
      '7–8 numeral 万',
      '11–13 digits 3%',
      '14–17 digits ４０％',
    ])
  })

  it('leaves the full stop behind a number alone', () => {
    expect(told('第12.')).toEqual(['1–3 digits 12'])
  })

  it('finds runs of Chinese numerals, also inside words', () => {
    expect(told('第二十三次,两个半天,统一')).toEqual([
      '1–4 numeral 二十三',
      '6–7 numeral 两',
      '8–9 numeral 半',
      '12–13 numeral 一',
    ])
  })

  it('finds titles and quotations, and what stands inside them', () => {
    expect(told('印发《海边2030规划》,称“三个一”')).toEqual([
      '2–12 title 《海边2030规划》',
      '5–9 digits 2030',
      '14–19 quoted “三个一”',
      '15–16 numeral 三',
      '17–18 numeral 一',
    ])
  })

  it('finds words of recognition, the longest first, each character once', () => {
    expect(told('被评为先进,获得第一批试点')).toEqual([
      '0–3 recognition 被评为',
      '3–5 recognition 先进',
      '6–8 recognition 获得',
      '8–11 recognition 第一批',
      '9–10 numeral 一',
      '11–13 recognition 试点',
    ])
  })

  it('counts code points, not UTF-16 units', () => {
    expect(told('𠮷村7户')).toEqual(['2–3 digits 7'])
  })

  it('finds nothing where there is nothing', () => {
    expect(told('')).toEqual([])
    expect(told('海边有风。')).toEqual([])
  })

  it('shows titles whole and cuts long quotations', () => {
    const hit: Hit = { start: 0, end: 22, text: `“${'海'.repeat(20)}”`, category: 'quoted' }
    expect(shown(hit)).toBe(`“${'海'.repeat(14)}…`)
    expect(shown({ ...hit, category: 'title' })).toBe(hit.text)
  })
})
