import type { Query } from './query'

/** Whether a query of groups tells of their numbers, and whether it adds them up. */
export const toldOf = (query: Query): { readonly extents: boolean; readonly sums: boolean } => {
  if (!('group' in query)) return { extents: false, sums: false }
  const { select = ['sum'], order = [] } = query
  const names: readonly string[] = [...select, ...order.map(({ by }) => by)]
  const sums = names.includes('sum')
  return { sums, extents: sums || names.includes('least') || names.includes('greatest') }
}
