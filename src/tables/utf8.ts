import { type Issue, issue } from '../issue'

const replacement = '\uFFFD'

/** The offset of the first byte that no UTF-8 character can hold, or `undefined` where there is none. */
const firstBadByte = (bytes: Uint8Array, text: string): number | undefined => {
  let [offset, from] = [0, 0]
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, from)) {
    offset += new TextEncoder().encode(text.slice(from, at)).length
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset
    offset += 3
    from = at + 1
  }
  return undefined
}

/** The line on which a byte stands, counted from 1. */
const rowOf = (bytes: Uint8Array, offset: number): number => {
  const [lineFeed, carriageReturn] = [10, 13]
  let row = 1
  for (let at = 0; at < offset; at += 1)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) row += 1
  return row
}

/** Reads bytes as UTF-8, a byte order mark left out; or says which byte is none. */
export const decodeUtf8 = (bytes: Uint8Array, file: string): string | Issue => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const offset = firstBadByte(bytes, text) ?? 0
    const row = rowOf(bytes, offset)
    const received = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`
    return issue('not-utf8', { received, parameters: { offset: String(offset) }, at: { file, row } })
  }
}
