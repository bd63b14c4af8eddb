import { type Result, RolmError, resultOf, shown } from '../issue'
import type { Bounds } from '../model/bounds'
import { factsOfIndicator, jurisdictionOf } from '../model/catalogue'
import { holdOptions } from '../model/given'
import { remembering } from '../model/remembered'
import type { Answer, Asked, RowOf } from '../query/answer'
import { finishGathered, Gathered } from '../query/gathered'
import type { DatasetHead } from '../query/heads'
import type { Query } from '../query/query'
import type { TabledCell, TabledFigure } from '../query/tabled'
import { toCompile } from '../query/to-compile'
import { toldOf } from '../query/told'
import { observationStatuses, precisions, units } from '../vocabulary/catalogue'
import { type PartName, partsOf } from './parts'
import { mostTold, Reading, type SqlRow } from './reading'

export type { SqlRow } from './reading'

/**
 * Holds that the catalogue has what rows name, where no datasets were given: an id that one declares may mean another thing in
 * another, and where a place lies, only its dataset says.
 */
const holdListed = (row: SqlRow): void => {
  for (const [name, isListed] of listed) {
    const word = row[name]
    if (typeof word === 'string' && !isListed(word))
      throw new RolmError(
        `answerFromRows() was given rows that name ${shown(word)}, which the catalogue lacks: give the datasets that declare it to compileSql() and answerFromRows()`,
        { zh: `结果行中有目录所没有的 ${shown(word)}：请把声明它的数据集交给 compileSql() 和 answerFromRows()` },
      )
  }
}

const listed = [
  ['indicator', remembering((word: string) => factsOfIndicator(word) !== undefined)],
  ['jurisdiction', remembering((word: string) => jurisdictionOf(word) !== undefined)],
] as const

const cellOf = (reading: Reading, row: SqlRow, id: string): TabledCell => ({
  id,
  indicator: reading.text(row, 'indicator'),
  breakdown: reading.text(row, 'breakdown'),
  jurisdiction: reading.text(row, 'jurisdiction'),
  source: reading.text(row, 'source'),
  period: reading.period(row),
})

type Extreme = 'least' | 'greatest'

const endOf = (reading: Reading, row: SqlRow, side: 'low' | 'high', extreme?: Extreme): Bounds => {
  const end = row[`${side}_end`]
  if (end !== 'open' && end !== 'closed') return {}
  const of = side === 'low' ? 'lower' : 'upper'
  const number = reading.number(row, extreme === undefined ? of : `${side}_${extreme}`, `${of}_long`)
  return number === undefined
    ? {}
    : { [`${side === 'low' ? 'min' : 'max'}${end === 'open' ? 'Exclusive' : 'Inclusive'}`]: number }
}

const figureOf = (reading: Reading, row: SqlRow, id: string, extreme?: Extreme): TabledFigure => ({
  ...cellOf(reading, row, id),
  printed: reading.text(row, 'printed'),
  value: reading.number(row, 'value', 'value_long') ?? '0',
  unit: reading.among(row, 'unit', units),
  precision: reading.among(row, 'precision', precisions),
  ...(typeof row.status === 'string' && { status: reading.among(row, 'status', observationStatuses) }),
  ...endOf(reading, row, 'low', extreme),
  ...endOf(reading, row, 'high', extreme),
})

/** Adds the figures that a row of a group stands for, each named by its place in the list of how many each stands for. */
const addGroup = (query: Query, row: SqlRow, reading: Reading, gathered: Gathered, weights: number[]): void => {
  const count = reading.count(row)
  const dataset = reading.text(row, 'dataset')
  const { observations, notes } = gathered.at(dataset, dataset)
  const add = (stands: number, extreme: Extreme): void => {
    const name = String(weights.push(stands) - 1)
    observations.push(figureOf(reading, row, name, extreme))
    if (row.coverage_shared === true) notes.push({ about: [name], reason: 'coverage-shared' })
  }
  if (count === 0) return
  if (toldOf(query).extents && count > 1) {
    add(count - 1, 'least')
    add(1, 'greatest')
  } else add(count, 'least')
}

