import { issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import { type CellOfSource, keyOfCell } from '../model/check'
import { entryOf } from '../model/remembered'
import type { Fields } from './fields'
import type { PartlyRow } from './read-row'

/** So many rows are remembered: nobody corrects more of them at a time. */
const mostRemembered = 10_000

const needed = ['source', 'indicator', 'breakdown', 'jurisdiction', 'period'] as const

/** What a row measures, where all of that could be read. */
const cellOf = (record: Fields): CellOfSource | undefined =>
  needed.every((field) => record[field] !== undefined) ? (record as unknown as CellOfSource) : undefined // as its schema has it

const thisRow: Bilingual = { en: 'This row', zh: '本行' }

/** Rows that are no figures of their dataset, by what they measure. */
export type RowsByCell = Map<string, PartlyRow[]>

/** Hands rows on that are no figures of their dataset, and remembers what they measure. */
export function* remembered(partly: Iterable<PartlyRow>, rows: RowsByCell): Generator<PartlyRow> {
  let count = 0
  for (const row of partly) {
    const isCell = row.list === 'observations' || row.list === 'noValues'
    const cell = isCell && count < mostRemembered ? cellOf({ ...row.record }) : undefined
    if (cell !== undefined) {
      entryOf<string, PartlyRow[]>(rows, keyOfCell(cell), () => []).push(row)
      count += 1
    }
    yield row
  }
}

/** The row by its id, or by its place where it has none. */
const nameOf = ({ record: { id }, row }: PartlyRow): string | Bilingual =>
  typeof id === 'string' && id !== '' ? id : { en: `row ${row}`, zh: `第 ${row} 行` }

const sayRepeated = ({ list, record, take }: PartlyRow, other: string | Bilingual): void =>
  take(
    issue('key-repeated', {
      path: [list, record.id],
      received: record.id,
      parameters: { received: thisRow, other },
    }),
  )

/**
 * Says which rows state the same as a figure of the dataset, such as one that was copied and has no id of its own yet; and which
 * state the same as a row above that is no figure either.
 */
export const saySameFigures = (rows: RowsByCell, cells: Iterable<CellOfSource & { readonly id: string }>): void => {
  const stated = new Set<string>()
  for (const cell of rows.size === 0 ? [] : cells) {
    const key = keyOfCell(cell)
    const repeating = rows.get(key)
    if (repeating === undefined) continue
    for (const row of repeating) sayRepeated(row, cell.id)
    stated.add(key)
  }
  for (const [key, [first, ...others]] of rows)
    if (first !== undefined && !stated.has(key)) for (const row of others) sayRepeated(row, nameOf(first))
}
