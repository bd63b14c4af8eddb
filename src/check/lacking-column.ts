import type { Issue } from '../issue'
import type { FieldColumn } from '../mapping/columns'
import { columnNamed } from '../tables/table'
import { nearest } from './suggest'

/**
 * The column that a header lacks, by what is said of it: one that is missing, or that a name which is none was meant for. What it
 * holds is not known of any row.
 */
export const lackingColumn = (
  { code, expected, received = '', at }: Issue,
  columns: readonly FieldColumn[],
): FieldColumn | undefined => {
  if (code === 'column-missing') return columns.find(({ en }) => en === expected)
  if (code !== 'column-unknown') return undefined
  const header = at?.cells ?? []
  const lacking = columns.filter((column) => header.every((cell) => columnNamed(cell, [column]) === undefined))
  const name = nearest(
    received,
    lacking.flatMap(({ en, zh }) => [en, zh]),
  )
  return lacking.find(({ en, zh }) => en === name || zh === name)
}

/** The fields without which nothing else of a row can be judged: what it is called by, and whether it has a number. */
const indispensable: ReadonlySet<string> = new Set(['id', 'fact', 'noValue'])

/** Whether the rest of a table can be judged where its header lacks a column. */
export const canDoWithout = ({ field }: FieldColumn): boolean => !indispensable.has(field)
