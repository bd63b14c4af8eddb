import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import { Parser, type Quad, Store } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets/index'
import { loadDataset } from '../../src/publish/load'
import { type Published, publishDataset } from '../../src/publish/publish'
import { isDefined } from '../ontology/defined'
import { iri } from '../ontology/graph'

const place = mkdtempSync(join(tmpdir(), 'rolm-catalogues-'))
afterAll(() => rmSync(place, { recursive: true }))

const whole = join(place, 'whole')
const usual = join(place, 'usual')
const draft = join(place, 'draft')
const base = 'https://w3id.org/rolm/data/320581/'
const document = `${base}changshu-2015-2020#`

const quadsIn = (folder: string, path: string): readonly Quad[] =>
  new Parser().parse(readFileSync(join(folder, path), 'utf8'))
const storeOf = (folder: string, path: string): Store => new Store([...quadsIn(folder, path)])

let published: Published
beforeAll(async () => {
  published = await publishDataset(changshu, whole, { all: true })
  await publishDataset(beijing, usual)
  await publishDataset({ ...beijing, status: 'draft' }, draft, { all: true })
}, 60_000)

const of = (store: Store, subject: string, property: string): readonly string[] =>
  store.getObjects(subject, property, null).map(({ value }) => value)

const dcat = 'http://www.w3.org/ns/dcat#'
const dcterms = 'http://purl.org/dc/terms/'
const stat = 'http://data.europa.eu/s1n/'
const spdx = 'http://spdx.org/rdf/terms#'
const voids = 'http://rdfs.org/ns/void#'

describe('dcat.ttl', () => {
  const data = `${document}data`

  it('says what the dataset is, when and where', () => {
    const record = storeOf(whole, 'dcat.ttl')
    expect(of(record, data, iri('rdf:type'))).toEqual([`${dcat}Dataset`])
    expect(of(record, data, `${dcterms}title`)).toEqual([changshu.title.en, changshu.title.zh])
    expect(of(record, data, `${dcterms}issued`)).toEqual(['2026-11-23'])
    expect(of(record, data, `${dcat}version`)).toEqual(['1.0.0'])
    expect(of(record, data, `${dcterms}license`)).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
    expect(of(record, data, `${dcterms}spatial`)).toEqual(['https://w3id.org/rolm/jurisdiction/320581'])
    const [temporal = ''] = of(record, data, `${dcterms}temporal`)
    expect(of(record, temporal, iri('rdf:type'))).toEqual([`${dcterms}PeriodOfTime`])
    expect(of(record, temporal, `${dcat}endDate`)).toEqual(['2020-12-31'])
    const [publisher = ''] = of(record, data, `${dcterms}publisher`)
    expect(of(record, publisher, iri('foaf:name'))).toEqual([changshu.publisher])
    expect(of(record, data, `${dcat}keyword`)).toContain('法治政府')
    expect(of(record, data, `${dcterms}language`)).toHaveLength(2)
  })

  it('says what StatDCAT-AP asks of statistics, as the structure of the cube has it', () => {
    const record = storeOf(whole, 'dcat.ttl')
    const cube = storeOf(whole, 'changshu-2015-2020.ttl')
    for (const role of ['dimension', 'measure', 'attribute']) {
      const inCube = cube.getObjects(null, iri(`qb:${role}` as 'qb:dimension'), null).map(({ value }) => value)
      expect(inCube.length).toBeGreaterThan(0)
      expect([...of(record, data, stat + role)].sort()).toEqual(inCube.sort())
    }
    const units = cube
      .getObjects(null, 'http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure', null)
      .map(({ value }) => value)
    expect([...of(record, data, `${stat}statUnitMeasure`)].sort()).toEqual(units.sort())
    expect(of(record, data, `${stat}numSeries`)).toEqual(['39'])
    expect(of(record, data, `${stat}dataStructureDefinition`)).toEqual(['https://w3id.org/rolm/ns#structure'])
  })

  it('lists every file of the data with its address, length and hash, and every other as a page', () => {
    const record = storeOf(whole, 'dcat.ttl')
    const addresses = of(record, data, `${dcat}distribution`).map((node) => {
      const [address = ''] = of(record, node, `${dcat}downloadURL`)
      const path = address.slice(base.length)
      const bytes = readFileSync(join(whole, path))
      const [checksum = ''] = of(record, node, `${spdx}checksum`)
      expect(of(record, node, `${dcat}byteSize`), path).toEqual([String(bytes.length)])
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(of(record, checksum, `${spdx}checksumValue`), path).toEqual([sha256])
      expect(of(record, node, `${dcterms}license`)).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
      const compressed = of(record, node, `${dcat}compressFormat`)
      expect(compressed.length, path).toBe(path.endsWith('.zip') ? 1 : 0)
      return path
    })
    const versions = of(record, `${base}changshu-2015-2020/1.0.0#data`, `${dcat}distribution`).map(
      (node) => of(record, node, `${dcat}downloadURL`)[0]?.slice(base.length) ?? '',
    )
    const pages = of(record, data, iri('foaf:page')).map((page) => page.slice(base.length))
    const own = ['.htaccess', '.zenodo.json']
    const paths = published.files.map(({ path }) => path).filter((path) => !own.includes(path))
    expect([...addresses, ...versions, ...pages].sort()).toEqual([...paths].sort())
    expect(addresses).toEqual(expect.arrayContaining(['changshu-2015-2020.zip', 'tables/observations.csv']))
    expect(of(record, data, `${dcat}hasCurrentVersion`)).toEqual([`${base}changshu-2015-2020/1.0.0#data`])
    expect(of(record, `${base}changshu-2015-2020/1.0.0#data`, `${dcat}isVersionOf`)).toEqual([data])
  })

  it.each(['dcat.ttl', 'void.ttl'])('uses terms that are defined: %s', (path) => {
    const quads = quadsIn(whole, path)
    expect(quads.map(({ predicate }) => predicate.value).filter((term) => !isDefined(term))).toEqual([])
    const types = quads.filter(({ predicate }) => predicate.value === iri('rdf:type'))
    expect(types.map(({ object }) => object.value).filter((term) => !isDefined(term))).toEqual([])
  })

  it('leads from a draft to the files of the draft', () => {
    const record = storeOf(draft, 'dcat.ttl')
    const addresses = record.getObjects(null, `${dcat}downloadURL`, null).map(({ value }) => value)
    expect(addresses).toContain(`${beijing.base}beijing-2019-draft.ttl`)
    expect(addresses.some((address) => address.includes('/beijing-2019/'))).toBe(false)
  })
})

