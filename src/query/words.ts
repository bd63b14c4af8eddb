/** A number for each row, in the narrowest form that holds all of them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

/** Room for so many codes of which none is larger. */
export const roomForCodes = (size: number, largest: number): Codes => {
  if (largest <= 0xff) return new Uint8Array(size)
  return largest <= 0xffff ? new Uint16Array(size) : new Uint32Array(size)
}

/**
 * A column of words as numbers: the word of row `r` is `words[codes[r]]`, and the code after the last word says that row
 * `r` has none. The words are in the order of their code points, so codes compare as words do.
 */
export interface Words {
  readonly words: readonly string[]
  readonly codes: Codes
}

/** UTF-16 sorts the characters beyond U+FFFF before U+E000; here they sort where their code points are. */
const rank = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit)

/** The order of Unicode code points, which is that of UTF-8 bytes too: the same in every engine. */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

const none = 0xffff_ffff

/** Words in the order of their code points, once each, and the place of each word given. */
const ranked = (given: readonly (string | undefined)[]): { words: readonly string[]; ranks: Uint32Array } => {
  const words = [...new Set(given)].filter((word) => word !== undefined).sort(byCodePoint)
  const places = new Map<string | undefined, number>(words.map((word, place) => [word, place]))
  return { words, ranks: Uint32Array.from(given, (word) => places.get(word) ?? words.length) }
}

/**
 * Makes a column of words.
 *
 * @param given the words that codes stand for, in any order; the same one may be there twice, and one code may stand for none
 * @param size how many rows there are
 * @param codeAt the code of a row, one past the last where it has no word
 * @param others words that are to be known although no row may have them
 */
export const wordsOf = (
  given: readonly (string | undefined)[],
  size: number,
  codeAt: (row: number) => number,
  others: readonly string[] = [],
): Words => {
  const { words, ranks } = ranked([...given, ...others])
  const codes = roomForCodes(size, words.length)
  for (let row = 0; row < size; row++) {
    const code = codeAt(row)
    codes[row] = code < given.length ? (ranks[code] ?? words.length) : words.length
  }
  return { words, codes }
}

/** The code of a word, or `undefined` where the column does not know it. */
export const codeOf = ({ words }: Words, word: string): number | undefined => {
  let [from, to] = [0, words.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (byCodePoint(words[middle] ?? '', word) < 0) from = middle + 1
    else to = middle
  }
  return words[from] === word ? from : undefined
}

/** The word of a row, or `null` where it has none. */
export const wordAt = ({ words, codes }: Words, row: number): string | null => words[codes[row] ?? none] ?? null

/** Whether a word is text of whole characters: half of one is in no word of any table, and no part of any address. */
export const isWhole = (word: string): boolean => !/\p{Cs}/u.test(word)
