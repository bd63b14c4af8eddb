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
const rowOf = (pieces: Iterable<Uint8Array>, offset: number): number => {
  const [lineFeed, carriageReturn] = [10, 13]
  let [row, at, isAfterReturn] = [1, 0, false]
  for (const piece of pieces)
    for (const byte of piece) {
      if (isAfterReturn && byte !== lineFeed) row += 1
      if (at === offset) return row
      if (byte === lineFeed) row += 1
      isAfterReturn = byte === carriageReturn
      at += 1
    }
  return row
}

/** Says which byte of a file is none of UTF-8, of bytes that begin somewhere in its pieces. */
export const notUtf8 = (bytes: Uint8Array, begin: number, pieces: Iterable<Uint8Array>, file: string): Issue => {
  const offset = firstBadByte(bytes, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) ?? 0
  const received = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`
  const parameters = { offset: String(begin + offset) }
  return issue('not-utf8', { received, parameters, at: { file, row: rowOf(pieces, begin + offset) } })
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
  decodedBy(new TextDecoder('utf-8', { fatal: true }), bytes) ?? notUtf8(bytes, 0, [bytes], file)