/** What is known beside the rows. */
export interface RowsOptions {
  /** The datasets that `compileSql` was given. */
  readonly datasets?: readonly DatasetHead[]
}

/** The rows of results, whatever was given for them. */
const iterated = (rows: Iterable<unknown>): Iterable<unknown> => {
  if (typeof rows === 'object' && rows !== null && Symbol.iterator in rows) return rows
  throw new RolmError('answerFromRows() was given no list of rows')
}

/**
 * Makes the answer to a query of the rows of its SQL, from whatever engine they are: the same as `query` makes from a table.
 * Rows that are not those of the query, lack something, are not exact, or tell of a figure twice give issues and no answer.
 *
 * @throws RolmError where the query is not a valid one or names what does not exist, or where rows name what the catalogue
 * lacks and no datasets are given
 * @example
 * const { sql, parameters } = compileSql(question, 'duckdb')
 * const answer = answerFromRows(question, await askYourDatabase(sql, parameters))
 */
export const answerFromRows = <const Q extends Query>(
  query: Asked<Q>,
  rows: Iterable<SqlRow>,
  options: RowsOptions = {},
): Result<Answer<RowOf<Q>>> => {
  holdOptions('answerFromRows', options)
  const compiled = toCompile('answerFromRows', query, options.datasets)
  const { heads } = compiled
  const [reading, gathered, populations] = [new Reading(partsOf(compiled)), new Gathered(heads), new Gathered()]
  const counts = { undated: 0, lackingUndated: 0 }
  const times = { undated: 0, undatedCell: 0 }
  let isPassed = false
  const weights: number[] | undefined = 'group' in query ? [] : undefined
  const addFigure = (to: Gathered, part: PartName, row: SqlRow, dataset: string): void => {
    const id = reading.text(row, 'id')
    reading.once(part, dataset, id)
    to.at(dataset, dataset).observations.push(figureOf(reading, row, id))
  }
  const take: Readonly<Record<PartName, (row: SqlRow, dataset: string) => void>> = {
    figure: (row, dataset) => {
      if (weights !== undefined) addGroup(query, row, reading, gathered, weights)
      else addFigure(gathered, 'figure', row, dataset)
    },
    population: (row, dataset) => addFigure(populations, 'population', row, dataset),
    page: (row, dataset) => {
      isPassed = true
      take.figure(row, dataset)
    },
    cell: (row, dataset) => {
      const id = reading.text(row, 'id')
      reading.once('cell', dataset, id)
      gathered.at(dataset, dataset).noValues.push(cellOf(reading, row, id))
    },
    undated: (row) => {
      times.undated += 1
      counts.undated += reading.count(row)
    },
    undatedCell: (row) => {
      times.undatedCell += 1
      counts.lackingUndated += reading.count(row)
    },
    dataset: (_, dataset) => {
      gathered.at(dataset, dataset)
    },
    source: (row, dataset) => {
      gathered.at(dataset, dataset).sources.push({ id: reading.text(row, 'source') })
    },
  }
  for (const given of iterated(rows)) {
    const next = reading.next(given)
    if (reading.issues.length >= mostTold) break
    if (next === undefined) continue
    if (heads === undefined) holdListed(next.row)
    take[next.part](next.row, reading.text(next.row, 'dataset'))
  }
  if (reading.issues.length === 0) {
    reading.countedOnce('undated', times.undated)
    reading.countedOnce('undatedCell', times.undatedCell)
  }
  if (reading.issues.length > 0) return resultOf<Answer<RowOf<Q>>>(undefined, reading.issues)
  const divides = compiled.populations !== undefined
  const rest = isPassed ? { ...query, offset: 0 } : query
  const found = { ...counts, weights, ...(divides && { populations }) }
  return resultOf(finishGathered<Q>('answerFromRows', rest, gathered, found), [])
}
