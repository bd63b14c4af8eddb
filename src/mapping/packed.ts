import { type Issue, inFile, issue, type Result, resultOf } from '../issue'
import type { Dataset } from '../model/dataset'
import { parseJson } from '../model/json'
import { decodeUtf8 } from '../model/utf8'
import { decodedName, localName } from './address'
import { headsIn } from './heads'

/** The list of datasets in a packed folder. Names with a line before them are no data to engines. */
export const packedList = '_datasets.json'

/** The key under which a file of Parquet holds what is known of its datasets, as JSON. */
export const headKey = 'rule-of-law-metrics'

/** The largest list of datasets that is read, in bytes. */
const longestList = 100_000_000

/** What the names of folders give, from the outside in; the innermost hold files of figures. */
export const packedKeys = ['indicator', 'country'] as const

/** What engines read as no value at all in the name of a folder. */
export const noPackedValue = '__HIVE_DEFAULT_PARTITION__'

/** The folder of the figures that have these values: `indicator=legal-aid-cases/country=CN`. */
export const packedPath = (values: Readonly<Record<(typeof packedKeys)[number], string>>): string =>
  packedKeys.map((key) => `${key}=${localName(values[key])}`).join('/')

/** What the name of a folder gives; `undefined` where it gives none. */
const valueIn = (name: string, key: string): string | undefined =>
  name.startsWith(`${key}=`) ? decodedName(name.slice(key.length + 1)) : undefined

/** The indicator that the path of a file names. */
export const packedIndicator = (file: string): string => valueIn(file.slice(0, file.indexOf('/')), packedKeys[0]) ?? ''

/** What a disk is asked: the part of node's `fs` that looks and reads. */
export interface Disk {
  readonly readdirSync: (path: string) => string[]
  readonly statSync: (path: string) => { isFile: () => boolean; isDirectory: () => boolean; readonly size: number }
  readonly readFileSync: (path: string) => Uint8Array
}

/** What stands at a path; nothing where a link leads nowhere, or round in a circle. */
const entryAt = (disk: Disk, path: string): ReturnType<Disk['statSync']> | undefined => {
  try {
    return disk.statSync(path)
  } catch {
    return undefined
  }
}

const missing = (file: string): Issue => issue('file-missing', { parameters: { file }, at: { file } })

const unread = (file: string): Issue => issue('file-unknown', { received: file, expected: packedExample, at: { file } })

const packedExample = 'indicator=…/country=…/part-0.parquet'

/** What the list of a packed folder says: the datasets, and the files of their figures, which older lists do not name. */
interface PackedList {
  readonly heads: readonly Dataset[]
  readonly files: ReadonlySet<string> | undefined
}

const filesIn = (list: unknown): ReadonlySet<string> | undefined => {
  const files: unknown = typeof list === 'object' && list !== null && 'files' in list ? list.files : undefined
  return Array.isArray(files) ? new Set(files.map(String)) : undefined
}

const textOfList = (disk: Disk, folder: string): string | Issue => {
  const path = `${folder}/${packedList}`
  const entry = entryAt(disk, path)
  if (entry?.isFile() !== true) return missing(packedList)
  if (entry.size <= longestList) return decodeUtf8(disk.readFileSync(path), packedList)
  const sizes = { received: String(entry.size), expected: String(longestList) }
  return issue('file-too-large', { ...sizes, parameters: { file: packedList } })
}

const listIn = (disk: Disk, folder: string): Result<PackedList> => {
  const fail = (...issues: readonly Issue[]): Result<PackedList> => ({
    ok: false,
    issues: issues.map(inFile(packedList)),
  })
  const text = textOfList(disk, folder)
  if (typeof text !== 'string') return fail(text)
  const parsed = parseJson(text)
  if (!parsed.ok) return fail(...parsed.issues)
  const heads = headsIn(parsed.value)
  return heads.ok
    ? { ok: true, value: { heads: heads.value, files: filesIn(parsed.value) }, issues: [] }
    : fail(...heads.issues)
}

const isAside = (name: string): boolean => /^[_.]/.test(name)

/** The paths of files of figures within a folder, and of all else, which nobody reads. */
const filesWithin = (
  disk: Disk,
  folder: string,
): { readonly files: readonly string[]; readonly others: readonly string[] } => {
  const [files, others]: [string[], string[]] = [[], []]
  const walk = (outer: readonly string[]): void => {
    const key = packedKeys[outer.length]
    for (const name of disk.readdirSync([folder, ...outer].join('/')).sort()) {
      const path = [...outer, name].join('/')
      if (isAside(name)) continue
      if (key === undefined) (name.endsWith('.parquet') ? files : others).push(path)
      else if (valueIn(name, key) !== undefined && entryAt(disk, `${folder}/${path}`)?.isDirectory() === true)
        walk([...outer, name])
      else others.push(path)
    }
  }
  walk([])
  return { files, others }
}

/** A packed folder: the heads of its datasets, and the paths of its files of figures. */
export interface Packed {
  readonly heads: readonly Dataset[]
  readonly files: readonly string[]
}

/**
 * Looks into a folder that `packDatasets` wrote, and holds its files against its list: with one that is missing nothing is given
 * out, and one that is no part of it is left unread, and told.
 */
export const packedIn = (disk: Disk, folder: string): Result<Packed> => {
  const list = listIn(disk, folder)
  if (!list.ok) return list
  const { heads, files: listed } = list.value
  const { files, others } = filesWithin(disk, folder)
  const known = files.filter((file) => listed?.has(file) !== false)
  const there = new Set(known)
  return resultOf({ heads, files: known }, [
    ...[...(listed ?? [])].filter((file) => !there.has(file)).map(missing),
    ...[...others, ...files.filter((file) => !there.has(file))].map(unread),
    ...(known.length === 0 && (listed?.size ?? 0) === 0 ? [missing(packedExample)] : []),
  ])
}
