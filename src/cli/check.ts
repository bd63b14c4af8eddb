import { hasErrors } from '../index'
import { writeFixedCopy } from './check/fixed-copy'
import { type Found, foundAt, foundInCube } from './check/found'
import { githubText } from './check/github'
import { locatedIn } from './check/located'
import { sarifLog } from './check/sarif'
import { CommandEnd } from './exit'
import { isElsewhere, isGiven } from './given'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import type { Session } from './session'
import type { Terminal } from './terminal'

/** The forms in which `check` tells what it found. */
export const checkFormats = ['text', 'json', 'github', 'sarif'] as const

export type CheckFormat = (typeof checkFormats)[number]

export interface CheckOptions {
  /** The same as the format `json`. */
  readonly json?: true
  readonly format: CheckFormat
  /** Holds any data cube against the integrity constraints, instead of reading a dataset of the vocabulary. */
  readonly cube: boolean
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Writes a copy with the cells corrected that can be read in one way only. */
  readonly fix: boolean
  /** The folder for that copy. */
  readonly out?: string
}

const text = (found: Found, isCopied: boolean, terminal: Terminal): string => {
  const { issues, clean, extent } = found
  if (issues.length === 0) return clean[terminal.language]
  return issueText(issues, terminal, { isWritten: isCopied, ...(extent !== undefined && { extent }) })
}

const told = (found: Found, path: string, format: CheckFormat, { version, isCopied }: Said, terminal: Terminal) => {
  switch (format) {
    case 'text':
      return text(found, isCopied, terminal)
    case 'json':
      return JSON.stringify({ path, issues: found.issues }, null, 2)
    case 'github':
      return githubText(locatedIn(found, path), terminal.language)
    case 'sarif':
      return JSON.stringify(sarifLog(locatedIn(found, path), version, terminal.language), null, 2)
  }
}

interface Said {
  readonly version: string
  /** Whether a corrected copy was written. */
  readonly isCopied: boolean
}

const outAlone: Phrase = {
  en: '--out goes with --fix: it names the folder of the corrected copy.',
  zh: '--out 须与 --fix 同用，用来指定更正后的副本放在哪个文件夹。',
}

const outNeeded: Phrase = {
  en: '--fix of what is not on disk needs --out: the folder of the corrected copy.',
  zh: '更正不在磁盘上的内容须用 --out 指定副本所在的文件夹。',
}

const noCubeFixed: Phrase = { en: '--fix is for tables, not for --cube.', zh: '--fix 只用于表格，不能与 --cube 同用。' }

const isFailed = ({ issues }: Found, isStrict: boolean): boolean =>
  hasErrors(issues) || (isStrict && issues.some(({ severity }) => severity === 'warning'))

/**
 * Checks a dataset on disk or at an address, a table of one, or any data cube, and tells everything that is wrong. Nothing is written but the
 * copy that is asked for.
 */
export const check = async (
  path: string,
  { json, format, cube, strict, fix, out }: CheckOptions,
  session: Session,
): Promise<void> => {
  const { terminal, version } = session
  const { language } = terminal
  if (!isGiven(path)) throw new CommandEnd(2, { en: `There is no ${path}.`, zh: `没有 ${path}。` }[language])
  if (out !== undefined && !fix) throw new CommandEnd(2, outAlone[language])
  if (fix && cube) throw new CommandEnd(2, noCubeFixed[language])
  if (fix && out === undefined && isElsewhere(path)) throw new CommandEnd(2, outNeeded[language])
  const found = cube ? await foundInCube(path, session) : await foundAt(path, session)
  const copied = fix ? writeFixedCopy(found, path, out, terminal) : undefined
  terminal.write(told(found, path, json ? 'json' : format, { version, isCopied: fix }, terminal))
  if (copied !== undefined) terminal.say(copied)
  if (isFailed(found, strict)) throw new CommandEnd(1)
}
