import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets'
import { documentOf } from '../../src/mapping/address'
import type { Dataset } from '../../src/model/dataset'
import { readJson, writeJson } from '../../src/model/json'
import { parseDataset } from '../../src/model/parse'
import { readDatasets, readRdf } from '../../src/rdf/read'
import { type RdfFormat, writeDatasets, writeRdf } from '../../src/rdf/write'
import { datasetInputs, datasets } from '../support/arbitrary'
import { datasetWith, figure, moreThan, report } from '../support/hand'
import { hashOf, type LineFormat, quadsOf } from '../support/rdf'

const lineFormats: readonly LineFormat[] = ['turtle', 'n-triples', 'trig']
const formats: readonly RdfFormat[] = [...lineFormats, 'json-ld']

describe.each(formats)('a generated dataset as %s', (format) => {
  it('is read back as it was, and written again to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const text = writeRdf(dataset, format)
        const result = await readRdf(text, format)

        expect(result.issues).toEqual([])
        expect(result.ok && result.value).toStrictEqual(dataset)
        expect(result.ok && writeRdf(result.value, format)).toBe(text)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('does not depend on the order in which its parts came', () => {
    fc.assert(
      fc.property(datasetInputs, (input) => {
        const backwards = Object.fromEntries(
          Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? [...value].reverse() : value]),
        )
        const [there, back] = [input, backwards].map((one) => {
          const result = parseDataset(one)
          return result.ok && writeRdf(result.value, format)
        })

        expect(there).toBe(back)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})

describe.each(lineFormats)('a generated dataset as %s', (format) => {
  it('is read by another program, which finds no blank node', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        for (const { subject, predicate, object } of quadsOf(writeRdf(dataset, format), format)) {
          expect(subject.termType).toBe('NamedNode')
          expect(predicate.termType).toBe('NamedNode')
          expect(object.termType).toMatch(/^(?:NamedNode|Literal)$/)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('has the triples of a node together, and those of a fact', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const subjects = quadsOf(writeRdf(dataset, format), format).map(({ subject }) => subject.value)
        const runs = subjects.filter((subject, index) => subject !== subjects[index - 1])

        expect(new Set(runs).size).toBe(runs.length)
        for (const [index, run] of runs.entries()) {
          const owner = ownerOf(run, dataset)
          if (owner !== undefined) expect(ownerOf(runs[index - 1] ?? '', dataset) ?? runs[index - 1]).toBe(owner)
        }
      }),
      { numRuns: 50 },
    )
  })
})

/** The fact that a quotation's node, or that of a body known by name alone, belongs to, by its address; `undefined` for any other node. */
function ownerOf(iri: string, { base, id }: Dataset): string | undefined {
  const document = `${base}${id}#`
  const owner = /^(.*?)-(?:(?:quote|dating)(?:-\d+)?(?:-position|-text)?|granted-by|issued-by)$/.exec(iri)?.[1]
  return owner?.startsWith(document) === true ? owner : undefined
}

describe('the forms of a dataset', () => {
  it('say the same: their RDFC-1.0 hashes are equal', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const hashes = await Promise.all(formats.map((format) => hashOf(writeRdf(dataset, format), format)))

        expect(new Set(hashes).size).toBe(1)
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('stand in TriG in one graph, which has the address of the document', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const graphs = new Set(quadsOf(writeRdf(dataset, 'trig'), 'trig').map(({ graph }) => graph.value))

        expect([...graphs]).toEqual([documentOf(dataset).slice(0, -1)])
      }),
      { numRuns: 20 },
    )
  })

  it('as JSON is the typed dataset, and is read back as it was', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const result = readJson(writeJson(dataset))

        expect(result).toStrictEqual({ ok: true, value: dataset, issues: [] })
        expect(JSON.parse(writeJson(dataset))).toEqual(dataset)
      }),
      { numRuns: 50 },
    )
  })
})

