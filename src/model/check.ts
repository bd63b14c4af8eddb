import { coreIssue, type Issue, type IssueDetails } from '../issue'
import type { CoreIssueCode } from '../messages/core-issues'
import { timeKindLabels } from '../vocabulary/catalogue'
import { formatBounds, sameBounds, toBounds } from './bounds'
import { daysOf, sidesOf } from './calendar'
import { carefulInterval } from './careful'
import { breakdownOf } from './catalogue'
import { checkHead } from './check-head'
import { checkIndicators } from './check-indicators'
import { checkPlaces } from './check-places'
import {
  datasetLists,
  datedLists,
  factLists,
  isDeclaredList,
  type LargeDataset,
  type ListName,
  type Source,
} from './dataset'
import { isWholeDecimal } from './decimal'
import { type FiguresById, figuresById, type IndexedFigures, SharedKeys } from './figures'
import { cellKey } from './findings'
import { indicatorIn } from './indicator'
import { add, cut, isGreater, point } from './interval'
import type { Observation, PartSet } from './observation'
import type { Period } from './period'
import { jurisdictionIn } from './place'
import { boundsOf, naturalRange, readPrinted, stepOf } from './quantity'
import { zero } from './rational'
import { type ReferredList, references } from './references'
import { ringsIn } from './rings'
import type { NoValue } from './statement'

/** A dataset whose figures are found by their place. */
type Checked = LargeDataset & { readonly observations: IndexedFigures }

type Say = (code: CoreIssueCode, details?: IssueDetails) => void
/** A fact that is of a place and a time. */
type DatedFact = Pick<Observation, 'id' | 'jurisdiction' | 'period' | 'source'>
type ById<T> = ReadonlyMap<string, T>

const indexed = <T extends { readonly id: string }>(items: readonly T[]): ById<T> =>
  new Map(items.map((item) => [item.id, item]))

/** The lists of facts that are kept in memory whole. */
const shortLists = factLists.filter((list) => list !== 'observations')

/** Whether an id is that of a record of a list, or of one of several. */
type Names = Readonly<Record<ReferredList, (id: string) => boolean>>

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

/** The fields of each list that name another record, and the list that it is to be in. */
const referenceFields = new Map(datasetLists.map((list) => [list, Object.entries<ReferredList>(references[list])]))

