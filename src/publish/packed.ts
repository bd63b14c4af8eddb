import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { issue, type Result, resultOf } from '../issue'
import { packedIn, packedIndicator } from '../mapping/packed'
import { entryOf } from '../model/remembered'
import { populationQuery } from '../query/engine-query'
import type { Query } from '../query/query'
import type { Tabled, TabledCell, TabledFigure } from '../query/tabled'
import {
  longestParquet,
  type ParquetReading,
  type ParquetReadOptions,
  readParquet,
  withHeads,
} from '../tables/parquet-read'
import { isIssue, readBounded } from './files'

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

/** Which files of a packed folder are read. */
export interface PackedReadOptions {
  /** A valid query: files of indicators that it is not about are left unread. */
  readonly asked?: Query
}

/** The ids of the indicators that a query is about, that which it divides by among them; `undefined` where it may be any. */
const indicatorsOf = (query: Query): ReadonlySet<string> | undefined => {
  const { indicator } = query.where ?? {}
  if (indicator === undefined) return undefined
  const words = [indicator, populationQuery(query)?.where?.indicator ?? []].flat()
  return new Set(words.map((word) => word.slice(word.lastIndexOf('/') + 1))) // one that is declared has an address
}

/**
 * Reads a folder that `packDatasets` wrote, for a table that `query` reads. Its files are held against its list: with one that
 * is missing nothing is given out, and one that is no part of it is left unread, and told.
 */
export const readPacked = async (
  folder: string,
  { asked }: PackedReadOptions = {},
): Promise<Result<ParquetReading>> => {
  const packed = packedIn({ readdirSync, statSync, readFileSync }, folder)
  if (!packed.ok) return packed
  const { heads } = packed.value
  const wanted = asked && indicatorsOf(asked)
  const files = packed.value.files.filter((file) => wanted?.has(packedIndicator(file)) !== false)
  const issues = [...packed.issues]
  const all = new Map<string, Gathered>()
  for (const file of files) {
    const read = await readParquetFile(join(folder, file), file, { indicator: packedIndicator(file) })
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
