import { daysOf, isDate, sidesOf } from '../model/calendar'
import { readNumeral } from '../model/numeral'

const numerals = '〇零一二三四五六七八九'
const number = `\\d{1,2}|[${numerals}十]{1,3}`
const form = new RegExp(`^(\\d{4}|[${numerals}]{4})年(?:(${number})月(?:(${number})[日号])?)?$`, 'u')
/** A day in digits: the year first, as nobody writes it with the day before the month; the marks the same. */
const digitsForm = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const monthForm = new RegExp(`^(?:${number})月$`, 'u')
/** A year and a month whose 月 is left out. */
const openMonthForm = new RegExp(`年(?:${number})$`, 'u')
const dayForm = new RegExp(`^(?:${number})月(?:${number})[日号]$`, 'u')
const lengthForm = new RegExp(`^(\\d{1,3}|[${numerals}十百]{1,5})(年|个月|天)来$`, 'u')

/** The digits of a year in characters: 二〇一九. */
const yearOf = (text: string): string =>
  text.replace(new RegExp(`[${numerals}]`, 'gu'), (each) => String(Math.max(0, numerals.indexOf(each) - 1)))

const twoDigits = (text: string): string => readNumeral(text, '')?.value.padStart(2, '0') ?? ''

const whereDated = (date: string): string | undefined => (daysOf(date) === undefined ? undefined : date)

const readDigits = (text: string): string | undefined => {
  const [, year, , month = '', day = ''] = digitsForm.exec(text) ?? []
  return year === undefined ? undefined : whereDated(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const readDay = (text: string): string | undefined => {
  const match = form.exec(text)
  if (match === null) return readDigits(text)
  const [, year = '', month, day] = match
  const rest = [month, day].flatMap((each) => (each === undefined ? [] : [twoDigits(each)]))
  return whereDated([yearOf(year), ...rest].join('-'))
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text)

/** The first and the last month of a part of a year. */
const partsOfYear: ReadonlyMap<string, string> = new Map([
  ['上半年', '1月至6月'],
  ['下半年', '7月至12月'],
  ['前三季度', '1月至9月'],
])

/** The quarters of a year: 一季度, 第2季度. */
const quarterForm = /^第?([一二三四1-4])季度$/u

const monthsOf = (part: string): string | undefined => {
  const quarter = readNumeral(quarterForm.exec(part)?.[1] ?? '', '')?.value
  return quarter === undefined ? partsOfYear.get(part) : `${Number(quarter) * 3 - 2}月至${Number(quarter) * 3}月`
}

const readPart = (text: string): string | undefined => {
  const [, year = '', part = ''] = /^([^年]+年)(.+)$/u.exec(text) ?? []
  const months = monthsOf(part)
  return months === undefined ? undefined : readRange(year + months)
}

/**
 * `2015—2019年` leaves out 年 with the first year, `2018年5月至8月` and `2018年5月1日至8月31日` the year at the end, `2018年5—8月` the first
 * 月 besides.
 */
const readRange = (text: string): string | undefined => {
  const [, first = '', to = ''] = /^[自从]?(.+?)(?:[-–—~]{1,2}|至|到)(.+)$/u.exec(text) ?? []
  const from = monthForm.test(to) && openMonthForm.test(first) ? `${first}月` : first
  const year = /^.+?年/u.exec(from)?.[0] ?? ''
  const isWithoutYear = [monthForm, dayForm].some((each) => each.test(from.slice(year.length)) && each.test(to))
  const end = isYear(to) && isYear(from) ? to : readDay(isWithoutYear ? year + to : to)
  const start = isYear(from) && end !== undefined && isYear(end) ? from : readDay(from)
  return start === undefined || end === undefined ? undefined : `${start}/${end}`
}

const readSince = (text: string): string | undefined => {
  const [, from = ''] = /^[自从]?(.+?)(?:以来|至今|起)$/u.exec(text) ?? []
  const start = readDay(from)
  return start === undefined ? undefined : `${start}/`
}

const letters: Readonly<Record<string, string>> = { 年: 'Y', 个月: 'M', 天: 'D' }

const readLength = (text: string): string | undefined => {
  const [, many = '', unit = ''] = lengthForm.exec(text) ?? []
  const count = readNumeral(many, '')?.value
  return count === undefined || count === '0' ? undefined : `P${count}${letters[unit]}`
}

/** The time that programs write behind a day that has none. */
const midnight = /\s+0?0:00(?::00)?\s*$/

const isEdtf = (text: string): boolean => sidesOf(text).every((side) => side === '' || daysOf(side) !== undefined)

/**
 * Reads a period as people type it, as EDTF or as a length: `2019年` and `2019年度` are `2019`, `2015—2019年` is `2015/2019`, `2018年5月` is
 * `2018-05`, `2020年1—6月` and `2020年上半年` are `2020-01/2020-06`, `2021/6/8` is `2021-06-08`, `2015年以来` is `2015/`, `五年来` is `P5Y`. `undefined` where it is none of these, or may be read in two ways
 * (`2018.1`, `近五年`, `2019年底`, `2018—2019年度`): nothing is guessed.
 */
export const readTypedDate = (cell: string): string | undefined => {
  const text = cell.normalize('NFKC').replace(midnight, '').replace(/\s+/gu, '')
  if (isDate(text) && text === cell) return undefined
  if (text !== cell && isEdtf(text)) return text
  return (
    readDay(text.replace(/^([^年]+年)度$/u, '$1')) ??
    readSince(text) ??
    readPart(text) ??
    readRange(text) ??
    readLength(text)
  )
}
