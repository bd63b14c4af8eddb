import { aboveLow, belowHigh, type EndKey, highAt, keyOf, lowAt } from './ends'
import type { Extent } from './fold'
import { type Mantissa, mantissaAt, type Scaled } from './scaled'
import { flag, hasFlag, type Table } from './table'

const lesser = (a: EndKey, b: EndKey): EndKey => (b < a ? b : a)
const greater = (a: EndKey, b: EndKey): EndKey => (b > a ? b : a)

const sumOf = (ends: readonly Mantissa[], absent: number): Mantissa =>
  ends.includes(absent) ? absent : ends.reduce<bigint>((sum, end) => sum + BigInt(end), 0n)

/** Folds rows of one indicator in bigints: the way that is exact for numbers of every size. At least one row. */
export const foldExactly = (table: Table, rows: readonly number[], scale: number): Extent => {
  const [lows, highs] = [rows.map((row) => lowAt(table, row)), rows.map((row) => highAt(table, row))]
  const anyHas = (bit: number): boolean => rows.some((row) => hasFlag(table, row, bit))
  const ends = (column: Scaled): readonly Mantissa[] => rows.map((row) => mantissaAt(column, row))
  return {
    least: { low: lows.reduce(lesser), high: highs.reduce(lesser), scale },
    greatest: { low: lows.reduce(greater), high: highs.reduce(greater), scale },
    sum: {
      low: keyOf(sumOf(ends(table.lower), Number.NEGATIVE_INFINITY), anyHas(flag.lowOpen), aboveLow),
      high: keyOf(sumOf(ends(table.upper), Number.POSITIVE_INFINITY), anyHas(flag.highOpen), belowHigh),
      scale,
    },
  }
}
