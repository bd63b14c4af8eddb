import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Issue, issue, RolmError } from '../issue'

/** A file's bytes, read whole; or the issue that it is missing, no file, or larger than the limit. */
export const readBounded = (path: string, name: string, longest: number): Uint8Array | Issue => {
  if (!existsSync(path) || !statSync(path).isFile())
    return issue('file-missing', { parameters: { file: name }, at: { file: name } })
  const handle = openSync(path, 'r')
  try {
    const { size } = fstatSync(handle)
    if (size <= longest) return readFileSync(handle)
    const sizes = { received: String(size), expected: String(longest) }
    return issue('file-too-large', { ...sizes, parameters: { file: name }, at: { file: name } })
  } finally {
    closeSync(handle)
  }
}

export const isIssue = (value: Uint8Array | Issue): value is Issue => !(value instanceof Uint8Array)

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
    if (statSync(path).isDirectory()) throw new RolmError(`${path} is a folder: give the name of a file`)
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
