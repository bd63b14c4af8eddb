import { isCommon } from './anchors'
import { type Board, freeBetween, highestBefore, isFree, lowestAfter, neighboursOf, place, type Sought } from './board'
import { mostOccurrences } from './occurrences'

/** What became of words: the place in the copy, or the places that they may have. */
export type Placement =
  | { readonly state: 'found' | 'moved'; readonly at: number }
  | { readonly state: 'ambiguous'; readonly among: readonly number[] }
  | { readonly state: 'missing' }

/** The same words, not yet placed, between the same neighbours. */
interface Group {
  readonly indexes: readonly number[]
  readonly words: Sought
  /** The free places between the neighbours. */
  readonly free: readonly number[]
}

const isOpen = ({ sought, anchors }: Board, index: number): boolean =>
  anchors[index] === undefined && sought[index]?.isTitle === false

const groupsOf = (board: Board): readonly Group[] => {
  const { found } = neighboursOf(board)
  const groups = new Map<string, { indexes: number[]; words: Sought; below: number; above: number }>()
  for (const [index, words] of board.sought.entries()) {
    if (!isOpen(board, index)) continue
    const [below, above] = [found.below[index] ?? -1, found.above[index] ?? -1]
    const key = `${below} ${words.text}`
    const group = groups.get(key) ?? { indexes: [], words, below, above }
    group.indexes.push(index)
    groups.set(key, group)
  }
  return Array.from(groups.values(), ({ indexes, words, below, above }) => ({
    indexes,
    words,
    free: freeBetween(board, words, lowestAfter(board, below, words), highestBefore(board, above, words)),
  }))
}

const isTooFrequent = ({ candidates }: Sought): boolean => candidates.length >= mostOccurrences

/** Words that stand between their neighbours just as often as they are quoted there have their places by order. */
export const placeByCount = (board: Board): void => {
  for (const { indexes, words, free } of groupsOf(board))
    if (free.length === indexes.length && !isCommon(words.text) && free.every((at) => isFree(board, words, at)))
      for (const [position, index] of indexes.entries())
        place(board, index, { state: 'found', at: free[position] ?? 0 })
}

const missing: Placement = { state: 'missing' }

/** What is left to say of words that stand nowhere between their neighbours. */
const elsewhere = (words: Sought, wanted: number, free: readonly number[]): Placement => {
  const [only] = free
  if (only === undefined || isCommon(words.text) || free.length < wanted) return missing
  return wanted === 1 && free.length === 1 ? { state: 'moved', at: only } : { state: 'ambiguous', among: free }
}

const between = ({ words, indexes, free }: Group): Placement => {
  if (isTooFrequent(words)) return { state: 'ambiguous', among: words.candidates }
  return isCommon(words.text) || free.length >= indexes.length ? { state: 'ambiguous', among: free } : missing
}

/**
 * Says what became of all words, those that found no place among them: they may stand in several places, in another order,
 * or nowhere. Where there are fewer free places than words that want one, none of these is called found.
 */
export const placements = (board: Board): readonly Placement[] => {
  const result: Placement[] = board.sought.map((_, index) => board.anchors[index] ?? missing)
  const groups = groupsOf(board)
  const outside = groups.filter(({ free, words }) => free.length === 0 && words.candidates.length > 0)
  const wanted = new Map<string, number>()
  for (const { words, indexes } of outside) wanted.set(words.text, (wanted.get(words.text) ?? 0) + indexes.length)
  const freeOf = new Map<string, readonly number[]>()
  for (const { words } of outside)
    if (!freeOf.has(words.text)) freeOf.set(words.text, freeBetween(board, words, 0, Number.POSITIVE_INFINITY))
  for (const group of groups) {
    const { words, indexes, free } = group
    const placement =
      free.length > 0 || isTooFrequent(words)
        ? between(group)
        : elsewhere(words, wanted.get(words.text) ?? 0, freeOf.get(words.text) ?? [])
    for (const index of indexes) result[index] = placement
  }
  return result
}