describe('several datasets in one file', () => {
  const several = fc
    .uniqueArray(datasets, { minLength: 1, maxLength: 3, selector: documentOf })
    .map((list) => [...list].sort((a, b) => (documentOf(a) < documentOf(b) ? -1 : 1)))

  it('are read back as they were, whatever order they came in', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (list) => {
        const text = writeDatasets(list)
        const result = await readDatasets(text, 'trig')

        expect(result.issues).toEqual([])
        expect(result.ok && result.value).toStrictEqual(list)
        expect(writeDatasets([...list].reverse())).toBe(text)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('are not read as one', async () => {
    const result = await readRdf(writeDatasets([changshu, beijing]), 'trig')

    expect(result.ok).toBe(false)
    expect(result.issues.map(({ code }) => code)).toEqual(['dataset-repeated'])
  })
})

describe('what generated datasets seldom meet', () => {
  const written = (fields: Readonly<Record<string, unknown>>): Dataset => {
    const result = parseDataset(datasetWith(fields))
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value
  }
  const published = moreThan('25000余条', '25000')
  const longest = `1${'0'.repeat(59)}`
  const area = { indicator: 'enforcement-office-floor-area', unit: 'M2', period: { kind: 'asOf' } }

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['nothing in it', {}],
    ['an id that ends in a dot', { id: 'x.', observations: [figure('y.', published)] }],
    ['an id of another plane', { id: '𠮷', observations: [figure('𠮷', published)] }],
    ['an id of digits', { id: '2019', observations: [figure('0', published)] }],
    [
      'the longest decimal, of what is no count',
      { observations: [figure('a', { ...moreThan('无数', longest) }, area)] },
    ],
    ['the longest decimal, of a count', { observations: [figure('a', { ...moreThan('无数', longest) })] }],
    ['a decimal of many places', { observations: [figure('a', moreThan('微量', `0.${'0'.repeat(57)}1`), area)] }],
    [
      'eleven quotations in their order',
      {
        observations: [
          figure('a', published, {
            quotes: [
              { exact: published.printed },
              ...Array.from({ length: 10 }, (_, index) => ({ exact: `第${10 - index}处` })),
            ],
          }),
        ],
      },
    ],
    [
      'the same quotation twice',
      { observations: [figure('a', published, { quotes: [{ exact: '25000余条' }, { exact: '25000余条' }] })] },
    ],
    [
      'dating words that look alike and are not',
      {
        observations: ['é', 'e\u0301'].map((datedBy, index) =>
          figure(`a${index}`, published, { period: { kind: 'toDate' }, datedBy }),
        ),
      },
    ],
    [
      'the same undated words in two documents',
      {
        sources: [report, { ...report, id: 'other', date: '2021-05-01' }],
        observations: ['report', 'other'].map((source) =>
          figure(source === 'other' ? 'b' : 'a', published, {
            source,
            period: { kind: 'lasting', duration: 'P5Y' },
            datedBy: '五年来',
          }),
        ),
      },
    ],
    [
      'a start and some moment within it',
      {
        observations: [
          figure('a', published, { period: { kind: 'since', edtf: '2019/' } }),
          figure('b', published, { period: { kind: 'since', edtf: '2019/', startWithin: true } }),
        ],
      },
    ],
    [
      'dating words that read like the names of periods',
      {
        observations: [
          { period: { kind: 'since', edtf: '2019/', startWithin: true } },
          { period: { kind: 'since', edtf: '2019/' }, datedBy: 'within' },
          { period: { kind: 'since', edtf: '2019-05/' } },
          { period: { kind: 'since', edtf: '2019/' }, datedBy: '05' },
          { period: { kind: 'since', edtf: '2019/' }, datedBy: '05-01' },
          { period: { kind: 'since', edtf: '2019-05/' }, datedBy: '01' },
          { period: { kind: 'since', edtf: '2019-05-01/' } },
        ].map((fields, index) => figure(`a${index}`, published, fields)),
      },
    ],
    [
      'periods that share an instant at another precision',
      {
        observations: ['2015/2019', '2015-01/2019-12', '2015-01-01/2019-12-31', '2019-12-31'].map((edtf, index) =>
          figure(`a${index}`, published, { period: { kind: 'interval', edtf } }),
        ),
      },
    ],
    ['a document that reports on itself', { sources: [{ ...report, reports: 'report' }] }],
    [
      'a base that is the vocabulary itself',
      { base: 'https://w3id.org/rolm/', observations: [figure('a', published)] },
    ],
    ['a publisher that looks like a prefix', { publisher: '@prefix : <#> . :a :b """' }],
    [
      'a false part set, said so',
      {
        observations: [figure('a', published), figure('b', published, { breakdown: 'by-departments' })],
        partSets: [{ id: 'p', whole: 'a', parts: ['b'], exhaustive: false, disjoint: false, quotes: [] }],
      },
    ],
  ])('%s', async (_name, fields) => {
    const dataset = written(fields)
    const hashes = new Set<string>()
    for (const format of formats) {
      const text = writeRdf(dataset, format)
      const result = await readRdf(text, format)

      expect(result.issues).toEqual([])
      expect(result.ok && result.value).toStrictEqual(dataset)
      hashes.add(await hashOf(text, format))
    }
    expect(hashes.size).toBe(1)
  })
})
