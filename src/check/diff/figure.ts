import { type Bounds, sameBounds, toBounds, toInterval } from '../../model/bounds'
import { carefulInterval } from '../../model/careful'
import { cut, type Truth } from '../../model/interval'
import type { Quantity } from '../../model/quantity'

/** What a revision does to the interval of a figure. Shifted: neither interval holds the other. */
export type IntervalChange = 'same' | 'narrowed' | 'widened' | 'shifted'

/** What it means for a figure that its number or interval is another than before. */
export interface FigureChange {
  readonly interval: IntervalChange
  readonly old: Bounds
  readonly new: Bounds
  /**
   * Whether no number fits both the old and the new figure. `unknown` where that is so only if both sources rounded: had one
   * cut its number off, the two could be one.
   */
  readonly disjoint: Truth
}

const boundsOnly = ({ minInclusive, minExclusive, maxInclusive, maxExclusive }: Bounds): Bounds => ({
  ...(minInclusive !== undefined && { minInclusive }),
  ...(minExclusive !== undefined && { minExclusive }),
  ...(maxInclusive !== undefined && { maxInclusive }),
  ...(maxExclusive !== undefined && { maxExclusive }),
})

const intervalChange = (old: Bounds, now: Bounds): IntervalChange => {
  if (sameBounds(old, now)) return 'same'
  const shared = cut(toInterval(old), toInterval(now))
  if (shared === null) return 'shifted'
  const both = toBounds(shared)
  return sameBounds(both, now) ? 'narrowed' : sameBounds(both, old) ? 'widened' : 'shifted'
}

const disjointness = (old: Quantity, now: Quantity): Truth => {
  if (cut(toInterval(old), toInterval(now)) !== null) return false
  return cut(carefulInterval(old, false), carefulInterval(now, false)) === null ? true : 'unknown'
}

/** What a revision does to a figure, by its interval before and after. */
export const figureChange = (old: Quantity, now: Quantity): FigureChange => ({
  interval: intervalChange(old, now),
  old: boundsOnly(old),
  new: boundsOnly(now),
  disjoint: disjointness(old, now),
})
