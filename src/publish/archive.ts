import { type Issue, issue, type Result } from '../issue'
import type { Bilingual } from '../messages/fill'
import { WorkbookFault } from '../tables/workbook/fault'
import { readArchive, unpacked, type ZipEntry } from '../tables/workbook/zip'

/** The most bytes that the files of an archive may unpack to, together. */
export const longestUnpacked = 512_000_000

const damaged: Bilingual = { en: 'it is damaged, or protected by a password', zh: '文件已损坏，或加了密码' }

/** A path that stays inside the folder that an archive is. */
const isInside = (path: string): boolean =>
  !/[\\\0]|^[A-Za-z]:/.test(path) && path.split('/').every((part, at) => part !== '..' && (part !== '' || at > 0))

const faultIssue = (error: unknown, file: string): Issue => {
  if (!(error instanceof WorkbookFault)) throw error
  const { code, parameters } = error
  if (code === 'workbook-too-large') return issue('archive-too-large', { parameters, at: { file } })
  const detail = code === 'workbook-not-readable' ? (parameters.detail ?? damaged) : damaged
  return issue('archive-not-readable', { received: file, parameters: { detail }, at: { file } })
}

const bytesOf = (entry: ZipEntry, most: number): Uint8Array => new Uint8Array(Buffer.concat([...unpacked(entry, most)]))

/** What parts of an archive are unpacked: by their path, and the paths of all. */
export type Wanted = (paths: readonly string[]) => readonly string[]

/**
 * The files of an archive (.zip) that are wanted, in memory: nothing is written to disk. Refused is one with a path that leads
 * out of it, and one that unpacks to more than may be held.
 */
export const unpackArchive = (
  bytes: Uint8Array,
  file: string,
  wanted: Wanted,
): Result<ReadonlyMap<string, Uint8Array>> => {
  try {
    const entries = readArchive(bytes)
    const outside = [...entries.keys()].find((path) => !isInside(path))
    if (outside !== undefined)
      return { ok: false, issues: [issue('archive-path-outside', { received: outside, at: { file } })] }
    let left = longestUnpacked
    const files = new Map<string, Uint8Array>()
    for (const path of wanted([...entries.keys()])) {
      const entry = entries.get(path)
      if (entry === undefined) continue
      const content = bytesOf(entry, left)
      left -= content.length
      files.set(path, content)
    }
    return { ok: true, value: files, issues: [] }
  } catch (error) {
    return { ok: false, issues: [faultIssue(error, file)] }
  }
}
