import { rangeOf, undatedDay } from './days'
import { listOf, type Where } from './query'
import { countOfCodes, type RowIndex, rowsOfCodes } from './row-index'
import { flag, hasFlag, type Table } from './table'
import { codeOf } from './words'

/** The rows that meet the conditions, in order, and how many of the others met all but those on dates, being undated. */
export interface Selection {
  readonly rows: Uint32Array
  readonly undated: number
}

/** A condition on a column of words. */
interface Condition {
  readonly codes: Uint32Array
  /** For each code of the column whether its word is accepted: 1 or 0. */
  readonly mask: Uint8Array
  /** The codes accepted. */
  readonly accepted: readonly number[]
  readonly index?: RowIndex | undefined
}

const conditionsOf = ({ dimensions, indexes }: Table, { period, ...words }: Where): readonly Condition[] => {
  const asked = { ...words, periodKind: period?.kind }
  return (Object.keys(asked) as (keyof typeof asked)[]).flatMap((name) => {
    // the keys of a literal
    const list = asked[name]
    if (list === undefined) return []
    const column = dimensions[name]
    const accepted = [...new Set<string>(listOf(list))].flatMap((word) => codeOf(column, word) ?? [])
    const mask = new Uint8Array(column.words.length + 1)
    for (const code of accepted) mask[code] = 1
    return [{ codes: column.codes, mask, accepted, index: indexes[name] }]
  })
}

const datesMask = ({ days, dimensions }: Table, { period = {} }: Where): Uint8Array | undefined => {
  const [within, overlaps] = [period.within, period.overlaps].map((edtf) => edtf && rangeOf(edtf))
  if (!within && !overlaps) return undefined
  return Uint8Array.from({ length: dimensions.period.words.length + 1 }, (_, code) => {
    const [begin, end] = [days.begin[code] ?? undatedDay, days.end[code] ?? undatedDay]
    if (begin === undatedDay) return 0
    if (within && (begin < within.first || end > within.last)) return 0
    return overlaps && (begin > overlaps.last || end < overlaps.first) ? 0 : 1
  })
}

/** An index is worth its scattered reads where it leaves no more than this part of the table. */
const worthwhile = 1 / 16

/** The rows to look at: those of the condition whose index leaves the fewest, if one leaves few; else all. */
const candidates = ({ size, all }: Table, conditions: readonly Condition[]): Uint32Array => {
  let [best, fewest]: [(() => Uint32Array) | undefined, number] = [undefined, size * worthwhile]
  for (const { index, accepted } of conditions) {
    const count = index === undefined ? size : countOfCodes(index, accepted)
    if (index !== undefined && count <= fewest) [best, fewest] = [() => rowsOfCodes(index, accepted), count]
  }
  return best?.() ?? all
}

/** Those rows that a mask accepts. */
const narrow = (rows: Uint32Array, codes: Uint32Array, mask: Uint8Array): Uint32Array => {
  const accepted = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (mask[codes[row] ?? 0] === 1) accepted[count++] = row
  }
  return accepted.subarray(0, count)
}

/**
 * Finds the rows that meet every condition, in the order of the table. Conditions on dates are looked at last, so that
 * the undated figures that met all others can be counted.
 */
export const selectRows = (table: Table, where: Where = {}): Selection => {
  const conditions = conditionsOf(table, where)
  let rows = candidates(table, conditions)
  for (const { codes, mask } of conditions) rows = narrow(rows, codes, mask)
  const dates = datesMask(table, where)
  if (dates === undefined) return { rows, undated: 0 }
  let undated = 0
  for (const row of rows) if (hasFlag(table, row, flag.undated)) undated++
  return { rows: narrow(rows, table.dimensions.period.codes, dates), undated }
}
