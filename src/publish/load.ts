import { existsSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { checkFolder, longestFile } from '../check/folder'
import { checkWorkbook } from '../check/workbook'
import { type Issue, issue, type Result, RolmError } from '../issue'
import type { Dataset } from '../model/dataset'
import { readJson } from '../model/json'
import { longestRdf, type RdfReading } from '../rdf/parse'
import { type Parts, readPartly } from '../rdf/partly'
import { readRdf } from '../rdf/read'
import type { RdfFormat } from '../rdf/write'
import { decodeUtf8 } from '../tables/utf8'
import { isIssue, readBounded } from './files'
import { readFolder, withOthers } from './folder'

const loadFolder = (path: string): Result<Dataset> => {
  const folder = readFolder(path)
  return folder.issues.length > 0 ? { ok: false, issues: folder.issues } : checkFolder(withOthers(folder))
}

/** The forms of a dataset in one file, by how its name ends. */
const formats: Readonly<Record<string, RdfFormat | 'json'>> = {
  '.ttl': 'turtle',
  '.nt': 'n-triples',
  '.trig': 'trig',
  '.jsonld': 'json-ld',
  '.json': 'json',
}

const workbook = '.xlsx'

/** How the name of a file may end that holds a dataset: `.xlsx`, `.ttl`, `.nt` and so on. */
export const datasetExtensions: readonly string[] = [workbook, ...Object.keys(formats)]

const loadWorkbook = (path: string): Result<Dataset> => {
  const file = basename(path)
  const bytes = readBounded(path, file, longestFile)
  return isIssue(bytes) ? { ok: false, issues: [bytes] } : checkWorkbook(bytes, file)
}

/** Reads the text of a file, and says of what is wrong which file it is in. */
const loadFile = async <T>(
  path: string,
  read: (text: string) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> => {
  const file = basename(path)
  const bytes = readBounded(path, file, longestRdf)
  if (isIssue(bytes)) return { ok: false, issues: [bytes] }
  const text = decodeUtf8(bytes, file)
  if (typeof text !== 'string') return { ok: false, issues: [text] }
  const result = await read(text)
  const issues = result.issues.map((found) => ({ ...found, at: { file, ...found.at } }))
  return { ...result, issues }
}

const fileMissing = (path: string): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues: [issue('file-missing', { parameters: { file: path }, at: { file: path } })],
})

const formatOf = (path: string): RdfFormat | 'json' | undefined => formats[extname(path).toLowerCase()]

/**
 * Reads a dataset from disk: a folder in the form that cities fill in, a workbook (`.xlsx`), or a file of linked
 * data or JSON (`.ttl`, `.nt`, `.trig`, `.jsonld`, `.json`). Nothing is written, and nothing is fetched but the contexts that `loadContext` gives.
 *
 * @throws RolmError where the path is neither
 */
export const loadDataset = async (path: string, reading: RdfReading = {}): Promise<Result<Dataset>> => {
  if (!existsSync(path)) return fileMissing(path)
  if (statSync(path).isDirectory()) return loadFolder(path)
  if (extname(path).toLowerCase() === workbook) return loadWorkbook(path)
  const format = formatOf(path)
  if (format === undefined)
    throw new RolmError(
      `${path} is no dataset: give a folder with dataset.yaml, or a file that ends in ${datasetExtensions.join(', ')}`,
    )
  return loadFile(path, (text) => (format === 'json' ? readJson(text) : readRdf(text, format, reading)))
}

/**
 * Reads a file of linked data of others as far as it is understood: `.ttl`, `.nt`, `.trig` or `.jsonld`. Nothing is
 * written, and nothing is fetched but the contexts that `loadContext` gives.
 *
 * @throws RolmError where the path is no such file
 */
export const loadPartly = async (path: string, reading: RdfReading = {}): Promise<Result<Parts>> => {
  if (!existsSync(path)) return fileMissing(path)
  const format = statSync(path).isDirectory() ? undefined : formatOf(path)
  if (format === undefined || format === 'json') {
    const extensions = Object.keys(formats)
      .filter((extension) => formats[extension] !== 'json')
      .join(', ')
    throw new RolmError(`${path} is no file of linked data: give one that ends in ${extensions}`)
  }
  return loadFile(path, (text) => readPartly(text, format, reading))
}
