import { wordOfEmpty } from './cell-words'
import type { DimensionName } from './columns'
import { type Measures, measureWords } from './measures'
import type { Conditional, EmptyCells } from './table'
import type { TabledCell, TabledHead } from './tabled'
import { byCodePoint, codeOf, roomForCodes, type Words } from './words'

/** Cells without a number in the order of dataset and id, and the dataset of each. */
export interface Empty {
  readonly cells: readonly TabledCell[]
  readonly owners: readonly TabledHead[]
}

/** The cells without a number of datasets that are in order. */
export const emptyOf = (sorted: readonly TabledHead[]): Empty => {
  const [cells, owners]: [TabledCell[], TabledHead[]] = [[], []]
  for (const dataset of sorted) {
    const wordOf = measureWords(dataset)
    for (const cell of [...dataset.noValues].sort((a, b) => byCodePoint(a.id, b.id))) {
      cells.push({ ...cell, indicator: wordOf(cell.indicator) })
      owners.push(dataset)
    }
  }
  return { cells, owners }
}

/** The cells without a number as columns that share the words of the figures. */
export const emptyCells = (
  { cells, owners }: Empty,
  { dimensions, days, outer }: Pick<Conditional, 'dimensions' | 'days' | 'outer'>,
  measures: Measures,
): EmptyCells => {
  const coded = (name: DimensionName, wordAt: (row: number) => string | undefined): Words => {
    const column = dimensions[name]
    const codeAt = (row: number): number => {
      const word = wordAt(row)
      return (word === undefined ? undefined : codeOf(column, word)) ?? column.words.length
    }
    return { words: column.words, codes: roomForCodes(cells.length, column.words.length).map((_, row) => codeAt(row)) }
  }
  const names = Object.keys(wordOfEmpty) as (keyof typeof wordOfEmpty)[] // the keys of a literal
  const columns = names.map((name) => {
    const read = wordOfEmpty[name]
    return [name, coded(name, (row) => cells[row] && read(cells[row], measures))] as const
  })
  return {
    size: cells.length,
    all: new Uint32Array(cells.length).map((_, row) => row),
    ids: cells.map(({ id }) => id),
    dimensions: {
      dataset: coded('dataset', (row) => owners[row]?.id),
      ...(Object.fromEntries(columns) as Readonly<Record<keyof typeof wordOfEmpty, Words>>), // all of them
    },
    indexes: {},
    days,
    outer,
  }
}
