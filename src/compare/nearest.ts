import type { Side } from './side'

/** Finds, among figures of one measure, those that are set against another: of the same time, or, where there are none, all. */
export type Nearest = (side: Side) => readonly Side[]

/**
 * Those that share days with a figure are found without looking at each: they are in the order of their first days, and the
 * last day of any stretch of them is known.
 */
export const nearestAmong = (sides: readonly Side[]): Nearest => {
  const dated = sides.flatMap((side) => (side.timing.days === undefined ? [] : [{ side, ...side.timing.days }]))
  dated.sort((x, y) => x.first - y.first)
  const reach = new Float64Array(dated.length)
  const measure = (from: number, to: number): number => {
    if (from === to) return Number.NEGATIVE_INFINITY
    const middle = (from + to) >> 1
    const last = dated[middle]?.last ?? Number.NaN
    const longest = Math.max(last, measure(from, middle), measure(middle + 1, to))
    reach[middle] = longest
    return longest
  }
  measure(0, dated.length)
  return ({ timing: { days } }) => {
    const found: Side[] = []
    const collect = (from: number, to: number, first: number, last: number): void => {
      const middle = (from + to) >> 1
      const other = dated[middle]
      if (from === to || other === undefined || (reach[middle] ?? first) < first) return
      collect(from, middle, first, last)
      if (other.first > last) return
      if (other.last >= first) found.push(other.side)
      collect(middle + 1, to, first, last)
    }
    if (days !== undefined) collect(0, dated.length, days.first, days.last)
    return found.length > 0 ? found : sides
  }
}
