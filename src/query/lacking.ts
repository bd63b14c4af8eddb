import { entryOf } from '../model/remembered'
import type { DimensionName } from './columns'
import type { LackingCell } from './group-columns'
import type { Conditional, Table } from './table'
import { wordAt } from './words'

const keyOf = ({ dimensions }: Conditional, row: number, by: readonly DimensionName[]): string =>
  by.map((name) => dimensions[name].codes[row]).join()

/**
 * Names the cells without a number that belong to a group, by one of the group's rows: those that have the words that it
 * shares. A group costs nothing where there are no such cells.
 *
 * @param selected the cells that met the conditions of the query
 */
export const lackingOf = (
  table: Table,
  selected: Uint32Array,
  by: readonly DimensionName[],
): ((row: number) => readonly LackingCell[]) => {
  if (selected.length === 0) return () => []
  const { noValues } = table
  const cells = new Map<string, LackingCell[]>()
  for (const cell of selected) {
    const key = keyOf(noValues, cell, by)
    const named = { dataset: wordAt(noValues.dimensions.dataset, cell) ?? '', id: noValues.ids[cell] ?? '' }
    entryOf(cells, key, () => []).push(named)
  }
  return (row) => cells.get(keyOf(table, row, by)) ?? []
}
