import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets'
import type { Issue } from '../../src/issue'
import { explain } from '../../src/messages/explain'
import { type Dataset, datasetLists } from '../../src/model/dataset'
import { readPartly } from '../../src/rdf/partly'
import { type RdfFormat, writeDatasets, writeRdf } from '../../src/rdf/write'
import { dcat } from '../../src/vocabulary/terms'
import { datasets } from '../support/arbitrary'

const folder = new URL('../cases/rdf/partly/', import.meta.url)
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.ttl'))
  .map((file) => file.slice(0, -'.ttl'.length))
  .sort()

/** What is expected of a text: the records by list, and of each thing not understood what is shown. */
interface Expected {
  readonly records: Readonly<Record<string, readonly unknown[]>>
  readonly issues: readonly { code: string; node?: string; property?: string; received?: string; more?: string }[]
}

/** The names of blank nodes mean nothing. */
const blank = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/_:[\w-]+/g, '_:*')) as T // the same shape

const moreOf = ({ parameters: { more } }: Issue): string | undefined =>
  typeof more === 'object' ? /\d+/.exec(more.en)?.[0] : undefined

const inShort = (found: Issue): Expected['issues'][number] => {
  const more = moreOf(found)
  return {
    code: found.code,
    ...(found.at?.node !== undefined && { node: found.at.node }),
    ...(found.at?.property !== undefined && { property: found.at.property }),
    ...(found.received !== undefined && { received: found.received }),
    ...(more !== undefined && { more }),
  }
}

const read = async (data: string, format: RdfFormat = 'turtle') => {
  const result = await readPartly(data, format)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  const records = Object.fromEntries(Object.entries(result.value).filter(([, list]) => list.length > 0))
  return { records, issues: result.issues, value: result.value }
}

describe('linked data of others', () => {
  it.each(cases)('%s', async (name) => {
    const expected = JSON.parse(text(`${name}.json`)) as Expected // written beside the text
    const { records, issues } = await read(text(`${name}.ttl`))

    expect(blank(records)).toEqual(expected.records)
    expect(blank(issues.map(inShort))).toEqual(expected.issues)
    for (const found of issues) {
      const { en, zh } = explain(found)
      expect(found.severity).toBe('warning')
      expect(en).toMatch(/^\S.*\.$/s)
      expect(zh).toMatch(/\p{Script=Han}.*。$/su)
      expect(`${en}${zh}`).not.toMatch(/[{}]/)
    }
  })
})

/** The classes that a document of ours restates for readers, of which no record is made. */
const restated = /Distribution|Finding|Instant|Jurisdiction|Concept|Structure|ComponentSpecification|[A-Z]\w+Property/

/** A dataset's records as reading them partly gives them: by address, and naming one another by address. */
const byAddress = (dataset: Dataset) =>
  Object.fromEntries(
    datasetLists.map((list) => [
      list,
      dataset[list].map(({ id }) => `${dataset.base}${dataset.id}#${encodeURI(id)}`).sort(),
    ]),
  )

describe('a dataset of ours, read partly', () => {
  it.each([
    ['Changshu', changshu],
    ['Beijing', beijing],
    ['China', china],
    ['the populations', population],
  ])('%s: gives every record, and passes over nothing but what is restated', async (_name, dataset) => {
    const { value, issues } = await read(writeRdf(dataset, 'turtle'))

    for (const list of datasetLists) expect(value[list].map(({ iri }) => iri).sort()).toEqual(byAddress(dataset)[list])
    for (const found of issues) {
      expect(found.code).toBe('node-not-read')
      // another version is named, and no more is said of it
      if (found.received !== `a ${dcat.Dataset}`) expect(found.received).toMatch(restated)
    }
  })

  it('gives the same fields as reading it whole, save names', async () => {
    const { value } = await read(writeRdf(changshu, 'turtle'))
    const figure = value.observations.find(({ iri }) => iri.endsWith('#legal-aid'))
    const whole = changshu.observations.find(({ id }) => id === 'legal-aid')
    const document = 'https://w3id.org/rolm/data/320581/changshu-2015-2020#'
    const { id: _id, ...fields } = whole ?? expect.fail()

    expect(figure).toEqual({
      ...fields,
      iri: `${document}legal-aid`,
      dataset: `${document}data`,
      source: `${document}article`,
      ...(fields.reporter !== undefined && { reporter: `${document}${fields.reporter}` }),
    })
  })

  it('gives the datasets of several graphs side by side', async () => {
    const { value } = await read(writeDatasets([changshu, beijing]), 'trig')

    expect(value.datasets.map(({ title }) => title?.en)).toEqual(
      expect.arrayContaining([changshu.title.en, beijing.title.en]),
    )
    expect(value.observations).toHaveLength(changshu.observations.length + beijing.observations.length)
  })

  it.each<RdfFormat>(['turtle', 'n-triples', 'trig', 'json-ld'])('gives every record from %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const { value, issues } = await read(writeRdf(dataset, format), format)
        for (const list of datasetLists) expect(value[list]).toHaveLength(dataset[list].length)
        for (const { code } of issues) expect(code).toBe('node-not-read')
      }),
      { numRuns: 20 },
    )
  })
})

