import fc from 'fast-check'
import type { Quad } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { localName } from '../../src/mapping/address'
import { DataTeller } from '../../src/mapping/teller'
import { type Description, inLanguage, literal, node, type Statement, type Term } from '../../src/mapping/term'
import { sectionsOf } from '../../src/rdf/graph'
import { nTriplesPieces } from '../../src/rdf/ntriples'
import { type Sections, sectionsWith } from '../../src/rdf/sections'
import { turtlePieces } from '../../src/rdf/turtle'
import { dcterms, rdf, rolm, skos, xsd } from '../../src/vocabulary/terms'
import { datasets } from '../support/arbitrary'
import { quadsOf } from '../support/rdf'

const document = 'https://example.org/data/ü#'

const forms = [
  ['n-triples', (sections: Sections) => nTriplesPieces(sections)],
  ['turtle', (sections: Sections) => turtlePieces({ document, sections })],
] as const

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '\n', '\r', '\t', '\b', '\f', "'", '@', '^', '.', '\u0000', '\u007f', '\u0085'),
  }),
)
const starts = fc.constantFrom(
  document,
  'https://w3id.org/rolm/',
  rolm.Note,
  dcterms.title,
  'https://example.org/a(b)/',
  'urn:x:',
)
const locals = texts.map(localName)
const suffixes = fc.constantFrom('', '-quote', '-quote-2', '-quote-text', '-finding-base-doubtful-10')
const addresses = fc.tuple(starts, locals, suffixes).map((pieces) => pieces.join(''))
const numbers = fc.constantFrom('0', '-7', '+7', '1.5', '-0.50', '1.', '.5', '1e3', 'one', 'true', 'TRUE')

const terms: fc.Arbitrary<Term> = fc.oneof(
  addresses.map(node),
  texts.map((text) => literal(text)),
  fc.tuple(texts, fc.constantFrom('en', 'zh')).map(([text, language]) => inLanguage(text, language)),
  fc
    .tuple(numbers, fc.constantFrom(xsd.integer, xsd.decimal, xsd.boolean, xsd.date))
    .map(([text, type]) => literal(text, type)),
)

const descriptions: fc.Arbitrary<readonly Description[]> = fc
  .dictionary(
    addresses,
    fc.dictionary(
      fc.constantFrom(rdf.type, dcterms.title, rolm.whole, skos.notation),
      fc.array(terms, { minLength: 1, maxLength: 4 }),
      { minKeys: 1 },
    ),
    { maxKeys: 5 },
  )
  .map((nodes) =>
    Object.entries(nodes).map(([iri, said]) => ({
      iri,
      statements: Object.entries(said).flatMap(([property, values]) =>
        values.map((value): Statement => [property, value]),
      ),
    })),
  )

const lineOf = (iri: string, [property, value]: Statement): string => {
  if (value.kind === 'node') return JSON.stringify([iri, property, value.iri])
  const { text, datatype, language } = value
  return JSON.stringify([iri, property, text, language ?? datatype])
}

/** The same of a statement as oxigraph reads it. */
const lineOfQuad = ({ subject, predicate, object }: Quad): string =>
  object.termType === 'Literal'
    ? JSON.stringify([subject.value, predicate.value, object.value, object.language || object.datatype.value])
    : JSON.stringify([subject.value, predicate.value, object.value])

describe.each(forms)('told as %s', (format, write) => {
  it('is read by another program as what was said, whatever stands in it', () => {
    fc.assert(
      fc.property(descriptions, (told) => {
        const text = [...write(sectionsWith([{ title: 'Anything', blocks: [told] }]))].join('')
        const said = told.flatMap(({ iri, statements }) => statements.map((statement) => lineOf(iri, statement)))

        expect(new Set(quadsOf(text, format).map(lineOfQuad))).toEqual(new Set(said))
      }),
      { numRuns: 300 },
    )
  })

  it('has the same name for an address in three pieces and in one', () => {
    let asked = false
    const check: Sections = (teller) => {
      asked = true
      fc.assert(
        fc.property(starts, locals, suffixes, (start, local, suffix) => {
          expect(teller.name(start, local, suffix)).toBe(teller.name(start + local + suffix))
        }),
        { numRuns: 500 },
      )
      return []
    }
    for (const _ of write(check));

    expect(asked).toBe(true)
  })
})

describe('what is told of a dataset', () => {
  it('has the statements of one property together', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        for (const { blocks } of sectionsOf(dataset)(new DataTeller()))
          for (const { iri, statements } of [...blocks].flat()) {
            const properties = statements.map(([property]) => property)
            const runs = properties.filter((property, index) => property !== properties[index - 1])

            expect(new Set(runs).size, iri).toBe(runs.length)
          }
      }),
      { numRuns: 40 },
    )
  })
})
