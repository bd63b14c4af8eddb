import { type DerivedName, type DimensionName, type FigureColumn, usualColumns } from '../query/columns'
import { type DeclaredMeasure, declaredMeasures } from '../query/declared'
import type { EngineQuery } from '../query/engine-query'
import { asksDates, hasCells } from '../query/query'
import type { ToCompile } from '../query/to-compile'
import { toldOf, wordsToTell } from '../query/told'
import { type Condition, dateConditions, wordConditions } from './conditions'
import { type Cut, cutOf } from './cut'

/**
 * What a row of results is about; each is found by a SELECT of its own. Figures of which an engine has passed over those of
 * the pages before are a `page`.
 */
export type PartName = 'figure' | 'page' | 'population' | 'undated' | 'cell' | 'undatedCell' | 'dataset' | 'source'

/** What stands in a column of results: a column of the table as it is, or something made of columns. */
export type Expression =
  | { readonly is: 'column'; readonly of: string }
  /** The number as text, to the last digit; of a group its least or its greatest. */
  | { readonly is: 'number'; readonly of: string; readonly extreme?: 'MIN' | 'MAX' }
  /** Whether an interval ends on a side, and how: `open`, `closed`, or empty. */
  | { readonly is: 'end'; readonly of: 'lower' | 'upper' }
  | { readonly is: 'count' }

/** One SELECT of a query. */
export interface Part {
  readonly part: PartName
  readonly columns: Readonly<Record<string, Expression>>
  readonly conditions: readonly Condition[]
  /** Rows are of groups: those with the same in every column that is no count and no extreme. */
  readonly grouped: boolean
  /** How the rows are ordered and cut; absent where all are wanted, in any order. */
  readonly cut?: Cut
}

const as = (of: string): Expression => ({ is: 'column', of })

const asThey = (names: readonly string[]): Readonly<Record<string, Expression>> =>
  Object.fromEntries(names.map((name) => [name, as(name)]))

/** The columns of the table from which a column of words is read: areas are those of indicators. */
const columnsOfWords = (name: DimensionName): readonly string[] => {
  switch (name) {
    case 'area':
      return ['indicator']
    case 'period':
    case 'periodKind':
      return ['period_kind', 'period', 'start_within']
    default:
      return [name]
  }
}

const numberColumns = (name: string): Readonly<Record<string, Expression>> => ({
  [name]: { is: 'number', of: name },
  [`${name}_long`]: as(`${name}_long`),
})

/** The columns of results from which a column of figures is read, or made by division. */
const columnsOfFigures = (name: FigureColumn | DerivedName): Readonly<Record<string, Expression>> => {
  switch (name) {
    case 'id':
      return asThey(['id'])
    case 'printed':
      return asThey(['printed'])
    case 'begin':
    case 'end':
      return asThey(columnsOfWords('period'))
    case 'value':
      return numberColumns('value')
    case 'minInclusive':
    case 'minExclusive':
      return { low_end: { is: 'end', of: 'lower' }, ...numberColumns('lower') }
    case 'maxInclusive':
    case 'maxExclusive':
      return { high_end: { is: 'end', of: 'upper' }, ...numberColumns('upper') }
    case 'perYear':
    case 'perHead':
    case 'perHeadAndYear':
      return Object.assign(
        asThey(['indicator', 'jurisdiction', ...columnsOfWords('period')]),
        ...(['minInclusive', 'maxInclusive'] as const).map(columnsOfFigures),
      )
    default:
      return asThey(columnsOfWords(name))
  }
}

const isFigure: Condition = { is: 'empty', of: 'no_value' }
const isCell: Condition = { is: 'filled', of: 'no_value' }
const isUndated: Condition = { is: 'empty', of: 'first_day' }

const extremes = (side: 'low' | 'high', of: 'lower' | 'upper'): Readonly<Record<string, Expression>> => ({
  [`${side}_end`]: { is: 'end', of },
  [`${of}_long`]: as(`${of}_long`),
  [`${side}_least`]: { is: 'number', of, extreme: 'MIN' },
  [`${side}_greatest`]: { is: 'number', of, extreme: 'MAX' },
})

/** The columns of the table that the words of groups, and those that more is told by, are read from. */
const wordsRead = (query: EngineQuery): readonly string[] => {
  const names = [...('group' in query ? query.group : []), ...wordsToTell(query)]
  return [...new Set([...names.flatMap(columnsOfWords), ...(toldOf(query).sums ? ['coverage_shared'] : [])])]
}

/** Which indicator an id means hangs on the dataset where datasets declare some. */
const withOwners = (words: readonly string[], declares: boolean): readonly string[] =>
  declares && words.includes('indicator') ? [...new Set([...words, 'dataset'])] : words

