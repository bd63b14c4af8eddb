import type { Query } from '../query/query'
import { validQuery } from '../query/valid'
import { type Dialect, type DialectName, dialects } from './dialect'
import { type Condition, type Expression, type Part, partsOf } from './parts'

/** Where the figures are. */
export interface CompileSqlOptions {
  /** The name of the table or view: `figures` where it is absent. */
  readonly table?: string
}

/** A query as SQL. */
export interface CompiledSql {
  /** One SELECT. `answerFromRows` makes the answer of its rows. */
  readonly sql: string
  /** What stands for its question marks, in their order. No value of the query is in the text. */
  readonly parameters: readonly string[]
}

const expressionText = (expression: Expression, { name, text }: Dialect): string => {
  switch (expression.is) {
    case 'column':
      return name(expression.of)
    case 'number': {
      const { of, extreme } = expression
      return `CAST(${extreme === undefined ? name(of) : `${extreme}(${name(of)})`} AS ${text})`
    }
    case 'end': {
      const of = expression.of
      const none = `${name(of)} IS NULL AND ${name(`${of}_long`)} IS NULL`
      return `CASE WHEN ${none} THEN '' WHEN ${name(`${of}_open`)} THEN 'open' ELSE 'closed' END`
    }
    case 'count':
      return 'COUNT(*)'
  }
}

/** A condition as text. Its values are added to the parameters. */
const conditionText = (condition: Condition, { name }: Dialect, parameters: string[]): string => {
  const column = name(condition.of)
  switch (condition.is) {
    case 'empty':
      return `${column} IS NULL`
    case 'filled':
      return `${column} IS NOT NULL`
    case 'among':
      parameters.push(...condition.words)
      return condition.words.length === 0 ? 'FALSE' : `${column} IN (${condition.words.map(() => '?').join(', ')})`
    case 'from':
      parameters.push(condition.day)
      return `${column} >= CAST(? AS DATE)`
    case 'to':
      parameters.push(condition.day)
      return `${column} <= CAST(? AS DATE)`
  }
}

const isKey = (expression: Expression): boolean =>
  expression.is === 'column' ||
  expression.is === 'end' ||
  (expression.is === 'number' && expression.extreme === undefined)

const selectText = (
  { part, columns, conditions, grouped }: Part,
  names: readonly string[],
  table: string,
  dialect: Dialect,
  parameters: string[],
): string => {
  const projected = names.map((name) => {
    const expression = columns[name]
    const text = expression === undefined ? 'NULL' : expressionText(expression, dialect)
    return text === dialect.name(name) ? text : `${text} AS ${dialect.name(name)}`
  })
  const where = conditions.map((condition) => conditionText(condition, dialect, parameters))
  const keys = Object.values(columns)
    .filter(isKey)
    .map((key) => expressionText(key, dialect))
  return [
    `SELECT '${part}' AS ${dialect.name('part')}, ${projected.join(', ')}`,
    `FROM ${dialect.name(table)}`,
    ...(where.length === 0 ? [] : [`WHERE ${where.join('\n  AND ')}`]),
    ...(grouped && keys.length > 0 ? [`GROUP BY ${keys.join(', ')}`] : []),
  ].join('\n')
}

/**
 * Writes a query as SQL over a table as `writeParquet` writes it. One text asks for all that the answer needs, each part by a
 * SELECT of its own; none joins figures with figures. The engine filters, groups, counts and finds extremes; numbers
 * come back as text, so that none is rounded on the way.
 *
 * @throws RolmError where the query is not a valid one, or names an indicator, area, place or breakdown that the catalogue
 * does not have. Names of datasets and documents are looked up in the results
 * @example
 * const { sql, parameters } = compileSql({ where: { indicator: 'legal-aid-cases' }, group: ['jurisdiction'] }, 'spark')
 */
export const compileSql = (
  query: Query,
  dialect: DialectName,
  { table = 'figures' }: CompileSqlOptions = {},
): CompiledSql => {
  const parts = partsOf(validQuery('compileSql', query))
  const names = [...new Set(parts.flatMap(({ columns }) => Object.keys(columns)))]
  const parameters: string[] = []
  const selects = parts.map((part) => selectText(part, names, table, dialects[dialect], parameters))
  return { sql: `${selects.join('\nUNION ALL\n')}\n`, parameters }
}
