import { undatedDay } from './days'
import type { Table } from './table'

/**
 * How two figures of one indicator and breakdown count some of the same: as two statements of one cell, as periods of
 * one place that share days, or as such periods of two places one of which lies in the other.
 */
export type Clash = 'stated-twice' | 'periods-overlap' | 'places-overlap'

/** Where the cells of figures are looked up. */
export type Cells = Pick<Table, 'dimensions' | 'days' | 'around'>

/** Figures of one indicator, breakdown and place, in the order of their first days. */
interface Place {
  readonly jurisdiction: number
  readonly rows: number[]
}

/**
 * Finds the dated figures among rows that count some of the same, and says each, with how. A figure may be said more than
 * once. Undated figures share no days that are known, so nothing is said of them.
 */
export const eachClash = (cells: Cells, rows: Iterable<number>, say: (row: number, how: Clash) => void): void => {
  const { indicator, breakdown, jurisdiction, period } = cells.dimensions
  const beginOf = (row: number): number => cells.days.begin[period.codes[row] ?? 0] ?? undatedDay
  const endOf = (row: number): number => cells.days.end[period.codes[row] ?? 0] ?? undatedDay
  const measureOf = (row: number): number =>
    (indicator.codes[row] ?? 0) * breakdown.words.length + (breakdown.codes[row] ?? 0)

  const places = new Map<number, Place>()
  const keyOf = (row: number, place: number): number => measureOf(row) * jurisdiction.words.length + place
  for (const row of rows) {
    if (beginOf(row) === undatedDay) continue
    const place = jurisdiction.codes[row] ?? 0
    const key = keyOf(row, place)
    const found = places.get(key)
    if (found === undefined) places.set(key, { jurisdiction: place, rows: [row] })
    else found.rows.push(row)
  }

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

  for (const { rows: own } of places.values())
    if (own.length > 1) own.sort((a, b) => beginOf(a) - beginOf(b) || endOf(a) - endOf(b))
  for (const { jurisdiction: place, rows: own } of places.values()) {
    inOnePlace(own)
    let around = cells.around[place] ?? -1
    while (around >= 0) {
      const outer = places.get(keyOf(own[0] ?? 0, around))
      if (outer !== undefined) {
        inTwoPlaces(own, outer.rows)
        inTwoPlaces(outer.rows, own)
      }
      around = cells.around[around] ?? -1
    }
  }
}
