import {
  type Anchor,
  type Board,
  highestBefore,
  isFree,
  lowestAfter,
  type Neighbours,
  neighboursOf,
  place,
  type Sought,
} from './board'
import { countBelow } from './sorted'

/** Words find their place by words that found theirs; after so many rounds, more would only cost time. */
const mostRounds = 8

/** How far white space and small edits shift words: a few characters, and an eighth of the distance. */
const slackOver = (distance: number): number => 4 + Math.min(60, Math.floor(distance / 8))

/** A place must fit much better than the next, or nothing tells which is meant. */
const isClearlyBetter = (error: number, next: number): boolean => next > 2 * error + 2

interface Offer extends Anchor {
  /** How many characters it is off. */
  readonly error: number
  /** Whether edits and white space may explain that. */
  readonly fits: boolean
}

/** The candidates around an index of the copy, two on either side. */
const around = (candidates: readonly number[], expected: number): readonly number[] => {
  const index = countBelow(candidates, expected)
  return candidates.slice(Math.max(0, index - 2), index + 2)
}

/** The places that words may have by the distance from a neighbour, with how far they are off. */
const offersFrom = (board: Board, index: number, neighbour: number, near: Neighbours): readonly Offer[] => {
  const [words, other, anchor] = [board.sought[index], board.sought[neighbour], board.anchors[neighbour]]
  if (words === undefined || other === undefined || anchor === undefined) return []
  const distance = words.order - other.order
  const { state } = anchor
  const [low, high] =
    state === 'moved'
      ? [0, Number.POSITIVE_INFINITY]
      : [
          lowestAfter(board, near.found.below[index] ?? -1, words),
          highestBefore(board, near.found.above[index] ?? -1, words),
        ]
  const expected = anchor.at + distance
  return around(words.candidates, expected)
    .filter((at) => at >= low && at <= high && isFree(board, words, at))
    .map((at) => {
      const error = Math.abs(at - expected)
      return { state, at, error, fits: error <= slackOver(Math.abs(distance)) }
    })
}

/** The one place that fits, by the distance from either neighbour; nothing where two fit about as well. */
const bestOffer = (board: Board, index: number, near: Neighbours): Offer | undefined => {
  const offers = [near.placed.below, near.placed.above]
    .flatMap((neighbours) => offersFrom(board, index, neighbours[index] ?? -1, near))
    .sort((a, b) => a.error - b.error)
  const best = offers.find(({ fits }) => fits)
  const next = offers.find(({ at }) => at !== best?.at)
  if (best === undefined) return undefined
  return next === undefined || isClearlyBetter(best.error, next.error) ? best : undefined
}

const claimOf = ({ text }: Sought, { at }: Offer): string => `${at} ${text}`

/** One round: each place goes to those words that it fits best. Says whether any was given. */
const placeOnce = (board: Board): boolean => {
  const near = neighboursOf(board)
  const offers = board.sought.map((words, index) =>
    words.isTitle || board.anchors[index] !== undefined ? undefined : bestOffer(board, index, near),
  )
  const claims = new Map<string, number>()
  for (const [index, words] of board.sought.entries()) {
    const offer = offers[index]
    if (offer !== undefined && offer.error < (claims.get(claimOf(words, offer)) ?? Number.POSITIVE_INFINITY))
      claims.set(claimOf(words, offer), offer.error)
  }
  let [given, last] = [false, -1]
  for (const [index, words] of board.sought.entries()) {
    const offer = offers[index]
    if (offer !== undefined && claims.get(claimOf(words, offer)) === offer.error) {
      const keepsOrder = offer.state === 'moved' || offer.at >= lowestAfter(board, last, words)
      if (keepsOrder && isFree(board, words, offer.at)) {
        place(board, index, { state: offer.state, at: offer.at })
        given = true
      }
    }
    if (board.anchors[index]?.state === 'found') last = index
  }
  return given
}

/**
 * Places words by their distance from words that have a place: the same as in the document, but for white space and small
 * edits. What stands near moved words was moved with them.
 */
export const placeNearby = (board: Board): void => {
  for (let round = 0; round < mostRounds; round += 1) if (!placeOnce(board)) return
}
