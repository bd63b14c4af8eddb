import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Issue, issue, type Result, resultOf } from '../issue'
import type { Dataset } from '../model/dataset'
import { parseJson } from '../model/json'
import { entryOf } from '../model/remembered'
import type { Tabled, TabledCell, TabledFigure } from '../query/tabled'
import {
  headsFrom,
  longestParquet,
  type ParquetReading,
  type ParquetReadOptions,
  readParquet,
  withHeads,
} from '../tables/parquet-read'
import { decodeUtf8 } from '../tables/utf8'
import { isIssue, readBounded } from './files'
import { packedList } from './pack'

/** The largest list of datasets that is read, in bytes. */
const longestList = 100_000_000

/** What the list of a packed folder says: the datasets, and the files of their figures, which older lists do not name. */
interface PackedList {
  readonly heads: readonly Dataset[]
  readonly files: ReadonlySet<string> | undefined
}

const inList = (found: Issue): Issue => ({ ...found, at: { file: packedList, ...found.at } })

const filesIn = (list: unknown): ReadonlySet<string> | undefined => {
  const files: unknown = typeof list === 'object' && list !== null && 'files' in list ? list.files : undefined
  return Array.isArray(files) ? new Set(files.map(String)) : undefined
}

const listIn = (folder: string): Result<PackedList> => {
  const bytes = readBounded(join(folder, packedList), packedList, longestList)
  if (isIssue(bytes)) return { ok: false, issues: [bytes] }
  const text = decodeUtf8(bytes, packedList)
  if (typeof text !== 'string') return { ok: false, issues: [text] }
  const parsed = parseJson(text)
  const heads = parsed.ok ? headsFrom(parsed.value) : parsed
  if (!heads.ok || !parsed.ok) return { ok: false, issues: heads.issues.map(inList) }
  return { ok: true, value: { heads: heads.value, files: filesIn(parsed.value) }, issues: [] }
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false // a link that leads nowhere, or round in a circle
  }
}

const valueIn = (name: string, key: string): string | undefined => {
  try {
    return name.startsWith(`${key}=`) ? decodeURIComponent(name.slice(key.length + 1)) : undefined
  } catch {
    return undefined // a percent sign that stands for no character
  }
}

const isAside = (name: string): boolean => /^[_.]/.test(name)

/** What the names of folders give, from the outside in; the innermost hold files of figures. */
const keys = ['indicator', 'country'] as const

/** The paths of files of figures from a folder, and of all else, which nobody reads. */
const filesBelow = (folder: string): { readonly files: readonly string[]; readonly others: readonly string[] } => {
  const [files, others]: [string[], string[]] = [[], []]
  const walk = (outer: readonly string[]): void => {
    const key = keys[outer.length]
    for (const name of readdirSync(join(folder, ...outer)).sort()) {
      const path = [...outer, name]
      if (isAside(name)) continue
      if (key !== undefined && valueIn(name, key) !== undefined && isFolder(join(folder, ...path))) walk(path)
      else (key === undefined && name.endsWith('.parquet') ? files : others).push(path.join('/'))
    }
  }
  walk([])
  return { files, others }
}

/** The indicator that the path of a file names. */
const indicatorOf = (file: string): string => valueIn(file.slice(0, file.indexOf('/')), keys[0]) ?? ''

const unread = (file: string): Issue =>
  issue('file-unknown', { received: file, expected: 'indicator=…/country=…/part-0.parquet', at: { file } })

interface Gathered {
  readonly ids: Set<string>
  readonly sources: Map<string, { readonly id: string }>
  readonly observations: TabledFigure[]
  readonly noValues: TabledCell[]
  readonly notes: Tabled['notes'][number][]
}

/** Adds the rows of a file to those of the files before, and gives the first id that is there already. */
const gather = (
  all: Map<string, Gathered>,
  { id, sources, observations, noValues, notes }: Tabled,
): string | undefined => {
  const own = entryOf<string, Gathered>(all, id, () => ({
    ids: new Set(),
    sources: new Map(),
    observations: [],
    noValues: [],
    notes: [],
  }))
  let twice: string | undefined
  const add = <T extends TabledCell>(to: T[], fact: T): void => {
    if (own.ids.has(fact.id)) twice ??= fact.id
    own.ids.add(fact.id)
    to.push(fact)
  }
  for (const source of sources) own.sources.set(source.id, source)
  for (const figure of observations) add(own.observations, figure)
  for (const cell of noValues) add(own.noValues, cell)
  own.notes.push(...notes)
  return twice
}

/** Reads a file of figures on disk, of bounded size. */
export const readParquetFile = async (
  path: string,
  file: string = basename(path),
  constants: ParquetReadOptions['constants'] = {},
): Promise<Result<ParquetReading>> => {
  const bytes = readBounded(path, file, longestParquet)
  return isIssue(bytes) ? { ok: false, issues: [bytes] } : readParquet(bytes, file, { constants })
}

/**
 * Reads a folder that `packDatasets` wrote, for a table that `query` reads. Its files are held against its list: with one that
 * is missing nothing is given out, and one that is no part of it is left unread, and told.
 */
export const readPacked = async (folder: string): Promise<Result<ParquetReading>> => {
  const list = listIn(folder)
  if (!list.ok) return list
  const { heads, files: listed } = list.value
  const { files, others } = filesBelow(folder)
  const known = new Set(files.filter((file) => listed?.has(file) !== false))
  const issues: Issue[] = [
    ...[...(listed ?? [])]
      .filter((file) => !known.has(file))
      .map((file) => issue('file-missing', { parameters: { file }, at: { file } })),
    ...[...others, ...files.filter((file) => !known.has(file))].map(unread),
  ]
  const all = new Map<string, Gathered>()
  for (const file of known) {
    const read = await readParquetFile(join(folder, file), file, { indicator: indicatorOf(file) })
    if (!read.ok) issues.push(...read.issues)
    else
      for (const dataset of read.value.datasets) {
        const twice = gather(all, dataset)
        if (twice !== undefined) issues.push(issue('id-repeated', { received: twice, at: { file } }))
      }
  }
  const gathered = [...all].map(
    ([id, { ids: _, sources, ...lists }]): Tabled => ({ id, sources: [...sources.values()], ...lists }),
  )
  const datasets = withHeads(gathered, heads)
  return resultOf({ datasets, heads }, issues)
}
