import { readFileSync } from 'node:fs'
import { Store, type Term } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets'
import { findingsOf } from '../../src/model/findings'
import { readRdf } from '../../src/rdf/read'
import { type RdfFormat, writeRdf } from '../../src/rdf/write'
import { hashOf, quadsOf, statementsOf } from '../support/rdf'
import { runConstraints } from './integrity'

const published = [
  ['Changshu', changshu, 39],
  ['Beijing', beijing, 30],
  ['China', china, 11],
  ['the populations', population, 9],
] as const
const formats: readonly RdfFormat[] = ['turtle', 'n-triples']

const prefixes = `
  PREFIX oa: <http://www.w3.org/ns/oa#>
  PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX qb: <http://purl.org/linked-data/cube#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
  PREFIX rolm: <https://w3id.org/rolm/ns#>
  PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
  PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
  PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
  PREFIX dqv: <http://www.w3.org/ns/dqv#>`

const localName = ({ value }: Term): string => value.slice(value.lastIndexOf('#') + 1)

/** The rows of a query over a text in Turtle: each a list of terms, `undefined` where a variable is not bound. */
const ask = (turtle: string, query: string, ...variables: readonly string[]): readonly (Term | undefined)[][] => {
  const store = new Store()
  store.load(turtle, { format: 'text/turtle' })
  const rows = store.query(prefixes + query) as Map<string, Term>[] // a SELECT answers with one map a row
  return rows.map((row) => variables.map((variable) => row.get(variable)))
}

describe.each(published)('%s, published', (_name, dataset, figures) => {
  const turtle = writeRdf(dataset, 'turtle')

  it.each(formats)('is read back from %s as it was, and written again to the byte', async (format) => {
    const text = writeRdf(dataset, format)
    const result = await readRdf(text, format)

    expect(result.issues).toEqual([])
    expect(result.ok && result.value).toStrictEqual(dataset)
    expect(result.ok && writeRdf(result.value, format)).toBe(text)
  })

  it('says the same in Turtle and in N-Triples, without blank nodes', async () => {
    const triples = writeRdf(dataset, 'n-triples')
    const terms = quadsOf(triples, 'n-triples').flatMap(({ subject, object }) => [subject.termType, object.termType])

    expect(new Set(terms)).toEqual(new Set(['NamedNode', 'Literal']))
    expect(statementsOf(turtle, 'turtle')).toEqual(statementsOf(triples, 'n-triples'))
    expect(await hashOf(turtle, 'turtle')).toBe(await hashOf(triples, 'n-triples'))
  })

  const constraints = [...runConstraints(turtle)]

  it('is held against all the integrity constraints', () => {
    const numbers = new Set(constraints.map(([id]) => Number(/\d+/.exec(id)?.[0])))

    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  })

  it.each(constraints)('keeps %s', (_id, violations) => {
    expect(violations).toEqual([])
  })

  it('leads from every figure to the words that state it', () => {
    const rows = ask(
      turtle,
      `SELECT ?figure ?source ?exact WHERE {
         ?figure a qb:Observation ; rolm:statedIn ?source ; prov:wasQuotedFrom ?quote .
         ?quote a oa:SpecificResource ; oa:hasSource ?source ; oa:hasSelector ?words .
         ?words a oa:TextQuoteSelector ; oa:exact ?exact
       }`,
      'figure',
      'source',
      'exact',
    )
    const found = rows.map(([figure, source, exact]) => [
      figure && localName(figure),
      source && localName(source),
      exact?.value,
    ])

    expect(found).toHaveLength(figures)
    expect([...found].sort()).toEqual(
      dataset.observations.map(({ id, source, printed }) => [id, source, printed]).sort(),
    )
  })

  it('gives every figure its five dimensions, its measure, its unit and its precision', () => {
    const rows = ask(
      turtle,
      `SELECT ?figure WHERE {
         ?figure a qb:Observation ; qb:dataSet ?data ; rolm:indicator ?indicator ; rolm:breakdown ?breakdown ;
           rolm:statedIn ?source ; sdmx-dimension:refArea ?area ; sdmx-dimension:refPeriod ?period ;
           sdmx-measure:obsValue ?value ; sdmx-attribute:unitMeasure ?unit ; rolm:precision ?precision .
         ?period rolm:periodKind ?kind . ?indicator a rolm:Indicator . ?area a rolm:Jurisdiction
       }`,
      'figure',
    )

    expect(rows).toHaveLength(figures)
  })

  it('writes counts as integers, all else as decimals, and nothing as a double', () => {
    const rows = ask(
      turtle,
      `SELECT ?unit ?number WHERE {
         ?figure a qb:Observation ; sdmx-attribute:unitMeasure ?unit ;
           sdmx-measure:obsValue|rolm:minInclusive|rolm:minExclusive|rolm:maxInclusive|rolm:maxExclusive ?number
       }`,
      'unit',
      'number',
    )
    const datatypes = new Set(
      rows.map(([unit, number]) => {
        const datatype = number?.termType === 'Literal' ? number.datatype.value : ''
        return `${unit?.value.split('/').at(-1)} ${datatype.split('#').at(-1)}`
      }),
    )

    for (const datatype of datatypes)
      expect(['NUM integer', 'MO integer', 'PERCENT decimal', 'M2 decimal']).toContain(datatype)
  })

  it('writes each finding as an annotation of its figure', () => {
    const rows = ask(
      turtle,
      `SELECT ?figure ?reason ?en ?zh WHERE {
         ?finding a dqv:QualityAnnotation, rolm:Finding ; oa:motivatedBy dqv:qualityAssessment ;
           oa:hasTarget ?figure ; oa:hasBody ?reason ; rdfs:comment ?en, ?zh
         FILTER (lang(?en) = "en" && lang(?zh) = "zh")
       }`,
      'figure',
      'reason',
    )
    const found = rows.map(([figure, reason]) => [figure && localName(figure), reason?.value.split('/').at(-1)])

    expect([...found].sort()).toEqual(
      findingsOf(dataset)
        .map(({ path, code }) => [path.at(-1), code])
        .sort(),
    )
  })
})

