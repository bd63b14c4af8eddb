import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { compileSparql } from '../../src/sparql/compile'
import { embeddedStore, queryEmbedded } from '../../src/sparql/embedded'
import { declaring, ownWords, questionsOnDeclared } from '../query/declaring'
import { datasetOf } from '../query/tables'
import { exactly, figure } from '../support/hand'

// Indicators and places that datasets declare are asked for, grouped and added up as the table does it.

const store = await embeddedStore(declaring.map((dataset) => writeRdf(dataset, 'turtle')))
const table = tableOf(declaring)

describe('what datasets declare', () => {
  it.each(questionsOnDeclared)('is answered by SPARQL: %j', async (question) => {
    const answer = await queryEmbedded(store, question, { datasets: declaring })
    expect(answer).toEqual({ ok: true, value: query(table, question), issues: [] })
  })

  it('is told of, each once, where the datasets are not given', async () => {
    const { ok, issues } = await queryEmbedded(store, {})
    expect(ok).toBe(false)
    expect(issues.map(({ code, received }) => [code, received])).toEqual(
      [ownWords.walkIns, ownWords.seats].map((word) => ['term-not-valid', word]),
    )
    expect(issues[0]?.message).toContain('of a dataset that is given with the question (datasets')
  })

  it('is told of where groups name it, which are of no node', async () => {
    const [found] = (await queryEmbedded(store, { group: ['indicator'], select: ['indicator', 'count'] })).issues
    expect(found?.at).toBeUndefined()
    expect(found?.message).toContain(`?indicator of the node (a group of figures) is ${found?.received}.`)
  })

  it('is not known to a text that is compiled without the datasets', () => {
    const question = { where: { indicator: ownWords.seats } }
    expect(() => compileSparql(question)).toThrow('walk-ins')
    expect(compileSparql(question, { datasets: declaring }).text).toContain(`VALUES ?indicator { <${ownWords.seats}> }`)
  })
})

describe('places that datasets declare', () => {
  const township = { label: { en: 'a township' }, level: 'township' }
  const inTwo = [
    datasetOf([figure('part', exactly(1), { jurisdiction: 'garden' }), figure('whole', exactly(2))], {
      id: 'a',
      base: 'https://a.example/',
      places: [{ ...township, id: 'garden', within: '320581' }],
    }),
    datasetOf([figure('other', exactly(5), { jurisdiction: 'garden' })], {
      id: 'b',
      base: 'https://b.example/',
      places: [{ ...township, id: 'garden', within: '110000' }],
    }),
  ] as const
  const texts = inTwo.map((dataset) => writeRdf(dataset, 'turtle'))

  it('are not added up with those around them, whether the datasets are given or not', async () => {
    const [a] = inTwo
    const question = { group: ['dataset'] } as const
    const value = query(tableOf([a]), question)
    expect(value.rows).toMatchObject([{ count: 2, sumRefused: 'places-overlap' }])
    for (const options of [{}, { datasets: [a] }])
      expect(await queryEmbedded(texts.slice(0, 1), question, options)).toEqual({ ok: true, value, issues: [] })
  })

  it('of which two datasets say different things are kept apart by graphs, or told of', async () => {
    const question = { group: ['dataset'] } as const
    const expected = { ok: true, value: query(tableOf(inTwo), question), issues: [] }
    expect(await queryEmbedded(texts, question, { datasets: inTwo })).toEqual(expected)
    expect(await queryEmbedded([writeDatasets(inTwo)], question)).toEqual(expected)
    expect(await queryEmbedded(texts, question)).toMatchObject({
      ok: false,
      issues: [{ code: 'property-repeated', at: { node: expect.stringMatching(/garden$/) } }, {}],
    })
  })

  it('lie where the first of the datasets says', async () => {
    for (const jurisdictionWithin of ['110000', '320581']) {
      const question = { where: { jurisdictionWithin } } as const
      const value = query(tableOf(inTwo), question)
      expect(value.rows.length).toBe(jurisdictionWithin === '110000' ? 0 : 3)
      for (const datasets of [inTwo, [...inTwo].reverse()])
        expect(await queryEmbedded(texts, question, { datasets })).toEqual({ ok: true, value, issues: [] })
    }
  })

  it('of which two datasets say different things are told of where it matters and no datasets are given', async () => {
    const within = (jurisdictionWithin: string) =>
      ({ where: { jurisdictionWithin }, group: [], select: ['count'] }) as const
    const apart = await embeddedStore([writeDatasets(inTwo)])
    const told = { ok: false, issues: [{ code: 'places-disagree', received: 'garden' }] }
    expect(await queryEmbedded(apart, within('110000'))).toMatchObject(told)
    const together = await queryEmbedded(texts, within('110000'))
    expect(together).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([expect.objectContaining({ code: 'property-repeated' })]),
    })
    expect(await queryEmbedded(apart, within('320500'))).toMatchObject(told) // the figure of b is not found in its graph
    const value = query(tableOf(inTwo), within('320583'))
    expect(await queryEmbedded(apart, within('320583'))).toEqual({ ok: true, value, issues: [] })
  })

  it('of a dataset that is not given with the others are told of where they matter', async () => {
    const [a, b] = inTwo
    const apart = await embeddedStore([writeDatasets([{ ...a, places: [] }, b])])
    const given = { datasets: [{ ...a, places: [] }] }
    const told = { ok: false, issues: [{ code: 'dataset-not-given', received: 'https://b.example/b#data' }] }
    for (const question of [{ where: { jurisdictionWithin: '110000' } }, { group: ['indicator'] }] as const)
      expect(await queryEmbedded(apart, question, given)).toMatchObject(told)
    const counts = { group: ['jurisdiction'], select: ['jurisdiction', 'count'] } as const
    const value = query(tableOf([{ ...a, places: [] }, b]), counts)
    expect(await queryEmbedded(apart, counts, given)).toEqual({ ok: true, value, issues: [] })
  })

  it('of which one dataset does not say where they lie are told of too, in graphs of their own', async () => {
    const [a, b] = inTwo
    const silent = { ...b, places: [{ ...township, id: 'garden' }] } as typeof b
    const question = { where: { jurisdictionWithin: '320581' }, group: [], select: ['count'] } as const
    const value = query(tableOf([a, silent]), question)
    expect(value.rows).toEqual([{ count: 3 }])
    expect(await queryEmbedded([writeDatasets([a, silent])], question)).toMatchObject({
      ok: false,
      issues: [{ code: 'places-disagree', received: 'garden' }],
    })
    const together = [a, silent].map((dataset) => writeRdf(dataset, 'turtle'))
    expect(await queryEmbedded(together, question)).toEqual({ ok: true, value, issues: [] })
  })
})
