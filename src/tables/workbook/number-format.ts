/** How finely a date is shown. */
export type DateUnit = 'year' | 'month' | 'day' | 'time'

/** What a number format makes of a number: a date, or a number with so many decimals and what stands around it. */
export type NumberFormat =
  | { readonly is: 'general' }
  | { readonly is: 'date'; readonly unit: DateUnit }
  | { readonly is: 'number'; readonly decimals: number; readonly percent: boolean; readonly suffix: string }

const general: NumberFormat = { is: 'general' }

/** The formats that files name by number alone, those of Chinese programs among them. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-m-yy',
  16: 'd-m',
  17: 'm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'm:ss',
  46: 'h:mm:ss',
  47: 'm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h:mm',
  56: 'h:mm:ss',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** One piece of a format: words in quotation marks or escaped, what is in brackets, padding, the end of a section, or a sign. */
const pieces = /"([^"]*)"?|\\(.)|\[([^\]]*)\]|[_*].|;|[^"\\[_*;]/gsu

/** The first section of a format, for numbers that are not negative: its signs, and the words behind them. */
const firstSection = (code: string): { readonly signs: string; readonly words: string } => {
  let [signs, words] = ['', '']
  for (const [piece, quoted, escaped, bracket] of code.matchAll(pieces)) {
    if (piece === ';') break
    if (bracket !== undefined) signs += /^[hms]+$/i.test(bracket) ? bracket : ''
    else if (quoted !== undefined || escaped !== undefined) words += quoted ?? escaped ?? ''
    else if (piece.length === 1) signs += piece
  }
  return { signs, words }
}

const dateUnit = (signs: string): DateUnit => {
  if (/[hs]/i.test(signs)) return 'time'
  if (/d/i.test(signs)) return 'day'
  return /m/i.test(signs) ? 'month' : 'year'
}

/** Words that belong to a number as it is read, as 件 does: of others, such as signs of currencies, nothing is made. */
const ofNumber = /^\p{Script=Han}+$/u

/** Reads the code of a number format. One that is not understood shows the number as it is. */
export const formatOf = (code: string): NumberFormat => {
  const { signs, words } = firstSection(code.slice(0, 300))
  if (/general/i.test(signs)) return general
  const core = signs.replace(/[\s¥$€£]/gu, '')
  const [, decimals, percent] = /^(?:#,##|#)?0(?:\.(0{1,15}))?(%)?$/.exec(core) ?? []
  if (/^(?:#,##|#)?0(?:\.0{1,15})?%?$/.test(core))
    return {
      is: 'number',
      decimals: decimals?.length ?? 0,
      percent: percent !== undefined,
      suffix: ofNumber.test(words) ? words : '',
    }
  return /[ymdhs]/i.test(signs) && !/[#0?]|E[+-]/i.test(signs.replace(/0+$/, ''))
    ? { is: 'date', unit: dateUnit(signs) }
    : general
}

/** The number format of an id, where the file gives no code for it. */
export const builtInFormat = (id: number): NumberFormat => {
  const code = Object.hasOwn(builtIn, id) ? builtIn[id] : undefined
  return code === undefined ? general : formatOf(code)
}
