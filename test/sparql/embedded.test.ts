import { describe, expect, it, vi } from 'vitest'
import { beijing, changshu } from '../../src/datasets/index'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { embeddedStore, queryEmbedded, selectEmbedded } from '../../src/sparql/embedded'

const turtle = writeRdf(changshu, 'turtle')

describe('a store in memory', () => {
  it('says which text is no linked data', async () => {
    await expect(embeddedStore([turtle, 'no turtle'])).rejects.toThrow('text 2')
  })

  it('says why a query cannot be run, and that it is to be a SELECT', async () => {
    const store = await embeddedStore([turtle])
    expect(() => selectEmbedded(store, 'SELECT')).toThrow('The query cannot be run: ')
    expect(() => selectEmbedded(store, 'ASK { ?a ?b ?c }')).toThrow('SELECT')
  })

  it.each([
    ['SELECT ?x WHERE { ?x', 'line 1, column 21 is no SPARQL; the engine says: "!" "$"'],
    ['SELECT *\n{ ?x no:such ?y }', 'line 2, column 13 is no SPARQL; the engine says: Prefix not found'],
    ['nonsense', 'line 1, column 9 is no SPARQL'],
    ['SELECT * { SERVICE <http://x.example/> { } }', 'The service <http://x.example/> is not supported'],
  ])('says where and why it cannot run %s', async (text, why) => {
    const store = await embeddedStore([turtle])
    const error = ((): unknown => {
      try {
        return selectEmbedded(store, text)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toMatchObject({ message: expect.stringContaining(why), zh: expect.stringMatching(/^查询无法运行：/) })
    expect(String(error)).not.toMatch(/\[|\\u/)
  })

  it('holds figures in one place, or is told which is meant', async () => {
    const both = await embeddedStore([turtle, writeDatasets([beijing])])
    const count = { group: [], select: ['count'] } as const
    await expect(queryEmbedded(both, count)).rejects.toThrow('graphs')
    expect(await queryEmbedded(both, count, { graphs: 'default' })).toMatchObject({ value: { rows: [{ count: 39 }] } })
    expect(await queryEmbedded(both, count, { graphs: 'named' })).toMatchObject({ value: { rows: [{ count: 30 }] } })
  })

  it('of nothing answers with nothing', async () => {
    expect(await queryEmbedded([], {})).toMatchObject({ ok: true, value: { rows: [], undated: 0, lacking: 0 } })
    expect(await queryEmbedded([], { group: [] })).toMatchObject({ ok: true, value: { rows: [] } })
  })
})

it('says how to install the engine where it is absent', async () => {
  vi.doMock('oxigraph', () => {
    throw new Error('Cannot find package')
  })
  try {
    await expect(embeddedStore([turtle])).rejects.toThrow('npm install oxigraph')
  } finally {
    vi.doUnmock('oxigraph')
  }
})
