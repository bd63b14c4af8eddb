import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijing, changshu } from '../../src/datasets'
import type { Dataset } from '../../src/model/dataset'
import { parseDataset } from '../../src/model/parse'
import { tableOf } from '../../src/query/table-of'
import { loadTable } from '../../src/rdf/load-table'
import { type RdfFormat, writeDatasets, writeRdf } from '../../src/rdf/write'
import { datasets } from '../support/arbitrary'
import { datasetWith, exactly, figure, report, told } from '../support/hand'

const formats: readonly RdfFormat[] = ['turtle', 'n-triples', 'trig', 'json-ld']

/** A text in pieces of a few characters. */
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

const linesOf = (dataset: Dataset): readonly string[] => writeRdf(dataset, 'n-triples').trimEnd().split('\n')

describe.each(formats)('figures loaded from %s', (format) => {
  it('are the table that their dataset gives', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const loaded = await loadTable(writeRdf(dataset, format), format)

        expect(loaded).toStrictEqual({ ok: true, value: tableOf([dataset]), issues: [] })
      }),
      { numRuns: format === 'json-ld' ? 8 : 25 },
    )
  }, 60_000)

  it('may come in pieces', async () => {
    const loaded = await loadTable(pieces(writeRdf(changshu, format), 1021), format)

    expect(loaded).toStrictEqual({ ok: true, value: tableOf([changshu]), issues: [] })
  }, 60_000)
})

it('loads figures whose statements stand in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      datasets.chain((dataset) => fc.tuple(fc.constant(dataset), fc.shuffledSubarray([...linesOf(dataset)]))),
      async ([dataset, some]) => {
        const lines = [...some, ...linesOf(dataset).filter((line) => !some.includes(line))]
        const loaded = await loadTable(`${lines.join('\n')}\n`, 'n-triples')

        expect(loaded).toStrictEqual({ ok: true, value: tableOf([dataset]), issues: [] })
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)

it('takes the printed form from the first quotation, though another is named before and described after it', async () => {
  const twice = parseDataset(
    datasetWith({ observations: [figure('cases', exactly(12), { quotes: [{ exact: '12件' }, { exact: '一打' }] })] }),
  )
  if (!twice.ok) throw new Error(JSON.stringify(twice.issues))
  const rankOf = (line: string): number =>
    line.includes('#Observation>') ? 0 : line.includes('quote-2>') ? 1 : line.includes('#cases-quote-2-text> <') ? 3 : 2
  const lines = linesOf(twice.value).toSorted((a, b) => rankOf(a) - rankOf(b))
  const loaded = await loadTable(lines.join('\n'), 'n-triples')

  expect(loaded).toStrictEqual({ ok: true, value: tableOf([twice.value]), issues: [] })
})

it('takes a statement that stands twice once', async () => {
  const lines = linesOf(beijing)
  const loaded = await loadTable([...lines, ...lines.toReversed()].join('\n'), 'n-triples')

  expect(loaded).toStrictEqual({ ok: true, value: tableOf([beijing]), issues: [] })
})

it('loads the figures of several datasets', async () => {
  const loaded = await loadTable(writeDatasets([changshu, beijing]), 'trig')

  expect(loaded).toStrictEqual({ ok: true, value: tableOf([changshu, beijing]), issues: [] })
})

const made = parseDataset(
  datasetWith({
    observations: [figure('cases', exactly(12)), figure('more-cases', exactly(7), { source: 'other' })],
    sources: [report, { ...report, id: 'other' }],
  }),
)
const small = (): string => {
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return writeRdf(made.value, 'n-triples')
}

describe('what is wrong with a figure is told with node and property, and no table is made', () => {
  const without = (part: string): string =>
    small()
      .split('\n')
      .filter((line) => !(line.includes('#cases>') && line.includes(part)))
      .join('\n')

  it.each([
    ['obsValue', 'property-missing'],
    ['ns#indicator>', 'property-missing'],
    ['refPeriod', 'property-missing'],
    ['wasQuotedFrom', 'property-missing'],
  ])('without %s', async (part, code) => {
    const loaded = await loadTable(without(part), 'n-triples')

    expect(loaded.ok).toBe(false)
    expect(loaded.issues.map((found) => [found.code, found.at?.node?.endsWith('#cases')])).toEqual([[code, true]])
  })

  it.each([
    ['"12"^^<http://www.w3.org/2001/XMLSchema#integer>', '"twelve"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    ['"12"^^<http://www.w3.org/2001/XMLSchema#integer>', '"12"^^<http://www.w3.org/2001/XMLSchema#double>'],
    ['code/precision/exact> .', 'code/elsewhere/exact> .'],
  ])('with %s as %s', async (right, wrong) => {
    const loaded = await loadTable(small().replaceAll(right, wrong), 'n-triples')

    expect(loaded.ok).toBe(false)
    expect(new Set(loaded.issues.map(({ code }) => code))).toEqual(new Set(['term-not-valid', 'property-missing']))
  })

  it.each(['before', 'behind'])('that name a document of another dataset, which stands %s them', async (place) => {
    const other = small().replaceAll('/by-hand#', '/other#')
    const wrong = small().replace(/(#cases> <\S+ns#statedIn> <\S+)\/by-hand#/, '$1/other#')
    expect(wrong).not.toBe(small())
    const loaded = await loadTable(place === 'before' ? other + wrong : wrong + other, 'n-triples')

    expect(loaded.ok).toBe(false)
    expect(new Set(loaded.issues.map(({ code }) => code))).toEqual(new Set(['term-not-valid', 'property-missing']))
  })

  it('with two values', async () => {
    const [line = ''] = small()
      .split('\n')
      .filter((one) => one.includes('obsValue'))
    const loaded = await loadTable(`${small()}${line.replace('"12"', '"13"')}\n`, 'n-triples')

    expect(told(loaded)).toEqual([expect.stringContaining('property-repeated')])
  })
})

it('tells that a text has no dataset, cannot be read, or has too many figures', async () => {
  expect((await loadTable('', 'turtle')).issues.map(({ code }) => code)).toEqual(['dataset-missing'])
  expect((await loadTable('<a', 'turtle')).issues.map(({ code }) => code)).toEqual(['rdf-not-readable'])
  const few = await loadTable(small(), 'n-triples', { most: 1 })
  expect(few.ok).toBe(false)
  expect(few.issues.map(({ code }) => code)).toEqual(['too-many-figures'])
})

it('tells how far it is', async () => {
  const progress: number[] = []
  const text = writeRdf(changshu, 'n-triples')
  const many = Array.from({ length: 20 }, (_, copy) => text.replaceAll('changshu-2015-2020', `copy-${copy}`)).join('')
  const loaded = await loadTable(many, 'n-triples', { onProgress: (figures) => progress.push(figures) })

  expect(loaded.ok && loaded.value.size).toBe(20 * changshu.observations.length)
  expect(progress.length).toBeGreaterThan(0)
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
})

it('loads a text of very many datasets without looking through all of it for each', async () => {
  const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
  const text = Array.from({ length: 20_000 }, (_, place) => {
    const document = `https://city.example/d${place}`
    return `<${document}#data> ${type} <http://purl.org/linked-data/cube#DataSet> .\n<${document}#s> ${type} <https://w3id.org/rolm/ns#SourceDocument> .\n<${document}#n> ${type} <http://www.w3.org/ns/oa#Annotation> .\n`
  })
  const loaded = await loadTable(text.join(''), 'n-triples')
  expect(loaded.ok && loaded.value.dimensions.dataset.words).toHaveLength(20_000)
})
