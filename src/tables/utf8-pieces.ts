import { decodedBy, notUtf8 } from '../model/utf8'
import type { Chunks, Say } from './source'

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
    if (text === undefined) return say(notUtf8(here, begin, chunks(), file))
    yield text
    rest = unfinished(here)
    begin += here.length - rest.length
  }
  const end = decodedBy(decoder, new Uint8Array())
  if (end === undefined) return say(notUtf8(rest, begin, chunks(), file))
  yield end
}
