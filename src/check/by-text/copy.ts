import { type Issue, issue } from '../../issue'
import { decode } from './decode'
import { htmlText } from './html'

/** A fresh copy of a document, as text. */
export interface Copy {
  readonly file: string
  readonly form: 'html' | 'text'
  /** The encoding that it was read in, such as `utf-8` or `gb18030`. */
  readonly charset: string
  readonly text: string
}

/** The longest copy that is read, in bytes. */
export const longestCopy = 64_000_000

const htmlName = /\.(?:html?|xhtml|shtml)$/i
const textName = /\.(?:txt|text|md)$/i
const htmlBeginning = /^\s*<(?:!--|(?:!doctype\s+html|html|head|body|meta|\?xml)\b)/i

/**
 * Reads the bytes of a copy: a page by its name or its beginning, else text. What cannot be read as text is an issue.
 *
 * @param file the name of the copy, whose ending tells a page from a text
 */
export const readCopy = (file: string, bytes: Uint8Array): Copy | Issue => {
  if (bytes.length > longestCopy)
    return issue('copy-too-large', {
      received: String(bytes.length),
      expected: String(longestCopy),
      parameters: { file },
      at: { file },
    })
  const decoded = decode(bytes, file)
  if ('code' in decoded) return decoded
  const isHtml = htmlName.test(file) || (!textName.test(file) && htmlBeginning.test(decoded.text.slice(0, 1000)))
  const text = isHtml ? htmlText(decoded.text) : decoded.text
  if (text.trim() === '') return issue('copy-empty', { parameters: { file }, at: { file } })
  return { file, form: isHtml ? 'html' : 'text', charset: decoded.charset, text }
}
