import type { Query } from '../../src/query/query'
import { measured, placeName } from './figures'

/** What engines are asked, and the table. */
export type QuestionName = 'series' | 'rank' | 'means' | 'pair'

export const asked = {
  indicator: measured[7]?.id ?? '',
  place: placeName(3),
  other: placeName(11),
  year: '2015',
} as const

const { indicator, place, other, year } = asked

/** The questions as the table is asked them. */
export const questions = {
  series: { where: { indicator, jurisdiction: place }, order: [{ by: 'begin' }], select: ['period', 'value'] },
  rank: {
    where: { indicator, period: { within: year } },
    order: [{ by: 'value', descending: true }],
    select: ['dataset', 'value'],
  },
  means: { group: ['indicator', 'period'], select: ['indicator', 'period', 'count', 'sum'] },
  pair: {
    where: { jurisdiction: [place, other], period: { within: year } },
    select: ['dataset', 'indicator', 'value'],
  },
} as const satisfies Readonly<Record<QuestionName, Query>>

/** What a person calls them. */
export const names: Readonly<Record<QuestionName, string>> = {
  series: 'one series',
  rank: 'order in a year',
  means: 'count and sum by indicator and period',
  pair: 'two places side by side',
}
