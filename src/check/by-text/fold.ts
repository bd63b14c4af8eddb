/** Text as it is searched, and the way back to the text that it was made of. */
export interface Folded {
  readonly text: string
  /** For each unit of `text`, the index of the character that it was made of. */
  readonly origin: Uint32Array
  /** For each unit of `text`, the marks below, added up. */
  readonly marks: Uint8Array
}

/** The first unit of a character; a quotation begins and ends between characters. */
export const characterStart = 1
/** White space stands before the character. */
export const spaceBefore = 2
/** The character is the first of its line. */
export const lineStart = 4

const isLineEnd = /[\n\r\v\f\u0085\u2028\u2029]/
const isSpace = /\s|\u0085/
const isInvisible = /\p{Default_Ignorable_Code_Point}/u
const isMark = /\p{M}/u
const dashes = /[\p{Pd}\u2212\u2500\u2501]/gu
const quotationMarks = /[\p{Pi}\p{Pf}「」『』〝〞〟„‚'＇＂]/gu
/** ①, ² and ½ stay as they are: made into digits, they would run into the number beside them. */
const isOtherNumber = /\p{No}/u
const hasDigitAtEnd = /^\p{Nd}|\p{Nd}$/u

const joined = -1
const lineEnd = -2
const space = -3

/** What a character becomes: units to search, or that it is white space or the end of a line. */
const foldCharacter = (character: string): string | number => {
  if (isLineEnd.test(character)) return lineEnd
  if (isSpace.test(character)) return space
  if (isInvisible.test(character)) return joined
  const plain = character.normalize('NFKD')
  if (isOtherNumber.test(character) && hasDigitAtEnd.test(plain)) return character
  return plain.replace(/\s/g, '').replace(dashes, '-').replace(quotationMarks, '"')
}

const isPlain = (unit: number): boolean => unit >= 0x4e00 && unit < 0xa000

/** Goes through the characters of a text with what each becomes. */
const walk = (text: string, visit: (at: number, fold: string | number) => void): void => {
  const known = new Map<number, string | number>()
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0
    let fold = known.get(point)
    if (fold === undefined) {
      const character = String.fromCodePoint(point)
      fold = isPlain(point) ? character : foldCharacter(character)
      known.set(point, fold)
    }
    visit(at, fold)
    at += point > 0xffff ? 2 : 1
  }
}

const chunk = 8192

const textOf = (units: Uint16Array): string => {
  const parts: string[] = []
  for (let from = 0; from < units.length; from += chunk)
    parts.push(String.fromCharCode(...units.subarray(from, from + chunk)))
  return parts.join('')
}

/**
 * Folds a text for searching: compatibility forms become plain ones (NFKD, which takes the same texts for equal as NFKC
 * does), white space and what is invisible falls out, dashes become one and so do quotation marks, a run of dashes becomes
 * one dash. Every unit keeps the way back to its character.
 */
export const fold = (text: string): Folded => {
  let length = 0
  walk(text, (_, folded) => {
    if (typeof folded === 'string') length += folded.length
  })
  const [units, origin, marks] = [new Uint16Array(length), new Uint32Array(length), new Uint8Array(length)]
  let [used, pending] = [0, lineStart | spaceBefore]
  walk(text, (at, folded) => {
    if (folded === lineEnd) pending |= lineStart | spaceBefore
    else if (folded === space) pending |= spaceBefore
    if (typeof folded !== 'string') return
    if (folded === '-' && used > 0 && units[used - 1] === 0x2d) return
    const combines = isCombining(folded)
    for (let index = 0; index < folded.length; index += 1) {
      units[used] = folded.charCodeAt(index)
      origin[used] = at
      marks[used] = index > 0 || combines ? 0 : characterStart | pending
      used += 1
    }
    pending = 0
  })
  return { text: textOf(units.subarray(0, used)), origin: origin.subarray(0, used), marks: marks.subarray(0, used) }
}

/** Whether a character belongs to the one before it, as an accent does. */
const isCombining = (folded: string): boolean => folded.charCodeAt(0) >= 0x300 && isMark.test(folded)

/** The index after the last character of a stretch, in the text that was folded. */
export const endInSource = ({ text, origin, marks }: Folded, source: string, end: number): number => {
  let last = end - 1
  while (last + 1 < text.length && ((marks[last + 1] ?? 0) & characterStart) === 0) last += 1
  const at = origin[last] ?? 0
  return at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
}
