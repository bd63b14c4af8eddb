import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Issue, issue } from '../issue'

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

/**
 * Writes files so that each appears whole or not at all: all are written under other names first, then renamed. Folders
 * are made as needed.
 */
export const writeWhole = (files: readonly { readonly path: string; readonly text: string }[]): void => {
  const pending = files.map(({ path, text }) => ({
    path,
    text,
    part: join(dirname(path), `.${process.pid}-${Date.now()}.part-${basename(path)}`),
  }))
  try {
    for (const { part, text } of pending) {
      mkdirSync(dirname(part), { recursive: true })
      writeFileSync(part, text)
    }
    for (const { part, path } of pending) renameSync(part, path)
  } finally {
    for (const { part } of pending) rmSync(part, { force: true })
  }
}