describe('void.ttl', () => {
  const node = `${document}linked-data`

  it('counts what stands in the Turtle', () => {
    const [record, data] = [storeOf(whole, 'void.ttl'), storeOf(whole, 'changshu-2015-2020.ttl')]
    const one = (subject: string, property: string): number => Number(of(record, subject, voids + property).join())
    expect(one(node, 'triples')).toBe(data.size)
    expect(one(node, 'entities')).toBe(data.getSubjects(null, null, null).length)
    expect(one(node, 'properties')).toBe(data.getPredicates(null, null, null).length)
    expect(one(node, 'classes')).toBe(data.getObjects(null, iri('rdf:type'), null).length)
    const classes = of(record, node, `${voids}classPartition`)
    expect(classes.length).toBe(one(node, 'classes'))
    for (const part of classes) {
      const [of_ = ''] = of(record, part, `${voids}class`)
      expect(one(part, 'entities'), of_).toBe(data.getSubjects(iri('rdf:type'), of_, null).length)
    }
    const properties = of(record, node, `${voids}propertyPartition`)
    expect(properties.length).toBe(one(node, 'properties'))
    for (const part of properties) {
      const [property = ''] = of(record, part, `${voids}property`)
      expect(one(part, 'triples'), property).toBe(data.countQuads(null, property, null, null))
    }
  })

  it('leads to the data: files that are there, an example and a beginning', () => {
    const [record, data] = [storeOf(whole, 'void.ttl'), storeOf(whole, 'changshu-2015-2020.ttl')]
    const paths = published.files.map(({ path }) => base + path)
    const dumps = of(record, node, `${voids}dataDump`)
    expect(dumps.length).toBe(4)
    for (const dump of dumps) expect(paths).toContain(dump)
    const [example = ''] = of(record, node, `${voids}exampleResource`)
    expect(of(data, example, iri('rdf:type'))).toEqual([iri('qb:Observation')])
    expect(of(record, node, `${voids}rootResource`)).toEqual([`${document}data`])
    expect(of(record, node, `${voids}uriSpace`)).toEqual([document])
  })
})

describe('schema.json', () => {
  it('is that of the vocabulary, but for the mark of what is generated', () => {
    const { $comment, ...ours } = JSON.parse(
      readFileSync(new URL('../../ontology/schema.json', import.meta.url), 'utf8'),
    )
    const schema = JSON.parse(readFileSync(join(whole, 'schema.json'), 'utf8'))
    expect(schema).toEqual(ours)
    expect($comment).toContain('npm run generate')
  })

  it('takes the JSON that is published beside it', () => {
    const schema = JSON.parse(readFileSync(join(whole, 'schema.json'), 'utf8'))
    const takes = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema)
    const json = JSON.parse(readFileSync(join(whole, 'changshu-2015-2020.json'), 'utf8'))
    expect(takes(json), JSON.stringify(takes.errors)).toBe(true)
    expect(takes({ ...json, version: 1 })).toBe(false)
  })
})

describe('the distributions that linked data names', () => {
  const named = (folder: string, path: string): readonly string[] =>
    storeOf(folder, path)
      .getObjects(null, `${dcat}downloadURL`, null)
      .map(({ value }) => value)

  it('are files that are there', () => {
    const at = `${beijing.base}beijing-2019`
    expect(named(usual, 'beijing-2019.ttl')).toEqual([`${at}.ttl`, `${at}.jsonld`])
    const permanent = `${at}/${beijing.version}`
    expect(named(usual, `beijing-2019/${beijing.version}.ttl`)).toEqual([`${permanent}.ttl`, `${permanent}.jsonld`])
    expect(named(whole, 'changshu-2015-2020.ttl')).toHaveLength(4)
    expect(named(draft, 'beijing-2019-draft.ttl')).toContain(`${at}-draft.nt`)
  })

  it('are no part of the dataset: whichever they are, it is read without a remark', async () => {
    for (const path of [usual, join(usual, 'beijing-2019.jsonld'), draft, join(draft, 'beijing-2019-draft.trig')]) {
      const read = await loadDataset(path)
      expect(read.issues, path).toEqual([])
      expect(read.ok && read.value.observations).toEqual(beijing.observations)
    }
    const all = await loadDataset(whole)
    expect(all).toEqual({ ok: true, value: changshu, issues: [] })
  })
})
