import { type Issue, issue, type Result, RolmError, resultOf } from '../issue'
import { documentOf } from '../mapping/address'
import type { Bilingual } from '../messages/fill'
import { holdOptions } from '../model/given'
import type { Answer, Asked, RowOf } from '../query/answer'
import { declaredMeasures } from '../query/declared'
import type { EngineQuery } from '../query/engine-query'
import { countLacking, finishGathered, Gathered } from '../query/gathered'
import type { DatasetHead } from '../query/heads'
import { asksDates, hasCells, listOf, type Query, type Where } from '../query/query'
import { toCompile } from '../query/to-compile'
import { toldOf } from '../query/told'
import { cellOf, extremeOf, figureOf } from './cells'
import { rowVariables } from './needs'
import { addPlaces, checkGiven, checkPlaces } from './places'
import { Reading } from './reading'
import { isRow, type ResultRow, type Results } from './results'
import { type Part, type Select, selectsOf } from './selects'

const repeated = (rows: readonly ResultRow[]): readonly Issue[] => {
  const seen = new Set<string>()
  for (const { figure } of rows) {
    if (figure === undefined) continue
    if (seen.has(figure.value)) return [issue('results-repeated', { received: figure.value })]
    seen.add(figure.value)
  }
  return []
}

const none = { document: '', address: '', id: '' }

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
    const { document, address, id } = asked.has('dataset') ? reading.dataset(row) : none
    const { observations, notes } = gathered.at(address, id)
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
    const { document, address, id } = reading.dataset(row)
    gathered.at(address, id).observations.push(figureOf(reading, row, asked, document))
  }
}

/**
 * Adds what is known besides: names that the query may have. A document that no dataset of the store holds
 * under its own name cannot be named in a query either.
 */
const addKnown = ({ dataset }: Where, rows: Rows, reading: Reading, gathered: Gathered): void => {
  if (dataset !== undefined) for (const { address, id } of reading.datasets()) gathered.at(address, id)
  for (const row of rows('source')) {
    const { document, address, id } = reading.dataset(row)
    gathered.at(address, id).sources.push({ id: reading.id(row, 'source', document) })
  }
}

type Rows = (part: Part) => readonly ResultRow[]

/** The rows of each part of a query; of others it is kept that they are there. */
const rowsByPart = (all: readonly ResultRow[], selects: readonly Select[], reading: Reading): Rows => {
  const parts = new Map<string, ResultRow[]>(selects.map(({ part }) => [part, []]))
  for (const row of all) {
    const rows = parts.get(row.part?.value ?? '')
    if (rows !== undefined) rows.push(row)
    else reading.fault(row, 'part', [...parts.keys()].join(', '))
  }
  return (part) => parts.get(part) ?? []
}

const notReadable = (detail: Bilingual) => issue('results-not-readable', { parameters: { detail } })

const noRows: Bilingual = { en: 'they lack a list of rows of SPARQL', zh: '其中缺少 SPARQL 结果的行' }

/** What is counted of a part, which is one row of every engine, whatever it counts. */
const countedIn = (rows: readonly ResultRow[], reading: Reading): number => {
  const [row, ...others] = rows
  if (row !== undefined && others.length === 0) return reading.count(row, 'count')
  reading.issues.push(notReadable(countLacking))
  return 0
}

/** What is known beside the results. */
export interface ResultsOptions {
  /** The datasets that `compileSparql` was given. */
  readonly datasets?: readonly DatasetHead[]
}

/** The address of a dataset, by which results name it. */
const addressOf = ({ id, base }: DatasetHead): string => {
  if (base === undefined)
    throw new RolmError(
      `answerFromResults() was given the dataset "${id}" without its base: results name it by its address`,
    )
  return `${documentOf({ base, id })}data`
}

/**
 * Makes the answer to a query of the results of its text, from whatever engine they are: the same as `query` makes from a
 * table. Results that are not those of the query, lack something, are not exact, or say a figure twice give issues and no answer.
 *
 * @throws RolmError where the query is not a valid one or names what does not exist
 * @example
 * const { text } = compileSparql(question)
 * const answer = answerFromResults(question, await askYourStore(text))
 */
export const answerFromResults = <const Q extends Query>(
  query: Asked<Q>,
  results: Results,
  options: ResultsOptions = {},
): Result<Answer<RowOf<Q>>> => {
  holdOptions('answerFromResults', options)
  const compiled = toCompile('answerFromResults', query, options.datasets)
  const { query: asked, populations: divisors, heads = [] } = compiled
  const { where = {} } = asked
  const given: unknown = Object(results).rows
  if (!Array.isArray(given) || !given.every(isRow)) return { ok: false, issues: [notReadable(noRows)] }
  const reading = new Reading(
    new Set(declaredMeasures(heads).map(({ word }) => word)),
    new Map(heads.map((head) => [head.id, addressOf(head)])),
  )
  const gathered = new Gathered(heads, addressOf)
  const rows = rowsByPart(given, selectsOf(compiled), reading)
  reading.takeDatasets(rows('dataset'))
  const weights = 'group' in asked ? addGroups(asked, rows('figure'), reading, gathered) : undefined
  if (weights === undefined) addFigures(asked, rows('figure'), reading, gathered)
  const populations = new Gathered()
  if (divisors !== undefined) addFigures(divisors, rows('population'), reading, populations)
  const cells = 'group' in asked ? rowVariables(asked) : new Set<never>()
  reading.issues.push(...repeated(rows('cell')))
  for (const row of rows('cell')) {
    const { document, address, id } = reading.dataset(row)
    gathered.at(address, id).noValues.push(cellOf(reading, row, cells, document))
  }
  addKnown(where, rows, reading, gathered)
  if (compiled.heads === undefined) addPlaces(rows('place'), reading, gathered)
  else checkGiven(rows('place'), new Set(heads.map(addressOf)), reading)
  if (where.jurisdictionWithin !== undefined && compiled.heads === undefined)
    checkPlaces(listOf(where.jurisdictionWithin), gathered.all(), reading)
  const undated = asksDates(where) ? countedIn(rows('undated'), reading) : 0
  const lackingUndated = asksDates(where) && hasCells(where) ? countedIn(rows('undatedCell'), reading) : 0
  if (reading.issues.length > 0) return resultOf<Answer<RowOf<Q>>>(undefined, reading.issues)
  const found = { undated, lackingUndated, weights, ...(divisors !== undefined && { populations }) }
  const answer = finishGathered<Q>('answerFromResults', query, gathered, found)
  return resultOf(answer, [])
}
