import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as catalogue from '../../src/vocabulary/catalogue'
import { all, conceptsOf, files, hasType, iri, lastOf, ns, repeated, root, texts, typed, value, values } from './graph'

/** The rules under "Fit to publish" of the design, and what the vocabulary says of itself. */

const licence = 'https://creativecommons.org/licenses/by/4.0/'
const contributors = `${root}contributors`
const chinese = /\p{Script=Han}/u

/** Every file of the vocabulary written by hand, and the ontology that it defines. */
const headers: Readonly<Record<string, string>> = {
  'alignments.ttl': `${root}external`,
  'areas.ttl': `${root}area`,
  'codes.ttl': `${root}code`,
  'fields.ttl': `${root}field`,
  'indicators.ttl': `${root}indicator`,
  'jurisdictions.ttl': `${root}jurisdiction`,
  'rolm.ttl': `${root}ns`,
}

const subjectsOf = (file: string): readonly string[] => [
  ...new Set((files.get(file)?.getQuads(null, null, null, null) ?? []).map(({ subject }) => subject.value)),
]

/** Whether a file says no more of a term than what it matches. */
const isOnlyMatched = (file: string, term: string): boolean =>
  (files.get(file)?.getQuads(term, null, null, null) ?? []).every(({ predicate }) => predicate.value.endsWith('Match'))

/** What a file defines: all that it speaks of but its header, its makers, and the terms of others that it restates or maps. */
const termsOf = (file: string): readonly string[] =>
  subjectsOf(file).filter(
    (term) => term.startsWith(root) && term !== headers[file] && term !== contributors && !isOnlyMatched(file, term),
  )

const terms = Object.keys(headers).flatMap((file) => termsOf(file).map((term) => [term, file] as const))

/** A class, property or structure has a label and a comment; a concept or scheme a preferred label and a definition. */
const isConcept = (term: string): boolean => hasType(term, 'skos:Concept') || hasType(term, 'skos:ConceptScheme')
const nameOf = (term: string) => {
  if (!term.startsWith(root)) return texts(term, 'skos:altLabel') // a preferred label is for its makers to give
  return texts(term, isConcept(term) ? 'skos:prefLabel' : 'rdfs:label')
}
const definitionOf = (term: string) => texts(term, isConcept(term) ? 'skos:definition' : 'rdfs:comment')

/** Those of a list to which a rule does not apply. */
const except = (list: readonly string[], rule: (term: string) => boolean): readonly string[] =>
  list.filter((term) => !rule(term))

const isBilingual = (found: Readonly<Record<string, string>>): boolean =>
  Object.keys(found).sort().join() === 'en,zh' &&
  Object.values(found).every((text) => text === text.trim() && text !== '' && !text.includes(' AND ')) &&
  chinese.test(found.zh ?? '')

describe('every file', () => {
  it('is known to this test', () => {
    expect([...files.keys()]).toEqual(Object.keys(headers).sort())
  })

  it.each(Object.keys(headers))('%s has no blank nodes', (file) => {
    const quads = files.get(file)?.getQuads(null, null, null, null) ?? []
    expect(quads.length).toBeGreaterThan(0)
    expect(
      quads.filter((quad) => [quad.subject, quad.object].some(({ termType }) => termType === 'BlankNode')),
    ).toEqual([])
  })

  it.each(Object.keys(headers))('%s mints nothing in the namespace of another', (file) => {
    const restated = subjectsOf(file).filter((subject) => !subject.startsWith(root))
    const ofOthers: Readonly<Record<string, readonly string[]>> = {
      'rolm.ttl': Object.keys(restatements),
      'alignments.ttl': conceptsOf('external/sdg16'),
    }
    expect(restated.sort()).toEqual([...(ofOthers[file] ?? [])].sort())
  })
})

const dimension = 'http://purl.org/linked-data/sdmx/2009/dimension#'
const attribute = 'http://purl.org/linked-data/sdmx/2009/attribute#'
const resource = { [iri('rdfs:range')]: iri('rdfs:Resource') }

/**
 * All that is said of terms of others: types and ranges of the reused components, restated because the integrity
 * constraints look inside one graph.
 */
