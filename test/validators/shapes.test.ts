import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { DataFactory, Parser, type Quad, Store, Writer } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { describe, expect, it } from 'vitest'
import { reaches } from '../../scripts/code-only'
import { beijing, changshu } from '../../src/datasets'
import { documentOf } from '../../src/mapping/address'
import { type Dataset, datasetLists } from '../../src/model/dataset'
import { readRdf } from '../../src/rdf/read'
import { writeRdf } from '../../src/rdf/write'
import { datasets } from '../support/arbitrary'
import { witnesses } from './witnesses'

const { literal, namedNode, quad } = DataFactory
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const xsd = 'http://www.w3.org/2001/XMLSchema#'

const shapesText = readFileSync(new URL('../../ontology/shapes.ttl', import.meta.url), 'utf8')
const validator = new SHACLValidator(new Store(new Parser().parse(shapesText)))

/** What breaks a shape, as another program finds it: the node, then the shape and the value. */
const violations = async (quads: readonly Quad[]): Promise<readonly string[]> => {
  const { results } = await validator.validate(new Store([...quads]))
  return results.map(({ focusNode, sourceShape, value }) =>
    [focusNode?.value, sourceShape?.value, value?.value.slice(0, 100)].join(' '),
  )
}

const textOf = (quads: readonly Quad[]): string => new Writer({ format: 'N-Triples' }).quadsToString([...quads])

/** An address outside a dataset's document that no other dataset has. */
const elsewhereOf = (document: string): string => `${document.slice(0, -1)}/elsewhere`

/** A value in place of another: of another datatype, of no list, out of range, of another form. */
const values = (object: Quad['object'], elsewhere: string): readonly Quad['object'][] => {
  if (object.termType !== 'Literal')
    return [
      namedNode(elsewhere),
      namedNode(`${object.value}x`),
      literal(object.value),
      literal('5', namedNode(`${xsd}integer`)),
    ]
  const { value } = object
  return [
    literal(value),
    literal(value, 'en'),
    literal(value, 'zh'),
    literal(value, 'fr'),
    literal(value, namedNode(`${xsd}double`)),
    literal('-1', namedNode(`${xsd}integer`)),
    literal('0', namedNode(`${xsd}integer`)),
    literal('5.5', namedNode(`${xsd}decimal`)),
    literal('2021', namedNode(`${xsd}date`)),
    literal('2021-13-45', namedNode(`${xsd}date`)),
    literal(`${value}${'字'.repeat(41)}`),
    literal(`${value}\u0007`, object.language || object.datatype),
    namedNode(elsewhere),
  ]
}

/** A graph, and the node that is referred to and not there. */
interface Broken {
  readonly quads: readonly Quad[]
  readonly dangling?: string
}

/** A graph with one statement changed, taken out or said again of something else. The dataset's own nodes only. */
const breakage = (quads: readonly Quad[], document: string, next: () => number): Broken => {
  const own = quads.filter(({ subject }) => subject.value.startsWith(document) && !subject.value.includes('-finding-'))
  const chosen = own[next() % Math.max(1, own.length)]
  if (chosen === undefined) return { quads }
  const options = values(chosen.object, elsewhereOf(document))
  const value = options[next() % options.length] ?? chosen.object
  const changed = quad(chosen.subject, chosen.predicate, value)
  const others = quads.filter((one) => one !== chosen)
  const broken = [others, [...others, changed], [...others, changed], [...quads, changed]][next() % 4] ?? others
  return { quads: broken, ...(value.termType === 'NamedNode' && { dangling: value.value }) }
}

const reachOf = (code: string): string | undefined =>
  Object.entries(reaches).find(([known]) => known === code)?.[1].shapes

/** How many datasets are held against the shapes at once: starting is what takes the time. */
const batch = 20

describe('the shapes', () => {
  it('and the reader agree on thousands of records, valid or broken in one place', async () => {
    const seen = { records: 0, broken: 0, refused: 0 }
    const several = fc.uniqueArray(datasets, { minLength: batch, maxLength: batch, selector: documentOf })
    await fc.assert(
      fc.asyncProperty(several, fc.infiniteStream(fc.nat()), async (list, random) => {
        const next = (): number => random.next().value ?? 0
        const graphs = list.map((dataset: Dataset, index): Broken & { readonly document: string } => {
          const quads = new Parser().parse(writeRdf(dataset, 'n-triples'))
          const document = documentOf(dataset)
          seen.records += datasetLists.reduce((sum, name) => sum + dataset[name].length, 0)
          return { document, ...(index % 5 === 0 ? { quads } : breakage(quads, document, next)) }
        })
        const found = await violations(graphs.flatMap(({ quads }) => quads))
        for (const { document, quads, dangling = document } of graphs) {
          const refusals = found.filter((violation) =>
            [document, `${dangling} `].some((own) => violation.startsWith(own)),
          )
          const text = textOf(quads)
          const { ok, issues } = await readRdf(text, 'n-triples')
          seen.broken += 1
          if (!ok) seen.refused += 1
          const errors = issues.filter(({ severity }) => severity === 'error')
          const unexplained = errors.filter(({ code }) => !['code-only', 'partly'].includes(reachOf(code) ?? ''))
          if (ok) expect(refusals).toEqual([])
          else if (refusals.length === 0) expect(unexplained.map(({ message }) => message)).toEqual([])
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
    expect(seen.records).toBeGreaterThan(2000)
    expect(seen.refused).toBeGreaterThan(seen.broken / 3)
  }, 240_000)
})

describe('what the shapes cannot say', () => {
  const unsaid = Object.entries(reaches).filter(
    ([code, { shapes }]) => (shapes === 'code-only' || shapes === 'partly') && code !== 'term-not-valid',
  )
  const document = 'https://example.org/data/by-hand#'

  /** Codes that the catalogue does not have, declared in the graph as a publisher might. */
  const declared = ['indicator/legal-aid Indicator', 'jurisdiction/999999 Jurisdiction']
    .map((line) => line.split(' '))
    .map(([code, type]) => `<https://w3id.org/rolm/${code}> <${rdfType}> <https://w3id.org/rolm/ns#${type}> .\n`)
    .join('')

  /** What no single dataset shows. */
  const texts: Readonly<Record<string, string>> = {
    'dataset-missing': '',
    'dataset-repeated': writeRdf(changshu, 'n-triples') + writeRdf(beijing, 'n-triples'),
  }

  it('is listed with a witness for each code', () => {
    const codes = unsaid.map(([code]) => code)
    expect(codes.filter((code) => witnesses[code] === undefined && texts[code] === undefined)).toEqual([])
  })

  it.each(unsaid)('%s: the reader refuses it, and the shapes do not', async (code) => {
    const empty = Object.fromEntries(datasetLists.map((list) => [list, []]))
    const dataset = { ...empty, ...witnesses[code] } as Dataset // unsound on purpose: what is written has one fault
    const text = texts[code] ?? writeRdf(dataset, 'n-triples') + declared
    const { ok, issues } = await readRdf(text, 'n-triples')
    const found = await violations(new Parser().parse(text))

    expect(ok).toBe(false)
    // a value that breaks a rule of its field is said in the words of linked data
    expect(issues.map((said) => said.code)).toContain(code === 'value-not-valid' ? 'term-not-valid' : code)
    expect(found.filter((violation) => violation.startsWith(document))).toEqual([])
  })
})
