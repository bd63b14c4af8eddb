/**
 * The small part of EDTF (ISO 8601-2) that reports need: a year, a month, a day, and an interval of two of them whose
 * end may be unknown.
 */

/** A stretch of days, the last included, as ISO dates. */
export interface Days {
  readonly first: string
  readonly last: string
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

const daysInMonth = (year: number, month: number): number =>
  [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    month - 1
  ] ?? 0

/**
 * The days that a date covers at the precision it is given in: `2018-05` is 2018-05-01 to 2018-05-31. `undefined` where
 * the text is no date, or a day that no calendar has.
 */
export const daysOf = (date: string): Days | undefined => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  const [firstMonth, lastMonth] = month === undefined ? [1, 12] : [Number(month), Number(month)]
  const longest = daysInMonth(Number(year), lastMonth)
  const [firstDay, lastDay] = day === undefined ? [1, longest] : [Number(day), Number(day)]
  if (firstMonth < 1 || lastMonth > 12 || firstDay < 1 || lastDay > longest) return undefined
  return {
    first: `${year}-${pad(firstMonth, 2)}-${pad(firstDay, 2)}`,
    last: `${year}-${pad(lastMonth, 2)}-${pad(lastDay, 2)}`,
  }
}

/** A date is a calendar day in full: `2020-12-04`. */
export const isDate = (text: string): boolean => text.length === 10 && daysOf(text) !== undefined

/** The two sides of an EDTF interval; the second is empty where the end is unknown. A single date has one side. */
export const sidesOf = (edtf: string): readonly [string] | readonly [string, string] => {
  const at = edtf.indexOf('/')
  return at < 0 ? [edtf] : [edtf.slice(0, at), edtf.slice(at + 1)]
}

/** The number of a day, from its ISO date. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Days as numbers since 1970-01-01, the last included. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

/** How long a stretch of days is; months where it is whole ones. */
export interface Length {
  readonly days: number
  readonly months?: number
}

const yearOf = (date: string): number => Number(date.slice(0, 4))
const monthOf = (date: string): number => Number(date.slice(5, 7))

/** How long a stretch of days is: in whole months where it begins and ends with one, and always in days. */
export const lengthOf = ({ first, last }: Days): Length => {
  const days = dayNumber(last) - dayNumber(first) + 1
  const [year, month] = [yearOf(last), monthOf(last)]
  const isWhole = first.endsWith('-01') && Number(last.slice(8)) === daysInMonth(year, month)
  return isWhole ? { days, months: (year - yearOf(first)) * 12 + month - monthOf(first) + 1 } : { days }
}

/** Whether two stretches of days are equally long: in months where both are whole ones. */
export const sameLength = (a: Length, b: Length): boolean =>
  a.months === undefined || b.months === undefined ? a.days === b.days : a.months === b.months

/** Whether two stretches share no day. */
export const areApart = (a: DayRange, b: DayRange): boolean => a.last < b.first || b.last < a.first
