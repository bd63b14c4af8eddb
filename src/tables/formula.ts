/** What a spreadsheet takes for the beginning of a formula, in either width. */
const beginnings = '=+\\-@\\t\\r＝＋－＠'

const formula = new RegExp(`^'*[${beginnings}]`)

/** A signed number with what is counted or measured, which no spreadsheet runs: `-3.5%`, `+12件`. */
const signedNumber = /^[+-]\d[\d,.]*(?:[%‰]|\p{L}{0,8})$/u

/**
 * Text as a table may hold it: what a spreadsheet would run as a formula gets an apostrophe in front. So does such text with
 * apostrophes in front already, so that `withoutGuard` gives back every text that was written.
 */
export const guarded = (text: string): string => (formula.test(text) && !signedNumber.test(text) ? `'${text}` : text)

const guard = new RegExp(`^'(?='*[${beginnings}])`)

/** Text as it was before `guarded` wrote it. */
export const withoutGuard = (text: string): string => text.replace(guard, '')