const restatements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [`${dimension}refArea`]: { [iri('rdf:type')]: iri('qb:DimensionProperty'), ...resource },
  [`${dimension}refPeriod`]: { [iri('rdf:type')]: iri('qb:DimensionProperty'), ...resource },
  'http://purl.org/linked-data/sdmx/2009/measure#obsValue': { [iri('rdf:type')]: iri('qb:MeasureProperty') },
  [`${attribute}unitMeasure`]: { [iri('rdf:type')]: iri('qb:AttributeProperty') },
  [`${attribute}obsStatus`]: { [iri('rdf:type')]: iri('qb:AttributeProperty') },
}

it.each(Object.entries(restatements))('of %s no more is said than its type and range', (term, statements) => {
  const quads = all.getQuads(term, null, null, null)
  expect(Object.fromEntries(quads.map(({ predicate, object }) => [predicate.value, object.value]))).toEqual(statements)
  expect(quads).toHaveLength(Object.keys(statements).length)
})

describe.each(Object.entries(headers))('the header of %s', (file, ontology) => {
  const store = files.get(file)
  const date = (property: 'dcterms:created' | 'dcterms:issued' | 'dcterms:modified'): string => {
    const [object] = store?.getObjects(ontology, iri(property), null) ?? []
    expect(object).toMatchObject({ datatype: { value: iri('xsd:date') } })
    return value(ontology, property, store)
  }

  it('describes one ontology', () => {
    expect(typed('owl:Ontology', store)).toEqual([ontology])
  })

  it('has title and description in English and Chinese', () => {
    expect(texts(ontology, 'dcterms:title', store)).toSatisfy(isBilingual)
    expect(texts(ontology, 'dcterms:description', store)).toSatisfy(isBilingual)
  })

  it('names licence, creator and publisher', () => {
    expect(value(ontology, 'dcterms:license', store)).toBe(licence)
    expect(values(ontology, 'dcterms:creator', store)).toEqual([contributors])
    expect(values(ontology, 'dcterms:publisher', store)).toEqual([contributors])
    expect(values(contributors, 'rdf:type', store)).toEqual([iri('foaf:Agent')])
    expect(value(contributors, 'foaf:name', store)).toBe('rule-of-law-metrics contributors')
  })

  it('has a version with an address of its own', () => {
    const version = value(ontology, 'owl:versionInfo', store)
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(value(ontology, 'owl:versionIRI', store)).toBe(`${ontology}/${version}`)
  })

  it('names the version before it, once there is one', () => {
    const first = value(ontology, 'owl:versionInfo', store) === '0.1.0'
    expect(values(ontology, 'owl:priorVersion', store)).toHaveLength(first ? 0 : 1)
  })

  it('is dated, and the dates follow each other', () => {
    const dates = [date('dcterms:created'), date('dcterms:issued'), date('dcterms:modified')]
    expect(dates).toEqual([...dates].sort())
    for (const day of dates) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('says how to cite it: makers, year, title, version, address', () => {
    const citation = value(ontology, 'dcterms:bibliographicCitation', store)
    const year = value(ontology, 'dcterms:issued', store).slice(0, 4)
    for (const part of [
      value(contributors, 'foaf:name', store),
      `(${year})`,
      texts(ontology, 'dcterms:title', store).en,
      `Version ${value(ontology, 'owl:versionInfo', store)}.`,
      ontology,
    ])
      expect(citation).toContain(part)
  })

  it('has a preferred prefix and the namespace of its terms', () => {
    expect(value(ontology, 'vann:preferredNamespacePrefix', store)).toMatch(/^rolm(-[a-z]+)?$/)
    const namespace = value(ontology, 'vann:preferredNamespaceUri', store)
    expect(namespace).toBe(file === 'rolm.ttl' ? ns : `${ontology}/`)
    expect(except(termsOf(file), (term) => term.startsWith(namespace) || hasType(term, 'skos:ConceptScheme'))).toEqual(
      [],
    )
  })

  it('states its status, in both words that readers look for', () => {
    expect(value(ontology, 'adms:status', store)).toMatch(/^http:\/\/purl\.org\/adms\/status\/[A-Z]\w+$/)
    expect(value(ontology, 'bibo:status', store)).toMatch(/^http:\/\/purl\.org\/ontology\/bibo\/status\/[a-z]+$/)
  })
})

it('the headers have prefixes of their own', () => {
  const ontologies = Object.values(headers)
  expect(repeated(ontologies.map((ontology) => value(ontology, 'vann:preferredNamespacePrefix')))).toEqual([])
})

describe('every term', () => {
  const addresses = terms.map(([term]) => term)

  it('is defined in one file', () => {
    expect(addresses.length).toBeGreaterThan(200)
    expect(repeated(addresses)).toEqual([])
  })

  it('has a type', () => {
    expect(except(addresses, (term) => values(term, 'rdf:type').length > 0)).toEqual([])
  })

  it('has one label in English and one in Chinese', () => {
    expect(except(addresses, (term) => isBilingual(nameOf(term)))).toEqual([])
    expect(except(addresses, (term) => !chinese.test(nameOf(term).en ?? ''))).toEqual([])
  })

  it('has one definition in English and one in Chinese', () => {
    expect(except(addresses, (term) => isBilingual(definitionOf(term)))).toEqual([])
  })

  it('has definitions that are sentences and say more than the label', () => {
    expect(except(addresses, (term) => /[.)]$/.test(definitionOf(term).en ?? ''))).toEqual([])
    expect(except(addresses, (term) => (definitionOf(term).zh ?? '').endsWith('。'))).toEqual([])
    expect(except(addresses, (term) => definitionOf(term).en !== nameOf(term).en)).toEqual([])
  })

  it('has every other text in English and Chinese too', () => {
    const prose = ['skos:scopeNote', 'skos:editorialNote', 'skos:note', 'skos:altLabel', 'rdfs:comment'] as const
    const single = addresses.flatMap((term) =>
      prose
        .filter((property) => values(term, property).length > 0 && !isBilingual(texts(term, property)))
        .map((property) => `${term} ${property}`),
    )
    expect(single).toEqual([])
  })

  it('is defined by the ontology of its file', () => {
    const strays = terms.filter(([term, file]) => values(term, 'rdfs:isDefinedBy').join() !== headers[file])
    expect(strays).toEqual([])
  })
})

describe('properties', () => {
  const objectProperties = typed('owl:ObjectProperty')
  const datatypeProperties = typed('owl:DatatypeProperty')
  const properties = [...objectProperties, ...datatypeProperties]

  it('have one domain and one range each', () => {
    const short = properties.filter(
      (property) => values(property, 'rdfs:domain').length !== 1 || values(property, 'rdfs:range').length !== 1,
    )
    expect(short).toEqual([])
  })

  it('are of nodes or of values, as their ranges are', () => {
    const isDatatype = (range: string): boolean =>
      range.startsWith(iri('xsd:')) ||
      range.endsWith('EDTF') ||
      [iri('rdf:langString'), iri('rdfs:Literal')].includes(range)
    expect(except(datatypeProperties, (property) => isDatatype(value(property, 'rdfs:range')))).toEqual([])
    expect(except(objectProperties, (property) => !isDatatype(value(property, 'rdfs:range')))).toEqual([])
  })

  it('never have doubles', () => {
    const floating = [iri('xsd:double'), iri('xsd:float')]
    expect(all.getQuads(null, null, null, null).filter(({ object }) => floating.includes(object.value))).toEqual([])
    const literals = all.getObjects(null, null, null).filter((object) => object.termType === 'Literal')
    expect(
      literals.filter((object) => object.termType === 'Literal' && floating.includes(object.datatype.value)),
    ).toEqual([])
  })

  it('that are symmetric have one class on both sides', () => {
    const symmetric = typed('owl:SymmetricProperty')
    expect(symmetric).toEqual([`${ns}notToBeConfusedWith`])
    for (const property of symmetric) expect(values(property, 'rdfs:domain')).toEqual(values(property, 'rdfs:range'))
  })

  it('of the cube that are coded have one code list, which is a scheme with concepts', () => {
    const components = [...typed('qb:DimensionProperty'), ...typed('qb:AttributeProperty')]
    const coded = components.filter((property) => hasType(property, 'qb:CodedProperty'))
    expect(coded).toEqual([`${ns}breakdown`, `${ns}indicator`, `${ns}precision`])
    for (const property of coded) {
      const list = value(property, 'qb:codeList')
      expect(hasType(list, 'skos:ConceptScheme')).toBe(true)
      expect(conceptsOf(list.slice(root.length)).length).toBeGreaterThan(1)
      expect(value(property, 'rdfs:range')).toBe(iri('skos:Concept'))
    }
    const uncoded = components.filter((property) => !coded.includes(property))
    expect(except(uncoded, (property) => values(property, 'qb:codeList').length === 0)).toEqual([])
    expect(except(uncoded, (property) => !values(property, 'rdfs:range').includes(iri('skos:Concept')))).toEqual([])
  })
})

describe('the structure of the cube', () => {
  const [structure = '', ...others] = typed('qb:DataStructureDefinition')
  const components = values(structure, 'qb:component')
  const of = (role: 'qb:dimension' | 'qb:measure' | 'qb:attribute') =>
    components
      .flatMap((component) => values(component, role))
      .map(lastOf)
      .sort()

  it('is one, with five dimensions, one measure and three attributes', () => {
    expect(others).toEqual([])
    expect(of('qb:dimension')).toEqual(['breakdown', 'indicator', 'refArea', 'refPeriod', 'statedIn'])
    expect(of('qb:measure')).toEqual(['obsValue'])
    expect(of('qb:attribute')).toEqual(['obsStatus', 'precision', 'unitMeasure'])
    expect(all.getQuads(null, null, iri('qb:measureType'), null)).toEqual([])
  })

  it('has a component property beside each role, and no component without a structure', () => {
    for (const component of components) {
      const roles = [
        ...values(component, 'qb:dimension'),
        ...values(component, 'qb:measure'),
        ...values(component, 'qb:attribute'),
      ]
      expect(roles).toEqual(values(component, 'qb:componentProperty'))
      expect(roles).toHaveLength(1)
    }
    expect(typed('qb:ComponentSpecification')).toEqual(components)
  })

  it('requires unit and precision, and does not require a status', () => {
    const required = components.filter((component) => values(component, 'qb:componentRequired').join() === 'true')
    expect(required.map(lastOf)).toEqual(['structure-precision', 'structure-unitMeasure'])
  })

  it('gives dimensions the ranges that the integrity constraints want', () => {
    const ranges = typed('qb:DimensionProperty').map((property) => [lastOf(property), value(property, 'rdfs:range')])
    expect(Object.fromEntries(ranges)).toEqual({
      breakdown: iri('skos:Concept'),
      indicator: iri('skos:Concept'),
      refArea: iri('rdfs:Resource'),
      refPeriod: iri('rdfs:Resource'),
      statedIn: iri('rdfs:Resource'),
    })
  })
})

it('the bounds are own terms that point to those of QUDT, which are facets of datatypes', () => {
  for (const name of ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'])
    expect(values(`${ns}${name}`, 'rdfs:seeAlso')).toEqual([`http://qudt.org/schema/qudt/${name}`])
})

describe('concepts and schemes', () => {
  const concepts = typed('skos:Concept')
  const schemes = typed('skos:ConceptScheme')

  it('belong together: every concept is in one declared scheme, and every scheme has concepts', () => {
    expect(except(concepts, (concept) => values(concept, 'skos:inScheme').length === 1)).toEqual([])
    expect(except(concepts, (concept) => schemes.includes(value(concept, 'skos:inScheme')))).toEqual([])
    expect(except(schemes, (scheme) => conceptsOf(scheme.slice(root.length)).length > 0)).toEqual([])
  })

  it('are the schemes of the design', () => {
    const codes = [
      ...['assumption', 'bodyKind', 'breakdown', 'claim', 'direction', 'frequency', 'grantorLevel', 'indicator'],
      ...['instrumentKind', 'jurisdiction', 'level', 'noValue', 'obsStatus', 'period', 'polarity', 'precision'],
      ...['reason', 'scope', 'sourceKind', 'status', 'stepUnit', 'timeKind', 'verdict'],
    ].map((name) => `code/${name}`)
    const areas = ['changshu-white-paper', 'context', 'outline-2015-2020', 'outline-2021-2025'].map(
      (name) => `area/${name}`,
    )
    const external = ['iso37120-2014', 'sdg16', 'wgi', 'wjp-2025'].map((name) => `external/${name}`)
    expect(schemes.map((scheme) => scheme.slice(root.length))).toEqual([...areas, ...codes, ...external])
  })

  it('stand under the address of their scheme, where that is a code list of its own', () => {
    const own = concepts.filter((concept) => concept.startsWith(`${root}code/`))
    expect(except(own, (concept) => concept === `${value(concept, 'skos:inScheme')}/${lastOf(concept)}`)).toEqual([])
  })

  it.each(schemes)('of %s have a notation and a label of their own', (scheme) => {
    const members = conceptsOf(scheme.slice(root.length))
    expect(repeated(members.flatMap((concept) => values(concept, 'skos:notation')))).toEqual([])
    for (const language of ['en', 'zh'])
      expect(repeated(members.map((concept) => nameOf(concept)[language] ?? ''))).toEqual([])
  })

  it('have as notation the last part of their address; the total has that of SDMX', () => {
    const own = concepts.filter((concept) => concept.startsWith(`${root}code/`))
    const expected = (concept: string): string => (concept.endsWith('/breakdown/total') ? '_T' : lastOf(concept))
    expect(except(own, (concept) => values(concept, 'skos:notation').join() === expected(concept))).toEqual([])
  })

  it('stand at the top of their scheme, or below another of it', () => {
    const listed = concepts.filter((concept) => !hasType(concept, 'rolm:Indicator'))
    const isPlaced = (concept: string): boolean => {
      const scheme = value(concept, 'skos:inScheme')
      const [top, broader] = [values(concept, 'skos:topConceptOf'), values(concept, 'skos:broader')]
      if (broader.length === 0) return top.join() === scheme
      return top.length === 0 && broader.every((wider) => value(wider, 'skos:inScheme') === scheme)
    }
    expect(except(listed, isPlaced)).toEqual([])
  })

  it('are the codes that the types of the package list', () => {
    const types: Readonly<Record<string, readonly string[]>> = {
      precision: catalogue.precisions,
      period: catalogue.periodKinds,
      timeKind: catalogue.timeKinds,
      polarity: catalogue.polarities,
      sourceKind: catalogue.sourceKinds,
      level: catalogue.levels,
      bodyKind: catalogue.bodyKinds,
      status: catalogue.datasetStatuses,
      assumption: catalogue.assumptions,
      noValue: catalogue.noValueKinds,
      grantorLevel: catalogue.grantorLevels,
      scope: catalogue.scopes,
      direction: catalogue.directions,
      stepUnit: catalogue.stepUnits,
      claim: catalogue.claims,
      instrumentKind: catalogue.instrumentKinds,
      frequency: catalogue.frequencies,
      verdict: catalogue.verdicts,
      reason: catalogue.reasons,
      breakdown: Object.keys(catalogue.breakdowns),
      indicator: Object.keys(catalogue.indicators),
      jurisdiction: Object.keys(catalogue.jurisdictions),
    }
    for (const [scheme, codes] of Object.entries(types))
      expect([...codes].sort(), scheme).toEqual(conceptsOf(`code/${scheme}`).map(lastOf).sort())
  })

  it('hold the kinds that the model is built on', () => {
    const codes = (scheme: string): readonly string[] => conceptsOf(`code/${scheme}`).map(lastOf)
    expect(codes('period')).toEqual(['asOf', 'at', 'interval', 'lasting', 'since', 'toDate', 'unstated'])
    expect(codes('timeKind')).toEqual(['distinct', 'flow', 'parameter', 'rate', 'stock'])
    expect(codes('polarity')).toEqual(['higher-is-better', 'lower-is-better', 'neither'])
    expect(codes('verdict')).toEqual(['comparable', 'comparable-with-caveats', 'not-comparable'])
    expect(codes('breakdown')).toContain('total')
  })

  it('mint only those SDMX codes of status that its RDF form lacks, with its URN', () => {
    const minted = conceptsOf('code/obsStatus')
    expect(minted.map(lastOf)).toEqual(['D', 'G', 'L', 'N', 'O', 'Q', 'U', 'V'])
    for (const code of minted) {
      expect(values(code, 'rdf:type')).toContain('http://purl.org/linked-data/sdmx/2009/code#ObsStatus')
      expect(value(code, 'skos:exactMatch')).toMatch(
        new RegExp(`^urn:sdmx:.*CL_OBS_STATUS\\(2\\.2\\)\\.${lastOf(code)}$`),
      )
    }
  })
})

describe('areas', () => {
  it('are the seven of the Outline, in its order', () => {
    const areas = conceptsOf('area/outline-2015-2020').map((area) => [value(area, 'skos:notation'), lastOf(area)])
    expect(areas.sort()).toEqual([
      ['1', 'functions'],
      ['2', 'rules'],
      ['3', 'decisions'],
      ['4', 'enforcement'],
      ['5', 'supervision'],
      ['6', 'disputes'],
      ['7', 'officials'],
    ])
  })

  it('of the next Outline are nine, by the numbers of its parts', () => {
    const parts = conceptsOf('area/outline-2021-2025').map((part) => Number(value(part, 'skos:notation')))
    expect(parts.sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('of the white paper are seven too, each mapped, organisation first and none closest to the seventh', () => {
    const headings = conceptsOf('area/changshu-white-paper')
    expect(headings.map((heading) => value(heading, 'skos:notation')).sort()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ])
    expect(value(`${root}area/changshu-white-paper/organisation`, 'skos:notation')).toBe('1')
    const mapped = headings.flatMap((heading) => [
      ...values(heading, 'skos:closeMatch'),
      ...values(heading, 'skos:relatedMatch'),
    ])
    expect(mapped.sort()).toEqual([...conceptsOf('area/outline-2015-2020')].sort())
    expect(headings.flatMap((heading) => values(heading, 'skos:closeMatch'))).not.toContain(`${root}area/officials`)
    expect(headings.flatMap((heading) => values(heading, 'skos:exactMatch'))).toEqual([])
  })
})

describe('every indicator', () => {
  const indicators = typed('rolm:Indicator')
  const areas = [...conceptsOf('area/outline-2015-2020'), ...conceptsOf('area/context')]
  const one = (term: string, property: Parameters<typeof values>[1]): string | undefined => {
    const found = values(term, property)
    return found.length === 1 ? found[0] : undefined
  }
  const isIn = (list: readonly string[], property: Parameters<typeof values>[1]) => (term: string) =>
    list.includes(one(term, property) ?? '')
  const kindOf = (term: string): string => lastOf(value(term, 'rolm:timeKind'))
  const unitOf = (term: string): string => lastOf(value(term, 'rolm:unit'))

  it('is a concept of the catalogue, with an id of its own in plain words', () => {
    expect(indicators.length).toBeGreaterThan(40)
    expect(indicators).toEqual(conceptsOf('code/indicator'))
    expect(repeated(indicators.map(lastOf))).toEqual([])
    expect(except(indicators, (term) => /^[a-z]+(-[a-z]+)*$/.test(term.slice(`${root}indicator/`.length)))).toEqual([])
  })

  it('has an area', () => {
    expect(except(indicators, isIn(areas, 'rolm:area'))).toEqual([])
  })

  it('names the thing counted in two languages', () => {
    expect(except(indicators, (term) => isBilingual(texts(term, 'rolm:thingCounted')))).toEqual([])
  })

  it('has a unit of QUDT that the package knows; classifiers are none', () => {
    expect(
      except(
        indicators,
        isIn(
          catalogue.units.map((code) => iri(`unit:${code}`)),
          'rolm:unit',
        ),
      ),
    ).toEqual([])
  })

  it('has a time kind', () => {
    expect(except(indicators, isIn(conceptsOf('code/timeKind'), 'rolm:timeKind'))).toEqual([])
  })

  it('says whether figures add up and whether they are whole', () => {
    expect(except(indicators, isIn(['true', 'false'], 'rolm:additive'))).toEqual([])
    expect(except(indicators, isIn(['true', 'false'], 'rolm:wholeNumber'))).toEqual([])
  })

  it('adds up only if it is a flow or a stock', () => {
    const additive = indicators.filter((term) => value(term, 'rolm:additive') === 'true')
    expect(except(additive, (term) => ['flow', 'stock'].includes(kindOf(term)))).toEqual([])
  })

  it('is a whole number if it is a count, and only then', () => {
    const whole = indicators.filter((term) => value(term, 'rolm:wholeNumber') === 'true')
    expect(except(whole, (term) => ['NUM', 'MO'].includes(unitOf(term)))).toEqual([])
    const counts = indicators.filter((term) => unitOf(term) === 'NUM')
    expect(except(counts, (term) => whole.includes(term))).toEqual([])
  })

  it('has a natural range: from zero, up to 100 for a share, down to -100 for a change', () => {
    const range = (term: string): string =>
      [...values(term, 'rolm:naturalMinimum'), '…', ...values(term, 'rolm:naturalMaximum')].join('')
    const isChange = (term: string): boolean => values(term, 'rolm:changeOf').length > 0
    const shares = indicators.filter((term) => unitOf(term) === 'PERCENT' && !isChange(term))
    expect(shares.length).toBeGreaterThan(0)
    expect(except(shares, (term) => range(term) === '0.0…100.0')).toEqual([])
    expect(except(indicators.filter(isChange), (term) => range(term) === '-100.0…')).toEqual([])
    const others = indicators.filter((term) => !shares.includes(term) && !isChange(term))
    expect(except(others, (term) => range(term) === '0.0…')).toEqual([])
  })

  it('is a rate if and only if it is measured in per cent', () => {
    expect(except(indicators, (term) => (kindOf(term) === 'rate') === (unitOf(term) === 'PERCENT'))).toEqual([])
  })

  it('has numerators and denominators that are indicators, and only for rates', () => {
    for (const property of ['rolm:numerator', 'rolm:denominator'] as const) {
      const holders = indicators.filter((term) => values(term, property).length > 0)
      expect(except(holders, isIn(indicators, property))).toEqual([])
      expect(except(holders, (term) => kindOf(term) === 'rate')).toEqual([])
      expect(except(holders, (term) => !values(term, property).includes(term))).toEqual([])
    }
  })

  it('is a change of another indicator, if of any', () => {
    const changes = indicators.filter((term) => values(term, 'rolm:changeOf').length > 0)
    expect(except(changes, isIn(indicators, 'rolm:changeOf'))).toEqual([])
    expect(except(changes, (term) => !values(term, 'rolm:changeOf').includes(term) && kindOf(term) === 'rate')).toEqual(
      [],
    )
  })

  it('has a polarity with its reason in two languages', () => {
    expect(except(indicators, isIn(conceptsOf('code/polarity'), 'rolm:polarity'))).toEqual([])
    expect(except(indicators, (term) => isBilingual(texts(term, 'rolm:polarityReason')))).toEqual([])
  })

  it('has a definition and says where it comes from', () => {
    expect(except(indicators, (term) => isBilingual(texts(term, 'skos:definition')))).toEqual([])
    expect(except(indicators, (term) => isBilingual(texts(term, 'dcterms:source')))).toEqual([])
  })

  it('says nothing else of which this test does not know', () => {
    const known = new Set(
      (
        [
          'rdf:type',
          'rdfs:isDefinedBy',
          'skos:inScheme',
          'skos:prefLabel',
          'skos:altLabel',
          'skos:definition',
          'skos:scopeNote',
          'skos:relatedMatch',
          'dcterms:source',
          'rolm:area',
          'rolm:thingCounted',
          'rolm:unit',
          'rolm:timeKind',
          'rolm:additive',
          'rolm:naturalMinimum',
          'rolm:naturalMaximum',
          'rolm:wholeNumber',
          'rolm:polarity',
          'rolm:polarityReason',
          'rolm:numerator',
          'rolm:denominator',
          'rolm:changeOf',
          'rolm:notToBeConfusedWith',
        ] as const
      ).map(iri),
    )
    const other = indicators.flatMap((term) => all.getPredicates(term, null, null).map(({ value }) => value))
    expect([...new Set(other)].filter((property) => !known.has(property))).toEqual([])
  })

  it('is not confused with itself, nor one-sidedly with another', () => {
    const pairs = indicators.flatMap((a) => values(a, 'rolm:notToBeConfusedWith').map((b) => [a, b] as const))
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.filter(([a, b]) => a === b || !indicators.includes(b))).toEqual([])
    expect(pairs.filter(([a, b]) => !values(b, 'rolm:notToBeConfusedWith').includes(a))).toEqual([])
  })

  it('is kept apart where two measures of one thing are often mixed up', () => {
    const apart = [
      ['nonlitigation-disputes-accepted', 'people-mediation-disputes-settled'],
      ['reconsideration-cases-accepted', 'reconsideration-cases-concluded'],
      ['reconsideration-cases-received', 'reconsideration-cases-accepted'],
      ['reconsideration-correction-rate', 'reconsideration-direct-correction-rate'],
      ['public-legal-service-centres', 'public-legal-service-centre-floor-area'],
      ['resident-population', 'registered-population'],
    ] as const
    for (const [a, b] of apart)
      expect(values(`${root}indicator/${a}`, 'rolm:notToBeConfusedWith').map(lastOf)).toContain(b)
  })
})

describe('jurisdictions', () => {
  const jurisdictions = typed('rolm:Jurisdiction')
  const changshu = `${root}jurisdiction/320581`
  const rank: Readonly<Record<string, number>> = {
    nation: 1,
    province: 2,
    municipality: 2,
    prefecture: 3,
    county: 4,
    'county-level-city': 4,
    township: 5,
  }
  const rankOf = (place: string): number => rank[lastOf(value(place, 'rolm:level'))] ?? Number.NaN

  /** The place and all that it lies in; ends where a place comes back. */
  const chainOf = (place: string): readonly string[] => {
    const chain: string[] = []
    for (let next: string | undefined = place; next !== undefined; [next] = values(next, 'skos:broader')) {
      chain.push(next)
      if (chain.indexOf(next) < chain.length - 1) break
    }
    return chain.map(lastOf)
  }

  it('have their code as address and identifier', () => {
    expect(jurisdictions).toEqual(conceptsOf('code/jurisdiction'))
    expect(except(jurisdictions, (place) => value(place, 'dcterms:identifier') === lastOf(place))).toEqual([])
    expect(except(jurisdictions, (place) => /^(CN|\d{6})$/.test(lastOf(place)))).toEqual([])
    expect(
      except(jurisdictions, (place) => /\b(GB\/T 2260-\d{4}|ISO 3166-1)\b/.test(texts(place, 'skos:note').en ?? '')),
    ).toEqual([])
  })

  it('have a level of the code list', () => {
    expect(Object.keys(rank).sort()).toEqual(conceptsOf('code/level').map(lastOf))
    expect(except(jurisdictions, (place) => rankOf(place) >= 1)).toEqual([])
  })

  it('say the same ranks in the code list', () => {
    for (const level of conceptsOf('code/level'))
      expect(texts(level, 'rdfs:comment').en).toBe(`Rank ${rank[lastOf(level)]} of 5.`)
  })

  it('lie within one another, without a cycle, up to the nation', () => {
    for (const place of jurisdictions) {
      const chain = chainOf(place)
      expect(repeated(chain)).toEqual([])
      expect(chain.at(-1)).toBe('CN')
      expect(values(place, 'skos:broader')).toHaveLength(lastOf(place) === 'CN' ? 0 : 1)
    }
    expect(chainOf(changshu)).toEqual(['320581', '320500', '320000', 'CN'])
  })

  it('lie within places of a higher level whose codes are theirs, cut off', () => {
    for (const place of jurisdictions)
      for (const wider of values(place, 'skos:broader')) {
        expect(rankOf(wider)).toBeLessThan(rankOf(place))
        const digits = 2 * (rankOf(wider) - 1)
        expect(lastOf(place).slice(0, digits)).toBe(lastOf(wider).slice(0, digits).replace('CN', ''))
      }
  })

  it('have the matches of the design, and none for Changshu, of which none was sure', () => {
    const matches = jurisdictions.flatMap((place) =>
      [...values(place, 'skos:exactMatch'), ...values(place, 'skos:closeMatch')].map(
        (match) => `${lastOf(place)} ${lastOf(match.replace(/\/$/, ''))}`,
      ),
    )
    expect(matches.filter((match) => /^320/.test(match))).toEqual([
      '320000 Q16963',
      '320000 1806260',
      '320500 Q42622',
      '320500 1886760',
    ])
    expect(
      all
        .getQuads(changshu, null, null, null)
        .filter(({ object }) => /wikidata|geonames/.test(object.value) && object.termType === 'NamedNode'),
    ).toEqual([])
    for (const file of Object.keys(headers)) {
      const text = readFileSync(new URL(`../../ontology/${file}`, import.meta.url), 'utf8')
      expect(text).not.toMatch(/\bQ1015805\b|\bQ174091\b|\b7283386\b/)
    }
  })
})