/** minInclusive, minExclusive, maxInclusive, maxExclusive. */
type Ends = readonly (string | undefined)[]

const between = (low: string, high: string): Ends => [low, undefined, high, undefined]
const above = (low: string): Ends => [undefined, low, undefined, undefined]

// By hand, from the printed forms and the table of precisions. Every figure that is not here is a count printed in full.
const ends: Readonly<Record<string, Readonly<Record<string, Ends>>>> = {
  Changshu: {
    'enforcement-office-area': above('20000'),
    'enforcement-personnel': above('2300'),
    'enforcement-reform-learners': ['0', undefined, undefined, '40'],
    'enforcement-vehicles': above('130'),
    'hotline-requests': between('5211850', '5211950'),
    'information-published': above('25000'),
    'legal-service-centre-area': between('565', '575'),
    'major-decision-consultations': above('100'),
    'nonlitigation-success-rate': between('99', '100'),
    'reconsideration-correction-rate': between('7.85', '7.95'),
    'rural-legal-service': above('150'),
  },
  Beijing: {
    'administrative-mediation-accepted': between('647050', '647150'),
    'administrative-mediation-succeeded': between('285850', '285950'),
    'court-appearances': above('1100'),
    'legal-aid': between('36500', '37500'),
    'legal-consultations': between('440150', '440250'),
    'legal-queries': between('605350', '605450'),
    'litigation-losing-rate': between('11.75', '11.85'),
    'online-petitions-growth': between('49.35', '49.45'),
    'people-mediation-mediated': between('238500', '239500'),
    'people-mediation-prevented': between('22500', '23500'),
    'people-mediation-screened': between('350450', '350550'),
    'reconsideration-correction-rate': between('13.75', '13.85'),
  },
  China: {
    'reconsideration-concluded': between('292500', '293500'),
    'reconsideration-concluded-growth': between('14.445', '14.455'),
    'reconsideration-correction-rate': between('12.825', '12.835'),
    'reconsideration-corrective-decisions': between('27250', '27350'),
    'reconsideration-enterprise': above('30000'),
    'reconsideration-livelihood': between('63750', '63850'),
    'reconsideration-mediated-or-settled': between('36500', '37500'),
    'reconsideration-opinions': above('3800'),
    'reconsideration-received': between('314500', '315500'),
    'reconsideration-received-growth': between('17.05', '17.15'),
  },
  'the populations': {
    'beijing-2019': between('21535500', '21536500'),
    'changshu-2020-suzhou': between('1677650', '1677750'),
    'china-2020': between('1411775000', '1411785000'),
    'kunshan-2020': between('2091500', '2092500'),
  },
}