describe('statements left out or spoiled', () => {
  const triples = writeRdf(beijing, 'n-triples').trimEnd().split('\n')
  const index = fc.nat(triples.length - 1)

  it('never throw, and cost what they say and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(index, { minLength: 1, maxLength: 200 }), async (gone) => {
        const { value, issues } = await read(triples.filter((_, at) => !gone.includes(at)).join('\n'), 'n-triples')
        expect(value.observations.length).toBeLessThanOrEqual(beijing.observations.length)
        for (const { severity } of issues) expect(severity).toBe('warning')
      }),
      { numRuns: 50 },
    )
  })

  const subjects = new Set(
    triples.filter((line) => / <[^>]*#type> /.test(line) && restated.test(line)).map((line) => line.split(' ')[0]),
  )
  const ofRecords = triples.flatMap((line, at) => (subjects.has(line.split(' ')[0]) ? [] : [at]))

  it('are told where one has a property of others', async () => {
    const before = (await read(triples.join('\n'), 'n-triples')).issues
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ofRecords), async (at) => {
        const spoiled = triples.with(at, triples[at]?.replace(/ <[^>]*> /, ' <https://a.example/p> ') ?? '')
        const { issues } = await read(spoiled.join('\n'), 'n-triples')
        expect(issues).not.toEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  it('never throw where one has the value of another', async () => {
    await fc.assert(
      fc.asyncProperty(index, index, async (one, other) => {
        const head = /^\S+ \S+ /.exec(triples[one] ?? '')?.[0] ?? ''
        const spoiled = triples.with(one, `${head}${triples[other]?.replace(/^\S+ \S+ /, '')}`)
        const { issues } = await read(spoiled.join('\n'), 'n-triples')
        for (const { severity } of issues) expect(severity).toBe('warning')
      }),
      { numRuns: 50 },
    )
  })
})

describe('data of any size', () => {
  const head = `@prefix qb: <http://purl.org/linked-data/cube#> . @prefix rolm: <https://w3id.org/rolm/ns#> .
@prefix sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#> . @prefix ex: <https://a.example/> .
@prefix sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#> .\n`
  const many = (line: (index: number) => string): string =>
    head + Array.from({ length: 20_000 }, (_, at) => line(at)).join('\n')

  it('says in bounded words what is not understood', async () => {
    const { value, issues } = await read(
      many(
        (at) => `ex:o${at} a qb:Observation ; sdmx-dimension:refArea ex:area${at} ; ex:p${at} 1 ; ex:same ex:x ;
  sdmx-measure:obsValue ${at % 2 === 0 ? `${at}` : `${at}e0`} . ex:n${at} a ex:C${at} .`,
      ),
    )

    expect(value.observations).toHaveLength(10_000)
    expect(issues.length).toBeLessThan(400)
    expect(issues.map(({ message }) => message.length)).toSatisfy((lengths: number[]) => Math.max(...lengths) < 1000)
    expect(issues.some((found) => found.at?.property?.endsWith('obsValue') && moreOf(found) === '9999')).toBe(true)
    expect(issues.filter(({ code }) => code === 'more-not-told').length).toBeGreaterThan(0)
  })
})

describe('text that is no linked data', () => {
  it.each<[RdfFormat, string, string]>([
    ['turtle', 'ex:a a ex:B .', 'rdf-not-readable'],
    ['n-triples', '<https://a.example/a> <https://a.example/b> "half', 'rdf-not-readable'],
    ['json-ld', '{ "@id": ', 'json-not-readable'],
  ])('in %s gives errors and no records', async (format, data, code) => {
    expect(await readPartly(data, format)).toMatchObject({ ok: false, issues: [{ code, severity: 'error' }] })
  })

  it('with a relative address gives all but what is said with it', async () => {
    const { value, issues } = await read(
      `<figure> a <http://purl.org/linked-data/cube#Observation> . <https://a.example/f>
         a <http://purl.org/linked-data/cube#Observation> ; <https://w3id.org/rolm/ns#indicator> <https://w3id.org/rolm/indicator/legal-aid-cases>, <other> .`,
    )

    expect(value.observations).toEqual([{ iri: 'https://a.example/f', indicator: 'legal-aid-cases' }])
    expect(issues.map(({ code, received }) => [code, received])).toEqual([
      ['address-not-read', '<figure>'],
      ['address-not-read', '<other>'],
    ])
  })
})
