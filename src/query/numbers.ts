import type { FigureStore, NumberStore } from './figure-store'
import { largestExact, raise, type Scaled } from './scaled'
import type { Words } from './words'

type Numbers = FigureStore['numbers']

const scalesOf = ({ value, lower, upper }: Numbers, rows: Uint32Array, { words, codes }: Words): Uint8Array => {
  const scales = new Uint8Array(words.length)
  rows.forEach((row, place) => {
    const code = codes[place] ?? 0
    const places = Math.max(value.placesAt(row), lower.placesAt(row), upper.placesAt(row))
    if (places > (scales[code] ?? 0)) scales[code] = places
  })
  return scales
}

/** Brings a column of numbers to the scales of the indicators, in the order of rows. */
const scaledColumn = (numbers: NumberStore, rows: Uint32Array, scaleOf: (place: number) => number): Scaled => {
  const mantissas = new Float64Array(rows.length)
  const wide = new Map<number, bigint>()
  rows.forEach((row, place) => {
    const own = numbers.wide.get(row) ?? numbers.mantissaAt(row)
    const zeros = scaleOf(place) - numbers.placesAt(row)
    const mantissa = zeros === 0 || Number.isNaN(own) ? own : raise(own, zeros)
    if (typeof mantissa === 'bigint') wide.set(place, mantissa)
    mantissas[place] = typeof mantissa === 'bigint' ? Number.NaN : mantissa
  })
  numbers.clear()
  return { mantissas, wide }
}

const largestOf = ({ words, codes }: Words, ends: readonly Scaled[]): Float64Array => {
  const largest = new Float64Array(words.length)
  for (const { mantissas } of ends)
    mantissas.forEach((mantissa, row) => {
      const [code, size] = [codes[row] ?? 0, Math.abs(mantissa)]
      if (size <= largestExact && size > (largest[code] ?? 0)) largest[code] = size
    })
  return largest
}

/** The columns of numbers of a table: printed numbers and ends, with the scales that the indicators give them. */
export const numberColumns = (numbers: Numbers, rows: Uint32Array, indicator: Words) => {
  const scales = scalesOf(numbers, rows, indicator)
  const scaleOf = (place: number): number => scales[indicator.codes[place] ?? 0] ?? 0
  const lower = scaledColumn(numbers.lower, rows, scaleOf)
  const upper = scaledColumn(numbers.upper, rows, scaleOf)
  const value = scaledColumn(numbers.value, rows, scaleOf)
  return { scales, value, lower, upper, largest: largestOf(indicator, [lower, upper]) }
}
