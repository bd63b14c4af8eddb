import { type Issue, issue } from '../../issue'
import type { Bilingual } from '../../messages/fill'
import { notReadable, WorkbookFault } from './fault'
import { readSharedStrings } from './shared-strings'
import { type SheetContext, type SheetRecord, sheetRecords } from './sheet'
import { readStyles } from './styles'
import { readWholeXml, type XmlHandler } from './xml'
import { passwordWords, readArchive, type ZipEntry } from './zip'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** Whether the program hides it. */
  readonly isHidden: boolean
  /** Its rows, read anew each time. What is wrong with cells is told as their rows are read. */
  readonly records: (tell: (issue: Issue) => void) => Iterable<SheetRecord>
}

/** The sheets of a workbook in their order; none where there is an issue. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly issues: readonly Issue[]
}

type Archive = ReadonlyMap<string, ZipEntry>

interface Relationship {
  readonly type: string
  readonly path: string
}

const longestPart = 16_000_000

/** The path of a part that another refers to: from the root, or from the folder of the other. */
const resolved = (target: string, from: string): string => {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const relationshipsOf = (archive: Archive, part: string): ReadonlyMap<string, Relationship> => {
  const [folder, name] = [part.split('/').slice(0, -1), part.split('/').at(-1) ?? '']
  const entry = archive.get([...folder, '_rels', `${name}.rels`].join('/'))
  const found = new Map<string, Relationship>()
  if (entry === undefined) return found
  const open: XmlHandler['open'] = (element, attributes) => {
    if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return
    const type = attributes.get('Type')?.split('/').at(-1) ?? ''
    found.set(attributes.get('Id') ?? '', { type, path: resolved(attributes.get('Target') ?? '', part) })
  }
  readWholeXml(entry, { open, close: () => undefined }, longestPart)
  return found
}

const ofType = (relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined =>
  [...relationships.values()].find((each) => each.type === type)?.path

const partOf = (archive: Archive, path: string): ZipEntry => {
  const entry = archive.get(path)
  if (entry === undefined) throw notReadable(`the part ${path} is missing`, `缺少部件 ${path}`)
  return entry
}

interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  readonly id: string
}

const readContents = (entry: ZipEntry): { readonly entries: readonly SheetEntry[]; readonly isFrom1904: boolean } => {
  const entries: SheetEntry[] = []
  let isFrom1904 = false
  const open: XmlHandler['open'] = (element, attributes) => {
    if (element === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '')
    if (element !== 'sheet') return
    const [name = '', id = ''] = [attributes.get('name'), attributes.get('id')]
    entries.push({ name, id, isHidden: (attributes.get('state') ?? 'visible') !== 'visible' })
  }
  readWholeXml(entry, { open, close: () => undefined }, longestPart)
  return { entries, isFrom1904 }
}

const sheetOf = (entry: ZipEntry | undefined, isHidden: boolean, context: SheetContext): Sheet => ({
  name: context.sheet,
  isHidden,
  records: function* (tell) {
    if (entry === undefined) return
    try {
      yield* sheetRecords(entry, context, tell)
    } catch (error) {
      tell(faultIssue(error, context.file, context.sheet))
    }
  },
})

const faultIssue = (error: unknown, file: string, sheet?: string): Issue => {
  if (!(error instanceof WorkbookFault)) throw error
  const { received, expected, ...parameters } = error.parameters
  return issue(error.code, {
    ...(typeof received === 'string' && { received }),
    ...(typeof expected === 'string' && { expected }),
    parameters,
    at: { file, ...(sheet !== undefined && { sheet }) },
  })
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const utf16 = (text: string): string => [...text].map((each) => `${each}\0`).join('')

/** What a file is that is no workbook of this format, by what it begins with and holds. */
const otherFormat = (bytes: Uint8Array): Bilingual | undefined => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return new TextDecoder('latin1').decode(bytes).includes(utf16('EncryptedPackage'))
      ? passwordWords
      : { en: 'a workbook of the old format .xls', zh: '旧格式的工作簿（.xls）' }
  if (!startsWith(bytes, [0x50, 0x4b])) return { en: 'no workbook at all', zh: '别的文件，不是工作簿' }
  return undefined
}

const otherArchive = (archive: Archive): Bilingual | undefined => {
  if (archive.has('content.xml')) return { en: 'a workbook of the format .ods', zh: '.ods 格式的工作簿' }
  if (archive.has('xl/workbook.bin')) return { en: 'a workbook of the format .xlsb', zh: '.xlsb 格式的工作簿' }
  return archive.has('word/document.xml') ? { en: 'a text document', zh: '文字文档' } : undefined
}

const refuse = (detail: Bilingual | undefined): void => {
  if (detail !== undefined) throw new WorkbookFault('workbook-not-xlsx', { detail })
}

/** The contents of a workbook: its sheets and what they refer to. */
const contentsOf = (archive: Archive) => {
  const main = ofType(relationshipsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml'
  return { ...readContents(partOf(archive, main)), relationships: relationshipsOf(archive, main) }
}

/** The part of the archive in which each sheet stands, by the sheet's name. */
export const sheetParts = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const { entries, relationships } = contentsOf(readArchive(bytes))
  return new Map(entries.map(({ name, id }) => [name, relationships.get(id)?.path ?? '']))
}

const opened = (bytes: Uint8Array, file: string): readonly Sheet[] => {
  refuse(otherFormat(bytes))
  const archive = readArchive(bytes)
  refuse(otherArchive(archive))
  const { entries, isFrom1904, relationships } = contentsOf(archive)
  const part = (type: string): ZipEntry | undefined => {
    const path = ofType(relationships, type)
    return path === undefined ? undefined : partOf(archive, path)
  }
  const [strings, formats] = [readSharedStrings(part('sharedStrings')), readStyles(part('styles'))]
  return entries.map(({ name, id, isHidden }) => {
    const { type, path = '' } = relationships.get(id) ?? {}
    if (type === undefined) throw notReadable(`the sheet ${name} is missing`, `缺少工作表 ${name}`)
    const entry = type === 'worksheet' ? partOf(archive, path) : undefined // charts and the like have no cells
    return sheetOf(entry, isHidden, { file, sheet: name, strings, formats, isFrom1904 })
  })
}

/**
 * Opens a workbook (.xlsx): its sheets, each of which is read row by row and never held whole. Cells are text as their programs
 * show them, every digit of a number kept; formulas are never run. Nothing outside of the file is read, and nothing of it is run.
 *
 * @example
 * const { sheets } = readWorkbook(bytes, 'dataset.xlsx')
 * for (const { row, cells } of sheets[0].records(console.warn)) console.log(row, cells)
 */
export const readWorkbook = (bytes: Uint8Array, file: string): Workbook => {
  try {
    return { sheets: opened(bytes, file), issues: [] }
  } catch (error) {
    return { sheets: [], issues: [faultIssue(error, file)] }
  }
}
