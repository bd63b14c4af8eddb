import { describe, expect, it } from 'vitest'
import { contextOf } from '../../src/mapping/context'
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
  ...(['turtle', 'trig'] as const).map((format): [string, RdfFormat, string] => [
    'one base after the other',
    format,
    `@base <${long(1)}> .\n${statements(12_000, (place) => `@base <x${place}/> .\n`)}`,
  ]),
])('%s that stands for a very long address, a thousand times, is refused: %s', async (_what, format, text) => {
  expect(await codesOf(text, format)).toEqual(refused)
})

it('long addresses that are written in full are read', async () => {
  const all = statements(14_000, (place) => `<${long(4000)}${place}> <a:p> "1" .\n`)
  expect(await codesOf(all, 'n-triples')).toEqual(read)
})

describe('contexts of JSON-LD', () => {
  const document = (context: unknown, node: (place: number) => object, count: number): string =>
    JSON.stringify({ '@context': context, '@graph': Array.from({ length: count }, (_, place) => node(place)) })
  const named = (place: number) => ({ '@id': `p:${place}`, 'p:q': { '@id': `p:r${place}` } })

  const part = 'x'.repeat(100)
  const links = Array.from({ length: 2000 }, (_, place) => [`p${place}`, `p${place + 1}:${part}/`] as const)
  const chain = { ...Object.fromEntries(links), p2000: 'https://a.example/', p: 'p0:' }
  const terms = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`t${place}`, `https://a.example/${place}`]))

  it.each<[string, string]>([
    ['a name that stands for a very long address', document({ p: long(100_000) }, named, 2000)],
    [
      'such a name that the context says in more words',
      document({ p: { '@id': `${long(100_000)}a`, '@prefix': true } }, named, 2000),
    ],
    ['names that stand for one another', document(chain, named, 2000)],
    [
      'names that stand for those of the context before',
      document([{ p: 'https://a.example/' }, ...links.map(() => ({ p: `p:${part}/` }))], named, 2000),
    ],
    [
      'a vocabulary behind the one before',
      document(
        [{ '@vocab': 'https://a.example/' }, ...links.map(() => ({ '@vocab': part }))],
        () => ({ a: { b: 'c' } }),
        2000,
      ),
    ],
    ['a term for a very long address', document({ t: long(100_000) }, () => ({ t: { t: 'c' } }), 2000)],
    [
      'many contexts in one of many terms',
      document(terms(3000), (place) => ({ '@context': { [`u${place}`]: 'a:b' }, t1: 'c' }), 3000),
    ],
    ['many contexts behind one of many terms', document([terms(3000), ...links.map(() => ({}))], named, 1)],
    [
      'a context at a term, in one of many terms',
      document(
        { ...terms(3000), C: { '@id': 'a:C', '@context': { z: 'a:z' } } },
        () => ({ '@type': 'C', t1: 'c', z: 'd' }),
        3000,
      ),
    ],
  ])('%s: refused', async (_what, text) => {
    expect(text.length).toBeLessThan(500_000)
    const { issues } = await readRdf(text, 'json-ld')
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(/too much room|too often/)])
    expect(await codesOf(text, 'json-ld')).toEqual(refused)
  })

  it('that are loaded are bounded alike', async () => {
    const text = document('https://a.example/context', named, 2000)
    const { issues } = await readRdf(text, 'json-ld', {
      loadContext: async () => JSON.stringify({ '@context': { p: long(100_000) } }),
    })
    expect(issues.map(({ code }) => code)).toEqual(['rdf-not-readable'])
    expect(issues[0]?.message).toContain('short names stand for long addresses')
  })

  it('of many documents, one beside the other, are read', async () => {
    const all = Array.from({ length: 300 }, () => ({ '@context': contextOf(), id: 'https://a.example/', type: 'Note' }))
    expect(await codesOf(JSON.stringify(all), 'json-ld')).toEqual(read)
  })
})
