import { membership } from '../mapping/membership'
import { lists } from '../mapping/records'
import type { EngineQuery } from '../query/engine-query'
import { asksDates, hasCells, type Where } from '../query/query'
import type { ToCompile } from '../query/to-compile'
import { toldOf, wordsToTell } from '../query/told'
import { rolm } from '../vocabulary/terms'
import { dateLines, undatedLines } from './dates'
import { columnsOf, conditionVariables, rowVariables } from './needs'
import { cellLines, datasetLines, figureLines, isOurs, may, property, sourceLines, type Variable } from './patterns'
import { wordLines } from './words'

/** What a row of results is about; each is found by a SELECT of its own. */
export type Part = 'figure' | 'population' | 'undated' | 'cell' | 'undatedCell' | 'dataset' | 'source' | 'place'

/** One SELECT of a query: what it projects, its pattern in lines, and what its rows are grouped by. */
export interface Select {
  readonly part: Part
  readonly projected: readonly string[]
  readonly lines: readonly string[]
  readonly groupBy: readonly string[]
}

const variables = (names: readonly string[]): readonly string[] => names.map((name) => `?${name}`)

const dated = (where: Where): readonly string[] => (asksDates(where) ? dateLines(where) : [])

/** The number of characters up to which every engine computes with a decimal exactly. */
const longestNumber = 15

/** An end of a figure and how it is written. One that is long is kept as text, and is a group to itself. */
const endLines = (side: 'low' | 'high', inclusive: string, exclusive: string): readonly string[] => [
  `BIND (COALESCE(?${inclusive}, ?${exclusive}) AS ?${side})`,
  `BIND (IF(BOUND(?${inclusive}), "${inclusive}", IF(BOUND(?${exclusive}), "${exclusive}", "")) AS ?${side}End)`,
  `BIND (COALESCE(STR(?${side}), "") AS ?${side}Text)`,
  `BIND (IF(STRLEN(?${side}Text) > ${longestNumber}, ?${side}Text, "") AS ?${side}Long)`,
]

const extremesOf = (side: 'low' | 'high'): readonly string[] => [
  `(MIN(?${side}) AS ?${side}Least)`,
  `(MAX(?${side}) AS ?${side}Greatest)`,
]

const figureSelect = (query: EngineQuery, where: Where, words: readonly string[]): Select => {
  const rows = rowVariables(query)
  const lines = [...words, ...figureLines(conditionVariables(where), rows), ...dated(where)]
  if (!('group' in query)) {
    const columns = [...rows].flatMap(columnsOf)
    return { part: 'figure', projected: variables(['figure', ...columns]), lines, groupBy: [] }
  }
  const { extents } = toldOf(query)
  const named = [...rows].filter((variable) => variable !== 'ends').flatMap(columnsOf)
  const keys = variables([...named, ...(extents ? ['lowEnd', 'lowLong', 'highEnd', 'highLong'] : [])])
  const counts = ['(COUNT(DISTINCT ?figure) AS ?count)', '(COUNT(*) AS ?found)']
  if (!extents) return { part: 'figure', projected: [...keys, ...counts], lines, groupBy: keys }
  return {
    part: 'figure',
    projected: [...keys, ...counts, ...extremesOf('low'), ...extremesOf('high')],
    lines: [
      ...lines,
      ...endLines('low', 'minInclusive', 'minExclusive'),
      ...endLines('high', 'maxInclusive', 'maxExclusive'),
    ],
    groupBy: keys,
  }
}

const counting = ['(COUNT(DISTINCT ?figure) AS ?count)']

const undatedSelect = (where: Where, words: readonly string[]): Select => ({
  part: 'undated',
  projected: counting,
  lines: [...words, ...figureLines(conditionVariables(where)), ...undatedLines],
  groupBy: [],
})

/** Cells without a number have no ends, no printed form no precision and no status; their unit is that of their indicator. */
const cellSelect = (query: EngineQuery, where: Where, words: readonly string[]): Select => {
  const told = 'group' in query ? [...rowVariables(query)] : wordsToTell(query)
  const needed = told.flatMap((variable): readonly Variable[] => {
    switch (variable) {
      case 'unit':
        return ['indicator']
      case 'precision':
      case 'status':
      case 'ends':
      case 'shared':
        return []
      default:
        return [variable]
    }
  })
  const kept = new Set<Variable>(['dataset', ...needed])
  return {
    part: 'cell',
    projected: variables(['figure', ...[...kept].flatMap(columnsOf)]),
    lines: [...words, ...cellLines(conditionVariables(where), kept), ...dated(where)],
    groupBy: [],
  }
}

const undatedCellSelect = (where: Where, words: readonly string[]): Select => ({
  part: 'undatedCell',
  projected: counting,
  lines: [...words, ...cellLines(conditionVariables(where)), ...undatedLines],
  groupBy: [],
})

const known: Readonly<Record<'dataset' | 'source' | 'place', Select>> = {
  dataset: {
    part: 'dataset',
    projected: ['?dataset', '?whole'],
    lines: datasetLines,
    groupBy: ['?dataset', '?whole'],
  },
  source: {
    part: 'source',
    projected: ['?dataset', '?source'],
    lines: sourceLines,
    groupBy: ['?dataset', '?source'],
  },
  place: {
    part: 'place',
    projected: ['?dataset', '?jurisdiction', '?around'],
    lines: [
      `?jurisdiction a ${property(rolm.DeclaredJurisdiction)} ; ${property(membership.places)} ?dataset .`,
      isOurs,
      may('jurisdiction', lists.places.fields.within.property, 'around'),
    ],
    groupBy: ['?dataset', '?jurisdiction', '?around'],
  },
}

/** The statements of population that figures are divided by. */
const populationSelect = (populations: EngineQuery, heads: ToCompile['heads']): Select => {
  const { where = {} } = populations
  return { ...figureSelect(populations, where, wordLines(where, heads)), part: 'population' }
}

/** Whether the answer hangs on where the places lie that datasets declare. */
const hangsOnPlaces = (query: EngineQuery): boolean =>
  toldOf(query).sums || query.where?.jurisdictionWithin !== undefined

/**
 * The SELECTs of a query: figures, and cells without a number, that meet the conditions; the statements of population that figures
 * are divided by; how many would meet them, were they dated; the datasets, of which one may be a version of another; the documents
 * where the query names some, so that a name that is not there can be told; and in which places those lie that datasets declare, as
 * figures of a place and of one around it are not added up, and datasets may disagree, or not be among those that are given.
 */
export const selectsOf = ({ query, populations, heads }: ToCompile): readonly Select[] => {
  const { where = {} } = query
  const words = wordLines(where, heads)
  const onDates = asksDates(where)
  const cells = hasCells(where)
  return [
    figureSelect(query, where, words),
    ...(populations === undefined ? [] : [populationSelect(populations, heads)]),
    ...(onDates ? [undatedSelect(where, words)] : []),
    ...(cells ? [cellSelect(query, where, words)] : []),
    ...(cells && onDates ? [undatedCellSelect(where, words)] : []),
    known.dataset,
    ...(where.source === undefined ? [] : [known.source]),
    ...(hangsOnPlaces(query) ? [known.place] : []),
  ]
}
