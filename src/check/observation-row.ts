import { sidesOf } from '../model/calendar'
import { total } from '../model/catalogue'
import { boundsOf, type NumberKind, type Reading, readPrinted } from '../model/quantity'
import { gap } from '../model/quote'
import { precisions, type TimeKind } from '../vocabulary/catalogue'
import { type Fields, text } from './fields'
import type { KnownNames } from './known-names'
import { unread } from './rows'

/** What the head of a dataset says for rows that leave it out. */
export interface Defaults {
  readonly jurisdiction?: string
  readonly reporter?: string
  /** The one document that states figures, where there is only one; unread where its id is none. */
  readonly source?: string | typeof unread
}

const momentKinds: ReadonlySet<TimeKind> = new Set(['stock', 'parameter'])

/** The kind of a period that a row writes without naming it. */
const periodKindOf = (written: string, timeKind: TimeKind | undefined): string => {
  if (written.startsWith('P')) return 'lasting'
  const [, end] = sidesOf(written)
  if (end === '') return 'since'
  return end === undefined && timeKind !== undefined && momentKinds.has(timeKind) ? 'at' : 'interval'
}

/** The period that a row writes in its columns; unread where its kind is. */
export const periodOfRow = (fields: Fields, timeKind: TimeKind | undefined): Fields | typeof unread => {
  const { 'period.edtf': written, 'period.kind': kind, 'period.startWithin': startWithin } = fields
  if (kind === unread) return unread
  const given = typeof kind === 'string' ? kind : undefined
  if (typeof written !== 'string') return { kind: given ?? 'unstated' }
  return {
    kind: given ?? periodKindOf(written, timeKind),
    [written.startsWith('P') ? 'duration' : 'edtf']: written,
    ...(startWithin === true && { startWithin }),
  }
}

/** The fields of a row without those that make up its period. */
export const withoutPeriod = ({
  'period.edtf': _edtf,
  'period.kind': _kind,
  'period.startWithin': _startWithin,
  ...fields
}: Fields): Fields => fields

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

/** The words that date a fact, as its quotations give them. */
export const datingWords = ({ dating }: FactQuotes): string => dating.map(({ exact }) => text(exact) ?? '').join(gap)

/** Builds an observation of a row: defaults filled in, the printed form read, its quotations put in place. */
export const observationOfRow = (
  fields: Fields,
  quotes: FactQuotes,
  defaults: Defaults,
  { indicatorOf }: KnownNames,
): Fields => {
  const indicatorId = text(fields.indicator) ?? ''
  const indicator = indicatorOf(indicatorId)
  const { noValue: _noValue, ...rest } = withoutPeriod(fields)
  const words = datingWords(quotes)
  return {
    breakdown: total,
    ...defaults,
    ...(words !== '' && { datedBy: words }),
    ...rest,
    ...quantityOf(fields, indicator),
    unit: fields.unit ?? indicator?.unit ?? 'NUM',
    period: periodOfRow(fields, indicator?.timeKind),
    quotes: quotes.figure.length > 0 ? quotes.figure : [{ exact: fields.printed }],
    datingQuotes: quotes.dating,
  }
}
