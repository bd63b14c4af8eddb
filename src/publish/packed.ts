import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Issue, type Result, resultOf } from '../issue'
import type { Dataset } from '../model/dataset'
import { parseJson } from '../model/json'
import type { Tabled, TabledCell, TabledFigure } from '../query/tabled'
import { headsFrom, longestParquet, type ParquetReading, readParquet } from '../tables/parquet-read'
import { decodeUtf8 } from '../tables/utf8'
import { isIssue, readBounded } from './files'
import { packedList } from './pack'

/** The largest list of datasets that is read, in bytes. */
const longestList = 100_000_000

const headsIn = (folder: string): Result<readonly Dataset[]> => {
  const bytes = readBounded(join(folder, packedList), packedList, longestList)
  if (isIssue(bytes)) return { ok: false, issues: [bytes] }
  const text = decodeUtf8(bytes, packedList)
  if (typeof text !== 'string') return { ok: false, issues: [text] }
  const parsed = parseJson(text)
  return parsed.ok ? headsFrom(parsed.value) : parsed
}

const foldersIn = (folder: string, key: string): readonly { readonly path: string; readonly value: string }[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${key}=`) && statSync(join(folder, name)).isDirectory())
    .sort()
    .map((name) => ({ path: join(folder, name), value: decodeURIComponent(name.slice(key.length + 1)) }))

interface Gathered {
  readonly sources: Map<string, { readonly id: string }>
  readonly observations: TabledFigure[]
  readonly noValues: TabledCell[]
  readonly notes: Tabled['notes'][number][]
}

const gather = (all: Map<string, Gathered>, { id, sources, observations, noValues, notes }: Tabled): void => {
  const own: Gathered = all.get(id) ?? { sources: new Map(), observations: [], noValues: [], notes: [] }
  for (const source of sources) own.sources.set(source.id, source)
  for (const figure of observations) own.observations.push(figure)
  for (const cell of noValues) own.noValues.push(cell)
  own.notes.push(...notes)
  all.set(id, own)
}

/** Reads a folder that `packDatasets` wrote, for a table that `query` reads. */
export const readPacked = async (folder: string): Promise<Result<ParquetReading>> => {
  const heads = headsIn(folder)
  if (!heads.ok) return heads
  const all = new Map<string, Gathered>()
  const issues: Issue[] = []
  for (const { path, value: indicator } of foldersIn(folder, 'indicator'))
    for (const country of foldersIn(path, 'country'))
      for (const name of readdirSync(country.path)
        .filter((file) => file.endsWith('.parquet'))
        .sort()) {
        const file = [basename(path), basename(country.path), name].join('/')
        const bytes = readBounded(join(country.path, name), file, longestParquet)
        const read = isIssue(bytes)
          ? ({ ok: false, issues: [bytes] } as const)
          : await readParquet(bytes, file, { constants: { indicator } })
        if (read.ok) for (const dataset of read.value.datasets) gather(all, dataset)
        else issues.push(...read.issues)
      }
  const declared = new Map(
    heads.value.map(({ id, base, indicators, places }) => [id, { base, indicators, places }] as const),
  )
  const datasets = [...all].map(
    ([id, { sources, ...lists }]): Tabled => ({ id, ...declared.get(id), sources: [...sources.values()], ...lists }),
  )
  return resultOf(issues.length > 0 ? undefined : { datasets, heads: heads.value }, issues)
}
