import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { OnRows } from '../check/counted'
import { checkLargeFolder, folderFiles, longestFile } from '../check/folder'
import { inMemory } from '../check/tables'
import { issue, type Result, RolmError } from '../issue'
import type { Dataset, LargeDataset } from '../model/dataset'
import type { RdfReading } from '../rdf/parse'
import type { Parts } from '../rdf/partly'
import { type FetchOptions, fetchBounded } from './fetch/fetch-bounded'
import { isIssue, readBounded } from './files'
import { readFolder, withOthers } from './folder'
import { isPacked } from './pack'
import { filesOfDataset } from './published'
import { readForms, readInput, readInputPartly, readLargeInput } from './read-input'
import type { Input } from './recognise'

/** How the name of a file may end that holds a dataset: `.xlsx`, `.ttl`, `.nt` and so on. */
export const datasetExtensions: readonly string[] = ['.xlsx', '.ttl', '.nt', '.trig', '.jsonld', '.json', '.zip']

/** The forms in a folder that has no source: the names of the files in which a dataset was published. */
export const publishedForms = (path: string): readonly string[] => {
  const names = readdirSync(path)
  if (names.some((name) => folderFiles.includes(name))) return []
  const found = filesOfDataset(names)
  return found?.is === 'published' ? found.paths : []
}

/** Files that an office program leaves beside a workbook that is open, and those that are hidden. */
const isAside = (name: string): boolean => /^(?:~\$|\.)/.test(name)

/**
 * What a path means: a folder without tables that holds one workbook, as `rolm init` makes it, means the workbook; every other
 * path means itself.
 *
 * @throws RolmError where a folder holds several workbooks and no tables, or is packed: figures alone are no dataset
 */
export const meantBy = (path: string): string => {
  if (!existsSync(path) || !statSync(path).isDirectory()) return path
  if (isPacked(path))
    throw new RolmError(`${path} is a packed folder, which holds figures alone: ask it by "rolm query"`, {
      zh: `${path} 是打包的文件夹，只有数字，不是完整的数据集：请用 rolm query 查询`,
    })
  if (publishedForms(path).length > 0) return path
  const names = readdirSync(path)
  const workbooks = names.filter((name) => /\.xlsx$/i.test(name) && !isAside(name)).sort()
  const [workbook] = workbooks
  if (workbook === undefined || names.some((name) => folderFiles.includes(name))) return path
  if (workbooks.length > 1)
    throw new RolmError(`${path} holds ${workbooks.length} workbooks: give one of ${workbooks.join(', ')}`, {
      zh: `${path} 中有 ${workbooks.length} 个工作簿，请指定其中一个：${workbooks.join('、')}`,
    })
  return join(path, workbook)
}

/** A file in memory, under its own name; or the issue that it is missing, no file, or larger than is read. */
export const readFileInput = (path: string, name: string = basename(path)): Result<Input> => {
  if (!existsSync(path)) return missing(path)
  const bytes = readBounded(path, name, longestFile)
  return isIssue(bytes) ? { ok: false, issues: [bytes] } : { ok: true, value: { name, bytes }, issues: [] }
}

const missing = (path: string) =>
  ({ ok: false, issues: [issue('file-missing', { parameters: { file: path }, at: { file: path } })] }) as const

const loadForms = async (path: string, names: readonly string[], reading: RdfReading): Promise<Result<Dataset>> => {
  const read = names.map((name) => readFileInput(join(path, name)))
  const faults = read.flatMap(({ issues }) => issues)
  if (faults.length > 0) return { ok: false, issues: faults }
  return readForms(
    read.flatMap((input) => (input.ok ? [input.value] : [])),
    reading,
  )
}

/** The folder of a dataset, checked: its tables are read piece by piece. */
const loadSource = (path: string, onRows?: OnRows): Result<LargeDataset> => {
  const folder = readFolder(path)
  return folder.issues.length > 0 ? { ok: false, issues: folder.issues } : checkLargeFolder(withOthers(folder), onRows)
}

/** Whether a path is the folder of a dataset in the form that cities fill in, or meant as one. */
const isSource = (path: string): boolean =>
  existsSync(path) && statSync(path).isDirectory() && publishedForms(path).length === 0

/**
 * Reads a dataset from disk: a folder in the form that cities fill in, one that holds a workbook alone, a folder that was published,
 * or a file, told by its content: a workbook, linked data, JSON, or a .zip of either folder. Nothing is written, and nothing is fetched but the contexts that
 * `loadContext` gives.
 */
export const loadDataset = async (given: string, reading: RdfReading = {}): Promise<Result<Dataset>> => {
  const path = meantBy(given)
  if (!existsSync(path)) return missing(path)
  if (isSource(path)) return inMemory(loadSource(path))
  if (statSync(path).isDirectory()) return loadForms(path, publishedForms(path), reading)
  const input = readFileInput(path)
  return input.ok ? readInput(input.value, reading) : input
}

/**
 * Reads a dataset as `loadDataset` does, of any number of figures: those of a folder that cities fill in and of a workbook are kept
 * in columns, and each is made when it is asked for.
 *
 * @param onRows is told how far the reading of tables is
 */
export const loadLargeDataset = async (
  given: string,
  reading: RdfReading = {},
  onRows?: OnRows,
): Promise<Result<LargeDataset>> => {
  const path = meantBy(given)
  if (isSource(path)) return loadSource(path, onRows)
  if (!existsSync(path) || statSync(path).isDirectory()) return loadDataset(path, reading)
  const input = readFileInput(path)
  return input.ok ? readLargeInput(input.value, reading, onRows) : input
}

/** Fetches what is at an address, within limits, as something to read. */
export const fetchInput = async (address: string, options: FetchOptions = {}): Promise<Result<Input>> => {
  const fetched = await fetchBounded(address, { accept, ...options })
  if (!fetched.ok) return fetched
  const { bytes, type, charset } = fetched.value
  const said = { ...(type !== undefined && { type }), ...(charset !== undefined && { charset }) }
  return { ok: true, value: { name: address, bytes, ...said }, issues: [] }
}

/** Kinds of content that are asked for, those that say most first. */
const accept =
  'text/turtle, application/trig;q=0.9, application/n-triples;q=0.9, application/ld+json;q=0.8, application/json;q=0.6, */*;q=0.5'

/**
 * Reads a file of linked data of others as far as it is understood, told by its content. Nothing is written, and nothing is
 * fetched but the contexts that `loadContext` gives.
 *
 * @throws RolmError where the path is no such file
 */
export const loadPartly = async (path: string, reading: RdfReading = {}): Promise<Result<Parts>> => {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new RolmError(`${path} is a folder: give a file of linked data`, {
      zh: `${path} 是文件夹：请给出关联数据文件`,
    })
  const input = readFileInput(path)
  return input.ok ? readInputPartly(input.value, reading) : input
}
