import { type Board, isFree, place, type Sought } from './board'
import { longestRising } from './sorted'

/** Short words, and longer ones without a digit, stand in many places: one of theirs counts near other words only. */
export const isCommon = (text: string): boolean => [...text].length < (/\p{Nd}/u.test(text) ? 3 : 4)

/** The words that stand once in the copy and are sought once; of those that begin together, the longest. */
const uniqueOnes = ({ sought }: Board): readonly number[] => {
  const uses = new Map<string, number>()
  for (const { text } of sought) uses.set(text, (uses.get(text) ?? 0) + 1)
  const isUnique = ({ text, candidates }: Sought): boolean =>
    candidates.length === 1 && uses.get(text) === 1 && !isCommon(text)
  const unique = [...sought.keys()].filter((index) => {
    const words = sought[index]
    return words !== undefined && isUnique(words)
  })
  return unique.filter((index, position) => sought[index]?.order !== sought[unique[position + 1] ?? -1]?.order)
}

/**
 * Places the words that stand once. The longest sequence of them that has the order of the document is found where it was
 * expected; the others were moved.
 */
export const placeUnique = (board: Board): void => {
  const unique = uniqueOnes(board)
  const places = unique.map((index) => board.sought[index]?.candidates[0] ?? 0)
  const inOrder = new Set(longestRising(places))
  for (const state of ['found', 'moved'] as const)
    for (const [position, index] of unique.entries()) {
      const [words, at] = [board.sought[index], places[position] ?? 0]
      if (words === undefined || inOrder.has(position) !== (state === 'found')) continue
      if (state === 'found' || (!words.isTitle && isFree(board, words, at))) place(board, index, { state, at })
    }
}
