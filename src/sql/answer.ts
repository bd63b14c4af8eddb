import { type Issue, issue, type Result, resultOf } from '../issue'
import type { Bounds } from '../model/bounds'
import { canonicalDecimal, type Decimal } from '../model/decimal'
import type { Period } from '../model/period'
import type { Answer, RowOf } from '../query/answer'
import { populationQuery } from '../query/engine-query'
import { finishGathered, Gathered } from '../query/gathered'
import type { DatasetHead } from '../query/heads'
import type { Query } from '../query/query'
import type { TabledCell, TabledFigure } from '../query/tabled'
import { validAsked } from '../query/to-compile'
import { toldOf } from '../query/told'
import { observationStatuses, periodKinds, precisions, units } from '../vocabulary/catalogue'
import type { PartName } from './parts'

/** A row of results, by the names of its columns, as a driver gives it: texts, counts, booleans, or nothing. */
export type SqlRow = Readonly<Record<string, unknown>>

/** A power of ten as some engines write small numbers: `1E-9`. */
const scientific = /^(-?)(\d)(?:\.(\d+))?E([+-]\d{1,3})$/

const plain = (text: string): string => {
  const [, sign, first, rest = '', exponent] = scientific.exec(text) ?? []
  if (first === undefined) return text
  const point = 1 + Number(exponent)
  const digits = first + rest
  return point > 0
    ? `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`
    : `${sign}0.${'0'.repeat(-point)}${digits}`
}

/** Reads the cells of rows, and keeps what there is to say about them. */
class Reading {
  readonly issues: Issue[] = []

  text(row: SqlRow, name: string): string {
    const value = row[name]
    return typeof value === 'string' ? value : ''
  }

  /** The word of a row that is one of those given; the first of them where the row has no such column. */
  among<const T extends string>(row: SqlRow, name: string, words: readonly [T, ...T[]]): T {
    const value = row[name]
    if (value === undefined || value === null) return words[0]
    const word = words.find((one) => one === value)
    if (word === undefined)
      this.issues.push(
        issue('code-unknown', { received: String(value), expected: words.join(', '), parameters: { name } }),
      )
    return word ?? words[0]
  }

  /** A number, exact, from its column or from that of numbers too long for it. */
  number(row: SqlRow, name: string, long: string): Decimal | undefined {
    const text = row[long] ?? row[name]
    if (text === undefined || text === null) return undefined
    const number = typeof text === 'string' ? canonicalDecimal(plain(text)) : undefined
    if (number === undefined) {
      const parameters = { variable: name, datatype: typeof text }
      this.issues.push(issue('results-not-exact', { received: String(text), parameters }))
    }
    return number
  }

  count(row: SqlRow): number {
    const count = Number(row.count)
    if (Number.isSafeInteger(count) && count >= 0) return count
    this.issues.push(
      issue('results-not-exact', {
        received: String(row.count),
        parameters: { variable: 'count', datatype: typeof row.count },
      }),
    )
    return 0
  }
}

const periodOf = (reading: Reading, row: SqlRow): Period => {
  const [kind, dates] = [reading.among(row, 'period_kind', ['unstated', ...periodKinds]), row.period]
  return {
    kind,
    ...(typeof dates === 'string' && { [kind === 'lasting' ? 'duration' : 'edtf']: dates }),
    ...(row.start_within === true && { startWithin: true }),
  }
}

const cellOf = (reading: Reading, row: SqlRow, id: string): TabledCell => ({
  id,
  indicator: reading.text(row, 'indicator'),
  breakdown: reading.text(row, 'breakdown'),
  jurisdiction: reading.text(row, 'jurisdiction'),
  source: reading.text(row, 'source'),
  period: periodOf(reading, row),
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

/**
 * Makes the answer to a query of the rows of its SQL, from whatever engine they are: the same as `query` makes from a table.
 * Rows that are not exact give issues and no answer.
 *
 * @throws RolmError where the query is not a valid one or names what does not exist
 * @example
 * const { sql, parameters } = compileSql(question, 'duckdb')
 * const answer = answerFromRows(question, await askYourDatabase(sql, parameters))
 */
export const answerFromRows = <const Q extends Query>(
  query: Q,
  rows: Iterable<SqlRow>,
  { datasets }: RowsOptions = {},
): Result<Answer<RowOf<Q>>> => {
  const { heads } = validAsked('answerFromRows', query, datasets)
  const [reading, gathered, populations] = [new Reading(), new Gathered(heads), new Gathered()]
  const counts = { undated: 0, lackingUndated: 0 }
  let isPassed = false
  const weights: number[] | undefined = 'group' in query ? [] : undefined
  const take: Readonly<Record<PartName, (row: SqlRow, dataset: string) => void>> = {
    figure: (row, dataset) => {
      if (weights !== undefined) addGroup(query, row, reading, gathered, weights)
      else gathered.at(dataset, dataset).observations.push(figureOf(reading, row, reading.text(row, 'id')))
    },
    population: (row, dataset) => {
      populations.at(dataset, dataset).observations.push(figureOf(reading, row, reading.text(row, 'id')))
    },
    page: (row, dataset) => {
      isPassed = true
      take.figure(row, dataset)
    },
    cell: (row, dataset) => {
      gathered.at(dataset, dataset).noValues.push(cellOf(reading, row, reading.text(row, 'id')))
    },
    undated: (row) => {
      counts.undated += reading.count(row)
    },
    undatedCell: (row) => {
      counts.lackingUndated += reading.count(row)
    },
    dataset: (_, dataset) => {
      gathered.at(dataset, dataset)
    },
    source: (row, dataset) => {
      gathered.at(dataset, dataset).sources.push({ id: reading.text(row, 'source') })
    },
  }
  for (const row of rows) {
    const part = row.part
    if (typeof part === 'string' && Object.hasOwn(take, part)) take[part as PartName](row, reading.text(row, 'dataset')) // as it has it
  }
  if (reading.issues.length > 0) return resultOf<Answer<RowOf<Q>>>(undefined, reading.issues)
  const divides = populationQuery(query) !== undefined
  const rest = isPassed ? { ...query, offset: 0 } : query
  const found = { ...counts, weights, ...(divides && { populations }) }
  return resultOf(finishGathered('answerFromRows', rest, gathered, found), [])
}
