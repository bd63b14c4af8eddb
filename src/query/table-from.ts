import { datesOf, type Period } from '../model/period'
import { periodWord, wordOfEmpty } from './cell-words'
import { eachClash } from './clash'
import { dayOf, undatedDay } from './days'
import { declaredLevelsOf, declaredNamesOf } from './declared-names'
import { type Empty, emptyCells, emptyOf } from './empty-cells'
import type { FigureStore, StoredWord } from './figure-store'
import { type Measures, measureAt, measuresOf } from './measures'
import { numberColumns } from './numbers'
import { declaredOuter, tourOf } from './places'
import { indexRows } from './row-index'
import { flag, type PeriodDays, type Table } from './table'
import type { TabledHead } from './tabled'
import { byCodePoint, type Words, wordsOf } from './words'

/** The place of each text in their order by code point. */
const ranksOf = (texts: readonly string[]): Uint32Array => {
  const ranks = new Uint32Array(texts.length)
  for (const [rank, place] of [...texts.keys()].sort((a, b) => byCodePoint(texts[a] ?? '', texts[b] ?? '')).entries())
    ranks[place] = rank
  return ranks
}

/** The rows in the order of dataset and id. */
const inOrder = ({ size, words: { dataset }, ids }: FigureStore): Uint32Array => {
  const rows = new Uint32Array(size).map((_, row) => row)
  const ranks = ranksOf(dataset.words)
  const compare = (a: number, b: number): number =>
    (ranks[dataset.codeAt(a)] ?? 0) - (ranks[dataset.codeAt(b)] ?? 0) || ids.compare(a, b)
  const isOrdered = rows.every((row) => row === 0 || compare(row - 1, row) <= 0)
  return isOrdered ? rows : rows.sort(compare)
}

const daysOfPeriods = ({ words }: Words, periods: Iterable<Period>): PeriodDays => {
  const byWord = new Map<string | undefined, Period>()
  for (const period of periods) byWord.set(periodWord(period), period)
  const dates = [...words, undefined].map((word) => {
    const period = byWord.get(word)
    return period && datesOf(period)
  })
  return {
    begin: Int32Array.from(dates, (days) => (days === undefined ? undatedDay : dayOf(days.first))),
    end: Int32Array.from(dates, (days) => (days === undefined ? undatedDay : dayOf(days.last))),
  }
}

/** The figures of a dataset that a note says to cover other places too. */
const sharedOf = ({ notes }: TabledHead): ReadonlySet<string> =>
  new Set(notes.filter(({ reason }) => reason === 'coverage-shared').flatMap(({ about }) => about))

const flagsOf = (
  { openAt, store, rows }: { openAt: (row: number) => number; store: FigureStore; rows: Uint32Array },
  heads: readonly TabledHead[],
  { lower, upper }: Pick<Table, 'lower' | 'upper'>,
  isUndated: (place: number) => boolean,
): Uint8Array => {
  const shared = new Map(heads.map((head) => [head.id, sharedOf(head)]))
  const isShared = (row: number): boolean => {
    const named = shared.get(store.words.dataset.at(row) ?? '')
    return named !== undefined && named.size > 0 && named.has(store.ids.at(row))
  }
  return Uint8Array.from(
    rows,
    (row, place) =>
      openAt(row) |
      (lower.wide.has(place) || upper.wide.has(place) ? flag.wide : 0) |
      (isUndated(place) ? flag.undated : 0) |
      (isShared(row) ? flag.shared : 0),
  )
}

/** The columns of words, in the order of rows. What the cells without a number say is known too. */
const dimensionsOf = (
  { words: stored, periods }: FigureStore,
  rows: Uint32Array,
  periodOf: (name: string) => Period,
  heads: readonly TabledHead[],
  { cells }: Empty,
  measures: Measures,
): Table['dimensions'] => {
  const known = (name: keyof typeof wordOfEmpty): readonly string[] =>
    cells.flatMap((cell) => wordOfEmpty[name](cell, measures) ?? [])
  const column = (name: StoredWord, others: readonly string[]): Words =>
    wordsOf(stored[name].words, rows.length, (place) => stored[name].codeAt(rows[place] ?? 0), others)
  // What datasets declare is known, whether figures have it or not.
  const indicator = column('indicator', [...known('indicator'), ...measures.keys()])
  const periodCodeAt = (place: number): number => periods.codeAt(rows[place] ?? 0)
  const spans = periods.words.map(periodOf)
  return {
    // Datasets without figures, and documents that state none, are known names all the same.
    dataset: column(
      'dataset',
      heads.map(({ id }) => id),
    ),
    indicator,
    area: wordsOf(
      indicator.words.map((id) => measureAt(measures, id)?.area),
      rows.length,
      (place) => indicator.codes[place] ?? 0,
      known('area'),
    ),
    jurisdiction: column('jurisdiction', [
      ...known('jurisdiction'),
      ...heads.flatMap(({ places = [] }) => places.map(({ id }) => id)),
    ]),
    breakdown: column('breakdown', known('breakdown')),
    period: wordsOf(spans.map(periodWord), rows.length, periodCodeAt, known('period')),
    periodKind: wordsOf(
      spans.map(({ kind }) => kind),
      rows.length,
      periodCodeAt,
      known('periodKind'),
    ),
    source: column('source', [...heads.flatMap(({ sources }) => sources.map(({ id }) => id)), ...known('source')]),
    precision: column('precision', []),
    unit: column('unit', known('unit')),
    status: column('status', []),
  }
}

/**
 * Makes a table of stored figures, which the store then no longer has.
 *
 * @param heads what is to be known of the datasets besides their figures, in the order of their ids
 * @param periodOf the period of a name in the store
 */
export const tableFrom = (
  store: FigureStore,
  heads: readonly TabledHead[],
  periodOf: (name: string) => Period,
): Table => {
  const rows = inOrder(store)
  const all = rows.every((row, place) => row === place) ? rows : rows.map((_, place) => place)
  const empty = emptyOf(heads)
  const measures = measuresOf(heads)
  const dimensions = dimensionsOf(store, rows, periodOf, heads, empty, measures)
  const { period } = dimensions
  const days = daysOfPeriods(period, [...store.periods.words.map(periodOf), ...empty.cells.map((cell) => cell.period)])
  const outer = declaredOuter(heads)
  const tour = tourOf(dimensions.jurisdiction, outer)
  const numbers = numberColumns(store.numbers, rows, dimensions.indicator)
  const isUndated = (place: number): boolean => days.begin[period.codes[place] ?? 0] === undatedDay
  const flags = flagsOf({ openAt: (row) => store.openAt(row), store, rows }, heads, numbers, isUndated)
  eachClash({ dimensions, days, tour }, all, (place) => {
    flags[place] = (flags[place] ?? 0) | flag.clash
  })
  return {
    size: store.size,
    all,
    ids: store.ids.inOrder(rows),
    printed: store.printed.inOrder(rows),
    dimensions,
    declaredNames: declaredNamesOf(heads),
    declaredLevels: declaredLevelsOf(heads),
    measures,
    indexes: { indicator: indexRows(dimensions.indicator), jurisdiction: indexRows(dimensions.jurisdiction) },
    days,
    outer,
    tour,
    ...numbers,
    flags,
    noValues: emptyCells(empty, { dimensions, days, outer }, measures),
  }
}
