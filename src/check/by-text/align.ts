import { placeUnique } from './anchors'
import type { Board, Sought } from './board'
import { placeNearby } from './nearby'
import { type Placement, placeByCount, placements } from './remaining'

/**
 * Finds for words of a document their places in a copy of it. Nothing is known but the words, their order and their
 * distances, so this goes from the certain to the doubtful: words that stand once hold the order; others find their places
 * by the distance from these; what stands as often as it is quoted has its places by order; and what is left is ambiguous,
 * moved or missing. The time grows with the number of words and their places, not with their product.
 *
 * @param sought in ascending order
 */
export const align = (sought: readonly Sought[]): readonly Placement[] => {
  const board: Board = { sought, anchors: sought.map(() => undefined), owners: new Map() }
  placeUnique(board)
  placeNearby(board)
  placeByCount(board)
  placeNearby(board)
  return placements(board)
}
