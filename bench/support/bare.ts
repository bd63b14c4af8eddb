import type { Dataset } from '../../src/model/dataset'
import { measured } from './figures'

/** The same figures in bare typed arrays, made without the table: what a careful person would write for one question. */
export interface Bare {
  readonly size: number
  readonly indicator: Uint32Array
  readonly place: Uint32Array
  readonly period: Uint32Array
  readonly breakdown: Uint32Array
  /** The names of the codes in `period`: the last is that of the undated. */
  readonly periods: readonly string[]
  /** Hundredths. */
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** 1: the lower end is open; 2: the upper end is. */
  readonly open: Uint8Array
  /** 1: the number was rounded. */
  readonly rounded: Uint8Array
}

const hundredths = (text: string | undefined, absent: number): number =>
  text === undefined ? absent : Math.round(Number(text) * 100)

/** Reads the figures of datasets into bare arrays, in the order of the datasets. */
export const bareOf = (datasets: readonly Dataset[]): Bare => {
  const size = datasets.reduce((sum, { observations }) => sum + observations.length, 0)
  const numbers = new Map(measured.map(({ id }, number) => [id, number]))
  const texts = new Set(datasets.flatMap(({ observations }) => observations.map(({ period }) => period.edtf ?? '~')))
  const periods = [...texts].sort()
  const periodNumbers = new Map(periods.map((text, number) => [text, number]))
  const codes = () => new Uint32Array(size)
  const bare = { size, periods, indicator: codes(), place: codes(), period: codes(), breakdown: codes() }
  const [value, low, high] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const [open, rounded] = [new Uint8Array(size), new Uint8Array(size)]
  let row = 0
  datasets.forEach(({ observations }, place) => {
    for (const figure of observations) {
      bare.indicator[row] = numbers.get(figure.indicator) ?? 0
      bare.place[row] = place
      bare.period[row] = periodNumbers.get(figure.period.edtf ?? '~') ?? 0
      bare.breakdown[row] = figure.breakdown === 'total' ? 0 : 1
      value[row] = hundredths(figure.value, Number.NaN)
      low[row] = hundredths(figure.minInclusive ?? figure.minExclusive, Number.NEGATIVE_INFINITY)
      high[row] = hundredths(figure.maxInclusive ?? figure.maxExclusive, Number.POSITIVE_INFINITY)
      open[row] = (figure.minExclusive === undefined ? 0 : 1) + (figure.maxExclusive === undefined ? 0 : 2)
      rounded[row] = figure.precision === 'rounded' ? 1 : 0
      row++
    }
  })
  return { ...bare, value, low, high, open, rounded }
}
