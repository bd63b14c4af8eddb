import type { TimeKind } from '../vocabulary/catalogue'
import { type Days, lengthOf } from './calendar'

/** The indicator of the numbers that counts are divided by: people who live in a place, not those registered there. */
export const denominator = 'resident-population'

const year = 12

/** Why a figure has no yearly mean. */
export type YearRefusal = 'not-a-flow' | 'period-not-dated' | 'months-not-whole' | 'shorter-than-a-year'

/**
 * How many months a total covers that may be turned into a yearly mean: of a flow, over whole months with both ends
 * known, a year of them at least. Less than a year shows nothing of the rest of it; 五年来 has no ends.
 *
 * @param dates the days of its period; absent where it is not dated
 */
export const monthsOfMean = (timeKind: TimeKind | undefined, dates: Days | undefined): number | YearRefusal => {
  if (timeKind !== 'flow') return 'not-a-flow'
  if (dates === undefined) return 'period-not-dated'
  const { months } = lengthOf(dates)
  if (months === undefined) return 'months-not-whole'
  return months >= year ? months : 'shorter-than-a-year'
}

/**
 * Whether figures of an indicator are numbers of things, which may be divided by numbers of people. Those people are no such
 * things: divided by themselves they are one, or nearly, whatever was printed.
 */
export const isCount = (
  id: string,
  { unit, timeKind }: { readonly unit: string; readonly timeKind: TimeKind },
): boolean => unit === 'NUM' && timeKind !== 'rate' && id !== denominator

/** Of several days, as numbers, the one nearest to another; of two as near the earlier. */
export const nearestDay = (days: Iterable<number>, to: number): number | undefined => {
  let nearest: number | undefined
  for (const day of days) {
    const [distance, least] = [Math.abs(day - to), nearest === undefined ? Infinity : Math.abs(nearest - to)]
    if (distance < least || (distance === least && day < (nearest ?? day))) nearest = day
  }
  return nearest
}