/** The columns of results that a query's figures, or groups of them, are read from. */
const figureColumns = (query: EngineQuery, declares: boolean): Readonly<Record<string, Expression>> => {
  if ('group' in query)
    return {
      ...asThey(withOwners(wordsRead(query), declares)),
      ...(toldOf(query).extents && { ...extremes('low', 'lower'), ...extremes('high', 'upper') }),
      count: { is: 'count' },
    }
  const { select = usualColumns, order = [] } = query
  const names = [...select, ...order.map(({ by }) => by), ...wordsToTell(query)]
  return Object.assign({}, asThey(['dataset', 'id']), ...names.map(columnsOfFigures))
}

const cellColumns = (query: EngineQuery): Readonly<Record<string, Expression>> => {
  const none = new Set(['precision', 'status', 'coverage_shared'])
  const words = wordsRead(query).map((name) => (name === 'unit' ? 'indicator' : name))
  return asThey([...new Set(['dataset', 'id', ...words])].filter((name) => !none.has(name)))
}

const count: Part['columns'] = { count: { is: 'count' } }

const anyLong = (numbers: readonly string[]): Condition => ({
  is: 'either',
  of: numbers.map((name) => [{ is: 'filled', of: `${name}_long` }]),
})

const noneLong = (numbers: readonly string[]): readonly Condition[] =>
  numbers.map((name) => ({ is: 'empty', of: `${name}_long` }))

/** The SELECTs of figures: one, or two where those whose numbers are too long to be ordered by them are found apart. */
const figureParts = (
  query: EngineQuery,
  conditions: readonly Condition[],
  declared: readonly DeclaredMeasure[],
): Part[] => {
  const declares = declared.length > 0
  const columns = figureColumns(query, declares)
  const all: Part = { part: 'figure', columns, conditions, grouped: 'group' in query }
  const found = cutOf(query, declares)
  if (found === undefined) return [all]
  const { numbers, ...cut } = found
  if (numbers.length === 0) return [{ ...all, part: cut.offset === 0 ? 'figure' : 'page', cut }]
  return [
    { ...all, conditions: [...conditions, ...noneLong(numbers)], cut },
    { ...all, conditions: [...conditions, anyLong(numbers)] },
  ]
}

/** The SELECT of the statements of population that figures are divided by. */
const populationPart = (populations: EngineQuery, declared: readonly DeclaredMeasure[]): Part => ({
  part: 'population',
  columns: figureColumns(populations, declared.length > 0),
  conditions: [isFigure, ...wordConditions(populations.where ?? {}, declared)],
  grouped: false,
})

/**
 * The SELECTs of a query: figures, and cells without a number, that meet the conditions; the statements of population that figures
 * are divided by; how many would meet them, were they dated; and, where the datasets are not given, the names of datasets and documents if the query names some, so that a name that is not
 * there can be told.
 */
export const partsOf = ({ query, populations, heads }: ToCompile): readonly Part[] => {
  const { where = {} } = query
  const declared = declaredMeasures(heads ?? [])
  const [words, dates, onDates] = [wordConditions(where, declared), dateConditions(where), asksDates(where)]
  const cells = hasCells(where)
  const part = (name: PartName, columns: Part['columns'], conditions: readonly Condition[], grouped = false): Part => ({
    part: name,
    columns,
    conditions,
    grouped,
  })
  const named = (name: 'dataset' | 'source'): boolean => heads === undefined && where[name] !== undefined
  return [
    ...figureParts(query, [isFigure, ...words, ...dates], declared),
    ...(populations === undefined ? [] : [populationPart(populations, declared)]),
    ...(onDates ? [part('undated', count, [isFigure, isUndated, ...words])] : []),
    ...(cells ? [part('cell', cellColumns(query), [isCell, ...words, ...dates])] : []),
    ...(cells && onDates ? [part('undatedCell', count, [isCell, isUndated, ...words])] : []),
    ...(named('dataset') ? [part('dataset', asThey(['dataset']), [], true)] : []),
    ...(named('source') ? [part('source', asThey(['dataset', 'source']), [], true)] : []),
  ]
}

/** The columns of the table that any query may read. */
export const columnsRead: readonly string[] = [
  ...['dataset', 'id', 'indicator', 'breakdown', 'jurisdiction', 'source', 'period_kind', 'period', 'start_within'],
  ...['first_day', 'last_day', 'unit', 'precision', 'status', 'no_value', 'printed', 'coverage_shared'],
  ...['value', 'value_long', 'lower', 'lower_long', 'lower_open', 'upper', 'upper_long', 'upper_open'],
]
