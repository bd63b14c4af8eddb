import { createReadStream, existsSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { type CubeFormat, checkCube } from '../check/index'
import { hasErrors, type Issue } from '../index'
import { loadDataset } from '../publish/index'
import { CommandEnd } from './exit'
import { issueText } from './issue-text'
import type { Phrase } from './language'
import type { Terminal } from './terminal'

interface CheckOptions {
  readonly json: boolean
  /** Holds any data cube against the integrity constraints, instead of reading a dataset of the vocabulary. */
  readonly cube: boolean
}

/** What a check found, and what to say where it found nothing. */
interface Found {
  readonly issues: readonly Issue[]
  readonly clean: Phrase
}

const formats: Readonly<Record<string, CubeFormat>> = { '.ttl': 'turtle', '.nt': 'n-triples' }

/** Reads the file piece by piece: it may be larger than memory. */
const checkedCube = async (path: string, { language }: Terminal): Promise<Found> => {
  const format = formats[extname(path).toLowerCase()]
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
  }
}

const checkedDataset = async (path: string): Promise<Found> => {
  const result = await loadDataset(path)
  const count = result.ok ? result.value.observations.length : 0
  return {
    issues: result.issues,
    clean: { en: `${path}: ${count} figures, nothing wrong.`, zh: `${path}：${count}个数字，没有问题。` },
  }
}

/** Checks a dataset on disk, or any data cube, and tells everything that is wrong. Nothing is written. */
export const check = async (path: string, { json, cube }: CheckOptions, terminal: Terminal): Promise<void> => {
  if (!existsSync(path))
    throw new CommandEnd(2, { en: `There is no ${path}.`, zh: `没有 ${path}。` }[terminal.language])
  const { issues, clean } = cube ? await checkedCube(path, terminal) : await checkedDataset(path)
  if (json) terminal.write(JSON.stringify({ path, issues }, null, 2))
  else terminal.write(issues.length === 0 ? clean[terminal.language] : issueText(issues, terminal))
  if (hasErrors(issues)) throw new CommandEnd(1)
}
