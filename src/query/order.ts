import type { Words } from './words'

/** Negative, zero or positive, as row `a` comes before row `b`, stands beside it or comes after. */
export type Compare = (a: number, b: number) => number

/** How rows, or groups, are compared by one column. */
export interface Ordering {
  readonly compare: Compare
  /** Whether a row has nothing in the column: such rows come last, whatever the direction. */
  readonly isEmpty: (row: number) => boolean
}

/**
 * Orders by a column of words, which is the order of its codes.
 *
 * @param rowOf the row of the column to look at, where what is ordered is not rows
 */
export const wordsOrdering = ({ codes, words }: Words, rowOf: (item: number) => number = (row) => row): Ordering => ({
  compare: (a, b) => (codes[rowOf(a)] ?? 0) - (codes[rowOf(b)] ?? 0),
  isEmpty: (item) => codes[rowOf(item)] === words.length,
})

const directed = ({ compare, isEmpty }: Ordering, descending: boolean): Compare => {
  const sign = descending ? -1 : 1
  return (a, b) => {
    const [first, second] = [isEmpty(a), isEmpty(b)]
    return first || second ? Number(first) - Number(second) : sign * compare(a, b)
  }
}

/**
 * Sorts by the orderings of a query, then by those that settle ties, then by number: the order is total.
 */
export const sortRows = <By extends string>(
  rows: Uint32Array,
  order: readonly { readonly by: By; readonly descending?: boolean | undefined }[],
  orderingOf: (by: By) => Ordering,
  ties: readonly Ordering[] = [],
): Uint32Array => {
  const compares = [
    ...order.map(({ by, descending = false }) => directed(orderingOf(by), descending)),
    ...ties.map((ordering) => directed(ordering, false)),
  ]
  if (compares.length === 0) return rows
  return rows.slice().sort((a, b) => {
    for (const compare of compares) {
      const sign = compare(a, b)
      if (sign !== 0) return sign
    }
    return a - b
  })
}
