import { type DayRange, type Length, lengthOf } from '../model/calendar'
import { onceFor } from '../model/remembered'
import { dateOf, undatedDay } from './days'
import type { Table } from './table'

/** When a figure holds; nothing of it is known where it is not dated. */
export interface Timing {
  readonly days: DayRange | undefined
  readonly length: Length | undefined
}

const undated: Timing = { days: undefined, length: undefined }

/** Tells of the rows of a table when they hold: of those of one period the same. */
export const timingsOf = onceFor((table: Table): ((row: number) => Timing) => {
  const {
    dimensions: { period },
    days: { begin, end },
  } = table
  const known: Timing[] = []
  const timingOf = (code: number): Timing => {
    const [first = undatedDay, last = undatedDay] = [begin[code], end[code]]
    if (first === undatedDay || last === undatedDay) return undated
    return { days: { first, last }, length: lengthOf({ first: dateOf(first), last: dateOf(last) }) }
  }
  return (row) => {
    const code = period.codes[row] ?? 0
    known[code] ??= timingOf(code)
    return known[code] ?? undated
  }
})
