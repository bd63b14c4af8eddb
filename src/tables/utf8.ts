import { type Issue, issue } from '../issue'
import { type Chunks, chunksOf, type Say } from './source'

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
const rowOf = (chunks: Chunks, offset: number): number => {
  const [lineFeed, carriageReturn] = [10, 13]
  let [row, at, isAfterReturn] = [1, 0, false]
  for (const chunk of chunks())
    for (const byte of chunk) {
      if (isAfterReturn && byte !== lineFeed) row += 1
      if (at === offset) return row
      if (byte === lineFeed) row += 1
      isAfterReturn = byte === carriageReturn
      at += 1
    }
  return row
}

/** Says which byte of a file is none of UTF-8, of bytes that begin somewhere in it. */
const notUtf8 = (bytes: Uint8Array, begin: number, chunks: Chunks, file: string): Issue => {
  const offset = firstBadByte(bytes, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) ?? 0
  const received = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`
  const parameters = { offset: String(begin + offset) }
  return issue('not-utf8', { received, parameters, at: { file, row: rowOf(chunks, begin + offset) } })
}

/** What decodes bytes. */
export type Decoder = Pick<InstanceType<typeof TextDecoder>, 'decode'>

/** Decodes bytes; `undefined` where they are no text. */
export const decodedBy = (decoder: Decoder, bytes: Uint8Array, stream = false): string | undefined => {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    return undefined
  }
}

/** Reads bytes as UTF-8, a byte order mark left out; or says which byte is none. */
export const decodeUtf8 = (bytes: Uint8Array, file: string): string | Issue =>
  decodedBy(new TextDecoder('utf-8', { fatal: true }), bytes) ?? notUtf8(bytes, 0, chunksOf(bytes), file)

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** The bytes at the end of UTF-8 that begin a character and do not finish it: three at most. */
const unfinished = (bytes: Uint8Array): Uint8Array => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return bytes.slice(bytes.length - back)
    if (byte < 0x80) break
  }
  return new Uint8Array()
}

/** The text of a file in UTF-8, piece by piece, a byte order mark left out; where it is none, that is said and it ends. */
export function* decodedText(chunks: Chunks, file: string, say: Say): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let begin = 0
  let rest: Uint8Array = new Uint8Array()
  for (const chunk of chunks()) {
    const here = joined(rest, chunk)
    const text = decodedBy(decoder, chunk, true)
    if (text === undefined) return say(notUtf8(here, begin, chunks, file))
    yield text
    rest = unfinished(here)
    begin += here.length - rest.length
  }
  const end = decodedBy(decoder, new Uint8Array())
  if (end === undefined) return say(notUtf8(rest, begin, chunks, file))
  yield end
}
