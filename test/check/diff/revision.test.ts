import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { diffDatasets, isLaterVersion, writeRevision } from '../../../src/check/index'
import { changshu } from '../../../src/datasets/index'
import { dcat, prov, rdfs } from '../../../src/vocabulary/terms'
import { isDefined, roles } from '../../ontology/defined'

const [first, second, third, fourth, ...rest] = changshu.observations
const next =
  first === undefined || second === undefined || third === undefined || fourth === undefined
    ? changshu
    : {
        ...changshu,
        version: '1.1.0',
        issued: '2027-01-10',
        observations: [
          { ...second, status: 'P' as const },
          { ...third, quotes: third.quotes.map((quote) => ({ ...quote, paragraph: 1 })) },
          { ...fourth, id: 'another-name' },
          { ...first, id: 'new', period: { kind: 'unstated' as const } },
          ...rest,
        ],
        notes: [
          ...changshu.notes,
          {
            id: 'edition',
            about: [second.id],
            reason: 'vintage-differs' as const,
            text: { en: 'Corrected.', zh: '已更正。' },
            quotes: [],
          },
        ],
      }

const difference = diffDatasets(changshu, next)
const turtle = writeRevision(difference, 'turtle')
const quads = new Parser({ baseIRI: 'https://w3id.org/rolm/' }).parse(turtle)

const dataset = 'https://w3id.org/rolm/data/320581/changshu-2015-2020'
const [old, now] = [`${dataset}/1.0.0#`, `${dataset}/1.1.0#`]
const said = (subject: string, property: string): readonly string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) => object.value)

describe('a difference as linked data', () => {
  it('gives the versions permanent addresses, and says which follows which', () => {
    expect(said(`${now}data`, prov.wasRevisionOf)).toEqual([`${old}data`])
    expect(said(`${now}data`, dcat.previousVersion)).toEqual([`${old}data`])
    expect(said(`${now}data`, dcat.version)).toEqual(['1.1.0'])
    expect(said(`${dataset}#data`, dcat.hasVersion)).toEqual([`${old}data`, `${now}data`])
  })

  it('says of each fact that changed what became of it', () => {
    expect(said(`${now}${second?.id}`, prov.wasRevisionOf)).toEqual([`${old}${second?.id}`])
    expect(said(`${now}${second?.id}`, rdfs.comment)).toEqual(['Corrected.', '已更正。'])
    expect(said(`${now}${third?.id}`, prov.alternateOf)).toEqual([`${old}${third?.id}`])
    expect(said(`${now}another-name`, prov.alternateOf)).toEqual([`${old}${fourth?.id}`])
    expect(said(`${old}${first?.id}`, prov.wasInvalidatedBy)).toEqual([`${now}data-revision`])
    expect(said(`${now}new`, prov.wasGeneratedBy)).toEqual([`${now}data-revision`])
    expect(said(`${now}new`, prov.specializationOf)).toEqual([`${dataset}#new`])
  })

  it('has no blank nodes, no term that nobody defines, and properties that are properties', () => {
    const terms = quads.flatMap(({ subject, predicate, object }) => [subject, predicate, object])
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
    const predicates = [...new Set(quads.map(({ predicate }) => predicate.value))]
    expect(predicates.filter((term) => roles.get(term) !== 'property')).toEqual([])
    const others = terms.filter(({ termType, value }) => termType === 'NamedNode' && !value.startsWith(dataset))
    expect(others.filter(({ value }) => !isDefined(value))).toEqual([])
  })

  it('says the same as N-Triples', () => {
    const lines = new Parser({ format: 'N-Triples' }).parse(writeRevision(difference, 'n-triples'))
    const text = (all: typeof quads): readonly string[] => all.map((quad) => JSON.stringify(quad)).sort()
    expect(text(lines)).toEqual(text(quads))
  })

  it('is refused where no version follows another', () => {
    expect(() => writeRevision(diffDatasets(next, changshu), 'turtle')).toThrow(/1\.0\.0 is not later than 1\.1\.0/)
    expect(() => writeRevision(diffDatasets(changshu, changshu), 'turtle')).toThrow(/a number of its own/)
  })

  it.each([
    ['1.10.0', '1.9.0', true],
    ['2.0.0', '1.9.9', true],
    ['1.0.0', '1.0.0', false],
    ['1.0.9', '1.1.0', false],
  ])('%s is later than %s: %s', (version, other, expected) => {
    expect(isLaterVersion(version, other)).toBe(expected)
  })
})
