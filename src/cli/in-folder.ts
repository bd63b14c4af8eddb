import { statSync } from 'node:fs'
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
