import { readdirSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore, selectEmbedded } from '../../src/sparql/embedded'
import { expected, textOf, textsOf } from './queries'

const queries = readdirSync(new URL('../../queries/', import.meta.url)).map((file) => file.replace(/\.rq$/, ''))

let store: EmbeddedStore
beforeAll(async () => {
  store = await embeddedStore([changshu, beijing, china, population].map((dataset) => writeRdf(dataset, 'turtle')))
})

/** The rows of a query, an address by the end of it. */
const rowsOf = (name: string): readonly (readonly string[])[] => textsOf(selectEmbedded(store, textOf(name)))

it('are six, each with rows that were read off by hand', () => {
  expect(queries.sort()).toEqual(Object.keys(expected).sort())
})

it.each(Object.entries(expected))('%s.rq gives its rows', (name, rows) => {
  expect(rowsOf(name)).toEqual(rows)
})

it.each(queries)('%s.rq says what it asks and what to change, and is plain SPARQL 1.1', (name) => {
  const text = textOf(name)
  expect(text).toMatch(/^# [A-Z].*\?/)
  expect(text).toMatch(/^# Change: /m)
  expect(text).not.toMatch(/LATERAL|SERVICE|FROM /)
})
