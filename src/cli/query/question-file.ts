import { readFileSync } from 'node:fs'
import { type Issue, parseJson, type Result } from '../../index'
import { chunksOf, wholeText } from '../../tables/index'
import { isFileError } from '../file-error'
import { standardInput } from '../given'

/** The bytes of a file, or of stdin for `-`: what cannot be read is said with its path. */
const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path === standardInput ? 0 : path)
  } catch (error) {
    throw isFileError(error) ? Object.assign(error, { path }) : error
  }
}

/** The text of a file, or of stdin for `-`, in whichever encoding an editor saved it. */
export const textOf = (path: string): string => wholeText(chunksOf(bytesOf(path))).replace(/^\uFEFF/, '')

/** What a file of JSON says, or stdin for `-`; what is wrong with it is said with the file and its line. */
export const jsonOf = (path: string): Result<unknown> => {
  const parsed = parseJson(textOf(path))
  const inFile = (found: Issue): Issue => ({ ...found, at: { file: path, ...found.at } })
  return parsed.ok ? parsed : { ok: false, issues: parsed.issues.map(inFile) }
}
