import { RolmError } from '../issue'
import { holdDatasets } from '../model/given'
import type { Period } from '../model/period'
import { FigureStore } from './figure-store'
import { measureWords } from './measures'
import { flag, type Table } from './table'
import { tableFrom } from './table-from'
import type { Tabled, TabledFigure } from './tabled'
import { byCodePoint } from './words'

const inOrder = (datasets: readonly Tabled[]): readonly Tabled[] => {
  holdDatasets('tableOf', datasets)
  const sorted = [...datasets].sort((a, b) => byCodePoint(a.id, b.id))
  sorted.forEach(({ id }, place) => {
    if (id === sorted[place - 1]?.id)
      throw new RolmError(`tableOf() was given two datasets with the id "${id}": leave one out, or rename it`)
  })
  return sorted
}

/** A name that no other period has. */
const nameOfPeriod = ({ kind, edtf, duration, startWithin }: Period): string =>
  [kind, edtf, duration, startWithin].join()

const addFigure = (
  store: FigureStore,
  dataset: string,
  figure: TabledFigure,
  { period, indicator }: { readonly period: string; readonly indicator: string },
): void => {
  const { words, numbers } = store
  const { minInclusive, minExclusive, maxInclusive, maxExclusive } = figure
  const row = store.add()
  words.dataset.set(row, dataset)
  words.indicator.set(row, indicator)
  for (const name of ['jurisdiction', 'breakdown', 'source', 'precision', 'unit'] as const)
    words[name].set(row, figure[name])
  if (figure.status !== undefined) words.status.set(row, figure.status)
  store.periods.set(row, period)
  store.ids.set(row, figure.id)
  store.printed.set(row, figure.printed)
  numbers.value.set(row, figure.value)
  const [lower, upper] = [minInclusive ?? minExclusive, maxInclusive ?? maxExclusive]
  if (lower !== undefined) numbers.lower.set(row, lower)
  if (upper !== undefined) numbers.upper.set(row, upper)
  if (minInclusive === undefined && minExclusive !== undefined) store.setOpen(row, flag.lowOpen)
  if (maxInclusive === undefined && maxExclusive !== undefined) store.setOpen(row, flag.highOpen)
}

/**
 * Puts the figures of datasets into a table that `query` reads, and beside them the cells without a number. It is made
 * once and asked often. An indicator that a dataset declares has its address for a word (`measureOf`).
 *
 * @throws RolmError where there is no list of datasets, or two of them have the same id, or declare different things at one address
 * @example
 * import { beijing, changshu } from 'rule-of-law-metrics/datasets'
 * const table = tableOf([changshu, beijing])
 * console.log(table.size) // the number of figures of both
 */
export const tableOf = (datasets: readonly Tabled[]): Table => {
  const sorted = inOrder(datasets)
  const store = new FigureStore()
  const periods = new Map<string, Period>()
  for (const dataset of sorted) {
    const wordOf = measureWords(dataset)
    for (const figure of dataset.observations) {
      const period = nameOfPeriod(figure.period)
      periods.set(period, figure.period)
      addFigure(store, dataset.id, figure, { period, indicator: wordOf(figure.indicator) })
    }
  }
  return tableFrom(store, sorted, (name) => periods.get(name) ?? { kind: 'unstated' })
}
