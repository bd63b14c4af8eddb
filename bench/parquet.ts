import { isDeepStrictEqual } from 'node:util'
import { parquetReadObjects } from 'hyparquet'
import type { Dataset } from '../src/model/dataset'
import type { Tabled, TabledFigure } from '../src/query/tabled'
import { neededColumns, readParquet } from '../src/tables/parquet-read'
import { writeParquet } from '../src/tables/parquet-write'
import { makeDatasets } from './support/figures'
import { byTurns, type Claim, type Run } from './support/measure'

/** Ours makes an exact figure of each row and holds it against the model; the peer gives the cells as they are. */
const goal = 1.5

/** More would be the memory of either way's rows, not its speed. */
const mostFigures = 200_000

/** The figures of all places in one dataset: a file holds one. */
const together = (datasets: readonly Dataset[]): Dataset => {
  const [first] = datasets
  if (first === undefined) throw new Error('parquet: there are no figures')
  const observations = datasets.flatMap(({ id, observations }) =>
    observations.map((figure) => ({ ...figure, id: `${id}.${figure.id}` })),
  )
  return { ...first, jurisdiction: 'CN', observations }
}

/** The peer makes doubles of decimals, which are near enough to what is exact to tell whether both read the same. */
const millionths = (number: unknown): unknown =>
  number === undefined || number === null ? undefined : Math.round(Number(number) * 1e6)

const rowOf = (figure: TabledFigure): readonly unknown[] => [
  ...[figure.id, figure.indicator, figure.breakdown, figure.jurisdiction, figure.source, figure.printed],
  ...[figure.unit, figure.precision, figure.period.edtf ?? figure.period.duration],
  ...[figure.value, figure.minInclusive ?? figure.minExclusive, figure.maxInclusive ?? figure.maxExclusive].map(
    millionths,
  ),
]

const names = ['id', 'indicator', 'breakdown', 'jurisdiction', 'source', 'printed', 'unit', 'precision', 'period']

const cellsOf = (row: Readonly<Record<string, unknown>>): readonly unknown[] => [
  ...names.map((name) => row[name]),
  ...['value', 'lower', 'upper'].map((name) => millionths(row[name])),
]

const read = async (bytes: Uint8Array): Promise<readonly Tabled[]> => {
  const found = await readParquet(bytes, 'figures.parquet')
  if (!found.ok) throw new Error(`parquet: ${found.issues[0]?.message}`)
  return found.value.datasets
}

/** Figures of a Parquet file, against hyparquet by itself giving the rows of the same columns. */
export const claims = async ({ size }: Run): Promise<readonly Claim[]> => {
  const bytes = writeParquet(together(makeDatasets(Math.min(size, mostFigures))))
  const file = bytes.slice().buffer
  const bare = () => parquetReadObjects({ file, columns: [...neededColumns] })
  const [datasets, rows] = [await read(bytes), await bare()]
  const figures = datasets.flatMap(({ observations }) => observations)
  if (figures.length === 0 || !isDeepStrictEqual(figures.map(rowOf), rows.map(cellsOf)))
    throw new Error('parquet: readParquet() and hyparquet do not give the same figures')
  const [ours = Number.NaN, peer = Number.NaN] = await byTurns([() => read(bytes), bare])
  return [
    {
      claim: 'parquet: figures read and checked, against rows by hyparquet alone',
      ratio: ours / peer,
      goal,
      holds: ours / peer <= goal,
      details: `${ours.toFixed(0)} ms, hyparquet ${peer.toFixed(0)} ms; ${figures.length} figures, ${(bytes.length / 1e6).toFixed(1)} MB`,
    },
  ]
}
