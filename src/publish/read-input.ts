import { posix } from 'node:path'
import type { OnRows } from '../check/counted'
import { checkFolder } from '../check/folder'
import { inMemory } from '../check/tables'
import { checkLargeWorkbook } from '../check/workbook'
import { type Issue, inFile, issue, type Result, RolmError } from '../issue'
import type { Dataset, LargeDataset } from '../model/dataset'
import { readJson, writeJson } from '../model/json'
import { decodeUtf8 } from '../model/utf8'
import type { RdfReading } from '../rdf/parse'
import { type Parts, readPartly } from '../rdf/partly'
import { readRdf } from '../rdf/read'
import { unpackArchive } from './archive'
import { filesOfDataset } from './published'
import { type Input, type Kind, recognise } from './recognise'

const refused = (...issues: readonly Issue[]) => ({ ok: false, issues }) as const

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Text in the encoding that a server names, as UTF-8; bytes that are UTF-8 are left, whatever is said of them. */
export const withCharset = (input: Input): Input => {
  const { bytes, charset } = input
  if (charset === undefined || /^utf-?8$/.test(charset) || isUtf8(bytes)) return input
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes)
    return { ...input, bytes: new TextEncoder().encode(text) }
  } catch {
    return input // no encoding that is known, or not the one that is said: told as no UTF-8 where it is read
  }
}

const ofFile = <T>(result: Result<T>, file: string): Result<T> => ({
  ...result,
  issues: result.issues.map(inFile(file)),
})

/** Reads a text of linked data or JSON, and says of what is wrong which file it is in. */
const readText = async (input: Input, kind: Exclude<Kind, 'csv' | 'xlsx' | 'zip'>, reading: RdfReading) => {
  const { name, bytes } = withCharset(input)
  const text = decodeUtf8(bytes, name)
  if (typeof text !== 'string') return refused(text)
  return ofFile(kind === 'json' ? readJson(text) : await readRdf(text, kind, reading), name)
}

/** Reads a form among others; one whose package is not installed is left to those who have it. */
const readAmong = async (form: Input, reading: RdfReading): Promise<Result<Dataset> | Issue> => {
  try {
    return await readInput(form, reading)
  } catch (error) {
    if (!(error instanceof RolmError && recognise(form).kind === 'json-ld')) throw error
    return issue('form-not-compared', { received: form.name, expected: 'jsonld', at: { file: form.name } })
  }
}

/** Reads the forms in which a dataset was published: each by itself, and then whether all say the same. */
export const readForms = async (forms: readonly Input[], reading: RdfReading = {}): Promise<Result<Dataset>> => {
  const [only, ...more] = forms
  if (only !== undefined && more.length === 0) return readInput(only, reading)
  const results: (readonly [name: string, result: Result<Dataset>])[] = []
  const left: Issue[] = []
  for (const form of forms) {
    const result = await readAmong(form, reading)
    if ('code' in result) left.push(result)
    else results.push([form.name, result])
  }
  const issues = [...results.flatMap(([, result]) => result.issues), ...left]
  const read = results.flatMap(([name, result]) => (result.ok ? [{ name, dataset: result.value }] : []))
  const [first, ...others] = read
  if (first === undefined || read.length < results.length) return refused(...issues)
  const same = writeJson(first.dataset)
  const disagreeing = others
    .filter(({ dataset }) => writeJson(dataset) !== same)
    .map(({ name }) => issue('forms-disagree', { received: name, expected: first.name, at: { file: name } }))
  return disagreeing.length > 0 ? refused(...issues, ...disagreeing) : { ok: true, value: first.dataset, issues }
}

const readArchived = async ({ name, bytes }: Input, reading: RdfReading): Promise<Result<Dataset>> => {
  const unpacked = unpackArchive(bytes, name, (paths) => filesOfDataset(paths)?.paths ?? [])
  if (!unpacked.ok) return unpacked
  const files = unpacked.value
  const found = filesOfDataset([...files.keys()])
  if (found === undefined) return refused(issue('archive-without-dataset', { received: name, at: { file: name } }))
  if (found.is === 'source')
    return checkFolder(new Map([...files].map(([path, content]) => [posix.basename(path), content])))
  return readForms(
    [...files].map(([path, content]) => ({ name: path, bytes: content })),
    reading,
  )
}

/**
 * Reads a dataset from something in memory, from wherever it came: a workbook, linked data, JSON, or an archive of a folder. Its form is told
 * by its content (`recognise`).
 */
export const readInput = async (input: Input, reading: RdfReading = {}): Promise<Result<Dataset>> =>
  inMemory(await readLargeInput(input, reading))

/**
 * The same, the figures of a workbook in columns.
 *
 * @param onRows is told how far the reading of a workbook is
 */
export const readLargeInput = async (
  input: Input,
  reading: RdfReading = {},
  onRows?: OnRows,
): Promise<Result<LargeDataset>> => {
  const { kind, issues } = recognise(input)
  if (kind === undefined) return refused(...issues)
  const result = await readKind(input, kind, reading, onRows)
  return { ...result, issues: [...issues, ...result.issues] }
}

/**
 * Reads linked data of others from something in memory, as far as it is understood.
 *
 * @throws RolmError where it is something else
 */
export const readInputPartly = async (input: Input, reading: RdfReading = {}): Promise<Result<Parts>> => {
  const { kind, issues } = recognise(input)
  if (kind === undefined) return refused(...issues)
  if (kind === 'json' || kind === 'csv' || kind === 'xlsx' || kind === 'zip')
    throw new RolmError(`${input.name} is no file of linked data: give one of Turtle, N-Triples, TriG or JSON-LD`, {
      zh: `${input.name} 不是关联数据文件：请给出 Turtle、N-Triples、TriG 或 JSON-LD 文件`,
    })
  const { name, bytes } = withCharset(input)
  const text = decodeUtf8(bytes, name)
  if (typeof text !== 'string') return refused(text)
  const result = ofFile(await readPartly(text, kind, reading), name)
  return { ...result, issues: [...issues, ...result.issues] }
}

const readKind = async (
  input: Input,
  kind: Kind,
  reading: RdfReading,
  onRows: OnRows | undefined,
): Promise<Result<LargeDataset>> => {
  switch (kind) {
    case 'zip':
      return readArchived(input, reading)
    case 'csv':
      return refused(issue('table-alone', { received: input.name, at: { file: input.name } }))
    case 'xlsx':
      return checkLargeWorkbook(input.bytes, input.name, onRows)
    default:
      return readText(input, kind, reading)
  }
}
