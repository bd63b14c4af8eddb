import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderFiles, longestFile, type StoredFile, type StoredFolder } from '../check/folder'
import type { Issue } from '../issue'
import { isIssue, storedBounded } from './files'

/** Files that somebody may have meant as tables or the head of a dataset. */
const tableLike = /\.(?:csv|tsv|txt|xlsx?|ods|ya?ml)$/i

/** The files of a dataset's folder as far as they can be read. */
export interface FolderOnDisk {
  /** The head and the tables, by name. */
  readonly files: StoredFolder
  /** Other files that may have been meant as one: their names alone count. */
  readonly others: readonly string[]
  readonly issues: readonly Issue[]
}

/** Finds the head and the tables of a dataset's folder: they are read piece by piece when they are checked. */
export const readFolder = (path: string): FolderOnDisk => {
  const files = new Map<string, StoredFile>()
  const issues: Issue[] = []
  for (const name of folderFiles) {
    if (!existsSync(join(path, name))) continue
    const file = storedBounded(join(path, name), name, longestFile)
    if (isIssue(file)) issues.push(file)
    else files.set(name, file)
  }
  const others = readdirSync(path).filter((entry) => tableLike.test(entry) && !folderFiles.includes(entry))
  return { files, others, issues }
}

/** The files of a folder in the form that is checked: those that nothing is read from have no bytes. */
export const withOthers = ({ files, others }: FolderOnDisk): StoredFolder =>
  new Map<string, Uint8Array | StoredFile>([...others.map((name) => [name, new Uint8Array()] as const), ...files])
