/**
 * A column of words as numbers: the word of row `r` is `words[codes[r]]`, and the code after the last word says that row
 * `r` has none. The words are in the order of their code points, so codes compare as words do.
 */
export interface Words {
  readonly words: readonly string[]
  readonly codes: Uint32Array
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

/**
 * Makes a column of words.
 *
 * @param size how many rows there are
 * @param wordOf the word of a row, if it has one
 * @param others words that are to be known although no row may have them
 */
export const encodeWords = (
  size: number,
  wordOf: (row: number) => string | undefined,
  others: readonly string[] = [],
): Words => {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size
    if (number === numbers.size) numbers.set(word, number)
    return number
  }
  others.forEach(numberOf)
  const codes = new Uint32Array(size)
  for (let row = 0; row < size; row++) {
    const word = wordOf(row)
    codes[row] = word === undefined ? none : numberOf(word)
  }
  const words = [...numbers.keys()].sort(byCodePoint)
  const ranks = new Uint32Array(words.length)
  words.forEach((word, place) => {
    ranks[numberOf(word)] = place
  })
  for (let row = 0; row < size; row++) codes[row] = ranks[codes[row] ?? none] ?? words.length
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