const checkReferences = (list: ListName, record: { readonly id: string }, names: Names, say: Say): void => {
  for (const [field, to] of referenceFields.get(list) ?? []) {
    const value: unknown = (record as Readonly<Record<string, unknown>>)[field] // the table is of its fields
    for (const id of Array.isArray(value) ? value : [value])
      if (typeof id === 'string' && !names[to](id))
        say('reference-unknown', { path: [list, record.id, field], received: id, parameters: { name: field } })
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

const keyOfCell = (cell: Observation | NoValue): string => `${cell.source}\n${cellKey(cell)}`

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

/** The codes of a cell that the catalogue is to know. */
const checkCell = (
  list: ListName,
  { id, indicator, breakdown }: Observation | NoValue,
  dataset: Checked,
  say: Say,
): void => {
  if (indicatorIn(dataset, indicator) === undefined)
    say('indicator-unknown', { path: [list, id, 'indicator'], received: indicator })
  if (breakdownOf(breakdown) === undefined)
    say('breakdown-unknown', { path: [list, id, 'breakdown'], received: breakdown })
}

/** The place of a dataset itself is said once, with the dataset. */
const checkPlace = (list: ListName, { id, jurisdiction }: DatedFact, dataset: Checked, say: Say): void => {
  if (jurisdiction !== dataset.jurisdiction && jurisdictionIn(dataset, jurisdiction) === undefined)
    say('jurisdiction-unknown', { path: [list, id, 'jurisdiction'], received: jurisdiction })
}

const checkUnit = ({ id, indicator: indicatorId, unit }: Observation, dataset: Checked, say: Say): void => {
  const indicator = indicatorIn(dataset, indicatorId)
  if (indicator !== undefined && indicator.unit !== unit)
    say('unit-not-of-indicator', {
      path: ['observations', id, 'unit'],
      received: unit,
      expected: indicator.unit,
      parameters: { indicator: indicator.label },
    })
}

const checkQuantity = (observation: Observation, dataset: Checked, say: Say): void => {
  const indicator = indicatorIn(dataset, observation.indicator)
  if (indicator === undefined) return
  const { id, printed, value, precision } = observation
  const path = (field: string) => ['observations', id, field]
  if (indicator.whole && !isWholeDecimal(value))
    say('not-whole', { path: path('value'), received: value, parameters: { indicator: indicator.label } })
  const read = readPrinted(printed, indicator)
  if (read !== undefined && read.value !== value)
    say('value-disagrees-with-printed', {
      path: path('value'),
      received: value,
      expected: read.value,
      parameters: { printed },
    })
  if (read !== undefined && read.precision !== precision)
    say('precision-disagrees-with-printed', {
      path: path('precision'),
      received: precision,
      expected: read.precision,
      parameters: { printed },
    })
  const step = precision === 'rounded' ? stepOf(observation) : '0'
  const reading = read ?? { value, precision, ...(step !== '0' && { step }) }
  const bounds = boundsOf(reading, indicator)
  if (bounds === undefined)
    say('outside-natural-range', {
      path: path('value'),
      received: printed,
      expected: formatBounds(toBounds(naturalRange(indicator))),
      parameters: { indicator: indicator.label },
    })
  else if (reading.value === value && reading.precision === precision && !sameBounds(bounds, observation))
    say('bounds-disagree-with-printed', {
      path: path('minInclusive'),
      received: formatBounds(observation),
      expected: formatBounds(bounds),
      parameters: { printed },
    })
}

/** The last date that a period gives: its end, or its start where the end is not known. */
const lastDate = ({ edtf = '' }: Period): string => {
  const [start, end = ''] = sidesOf(edtf)
  return end === '' ? start : end
}

const checkPeriodKind = (
  list: ListName,
  { id, indicator: name, period }: Observation | NoValue,
  dataset: Checked,
  say: Say,
): void => {
  const indicator = indicatorIn(dataset, name)
  const unfit =
    (indicator?.timeKind === 'flow' && period.kind === 'at') ||
    (indicator?.timeKind === 'stock' && !['at', 'asOf', 'unstated'].includes(period.kind))
  if (indicator !== undefined && unfit)
    say('period-kind-unfit', {
      path: [list, id, 'period'],
      received: period.kind,
      parameters: { indicator: indicator.label, timeKind: timeKindLabels[indicator.timeKind] },
    })
}

/** Nothing that a document states is later than the document. What an instrument covers may be. */
const checkLatest = (list: ListName, { id, period, source }: DatedFact, sources: ById<Source>, say: Say): void => {
  const date = sources.get(source)?.date
  if (date === undefined || list === 'instruments') return
  const latest = daysOf(lastDate(period))
  if (latest !== undefined && latest.first > date)
    say('later-than-source', { path: [list, id, 'period'], received: period.edtf ?? '', expected: date })
}

/** Dates that stand in fields of their own are days of the calendar, and no later than their document. */
const checkFieldDates = (dataset: Checked, sources: ById<Source>, say: Say): void => {
  const check = (path: readonly string[], written: string | undefined, source: string): void => {
    if (written === undefined) return
    const sides = sidesOf(written).filter((side) => side !== '')
    const days = sides.map(daysOf)
    const date = sources.get(source)?.date
    if (days.includes(undefined)) say('date-impossible', { path, received: written })
    else if (date !== undefined && days.some((side) => side !== undefined && side.first > date))
      say('later-than-source', { path, received: written, expected: date })
  }
  const { instruments, trends } = dataset
  for (const { id, issued, source } of instruments) check(['instruments', id, 'issued'], issued, source)
  for (const { id, lastStep, clauseDates, indicator, source } of trends) {
    check(['trends', id, 'lastStep'], lastStep, source)
    check(['trends', id, 'clauseDates'], clauseDates, source)
    if (indicator !== undefined && indicatorIn(dataset, indicator) === undefined)
      say('indicator-unknown', { path: ['trends', id, 'indicator'], received: indicator })
  }
}

const checkPartSet = (
  { id, whole: wholeId, parts, exhaustive, disjoint }: PartSet,
  all: FiguresById,
  dataset: Checked,
  say: Say,
) => {
  const whole = all.get(wholeId)
  const members = parts.flatMap((part) => all.get(part) ?? [])
  if (whole === undefined || members.length < parts.length) return
  const isWhole = indicatorIn(dataset, whole.indicator)?.whole ?? false
  const total = carefulInterval(whole, isWhole)
  const about = { path: ['partSets', id, 'parts'], expected: wholeId, parameters: { totalFigure: whole.printed } }
  for (const part of members)
    if (isGreater(carefulInterval(part, isWhole), total) === true)
      say('part-exceeds-total', {
        ...about,
        received: part.id,
        parameters: { ...about.parameters, partFigure: part.printed },
      })
  if (disjoint !== true) return
  const sum = members.map((part) => carefulInterval(part, isWhole)).reduce(add, point(zero))
  const received = formatBounds(toBounds(sum))
  if (isGreater(sum, total) === true) say('parts-exceed-total', { ...about, received })
  else if (exhaustive === true && cut(sum, total) === null) say('parts-do-not-meet-total', { ...about, received })
}

const checkRings = ({ partSets }: Checked, say: Say): void => {
  for (const { set, whole, part } of ringsIn(partSets))
    say('parts-cyclic', { path: ['partSets', set, 'parts'], received: part, expected: whole })
}

/**
 * Holds the facts of a dataset against the catalogue, against their printed forms and against one another. Everything
 * wrong is said, not the first thing only; what is merely worth knowing is in `findingsOf`.
 */
export const checkDataset = (dataset: Checked, take: (issue: Issue) => void): void => {
  const say: Say = (code, details) => take(coreIssue(code, details))
  const [figures, sources] = [figuresById(dataset.observations), indexed(dataset.sources)]
  if (jurisdictionIn(dataset, dataset.jurisdiction) === undefined)
    say('jurisdiction-unknown', { path: ['jurisdiction'], received: dataset.jurisdiction })
  checkHead(dataset, say)
  checkIndicators(dataset, say)
  checkPlaces(dataset, say)
  const names = namesIn(dataset, figures)
  const checkId = idChecker(dataset, figures, say)
  const keys = new SharedKeys(dataset.observations.length + dataset.noValues.length)
  let index = 0
  for (const list of datasetLists)
    for (const record of dataset[list]) {
      checkId(list, record.id)
      checkReferences(list, record, names, say)
      if (list !== 'observations') continue
      const observation = record as Observation // the records of that list
      keys.add(index, keyOfCell(observation))
      index += 1
      checkCell(list, observation, dataset, say)
      checkPlace(list, observation, dataset, say)
      checkUnit(observation, dataset, say)
      checkQuantity(observation, dataset, say)
      checkPeriodKind(list, observation, dataset, say)
      checkLatest(list, observation, sources, say)
    }
  for (const list of datedLists)
    for (const fact of dataset[list]) {
      checkPlace(list, fact, dataset, say)
      checkLatest(list, fact, sources, say)
    }
  for (const cell of dataset.noValues) {
    keys.add(index, keyOfCell(cell))
    index += 1
    checkCell('noValues', cell, dataset, say)
    checkPeriodKind('noValues', cell, dataset, say)
  }
  checkKeys(dataset, keys, say)
  checkFieldDates(dataset, sources, say)
  for (const partSet of dataset.partSets) checkPartSet(partSet, figures, dataset, say)
  checkRings(dataset, say)
}
