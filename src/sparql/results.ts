import { isFields } from '../model/fields'

/** A value in SPARQL's results in JSON. Servers older than 1.1 call a literal with a datatype `typed-literal`. */
export interface ResultTerm {
  readonly type: 'uri' | 'literal' | 'typed-literal' | 'bnode'
  readonly value: string
  readonly datatype?: string
  readonly 'xml:lang'?: string
}

/** One row of results: a value for each variable that has one. */
export type ResultRow = Readonly<Record<string, ResultTerm>>

/** The results of a SELECT. */
export interface Results {
  readonly variables: readonly string[]
  readonly rows: readonly ResultRow[]
}

const types: readonly unknown[] = ['uri', 'literal', 'typed-literal', 'bnode']

const isTerm = (value: unknown): value is ResultTerm =>
  isFields(value) &&
  types.includes(value.type) &&
  typeof value.value === 'string' &&
  (value.datatype === undefined || typeof value.datatype === 'string')

/** Whether a value is a row of results: a value for each variable that has one. */
export const isRow = (value: unknown): value is ResultRow => isFields(value) && Object.values(value).every(isTerm)

/** Reads SPARQL's results in JSON; `undefined` where the value is none. */
export const resultsOf = (value: unknown): Results | undefined => {
  if (!isFields(value) || !isFields(value.head) || !isFields(value.results)) return undefined
  const [variables, rows] = [value.head.vars, value.results.bindings]
  if (!Array.isArray(variables) || !variables.every((name) => typeof name === 'string')) return undefined
  return Array.isArray(rows) && rows.every(isRow) ? { variables, rows } : undefined
}
