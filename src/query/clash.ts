import { undatedDay } from './days'
import { eachNested, type PlaceRows } from './nested'
import type { Table } from './table'

/**
 * How two figures of one indicator and breakdown count some of the same: as two statements of one cell, as periods of
 * one place that share days, or as such periods of two places one of which lies in the other.
 */
export type Clash = 'stated-twice' | 'periods-overlap' | 'places-overlap'

/** Where the cells of figures are looked up. */
export type Cells = Pick<Table, 'dimensions' | 'days' | 'tour'>

/**
 * Finds the dated figures among rows that count some of the same, and says each, with how. A figure may be said more than
 * once. Undated figures share no days that are known, so nothing is said of them.
 */
export const eachClash = (
  { dimensions, days, tour }: Cells,
  rows: ArrayLike<number>,
  say: (row: number, how: Clash) => void,
): void => {
  const { indicator, breakdown, jurisdiction, period } = dimensions
  const beginOf = (row: number): number => days.begin[period.codes[row] ?? 0] ?? undatedDay
  const endOf = (row: number): number => days.end[period.codes[row] ?? 0] ?? undatedDay
  const measureOf = (row: number): number =>
    (indicator.codes[row] ?? 0) * breakdown.words.length + (breakdown.codes[row] ?? 0)

  /** Keys of one indicator and breakdown stand together, those of places after those of the places around them. */
  const keyOf = (row: number, reached: number | undefined): number =>
    measureOf(row) * jurisdiction.words.length + (reached ?? 0)
  /** For each of the rows where the one before it of one indicator, breakdown and place stands among them; -1 for none. */
  const before = new Int32Array(rows.length)
  const lasts = new Map<number, number>()
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (beginOf(row) === undatedDay) continue
    const key = keyOf(row, tour.at[jurisdiction.codes[row] ?? 0])
    before[at] = lasts.get(key) ?? -1
    lasts.set(key, at)
  }

  /** The rows of one indicator, breakdown and place, in the order of their first days. */
  const rowsUpTo = (last: number): readonly number[] => {
    const own: number[] = []
    for (let at = last; at >= 0; at = before[at] ?? -1) own.push(rows[at] ?? 0)
    return own.sort((a, b) => beginOf(a) - beginOf(b) || endOf(a) - endOf(b))
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

  const placeOf = (key: number): PlaceRows => {
    const own = rowsUpTo(lasts.get(key) ?? -1)
    const first = own[0] ?? 0
    return { rows: own, at: key, end: keyOf(first, tour.end[jurisdiction.codes[first] ?? 0]) }
  }

  let places: PlaceRows[] = []
  const tellNested = (): void => {
    if (places.length > 1) eachNested(places, beginOf, endOf, (row) => say(row, 'places-overlap'))
    places = []
  }
  for (const key of Float64Array.from(lasts.keys()).sort()) {
    if (key >= (places[0]?.end ?? 0)) tellNested()
    const place = placeOf(key)
    inOnePlace(place.rows)
    places.push(place)
  }
  tellNested()
}
