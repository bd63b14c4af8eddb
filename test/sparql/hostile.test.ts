import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import type { Dataset } from '../../src/model/dataset'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { writeRdf } from '../../src/rdf/write'
import { compileSparql } from '../../src/sparql/compile'
import { embeddedStore, queryEmbedded, selectEmbedded } from '../../src/sparql/embedded'
import { bracketed, quoted } from '../../src/sparql/text'

const hostile = [
  '") } DROP ALL #',
  '\\',
  '\\")',
  '\\u0022) #',
  '\n\r\t\b\f\u0000',
  "'''",
  '> } #',
  '?figure',
  '$figure',
  '%22',
  '{',
  '\u{10400}\u0085\u2028',
]

const named = (id: string): Dataset => ({
  ...changshu,
  id,
  sources: changshu.sources.map((source) => ({ ...source, id: `s${id}` })),
  observations: changshu.observations.slice(0, 2).map((figure) => ({ ...figure, source: `s${id}` })),
})

const thrownBy = (run: () => unknown): string => {
  try {
    run()
    return 'nothing'
  } catch (error) {
    return String(error)
  }
}

describe('a word of a query', () => {
  it.each(hostile)('%j names a dataset, and nothing else', async (id) => {
    const dataset = named(id)
    const question: Query = { where: { dataset: id, source: `s${id}` }, select: ['dataset', 'source', 'printed'] }
    const answer = await queryEmbedded([writeRdf(dataset, 'n-triples'), writeRdf(changshu, 'turtle')], question)

    expect(answer).toEqual({ ok: true, value: query(tableOf([dataset, changshu]), question), issues: [] })
    expect(answer).toHaveProperty('value.rows.length', 2)
  })

  it.each<Query['where']>([{ dataset: '") } #' }, { source: 'half \ud800' }, { indicator: 'legal-aid' }])(
    '%j that is not there is told as the table tells it',
    async (where = {}) => {
      const told = thrownBy(() => query(tableOf([changshu]), { where })).replace(/^.*answered\. /, '')

      expect(told).toMatch(/^where\./)
      await expect(queryEmbedded([writeRdf(changshu, 'turtle')], { where })).rejects.toThrow(told)
    },
  )
})

describe('a string in SPARQL', () => {
  it('comes out as it went in', async () => {
    const store = await embeddedStore([])
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile)), (text) => {
        const { rows } = selectEmbedded(store, `SELECT ?text WHERE { BIND (${quoted(text)} AS ?text) }`)
        expect(rows[0]?.text?.value).toBe(text)
      }),
    )
  })
})

describe('an address in SPARQL', () => {
  it.each(['a:b>', 'a:"', 'a:b c', 'a:\\u003E', 'a:{', 'a:\n', 'a:\ud800'])('%j is refused', (iri) => {
    expect(() => bracketed(iri)).toThrow('Percent-encode')
  })
})

describe('what is no query', () => {
  it('is refused before anything is asked', () => {
    expect(() => compileSparql({ where: { indicator: 'no-such-thing' } })).toThrow('compileSparql() was given a query')
    expect(() => compileSparql({ limit: 0 })).toThrow('limit')
  })
})
