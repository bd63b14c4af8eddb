import { lengthInAddress } from '../mapping/address'
import { codeLists } from '../mapping/code-lists'
import type { Bounds } from '../model/bounds'
import { type Period, periodSchema } from '../model/period'
import type { TabledCell, TabledFigure } from '../query/tabled'
import { observationStatuses, periodKinds, precisions, type Unit } from '../vocabulary/catalogue'
import type { Variable } from './patterns'
import type { Reading } from './reading'
import type { ResultRow } from './results'

/** The variables of a row that are read; the others are no columns of the answer. */
export type Asked = ReadonlySet<Variable>

const nothing = { indicator: '', breakdown: '', jurisdiction: '', source: '' }

const unstated: Period = { kind: 'unstated' }

/**
 * The length of a period. Virtuoso keeps lengths as numbers of months or seconds, and gives 60 for P5Y; the address of the
 * period still has it as it was written.
 */
const durationOf = (reading: Reading, row: ResultRow): string | undefined => {
  if (row.duration === undefined || /^P\d{1,4}[YMD]$/.test(row.duration.value)) return row.duration?.value
  return lengthInAddress(reading.text(row, 'time')) ?? reading.fault(row, 'duration', 'P5Y')
}

const periodOf = (reading: Reading, row: ResultRow): Period => {
  const kind = reading.codeAmong(row, 'kind', codeLists.period, periodKinds)
  const [edtf, duration] = [row.edtf?.value, durationOf(reading, row)]
  const period = { kind, ...(edtf !== undefined && { edtf }), ...(duration !== undefined && { duration }) }
  // Which periods begin within their dates is not asked for.
  const isSound = row.kind === undefined || periodSchema.safeParse(period).success
  if (!isSound) reading.fault(row, edtf === undefined ? 'kind' : 'edtf', '2015/2019')
  return period
}

/** The words of a row that a figure and a cell without a number both have. */
const wordsOf = (reading: Reading, row: ResultRow, asked: Asked, document: string): Omit<TabledCell, 'id'> => ({
  ...nothing,
  ...(asked.has('indicator') && { indicator: reading.indicator(row) }),
  ...(asked.has('breakdown') && { breakdown: reading.code(row, 'breakdown', codeLists.breakdown) }),
  ...(asked.has('jurisdiction') && { jurisdiction: reading.code(row, 'jurisdiction', codeLists.jurisdiction) }),
  ...(asked.has('source') && { source: reading.id(row, 'source', document) }),
  period: asked.has('period') ? periodOf(reading, row) : unstated,
})

/** A cell without a number, by its row. */
export const cellOf = (reading: Reading, row: ResultRow, asked: Asked, document: string): TabledCell => ({
  id: reading.id(row, 'figure', document),
  ...wordsOf(reading, row, asked, document),
})

const unitOf = (reading: Reading, row: ResultRow): Unit => reading.code(row, 'unit', codeLists.unit) as Unit // of the list of units

/** What figures of a row have in common. */
const sharedOf = (
  reading: Reading,
  row: ResultRow,
  asked: Asked,
  document: string,
): Omit<TabledFigure, 'id' | 'value'> => ({
  ...wordsOf(reading, row, asked, document),
  printed: asked.has('printed') ? reading.needed(row, 'printed', 'xsd:string') : '',
  unit: asked.has('unit') ? unitOf(reading, row) : 'NUM',
  precision: asked.has('precision') ? reading.codeAmong(row, 'precision', codeLists.precision, precisions) : 'exact',
  ...(row.status !== undefined && {
    status: reading.codeAmong(row, 'status', codeLists.observationStatus, observationStatuses),
  }),
})

const boundNames = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'] as const satisfies (keyof Bounds)[]

/** A figure, by its row. */
export const figureOf = (reading: Reading, row: ResultRow, asked: Asked, document: string): TabledFigure => {
  const bounds: { -readonly [name in keyof Bounds]: Bounds[name] } = {}
  for (const name of boundNames) {
    const end = reading.number(row, name)
    if (end !== undefined) bounds[name] = end
  }
  return {
    id: reading.id(row, 'figure', document),
    ...sharedOf(reading, row, asked, document),
    value: reading.needed(row, 'value', 'xsd:decimal') && (reading.number(row, 'value') ?? ''),
    ...bounds,
  }
}

type Extreme = 'Least' | 'Greatest'

const endOf = (reading: Reading, row: ResultRow, side: 'low' | 'high', extreme: Extreme): Bounds => {
  const [ending, found] = [`${side}End`, `${side}${extreme}`] as const
  const name = reading.oneOf(row, ending, ['', ...boundNames])
  if (name === '') {
    if (reading.text(row, ending) === '' && row[found] !== undefined) reading.fault(row, ending, boundNames.join(', '))
    return {}
  }
  const isLong = reading.text(row, `${side}Long`) !== ''
  const variable = isLong ? (`${side}Long` as const) : found
  const end = isLong ? reading.longNumber(row, variable) : reading.number(row, variable)
  if (row[variable] === undefined) reading.fault(row, variable, 'xsd:decimal')
  return end === undefined ? {} : { [name]: end }
}

const endsOf = (reading: Reading, row: ResultRow, extreme: Extreme): Bounds => {
  if (row.lowEnd === undefined && row.highEnd === undefined) reading.fault(row, 'lowEnd', boundNames.join(', '))
  return { ...endOf(reading, row, 'low', extreme), ...endOf(reading, row, 'high', extreme) }
}

/** A figure that has the words of a row of groups, and the least or the greatest of the ends that were found. */
export const extremeOf = (
  reading: Reading,
  row: ResultRow,
  asked: Asked,
  extreme: Extreme,
  document: string,
): Omit<TabledFigure, 'id'> => ({
  ...sharedOf(reading, row, asked, document),
  value: '0',
  ...(asked.has('ends') && endsOf(reading, row, extreme)),
})
