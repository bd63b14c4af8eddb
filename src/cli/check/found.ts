import { createReadStream, statSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import {
  type CubeFormat,
  checkCube,
  checkLargeFolder,
  checkTable,
  type OnRows,
  type StoredFolder,
  tableIn,
} from '../../check/index'
import type { Issue, LargeDataset, Result } from '../../index'
import { inFile } from '../../issue'
import {
  type Input,
  loadDataset,
  meantBy,
  publishedForms,
  readFolder,
  readLargeInput,
  recognise,
  withCharset,
  withOthers,
} from '../../publish/index'
import { CommandEnd } from '../exit'
import { inputGiven, isElsewhere } from '../given'
import type { Phrase } from '../language'
import { type Progress, progressOn } from '../progress'
import type { Session } from '../session'
import type { Terminal } from '../terminal'

/** What a check found, and what to say where it found nothing. */
export interface Found {
  readonly issues: readonly Issue[]
  readonly clean: Phrase
  /** How much was checked, where it was tables. */
  readonly extent?: Phrase
  /** The tables and the head that were checked, by the names that issues give them. */
  readonly files: StoredFolder
  /** The workbook that was checked, in place of files. */
  readonly workbook?: Input
  /** The folder in which those names stand. */
  readonly within: string
}

const cubeFormats: Readonly<Record<string, CubeFormat>> = { '.ttl': 'turtle', '.nt': 'n-triples' }

const noCube = (path: string, { language }: Terminal): CommandEnd =>
  new CommandEnd(
    2,
    {
      en: `${path} is no file of linked data: give one of Turtle or N-Triples (.ttl, .nt)`,
      zh: `${path} 不是关联数据文件：请给出 Turtle 或 N-Triples 文件（.ttl、.nt）`,
    }[language],
  )

/** A file is read piece by piece: it may be larger than memory. */
const cubeIssues = async (path: string, { terminal, fetching }: Session): Promise<readonly Issue[]> => {
  if (!isElsewhere(path)) {
    const format = cubeFormats[extname(path).toLowerCase()]
    if (format === undefined || statSync(path).isDirectory()) throw noCube(path, terminal)
    return checkCube(createReadStream(path), format)
  }
  const input = await inputGiven(path, fetching())
  if (!input.ok) return input.issues
  const { kind, issues } = recognise(input.value)
  if (kind === undefined) return issues
  if (kind !== 'turtle' && kind !== 'n-triples') throw noCube(path, terminal)
  return [...issues, ...(await checkCube(input.value.bytes, kind))]
}

/** Holds any data cube against the integrity constraints. */
export const foundInCube = async (path: string, session: Session): Promise<Found> => {
  const issues = await cubeIssues(path, session)
  return {
    issues: issues.map((found) => (found.at?.row === undefined ? found : inFile(path)(found))),
    clean: {
      en: `${path} keeps every integrity constraint of a data cube, IC-0 to IC-21.`,
      zh: `${path} 符合数据立方体的全部完整性约束（IC-0 至 IC-21）。`,
    },
    files: new Map(),
    within: '',
  }
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** How many rows the tables of a folder have that were read whole, by name. */
type RowCounts = Map<string, number>

const countInto =
  (counts: RowCounts, { read }: Progress): OnRows =>
  (rows) => {
    if (rows.isWhole) counts.set(rows.file, rows.rows)
    read(rows)
  }

/** How many tables there are and how many rows they have, the headers apart; of those that were not read whole it is looked up. */
const extentOf = (files: StoredFolder, counts: RowCounts, progress: Progress): Phrase => {
  const tables = [...files.keys()].filter((file) => file.endsWith('.csv'))
  for (const file of tables.filter((name) => !counts.has(name)))
    for (const _ of tableIn(files, file, countInto(counts, progress))?.records(() => {}) ?? []);
  const rows = tables.reduce((sum, file) => sum + (counts.get(file) ?? 0), 0)
  return {
    en: `${counted(tables.length, 'table')}, ${counted(rows, 'row')}`,
    zh: `${tables.length} 张表，${rows} 行`,
  }
}

const foundInFolder = (path: string, progress: Progress): Found => {
  const folder = readFolder(path)
  const counts: RowCounts = new Map()
  const result: Result<LargeDataset> =
    folder.issues.length > 0
      ? { ok: false, issues: folder.issues }
      : checkLargeFolder(withOthers(folder), countInto(counts, progress))
  const figures = result.ok ? result.value.observations.length : 0
  const extent = extentOf(folder.files, counts, progress)
  return {
    issues: result.issues,
    clean: {
      en: `${path}: ${extent.en}, ${counted(figures, 'figure')}, nothing wrong.`,
      zh: `${path}：${extent.zh}，${figures} 个数字，没有问题。`,
    },
    extent,
    files: folder.issues.length > 0 ? new Map() : folder.files, // a folder read in part is none to copy
    within: path,
  }
}

const foundInTable = (path: string, input: Input, warnings: readonly Issue[], progress: Progress): Found => {
  const { name, bytes } = withCharset(input)
  const files = new Map([[name, bytes]])
  const extent = extentOf(files, new Map(), progress)
  return {
    issues: [...warnings, ...checkTable(name, bytes)],
    clean: {
      en: `${path}: ${extent.en}, nothing wrong. What it refers to elsewhere was not looked at: check the folder for that.`,
      zh: `${path}：${extent.zh}，没有问题。它引用的其他文件未作检查，请对整个文件夹运行检查。`,
    },
    extent,
    files,
    within: isElsewhere(path) ? '' : dirname(path),
  }
}

const ofDataset = (path: string, result: Result<LargeDataset>, within: string): Found => {
  const figures = result.ok ? result.value.observations.length : 0
  return {
    issues: result.issues,
    clean: {
      en: `${path}: ${counted(figures, 'figure')}, nothing wrong.`,
      zh: `${path}：${figures} 个数字，没有问题。`,
    },
    files: new Map(),
    within,
  }
}

const foundShowing = async (given: string, { reading, fetching }: Session, progress: Progress): Promise<Found> => {
  const path = isElsewhere(given) ? given : meantBy(given)
  if (!isElsewhere(path) && statSync(path).isDirectory())
    return publishedForms(path).length > 0
      ? ofDataset(path, await loadDataset(path, reading()), path)
      : foundInFolder(path, progress)
  const within = isElsewhere(path) ? '' : dirname(path)
  const input = await inputGiven(path, fetching())
  if (!input.ok) return ofDataset(path, input, within)
  const { kind, issues } = recognise(input.value)
  if (kind === 'csv') return foundInTable(path, input.value, issues, progress)
  const found = ofDataset(path, await readLargeInput(input.value, reading(), progress.read), within)
  return kind === 'xlsx' ? { ...found, workbook: input.value } : found
}

/**
 * Checks what an argument names: the folder of a dataset or one that was published, one table, or a file of linked data, JSON or
 * .zip, on disk, at an address or from a pipe. On a terminal it is shown how far that is.
 */
export const foundAt = async (path: string, session: Session): Promise<Found> => {
  const progress = progressOn(process.stderr, session.terminal.language)
  return foundShowing(path, session, progress).finally(progress.end)
}
