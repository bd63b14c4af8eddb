import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { notReadable } from './fault'
import { unpacked, type ZipEntry } from './zip'

/** What is told of an XML file while it is read. Names are without prefixes, as each vocabulary here stands alone. */
export interface XmlHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly text?: (text: string) => void
  readonly close: (name: string) => void
}

const deepest = 100
const longestName = 200
const longestAttribute = 100_000
/** How far back of a piece a name, or text in a CDATA section, may have begun: a cell holds 32,767 characters at most. */
const longestToken = 40_000

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const malformed = (part: string) => notReadable(`${part} is no well-formed XML`, `${part} 不是格式良好的 XML`)

const noEntities = (part: string) =>
  notReadable(`${part} declares a document type, which no workbook needs`, `${part} 含有文档类型声明，而工作簿不需要它`)

/** A reader of XML, to be fed piece by piece. It is strict in nesting, and has no entities but those of XML itself. */
interface XmlReader {
  readonly write: (text: string) => void
  readonly end: () => void
}

const nothing = (): void => undefined

const xmlReader = (part: string, { open, text: onText = nothing, close }: XmlHandler): XmlReader => {
  const stack: string[] = []
  const attributes = new Map<string, string>()
  let [element, attribute, value] = ['', '', '']
  let [buffer, offset] = ['', 0] // the piece at hand, behind the end of the last ones
  const slice = (start: number, end: number): string => {
    if (start < offset) throw malformed(part)
    return buffer.slice(start - offset, end - offset)
  }
  const named = (start: number, end: number): string => {
    if (end - start > longestName) throw malformed(part)
    return slice(start, end)
  }
  const begin = (): void => {
    if (stack.length >= deepest) throw malformed(part)
    stack.push(element)
    open(withoutPrefix(element), attributes)
    attributes.clear()
  }
  const finish = (name: string): void => {
    if (stack.pop() !== name) throw malformed(part)
    close(withoutPrefix(name))
  }
  const addToValue = (more: string): void => {
    value += more
    if (value.length > longestAttribute) throw malformed(part)
  }
  const said = (text: string): void => {
    if (stack.length > 0) onText(text)
  }
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      element = named(start, end)
    },
    onattribname: (start, end) => {
      attribute = withoutPrefix(named(start, end))
      value = ''
    },
    onattribdata: (start, end) => addToValue(slice(start, end)),
    onattribentity: (code) => addToValue(String.fromCodePoint(code)),
    onattribend: () => {
      attributes.set(attribute, value)
    },
    onopentagend: begin,
    onselfclosingtag: () => {
      begin()
      finish(element)
    },
    onclosetag: (start, end) => finish(named(start, end)),
    ontext: (start, end) => said(slice(start, end)),
    ontextentity: (code) => said(String.fromCodePoint(code)),
    oncdata: (start, end, endOffset) => said(slice(start, end - endOffset)),
    oncomment: nothing,
    onprocessinginstruction: nothing,
    ondeclaration: () => {
      throw noEntities(part)
    },
    onend: nothing,
  }
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, callbacks)
  return {
    write: (text) => {
      const kept = buffer.slice(-longestToken)
      offset += buffer.length - kept.length
      buffer = kept + text
      tokenizer.write(text)
    },
    end: () => {
      tokenizer.end()
      if (stack.length > 0) throw malformed(part)
    },
  }
}

/**
 * Reads an XML file of an archive piece by piece, and gives control back behind each piece. The one door to the XML library.
 *
 * @throws WorkbookFault where it is not well-formed, declares a document type, or is no UTF-8
 */
export function* readXml(entry: ZipEntry, handler: XmlHandler, most?: number): Generator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = xmlReader(entry.name, handler)
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw notReadable(`${entry.name} is not UTF-8`, `${entry.name} 不是 UTF-8 编码`)
    }
  }
  for (const piece of unpacked(entry, most)) {
    reader.write(decoded(piece))
    yield
  }
  reader.write(decoded())
  reader.end()
}

/** Reads a small XML file of an archive in one go. */
export const readWholeXml = (entry: ZipEntry, handler: XmlHandler, most: number): void => {
  for (const _ of readXml(entry, handler, most));
}
