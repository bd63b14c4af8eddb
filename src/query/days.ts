import { type DayRange, dayNumber, daysOf, sidesOf } from '../model/calendar'

/** What stands for the days of an undated period. */
export const undatedDay = -(2 ** 31)

const perDay = 86_400_000

/** The number of a day, from its ISO date. */
export const dayOf = dayNumber

/** The ISO date of a day, from its number. */
export const dateOf = (day: number): string => new Date(day * perDay).toISOString().slice(0, 10)

/**
 * The days of an EDTF date, or of an interval of two. `undefined` where it is neither; the last day may come before the
 * first.
 */
export const rangeOf = (edtf: string): DayRange | undefined => {
  const [start, end = start] = sidesOf(edtf)
  const [first, last] = [daysOf(start), daysOf(end)]
  return first && last && { first: dayOf(first.first), last: dayOf(last.last) }
}
