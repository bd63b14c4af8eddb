import type { Bilingual } from '../messages/fill'
import type { Chunks } from './source'

const workbook: Bilingual = { en: 'a workbook or another archive (zip)', zh: '工作簿或其他压缩文件（zip）' }

const signatures: readonly (readonly [start: string, what: Bilingual])[] = [
  ['PK\u0003\u0004', workbook],
  ['PK\u0005\u0006', workbook],
  ['\u00d0\u00cf\u0011\u00e0', { en: 'a workbook of the old format .xls', zh: '旧格式的工作簿（.xls）' }],
  ['%PDF', { en: 'a PDF', zh: ' PDF 文件' }],
]

const forms: readonly (readonly [form: RegExp, what: Bilingual])[] = [
  [
    /^<(?:!doctype|\?xml|!--|html|head|body|meta|table|style)[\s>]/i,
    { en: 'a web page or XML', zh: '网页或 XML 文件' },
  ],
  [/^(?:\{\s*["}]|\[\s*[[{"\]])/, { en: 'JSON', zh: ' JSON 文件' }],
]

const longestLooked = 512

/** What a file is that is called a table and is none, by its first bytes. `undefined` where it may be one. */
export const disguiseOf = (chunks: Chunks): Bilingual | undefined => {
  for (const chunk of chunks()) {
    const bytes = chunk.subarray(0, longestLooked)
    const signed = signatures.find(([start]) => [...start].every((each, at) => bytes[at] === each.charCodeAt(0)))
    if (signed !== undefined) return signed[1]
    // of UTF-16 every second byte is 0; what begins these forms is ASCII in each encoding
    const text = new TextDecoder()
      .decode(bytes)
      .replace(/[\0\uFEFF\uFFFD]/g, '')
      .trimStart()
    return forms.find(([form]) => form.test(text))?.[1]
  }
  return undefined
}
