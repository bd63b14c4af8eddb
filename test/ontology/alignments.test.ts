import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../src/model/catalogue'
import { alignments, frameworks } from '../../src/vocabulary/alignments'
import { areas } from '../../src/vocabulary/catalogue'
import { all, conceptsOf, files, iri, lastOf, root, texts, value, values } from './graph'

/** The rules under "Schemes" of the design: editions stated, addresses as their makers give them, and never the same. */

const kinds = ['skos:closeMatch', 'skos:broadMatch', 'skos:relatedMatch'] as const
const schemes = [
  'external/sdg16',
  'external/wjp-2025',
  'external/wgi',
  'external/iso37120-2014',
  'area/outline-2021-2025',
]
const concepts = new Map(schemes.flatMap((scheme) => conceptsOf(scheme).map((concept) => [concept, scheme] as const)))

/** Every mapping in the vocabulary: ours, how, theirs. */
const mappings = (files.get('alignments.ttl')?.getQuads(null, null, null, null) ?? []).filter(({ predicate }) =>
  predicate.value.endsWith('Match'),
)

describe('the mappings', () => {
  it('are close, broader or related, never exact, nor narrower', () => {
    expect(mappings.length).toBeGreaterThan(30)
    expect([...new Set(mappings.map(({ predicate }) => predicate.value))].sort()).toEqual([...kinds.map(iri)].sort())
  })

  it('lead from an area of the Outline or an indicator to a concept of a framework', () => {
    const ours = [...conceptsOf('area/outline-2015-2020'), ...conceptsOf('code/indicator')]
    expect(mappings.filter(({ subject }) => !ours.includes(subject.value))).toEqual([])
    expect(mappings.filter(({ object }) => !concepts.has(object.value))).toEqual([])
  })

  it('to perceptions, nations and cities at large are no more than related', () => {
    const near = mappings.filter(({ predicate }) => predicate.value !== iri('skos:relatedMatch'))
    expect([...new Set(near.map(({ object }) => concepts.get(object.value)))]).toEqual(['area/outline-2021-2025'])
  })

  it('have one kind for each pair', () => {
    const pairs = mappings.map(({ subject, object }) => `${subject.value} ${object.value}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it('have a reason each: a comment over the mapping, or over those of the same concept', () => {
    const lines = readFileSync(new URL('../../ontology/alignments.ttl', import.meta.url), 'utf8').split('\n')
    const isMapping = (line: string | undefined): boolean => /Match /.test(line ?? '')
    const unexplained = lines.filter(
      (line, index) => isMapping(line) && !/^# .+\.$/.test(lines[index - 1] ?? '') && !isMapping(lines[index - 1]),
    )
    expect(unexplained).toEqual([])
  })
})

describe('the frameworks', () => {
  it.each(schemes)('%s states its edition and the year of it', (scheme) => {
    expect(value(root + scheme, 'owl:versionInfo')).not.toBe('')
    expect(all.getObjects(root + scheme, iri('dcterms:issued'), null)).toMatchObject([
      { value: expect.stringMatching(/^20\d\d$/), datatype: { value: iri('xsd:gYear') } },
    ])
  })

  it.each(schemes)('%s has concepts with a number or code and a name in both languages', (scheme) => {
    for (const concept of conceptsOf(scheme)) {
      expect(values(concept, 'skos:notation')).toHaveLength(1)
      const ofOthers = !concept.startsWith(root)
      expect(Object.keys(texts(concept, ofOthers ? 'skos:altLabel' : 'skos:prefLabel')).sort()).toEqual(['en', 'zh'])
      if (ofOthers) expect(values(concept, 'skos:prefLabel')).toEqual([])
    }
  })

  it('have no concept to which nothing relates, but those that say so or stand over another', () => {
    const used = new Set(mappings.map(({ object }) => object.value))
    const over = new Set([...concepts.keys()].flatMap((concept) => values(concept, 'skos:broader')))
    const idle = [...concepts.keys()].filter((concept) => !used.has(concept) && !over.has(concept))
    expect(idle.filter((concept) => values(concept, 'skos:scopeNote').length === 0)).toEqual([])
  })

  it('have the addresses of the United Nations: targets by number, indicators by permanent code, 16.3.3 left out', () => {
    const addressOf = (notation: string): string => {
      const [goal = '', target = '', indicator] = notation.split('.')
      if (indicator === undefined) return notation
      return `C${[goal, target, indicator].map((part) => part.padStart(2, '0')).join('')}`
    }
    for (const concept of conceptsOf('external/sdg16')) {
      expect(concept).toBe(`http://metadata.un.org/sdg/${addressOf(value(concept, 'skos:notation'))}`)
      expect(value(concept, 'skos:notation')).not.toBe('16.3.3')
    }
  })

  it('have the numbers of their editions in addresses of ours', () => {
    for (const scheme of ['external/wjp-2025', 'external/wgi', 'external/iso37120-2014'])
      for (const concept of conceptsOf(scheme))
        expect(concept).toBe(`${root}${scheme}/${value(concept, 'skos:notation')}`)
    const factors = conceptsOf('external/wjp-2025').map(lastOf)
    expect(factors.filter((number) => !/^[1-8](\.[1-8])?$/.test(number))).toEqual([])
    expect(conceptsOf('external/wgi').map(lastOf)).toEqual(['CC.EST', 'GE.EST', 'PV.EST', 'RL.EST', 'RQ.EST', 'VA.EST'])
  })
})

describe('the typed alignments', () => {
  it('are the mappings of the vocabulary, each once', () => {
    const addressOf = ({ area, indicator }: (typeof alignments)[number]): string =>
      area === undefined ? `${root}indicator/${indicator}` : `${root}area/${area}`
    const typed = alignments.map((alignment) => [addressOf(alignment), alignment.match, alignment.target].join(' '))
    const written = mappings.map(({ subject, predicate, object }) =>
      [subject.value, lastOf(predicate.value), object.value].join(' '),
    )
    expect(typed.sort()).toEqual(written.sort())
  })

  it('name an area or an indicator of the catalogue, and not both', () => {
    for (const { area, indicator } of alignments) {
      expect([area, indicator].filter((id) => id !== undefined)).toHaveLength(1)
      if (area !== undefined) expect(areas).toHaveProperty(area)
      if (indicator !== undefined) expect(indicatorOf(indicator)).toBeDefined()
    }
  })

  it('state framework and edition', () => {
    expect(Object.keys(frameworks)).toEqual(['sdg16', 'wjp-2025', 'wgi', 'iso37120', 'outline-2021-2025'])
    for (const { framework, edition } of alignments) expect(edition).toBe(frameworks[framework].edition)
    expect(new Set(alignments.map(({ framework }) => framework)).size).toBe(Object.keys(frameworks).length)
  })
})
