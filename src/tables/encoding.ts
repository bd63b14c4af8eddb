import { issue } from '../issue'
import { type Decoder, decodedBy } from '../model/utf8'
import type { Chunks, Say } from './source'
import { decodedText } from './utf8-pieces'

/** The encodings of text that are known without being named. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
}

/** Whether bytes are text in an encoding from beginning to end; `look` sees it piece by piece and may refuse it. */
const isIn = (encoding: Encoding, chunks: Chunks, look: (text: string) => boolean = () => true): boolean => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (const chunk of chunks()) {
    const text = decodedBy(decoder, chunk, true)
    if (text === undefined || !look(text)) return false
  }
  return decodedBy(decoder, new Uint8Array()) !== undefined
}

/** ASCII, Chinese characters, and the punctuation, letters and signs that stand among them. */
const chinese =
  /^[\p{ASCII}\p{Script=Han}\u00b0-\u00b7\u00d7\u2010-\u203b\u2103\u2160-\u217f\u2460-\u249b\u3000-\u303f\uff01-\uffe5]*$/u

/**
 * The encoding of bytes: UTF-16 where a byte order mark says so, else UTF-8 where they are that, else GB18030 where they are that
 * throughout and every character is one of Chinese print. Where nothing is certain, UTF-8: then what is none is said.
 */
export const encodingOf = (chunks: Chunks): Encoding => {
  for (const [first, second] of chunks()) {
    if (first === 0xff && second === 0xfe) return 'utf-16le'
    if (first === 0xfe && second === 0xff) return 'utf-16be'
    break
  }
  if (isIn('utf-8', chunks)) return 'utf-8'
  return isIn('gb18030', chunks, (text) => chinese.test(text)) ? 'gb18030' : 'utf-8'
}

/** The text of a file piece by piece, whichever encoding it is in; one that is not UTF-8 is said. */
export function* textPieces(chunks: Chunks, file: string, say: Say): Generator<string> {
  const encoding = encodingOf(chunks)
  if (encoding === 'utf-8') return yield* decodedText(chunks, file, say)
  say(issue('encoding-converted', { received: names[encoding], at: { file, row: 1 } }))
  const decoder: Decoder = new TextDecoder(encoding)
  for (const chunk of chunks()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** All of a file's text at once, whichever encoding it is in. */
export const wholeText = (chunks: Chunks): string => {
  const encoding = encodingOf(chunks)
  const decoder: Decoder = new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' })
  let text = ''
  for (const chunk of chunks()) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}
