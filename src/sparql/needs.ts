import type { DimensionName } from '../query/columns'
import type { EngineQuery } from '../query/engine-query'
import { asksDates, type Where } from '../query/query'
import { toldOf, wordsToTell } from '../query/told'
import type { Variable } from './patterns'

/** The variables in the order in which a pattern binds them: those that every figure has come first. */
const all: readonly Variable[] = [
  'dataset',
  'indicator',
  'breakdown',
  'jurisdiction',
  'source',
  'value',
  'unit',
  'precision',
  'status',
  'period',
  'ends',
  'shared',
  'printed',
]

const inOrder = (variables: readonly Variable[]): ReadonlySet<Variable> =>
  new Set(all.filter((variable) => variables.includes(variable)))

/** The variable from which a column of words is read: areas are those of indicators. */
const variableOf = (name: DimensionName | keyof Omit<Where, 'period'>): Variable => {
  switch (name) {
    case 'area':
      return 'indicator'
    case 'periodKind':
      return 'period'
    case 'jurisdictionWithin':
      return 'jurisdiction'
    default:
      return name
  }
}

/** The variables that the conditions of a query are on. */
export const conditionVariables = ({ period, ...words }: Where): ReadonlySet<Variable> => {
  const names = Object.keys(words) as (keyof typeof words)[] // the keys of what is left
  const onPeriod = period?.kind !== undefined || asksDates({ period })
  return inOrder([...names.map(variableOf), ...(onPeriod ? (['period'] as const) : [])])
}

/** What figures have that is fetched for those alone who ask for it. */
const onlyWhereAsked: readonly Variable[] = ['shared', 'printed', 'status']

/** The variables that the rows of an answer are made of. */
export const rowVariables = (query: EngineQuery): ReadonlySet<Variable> => {
  if (!('group' in query)) {
    const { select = ['printed'], order = [] } = query
    const names: readonly string[] = [...select, ...order.map(({ by }) => by)]
    const isAsked = (name: Variable): boolean => !onlyWhereAsked.includes(name) || names.includes(name)
    return inOrder(all.filter(isAsked))
  }
  const { extents, sums } = toldOf(query)
  return inOrder([
    ...query.group.map(variableOf),
    ...wordsToTell(query),
    ...(extents ? (['ends'] as const) : []),
    ...(sums ? (['shared'] as const) : []),
  ])
}

/** What a variable is called in a query: a period is three, and its address. */
export const columnsOf = (variable: Variable): readonly string[] => {
  switch (variable) {
    case 'period':
      return ['kind', 'edtf', 'duration', 'time']
    case 'ends':
      return ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive']
    default:
      return [variable]
  }
}
