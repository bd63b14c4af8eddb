import type { Period } from '../model/period'
import type { DimensionName } from './columns'
import { type Measures, measureAt } from './measures'
import type { TabledCell } from './tabled'

/** What names a period in its column: EDTF, or the duration of `lasting`. */
export const periodWord = ({ edtf, duration }: Period): string | undefined => edtf ?? duration

/**
 * How the words of a cell without a number are read, by column: it has the unit of its indicator, and neither
 * precision nor status. A figure has them too.
 */
export const wordOfEmpty: Readonly<
  Record<Exclude<DimensionName, 'dataset'>, (cell: TabledCell, measures: Measures) => string | undefined>
> = {
  indicator: ({ indicator }) => indicator,
  area: ({ indicator }, measures) => measureAt(measures, indicator)?.area,
  jurisdiction: ({ jurisdiction }) => jurisdiction,
  breakdown: ({ breakdown }) => breakdown,
  period: ({ period }) => periodWord(period),
  periodKind: ({ period }) => period.kind,
  source: ({ source }) => source,
  precision: () => undefined,
  status: () => undefined,
  unit: ({ indicator }, measures) => measureAt(measures, indicator)?.unit,
}
