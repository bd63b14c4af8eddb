import { createReadStream, statSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { type CubeFormat, checkCube, checkLargeFolder, checkTable, type Folder } from '../../check/index'
import type { Issue, LargeDataset, Result } from '../../index'
import { datasetExtensions, loadDataset, readFolder, readTableFile, withOthers } from '../../publish/index'
import { chunksOf, csvSource } from '../../tables/index'
import { CommandEnd } from '../exit'
import type { Phrase } from '../language'
import type { Terminal } from '../terminal'

/** What a check found, and what to say where it found nothing. */
export interface Found {
  readonly issues: readonly Issue[]
  readonly clean: Phrase
  /** How much was checked, where it was tables. */
  readonly extent?: Phrase
  /** The tables and the head that were checked, by the names that issues give them. */
  readonly files: Folder
  /** The folder in which those names stand. */
  readonly within: string
}

const cubeFormats: Readonly<Record<string, CubeFormat>> = { '.ttl': 'turtle', '.nt': 'n-triples' }

/** Reads the file piece by piece: it may be larger than memory. */
export const foundInCube = async (path: string, { language }: Terminal): Promise<Found> => {
  const format = cubeFormats[extname(path).toLowerCase()]
  if (format === undefined || statSync(path).isDirectory())
    throw new CommandEnd(
      2,
      {
        en: `${path} is no file of linked data: give one that ends in .ttl or .nt`,
        zh: `${path} 不是关联数据文件：请给出以 .ttl 或 .nt 结尾的文件`,
      }[language],
    )
  const issues = await checkCube(createReadStream(path), format)
  return {
    issues: issues.map((found) =>
      found.at?.row === undefined ? found : { ...found, at: { file: path, ...found.at } },
    ),
    clean: {
      en: `${path} keeps every integrity constraint of a data cube, IC-0 to IC-21.`,
      zh: `${path} 符合数据立方体的全部完整性约束（IC-0 至 IC-21）。`,
    },
    files: new Map(),
    within: '',
  }
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** How many tables there are and how many rows they have, the headers apart. */
const extentOf = (files: Folder): Phrase => {
  const tables = [...files].filter(([file]) => file.endsWith('.csv'))
  let rows = 0
  for (const [file, bytes] of tables) {
    let isHeader = true
    for (const _ of csvSource(file, chunksOf(bytes)).records(() => {})) {
      if (!isHeader) rows += 1
      isHeader = false
    }
  }
  return {
    en: `${counted(tables.length, 'table')}, ${counted(rows, 'row')}`,
    zh: `${tables.length} 张表，${rows} 行`,
  }
}

const foundInFolder = (path: string): Found => {
  const folder = readFolder(path)
  const result: Result<LargeDataset> =
    folder.issues.length > 0 ? { ok: false, issues: folder.issues } : checkLargeFolder(withOthers(folder))
  const figures = result.ok ? result.value.observations.length : 0
  const extent = extentOf(folder.files)
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

const foundInTable = (path: string): Found => {
  const { files, issues } = readTableFile(path)
  const extent = extentOf(files)
  return {
    issues: [...issues, ...[...files].flatMap(([file, bytes]) => checkTable(file, bytes))],
    clean: {
      en: `${path}: ${extent.en}, nothing wrong. What it refers to elsewhere was not looked at: check the folder for that.`,
      zh: `${path}：${extent.zh}，没有问题。它引用的其他文件未作检查，请对整个文件夹运行检查。`,
    },
    extent,
    files,
    within: dirname(path),
  }
}

const foundInFile = async (path: string): Promise<Found> => {
  const result = await loadDataset(path)
  const figures = result.ok ? result.value.observations.length : 0
  return {
    issues: result.issues,
    clean: {
      en: `${path}: ${counted(figures, 'figure')}, nothing wrong.`,
      zh: `${path}：${figures} 个数字，没有问题。`,
    },
    files: new Map(),
    within: dirname(path),
  }
}

const isTable = (path: string): boolean => extname(path).toLowerCase() === '.csv'

const checkable = ['.csv', ...datasetExtensions]

const notChecked = (path: string, { language }: Terminal): CommandEnd =>
  new CommandEnd(
    2,
    {
      en: `${path} cannot be checked: give a folder, or a file that ends in ${checkable.join(', ')}`,
      zh: `${path} 无法检查：请给出文件夹，或以 ${checkable.join('、')} 结尾的文件`,
    }[language],
  )

/** Checks what a path leads to: the folder of a dataset, one of its tables, or a file of linked data or JSON. */
export const foundAt = async (path: string, terminal: Terminal): Promise<Found> => {
  if (statSync(path).isDirectory()) return foundInFolder(path)
  if (isTable(path)) return foundInTable(path)
  if (!datasetExtensions.includes(extname(path).toLowerCase())) throw notChecked(path, terminal)
  return foundInFile(path)
}
