import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { bytesIn, countCorrectable, fixFolder } from '../../check/index'
import { writeFiles } from '../../publish/index'
import { CommandEnd } from '../exit'
import type { Phrase } from '../language'
import type { Terminal } from '../terminal'
import type { Found } from './found'

/** A folder as it was named, where its name is in it: `.` and `..` have none. */
const named = (folder: string): string => (/^\.*$/.test(basename(folder)) ? resolve(folder) : join(folder, '.'))

/** Where the copy of a file goes: into the folder named, or beside what was checked, under a name of its own. */
const targetsOf = ({ files, within }: Found, checked: string, out: string | undefined): ReadonlyMap<string, string> => {
  const isFolder = resolve(checked) === resolve(within)
  const beside = (file: string): string =>
    isFolder
      ? join(`${named(checked)}-fixed`, file)
      : join(dirname(checked), `${basename(file, extname(file))}-fixed${extname(file)}`)
  return new Map([...files.keys()].map((file) => [file, out === undefined ? beside(file) : join(out, file)]))
}

const nothingToFix: Phrase = {
  en: '--fix corrects the tables of a folder, or one .csv: there is none here. Correct a workbook in the program that it was made with.',
  zh: '--fix 更正文件夹中的表格，或一个 .csv 文件；此处没有。工作簿请在原来的软件中更正。',
}

const existing = (path: string): Phrase => ({
  en: `${path} is there already and is not overwritten: name another folder with --out.`,
  zh: `${path} 已经存在，不会覆盖：请用 --out 指定另一个文件夹。`,
})

/**
 * Writes a copy of what was checked with its cells corrected: all files or none, and never over an existing one. Gives what
 * to say of it.
 */
export const writeFixedCopy = (
  found: Found,
  checked: string,
  out: string | undefined,
  { language }: Terminal,
): string => {
  const targets = targetsOf(found, checked, out)
  const [first] = targets.values()
  if (first === undefined) throw new CommandEnd(2, nothingToFix[language])
  const taken = [...targets.values()].find((path) => existsSync(path))
  if (taken !== undefined) throw new CommandEnd(2, existing(taken)[language])
  const files = new Map([...found.files].map(([file, stored]) => [file, bytesIn(stored)]))
  const fixed = fixFolder(files, found.issues)
  writeFiles([...targets].map(([file, path]) => ({ path, text: fixed.get(file) ?? new Uint8Array() })))
  const count = countCorrectable(found.issues)
  const place = targets.size > 1 || out !== undefined ? dirname(first) : first
  return {
    en: `Corrected ${count} cell${count === 1 ? '' : 's'} in a copy: ${place}`,
    zh: `已在副本中更正 ${count} 个单元格：${place}`,
  }[language]
}
