import { ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { longestCopy } from '../../src/check/by-text/copy'
import { checkCube } from '../../src/check/cube/check-cube'
import { longestFile } from '../../src/check/folder'
import { checkTable } from '../../src/check/table'
import { checkWorkbook } from '../../src/check/workbook'
import { changshu, china, population } from '../../src/datasets/index'
import type { Issue } from '../../src/issue'
import { headsIn } from '../../src/mapping/heads'
import { explain } from '../../src/messages/explain'
import { type IssueCode, messageOf } from '../../src/messages/issues'
import { issuePages } from '../../src/messages/pages/pages'
import { deepestJson, readJson, writeJson } from '../../src/model/json'
import { verifyByText } from '../../src/publish/by-text'
import { boundedFetcher, type FetchOptions } from '../../src/publish/fetch/fetch-bounded'
import { loadDataset } from '../../src/publish/load'
import { readInput } from '../../src/publish/read-input'
import type { Where } from '../../src/query/query'
import { loadTable } from '../../src/rdf/load-table'
import { readRdf } from '../../src/rdf/read'
import { writeDatasets, writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore } from '../../src/sparql/embedded'
import { type EndpointOptions, queryEndpoint } from '../../src/sparql/endpoint'
import { csvSource, longestRecord, mostRows } from '../../src/tables/csv'
import { writeDatasetWorkbook } from '../../src/tables/dataset-workbook'
import { readParquet } from '../../src/tables/parquet-read'
import { chunksOf } from '../../src/tables/source'
import { readWorkbook } from '../../src/tables/workbook/read'
import { type Behaviour, endpointOver, saying, withServer } from '../sparql/server'
import { type Answer, cityServer, host } from '../support/city-server'
import { workbookOf } from '../support/workbook'
import { notRun } from './not-run'

/** For every code whose page describes its example instead of running it: an input that raises it, and it alone. */

type Raised = readonly Issue[] | Promise<readonly Issue[]>

const place = mkdtempSync(join(tmpdir(), 'rolm-raised-'))

/** A file of any size that takes no room on the disk. */
const fileOf = (name: string, size: number): string => {
  const path = join(place, name)
  ftruncateSync(openSync(path, 'w'), size)
  return path
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const answers: Readonly<Record<string, Answer>> = {
  '/around': (answer) => answer.writeHead(302, { location: '/around' }).end(),
  '/inner.ttl': (answer) => answer.writeHead(403).end(),
  '/hang-up': (answer) => void answer.destroy(),
  '/slow.ttl': () => undefined,
  '/endless.ttl': (answer) => answer.end('x'.repeat(2000)),
  '/cut.ttl': (answer) => {
    answer.writeHead(200, { 'content-length': 1000 }).write('seventeen letters')
    setTimeout(() => answer.destroy(), 20)
  },
  '/packed.ttl': (answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
}
const city = cityServer(answers, { 'within.example': ['10.0.0.7'] })

let store: EmbeddedStore
let twice: EmbeddedStore
beforeAll(async () => {
  await city.start()
  store = await embeddedStore([writeRdf(population, 'turtle')])
  twice = await embeddedStore([writeDatasets([population]), writeDatasets([population]).replace('> {', '-again> {')])
})
afterAll(() => {
  city.stop()
  rmSync(place, { recursive: true })
})

const fetched = async (address: string, network = city.network, options: FetchOptions = {}) =>
  (await boundedFetcher(network)(address, { milliseconds: 5000, bytes: 1000, ...options })).issues

const withHeaders = (headers: Readonly<Record<string, string>>): typeof city.network => ({
  ...city.network,
  request: (url, options, answered) => city.network.request(url, { ...options, headers }, answered),
})

const read = async (name: string, content: string | Uint8Array) =>
  (await readInput({ name, bytes: typeof content === 'string' ? bytesOf(content) : content })).issues

const asked = (behaviour: Behaviour, options: EndpointOptions = {}, where: Where = {}): Promise<readonly Issue[]> =>
  withServer(behaviour, async (address) => {
    const quick = { backoff: 1, timeout: 5000, ...options }
    return (await queryEndpoint(address, { where, select: ['jurisdiction', 'printed'] }, quick)).issues.slice(0, 1)
  })

/** What an endpoint over the store says, rewritten on its way. */
const rewritten =
  (rewrite: (body: string) => string): Behaviour =>
  (request, response) =>
    endpointOver(store)(request, {
      writeHead: (status: number, headers: object) => {
        response.writeHead(status, { ...headers })
        return { end: (body: string) => response.end(rewrite(body)) }
      },
    } as never) // the two methods that are used

const inTable = (text: string): readonly Issue[] => {
  const said: Issue[] = []
  for (const _ of csvSource('observations.csv', chunksOf(bytesOf(text))).records((found) => said.push(found)));
  return said
}

/** What is said of a dataset's workbook in which a sheet is called otherwise. */
const inSheets = (name: string, other: string): readonly Issue[] => {
  const parts = unzipSync(writeDatasetWorkbook(china, 'en'))
  const contents = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(`name="${name}"`, other)
  const bytes = zipSync({ ...parts, 'xl/workbook.xml': strToU8(contents) })
  return checkWorkbook(bytes, 'dataset.xlsx').issues.filter(({ severity }) => severity !== 'finding')
}

const sheet = (rows: string, behind = ''): Uint8Array =>
  workbookOf({ 'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`) })

const inWorkbook = (bytes: Uint8Array): readonly Issue[] => {
  const { sheets, issues } = readWorkbook(bytes, 'dataset.xlsx')
  const said = [...issues]
  for (const { records } of sheets) for (const _ of records((found) => said.push(found)));
  return said
}

const cubeOf = (dimensions: number, observations: number): string => {
  const names = Array.from({ length: dimensions }, (_, number) => `d${number}`)
  const head = `@prefix : <https://example.org/#> . @prefix qb: <http://purl.org/linked-data/cube#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:structure a qb:DataStructureDefinition ; qb:component [ qb:measure :value ] . :data qb:structure :structure .\n`
  const declared = names.map(
    (name) => `:structure qb:component [ qb:dimension :${name} ] . :${name} rdfs:range rdfs:Resource .`,
  )
  const observed = Array.from({ length: observations }, (_, number) => {
    const values = names.filter((_name, bit) => ((number + 1) >> bit) & 1).map((name) => `:${name} ${number} ;`)
    return `:o${number} qb:dataSet :data ; ${values.join(' ')} :value 1 .`
  })
  return [head, ...declared, ...observed].join('\n')
}

const park = (id: string, within: string) => {
  const places = [{ id: 'park', label: { en: 'a park' }, level: 'township' as const, within }]
  return { ...population, id, places }
}

const raised: Readonly<Partial<Record<IssueCode, () => Raised>>> = {
  'copy-too-large': () => verifyByText(changshu, 'article', fileOf('copy.txt', longestCopy + 1)).issues,
  'cube-not-compared': async () =>
    (await checkCube(cubeOf(13, 4095), 'turtle')).filter(({ code }) => !/ic-11|not-named/.test(code)),
  'cube-too-large': () => checkCube(cubeOf(2, 3), 'turtle', { terms: 10 }),
  'file-too-large': async () => (await loadDataset(fileOf('data.ttl', longestFile + 1))).issues,
  'line-too-long': () => inTable(`id,printed\n"${'x'.repeat(2 * longestRecord)}"`),
  'figures-of-others': async () =>
    (await loadTable(`${writeRdf(population, 'turtle')}<https://a.example/1> a qb:Observation .`, 'turtle')).issues,
  'too-many-figures': async () => (await loadTable(writeRdf(population, 'turtle'), 'turtle', { most: 1 })).issues,
  'too-many-rows': () => inTable(`id\n${'a\n'.repeat(mostRows + 2)}`),
  'nested-too-deep': () => readJson('['.repeat(deepestJson + 1)).issues,
  'parquet-not-readable': async () => (await readParquet(bytesOf('indicator,value\n'), 'figures.parquet')).issues,
  'more-not-told': async () => {
    const keys = Array.from({ length: 60 }, (_, number) => [`key-${number}`, 'x'])
    const text = JSON.stringify({ '@id': 'https://a.example/x', ...Object.fromEntries(keys) })
    return (await readRdf(text, 'json-ld')).issues.filter(
      ({ code }) => code !== 'key-not-understood' && code !== 'dataset-missing',
    )
  },

  'more-of-the-same': () => {
    const rows = Array.from({ length: 1002 }, (_, number) => `f${number},no-such-indicator,7件,2019`)
    const table = bytesOf(`id,indicator,printed,period\n${rows.join('\n')}`)
    return checkTable('observations.csv', table).filter(({ parameters }) => parameters.like === 'indicator-unknown')
  },

  'endpoint-not-reached': () => asked((_request, response) => response.destroy()),
  'endpoint-too-slow': () => asked(() => {}, { timeout: 50 }),
  'endpoint-refused': () => asked(saying('no key', 'text/plain', 401)),
  'endpoint-not-sparql': () => asked(saying('<html>', 'text/html')),
  'results-not-readable': () => asked(saying('{')),
  'results-too-large': () => asked(saying(' '.repeat(2000)), { longest: 1000 }),
  'results-cut-short': () =>
    asked((request, response) =>
      endpointOver(store, request.query.includes('COUNT(*) AS ?rolmCounted') ? 1 : 0)(request, response),
    ),
  'results-not-exact': () => asked(rewritten((body) => body.replaceAll('XMLSchema#integer', 'XMLSchema#double'))),
  'results-repeated': () => asked(endpointOver(twice), { graphs: 'named' }),
  'dataset-not-given': async () => {
    const two = [park('a', '320581'), park('b', '320581')]
    const store = await embeddedStore([writeDatasets(two)])
    return asked(endpointOver(store), { datasets: two.slice(1), graphs: 'named' }, { jurisdictionWithin: '110000' })
  },
  'places-disagree': async () => {
    const disagreeing = await embeddedStore([writeDatasets([park('a', '320581'), park('b', '110000')])])
    return asked(endpointOver(disagreeing), { graphs: 'named' }, { jurisdictionWithin: '110000' })
  },

  'fetch-address-not-valid': () => fetched('https://['),
  'fetch-not-https': () => fetched(`http://${host}/data.ttl`),
  'fetch-with-password': () => fetched(`https://clerk:secret@${host}/data.ttl`),
  'fetch-closed-network': () => fetched('https://within.example/data.ttl'),
  'fetch-name-unknown': () => fetched('https://cty.example/data.ttl'),
  'fetch-not-reached': () => fetched(`https://${host}/hang-up`),
  'fetch-not-proved': () => fetched(`https://${host}/data.ttl`, withHeaders({ host: 'no.example' })),
  'fetch-redirects': () => fetched(`https://${host}/around`),
  'fetch-not-found': () => fetched(`https://${host}/Data.ttl`),
  'fetch-refused': () => fetched(`https://${host}/inner.ttl`),
  'fetch-too-slow': () => fetched(`https://${host}/slow.ttl`, city.network, { milliseconds: 100 }),
  'fetch-too-large': () => fetched(`https://${host}/endless.ttl`),
  'fetch-cut-short': () => fetched(`https://${host}/cut.ttl`),
  'fetch-not-unpacked': () => fetched(`https://${host}/packed.ttl`),

  'format-unknown': () => read('data', 'dear all,'),
  'format-not-read': () => read('data.rdf', '<rdf:RDF>'),
  'format-differs': () => read('data.ttl', writeJson(population)),
  'page-not-data': () => read('data.ttl', '<!doctype html><p>'),
  'archive-not-readable': () => read('data.zip', zipSync({ 'a.ttl': bytesOf('x') }).subarray(0, 40)),
  'archive-too-large': () => read('data.zip', zipSync({ 'a.ttl': new Uint8Array(34_000_000) })),
  'archive-path-outside': () => read('data.zip', zipSync({ '../a.ttl': bytesOf('x') })),
  'archive-without-dataset': () => read('data.zip', zipSync({ 'report.pdf': bytesOf('%PDF') })),
  'table-alone': () => read('observations.csv', 'id,indicator\n'),
  'forms-disagree': () => {
    const [turtle, json] = [writeRdf(population, 'turtle'), writeJson(changshu)]
    return read('data.zip', zipSync({ 'a.ttl': bytesOf(turtle), 'a.json': bytesOf(json) }))
  },
  'form-not-compared': async () => {
    vi.doMock('jsonld', () => {
      throw new Error('Cannot find package')
    })
    const [turtle, tree] = [writeRdf(population, 'turtle'), writeRdf(population, 'json-ld')]
    try {
      return await read('data.zip', zipSync({ 'a.ttl': bytesOf(turtle), 'a.jsonld': bytesOf(tree) }))
    } finally {
      vi.doUnmock('jsonld')
    }
  },
  'datasets-not-checked': () => {
    const { licence: _, ...head } = population
    const datasets = Array.from({ length: 120 }, (_, place) => ({ ...head, id: `population-${place}` }))
    return headsIn({ datasets }).issues.filter(({ code }) => code !== 'field-missing')
  },

  'workbook-not-xlsx': () => inWorkbook(bytesOf('<table>')),
  'workbook-not-readable': () => inWorkbook(workbookOf({}).subarray(0, 200)),
  'workbook-too-large': () =>
    inWorkbook(workbookOf({ 'xl/worksheets/sheet1.xml': new Uint8Array(34_000_000).fill(32) })),
  'sheet-missing': () => inSheets('observations', 'name="how to"'),
  'sheet-unknown': () => inSheets('notes', 'name="note"'),
  'sheet-repeated': () => inSheets('notes', 'name="数字"'),
  'sheet-hidden': () => inSheets('notes', 'name="notes" state="hidden"'),
  'cell-is-formula': () => inWorkbook(sheet('<row r="1"><c r="A1"><f>SUM(C1:C9)</f><v>108</v></c></row>')),
  'cell-has-error': () => inWorkbook(sheet('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>')),
  'cell-is-date': () => inWorkbook(sheet('<row r="1"><c r="A1" s="1"><v>43221</v></c></row>')),
  'number-shown-rounded': () => inWorkbook(sheet('<row r="1"><c r="A1" s="2"><v>0.128345</v></c></row>')),
  'cells-merged': () => inWorkbook(sheet('<row r="1"/>', '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>')),
  'rows-hidden': () => inWorkbook(sheet('<row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>')),
}

const codes = Object.keys(notRun) as readonly IssueCode[] // the keys of a constant
const gapsOf = (text: string): readonly string[] => text.match(/(?<=\{)\w+(?=\})/g) ?? []

describe('a code whose example is described', () => {
  it('has an input here', () => {
    expect(Object.keys(raised).sort()).toEqual([...codes].sort())
  })

  it.each(codes)('%s is raised, alone, and said in both languages', async (code) => {
    const issues = (await raised[code]?.()) ?? []
    expect(issues.map((one) => one.code)).toEqual([code])
    const [found = expect.fail()] = issues
    const { en, zh } = explain(found)
    for (const text of [en, zh]) expect(text).not.toMatch(/[{}]|undefined|\[object/)
    expect(zh).toMatch(/\p{Script=Han}/u)

    const { example } = issuePages[code]
    const said = 'said' in example ? example.said : {}
    const template = Object.values(messageOf(code).en).join('')
    for (const gap of gapsOf(template)) {
      expect(found.parameters, gap).toHaveProperty(gap)
      expect(typeof said[gap], gap).toBe(typeof found.parameters[gap])
    }
  })
})
