import { type FileMetaData, parquetMetadata, type SchemaElement } from 'hyparquet'
import { type Issue, issue, type Result } from '../issue'
import { headsIn } from '../mapping/heads'
import { headKey } from '../mapping/packed'
import type { Bilingual } from '../messages/fill'
import type { Dataset } from '../model/dataset'
import { parseJson } from '../model/json'
import type { Tabled } from '../query/tabled'
import { decoderOf, readChunk } from './parquet-chunks'
import { parquetColumns } from './parquet-columns'
import { ParquetFault, whyNotUnfolded } from './parquet-pages'
import { decimalReader, FactReader } from './parquet-rows'
import { behindStruct } from './parquet-thrift'

/** The largest Parquet file that is read at once, in bytes. */
export const longestParquet = 1_000_000_000

/** The most rows of one that are read at once. */
export const mostParquetRows = 5_000_000

/** What a Parquet file holds: figures for a table, and what it says of their datasets. */
export interface ParquetReading {
  /** The datasets of the rows and of the heads, in the form that `tableOf` takes. */
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

/** The most places that a column of decimals may have behind the point: numbers of 32 bytes have no more digits. */
const mostPlaces = 76

const scalesOf = (schema: readonly SchemaElement[]): ReadonlyMap<string, number> =>
  new Map(schema.filter(isDecimal).map(({ name, scale = 0 }) => [name, scale]))

const headsOf = (metadata: FileMetaData): Result<readonly Dataset[]> => {
  const text = metadata.key_value_metadata?.find(({ key }) => key === headKey)?.value
  if (text === undefined) return { ok: true, value: [], issues: [] }
  const parsed = parseJson(text)
  return parsed.ok ? headsIn(parsed.value) : parsed
}

/** Datasets of rows with what their heads say of them, and those that have no rows: their names are known all the same. */
export const withHeads = (datasets: readonly Tabled[], heads: readonly Dataset[]): readonly Tabled[] => {
  const rest = new Map(datasets.map((dataset) => [dataset.id, dataset]))
  const headed = heads.map(({ id, base, indicators, places, sources }): Tabled => {
    const { observations, noValues, notes, sources: named } = rest.get(id) ?? noFacts
    rest.delete(id)
    const documents = new Map([...sources, ...named].map((source) => [source.id, { id: source.id }]))
    return { id, base, indicators, places, sources: [...documents.values()], observations, noValues, notes }
  })
  return [...headed, ...rest.values()]
}

const noFacts = { sources: [], observations: [], noValues: [], notes: [] } as const

const placesNotThere: Bilingual = {
  en: `a column of decimals has not 0 to ${mostPlaces} places behind the point`,
  zh: `有一栏小数的小数位数不在 0 到 ${mostPlaces} 之间`,
}

const rowsDisagree: Bilingual = {
  en: 'its groups do not have as many rows as it says',
  zh: '各行组的行数与总行数不符',
}

/** What a file says of itself, which stands at its end with its length behind. */
const metadataOf = (bytes: Uint8Array): FileMetaData => {
  const end = bytes.length - 8
  const length = end < 0 ? 0 : new DataView(bytes.buffer, bytes.byteOffset + end, 4).getUint32(0, true)
  if (length > 0 && length <= end && behindStruct(bytes, end - length, end) === undefined)
    throw new ParquetFault({ en: 'what it says of itself is damaged', zh: '文件的说明部分已损坏' })
  return parquetMetadata(bytes, { geoparquet: false })
}

/** Reads the rows of a file, one group of them after the other. */
const readRows = (
  bytes: Uint8Array,
  metadata: FileMetaData,
  file: string,
  constants: Readonly<Record<string, string>>,
): ReturnType<FactReader['end']> => {
  const plain = withoutDecimals(metadata)
  const decoders = neededColumns.filter((name) => !Object.hasOwn(constants, name)).map((name) => decoderOf(plain, name))
  const decimals = new Map([...scalesOf(metadata.schema)].map(([name, scale]) => [name, decimalReader(scale)]))
  const facts = new FactReader(file)
  for (const group of plain.row_groups) {
    const columns = new Map(
      decoders.map((decoder) => [decoder.pathInSchema[0], readChunk(bytes, group, decoder)] as const),
    )
    facts.read(Number(group.num_rows), (name) => {
      const [constant, values, decimal] = [constants[name], columns.get(name), decimals.get(name)]
      if (constant !== undefined || values === undefined) return () => constant
      if (decimal === undefined) return (row) => values[row] ?? undefined
      return (row) => {
        const value = values[row] ?? undefined
        return value === undefined ? undefined : decimal(value)
      }
    })
  }
  return facts.end()
}

/** Whether the parts of a file agree on how many rows there are. */
const sizeOf = ({ num_rows, row_groups }: FileMetaData): number | undefined => {
  const sum = row_groups.reduce((rows, group) => rows + group.num_rows, 0n)
  return sum === num_rows && row_groups.every((group) => group.num_rows >= 0n) ? Number(num_rows) : undefined
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
    const metadata = metadataOf(bytes)
    const size = sizeOf(metadata)
    if (size === undefined) return fail(notReadable(file, rowsDisagree))
    if (size > mostParquetRows) return fail(issue('too-many-rows', { expected: String(mostParquetRows), at: { file } }))
    const missing = columnsMissing(metadata.schema, constants, file)
    if (missing !== undefined) return fail(missing)
    const scales = scalesOf(metadata.schema)
    if ([...scales.values()].some((scale) => !(scale >= 0 && scale <= mostPlaces)))
      return fail(notReadable(file, placesNotThere))
    const reason = whyNotUnfolded(bytes, metadata)
    if (reason !== undefined) return fail(notReadable(file, reason))
    const heads = headsOf(metadata)
    if (!heads.ok) return fail(...heads.issues.map((found) => ({ ...found, at: { file } })))
    const { datasets, issues } = readRows(bytes, metadata, file, constants)
    if (issues.length > 0) return fail(...issues)
    return { ok: true, value: { datasets: withHeads(datasets, heads.value), heads: heads.value }, issues: [] }
  } catch (error) {
    return fail(notReadable(file, error instanceof ParquetFault ? error.detail : detailOf(error)))
  }
}
