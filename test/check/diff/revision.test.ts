import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { diffDatasets, isLaterVersion, writeRevision } from '../../../src/check/index'
import { changshu } from '../../../src/datasets/index'
import type { Dataset } from '../../../src/model/dataset'
import { parseDataset } from '../../../src/model/parse'
import { writeRdf } from '../../../src/rdf/write'
import { dcat, prov, rdfs } from '../../../src/vocabulary/terms'
import { isDefined, roles } from '../../ontology/defined'
import { datasetWith, declared } from '../../support/hand'

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

  it('names what a dataset declares by the one address that it has, and the versions that declare it', () => {
    const city = (version: string, labels: Readonly<Record<string, string>>): Dataset => {
      const places = [{ id: 'yangshe', label: { zh: version === '1.0.0' ? '杨舍' : '杨舍镇' }, level: 'township' }]
      const indicators = Object.entries(labels).map(([id, en]) => declared(id, { label: { en } }))
      const read = parseDataset(datasetWith({ version, indicators, places }))
      return read.ok ? read.value : expect.fail(JSON.stringify(read.issues))
    }
    const [before, after] = [
      city('1.0.0', { kept: 'kept', revised: 'before', gone: 'gone' }),
      city('1.1.0', { kept: 'kept', revised: 'after', come: 'come' }),
    ]
    const written = writeRevision(diffDatasets(before, after), 'n-triples')
    const told = (subject: string, property: string): readonly string[] =>
      new Parser({ format: 'N-Triples' })
        .parse(written)
        .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
        .map(({ object }) => object.value)
    const [older, newer] = ['1.0.0', '1.1.0'].map((version) => `${before.base}${before.id}/${version}#data`)
    const own = (id: string): string => `${before.base}indicator/${id}`
    const yangshe = 'https://w3id.org/rolm/jurisdiction/yangshe'
    const isPartOf = 'http://purl.org/dc/terms/isPartOf'
    expect(told(own('revised'), isPartOf)).toEqual([older, newer])
    expect(told(own('gone'), isPartOf)).toEqual([older])
    expect(told(own('come'), isPartOf)).toEqual([newer])
    expect(told(own('kept'), isPartOf)).toEqual([])
    expect(told(yangshe, isPartOf)).toEqual([older, newer])
    for (const iri of [own('revised'), own('gone'), own('come'), yangshe])
      expect(told(iri, prov.wasInfluencedBy)).toEqual([`${before.base}${before.id}/1.1.0#data-revision`])

    const data = writeRdf(after, 'n-triples', { permanent: true }) // the version's own file has the same addresses
    for (const iri of [own('revised'), own('come'), yangshe]) expect(data).toContain(`<${iri}> `)
    expect(written).not.toMatch(/#(?:indicator|jurisdiction)\//)
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
