import type { Found } from './found'
import type { Conditional } from './table'

/** What makes figures a series: the same indicator, place and breakdown. The cells without a number share the codes. */
const seriesOf = ({ dimensions: { indicator, jurisdiction, breakdown } }: Conditional) => {
  const [places, breakdowns] = [jurisdiction.words.length + 1, breakdown.words.length + 1]
  return (row: number): number =>
    ((indicator.codes[row] ?? 0) * places + (jurisdiction.codes[row] ?? 0)) * breakdowns + (breakdown.codes[row] ?? 0)
}

const endOf =
  ({ dimensions: { period }, days }: Conditional) =>
  (row: number): number =>
    days.end[period.codes[row] ?? 0] ?? 0

/**
 * Of what was found the figures whose period ends last in their series, and the cells without a number that are no earlier:
 * where the latest cell is blank, its blank is told beside the latest figure. All periods are dated.
 */
export const latestOf = (found: Found): Found => {
  const { table, rows, empty } = found
  const [seriesOfRow, endOfRow] = [seriesOf(table), endOf(table)]
  const latest = new Map<number, number>()
  for (const row of rows) {
    const [series, end] = [seriesOfRow(row), endOfRow(row)]
    if (end > (latest.get(series) ?? Number.NEGATIVE_INFINITY)) latest.set(series, end)
  }
  const [seriesOfCell, endOfCell] = [seriesOf(table.noValues), endOf(table.noValues)]
  return {
    ...found,
    rows: rows.filter((row) => endOfRow(row) === latest.get(seriesOfRow(row))),
    empty: empty.filter((cell) => endOfCell(cell) >= (latest.get(seriesOfCell(cell)) ?? Number.NEGATIVE_INFINITY)),
  }
}
