import { readFileSync } from 'node:fs'
import { Store, type Term } from 'oxigraph'
import { expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { writeDatasets, writeRdf } from '../../src/rdf/write'

/** The figures without an upper bound, read off the article by hand: printed form, paragraph, first character. */
const unbounded = [
  ['百余次', '21', '1807'],
  ['150余场次', '27', '2534'],
  ['25000余条', '32', '2809'],
  ['2300余人', '44', '4400'],
  ['20000多平方米', '46', '4507'],
  ['130多辆', '46', '4521'],
]

const guide = readFileSync(new URL('../../docs/linked-data.md', import.meta.url), 'utf8')

const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

it('finds with the query of docs/linked-data.md what its text says', () => {
  const query = blocks('sparql').find((block) => block.includes('?moreThan')) ?? ''
  const store = new Store()
  store.load(writeRdf(changshu, 'turtle'), { format: 'text/turtle' })
  // A SELECT answers with one map a row; the library types every query as any.
  const rows = store.query(query) as Map<string, Term>[]
  expect(rows.map((row) => ['printed', 'paragraph', 'start'].map((name) => row.get(name)?.value))).toEqual(unbounded)
})

it('counts with the query of docs/linked-data.md the figures of every graph of the combined file', () => {
  const datasets = [beijing, changshu, china, population]
  const store = new Store()
  store.load(writeDatasets(datasets), { format: 'application/trig' })
  const query = blocks('sparql').find((block) => block.includes('GRAPH')) ?? ''
  const rows = store.query(query) as Map<string, Term>[] // a SELECT, as above
  expect(rows.map((row) => [row.get('dataset')?.value, row.get('figures')?.value])).toEqual(
    datasets.map(({ base, id, observations }) => [base + id, String(observations.length)]),
  )
})

it('shows in docs/linked-data.md a recognition as it is written', () => {
  const [recognition = ''] = blocks('turtle')
  expect(recognition).toContain('a rolm:Recognition')
  expect(writeRdf(changshu, 'turtle')).toContain(recognition)
})
