import { largestExact, placesOf, type Scaled, toMantissa } from './scaled'
import type { TabledFigure } from './tabled'
import type { Words } from './words'

const lowOf = ({ minInclusive, minExclusive }: TabledFigure): string | undefined => minInclusive ?? minExclusive
const highOf = ({ maxInclusive, maxExclusive }: TabledFigure): string | undefined => maxInclusive ?? maxExclusive

const scalesOf = (figures: readonly TabledFigure[], { words, codes }: Words): Uint8Array => {
  const scales = new Uint8Array(words.length)
  figures.forEach((figure, row) => {
    const code = codes[row] ?? 0
    const places = Math.max(placesOf(figure.value), placesOf(lowOf(figure) ?? ''), placesOf(highOf(figure) ?? ''))
    if (places > (scales[code] ?? 0)) scales[code] = places
  })
  return scales
}

/** Makes a column of numbers; figures without text get the number `absent`. */
const scaledColumn = (
  figures: readonly TabledFigure[],
  scaleOf: (row: number) => number,
  textOf: (figure: TabledFigure) => string | undefined,
  absent: number,
): Scaled => {
  const mantissas = new Float64Array(figures.length)
  const wide = new Map<number, bigint>()
  figures.forEach((figure, row) => {
    const text = textOf(figure)
    const mantissa = text === undefined ? absent : toMantissa(text, scaleOf(row))
    if (typeof mantissa === 'bigint') wide.set(row, mantissa)
    mantissas[row] = typeof mantissa === 'bigint' ? Number.NaN : mantissa
  })
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
export const numberColumns = (figures: readonly TabledFigure[], indicator: Words) => {
  const scales = scalesOf(figures, indicator)
  const scaleOf = (row: number): number => scales[indicator.codes[row] ?? 0] ?? 0
  const lower = scaledColumn(figures, scaleOf, lowOf, Number.NEGATIVE_INFINITY)
  const upper = scaledColumn(figures, scaleOf, highOf, Number.POSITIVE_INFINITY)
  const value = scaledColumn(figures, scaleOf, (figure) => figure.value, Number.NaN)
  return { scales, value, lower, upper, largest: largestOf(indicator, [lower, upper]) }
}
