import type { Query } from './query'

/** Whether a query of groups tells of their numbers, and whether it adds them up. */
export const toldOf = (query: Query): { readonly extents: boolean; readonly sums: boolean } => {
  if (!('group' in query)) return { extents: false, sums: false }
  const { select = ['sum'], order = [] } = query
  const names: readonly string[] = [...select, ...order.map(({ by }) => by)]
  const sums = ['sum', 'mean', 'share'].some((name) => names.includes(name))
  return { sums, extents: sums || names.includes('least') || names.includes('greatest') }
}

type WordToTell = 'indicator' | 'breakdown' | 'jurisdiction' | 'period'

/**
 * The columns of words, besides those of the groups, that the answer to a query is made of: what is told of numbers depends on
 * their indicator; whether figures add up, on the place, time and part of each; which is the latest, on all of these.
 */
export const wordsToTell = (query: Query): readonly WordToTell[] => {
  const { extents, sums } = toldOf(query)
  const isLatest = query.where?.period?.latest === true
  if (sums || isLatest) return ['indicator', 'breakdown', 'jurisdiction', 'period']
  return extents ? ['indicator'] : []
}
