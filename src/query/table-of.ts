import { RolmError } from '../issue'
import { datesOf, type Period } from '../model/period'
import { periodWord, wordOf, wordOfEmpty } from './cell-words'
import { eachClash } from './clash'
import { dayOf, undatedDay } from './days'
import { emptyCells, emptyOf } from './empty-cells'
import { numberColumns } from './numbers'
import { placesAround } from './places'
import { indexRows } from './row-index'
import { flag, type PeriodDays, type Table } from './table'
import type { Tabled, TabledCell, TabledFigure } from './tabled'
import { byCodePoint, encodeWords, type Words } from './words'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodePoint(a.id, b.id)

/** Figures in the order of dataset and id, and the dataset of each. */
interface Figures {
  readonly figures: readonly TabledFigure[]
  readonly owners: readonly Tabled[]
}

const inOrder = (datasets: readonly Tabled[]): readonly Tabled[] => {
  const sorted = [...datasets].sort(byId)
  sorted.forEach(({ id }, place) => {
    if (id === sorted[place - 1]?.id)
      throw new RolmError(`tableOf() was given two datasets with the id "${id}": leave one out, or rename it`)
  })
  return sorted
}

const figuresOf = (sorted: readonly Tabled[]): Figures => {
  const [figures, owners]: [TabledFigure[], Tabled[]] = [[], []]
  for (const dataset of sorted)
    for (const figure of [...dataset.observations].sort(byId)) {
      figures.push(figure)
      owners.push(dataset)
    }
  return { figures, owners }
}

const daysOfPeriods = (
  figures: readonly TabledFigure[],
  cells: readonly TabledCell[],
  { words }: Words,
): PeriodDays => {
  const periods = new Map<string | undefined, Period>()
  for (const { period } of figures) periods.set(periodWord(period), period)
  for (const { period } of cells) periods.set(periodWord(period), period)
  const dates = [...words, undefined].map((word) => {
    const period = periods.get(word)
    return period && datesOf(period)
  })
  return {
    begin: Int32Array.from(dates, (days) => (days === undefined ? undatedDay : dayOf(days.first))),
    end: Int32Array.from(dates, (days) => (days === undefined ? undatedDay : dayOf(days.last))),
  }
}

const openEnds = ({ minInclusive, minExclusive, maxInclusive, maxExclusive }: TabledFigure): number =>
  (minInclusive === undefined && minExclusive !== undefined ? flag.lowOpen : 0) |
  (maxInclusive === undefined && maxExclusive !== undefined ? flag.highOpen : 0)

/** The figures that a note says to cover other places too. */
const sharedOf = ({ notes }: Tabled): ReadonlySet<string> =>
  new Set(notes.filter(({ reason }) => reason === 'coverage-shared').flatMap(({ about }) => about))

const flagsOf = (
  { figures, owners }: Figures,
  { lower, upper }: Pick<Table, 'lower' | 'upper'>,
  { begin }: PeriodDays,
  { codes }: Words,
): Uint8Array => {
  const flags = new Uint8Array(figures.length)
  const shared = new Map([...new Set(owners)].map((dataset) => [dataset, sharedOf(dataset)]))
  figures.forEach((figure, row) => {
    const owner = owners[row]
    flags[row] =
      openEnds(figure) |
      (lower.wide.has(row) || upper.wide.has(row) ? flag.wide : 0) |
      (begin[codes[row] ?? 0] === undatedDay ? flag.undated : 0) |
      (owner !== undefined && shared.get(owner)?.has(figure.id) === true ? flag.shared : 0)
  })
  return flags
}

/**
 * Puts the figures of datasets into a table that `query` reads, and beside them the cells without a number. It is made
 * once and asked often.
 *
 * @throws RolmError where two of the datasets have the same id
 * @example
 * import { beijing, changshu } from 'rule-of-law-metrics/datasets'
 * const table = tableOf([changshu, beijing])
 * console.log(table.size) // the number of figures of both
 */
export const tableOf = (datasets: readonly Tabled[]): Table => {
  const sorted = inOrder(datasets)
  const { figures, owners } = figuresOf(sorted)
  const empty = emptyOf(sorted)
  const column = (name: keyof typeof wordOf, others: readonly string[] = []): Words => {
    const [read, readEmpty] = [wordOf[name], wordOfEmpty[name]]
    const known = [...others, ...empty.cells.flatMap((cell) => readEmpty(cell) ?? [])]
    return encodeWords(figures.length, (row) => figures[row] && read(figures[row]), known)
  }
  // Datasets without figures, and documents that state none, are known names all the same.
  const known = datasets.map(({ id }) => id)
  const sources = datasets.flatMap((dataset) => dataset.sources.map(({ id }) => id))
  const dimensions = {
    dataset: encodeWords(figures.length, (row) => owners[row]?.id, known),
    indicator: column('indicator'),
    area: column('area'),
    jurisdiction: column('jurisdiction'),
    breakdown: column('breakdown'),
    period: column('period'),
    periodKind: column('periodKind'),
    source: column('source', sources),
    precision: column('precision'),
    unit: column('unit'),
  }
  const days = daysOfPeriods(figures, empty.cells, dimensions.period)
  const around = placesAround(dimensions.jurisdiction)
  const numbers = numberColumns(figures, dimensions.indicator)
  const flags = flagsOf({ figures, owners }, numbers, days, dimensions.period)
  eachClash({ dimensions, days, around }, figures.keys(), (row) => {
    flags[row] = (flags[row] ?? 0) | flag.clash
  })
  return {
    size: figures.length,
    all: new Uint32Array(figures.length).map((_, row) => row),
    ids: figures.map(({ id }) => id),
    printed: figures.map(({ printed }) => printed),
    dimensions,
    indexes: { indicator: indexRows(dimensions.indicator), jurisdiction: indexRows(dimensions.jurisdiction) },
    days,
    around,
    ...numbers,
    flags,
    noValues: emptyCells(empty, dimensions, days),
  }
}
