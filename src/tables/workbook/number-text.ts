import type { DateUnit, NumberFormat } from './number-format'

/** A number as text, taken apart: its sign, and its digits before and behind the point. */
interface Digits {
  readonly sign: string
  readonly whole: string
  readonly decimals: string
}

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/** Moves the point of a number to the right, or to the left where `places` is negative. */
const moved = ({ sign, whole, decimals }: Digits, places: number): Digits => {
  const digits = whole + decimals
  const point = whole.length + places
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(0, point)
  return { sign, whole: padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0', decimals: padded.slice(at) }
}

const parsed = (text: string): Digits | undefined => {
  const [match, sign = '', whole = '', decimals = '', exponent = '0'] = form.exec(text) ?? []
  if (match === undefined || whole + decimals === '') return undefined
  const digits = moved({ sign: sign === '-' ? '-' : '', whole, decimals }, Number(exponent))
  return { ...digits, decimals: digits.decimals.replace(/0+$/, '') }
}

const written = ({ sign, whole, decimals }: Digits): string => {
  const text = decimals === '' ? whole : `${whole}.${decimals}`
  return /[1-9]/.test(text) ? sign + text : text
}

/**
 * The digits of a number as a person typed them. Programs hold doubles and write them with seventeen digits, so that 7.9
 * stands in the file as 7.9000000000000004: of sixteen or seventeen digits the fewest that mean the same double are taken.
 * Any other number stays digit for digit.
 */
const typedDigits = (text: string): Digits | undefined => {
  const digits = parsed(text)
  if (digits === undefined) return undefined
  const significant = (digits.whole + digits.decimals).replace(/^0+/, '').replace(/0+$/, '').length
  return significant === 16 || significant === 17 ? parsed(String(Number(text))) : digits
}

/** The number with so many decimals, half rounded away from zero, as programs show it. */
const rounded = ({ sign, whole, decimals }: Digits, places: number): Digits => {
  const kept = BigInt(whole + decimals.slice(0, places))
  const up = (decimals[places] ?? '0') >= '5' ? 1n : 0n
  return moved({ sign, whole: String(kept + up), decimals: '' }, -places)
}

/** What a number cell says, and what it shows where that is less. */
export interface NumberText {
  readonly text: string
  readonly shown?: string
}

/**
 * The text of a number as its cell shows it: a share with its percent sign, zeros behind the point as the format has them. Where
 * the format shows fewer digits than the cell holds, all of them are read, and what is shown is told. `undefined` for what
 * is no number.
 */
export const numberText = (stored: string, format: NumberFormat): NumberText | undefined => {
  const digits = typedDigits(stored.trim())
  if (digits === undefined) return undefined
  if (format.is !== 'number') return { text: written(digits) }
  const behind = (format.percent ? '%' : '') + format.suffix
  const held = format.percent ? moved(digits, 2) : digits
  const exact = { ...held, decimals: held.decimals.replace(/0+$/, '') }
  if (exact.decimals.length <= format.decimals)
    return { text: written({ ...exact, decimals: exact.decimals.padEnd(format.decimals, '0') }) + behind }
  return { text: written(exact) + behind, shown: written(rounded(exact, format.decimals)) + behind }
}

const millisecondsOfDay = 86_400_000
const lastSerial = 2_958_465

/** The length of an ISO date that is as fine as a unit. */
const lengths: Readonly<Record<Exclude<DateUnit, 'time'>, number>> = { year: 4, month: 7, day: 10 }

/**
 * A date that a program holds as a number of days, as ISO writes it: as finely as the cell shows it, a time of day only where
 * there is one. The days count from 1900, whose February has a 29th here, or from 1904.
 */
export const dateText = (stored: string, unit: DateUnit, isFrom1904: boolean): string | undefined => {
  const serial = Number(stored.trim())
  if (stored.trim() === '' || !(serial >= 0 && serial <= lastSerial)) return undefined
  const [day, time] = [Math.floor(serial), Math.round((serial % 1) * 86_400) * 1000]
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31)
  const iso = new Date(first + day * millisecondsOfDay + time).toISOString()
  if (time > 0) return iso.slice(0, 19)
  return iso.slice(0, lengths[unit === 'time' ? 'day' : unit])
}
