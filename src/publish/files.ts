import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { StoredFile } from '../check/folder'
import { type Issue, issue, RolmError } from '../issue'

const missing = (file: string): Issue => issue('file-missing', { parameters: { file }, at: { file } })

const tooLarge = (file: string, size: number, longest: number): Issue =>
  issue('file-too-large', {
    received: String(size),
    expected: String(longest),
    parameters: { file },
    at: { file },
  })

/** A file's bytes, read whole; or the issue that it is missing, no file, or larger than the limit. */
export const readBounded = (path: string, name: string, longest: number): Uint8Array | Issue => {
  if (!existsSync(path) || !statSync(path).isFile()) return missing(name)
  const handle = openSync(path, 'r')
  try {
    const { size } = fstatSync(handle)
    return size <= longest ? readFileSync(handle) : tooLarge(name, size, longest)
  } finally {
    closeSync(handle)
  }
}

/** How many bytes of a file on disk are read at a time. */
const chunkSize = 262_144

/** The first bytes of a file, so many as it had when it was looked at: one that grows meanwhile does not grow here. */
function* chunksAt(path: string, size: number): Generator<Uint8Array> {
  const handle = openSync(path, 'r')
  try {
    for (let at = 0; at < size; ) {
      const chunk = new Uint8Array(Math.min(chunkSize, size - at))
      const length = readSync(handle, chunk, 0, chunk.length, at)
      if (length === 0) return
      at += length
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

/** A file on disk, to be read piece by piece; or the same issues. */
export const storedBounded = (path: string, name: string, longest: number): StoredFile | Issue => {
  if (!existsSync(path) || !statSync(path).isFile()) return missing(name)
  const { size } = statSync(path)
  return size <= longest ? { length: size, chunks: () => chunksAt(path, size) } : tooLarge(name, size, longest)
}

export const isIssue = (value: Uint8Array | StoredFile | Issue): value is Issue => 'code' in value

/** Where a path leads: through links, to the file itself. */
const targetOf = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

/** A file that is to be written: its path, and what it is to hold. */
export interface NewFile {
  readonly path: string
  readonly text: string | Uint8Array
}

interface Pending extends NewFile {
  /** The new file, under another name until all are written. */
  readonly part: string
  /** The old file, under another name until all are in place. */
  readonly old: string
  readonly mode: number | undefined
}

const pendingOf = ({ path, text }: NewFile): Pending => {
  const target = targetOf(path)
  const aside = (kind: string): string =>
    join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now()}.${kind}`)
  const mode = existsSync(target) ? statSync(target).mode & 0o777 : undefined
  return { path: target, text, part: aside('part'), old: aside('old'), mode }
}

/** Puts the new files in place of the old ones; if one cannot be, the old ones are put back. */
const replaceAll = (pending: readonly Pending[]): void => {
  const moved: Pending[] = []
  try {
    for (const file of pending) {
      if (existsSync(file.path)) renameSync(file.path, file.old)
      moved.push(file)
      renameSync(file.part, file.path)
    }
  } catch (error) {
    for (const { path, old } of moved) {
      rmSync(path, { force: true })
      if (existsSync(old)) renameSync(old, path)
    }
    throw error
  }
  for (const { old } of pending) rmSync(old, { force: true })
}

/**
 * Writes files so that all appear whole or none does: they are written under other names first, then take their places.
 * Folders are made as needed, links are followed, and an existing file keeps its mode. What is no file (a device, a pipe)
 * is written to as it is; a folder is refused.
 */
export const writeWhole = (files: readonly NewFile[]): void => {
  const special = files.filter(({ path }) => existsSync(path) && !statSync(path).isFile())
  for (const { path } of special)
    if (statSync(path).isDirectory())
      throw new RolmError(`${path} is a folder: give the name of a file`, { zh: `${path} 是文件夹：请给出文件的名称` })
  const pending = files.filter((file) => !special.includes(file)).map(pendingOf)
  try {
    for (const { part, text, mode } of pending) {
      mkdirSync(dirname(part), { recursive: true })
      writeFileSync(part, text, mode === undefined ? {} : { mode })
    }
    replaceAll(pending)
  } finally {
    for (const { part } of pending) if (existsSync(part)) rmSync(part, { force: true })
  }
  for (const { path, text } of special) writeFileSync(path, text)
}
