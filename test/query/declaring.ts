import type { Dataset } from '../../src/model/dataset'
import type { Query } from '../../src/query/query'
import { declared, exactly, figure, moreThan } from '../support/hand'
import { at, datasetOf, during } from './tables'

const walkIns = declared('walk-ins')
const own = { indicator: 'walk-ins' }
const blank = { indicator: 'walk-ins', jurisdiction: 'yangshe', breakdown: 'total', ...during('2018') }

/**
 * Datasets that declare indicators and places: `a` and `c` one indicator at one address, `b` another thing of the same id, and
 * an area of its own; `a` two townships of Changshu. Only `b` has no figures of what it declares last.
 */
export const declaring: readonly Dataset[] = [
  datasetOf(
    [
      figure('aid', exactly(7)),
      figure('one', exactly(3), { ...own, jurisdiction: 'yangshe' }),
      figure('two', moreThan('4余件', '4'), { ...own, jurisdiction: 'meili' }),
      figure('whole', exactly(9), { ...own, ...during('2018') }),
      figure('part', exactly(2), { ...own, ...during('2018'), jurisdiction: 'meili' }),
    ],
    {
      id: 'a',
      base: 'https://a.example/',
      indicators: [walkIns],
      places: ['yangshe', 'meili'].map((id) => ({ id, label: { en: id }, level: 'township', within: '320581' })),
      noValues: [{ id: 'blank', kind: 'blank', source: 'report', quotes: [], datingQuotes: [], ...blank }],
    },
  ),
  datasetOf(
    [
      figure('seats', exactly(12), { ...own, ...at('2019-12-31'), unit: 'NUM' }),
      figure('more-seats', exactly(13), { ...own, ...at('2019-12-31'), jurisdiction: '320583' }),
      figure('aid', exactly(8), { jurisdiction: '320583' }),
    ],
    {
      id: 'b',
      base: 'https://b.example/',
      indicators: [
        declared('walk-ins', { area: 'population', timeKind: 'stock' }),
        declared('not-yet', { label: { en: 'none so far' } }),
      ],
    },
  ),
  datasetOf([figure('one', exactly(5), { ...own, jurisdiction: '320583' })], {
    id: 'c',
    base: 'https://a.example/',
    indicators: [walkIns],
  }),
]

/** The words that queries have for those indicators. */
export const ownWords = {
  walkIns: 'https://a.example/indicator/walk-ins',
  seats: 'https://b.example/indicator/walk-ins',
  notYet: 'https://b.example/indicator/not-yet',
} as const

/** Questions that hang on what is declared. */
export const questionsOnDeclared: readonly Query[] = [
  { where: { indicator: ownWords.walkIns } },
  { where: { indicator: [ownWords.seats, 'legal-aid-cases'] }, select: ['dataset', 'id', 'indicator', 'area'] },
  { where: { indicator: ownWords.notYet } },
  { where: { area: 'disputes' }, order: [{ by: 'indicator', descending: true }], limit: 4, offset: 1 },
  { where: { area: 'population' }, group: ['area'] },
  { where: { jurisdiction: ['yangshe', 'meili'], period: { within: '2019' } }, group: ['indicator'] },
  { where: { indicator: ownWords.walkIns, period: { within: '2018' } }, group: ['indicator'] },
  { where: { indicator: ownWords.walkIns, period: { within: '2018' } }, group: ['jurisdiction', 'unit'] },
  { group: ['indicator'], select: ['indicator', 'count'], order: [{ by: 'count', descending: true }] },
  { group: ['indicator', 'period'] },
  { group: ['area', 'unit'], select: ['area', 'unit', 'count'] },
  { group: ['jurisdiction'], select: ['jurisdiction', 'count', 'least'] },
  { where: { jurisdiction: ['yangshe', 'meili'] }, select: ['indicator', 'jurisdiction'], labels: 'zh' },
  { pair: { jurisdiction: ['yangshe', 'meili'] }, per: 'headAndYear', labels: 'en' },
  {
    pair: { jurisdiction: ['yangshe', '320583'] },
    where: { indicator: ownWords.walkIns },
    select: ['a', 'b', 'caveats'],
  },
]
