import { type Condition, conditionsOf, datesMask, undatedMark } from './conditions'
import type { Where } from './query'
import { countOfCodes, rowsOfCodes } from './row-index'
import type { Conditional } from './table'
import type { Codes } from './words'

/** The rows that meet the conditions, in order, and how many of the others met all but those on dates, being undated. */
export interface Selection {
  readonly rows: Uint32Array
  readonly undated: number
}

/** An index is worth its scattered reads where it leaves no more than this part of the table. */
const worthwhile = 1 / 16

/** The rows of the condition whose index leaves the fewest, if one leaves few. */
const fromIndex = (size: number, conditions: readonly Condition[]): Uint32Array | undefined => {
  let [best, fewest]: [(() => Uint32Array) | undefined, number] = [undefined, size * worthwhile]
  for (const { index, accepted } of conditions) {
    const count = index === undefined ? size : countOfCodes(index, accepted)
    if (index !== undefined && count <= fewest) [best, fewest] = [() => rowsOfCodes(index, accepted), count]
  }
  return best?.()
}

/** Writes the rows from `start` up to `end` that a condition accepts, and gives their number. */
const scan = (found: Uint32Array, start: number, end: number, { codes, mask, accepted }: Condition): number => {
  let count = 0
  if (accepted.length === 1) {
    const [only] = accepted
    for (let row = start; row < end; row++) if (codes[row] === only) found[count++] = row
  } else {
    for (let row = start; row < end; row++) if (mask[codes[row] ?? 0] === 1) found[count++] = row
  }
  return count
}

/** Keeps those of the first `count` of `rows` that a mask accepts, and gives their number. */
const narrow = (rows: Uint32Array, count: number, codes: Codes, mask: Uint8Array): number => {
  let kept = 0
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? 0
    if (mask[codes[row] ?? 0] === 1) rows[kept++] = row
  }
  return kept
}

/** The same for the mask of dates, which marks the undated ones: their number is added to the tally. */
const narrowByDates = (
  rows: Uint32Array,
  count: number,
  codes: Codes,
  mask: Uint8Array,
  tally: { undated: number },
): number => {
  let [kept, undated] = [0, 0]
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? 0
    const accepted = mask[codes[row] ?? 0]
    if (accepted === 1) rows[kept++] = row
    else if (accepted === undatedMark) undated++
  }
  tally.undated += undated
  return kept
}

/** A list of rows that grows as it is added to. */
const growing = () => {
  let [rows, count] = [new Uint32Array(1024), 0]
  const add = (more: Uint32Array): void => {
    if (count + more.length > rows.length) {
      const wider = new Uint32Array(2 * (count + more.length))
      wider.set(rows.subarray(0, count))
      rows = wider
    }
    rows.set(more, count)
    count += more.length
  }
  return { add, rows: () => rows.subarray(0, count) }
}

/** How many rows are looked at together: so few that their numbers stay in the cache. */
const block = 16_384

/**
 * Finds the rows that meet every condition, in the order of the table. Conditions on dates come last, so that the undated
 * rows that met all others can be counted.
 */
export const selectRows = (table: Conditional, where: Where = {}): Selection => {
  const conditions = conditionsOf(table, where)
  const dates = datesMask(table, where)
  const { codes: periods } = table.dimensions.period
  const tally = { undated: 0 }
  const sift = (rows: Uint32Array, count: number, left: readonly Condition[]): Uint32Array => {
    let kept = count
    for (const { codes, mask } of left) kept = narrow(rows, kept, codes, mask)
    return rows.subarray(0, dates === undefined ? kept : narrowByDates(rows, kept, periods, dates, tally))
  }

  const indexed = fromIndex(table.size, conditions)
  if (indexed !== undefined) return { rows: sift(indexed, indexed.length, conditions), ...tally }
  const [first, ...others] = conditions
  if (first === undefined && dates === undefined) return { rows: table.all, ...tally }
  const [found, scratch] = [growing(), new Uint32Array(block)]
  for (let start = 0; start < table.size; start += block) {
    const end = Math.min(start + block, table.size)
    if (first === undefined) scratch.set(table.all.subarray(start, end))
    const count = first === undefined ? end - start : scan(scratch, start, end, first)
    found.add(sift(scratch, count, others))
  }
  return { rows: found.rows(), ...tally }
}
