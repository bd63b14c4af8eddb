import { numberAt, type WrittenNumber } from './json-numbers'

/** What stands in a text of JSON, and where. */
export interface WrittenKey {
  readonly key: string
  readonly offset: number
}

/** What a text of JSON shows before it is read. Of one that is no JSON it means nothing. */
export interface JsonScan {
  /** Whether objects and lists stand in one another deeper than is read: the rest was not looked at. */
  readonly isTooDeep: boolean
  /** How many keys the text writes, each as often as it does. */
  readonly keys: number
  /** The first number that would be read as another one. */
  readonly inexact: WrittenNumber | undefined
  /** The first key that an object has twice, however it is written, and where it stands again. */
  readonly repeated: WrittenKey | undefined
}

const [quote, backslash, minus, nought, nine, colon] = [0x22, 0x5c, 0x2d, 0x30, 0x39, 0x3a]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The offset behind a string that begins at an offset. */
const behindString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at + 1
}

/**
 * Goes through a text of JSON once: nothing is built, and strings are passed over.
 *
 * @param around keeps the keys of the objects around, an empty list to begin with: without it no repeated key is looked for
 */
export const scanJson = (text: string, deepest: number, around?: Set<unknown>[]): JsonScan => {
  let [depth, keys, string] = [0, 0, 0]
  let inexact: WrittenNumber | undefined
  let repeated: WrittenKey | undefined
  for (let at = 0; at < text.length; ) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      string = at
      at = behindString(text, at)
      continue
    }
    if (character === minus || (character >= nought && character <= nine)) {
      const { length, isKept, written } = numberAt(text, at)
      if (!isKept) inexact ??= { written, offset: at }
      at += length
      continue
    }
    if (character === colon) {
      keys += 1
      const seen = around?.at(-1)
      const key: unknown = seen && JSON.parse(text.slice(string, behindString(text, string)))
      if (seen?.has(key) === true) repeated ??= { key: String(key), offset: string }
      seen?.add(key)
    } else if (character === openObject || character === openList) {
      around?.push(new Set())
      depth += 1
      if (depth > deepest) return { isTooDeep: true, keys, inexact, repeated }
    } else if (character === closeObject || character === closeList) {
      around?.pop()
      depth -= 1
    }
    at += 1
  }
  return { isTooDeep: false, keys, inexact, repeated }
}
