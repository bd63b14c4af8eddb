import { indicatorOf } from '../model/catalogue'
import type { Period } from '../model/period'
import type { DimensionName } from './columns'
import type { TabledCell, TabledFigure } from './tabled'

/** What names a period in its column: EDTF, or the duration of `lasting`. */
export const periodWord = ({ edtf, duration }: Period): string | undefined => edtf ?? duration

type Word<Cell> = (cell: Cell) => string | undefined

/** The words that a cell has whether there is a number in it or not. */
const wordOfCell = {
  indicator: ({ indicator }) => indicator,
  area: ({ indicator }) => indicatorOf(indicator)?.area,
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  breakdown: ({ breakdown }) => breakdown,
  period: ({ period }) => periodWord(period),
  periodKind: ({ period }) => period.kind,
  source: ({ source }) => source,
} as const satisfies Readonly<Partial<Record<DimensionName, Word<TabledFigure | TabledCell>>>>

/** How the words of a figure are read, by column. */
export const wordOf: Readonly<Record<Exclude<DimensionName, 'dataset'>, Word<TabledFigure>>> = {
  ...wordOfCell,
  precision: ({ precision }) => precision,
  unit: ({ unit }) => unit,
}

/** How those of a cell without a number are: it has the unit of its indicator, and no precision. */
export const wordOfEmpty: Readonly<Record<Exclude<DimensionName, 'dataset'>, Word<TabledCell>>> = {
  ...wordOfCell,
  precision: () => undefined,
  unit: ({ indicator }) => indicatorOf(indicator)?.unit,
}
