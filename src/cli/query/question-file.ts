import { closeSync, openSync, readSync } from 'node:fs'
import { parseJson, type Result, RolmError } from '../../index'
import { inFile } from '../../issue'
import { chunksOf, wholeText } from '../../tables/index'
import { isFileError } from '../file-error'
import { standardInput } from '../given'

/** The longest question that is read, in bytes. */
const longestQuestion = 10_000_000

/** Reads what comes until it ends; of what never ends no more than a question may have. */
const readAll = (handle: number): Uint8Array => {
  const bytes = new Uint8Array(longestQuestion + 1)
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(handle, bytes, length, bytes.length - length, null)
  if (length > longestQuestion)
    throw new RolmError(`The question has more than ${longestQuestion} bytes, and is not read.`, {
      zh: `查询内容超过 ${longestQuestion} 字节，不予读取。`,
    })
  return bytes.subarray(0, length)
}

/** The bytes of a file, or of stdin for `-`: what cannot be read is said with its path. */
const bytesOf = (path: string): Uint8Array => {
  try {
    if (path === standardInput) return readAll(0)
    const handle = openSync(path, 'r')
    try {
      return readAll(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw isFileError(error) ? Object.assign(error, { path }) : error
  }
}

/** The text of a file, or of stdin for `-`, in whichever encoding an editor saved it. */
export const textOf = (path: string): string => wholeText(chunksOf(bytesOf(path))).replace(/^\uFEFF/, '')

/** What a file of JSON says, or stdin for `-`; what is wrong with it is said with the file and its line. */
export const jsonOf = (path: string): Result<unknown> => {
  const parsed = parseJson(textOf(path))
  return parsed.ok ? parsed : { ok: false, issues: parsed.issues.map(inFile(path)) }
}
