import { WorkbookFault } from './fault'
import { richText } from './rich-text'
import { readWholeXml } from './xml'
import type { ZipEntry } from './zip'

/** The most characters that the shared strings of a workbook may have: they are held in memory. */
export const longestStrings = 100_000_000

/** Reads the strings that cells refer to by number. */
export const readSharedStrings = (entry: ZipEntry | undefined): readonly string[] => {
  const strings: string[] = []
  if (entry === undefined) return strings
  const run = richText()
  let length = 0
  const handler = {
    open: run.open,
    text: run.text,
    close: (name: string): void => {
      run.close(name)
      if (name !== 'si') return
      const text = run.take()
      length += text.length + 1
      if (length > longestStrings)
        throw new WorkbookFault('workbook-too-large', { received: entry.name, expected: String(longestStrings) })
      strings.push(text)
    },
  }
  readWholeXml(entry, handler, longestStrings * 8)
  return strings
}
