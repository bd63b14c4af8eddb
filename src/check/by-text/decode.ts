import { type Issue, issue } from '../../issue'
import type { Bilingual } from '../../messages/fill'

/** Text, and the encoding that it was read in. */
export interface Decoded {
  readonly text: string
  /** As the encoding standard of the web names it: `utf-8`, `gb18030`. */
  readonly charset: string
}

const orderMarks: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
]

const inBoth = (text: string): Bilingual => ({ en: text, zh: text })

/** What files that are no text begin with, and what they are called. */
const signatures: readonly { readonly begins: string; readonly name: Bilingual }[] = [
  { begins: '%PDF-', name: inBoth('PDF') },
  { begins: 'PK\x03\x04', name: { en: 'a Word, WPS or zip file', zh: 'Word、WPS 或压缩文件' } },
  { begins: '\xd0\xcf\x11\xe0', name: { en: 'an old Word or WPS file', zh: '旧版 Word 或 WPS 文件' } },
  { begins: '{\\rtf', name: inBoth('RTF') },
  { begins: 'From: <Saved by ', name: { en: 'a web archive (MHTML)', zh: '网页归档（MHTML）' } },
  { begins: '\x89PNG', name: { en: 'a picture', zh: '图片' } },
  { begins: '\xff\xd8\xff', name: { en: 'a picture', zh: '图片' } },
]

const binary: Bilingual = { en: 'a binary file', zh: '二进制文件' }

const notText = (file: string, name: Bilingual): Issue =>
  issue('copy-not-text', { received: name.en, parameters: { file, received: name }, at: { file } })

/** How much of a page is searched for the declaration of its encoding, in bytes. */
const declarationReach = 1024

const asLatin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const decodeStrictly = (bytes: Uint8Array, charset: string): string | undefined => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Decodes by a label that a page gives itself; bytes that fit no character become U+FFFD, which matches nothing. */
const decodeAsDeclared = (bytes: Uint8Array, label: string): Decoded | undefined => {
  try {
    const decoder = new TextDecoder(label)
    if (decoder.encoding.startsWith('utf-16')) return undefined // the label was read as ASCII, so it is wrong
    return { text: decoder.decode(bytes), charset: decoder.encoding }
  } catch {
    return undefined
  }
}

const recognise = (bytes: Uint8Array, head: string): Decoded | undefined => {
  const marked = orderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return { text: new TextDecoder(marked.charset).decode(bytes), charset: marked.charset }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8' }
  const [, label] = /<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? []
  const declared = label === undefined ? undefined : decodeAsDeclared(bytes, label)
  if (declared !== undefined) return declared
  const gb18030 = decodeStrictly(bytes, 'gb18030')
  return gb18030 === undefined ? undefined : { text: gb18030, charset: 'gb18030' }
}

/** Control characters that no text holds. A form feed, an escape and the end mark of DOS are let pass. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const neverInText = /[\0-\x08\x0e-\x19\x1c-\x1f]/

/**
 * Reads bytes as text, in the encoding that a byte order mark gives, else in UTF-8 where every byte fits, else in the
 * encoding that a page declares, else in GB18030, which holds GBK and GB 2312. A page that declares GB 2312 and was saved
 * again as UTF-8 is read as UTF-8.
 */
export const decode = (bytes: Uint8Array, file: string): Decoded | Issue => {
  if (bytes.length === 0) return issue('copy-empty', { parameters: { file }, at: { file } })
  const head = asLatin1(bytes.subarray(0, declarationReach))
  const known = signatures.find(({ begins }) => head.startsWith(begins))
  if (known !== undefined) return notText(file, known.name)
  const decoded = recognise(bytes, head)
  if (decoded === undefined)
    return bytes.includes(0)
      ? notText(file, binary)
      : issue('copy-encoding-unknown', { parameters: { file }, at: { file } })
  return neverInText.test(decoded.text) ? notText(file, binary) : decoded
}
