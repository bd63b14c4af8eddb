import { existsSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { checkFolder } from '../check/folder'
import { issue, type Result, RolmError } from '../issue'
import type { Dataset } from '../model/dataset'
import { readJson } from '../model/json'
import { longestRdf, type RdfReading } from '../rdf/parse'
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

/** How the name of a file may end that holds a dataset: `.ttl`, `.nt` and so on. */
export const datasetExtensions: readonly string[] = Object.keys(formats)

const loadFile = async (path: string, format: RdfFormat | 'json', reading: RdfReading): Promise<Result<Dataset>> => {
  const file = basename(path)
  const bytes = readBounded(path, file, longestRdf)
  if (isIssue(bytes)) return { ok: false, issues: [bytes] }
  const text = decodeUtf8(bytes, file)
  if (typeof text !== 'string') return { ok: false, issues: [text] }
  const result = format === 'json' ? readJson(text) : await readRdf(text, format, reading)
  const issues = result.issues.map((found) => ({ ...found, at: { file, ...found.at } }))
  return { ...result, issues }
}

/**
 * Reads a dataset from disk: a folder in the form that cities fill in, or a file of linked data or JSON (`.ttl`, `.nt`,
 * `.trig`, `.jsonld`, `.json`). Nothing is written, and nothing is fetched but the contexts that `loadContext` gives.
 *
 * @throws RolmError where the path is neither
 */
export const loadDataset = async (path: string, reading: RdfReading = {}): Promise<Result<Dataset>> => {
  if (!existsSync(path))
    return { ok: false, issues: [issue('file-missing', { parameters: { file: path }, at: { file: path } })] }
  if (statSync(path).isDirectory()) return loadFolder(path)
  const format = formats[extname(path).toLowerCase()]
  if (format === undefined)
    throw new RolmError(
      `${path} is no dataset: give a folder with dataset.yaml, or a file that ends in ${datasetExtensions.join(', ')}`,
    )
  return loadFile(path, format, reading)
}
