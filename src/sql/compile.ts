import { RolmError, shown } from '../issue'
import { holdOptions } from '../model/given'
import type { Asked } from '../query/answer'
import type { DatasetHead } from '../query/heads'
import type { Query } from '../query/query'
import { toCompile } from '../query/to-compile'
import type { Condition } from './conditions'
import type { Cut, Key } from './cut'
import { type Dialect, type DialectName, dialects } from './dialect'
import { type Expression, type Part, partsOf } from './parts'

/** Where the figures are. */
export interface CompileSqlOptions {
  /** The name of the table or view: `figures` where it is absent. */
  readonly table?: string
  /**
   * The datasets that the table holds, all of them: as `_datasets.json` of a packed folder lists them under `datasets`. With
   * them a query may name what they declare, and their names need not be looked up. Give them to `answerFromRows` too.
   */
  readonly datasets?: readonly DatasetHead[]
}

/** A query as SQL. */
export interface CompiledSql {
  /** One SELECT. `answerFromRows` makes the answer of its rows. */
  readonly sql: string
  /** What stands for its question marks, in their order. No word of the query is in the text. */
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
const conditionText = (condition: Condition, dialect: Dialect, parameters: string[]): string => {
  if (condition.is === 'either') {
    const lists = condition.of.map((list) => list.map((one) => conditionText(one, dialect, parameters)).join(' AND '))
    return lists.length > 1 ? `(${lists.join(' OR ')})` : (lists[0] ?? 'FALSE')
  }
  const column = dialect.name(condition.of)
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

const keyText = ({ of, ends, descending }: Key, { name }: Dialect): string => {
  const isOpen = name(`${of}_open`)
  const key = ends === undefined ? name(of) : `CASE WHEN ${ends === 'open' ? '' : 'NOT '}${isOpen} THEN ${name(of)} END`
  return `${key}${descending ? ' DESC' : ''} NULLS LAST`
}

/** Rows are cut before numbers become texts under the same names. */
const cutLines = (from: readonly string[], { order, limit, offset }: Cut, dialect: Dialect): readonly string[] => {
  const lines = [
    ...['SELECT *', ...from],
    `ORDER BY ${order.map((key) => keyText(key, dialect)).join(', ')}`,
    `LIMIT ${limit}${offset === 0 ? '' : ` OFFSET ${offset}`}`,
  ]
  return ['FROM (', ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), ')']
}

const selectText = (
  { part, columns, conditions, grouped, cut }: Part,
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
  const from = [`FROM ${dialect.name(table)}`, ...(where.length === 0 ? [] : [`WHERE ${where.join('\n  AND ')}`])]
  return [
    `SELECT '${part}' AS ${dialect.name('part')}, ${projected.join(', ')}`,
    ...(cut === undefined ? from : cutLines(from, cut, dialect)),
    ...(grouped && keys.length > 0 ? [`GROUP BY ${keys.join(', ')}`] : []),
  ].join('\n')
}

/**
 * Writes a query as SQL over a table as `writeParquet` writes it. One text asks for all that the answer needs, each part by a
 * SELECT of its own; none joins figures with figures. The engine filters, groups, counts, finds extremes, and orders and cuts
 * figures; numbers come back as text, so that none is rounded on the way.
 *
 * @throws RolmError where the query is not a valid one, or names an indicator, area, place or breakdown that neither the
 * catalogue nor a dataset given has. Names of datasets and documents are looked up in the results where no datasets are given
 * @example
 * const { sql, parameters } = compileSql({ where: { indicator: 'legal-aid-cases' }, group: ['jurisdiction'] }, 'spark')
 */
export const compileSql = <const Q extends Query>(
  query: Asked<Q>,
  dialect: DialectName,
  options: CompileSqlOptions = {},
): CompiledSql => {
  holdOptions('compileSql', options)
  const { table = 'figures', datasets } = options
  if (typeof table !== 'string')
    throw new RolmError(`compileSql() was given a table whose name is no text: ${shown(String(table))}`)
  if (!Object.hasOwn(dialects, dialect))
    throw new RolmError(`compileSql() was given no dialect that it knows: ${Object.keys(dialects).join(' or ')}`)
  const parts = partsOf(toCompile('compileSql', query, datasets))
  const names = [...new Set(parts.flatMap(({ columns }) => Object.keys(columns)))]
  const parameters: string[] = []
  const selects = parts.map((part) => selectText(part, names, table, dialects[dialect], parameters))
  return { sql: `${selects.join('\nUNION ALL\n')}\n`, parameters }
}
