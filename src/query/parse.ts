import { type Issue, type Result, resultOf, valueIssue } from '../issue'
import type { ValueIssueCode } from '../messages/value-issues'
import { isFields } from '../model/fields'
import { namedBy, shownValue, valueIssuesOf } from '../model/value-issues'
import { areas, breakdowns, indicatorFacts, jurisdictions } from '../vocabulary/catalogue'
import type { DimensionName } from './columns'
import { rangeOf } from './days'
import { aggregateNames } from './group-columns'
import {
  figureQuerySchema,
  type GroupQuery,
  groupQuerySchema,
  listOf,
  type PairQuery,
  pairQuerySchema,
  type Query,
  type Where,
} from './query'
import { holdTable, type Table } from './table'
import { codeOf } from './words'

type Named = Exclude<keyof Where, 'period' | 'precision' | 'status'>

/** What each condition names, and the code of the issue where there is no such thing. */
const catalogues: Readonly<
  Record<Named, { readonly code: ValueIssueCode; readonly known?: object; readonly column?: DimensionName }>
> = {
  dataset: { code: 'code-unknown' },
  indicator: { code: 'indicator-unknown', known: indicatorFacts },
  area: { code: 'code-unknown', known: areas },
  jurisdiction: { code: 'jurisdiction-unknown', known: jurisdictions },
  jurisdictionWithin: { code: 'jurisdiction-unknown', known: jurisdictions, column: 'jurisdiction' },
  breakdown: { code: 'breakdown-unknown', known: breakdowns },
  source: { code: 'code-unknown' },
}

const conditionNames = Object.keys(catalogues) as Named[] // the keys of a literal

/** How many known words an issue lists. */
const listed = 100

/** The issue of a part of a query that is not what it should be. */
const unfit = (
  code: 'value-not-valid' | 'code-unknown',
  path: readonly string[],
  received: string,
  expected: string,
): Issue => valueIssue(code, { path, received, expected, parameters: { name: namedBy(path) } })

/** How dates are written in a query, each of which has an end that is known. */
const datesExpected = 'a year, a month or a day, or two with "/" between: 2019, 2019-05, 2015/2019, 2015/9999'

const unknownWords = (where: Where, table: Table | undefined, within = 'where'): readonly Issue[] =>
  conditionNames.flatMap((name) => {
    const asked = where[name]
    const { code, known, column: of = name as DimensionName } = catalogues[name] // the column of that name
    const column = table?.dimensions[of]
    if (asked === undefined || (column === undefined && known === undefined)) return []
    const isKnown = (word: string): boolean =>
      (known !== undefined && Object.hasOwn(known, word)) ||
      (column !== undefined && codeOf(column, word) !== undefined)
    const unknown = listOf(asked).filter((word) => !isKnown(word))
    if (unknown.length === 0) return []
    const expected = [...new Set([...Object.keys(known ?? {}), ...(column?.words.slice(0, listed) ?? [])])]
    const details = code === 'code-unknown' ? { expected: expected.slice(0, listed).join(', ') } : {}
    return unknown.map((received) =>
      valueIssue(code, { path: [within, name], parameters: { name }, received, ...details }),
    )
  })

const dateIssues = (received: string | undefined, path: readonly string[]): readonly Issue[] => {
  if (received === undefined) return []
  const range = rangeOf(received)
  if (range === undefined) return [unfit('value-not-valid', path, received, datesExpected)]
  return range.first > range.last ? [valueIssue('end-before-start', { path, received })] : []
}

const datesIssues = ({ period = {} }: Where): readonly Issue[] =>
  (['within', 'overlaps'] as const).flatMap((name) => dateIssues(period[name], ['where', 'period', name]))

/** What a pair names, and is no condition besides. */
const namedByPair = {
  jurisdiction: { within: ['where'], conditions: ['jurisdiction'] },
  period: { within: ['where', 'period'], conditions: ['within', 'overlaps', 'latest'] },
} as const

/** Whether two places, or the days of two times, are the same. */
const areSame = ([first, second]: readonly [string, string]): boolean => {
  const [a, b] = [rangeOf(first), rangeOf(second)]
  return first === second || (a !== undefined && b !== undefined && a.first === b.first && a.last === b.last)
}

const pairIssues = ({ pair, where = {} }: PairQuery, table: Table | undefined): readonly Issue[] => {
  const [name, two] =
    'jurisdiction' in pair ? (['jurisdiction', pair.jurisdiction] as const) : (['period', pair.period] as const)
  const { within, conditions } = namedByPair[name]
  const given: Readonly<Record<string, unknown>> = (name === 'period' ? where.period : where) ?? {}
  return [
    ...(name === 'jurisdiction'
      ? unknownWords({ jurisdiction: two }, table, 'pair')
      : two.flatMap((dates, place) => dateIssues(dates, ['pair', 'period', String(place)]))),
    ...(areSame(two) ? [unfit('value-not-valid', ['pair', name], two.join(', '), 'two that differ')] : []),
    ...conditions
      .filter((condition) => given[condition] !== undefined)
      .map((condition) =>
        unfit(
          'value-not-valid',
          [...within, condition],
          String(given[condition]),
          'nothing beside "pair", which names it',
        ),
      ),
  ]
}

const groupIssues = ({ group, select = [], order = [] }: GroupQuery): readonly Issue[] => {
  const columns: readonly string[] = [...group, ...aggregateNames]
  const named = [
    ...select.map((name) => ({ name, path: ['select'] })),
    ...order.map(({ by }, place) => ({ name: by, path: ['order', String(place), 'by'] })),
  ]
  const notThere = named
    .filter(({ name }) => !columns.includes(name))
    .map(({ name, path }) => unfit('code-unknown', path, name, columns.join(', ')))
  if (!group.includes('source') || group.includes('dataset')) return notThere
  const expected = '"dataset" beside "source", as the id of a source belongs to its dataset'
  return [...notThere, unfit('value-not-valid', ['group'], group.join(', '), expected)]
}

/** The schema of the form that a query has, by the field that makes it one. */
const schemaOf = (query: object) => {
  if (Object.hasOwn(query, 'group')) return groupQuerySchema
  return Object.hasOwn(query, 'pair') ? pairQuerySchema : figureQuerySchema
}

const notAQuery = (value: unknown): Issue =>
  valueIssue('value-not-valid', {
    received: shownValue(value),
    expected: 'names with values, such as where: …, select: …',
    parameters: { name: { en: 'query', zh: '查询' } },
  })

/**
 * Reads a query from plain data, such as parsed JSON. An id that does not exist is an error, never a query without rows:
 * indicators, areas, places and breakdowns are held against the catalogue, and where the table is given against it too,
 * with datasets and sources.
 *
 * @throws RolmError where the table is none
 * @example
 * const parsed = parseQuery({ where: { indicator: 'legal-aid-case' } })
 * if (!parsed.ok) console.log(parsed.issues[0]?.code) // 'indicator-unknown'
 */
export const parseQuery = (value: unknown, table?: Table): Result<Query> => {
  if (table !== undefined) holdTable('parseQuery', table)
  if (!isFields(value)) return { ok: false, issues: [notAQuery(value)] }
  const parsed = schemaOf(value).safeParse(value)
  if (!parsed.success) return { ok: false, issues: valueIssuesOf(parsed.error, value) }
  const query: Query = parsed.data
  const { where = {} } = query
  const issues = [
    ...unknownWords(where, table),
    ...datesIssues(where),
    ...('group' in query ? groupIssues(query) : 'pair' in query ? pairIssues(query, table) : []),
  ]
  return resultOf(query, issues)
}
