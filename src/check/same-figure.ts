import { issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import { type CellOfSource, keyOfCell, type PartlyRead } from '../model/check'
import { entryOf } from '../model/remembered'
import type { Fields } from './fields'

/** So many rows are remembered: nobody corrects more of them at a time. */
const mostRemembered = 10_000

const needed = ['source', 'indicator', 'breakdown', 'jurisdiction', 'period'] as const

/** What a row measures, where all of that could be read. */
const cellOf = (record: Fields): CellOfSource | undefined =>
  needed.every((field) => record[field] !== undefined) ? (record as unknown as CellOfSource) : undefined // as its schema has it

const thisRow: Bilingual = { en: 'This row', zh: '本行' }

/** Rows that are no figures of their dataset, by what they measure. */
export type RowsByCell = Map<string, PartlyRead[]>

/** Hands rows on that are no figures of their dataset, and remembers what they measure. */
export function* remembered(partly: Iterable<PartlyRead>, rows: RowsByCell): Generator<PartlyRead> {
  let count = 0
  for (const row of partly) {
    const isCell = row.list === 'observations' || row.list === 'noValues'
    const cell = isCell && count < mostRemembered ? cellOf({ ...row.record }) : undefined
    if (cell !== undefined) {
      entryOf(rows, keyOfCell(cell), () => []).push(row)
      count += 1
    }
    yield row
  }
}

/** Says which rows state the same as a figure of the dataset, such as one that was copied and has no id of its own yet. */
export const saySameFigures = (rows: RowsByCell, cells: Iterable<CellOfSource & { readonly id: string }>): void => {
  for (const cell of rows.size === 0 ? [] : cells)
    for (const { list, record, take } of rows.get(keyOfCell(cell)) ?? []) {
      const parameters = { received: thisRow, other: cell.id }
      take(issue('key-repeated', { path: [list, record.id], received: record.id, parameters }))
    }
}
