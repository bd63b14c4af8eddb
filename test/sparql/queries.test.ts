import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { beijing, changshu, china, population } from '../../src/datasets/index'
import { writeRdf } from '../../src/rdf/write'
import { type EmbeddedStore, embeddedStore, selectEmbedded } from '../../src/sparql/embedded'

const folder = new URL('../../queries/', import.meta.url)
const queries = readdirSync(folder)

let store: EmbeddedStore
beforeAll(async () => {
  store = await embeddedStore([changshu, beijing, china, population].map((dataset) => writeRdf(dataset, 'turtle')))
})

/** The rows of a query, an address by the end of it. */
const rowsOf = (name: string): readonly (readonly string[])[] => {
  const { variables, rows } = selectEmbedded(store, readFileSync(new URL(`${name}.rq`, folder), 'utf8'))
  return rows.map((row) =>
    variables.map((variable) => {
      const { type, value } = row[variable] ?? { type: 'literal', value: '' }
      return type === 'uri' ? value.replace(/#data$/, '').replace(/^.*[/#]/, '') : value
    }),
  )
}

/** What each query gives of the four datasets, read off them by hand. */
const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'certainly-less': [
    ['320585', '831113', '320581', '1677050'],
    ['320585', '831113', '320581', '1677650'],
    ['320585', '831113', '320583', '2091500'],
    ['320585', '831113', '320500', '12748262'],
    ['320585', '831113', '110000', '21893095'],
    ['320585', '831113', 'CN', '1411775000'],
    // Changshu twice: its two statements are 1677050 and 1677650 to 1677750.
    ...['1677050', '1677750'].flatMap((high) => [
      ['320581', high, '320583', '2091500'],
      ['320581', high, '320500', '12748262'],
      ['320581', high, '110000', '21893095'],
      ['320581', high, 'CN', '1411775000'],
    ]),
    ['320583', '2092500', '320500', '12748262'],
    ['320583', '2092500', '110000', '21893095'],
    ['320583', '2092500', 'CN', '1411775000'],
    ['320500', '12748262', '110000', '21893095'],
    ['320500', '12748262', 'CN', '1411775000'],
    ['110000', '21893095', 'CN', '1411775000'],
  ],
  contradictions: [
    [
      '320581',
      'resident-population',
      'at-2020-11-01',
      'changshu-2020-wikipedia',
      'changshu-2020-suzhou',
      '1677050',
      '1677650',
    ],
  ],
  'how-dated': [
    ['beijing-2019', 'at', '2'],
    ['beijing-2019', 'interval', '28'],
    ['changshu-2015-2020', 'asOf', '6'],
    ['changshu-2015-2020', 'at', '2'],
    ['changshu-2015-2020', 'interval', '13'],
    ['changshu-2015-2020', 'lasting', '8'],
    ['changshu-2015-2020', 'since', '6'],
    ['changshu-2015-2020', 'toDate', '1'],
    ['changshu-2015-2020', 'unstated', '3'],
    ['china-2023', 'interval', '11'],
    ['population', 'at', '9'],
  ],
  'parts-and-wholes': [
    ['criminal-case-transfers', '', '', '1', '0', '362', '362'],
    ['disclosure-requests', '', '', '1', '0', '175', '175'],
    ['information-published', 'false', '', '3', '0', '1362', '1362'],
    ['normative-documents', 'true', 'true', '3', '0', '108', '108'],
    ['reconsideration-concluded', '', '', '1', '0', '4644', '4644'],
  ],
  'shared-indicators': [
    ['legal-aid-cases', '2', '2'],
    ['reconsideration-cases-concluded', '2', '3'],
    ['reconsideration-direct-correction-rate', '2', '2'],
  ],
  'side-by-side': [
    ['legal-aid-cases', '5874件', 'P5Y', '3.7万件', '2019'],
    ['reconsideration-direct-correction-rate', '7.9%', '2015/2019', '13.8%', '2019'],
    ...[
      ['1,507,100', '2012-12-31'],
      ['1,677,050', '2020-11-01'],
      ['167.77万', '2020-11-01'],
    ].flatMap((own) => [
      ['resident-population', ...own, '2153.6万', '2019-12-31'],
      ['resident-population', ...own, '21893095', '2020-11-01'],
    ]),
  ],
}

it('are six, each with rows that were read off by hand', () => {
  expect(queries.sort()).toEqual(
    Object.keys(expected)
      .map((name) => `${name}.rq`)
      .sort(),
  )
})

it.each(Object.entries(expected))('%s.rq gives its rows', (name, rows) => {
  expect(rowsOf(name)).toEqual(rows)
})

it.each(queries)('%s says what it asks and what to change, and is plain SPARQL 1.1', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  expect(text).toMatch(/^# [A-Z].*\?/)
  expect(text).toMatch(/^# Change: /m)
  expect(text).not.toMatch(/LATERAL|SERVICE|FROM /)
})
