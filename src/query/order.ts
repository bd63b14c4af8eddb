import { compareSpans, type Span } from './ends'
import type { Words } from './words'

/** Negative, zero or positive, as row `a` comes before row `b`, stands beside it or comes after. */
export type Compare = (a: number, b: number) => number

/** How rows, or groups, are compared by one column. */
export interface Ordering {
  readonly compare: Compare
  /** Whether a row has nothing in the column: such rows come last, whatever the direction. */
  readonly isEmpty: (row: number) => boolean
  /** The whole numbers that rows which have something are ordered by, where doubles tell them apart as `compare` does. */
  readonly numbersOf?: (rows: Uint32Array) => ((row: number) => number) | undefined
}

/**
 * Orders by a column of words, which is the order of its codes.
 *
 * @param rowOf the row of the column to look at, where what is ordered is not rows
 */
export const wordsOrdering = ({ codes, words }: Words, rowOf: (item: number) => number = (row) => row): Ordering => {
  const codeOf = (item: number): number => codes[rowOf(item)] ?? 0
  return {
    compare: (a, b) => codeOf(a) - codeOf(b),
    isEmpty: (item) => codeOf(item) === words.length,
    numbersOf: () => codeOf,
  }
}

/** Orders by intervals, of which some may be wanting. */
export const spanOrdering = (spanOf: (item: number) => Span | undefined): Ordering => ({
  compare: (a, b) => {
    const [first, second] = [spanOf(a), spanOf(b)]
    return first && second ? compareSpans(first, second) : 0
  },
  isEmpty: (item) => spanOf(item) === undefined,
})

/** An ordering, and whether it is turned round. */
type Directed = readonly [ordering: Ordering, descending: boolean]

const comparing = ([{ compare, isEmpty }, descending]: Directed): Compare => {
  const sign = descending ? -1 : 1
  return (a, b) => {
    const [first, second] = [isEmpty(a), isEmpty(b)]
    return first || second ? Number(first) - Number(second) : sign * compare(a, b)
  }
}

/**
 * Sorts rows by one whole number for each, in which all orderings stand behind one another and then its place: such are sorted many
 * times faster than by comparing. `undefined` where doubles do not hold them.
 */
const sortByNumber = (rows: Uint32Array, orderings: readonly Directed[]): Uint32Array | undefined => {
  const count = rows.length
  const [ranks, numbers] = [new Float64Array(count), new Float64Array(count)]
  let most = count
  const append = (size: number, rankAt: (place: number) => number): void => {
    for (let place = 0; place < count; place++) ranks[place] = (ranks[place] ?? 0) * size + rankAt(place)
  }
  for (const [{ isEmpty, numbersOf }, descending] of orderings) {
    const numberOf = numbersOf?.(rows)
    if (numberOf === undefined) return undefined
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let place = 0; place < count; place++) {
      const row = rows[place] ?? 0
      const number = isEmpty(row) ? Number.NaN : numberOf(row)
      numbers[place] = number
      if (number < least) least = number
      if (number > greatest) greatest = number
    }
    const size = Math.max(0, greatest - least) + 2 // what is empty comes last
    most *= size
    if (most > Number.MAX_SAFE_INTEGER) return undefined
    append(size, (place) => {
      const number = numbers[place] ?? 0
      return Number.isNaN(number) ? size - 1 : descending ? greatest - number : number - least
    })
  }
  append(count, (place) => place)
  const sorted = new Uint32Array(count)
  ranks.sort()
  for (let place = 0; place < count; place++) {
    const rank = ranks[place] ?? 0
    sorted[place] = rows[rank - count * Math.floor(rank / count)] ?? 0
  }
  return sorted
}

/**
 * Sorts by the orderings of a query, then by those that settle ties, then by number: the order is total.
 *
 * @param rows in their own order
 */
export const sortRows = <By extends string>(
  rows: Uint32Array,
  order: readonly { readonly by: By; readonly descending?: boolean | undefined }[],
  orderingOf: (by: By) => Ordering,
  ties: readonly Ordering[] = [],
): Uint32Array => {
  const orderings: readonly Directed[] = [
    ...order.map(({ by, descending = false }) => [orderingOf(by), descending] as const),
    ...ties.map((ordering) => [ordering, false] as const),
  ]
  if (orderings.length === 0) return rows
  const sorted = sortByNumber(rows, orderings)
  if (sorted !== undefined) return sorted
  const compares = orderings.map(comparing)
  return rows.slice().sort((a, b) => {
    for (const compare of compares) {
      const sign = compare(a, b)
      if (sign !== 0) return sign
    }
    return a - b
  })
}
