import { existsSync } from 'node:fs'
import { issue, type Result } from '../issue'
import { type FetchOptions, fetchInput, type Input, longestFetched, readFileInput } from '../publish/index'

/** The argument that stands for what comes in by a pipe. */
export const standardInput = '-'

/** Whether an argument is an address, of whatever kind: which kinds may be asked is for the fetch. */
export const isAddress = (name: string): boolean => /^[a-z][a-z\d+.-]+:\/\//i.test(name)

/** Whether an argument names no file or folder: what it names is read into memory once. */
export const isElsewhere = (name: string): boolean => name === standardInput || isAddress(name)

/** Whether there is something of that name, as far as can be seen here. */
export const isGiven = (name: string): boolean => isElsewhere(name) || existsSync(name)

const pipedInput = async (): Promise<Result<Input>> => {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    length += piece.length
    pieces.push(piece)
    if (length <= longestFetched) continue
    const sizes = { received: `> ${longestFetched}`, expected: String(longestFetched) }
    const file = standardInput
    return { ok: false, issues: [issue('file-too-large', { ...sizes, parameters: { file }, at: { file } })] }
  }
  return { ok: true, value: { name: standardInput, bytes: new Uint8Array(Buffer.concat(pieces)) }, issues: [] }
}

/** What an argument names, in memory: what is at an address, what comes in by a pipe, or a file. */
export const inputGiven = async (name: string, fetching: FetchOptions): Promise<Result<Input>> => {
  if (name === standardInput) return pipedInput()
  return isAddress(name) ? fetchInput(name, fetching) : readFileInput(name)
}
