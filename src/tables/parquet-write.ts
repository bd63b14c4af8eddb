import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { headKey } from '../mapping/packed'
import { type Dataset, type DeclaredList, datasetFields } from '../model/dataset'
import { holdDatasets } from '../model/given'
import {
  type ColumnType,
  decimalDigits,
  decimalPlaces,
  type FlatRow,
  type FlatSource,
  flatRows,
  type ParquetColumn,
  parquetColumns,
  readOf,
} from './parquet-columns'

/** How many rows are kept together: so many that engines read them at once, so few that memory stays bounded. */
export const rowsInGroup = 100_000

const kinds: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  decimal: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision: decimalDigits,
    scale: decimalPlaces,
    logical_type: { type: 'DECIMAL', precision: decimalDigits, scale: decimalPlaces },
  },
  whole: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
}

const schemaOf = (columns: readonly ParquetColumn[]): SchemaElement[] => [
  { name: 'figures', num_children: columns.length },
  ...columns.map(
    ({ name, type, required }): SchemaElement => ({
      name,
      ...kinds[type],
      repetition_type: required === true ? 'REQUIRED' : 'OPTIONAL',
    }),
  ),
]

type HeadName = keyof typeof datasetFields | DeclaredList | 'sources'

/** A dataset whose figures may be read one by one as they are written. */
export type ParquetSource = FlatSource & Pick<Dataset, HeadName>

/** What a file says of a dataset beside its rows: its head, its documents, and what it declares. */
export const headOf = (dataset: Pick<Dataset, HeadName>): Readonly<Record<string, unknown>> => {
  const names = Object.keys(datasetFields) as (keyof typeof datasetFields)[] // the keys of a literal
  const { sources, indicators, places } = dataset
  return { ...Object.fromEntries(names.map((name) => [name, dataset[name]])), sources, indicators, places }
}

/** A column, and how its cells are read of a row. */
export interface ReadColumn<Row> extends ParquetColumn {
  readonly read: (row: Row) => unknown
}

/** Columns of figures with the way in which their cells are read. */
export const withReads = (columns: readonly ParquetColumn[]): readonly ReadColumn<FlatRow>[] =>
  columns.map((column) => ({ ...column, read: readOf(column) }))

/** Gathers rows into columns until there are enough for a group. */
const gathering = <Row>(columns: readonly ReadColumn<Row>[]) => {
  const fresh = (): unknown[][] => columns.map(() => [])
  let data = fresh()
  return {
    add: (row: Row): void => {
      for (let place = 0; place < columns.length; place++) data[place]?.push(columns[place]?.read(row))
    },
    take: () => {
      const columnData = columns.map(({ name }, place) => ({ name, data: data[place] ?? [] }))
      data = fresh()
      return columnData
    },
  }
}

interface PieceOptions {
  /** What the file says of its datasets. */
  readonly heads?: readonly Readonly<Record<string, unknown>>[]
  readonly groupSize?: number
}

/**
 * Writes rows as a Parquet file, piece by piece: a piece is given out as soon as its rows are there, so that no more than
 * one group of rows is in memory. The same rows give the same bytes.
 */
export function* parquetPieces<Row>(
  rows: Iterable<Row>,
  columns: readonly ReadColumn<Row>[],
  { heads = [], groupSize = rowsInGroup }: PieceOptions = {},
): Generator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: headKey,
    statisticsTruncateLength: Number.POSITIVE_INFINITY,
    ...(heads.length > 0 && { kvMetadata: [{ key: headKey, value: JSON.stringify({ datasets: heads }) }] }),
  })
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }
  const gathered = gathering(columns)
  let count = 0
  for (const row of rows) {
    gathered.add(row)
    count += 1
    if (count < groupSize) continue
    writer.write({ columnData: gathered.take(), rowGroupSize: groupSize })
    count = 0
    yield taken()
  }
  if (count > 0) writer.write({ columnData: gathered.take(), rowGroupSize: groupSize })
  writer.finish()
  yield taken()
}

/** The Parquet file of a dataset, piece by piece: see `writeParquet`. */
export const parquetChunks = (dataset: ParquetSource): Iterable<Uint8Array> =>
  parquetPieces(flatRows(dataset), withReads(parquetColumns), { heads: [headOf(dataset)] })

/** Pieces of a file as one. */
export const joined = (pieces: Iterable<Uint8Array>): Uint8Array => {
  const all = [...pieces]
  const bytes = new Uint8Array(all.reduce((length, piece) => length + piece.length, 0))
  let offset = 0
  for (const piece of all) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}

/**
 * Writes a dataset's figures, and its cells without a number, as one Parquet file: the columns of the flat table with their
 * types, and beside them the days of the period. Numbers are `DECIMAL(38, 9)`, so every program that reads Parquet compares
 * them exactly; one that does not fit stands as text in `value_long`, `lower_long` or `upper_long`. The head of the dataset
 * and its documents are in the file's own metadata.
 *
 * @throws RolmError where something else than a dataset is given
 * @example
 * import { changshu } from 'rule-of-law-metrics/datasets'
 * const bytes = writeParquet(changshu)
 */
export const writeParquet = (dataset: ParquetSource): Uint8Array => {
  holdDatasets('writeParquet', [dataset])
  return joined(parquetChunks(dataset))
}
