import { type Issue, issue, type Result, resultOf } from '../issue'
import { documentOf } from '../mapping/address'
import type { Answer, RowOf } from '../query/answer'
import { declaredMeasures } from '../query/declared'
import { type EngineQuery, engineQuery, populationQuery } from '../query/engine-query'
import { finishGathered, Gathered } from '../query/gathered'
import type { DatasetHead } from '../query/heads'
import type { Query } from '../query/query'
import { validAsked } from '../query/to-compile'
import { toldOf } from '../query/told'
import { cellOf, extremeOf, figureOf } from './cells'
import { rowVariables } from './needs'
import { Reading } from './reading'
import type { ResultRow, Results } from './results'
import { type Part, parts } from './selects'

const repeated = (rows: readonly ResultRow[]): readonly Issue[] => {
  const seen = new Set<string>()
  for (const { figure } of rows) {
    if (figure === undefined) continue
    if (seen.has(figure.value)) return [issue('results-repeated', { received: figure.value })]
    seen.add(figure.value)
  }
  return []
}

const none = { document: '', id: '' }

/** Adds the figures that rows of groups stand for, each with a number for its id, and gives how many each stands for. */
const addGroups = (
  query: EngineQuery,
  rows: readonly ResultRow[],
  reading: Reading,
  gathered: Gathered,
): readonly number[] => {
  const asked = rowVariables(query)
  const { extents } = toldOf(query)
  const weights: number[] = []
  for (const row of rows) {
    const count = reading.count(row, 'count')
    if (count !== reading.count(row, 'found'))
      reading.issues.push(issue('results-repeated', { received: row.figure?.value ?? row.indicator?.value ?? '' }))
    if (count === 0) continue
    const { document, id } = asked.has('dataset') ? reading.dataset(row) : none
    const { observations, notes } = gathered.at(row.dataset?.value ?? '', id)
    const add = (extreme: 'Least' | 'Greatest', stands: number): void => {
      const name = String(weights.push(stands) - 1)
      observations.push({ id: name, ...extremeOf(reading, row, asked, extreme, document) })
      if (row.shared !== undefined) notes.push({ about: [name], reason: 'coverage-shared' })
    }
    if (extents && count > 1) {
      add('Least', count - 1)
      add('Greatest', 1)
    } else add('Least', count)
  }
  return weights
}

const addFigures = (query: EngineQuery, rows: readonly ResultRow[], reading: Reading, gathered: Gathered): void => {
  const asked = rowVariables(query)
  reading.issues.push(...repeated(rows))
  for (const row of rows) {
    const { document, id } = reading.dataset(row)
    gathered.at(row.dataset?.value ?? '', id).observations.push(figureOf(reading, row, asked, document))
  }
}

/** A document that no dataset of the store holds under its own name cannot be named in a query either. */
const addKnown = (rows: Rows, reading: Reading, gathered: Gathered): void => {
  for (const row of [...rows('dataset'), ...rows('source')]) {
    const { document, id } = reading.dataset(row)
    const { sources } = gathered.at(row.dataset?.value ?? '', id)
    if (row.source !== undefined) sources.push({ id: reading.id(row, 'source', document) })
  }
}

type Rows = (part: Part) => readonly ResultRow[]

/** The rows by what they are about. One that does not say so is told, and not passed over. */
const rowsByPart = (all: readonly ResultRow[], reading: Reading): Rows => {
  const found = new Map<string, ResultRow[]>(parts.map((part) => [part, []]))
  for (const row of all) {
    const rows = found.get(row.part?.value ?? '')
    if (rows === undefined) reading.fault(row, 'part', parts.join(', '))
    else rows.push(row)
  }
  return (part) => found.get(part) ?? []
}

/** What is known beside the results. */
export interface ResultsOptions {
  /** The datasets that `compileSparql` was given. */
  readonly datasets?: readonly DatasetHead[]
}

/** The address of a dataset, by which results name it. */
const addressOf = ({ id, base }: DatasetHead): string => (base === undefined ? id : `${documentOf({ base, id })}data`)

/**
 * Makes the answer to a query of the results of its text, from whatever engine they are: the same as `query` makes from a
 * table. Results that are not exact, or that say a figure twice, give issues and no answer.
 *
 * @throws RolmError where the query is not a valid one or names what does not exist, or where two datasets have the same id
 * @example
 * const { text } = compileSparql(question)
 * const answer = answerFromResults(question, await askYourStore(text))
 */
export const answerFromResults = <const Q extends Query>(
  query: Q,
  results: Results,
  { datasets }: ResultsOptions = {},
): Result<Answer<RowOf<Q>>> => {
  const { heads = [] } = validAsked('answerFromResults', query, datasets)
  const reading = new Reading(new Set(declaredMeasures(heads).map(({ word }) => word)))
  const rows = rowsByPart(results.rows, reading)
  const gathered = new Gathered(heads, addressOf)
  const [asked, divisors] = [engineQuery(query), populationQuery(query)]
  const weights = 'group' in asked ? addGroups(asked, rows('figure'), reading, gathered) : undefined
  if (weights === undefined) addFigures(asked, rows('figure'), reading, gathered)
  const populations = new Gathered()
  if (divisors !== undefined) addFigures(divisors, rows('population'), reading, populations)
  const cells = 'group' in asked ? rowVariables(asked) : new Set<never>()
  reading.issues.push(...repeated(rows('cell')))
  for (const row of rows('cell')) {
    const { document, id } = reading.dataset(row)
    gathered.at(row.dataset?.value ?? '', id).noValues.push(cellOf(reading, row, cells, document))
  }
  addKnown(rows, reading, gathered)
  const counted = (part: Part): number => rows(part).reduce((sum, row) => sum + reading.count(row, 'count'), 0)
  const [undated, lackingUndated] = [counted('undated'), counted('undatedCell')]
  if (reading.issues.length > 0) return resultOf<Answer<RowOf<Q>>>(undefined, reading.issues)
  const found = { undated, lackingUndated, weights, ...(divisors !== undefined && { populations }) }
  const answer = finishGathered('answerFromResults', query, gathered, found)
  return resultOf(answer, [])
}
