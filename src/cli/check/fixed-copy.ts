import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { bytesIn, countCorrectable, fixFolder, fixWorkbook } from '../../check/index'
import { writeFiles } from '../../publish/index'
import { CommandEnd } from '../exit'
import type { Phrase } from '../language'
import type { Terminal } from '../terminal'
import type { Found } from './found'

/** A folder as it was named, where its name is in it: `.` and `..` have none. */
const named = (folder: string): string => (/^\.*$/.test(basename(folder)) ? resolve(folder) : join(folder, '.'))

/** Where the copy of a file goes: into the folder named, or beside what was checked, under a name of its own. */
const targetsOf = (
  { within }: Found,
  files: readonly string[],
  checked: string,
  out: string | undefined,
): ReadonlyMap<string, string> => {
  const isFolder = resolve(checked) === resolve(within)
  const beside = (file: string): string =>
    isFolder
      ? join(`${named(checked)}-fixed`, file)
      : join(dirname(checked), `${basename(file, extname(file))}-fixed${extname(file)}`)
  return new Map(files.map((file) => [file, out === undefined ? beside(file) : join(out, file)]))
}

const nothingToFix: Phrase = {
  en: '--fix corrects the tables of a folder, one .csv, or a workbook: there is none here.',
  zh: '--fix 更正文件夹中的表格、一个 .csv 文件或一个工作簿；此处没有。',
}

const existing = (path: string): Phrase => ({
  en: `${path} is there already and is not overwritten: name another folder with --out.`,
  zh: `${path} 已经存在，不会覆盖：请用 --out 指定另一个文件夹。`,
})

/** The files of a copy by their names, each corrected when it is asked for. */
const correctedFiles = ({ files, workbook, issues }: Found): ReadonlyMap<string, () => Uint8Array | undefined> => {
  if (workbook !== undefined) return new Map([[workbook.name, () => fixWorkbook(workbook.bytes, issues)]])
  const stored = new Map([...files].map(([file, each]) => [file, bytesIn(each)]))
  const fixed = fixFolder(stored, issues)
  return new Map([...files.keys()].map((file) => [file, () => fixed.get(file)]))
}

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
  const copies = correctedFiles(found)
  const targets = targetsOf(found, [...copies.keys()], checked, out)
  const [first] = targets.values()
  if (first === undefined) throw new CommandEnd(2, nothingToFix[language])
  const taken = [...targets.values()].find((path) => existsSync(path))
  if (taken !== undefined) throw new CommandEnd(2, existing(taken)[language])
  writeFiles([...targets].map(([file, path]) => ({ path, text: copies.get(file)?.() ?? new Uint8Array() })))
  const count = countCorrectable(found.issues)
  const place = targets.size > 1 || out !== undefined ? dirname(first) : first
  return {
    en: `Corrected ${count} cell${count === 1 ? '' : 's'} in a copy: ${place}`,
    zh: `已在副本中更正 ${count} 个单元格：${place}`,
  }[language]
}
