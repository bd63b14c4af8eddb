import { type DecodedArray, type FileMetaData, parquetMetadata, parquetRead, type SchemaElement } from 'hyparquet'
import { type Issue, issue, type Result, resultOf } from '../issue'
import type { Bilingual } from '../messages/fill'
import type { Dataset, DeclaredList } from '../model/dataset'
import { parseJson } from '../model/json'
import { parseDataset } from '../model/parse'
import type { Tabled } from '../query/tabled'
import { parquetColumns } from './parquet-columns'
import { whyNotUnfolded } from './parquet-pages'
import { decimalReader, factsOf } from './parquet-rows'
import { headKey } from './parquet-write'

/** The largest Parquet file that is read at once, in bytes. */
export const longestParquet = 1_000_000_000

/** The most rows of one that are read at once. */
export const mostParquetRows = 10_000_000

/** What a Parquet file holds: figures for a table, and what it says of their datasets. */
export interface ParquetReading {
  /** The datasets of the rows, in the form that `tableOf` takes. */
  readonly datasets: readonly Tabled[]
  /** The heads and documents of the datasets that the file itself describes: whole datasets without facts. */
  readonly heads: readonly Dataset[]
}

/** What a reader knows that the rows do not say: the values that the path of a partition gives. */
export interface ParquetReadOptions {
  readonly constants?: Readonly<Record<string, string>>
}

const notReadable = (file: string, detail: string | Bilingual): Issue =>
  issue('parquet-not-readable', { parameters: { detail }, at: { file } })

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The columns that figures are made of. */
export const neededColumns: readonly string[] = [
  ...['dataset', 'id', 'source', 'indicator', 'breakdown', 'jurisdiction', 'period_kind', 'period', 'start_within'],
  ...['value', 'unit', 'precision', 'status', 'no_value', 'printed', 'lower', 'upper', 'lower_open', 'upper_open'],
  ...['coverage_shared', 'value_long', 'lower_long', 'upper_long'],
]

const notFigures = (missing: readonly string[]): Bilingual => ({
  en: `figures have the columns ${missing.join(', ')}, and this file has not; an answer of "rolm query" holds its rows alone`,
  zh: `缺少数字所需的列 ${missing.join('、')}；rolm query 的结果只有所查的列，不能再作为数据查询`,
})

/** That columns are missing: one is named; a file that lacks several was written for something else. */
const columnsMissing = (schema: readonly SchemaElement[], given: object, file: string): Issue | undefined => {
  const names = new Set(schema.slice(1).map(({ name }) => name))
  const missing = neededColumns.filter((name) => !names.has(name) && !Object.hasOwn(given, name))
  const [expected, ...more] = missing
  if (expected === undefined) return undefined
  if (more.length > 0) return notReadable(file, notFigures(missing))
  const columns = parquetColumns.map(({ name }) => name).join(', ')
  return issue('column-missing', { expected, parameters: { columns }, at: { file } })
}

const isDecimal = ({ converted_type, logical_type }: SchemaElement): boolean =>
  converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL'

/** Decimals are read as they stand in the file: the library would make doubles of them. */
const withoutDecimals = (metadata: FileMetaData): FileMetaData => ({
  ...metadata,
  schema: metadata.schema.map((element) => {
    if (!isDecimal(element)) return element
    const { converted_type: _, logical_type: __, ...plain } = element
    return plain
  }),
})

const scalesOf = (schema: readonly SchemaElement[]): ReadonlyMap<string, number> =>
  new Map(schema.filter(isDecimal).map(({ name, scale = 0 }) => [name, scale]))

/** The heads in a list of datasets, each checked as a dataset that has no facts yet. */
export const headsFrom = (list: unknown): Result<readonly Dataset[]> => {
  const heads: unknown = typeof list === 'object' && list !== null && 'datasets' in list ? list.datasets : []
  const results = (Array.isArray(heads) ? heads : []).map((head: unknown) =>
    parseDataset({ ...Object(head), bodies: [], observations: [], partSets: [], notes: [] }),
  )
  return resultOf(
    results.flatMap((result) => (result.ok ? [result.value] : [])),
    results.flatMap((result) => result.issues),
  )
}

const headsOf = (metadata: FileMetaData): Result<readonly Dataset[]> => {
  const text = metadata.key_value_metadata?.find(({ key }) => key === headKey)?.value
  if (text === undefined) return { ok: true, value: [], issues: [] }
  const parsed = parseJson(text)
  return parsed.ok ? headsFrom(parsed.value) : parsed
}

