import { xsd } from '../../vocabulary/terms'

const integer = /^[+-]?\d+$/
const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?'
const year = '-?(?:[1-9]\\d{4,}|\\d{4})'
const month = '(?:0[1-9]|1[0-2])'
const day = '(?:0[1-9]|[12]\\d|3[01])'
const clock = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'
const days = '(?:\\d+D)'
const hours = '(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)'
const yearsAndMonths = '(?=\\d)(?:\\d+Y)?(?:\\d+M)?'
const daysAndHours = `(?=[\\dT])${days}?${hours}?`
const float = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/

const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`)

/** The longest text that is read as a number with limits: the widest type has twenty digits, and zeros may stand before. */
const longestNumber = 1_000

const isWithin =
  (least: bigint | undefined, most: bigint | undefined) =>
  (text: string): boolean => {
    if (!integer.test(text)) return false
    if (text.length > longestNumber)
      return isWithin(least, most)(text.replace(/^([+-]?)0+(?=\d)/, '$1').slice(0, longestNumber))
    const value = BigInt(text.replace(/^\+/, ''))
    return (least === undefined || value >= least) && (most === undefined || value <= most)
  }

const signed = (bits: bigint) => isWithin(-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n)
const unsigned = (bits: bigint) => isWithin(0n, 2n ** bits - 1n)
const matches =
  (form: RegExp) =>
  (text: string): boolean =>
    form.test(text)

const daysOfMonth = (year: bigint, month: number): number => {
  if (month === 2) return year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const startsWithDate = /^(-?\d{4,40})-(\d\d)-(\d\d)/

/** A form that begins with a date: one that the calendar has. */
const dated = (form: RegExp) => (text: string) => {
  if (!form.test(text)) return false
  const [, year, month = '', day = ''] = startsWithDate.exec(text) ?? []
  return year === undefined || Number(day) <= daysOfMonth(BigInt(year), Number(month))
}

const monthDay = whole('--', month, '-', day, zone)

const isBase64 = (text: string): boolean => {
  const packed = text.replace(/[ \t\r\n]/g, '')
  return packed.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(packed)
}

/** The datatypes whose texts are held against their form, those of XML Schema that RDF names: datatype → form. */
const forms: ReadonlyMap<string, (text: string) => boolean> = new Map([
  [xsd.boolean, matches(/^(?:true|false|0|1)$/)],
  [xsd.decimal, matches(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/)],
  [xsd.float, matches(float)],
  [xsd.double, matches(float)],
  [xsd.integer, matches(integer)],
  [xsd.nonNegativeInteger, isWithin(0n, undefined)],
  [xsd.nonPositiveInteger, isWithin(undefined, 0n)],
  [xsd.positiveInteger, isWithin(1n, undefined)],
  [xsd.negativeInteger, isWithin(undefined, -1n)],
  [xsd.byte, signed(8n)],
  [xsd.short, signed(16n)],
  [xsd.int, signed(32n)],
  [xsd.long, signed(64n)],
  [xsd.unsignedByte, unsigned(8n)],
  [xsd.unsignedShort, unsigned(16n)],
  [xsd.unsignedInt, unsigned(32n)],
  [xsd.unsignedLong, unsigned(64n)],
  [xsd.date, dated(whole(year, '-', month, '-', day, zone))],
  [xsd.dateTime, dated(whole(year, '-', month, '-', day, 'T', clock, zone))],
  [xsd.dateTimeStamp, dated(whole(year, '-', month, '-', day, 'T', clock, zone.slice(0, -1)))],
  [xsd.time, matches(whole(clock, zone))],
  [xsd.gYear, matches(whole(year, zone))],
  [xsd.gYearMonth, matches(whole(year, '-', month, zone))],
  [xsd.gMonth, matches(whole('--', month, zone))],
  [xsd.gDay, matches(whole('---', day, zone))],
  [
    xsd.gMonthDay,
    (text) => monthDay.test(text) && Number(text.slice(5, 7)) <= daysOfMonth(4n, Number(text.slice(2, 4))),
  ],
  [xsd.duration, matches(whole('-?P(?=.)', '(?:\\d+Y)?(?:\\d+M)?', days, '?', hours, '?'))],
  [xsd.yearMonthDuration, matches(whole('-?P', yearsAndMonths))],
  [xsd.dayTimeDuration, matches(whole('-?P', daysAndHours))],
  [xsd.hexBinary, (text) => text.length % 2 === 0 && /^[\dA-Fa-f]*$/.test(text)],
  [xsd.base64Binary, isBase64],
])

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d

/** A text without the white space at its ends, which XML Schema takes away before it reads these types. */
const collapsed = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (start < end && isSpace(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** Whether a text is one of its datatype's. Of a datatype that is not known here nothing is said. */
export const isOfDatatype = (text: string, datatype: string): boolean => forms.get(datatype)?.(collapsed(text)) ?? true
