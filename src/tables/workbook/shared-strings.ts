import { TextStore } from '../../query/texts'
import { WorkbookFault } from './fault'
import { richText } from './rich-text'
import { readWholeXml } from './xml'
import type { ZipEntry } from './zip'

/** The most characters that the shared strings of a workbook may have: they are held in memory. */
export const longestStrings = 100_000_000

/** The strings that cells refer to, by number from 0; `undefined` where there is none. */
export type SharedStrings = (number: number) => string | undefined

/** Reads the strings that cells refer to by number. They are kept as bytes: a sheet of a million rows may have millions of them. */
export const readSharedStrings = (entry: ZipEntry | undefined): SharedStrings => {
  const strings = new TextStore()
  let count = 0
  const at: SharedStrings = (number) => (number < count ? strings.at(number) : undefined)
  if (entry === undefined) return at
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
      strings.set(count, text)
      count += 1
    },
  }
  readWholeXml(entry, handler, longestStrings * 8)
  return at
}
