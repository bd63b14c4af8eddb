import { beforeAll, describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import type { Dataset } from '../../src/model/dataset'
import { query } from '../../src/query/evaluate'
import type { Query } from '../../src/query/query'
import { tableOf } from '../../src/query/table-of'
import { loadTable } from '../../src/rdf/load-table'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore, queryEmbedded } from '../../src/sparql/embedded'
import { declaring, questionsOnDeclared } from '../query/declaring'
import { datasetOf } from '../query/tables'
import { exactly, figure } from '../support/hand'

// What stands at the permanent address of a version has every fact under that address, and is the dataset all the same.

const atVersion = (dataset: Dataset): string => writeRdf(dataset, 'n-triples', { permanent: true })
const datasets = [changshu, beijing, china, population]
const legalAid = { where: { indicator: 'legal-aid-cases' } } as const
const counts = { group: [], select: ['count'] } as const

const dataset = 'https://w3id.org/rolm/data/320581/changshu-2015-2020#data'
const version = dataset.replace('#', '/1.0.0#')

describe('a version of a dataset', () => {
  const some: readonly Query[] = [
    { select: ['dataset', 'id', 'source', 'printed'] },
    { where: { dataset: ['changshu-2015-2020', 'population'] }, group: ['dataset'] },
    { where: { source: 'article' }, group: ['dataset', 'source'] },
    { where: legalAid.where, select: ['dataset', 'perHead'] },
    { pair: { jurisdiction: ['320581', '110000'] } },
  ]
  let versions: EmbeddedStore
  let declared: EmbeddedStore
  beforeAll(async () => {
    versions = await embeddedStore(datasets.map(atVersion))
    declared = await embeddedStore(declaring.map(atVersion))
  })

  it.each(some)('has the name of its dataset: %j', async (question) => {
    const value = query(tableOf(datasets), question)
    for (const options of [{}, { datasets }])
      expect(await queryEmbedded(versions, question, options)).toEqual({ ok: true, value, issues: [] })
  })

  it('stands beside datasets as they are now', async () => {
    const question = { where: { dataset: ['changshu-2015-2020', 'beijing-2019'] }, group: ['dataset'] } as const
    const texts = [atVersion(changshu), writeRdf(beijing, 'turtle')]
    const value = query(tableOf([changshu, beijing]), question)
    expect(await queryEmbedded(texts, question)).toEqual({ ok: true, value, issues: [] })
  })

  it.each(questionsOnDeclared)('declares what its dataset declares: %j', async (question) => {
    const answer = await queryEmbedded(declared, question, { datasets: declaring })
    expect(answer).toEqual({ ok: true, value: query(tableOf(declaring), question), issues: [] })
  })

  it('has its places where it says', async () => {
    const garden = { id: 'garden', label: { en: 'a township' }, level: 'township', within: '320581' }
    const own = datasetOf([figure('part', exactly(1), { jurisdiction: 'garden' }), figure('whole', exactly(2))], {
      places: [garden],
    })
    const question = { where: { jurisdictionWithin: '320581' }, group: ['dataset'] } as const
    const value = query(tableOf([own]), question)
    expect(value.rows).toMatchObject([{ count: 2, sumRefused: 'places-overlap' }])
    expect(await queryEmbedded([atVersion(own)], question)).toEqual({ ok: true, value, issues: [] })
  })

  it('has no name of its own', async () => {
    await expect(queryEmbedded(versions, { where: { dataset: '1.0.0' } })).rejects.toThrow('1.0.0')
  })
})

describe('a dataset that is there twice', () => {
  const later = { ...changshu, version: '1.1.0' }

  it.each<[string, readonly string[], string]>([
    [
      'as it is now, and as a version',
      [writeRdf(changshu, 'n-triples'), atVersion(changshu)],
      `${dataset}, ${version}`,
    ],
    ['in two versions', [atVersion(changshu), atVersion(later)], `${version}, ${version.replace('1.0.0', '1.1.0')}`],
  ])('%s is told, whatever is asked', async (_how, texts, received) => {
    const store = await embeddedStore(texts)
    for (const question of [legalAid, counts, { group: ['dataset'] }, { where: { dataset: changshu.id } }] as const) {
      const answer = await queryEmbedded(store, question)
      expect(answer).toMatchObject({ ok: false, issues: [{ code: 'results-repeated', parameters: { received } }] })
    }
    expect(await loadTable(texts.join(''), 'n-triples')).toMatchObject({
      ok: false,
      issues: [{ code: 'dataset-repeated' }],
    })
  })

  it('in a graph each is told too', async () => {
    const graph = (name: string, triples: string): string => `<https://g.example/${name}> {\n${triples}}\n`
    const both = graph('now', writeRdf(changshu, 'n-triples')) + graph('then', atVersion(changshu))
    expect(await queryEmbedded([both], counts)).toMatchObject({ ok: false, issues: [{ code: 'results-repeated' }] })
  })
})

describe('a store that is not as it should be', () => {
  const leading = `<${version}> <http://www.w3.org/ns/dcat#isVersionOf>`

  it('by a version that leads to two datasets', async () => {
    const texts = [atVersion(changshu), `${leading} <https://a.example/changshu-2015-2020#data> .`]
    const at = { node: version, property: 'http://www.w3.org/ns/dcat#isVersionOf' }
    expect((await queryEmbedded(texts, counts)).issues).toMatchObject([{ code: 'property-repeated', at }])
  })

  it('by a version that stands under another dataset', async () => {
    const moved = atVersion(changshu).replace(`${leading} <${dataset}>`, `${leading} <https://a.example/other#data>`)
    const answer = await queryEmbedded([moved], legalAid)
    expect(answer).toMatchObject({
      ok: false,
      issues: [
        { code: 'term-not-valid', received: version, expected: 'an address under https://a.example/other#data' },
      ],
    })
  })

  it('by two datasets of one name', async () => {
    const other = { ...beijing, id: changshu.id, base: 'https://a.example/' }
    const store = await embeddedStore([changshu, other].map((one) => writeRdf(one, 'n-triples')))
    const issues = [{ code: 'dataset-repeated', parameters: { received: expect.stringContaining(', https://') } }]
    expect(await queryEmbedded(store, legalAid)).toMatchObject({ ok: false, issues })
    expect(await queryEmbedded(store, { where: { dataset: changshu.id }, ...counts })).toMatchObject({
      ok: false,
      issues,
    })
    expect(await queryEmbedded(store, legalAid, { datasets: [changshu] })).toMatchObject({ ok: false, issues })
  })

  it('holds cubes of others, which are not asked for', async () => {
    const cube = '<https://stat.example/cube> a <http://purl.org/linked-data/cube#DataSet> .\n'
    const question = { where: { dataset: 'beijing-2019' }, ...counts } as const
    const answer = await queryEmbedded([writeDatasets([beijing]), `<https://g.example/> { ${cube} }`], question)
    expect(answer).toEqual({ ok: true, value: query(tableOf([beijing]), question), issues: [] })
  })
})
