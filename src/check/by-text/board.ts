import { countBelow } from './sorted'

/** Words to be placed in a copy: a quotation, or the title of a heading. */
export interface Sought {
  /** What is searched, folded. Words with the same text share their candidates. */
  readonly text: string
  /** Where they begin in the document of the dataset; a title stands just before what it heads. */
  readonly order: number
  /** Where they end there. */
  readonly end: number
  /** Where they stand in the copy, in ascending order. */
  readonly candidates: readonly number[]
  /** A title tells the order, but no distance, and takes no place. */
  readonly isTitle: boolean
}

/** A place in the copy that words were given: where the order puts it, or elsewhere. */
export interface Anchor {
  readonly state: 'found' | 'moved'
  readonly at: number
}

/** What is being placed, in the order of the document, with the places given so far. */
export interface Board {
  readonly sought: readonly Sought[]
  readonly anchors: (Anchor | undefined)[]
  /** Which words took which units of the copy. */
  readonly owners: Map<number, Sought>
}

export const overlap = (a: Sought, b: Sought): boolean => a.order < b.end && b.order < a.end

/** Whether a place is free: nothing was found there but words that overlap these in the document too. */
export const isFree = ({ owners }: Board, words: Sought, at: number): boolean => {
  for (let unit = at; unit < at + words.text.length; unit += 1) {
    const owner = owners.get(unit)
    if (owner !== undefined && owner !== words && !overlap(owner, words)) return false
  }
  return true
}

/** Gives words a place. Where they overlap others, the characters stay with those that came first. */
export const place = ({ sought, anchors, owners }: Board, index: number, anchor: Anchor): void => {
  const words = sought[index]
  if (words === undefined) return
  anchors[index] = anchor
  if (words.isTitle) return
  for (let unit = anchor.at; unit < anchor.at + words.text.length; unit += 1)
    if (!owners.has(unit)) owners.set(unit, words)
}

/** For each index the nearest one below it, or above it, that meets a condition. */
const nearest = (length: number, from: 'below' | 'above', meets: (index: number) => boolean): readonly number[] => {
  const found: number[] = []
  let last = -1
  for (let step = 0; step < length; step += 1) {
    const index = from === 'below' ? step : length - 1 - step
    found[index] = last
    if (meets(index)) last = index
  }
  return found
}

/** The neighbours of each index that have a place; −1 where there is none. */
export interface Neighbours {
  /** Found where the order puts them, titles among them: between these the words should stand. */
  readonly found: { readonly below: readonly number[]; readonly above: readonly number[] }
  /** Quotations found or moved: from these the distance is known. */
  readonly placed: { readonly below: readonly number[]; readonly above: readonly number[] }
}

/** Looks up the neighbours of all words at once. */
export const neighboursOf = ({ sought, anchors }: Board): Neighbours => {
  const isFound = (index: number): boolean => anchors[index]?.state === 'found'
  const isPlaced = (index: number): boolean => anchors[index] !== undefined && sought[index]?.isTitle === false
  const both = (meets: (index: number) => boolean) => ({
    below: nearest(sought.length, 'below', meets),
    above: nearest(sought.length, 'above', meets),
  })
  return { found: both(isFound), placed: both(isPlaced) }
}

/** The first place that the order allows, behind a neighbour. */
export const lowestAfter = ({ sought, anchors }: Board, neighbour: number, words: Sought): number => {
  const [other, anchor] = [sought[neighbour], anchors[neighbour]]
  if (other === undefined || anchor === undefined) return 0
  return other.isTitle || other.order === words.order ? anchor.at : anchor.at + 1
}

/** The last place that the order allows, before a neighbour. */
export const highestBefore = ({ sought, anchors }: Board, neighbour: number, words: Sought): number => {
  const [other, anchor] = [sought[neighbour], anchors[neighbour]]
  if (other === undefined || anchor === undefined) return Number.POSITIVE_INFINITY
  // words that come before what a title heads may stand in the title itself
  if (other.isTitle) return anchor.at + other.text.length - 1
  return other.order === words.order ? anchor.at : anchor.at - 1
}

/** The free places of words from one index of the copy to another. */
export const freeBetween = (board: Board, words: Sought, low: number, high: number): readonly number[] => {
  const free: number[] = []
  for (let index = countBelow(words.candidates, low); index < words.candidates.length; index += 1) {
    const at = words.candidates[index] ?? high + 1
    if (at > high) break
    if (isFree(board, words, at)) free.push(at)
  }
  return free
}
