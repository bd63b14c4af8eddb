import { sidesOf } from '../model/calendar'
import { indicatorOf, total } from '../model/catalogue'
import { boundsOf, type NumberKind, type Reading, readPrinted } from '../model/quantity'
import { gap } from '../model/quote'
import { precisions, type TimeKind } from '../vocabulary/catalogue'

type Fields = Readonly<Record<string, unknown>>

/** What the head of a dataset says for rows that leave it out. */
export interface Defaults {
  readonly jurisdiction?: string
  readonly reporter?: string
  /** The one document that states figures, where there is only one. */
  readonly source?: string
}

const momentKinds: ReadonlySet<TimeKind> = new Set(['stock', 'parameter'])

/** The kind of a period that a row writes without naming it. */
const periodKindOf = (written: string, timeKind: TimeKind | undefined): string => {
  if (written.startsWith('P')) return 'lasting'
  const [, end] = sidesOf(written)
  if (end === '') return 'since'
  return end === undefined && timeKind !== undefined && momentKinds.has(timeKind) ? 'at' : 'interval'
}

const periodOf = ({ edtf: written, kind, startWithin }: Fields, timeKind: TimeKind | undefined): Fields => {
  const given = typeof kind === 'string' ? kind : undefined
  if (typeof written !== 'string') return { kind: given ?? 'unstated' }
  return {
    kind: given ?? periodKindOf(written, timeKind),
    [written.startsWith('P') ? 'duration' : 'edtf']: written,
    ...(startWithin === true && { startWithin }),
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The printed form as the indicator reads it; where the indicator is not known, as a count or else as a measure. */
const readForm = (form: string, indicator: NumberKind | undefined): Reading | undefined =>
  indicator === undefined
    ? (readPrinted(form, { whole: true }) ?? readPrinted(form, { whole: false }))
    : readPrinted(form, indicator)

/** What the row itself says beside the printed form. Where the two disagree, the check of the dataset says so. */
const quantityOf = ({ printed, value, precision }: Fields, indicator: NumberKind | undefined): Fields => {
  const read = readForm(text(printed) ?? '', indicator)
  const given = text(value)
  if (read === undefined && given === undefined) return { printed, value, precision }
  const step = readForm(given ?? '', indicator)?.step
  const written = text(precision) as Reading['precision'] // the schema checks it
  const reading = read ?? { value: given ?? '0', precision: written, ...(step !== undefined && { step }) }
  const bounds = indicator && precisions.includes(reading.precision) ? boundsOf(reading, indicator) : undefined
  return { printed, value: value ?? reading.value, precision: precision ?? reading.precision, ...bounds }
}

/** The quotations that a table gives for one fact. */
export interface FactQuotes {
  readonly figure: readonly Fields[]
  readonly dating: readonly Fields[]
}

/** Builds an observation of a row: defaults filled in, the printed form read, its quotations put in place. */
export const observationOfRow = (fields: Fields, quotes: FactQuotes, defaults: Defaults): Fields => {
  const indicatorId = text(fields.indicator) ?? ''
  const indicator = indicatorOf(indicatorId)
  const { edtf: _edtf, kind: _kind, startWithin: _startWithin, ...rest } = fields
  const words = quotes.dating.map(({ exact }) => text(exact) ?? '').join(gap)
  return {
    breakdown: total,
    ...defaults,
    ...(words !== '' && { datedBy: words }),
    ...rest,
    ...quantityOf(fields, indicator),
    unit: fields.unit ?? indicator?.unit ?? 'NUM',
    period: periodOf(fields, indicator?.timeKind),
    quotes: quotes.figure.length > 0 ? quotes.figure : [{ exact: fields.printed }],
    datingQuotes: quotes.dating,
  }
}
