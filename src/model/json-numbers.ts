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

const [quote, backslash, minus, nought, nine] = [0x22, 0x5c, 0x2d, 0x30, 0x39]

/** The offset behind a string that begins at an offset. */
const behindString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at + 1
}

/**
 * The first number of a well-formed text of JSON that is read as another one: 9007199254740993 is read as 9007199254740992,
 * and 1.00000000000000000001 as 1.
 */
export const inexactNumber = (text: string): WrittenNumber | undefined => {
  for (let at = 0; at < text.length; ) {
    const character = text.charCodeAt(at)
    if (character === quote) at = behindString(text, at)
    else if (character === minus || (character >= nought && character <= nine)) {
      number.lastIndex = at
      const [written = '', whole = '', fraction = '', exponent = '0'] = number.exec(text) ?? []
      const isShort = written.length <= surelyKept && exponent === '0'
      if (!isShort && !isKept(written, whole, fraction, exponent)) return { written, offset: at }
      at += Math.max(1, written.length)
    } else at += 1
  }
  return undefined
}
