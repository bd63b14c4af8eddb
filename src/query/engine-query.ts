import { total } from '../model/catalogue'
import { denominator } from '../model/division'
import { dateOf, rangeOf } from './days'
import { pairedColumns } from './pair-columns'
import type { FigureQuery, GroupQuery, PairQuery, Query } from './query'

/** A query as engines are asked it: they find figures, of which pairs are made here. */
export type EngineQuery = FigureQuery | GroupQuery

/** What of a figure is needed to set it against another. */
const columnsOfPairs = [...pairedColumns, 'indicator', 'breakdown', 'minInclusive', 'maxInclusive'] as const

/** The days from the first of several stretches of time to the last, as an EDTF interval. */
const spanOf = (dates: readonly string[]): string => {
  const ranges = dates.flatMap((edtf) => rangeOf(edtf) ?? [])
  const [first, last] = [
    Math.min(...ranges.map((range) => range.first)),
    Math.max(...ranges.map((range) => range.last)),
  ]
  return `${dateOf(first)}/${dateOf(last)}`
}

const figuresOfPair = ({ pair, where = {} }: PairQuery): FigureQuery => ({
  where:
    'jurisdiction' in pair
      ? { ...where, jurisdiction: pair.jurisdiction }
      : { ...where, period: { ...where.period, within: spanOf(pair.period) } },
  select: columnsOfPairs,
})

/** A valid query as engines are asked it. */
export const engineQuery = (query: Query): EngineQuery => ('pair' in query ? figuresOfPair(query) : query)

const dividesByHead = (query: Query): boolean => {
  if ('group' in query) return false
  if ('pair' in query) return query.per === 'head' || query.per === 'headAndYear'
  const names: readonly string[] = [...(query.select ?? []), ...(query.order ?? []).map(({ by }) => by)]
  return names.includes('perHead') || names.includes('perHeadAndYear')
}

/** The statements of population that a valid query divides figures by, as a query of its own; `undefined` where it needs none. */
export const populationQuery = (query: Query): FigureQuery | undefined => {
  if (!dividesByHead(query)) return undefined
  const { jurisdiction, jurisdictionWithin } = engineQuery(query).where ?? {}
  return {
    where: {
      indicator: denominator,
      breakdown: total,
      period: { kind: ['interval', 'at'] },
      ...(jurisdiction !== undefined && { jurisdiction }),
      ...(jurisdictionWithin !== undefined && { jurisdictionWithin }),
    },
    select: ['jurisdiction', 'indicator', 'breakdown', 'period', 'value', 'precision', 'minInclusive', 'maxInclusive'],
  }
}
