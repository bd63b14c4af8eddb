import type { Side } from './side'
import type { Timing } from './timing'

type Say = (side: Side) => void

/** Says, of figures of one measure, those that are set against one of a time: of the same time, or, where there are none, all. */
export type SayNearest = (timing: Timing, say: Say) => void

/** Dated figures in the order of their first days, as a tree: the one in the middle of a stretch of them parts it in two. */
interface Tree {
  readonly sides: readonly Side[]
  readonly first: Float64Array
  readonly last: Float64Array
  /** The last day of the whole stretch that one is the middle of. */
  readonly reach: Float64Array
}

const treeOf = (sides: readonly Side[]): Tree => {
  const dated = sides.flatMap((side) => (side.timing.days === undefined ? [] : [{ side, ...side.timing.days }]))
  dated.sort((x, y) => x.first - y.first)
  const last = Float64Array.from(dated, (one) => one.last)
  const reach = new Float64Array(last)
  reachOf(reach, 0, reach.length)
  return { sides: dated.map(({ side }) => side), first: Float64Array.from(dated, (one) => one.first), last, reach }
}

/** Finds the last day of a stretch, and of all within it, from the last days of each. */
const reachOf = (reach: Float64Array, from: number, to: number): number => {
  const middle = (from + to) >> 1
  const last = reach[middle]
  if (from === to || last === undefined) return Number.NEGATIVE_INFINITY
  const longest = Math.max(last, reachOf(reach, from, middle), reachOf(reach, middle + 1, to))
  reach[middle] = longest
  return longest
}

/** Says those of a stretch that share days, and whether there is one. */
const sayMeeting = (tree: Tree, from: number, to: number, days: NonNullable<Timing['days']>, say: Say): boolean => {
  const middle = (from + to) >> 1
  const side = tree.sides[middle]
  if (from === to || side === undefined || (tree.reach[middle] ?? 0) < days.first) return false
  const isBefore = sayMeeting(tree, from, middle, days, say)
  if ((tree.first[middle] ?? 0) > days.last) return isBefore
  const meets = (tree.last[middle] ?? 0) >= days.first
  if (meets) say(side)
  return sayMeeting(tree, middle + 1, to, days, say) || meets || isBefore
}

/** Those that share days with a figure are found without looking at each. */
export const nearestAmong = (sides: readonly Side[]): SayNearest => {
  const tree = treeOf(sides)
  return ({ days }, say) => {
    if (days === undefined || !sayMeeting(tree, 0, tree.sides.length, days, say)) sides.forEach(say)
  }
}
