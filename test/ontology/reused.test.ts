import { readdirSync, readFileSync } from 'node:fs'
import { Parser, type Quad } from 'n3'
import { describe, expect, it } from 'vitest'
import { ontologyQuads } from '../../scripts/ontology'
import { reused } from '../../scripts/reused'
import * as datasets from '../../src/datasets/index'
import { codeLists } from '../../src/mapping/code-lists'
import { writeRdf } from '../../src/rdf/index'
import { observationStatusIris } from '../../src/vocabulary/catalogue'
import * as vocabulary from '../../src/vocabulary/terms'
import { addressesIn, deprecated, isDefined, listedTerms, namespaces, roles, undefinedAmong } from './defined'
import { all, iri, ns, root } from './graph'

const folder = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const filesIn = (path: string, form: RegExp): readonly string[] =>
  readdirSync(new URL(path, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => form.test(name))
    .sort()

const { prefixes, ...constants } = vocabulary

/** Every constant of src/vocabulary/terms.ts, by its name in the code: `qb.Observation`. */
const codeTerms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(constants).flatMap(([prefix, terms]) =>
    Object.entries(terms).map(([name, term]) => [
      /^\w+$/.test(name) ? `${prefix}.${name}` : `${prefix}['${name}']`,
      term,
    ]),
  ),
)

/** Properties whose values are addresses of files and pages, not terms. */
const toPages = [iri('foaf:page'), 'http://www.w3.org/ns/dcat#downloadURL']

/** The nodes and datatypes of triples. */
const termsOf = (quads: readonly Quad[]): readonly string[] =>
  quads.flatMap(({ subject, predicate, object }) => [
    subject.value,
    predicate.value,
    ...(object.termType === 'NamedNode' && !toPages.includes(predicate.value) ? [object.value] : []),
    ...(object.termType === 'Literal' ? [object.datatype.value] : []),
  ])

const published = Object.entries(datasets).map(([name, dataset]) => {
  const quads = new Parser({ format: 'application/n-triples' }).parse(writeRdf(dataset, 'n-triples'))
  return { name, quads, base: dataset.base, subjects: new Set(quads.map(({ subject }) => subject.value)) }
})

const written: readonly Quad[] = [...ontologyQuads(), ...published.flatMap(({ quads }) => quads)]

describe('what is looked up', () => {
  it('finds what is there', () => {
    const there = [
      'qb:Observation',
      'skos:prefLabel',
      'xsd:gYear',
      'unit:PERCENT',
      'dcterms:hasPart',
      'rolm:precision',
    ] as const
    expect(undefinedAmong(there.map(iri))).toEqual([])
    expect(
      undefinedAmong([`${root}code/precision/exact`, `${root}period/2015--2019`, `${root}instant/2019-12-31`]),
    ).toEqual([])
  })

  it.each([
    iri('qb:componentProprety'),
    iri('qb:observation '),
    iri('skos:prefLable'),
    iri('unit:PER_CENT'),
    iri('xsd:dates'),
    iri('rolm:precison'),
    iri('dcterms:Title'),
    'http://www.w3.org/ns/oa#motivation', // obsolete: DQV's file speaks of it, the annotation vocabulary does not
    'http://purl.org/linked-data/sdmx/2009/dimension#timePeriod', // in SDMX's file, but not among what we looked up
    `${root}code/precision/precise`,
    `${root}indicator/legal-aid`,
    `${root}period/五年来`,
    `${root}instant/2019`,
    'https://example.org/anything',
  ])('misses %s', (address) => {
    expect(isDefined(address)).toBe(false)
  })

  it('reads names and addresses in Turtle and SPARQL, but not in comments and strings', () => {
    const text = `
      @base <https://w3id.org/rolm/> . # <not/this> nor:this
      @prefix : <https://example.org/#> . @prefix rolm: <https://w3id.org/rolm/ns#> .
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <code/level> a skos:ConceptScheme ; :says "not:this <nor/this>", 'not:this'@en, """not:this "nor:this" """ .
      SELECT ?not { ?not:this rolm:level-x/skos:broader+ ?that . _:b1 oops:it "1"^^rolm:n . FILTER (?a < 1 && ?b > 2) }
    `
    expect(addressesIn(text)).toEqual({
      declared: ['https://example.org/#', ns, iri('skos:')],
      addresses: [
        `${root}code/level`,
        iri('skos:ConceptScheme'),
        'https://example.org/#says',
        'https://example.org/#this',
        `${ns}level-x`,
        iri('skos:broader'),
        'oops:it',
        `${ns}n`,
      ],
    })
  })

  it('notices one misspelt term in a file', () => {
    const text = read('test/cases/integrity/good.ttl').replace(
      'qb:codeList <code/breakdown>',
      'qb:codelist <code/breakdwon>',
    )
    expect(undefinedAmong(ours(text))).toEqual([iri('qb:codelist'), `${root}code/breakdwon`].sort())
  })
})

/** The addresses of a case but those of its own: nodes made up for it. */
function ours(text: string): readonly string[] {
  const madeUp = [`${root}test/`, `${root}data/`, `${root}code/totals`, 'urn:scratch:', 'https://example.org/']
  const declared = ['320582', 'yangshe'].map((code) => `${root}jurisdiction/${code}`)
  return addressesIn(text).addresses.filter(
    (address) => ![...madeUp, ...declared].some((start) => address.startsWith(start)),
  )
}