describe.each(published)('the bounds of %s', (name, dataset) => {
  const rows = ask(
    writeRdf(dataset, 'turtle'),
    `SELECT * WHERE {
       ?figure a qb:Observation ; sdmx-measure:obsValue ?value ; rolm:precision ?precision ;
         prov:wasQuotedFrom/oa:hasSelector/oa:exact ?printed .
       OPTIONAL { ?figure rolm:minInclusive ?minInclusive }
       OPTIONAL { ?figure rolm:minExclusive ?minExclusive }
       OPTIONAL { ?figure rolm:maxInclusive ?maxInclusive }
       OPTIONAL { ?figure rolm:maxExclusive ?maxExclusive }
     }`,
    'figure',
    'value',
    'precision',
    'printed',
    'minInclusive',
    'minExclusive',
    'maxInclusive',
    'maxExclusive',
  )
  const expected = ends[name] ?? {}

  it('are those that the print allows', () => {
    const found: Record<string, Ends> = {}
    for (const [figure, value, precision, printed, ...four] of rows) {
      const id = figure === undefined ? '' : localName(figure)
      const written = four.map((end) => end?.value)
      if (precision?.value.endsWith('/exact') !== true) found[id] = written
      else if (!printed?.value.includes('万')) {
        expect(written).toEqual(between(value?.value ?? '', value?.value ?? ''))
        expect(printed?.value.replaceAll(',', '')).toMatch(new RegExp(`^${value?.value}(?!\\d)`))
      }
    }

    expect(found).toEqual(expected)
  })
})

describe('a moment within a year', () => {
  it('is another resource than the year', () => {
    const periodOf = (id: string): readonly string[] =>
      quadsOf(writeRdf(beijing, 'turtle'), 'turtle')
        .filter(({ subject, predicate }) => localName(subject) === id && localName(predicate) === 'refPeriod')
        .map(({ object }) => object.value)

    expect(periodOf('credit-graded-fields')).toEqual(['https://w3id.org/rolm/period/at-2019'])
    expect(periodOf('legal-aid')).toEqual(['https://w3id.org/rolm/period/2019--2019'])
  })
})

describe('1274.8262万 of Suzhou', () => {
  it('is a count printed to its last unit', () => {
    const suzhou = population.observations.find(({ id }) => id === 'suzhou-2020')

    expect(suzhou).toMatchObject({
      printed: '1274.8262万',
      value: '12748262',
      precision: 'exact',
      minInclusive: '12748262',
      maxInclusive: '12748262',
    })
  })
})

describe('the figure that the design shows in full', () => {
  it('is published so, statement by statement', () => {
    const model = readFileSync(new URL('../cases/rdf/published-25000.ttl', import.meta.url), 'utf8')
    const found = statementsOf(writeRdf(changshu, 'turtle'), 'turtle')
    const missing = [...statementsOf(model, 'turtle')].filter((statement) => !found.has(statement))

    expect(missing).toEqual([])
  })

  it('has no upper bound, and its parts are not said to be disjoint', () => {
    const document = 'https://w3id.org/rolm/data/320581/changshu-2015-2020#'
    const about = quadsOf(writeRdf(changshu, 'turtle'), 'turtle')
    const properties = (id: string): readonly string[] =>
      about.filter(({ subject }) => subject.value === document + id).map(({ predicate }) => localName(predicate))

    expect(properties('information-published')).not.toContain('maxInclusive')
    expect(properties('information-published')).not.toContain('maxExclusive')
    expect(properties('information-published')).not.toContain('minInclusive')
    expect(properties('information-published-by-subject')).not.toContain('disjoint')
  })
})
