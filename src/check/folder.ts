import { type Issue, issue, type Result } from '../issue'
import { type TableName, tableColumns } from '../mapping/columns'
import type { Dataset, LargeDataset } from '../model/dataset'
import { csvSource } from '../tables/csv'
import { type Chunks, chunksOf, type TableSource } from '../tables/source'
import { parseYaml } from '../tables/yaml'
import { counted, type OnRows } from './counted'
import { type Head, headOfTables } from './head'
import { headName } from './head-fields'
import { checkLargeTables, inMemory } from './tables'

/** The files of a dataset's folder, by name. */
export type Folder = ReadonlyMap<string, Uint8Array>

/** A file that need not be in memory: how many bytes it has, and these piece by piece, as often as is wanted. */
export interface StoredFile {
  readonly length: number
  readonly chunks: Chunks
}

/** The files of a dataset's folder, by name, in memory or not. Every `Folder` is one. */
export type StoredFolder = ReadonlyMap<string, Uint8Array | StoredFile>

/** The largest file of a folder that is read, in bytes. */
export const longestFile = 256_000_000

const tableNames = Object.keys(tableColumns) as readonly TableName[] // its own keys

/** A head that is kept in tables: names and values, and the documents. */
const headTables = { head: 'dataset.csv', sources: 'sources.csv' } as const

/** The names of the files of a folder, by what its head is kept in: YAML unless there is a table of it alone. */
const namesIn = (files: StoredFolder): readonly string[] => {
  const isTable = files.has(headTables.head) && !files.has(headName)
  return [...(isTable ? Object.values(headTables) : [headName]), ...tableNames]
}

/** Every name that a file of a folder may have. */
export const folderFiles: readonly string[] = [headName, ...Object.values(headTables), ...tableNames]

const checkFiles = (files: StoredFolder): readonly Issue[] => [
  ...(files.has(headTables.head) ? ['observations.csv'] : [headName, 'observations.csv'])
    .filter((file) => !files.has(file))
    .map((file) => issue('file-missing', { parameters: { file }, at: { file } })),
  ...[...files]
    .filter(([, bytes]) => bytes.length > longestFile)
    .map(([file, bytes]) =>
      issue('file-too-large', {
        received: String(bytes.length),
        expected: String(longestFile),
        parameters: { file },
        at: { file },
      }),
    ),
]

/** Files that no part of a dataset is read from: said, so that a misspelt name does not lose a table in silence. */
const checkNames = (files: StoredFolder): readonly Issue[] => {
  const known = namesIn(files)
  return [...files.keys()]
    .filter((file) => !known.includes(file))
    .map((file) => issue('file-unknown', { received: file, expected: known.join(', '), at: { file } }))
}

const chunksIn = (file: Uint8Array | StoredFile): Chunks => (file instanceof Uint8Array ? chunksOf(file) : file.chunks)

/** The bytes of a file in one piece. */
export const bytesIn = (file: Uint8Array | StoredFile): Uint8Array => {
  if (file instanceof Uint8Array) return file
  const bytes = new Uint8Array(file.length)
  let at = 0
  for (const chunk of file.chunks()) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes.subarray(0, at)
}

/** A table of a folder that tells how far its reading is. */
export const tableIn = (files: StoredFolder, name: string, onRows?: OnRows): TableSource | undefined => {
  const file = files.get(name)
  if (file === undefined) return undefined
  return counted(csvSource(name, chunksIn(file)), onRows)
}

const headIn = (files: StoredFolder, onRows: OnRows | undefined): Head => {
  const yaml = files.get(headName)
  if (yaml !== undefined) return parseYaml(bytesIn(yaml), headName)
  const [head, sources] = [tableIn(files, headTables.head, onRows), tableIn(files, headTables.sources, onRows)]
  const none: Head = { value: {}, placeOf: () => ({ file: headName }), issues: [] }
  return head === undefined ? none : headOfTables({ head, ...(sources !== undefined && { sources }) })
}

/**
 * Checks the files of a dataset's folder and reads them, however many rows there are: as `checkFolder` does, with the figures in
 * columns, from which each is made when it is asked for. No table need be in memory: each is read piece by piece.
 *
 * @param onRows is told how far it is
 */
export const checkLargeFolder = (files: StoredFolder, onRows?: OnRows): Result<LargeDataset> => {
  const missing = checkFiles(files)
  if (missing.length > 0) return { ok: false, issues: missing }
  const tables = new Map(
    tableNames.flatMap((name) => {
      const source = tableIn(files, name, onRows)
      return source === undefined ? [] : [[name, source] as const]
    }),
  )
  return checkLargeTables({ head: headIn(files, onRows), tables, issues: checkNames(files) })
}

/**
 * Checks the files of a dataset's folder and reads them: the head in YAML (or CSV), the tables in CSV. Everything wrong is said with
 * file, row and column; a dataset is given out only where nothing is. Pure: bytes in, issues out.
 *
 * @example
 * const result = checkFolder(new Map([['dataset.yaml', yaml], ['observations.csv', csv]]))
 */
export const checkFolder = (files: StoredFolder): Result<Dataset> => inMemory(checkLargeFolder(files))
