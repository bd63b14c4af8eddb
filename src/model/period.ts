import * as z from 'zod'
import { assumptions, type PeriodKind, periodKinds } from '../vocabulary/catalogue'
import { type Days, daysOf, sidesOf } from './calendar'
import { whereSound, withRules } from './rules'
import { lineOf } from './text'

/** The form of dates in EDTF. Whether they are of the kind of period, and in the calendar, is held against the record. */
const edtfForm = '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?:/(?:\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)?)?$'

/** The fields of a period, as its source states it. */
export const periodFields = {
  /** What the source says of the period: both ends (`interval`), a moment (`at`), a start (`since`), a length, … */
  kind: z.enum(periodKinds),
  /** The dates in EDTF: `2015/2019` (interval), `2018-05` (at), `2015/` (since). Absent for every other kind. */
  edtf: z.string().max(21).meta({ pattern: edtfForm }).optional(),
  /** For `lasting`: an ISO 8601 duration in years, months or days, such as `P5Y`. */
  duration: z
    .string()
    .regex(/^P\d{1,4}[YMD]$/, 'a duration such as P5Y')
    .optional(),
  /** For `since`: the start is some moment within the date given, not its beginning. */
  startWithin: z.literal(true).optional(),
}

/** The kinds of period that have dates. */
const datedKinds: readonly PeriodKind[] = ['interval', 'at', 'since']

const datesFit = ({ kind, edtf }: { kind: PeriodKind; edtf?: string | undefined }): boolean => {
  if (edtf === undefined || !datedKinds.includes(kind)) return true // whether there are to be dates, a rule says
  const [start, end] = sidesOf(edtf)
  const [first, last] = [daysOf(start), end === undefined ? undefined : daysOf(end)]
  if (first === undefined) return false
  if (kind === 'at') return end === undefined
  if (kind === 'since') return end === ''
  return kind === 'interval' && (end === undefined || last !== undefined)
}

const endsInOrder = ({ edtf = '' }: { edtf?: string | undefined }): boolean => {
  const [start, end = ''] = sidesOf(edtf)
  const [first, last] = [daysOf(start), daysOf(end)]
  return first === undefined || last === undefined || first.first <= last.last
}

/** One day, month or year to itself is written once: `2019/2019` is `2019`. */
const canonicalEdtf = (edtf: string): string => {
  const [start, end] = sidesOf(edtf)
  return start === end ? start : edtf
}

export const periodSchema = withRules(z.strictObject(periodFields), [
  { is: 'exactly-when', field: 'edtf', other: 'kind', values: datedKinds, message: 'dates-do-not-fit', ends: true },
  { is: 'exactly-when', field: 'duration', other: 'kind', values: ['lasting'], message: 'duration-does-not-fit' },
  {
    is: 'only-when',
    field: 'startWithin',
    other: 'kind',
    values: ['since'],
    message: 'nothing, unless the period kind is since',
  },
])
  .refine(datesFit, {
    path: ['edtf'],
    message: 'dates-do-not-fit',
    params: { ends: true },
    when: whereSound(['kind'], ['edtf']),
  })
  .refine(endsInOrder, { path: ['edtf'], message: 'end-before-start', when: whereSound(['edtf']) })
  .transform(({ edtf, ...period }) => ({ ...period, ...(edtf !== undefined && { edtf: canonicalEdtf(edtf) }) }))
  .readonly()

/** When a figure holds, no more exactly than its source says. */
export type Period = z.infer<typeof periodSchema>

/** What of an observation was assumed, and why: one mechanism for assumed ends, rounding and readings. */
export const assumptionFields = {
  /** What was assumed: an end of the period, that the source rounds, or that `余` stays under the next unit. */
  assumed: z.enum(assumptions).optional(),
  /** Why it was assumed. Given whenever something is. */
  assumedBecause: lineOf(500).optional(),
}

/** Whether both ends of a period are known, or its moment. Figures that are not dated so do not share dates. */
export const isDated = ({ kind }: Period): boolean => kind === 'interval' || kind === 'at'

/** The days that a dated period covers (for `at`: those in which its moment lies); `undefined` for the others. */
export const datesOf = (period: Period): Days | undefined => {
  if (!isDated(period) || period.edtf === undefined) return undefined
  const [start, end] = sidesOf(period.edtf)
  const [first, last] = [daysOf(start), daysOf(end ?? start)]
  return first && last && { first: first.first, last: last.last }
}

/** The first day on which a `since` period, or any dated one, can begin. */
export const earliestOf = (period: Period): string | undefined =>
  period.edtf === undefined ? undefined : daysOf(sidesOf(period.edtf)[0])?.first

/** The name of a dated period in addresses: `2015--2019` for an interval, `2018-05` for a moment in it. */
export const periodName = ({ kind, edtf = '' }: Period): string => {
  const [start, end] = sidesOf(edtf)
  return kind === 'interval' ? `${start}--${end ?? start}` : start
}

/** What tells periods apart in the key of a figure, a line each. Words that give no dates tell them apart too: a line of a source. */
export const periodKey = (period: Period, datedBy = ''): string => {
  const { kind, edtf = '', duration = '', startWithin = false } = period
  return `${kind}\n${edtf}\n${duration}\n${startWithin}\n${isDated(period) ? '' : datedBy}`
}
