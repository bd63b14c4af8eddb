import { expect, it } from 'vitest'
import { loadTable } from '../../src/rdf/load-table'
import { readRdf } from '../../src/rdf/read'
import type { RdfFormat } from '../../src/rdf/write'

const long = (length: number) => `https://a.example/${'x'.repeat(length)}/`
const statements = (count: number, line: (place: number) => string) =>
  Array.from({ length: count }, (_, place) => line(place)).join('')

const codesOf = async (text: string, format: RdfFormat) =>
  Promise.all(
    [readRdf, loadTable].map(async (read) => (await read(text, format)).issues.map(({ code }) => code).join()),
  )

const refused = ['rdf-not-readable', 'rdf-not-readable']
const read = ['dataset-missing', 'dataset-missing']

it.each<[string, RdfFormat, string]>([
  ['a name', 'turtle', `@prefix p: <${long(200_000)}> .\n${statements(1000, (place) => `p:a${place} a p:b .\n`)}`],
  ['a name', 'trig', `@prefix p: <${long(200_000)}> .\n${statements(1000, (place) => `p:a${place} a p:b .\n`)}`],
  [
    'a part of an address',
    'turtle',
    `@base <${long(200_000)}> .\n${statements(1000, (place) => `<a${place}> a <b> .\n`)}`,
  ],
  [
    'one base after the other',
    'turtle',
    `@base <${long(1)}> .\n${statements(12_000, (place) => `@base <x${place}/> .\n`)}`,
  ],
])('%s that stands for a very long address, a thousand times, is refused: %s', async (_what, format, text) => {
  expect(await codesOf(text, format)).toEqual(refused)
})

it('long addresses that are written in full are read', async () => {
  const all = statements(14_000, (place) => `<${long(4000)}${place}> <a:p> "1" .\n`)
  expect(await codesOf(all, 'n-triples')).toEqual(read)
})
