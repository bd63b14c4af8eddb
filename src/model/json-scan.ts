import { numberAt, type WrittenNumber } from './json-numbers'

/** What a text of JSON shows before it is read. Of one that is no JSON it means nothing. */
export interface JsonScan {
  /** Whether objects and lists stand in one another deeper than is read: the rest was not looked at. */
  readonly isTooDeep: boolean
  /** How many keys the text writes, each as often as it does. */
  readonly keys: number
  /** The first number that would be read as another one. */
  readonly inexact: WrittenNumber | undefined
}

const [quote, backslash, minus, nought, nine, colon] = [0x22, 0x5c, 0x2d, 0x30, 0x39, 0x3a]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** The offset behind a string that begins at an offset. */
const behindString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at + 1
}

/** Goes through a text of JSON once: nothing is built, and strings are passed over. */
export const scanJson = (text: string, deepest: number): JsonScan => {
  let [depth, keys] = [0, 0]
  let inexact: WrittenNumber | undefined
  for (let at = 0; at < text.length; ) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      at = behindString(text, at)
      continue
    }
    if (character === minus || (character >= nought && character <= nine)) {
      const { length, isKept, written } = numberAt(text, at)
      if (!isKept) inexact ??= { written, offset: at }
      at += length
      continue
    }
    if (character === colon) keys += 1
    else if (character === openObject || character === openList) {
      depth += 1
      if (depth > deepest) return { isTooDeep: true, keys, inexact }
    } else if (character === closeObject || character === closeList) depth -= 1
    at += 1
  }
  return { isTooDeep: false, keys, inexact }
}

/** The first key of a well-formed text of JSON that an object has twice, however it is written, and where it stands again. */
export const repeatedKey = (text: string): { readonly key: string; readonly offset: number } | undefined => {
  const around: Set<unknown>[] = []
  let [from, to] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      from = at
      to = behindString(text, at)
      at = to - 1
    } else if (character === openObject || character === openList) around.push(new Set())
    else if (character === closeObject || character === closeList) around.pop()
    else if (character === colon) {
      const key: unknown = JSON.parse(text.slice(from, to))
      if (around.at(-1)?.has(key) === true) return { key: String(key), offset: from }
      around.at(-1)?.add(key)
    }
  }
  return undefined
}