/** What a dataset declares, as the head of the file says. */
const declaredIn = (heads: readonly Dataset[], of: string): Partial<Pick<Dataset, 'base' | DeclaredList>> => {
  const head = heads.find(({ id }) => id === of)
  return head === undefined ? {} : { base: head.base, indicators: head.indicators, places: head.places }
}

/** The columns of a file, each as the arrays that its groups of rows give. */
const readColumns = async (bytes: Uint8Array, metadata: FileMetaData, columns: string[]) => {
  const parts = new Map<string, { readonly rowStart: number; readonly data: DecodedArray }[]>()
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  await parquetRead({
    file: {
      byteLength: bytes.length,
      slice: (start, end = bytes.length) => Uint8Array.prototype.slice.call(bytes, start, end).buffer,
    },
    metadata: withoutDecimals(metadata),
    columns,
    utf8: false,
    geoparquet: false,
    parsers: { stringFromBytes: (text) => text && utf8.decode(text), dateFromDays: (days) => days },
    onChunk: ({ columnName, columnData, rowStart }) => {
      const own = parts.get(columnName) ?? []
      own.push({ rowStart, data: columnData })
      parts.set(columnName, own)
    },
  })
  return parts
}

const columnOf = (
  parts: readonly { readonly rowStart: number; readonly data: DecodedArray }[],
  size: number,
): unknown[] => {
  const column: unknown[] = new Array(size)
  for (const { rowStart, data } of parts) for (let at = 0; at < data.length; at++) column[rowStart + at] = data[at]
  return column
}

const rowsDisagree: Bilingual = {
  en: 'its groups do not have as many rows as it says',
  zh: '各行组的行数与总行数不符',
}

/** Whether the parts of a file agree on how many rows there are. */
const sizeOf = ({ num_rows, row_groups }: FileMetaData): number | undefined => {
  const sum = row_groups.reduce((rows, group) => rows + group.num_rows, 0n)
  return sum === num_rows && num_rows >= 0n ? Number(num_rows) : undefined
}

/**
 * Reads the figures of a Parquet file as `writeParquet` writes it, for a table that `query` reads. A file may have more
 * columns, in any order. Its size, and what its pages unfold to, are bounded before anything is made of them.
 *
 * @example
 * const read = await readParquet(bytes, 'our-city.parquet')
 * if (read.ok) console.log(tableOf(read.value.datasets).size)
 */
export const readParquet = async (
  bytes: Uint8Array,
  file: string,
  { constants = {} }: ParquetReadOptions = {},
): Promise<Result<ParquetReading>> => {
  const fail = (...issues: readonly Issue[]) => ({ ok: false, issues }) as const
  if (bytes.length > longestParquet) {
    const sizes = { received: String(bytes.length), expected: String(longestParquet) }
    return fail(issue('file-too-large', { ...sizes, parameters: { file }, at: { file } }))
  }
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false })
    const size = sizeOf(metadata)
    if (size === undefined) return fail(notReadable(file, rowsDisagree))
    if (size > mostParquetRows) return fail(issue('too-many-rows', { expected: String(mostParquetRows), at: { file } }))
    const missing = columnsMissing(metadata.schema, constants, file)
    if (missing !== undefined) return fail(missing)
    const reason = whyNotUnfolded(bytes, metadata)
    if (reason !== undefined) return fail(notReadable(file, reason))
    const heads = headsOf(metadata)
    if (!heads.ok) return fail(...heads.issues.map((found) => ({ ...found, at: { file } })))
    const stored = neededColumns.filter((name) => !Object.hasOwn(constants, name))
    const parts = await readColumns(bytes, metadata, stored)
    const scales = scalesOf(metadata.schema)
    const columns = new Map(stored.map((name) => [name, columnOf(parts.get(name) ?? [], size)]))
    const decimalOf = new Map([...scales].map(([name, scale]) => [name, decimalReader(scale)]))
    const cellAt = (row: number, name: string): unknown => {
      const value = constants[name] ?? columns.get(name)?.[row]
      return value === undefined || value === null ? undefined : (decimalOf.get(name)?.(value) ?? value)
    }
    const { datasets, issues } = factsOf(size, cellAt, file)
    if (issues.length > 0) return fail(...issues)
    const declaring = datasets.map((dataset) => ({ ...dataset, ...declaredIn(heads.value, dataset.id) }))
    return { ok: true, value: { datasets: declaring, heads: heads.value }, issues: [] }
  } catch (error) {
    return fail(notReadable(file, detailOf(error)))
  }
}
