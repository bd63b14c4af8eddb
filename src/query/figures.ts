import { toBounds } from '../model/bounds'
import { type Derived, type DerivedName, type FigureColumn, type FigureRow, isDerived, usualColumns } from './columns'
import { dateOf, undatedDay } from './days'
import { type Divide, type Division, divider } from './divide'
import { compareIntervals } from './ends'
import { type Ordering, sortRows, wordsOrdering } from './order'
import type { FigureQuery } from './query'
import { compareScaled, fromMantissa, mantissaAt, type Scaled } from './scaled'
import { flag, hasFlag, scaleAt, type Table } from './table'
import { compareTexts, type Texts, textAt } from './texts'
import { type Words, wordAt } from './words'

/** A column of figures: how its cells are read and ordered. */
interface Column extends Ordering {
  readonly read: (row: number) => string | null
}

const never = (): boolean => false

const wordsColumn = (column: Words): Column => ({ ...wordsOrdering(column), read: (row) => wordAt(column, row) })

const textColumn = (texts: Texts): Column => ({
  read: (row) => textAt(texts, row),
  compare: (a, b) => compareTexts(texts, a, b),
  isEmpty: never,
})

const dayColumn = ({ dimensions: { period } }: Table, days: Int32Array): Column => {
  const dayAt = (row: number): number => days[period.codes[row] ?? 0] ?? undatedDay
  const isEmpty = (row: number): boolean => dayAt(row) === undatedDay
  return {
    read: (row) => (isEmpty(row) ? null : dateOf(dayAt(row))),
    compare: (a, b) => dayAt(a) - dayAt(b),
    isEmpty,
    numbersOf: () => dayAt,
  }
}

const numberColumn = (table: Table, numbers: Scaled, isEmpty: (row: number) => boolean): Column => ({
  read: (row) => (isEmpty(row) ? null : fromMantissa(mantissaAt(numbers, row), scaleAt(table, row))),
  compare: (a, b) =>
    compareScaled(mantissaAt(numbers, a), scaleAt(table, a), mantissaAt(numbers, b), scaleAt(table, b)),
  isEmpty,
  numbersOf: (rows) => {
    const [first = 0] = rows
    const scale = scaleAt(table, first)
    const isAlike = numbers.wide.size === 0 && rows.every((row) => scaleAt(table, row) === scale)
    return isAlike ? (row) => numbers.mantissas[row] ?? 0 : undefined
  },
})

/** The column of the ends that are open, or of those that are not. */
const endColumn = (table: Table, ends: Scaled, openBit: number, open: boolean): Column =>
  numberColumn(
    table,
    ends,
    (row) => hasFlag(table, row, openBit) !== open || Math.abs(ends.mantissas[row] ?? 0) === Number.POSITIVE_INFINITY,
  )

const columnOf = (table: Table, name: FigureColumn): Column => {
  switch (name) {
    case 'id':
      return textColumn(table.ids)
    case 'printed':
      return textColumn(table.printed)
    case 'begin':
      return dayColumn(table, table.days.begin)
    case 'end':
      return dayColumn(table, table.days.end)
    case 'value':
      return numberColumn(table, table.value, never)
    case 'minInclusive':
      return endColumn(table, table.lower, flag.lowOpen, false)
    case 'minExclusive':
      return endColumn(table, table.lower, flag.lowOpen, true)
    case 'maxInclusive':
      return endColumn(table, table.upper, flag.highOpen, false)
    case 'maxExclusive':
      return endColumn(table, table.upper, flag.highOpen, true)
    default:
      return wordsColumn(table.dimensions[name])
  }
}

/** Reads cells of a column of figures. */
export const figureReader = (table: Table, name: FigureColumn): Column['read'] => columnOf(table, name).read

/** How a column is put into the row of an answer. */
interface Putting extends Ordering {
  readonly put: (cells: Record<string, unknown>, row: number) => void
}

const puttingOf = (table: Table, divisionOf: Divide, name: FigureColumn | DerivedName): Putting => {
  if (!isDerived(name)) {
    const column = columnOf(table, name)
    return {
      ...column,
      put: (cells, row) => {
        cells[name] = column.read(row)
      },
    }
  }
  const of = (row: number): Division => divisionOf(name, row)
  return {
    isEmpty: (row) => 'refused' in of(row),
    compare: (a, b) => {
      const [first, second] = [of(a), of(b)]
      return 'refused' in first || 'refused' in second ? 0 : compareIntervals(first.interval, second.interval)
    },
    put: (cells, row) => {
      const division = of(row)
      cells[name] = 'refused' in division ? null : toBounds(division.interval)
      if ('refused' in division) cells[`${name}Refused`] = division.refused
      else if (division.population) cells.denominators = division.population.by
    },
  }
}

/**
 * The figures of a selection as rows, ordered and cut as the query says.
 *
 * @param populations the table of the statements that figures are divided by
 */
export const figureRows = (
  table: Table,
  selected: Uint32Array,
  { order = [], limit = selected.length, offset = 0, select = usualColumns }: FigureQuery,
  populations: Table,
): readonly Partial<FigureRow & Derived>[] => {
  const divisionOf = divider(table, populations)
  const sorted = sortRows(selected, order, (by) => puttingOf(table, divisionOf, by))
  const columns = select.map((name) => puttingOf(table, divisionOf, name))
  return Array.from(sorted.subarray(offset, offset + limit), (row) => {
    const cells: Record<string, unknown> = {}
    for (const { put } of columns) put(cells, row)
    return cells
  })
}
