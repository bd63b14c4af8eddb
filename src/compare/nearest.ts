import type { Side } from './side'
import type { Timing } from './timing'

/** Finds, among figures of one measure, those that are set against another: of the same time, or, where there are none, all. */
export type Nearest = (timing: Timing) => readonly Side[]

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

const collect = (tree: Tree, from: number, to: number, days: NonNullable<Timing['days']>, found: Side[]): void => {
  const middle = (from + to) >> 1
  const side = tree.sides[middle]
  if (from === to || side === undefined || (tree.reach[middle] ?? 0) < days.first) return
  collect(tree, from, middle, days, found)
  if ((tree.first[middle] ?? 0) > days.last) return
  if ((tree.last[middle] ?? 0) >= days.first) found.push(side)
  collect(tree, middle + 1, to, days, found)
}

/** Those that share days with a figure are found without looking at each. */
export const nearestAmong = (sides: readonly Side[]): Nearest => {
  const tree = treeOf(sides)
  return ({ days }) => {
    const found: Side[] = []
    if (days !== undefined) collect(tree, 0, tree.sides.length, days, found)
    return found.length > 0 ? found : sides
  }
}
