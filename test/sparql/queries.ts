import { readFileSync } from 'node:fs'
import type { Results, ResultTerm } from '../../src/sparql/results'
import { xsd } from '../../src/vocabulary/terms'

const folder = new URL('../../queries/', import.meta.url)

/** The text of a query of queries/. */
export const textOf = (name: string): string => readFileSync(new URL(`${name}.rq`, folder), 'utf8')

/** Virtuoso writes 1 and 0 for what others write as true and false: XML Schema allows both. */
const truths: Readonly<Record<string, string>> = { '1': 'true', '0': 'false' }

/** Rows of results as texts, an address by the end of it. */
export const textsOf = ({ variables, rows }: Results): readonly (readonly string[])[] =>
  rows.map((row) =>
    variables.map((variable) => {
      const { type, value, datatype }: ResultTerm = row[variable] ?? { type: 'literal', value: '' }
      if (type === 'uri') return value.replace(/#data$/, '').replace(/^.*[/#]/, '')
      return datatype === xsd.boolean ? (truths[value] ?? value) : value
    }),
  )

/** What each query gives of the four datasets, read off them by hand. */
export const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
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
