import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../index'

const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true

/** What is wrong with what was named, by its path where that is a folder: of several folders each has its `observations.csv`. */
export const inFolder = (name: string, issues: readonly Issue[]): readonly Issue[] => {
  if (!isFolder(name)) return issues
  const folder = join(name, '.')
  return issues.map((found) => {
    const { file = '' } = found.at ?? {}
    const isWhole = file === folder || file.startsWith(join(folder, '/'))
    return isWhole ? found : { ...found, at: { ...found.at, file: join(folder, file) } }
  })
}

/** What heads a dataset that is a folder. */
const heads = ['dataset.yaml', 'dataset.csv']

/** The datasets that stand in a folder which is none itself. */
export const datasetsWithin = (name: string): readonly string[] => {
  if (!isFolder(name) || heads.some((head) => existsSync(join(name, head)))) return []
  return readdirSync(name)
    .map((inner) => join(name, inner))
    .filter((inner) => heads.some((head) => existsSync(join(inner, head))))
    .sort()
}
