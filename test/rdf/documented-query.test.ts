import { readFileSync } from 'node:fs'
import { Store, type Term } from 'oxigraph'
import { expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { writeRdf } from '../../src/rdf/write'

/** The figures without an upper bound, read off the article by hand: printed form, paragraph, first character. */
const unbounded = [
  ['百余次', '21', '1807'],
  ['150余场次', '27', '2534'],
  ['25000余条', '32', '2809'],
  ['2300余人', '44', '4400'],
  ['20000多平方米', '46', '4507'],
  ['130多辆', '46', '4521'],
]

it('finds with the query of docs/linked-data.md what its text says', () => {
  const guide = readFileSync(new URL('../../docs/linked-data.md', import.meta.url), 'utf8')
  const query = /```sparql\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''
  const store = new Store()
  store.load(writeRdf(changshu, 'turtle'), { format: 'text/turtle' })
  // A SELECT answers with one map a row; the library types every query as any.
  const rows = store.query(query) as Map<string, Term>[]
  expect(rows.map((row) => ['printed', 'paragraph', 'start'].map((name) => row.get(name)?.value))).toEqual(unbounded)
})
