/** A number as a text of JSON writes it, and where it stands. */
export interface WrittenNumber {
  readonly written: string
  readonly offset: number
}

const number = /-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?/y

/** Numbers of so many characters are kept as they are, unless they have an exponent. */
const surelyKept = 15

/** Longer ones are not looked into: nobody writes them for their value. */
const longestNumber = 1000

/** Numbers from here on are doubles wherever JSON becomes linked data, and are told as such. */
const leastDouble = 1e21

/** Whether a number that is read as a whole one is that very number. Fractions stay fractions, and are told as such. */
const isKept = (written: string, whole: string, fraction: string, exponent: string): boolean => {
  const value = Number(written)
  if (!Number.isFinite(value) || written.length > longestNumber) return false
  if (!Number.isInteger(value) || Math.abs(value) >= leastDouble) return true
  if (value === 0) return !/[1-9]/.test(whole + fraction)
  const scale = Number(exponent) - fraction.length
  const [digits, read] = [BigInt(whole + fraction), BigInt(Math.abs(value))]
  return scale >= 0 ? digits * 10n ** BigInt(scale) === read : digits === read * 10n ** BigInt(-scale)
}

/** A number as it stands at an offset, and whether it is read as that very number. */
export const numberAt = (
  text: string,
  offset: number,
): { readonly written: string; readonly length: number; readonly isKept: boolean } => {
  number.lastIndex = offset
  const [written = '', whole = '', fraction = '', exponent = '0'] = number.exec(text) ?? []
  const isShort = written.length <= surelyKept && exponent === '0'
  return { written, length: Math.max(1, written.length), isKept: isShort || isKept(written, whole, fraction, exponent) }
}