describe('every address is defined', () => {
  it('in the typed terms of the code', () => {
    expect(Object.keys(codeTerms).length).toBeGreaterThan(100)
    expect(Object.entries(codeTerms).filter(([, term]) => !isDefined(term))).toEqual([])
  })

  it('in the typed terms under its own name, behind its own prefix', () => {
    const kebab = (prefix: string): string =>
      prefix.replace(/_$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const namespaceOf = new Map<string, string>(Object.entries(prefixes))
    for (const [prefix, terms] of Object.entries(constants))
      for (const [name, term] of Object.entries(terms)) expect(term).toBe(`${namespaceOf.get(kebab(prefix))}${name}`)
  })

  it('in the codes of the mapping', () => {
    expect(undefinedAmong(Object.values(observationStatusIris))).toEqual([])
    expect(undefinedAmong(['zh', 'en'].map((code) => codeLists.language.iriOf(code)))).toEqual([])
  })

  it('in the namespaces of the prefixes', () => {
    const known = [...namespaces, ns]
    expect(Object.entries(prefixes).filter(([, namespace]) => !known.includes(namespace))).toEqual([])
    expect(Object.entries(reused).filter(([, { namespace }]) => !known.includes(namespace))).toEqual([])
  })

  it('in the ontology', () => {
    expect(undefinedAmong(termsOf(ontologyQuads()))).toEqual([])
  })

  it.each(published)('in the dataset $name; its own nodes are described in it', ({ quads, base, subjects }) => {
    const dangling = termsOf(quads).filter((term) => !subjects.has(term) && !isDefined(term))
    expect([...new Set(dangling)]).toEqual([])
    const minted = [...subjects].filter((subject) => !subject.startsWith(base) && !isDefined(subject))
    expect(minted).toEqual([])
    const made = termsOf(quads).filter((term) => /^https:\/\/w3id\.org\/rolm\/(period|instant)\//.test(term))
    expect(made.length).toBeGreaterThan(0)
    expect(made.filter((term) => !subjects.has(term))).toEqual([])
  })

  // what is broken or hostile on purpose has its expected issues beside it, or says so in its name; what is read partly is
  // data of others, with terms of theirs
  const cases = filesIn('test/cases', /\.(ttl|rq|ru)$/)
    .map((name) => `test/cases/${name}`)
    .filter((path) => !/^test\/cases\/(?:rdf\/(?:broken|hostile|partly)\/|shapes\/invalid\.)/.test(path))

  it.each(cases)('in %s', (path) => {
    const text = read(path)
    expect(addressesIn(text).addresses.length).toBeGreaterThan(0)
    expect(undefinedAmong(ours(text))).toEqual([])
    const known = [
      ...namespaces,
      ns,
      `${root}test/integrity#`,
      `${root}data/320581/changshu-2015-2020#`,
      `${root}data/320582/zhangjiagang-2022#`,
      'urn:scratch:',
      'https://example.org/data/small#',
    ]
    expect(addressesIn(text).declared.filter((namespace) => !known.includes(namespace))).toEqual([])
  })
})

describe('reused terms are used as what they are', () => {
  const roleOf = (term: string): string | undefined => (term.startsWith(root) ? undefined : roles.get(term))

  it('properties as properties', () => {
    const predicates = new Set(written.map(({ predicate }) => predicate.value).filter((term) => !term.startsWith(root)))
    expect([...predicates].filter((term) => roleOf(term) !== 'property')).toEqual([])
  })

  it('classes as classes', () => {
    const classes = written
      .filter(({ predicate }) => predicate.value === iri('rdf:type'))
      .map(({ object }) => object.value)
    const others = new Set(classes.filter((term) => !term.startsWith(root)))
    expect([...others].filter((term) => roleOf(term) !== 'class')).toEqual([])
  })

  it('and none that its makers have given up', () => {
    const used = new Set([...Object.values(codeTerms), ...termsOf(written)])
    expect([...used].filter((term) => deprecated.has(term))).toEqual([])
  })
})

describe('nothing is listed that nobody uses', () => {
  const code = filesIn('src', /\.ts$/)
    .filter((name) => !name.startsWith('vocabulary/'))
    .map((name) => read(`src/${name}`))
    .join('\n')
  const generators = filesIn('scripts', /^generate.*\.ts$/)
    .map((name) => read(`scripts/${name}`))
    .join('\n')
  const inData = new Set(published.flatMap(({ quads }) => termsOf(quads)))
  const isInCode = (name: string): boolean =>
    new RegExp(`(?<![\\w.])${name.replace(/[.[\]]/g, '\\$&')}(?!\\w)`).test(code)

  it('of the terms of others in scripts/reused.ts', () => {
    const unused = Object.entries(codeTerms).filter(
      ([name, term]) => !name.startsWith('rolm') && !isInCode(name) && !inData.has(term),
    )
    expect(unused.map(([name]) => name)).toEqual([])
  })

  it('of our own terms: each is in the code, the data or the catalogue, or read by a generator', () => {
    const said = ontologyQuads().filter(({ subject }) => !subject.value.startsWith(ns))
    const inCatalogue = new Set(termsOf(said))
    const unused = Object.entries(codeTerms).filter(
      ([name, term]) =>
        name.startsWith('rolm') &&
        !isInCode(name) &&
        !inData.has(term) &&
        !inCatalogue.has(term) &&
        !generators.includes(`'${term.slice(ns.length)}'`),
    )
    expect(unused.map(([name]) => name)).toEqual([])
  })

  it('of the terms looked up by hand in this test', () => {
    const contextText = read('ontology/context.jsonld')
    const used = new Set([...Object.values(codeTerms), ...Object.values(observationStatusIris), ...termsOf(written)])
    const unused = listedTerms.filter((term) => !used.has(term) && !contextText.includes(`"${term}"`))
    expect(unused).toEqual([])
  })
})

it('the terms of the code are those of the ontology', () => {
  const defined = all
    .getSubjects(null, null, null)
    .map(({ value }) => value)
    .filter((term) => term.startsWith(ns))
  expect(Object.values(vocabulary.rolm).sort()).toEqual(defined.sort())
})
