import { rememberingAll } from '../model/remembered'
import { undatedDay } from './days'
import type { Table } from './table'

/**
 * How two figures of one indicator and breakdown count some of the same: as two statements of one cell, as periods of
 * one place that share days, or as such periods of two places one of which lies in the other.
 */
export type Clash = 'stated-twice' | 'periods-overlap' | 'places-overlap'

/** Where the cells of figures are looked up. */
export type Cells = Pick<Table, 'dimensions' | 'days' | 'around'>

/**
 * Finds the dated figures among rows that count some of the same, and says each, with how. A figure may be said more than
 * once. Undated figures share no days that are known, so nothing is said of them.
 */
export const eachClash = (cells: Cells, rows: ArrayLike<number>, say: (row: number, how: Clash) => void): void => {
  const { indicator, breakdown, jurisdiction, period } = cells.dimensions
  const beginOf = (row: number): number => cells.days.begin[period.codes[row] ?? 0] ?? undatedDay
  const endOf = (row: number): number => cells.days.end[period.codes[row] ?? 0] ?? undatedDay
  const measureOf = (row: number): number =>
    (indicator.codes[row] ?? 0) * breakdown.words.length + (breakdown.codes[row] ?? 0)

  const keyOf = (row: number, place: number): number => measureOf(row) * jurisdiction.words.length + place
  /** For each of the rows where the one before it of one indicator, breakdown and place stands among them; -1 for none. */
  const before = new Int32Array(rows.length)
  const lasts = new Map<number, number>()
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (beginOf(row) === undatedDay) continue
    const key = keyOf(row, jurisdiction.codes[row] ?? 0)
    before[at] = lasts.get(key) ?? -1
    lasts.set(key, at)
  }

  /** The rows of one indicator, breakdown and place, in the order of their first days. */
  const rowsUpTo = (last: number): readonly number[] => {
    const own: number[] = []
    for (let at = last; at >= 0; at = before[at] ?? -1) own.push(rows[at] ?? 0)
    return own.length === 1 ? own : own.reverse().sort((a, b) => beginOf(a) - beginOf(b) || endOf(a) - endOf(b))
  }

  /** The same of places that others lie in, which are asked for again and again. */
  const outerRows = rememberingAll((key: number): readonly number[] => {
    const last = lasts.get(key)
    return last === undefined ? [] : rowsUpTo(last)
  })

  const inOnePlace = (of: readonly number[]): void => {
    let [widest, before] = [-1, -1]
    for (const row of of) {
      if (before >= 0 && beginOf(before) === beginOf(row) && endOf(before) === endOf(row)) {
        say(before, 'stated-twice')
        say(row, 'stated-twice')
      } else if (widest >= 0 && beginOf(row) <= endOf(widest)) {
        say(widest, 'periods-overlap')
        say(row, 'periods-overlap')
      }
      if (widest < 0 || endOf(row) > endOf(widest)) widest = row
      before = row
    }
  }

  /** Says those of `of` that share days with any of `others`; both are in the order of their first days. */
  const inTwoPlaces = (of: readonly number[], others: readonly number[]): void => {
    let [next, latest] = [0, undatedDay]
    const byEnd = [...of].sort((a, b) => endOf(a) - endOf(b))
    for (const row of byEnd) {
      for (; next < others.length && beginOf(others[next] ?? 0) <= endOf(row); next++)
        latest = Math.max(latest, endOf(others[next] ?? 0))
      if (latest >= beginOf(row)) say(row, 'places-overlap')
    }
  }

  for (const last of lasts.values()) {
    const own = rowsUpTo(last)
    const first = own[0] ?? 0
    inOnePlace(own)
    let around = cells.around[jurisdiction.codes[first] ?? 0] ?? -1
    while (around >= 0) {
      const outer = outerRows(keyOf(first, around))
      if (outer.length > 0) {
        inTwoPlaces(own, outer)
        inTwoPlaces(outer, own)
      }
      around = cells.around[around] ?? -1
    }
  }
}
