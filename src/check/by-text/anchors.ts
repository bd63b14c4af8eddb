import { type Board, isFree, place, type Sought } from './board'
import { longestRising } from './sorted'

/** Short words, and longer ones without a digit, stand in many places: one of theirs counts near other words only. */
export const isCommon = (text: string): boolean => [...text].length < (/\p{Nd}/u.test(text) ? 3 : 4)

/** The words that stand once in the copy and are sought once. */
const uniqueOnes = ({ sought }: Board): readonly number[] => {
  const uses = new Map<string, number>()
  for (const { text } of sought) uses.set(text, (uses.get(text) ?? 0) + 1)
  const isUnique = ({ text, candidates }: Sought): boolean =>
    candidates.length === 1 && uses.get(text) === 1 && !isCommon(text)
  return [...sought.entries()].flatMap(([index, words]) => (isUnique(words) ? [index] : []))
}

/** Those that do not stand inside longer ones: the 2019年 of 2015—2019年 is none of its own. */
const uncovered = (board: Board, indexes: readonly number[]): readonly number[] => {
  const lengthOf = (index: number): number => board.sought[index]?.text.length ?? 0
  const trial: Board = { sought: board.sought, anchors: [], owners: new Map() }
  const kept = [...indexes]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .filter((index) => {
      const [words, at] = [board.sought[index], board.sought[index]?.candidates[0]]
      if (words === undefined || at === undefined || (!words.isTitle && !isFree(trial, words, at))) return false
      place(trial, index, { state: 'found', at })
      return true
    })
  return kept.sort((a, b) => a - b)
}

/**
 * Places the words that stand once. The longest sequence of them that has the order of the document is found where it was
 * expected; the others were moved. Of words that begin together, the longest stand for all.
 */
export const placeUnique = (board: Board): void => {
  const { sought } = board
  const unique = uncovered(board, uniqueOnes(board)).filter(
    (index, position, all) => sought[index]?.order !== sought[all[position + 1] ?? -1]?.order,
  )
  const places = unique.map((index) => sought[index]?.candidates[0] ?? 0)
  // a title counts by its end: what stands in the title itself comes before what it heads
  const ranks = unique.map((index, position) => {
    const words = sought[index]
    return (places[position] ?? 0) + (words?.isTitle === true ? words.text.length - 1 : 0)
  })
  const inOrder = new Set(longestRising(ranks))
  for (const state of ['found', 'moved'] as const)
    for (const [position, index] of unique.entries()) {
      const [words, at] = [sought[index], places[position] ?? 0]
      if (words === undefined || inOrder.has(position) !== (state === 'found')) continue
      if (state === 'found' || !words.isTitle) place(board, index, { state, at })
    }
}
