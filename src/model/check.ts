import { coreIssue, type Issue, type IssueDetails } from '../issue'
import type { CoreIssueCode } from '../messages/core-issues'
import { checkHead } from './check-head'
import { checkIndicators } from './check-indicators'
import { checkPlaces } from './check-places'
import { type Around, checkRecord, type Names, type Partly } from './check-record'
import { datasetLists, factLists, isDeclaredList, type LargeDataset, type ListName } from './dataset'
import { type FiguresById, figuresById, type IndexedFigures, SharedKeys } from './figures'
import { cellKey } from './findings'
import type { Observation } from './observation'
import { jurisdictionIn } from './place'
import { ringsIn } from './rings'
import type { NoValue } from './statement'

/** A dataset whose figures are found by their place. */
type Checked = LargeDataset & { readonly observations: IndexedFigures }

type Say = (code: CoreIssueCode, details?: IssueDetails) => void

const indexed = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** The lists of facts that are kept in memory whole. */
const shortLists = factLists.filter((list) => list !== 'observations')

const namesIn = (dataset: Checked, figures: FiguresById): Names => {
  const of = (...lists: readonly (typeof shortLists)[number][]) =>
    new Set(lists.flatMap((list) => dataset[list].map(({ id }) => id)))
  const [sources, bodies, others] = [of('sources'), of('bodies'), of(...shortLists)]
  const isFigure = (id: string): boolean => figures.get(id) !== undefined
  return {
    sources: (id) => sources.has(id),
    bodies: (id) => bodies.has(id),
    observations: isFigure,
    facts: (id) => others.has(id) || isFigure(id),
  }
}

/** Names that the writing of linked data gives to nodes that records own. */
const ownedName =
  /^data(?:-.*)?$|-(?:quote|dating|publisher|granted-by|issued-by|checksum|position|text|finding)(?:-.*)?$/

/** Where the name of an undated period begins, behind the id of its document. */
const periodNames = /-(?:since-(?:\d|within)|lasting-P|(?:asOf|toDate|unstated)(?:-|$))/g

/** Holds ids against one another, list by list and in order of id: the same stand side by side, or in two lists. */
const idChecker = ({ sources }: Checked, figures: FiguresById, say: Say) => {
  const documents = indexed(sources)
  const isPeriodName = (id: string): boolean =>
    id.includes('-') && [...id.matchAll(periodNames)].some(({ index }) => documents.has(id.slice(0, index)))
  const seen = new Set<string>()
  let [before, isBehindFigures] = ['', false]
  return (list: ListName, id: string): void => {
    if (isDeclaredList(list)) return // they are no facts: what is wrong with their ids is said with them
    if (seen.has(id) || id === before || (isBehindFigures && list !== 'observations' && figures.get(id) !== undefined))
      say('id-repeated', { path: [list, id], received: id })
    else if (ownedName.test(id) || isPeriodName(id)) say('id-reserved', { path: [list, id], received: id })
    if (list === 'observations') isBehindFigures = true
    else seen.add(id)
    before = id
  }
}

/** What is measured, where and when, and the document that states it. */
export type CellOfSource = Pick<
  Observation,
  'source' | 'indicator' | 'breakdown' | 'jurisdiction' | 'period' | 'datedBy'
>

/** What no two figures of one document share, nor cells without one. */
export const keyOfCell = (cell: CellOfSource): string => `${cell.source}\n${cellKey(cell)}`

/** Says which cells are given twice by one document. */
const checkKeys = ({ observations, noValues }: Checked, keys: SharedKeys, say: Say): void => {
  const figures = observations.length
  const cellAt = (index: number): Observation | NoValue | undefined =>
    index < figures ? observations.at(index) : noValues[index - figures]
  const keyAt = (index: number): string | undefined => {
    const cell = cellAt(index)
    return cell && keyOfCell(cell)
  }
  for (const group of keys.groups(keyAt))
    group.slice(1).forEach((index, place) => {
      const id = cellAt(index)?.id ?? ''
      const other = cellAt(group[place] ?? 0)?.id ?? ''
      const list = index < figures ? 'observations' : 'noValues'
      say('key-repeated', { path: [list, id], received: id, parameters: { other } })
    })
}

const checkRings = ({ partSets }: Checked, say: Say): void => {
  for (const { set, whole, part } of ringsIn(partSets))
    say('parts-cyclic', { path: ['partSets', set, 'parts'], received: part, expected: whole })
}

/** A record that breaks its schema, as far as it could be read, and what takes the issues of it. */
export interface PartlyRead {
  readonly list: ListName
  readonly record: Partly<object>
  readonly take: (issue: Issue) => void
}

/**
 * Holds the facts of a dataset against the catalogue, against their printed forms and against one another. Everything
 * wrong is said, not the first thing only; what is merely worth knowing is in `findingsOf`.
 *
 * @param partly records that are none of the dataset, of which what could be read is held against it all the same
 */
export const checkDataset = (
  dataset: Checked,
  take: (issue: Issue) => void,
  partly: Iterable<PartlyRead> = [],
): void => {
  const sayTo =
    (take: (issue: Issue) => void): Say =>
    (code, details) =>
      take(coreIssue(code, details))
  const say = sayTo(take)
  const [figures, sources] = [figuresById(dataset.observations), indexed(dataset.sources)]
  if (jurisdictionIn(dataset, dataset.jurisdiction) === undefined)
    say('jurisdiction-unknown', { path: ['jurisdiction'], received: dataset.jurisdiction })
  checkHead(dataset, say)
  checkIndicators(dataset, say)
  checkPlaces(dataset, say)
  const around: Around = { dataset, figures, sources, names: namesIn(dataset, figures) }
  const checkId = idChecker(dataset, figures, say)
  const keys = new SharedKeys(dataset.observations.length + dataset.noValues.length)
  let index = 0
  const addKey = (cell: Observation | NoValue): void => {
    keys.add(index, keyOfCell(cell))
    index += 1
  }
  for (const list of datasetLists)
    for (const record of dataset[list]) {
      checkId(list, record.id)
      checkRecord(list, record, around, say)
      if (list === 'observations') addKey(record as Observation) // the records of that list
    }
  dataset.noValues.forEach(addKey)
  for (const { list, record, take } of partly) checkRecord(list, record, around, sayTo(take))
  checkKeys(dataset, keys, say)
  checkRings(dataset, say)
}
