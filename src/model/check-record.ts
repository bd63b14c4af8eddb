import type { IssueDetails } from '../issue'
import type { CoreIssueCode } from '../messages/core-issues'
import { type Indicator, timeKindLabels } from '../vocabulary/catalogue'
import { formatBounds, sameBounds, toBounds } from './bounds'
import { daysOf, sidesOf } from './calendar'
import { carefulInterval } from './careful'
import { breakdownOf } from './catalogue'
import { checkIndicator } from './check-indicators'
import { checkWithin } from './check-places'
import { datasetLists, datedLists, type LargeDataset, type ListName, type Source } from './dataset'
import { isWholeDecimal } from './decimal'
import type { FiguresById } from './figures'
import { indicatorIn } from './indicator'
import { add, cut, isGreater, point } from './interval'
import type { Observation, PartSet } from './observation'
import type { Period } from './period'
import { jurisdictionIn } from './place'
import { boundsOf, naturalRange, readPrinted, stepOf } from './quantity'
import { zero } from './rational'
import { type ReferredList, references } from './references'
import type { Instrument, Trend } from './statement'

type Say = (code: CoreIssueCode, details?: IssueDetails) => void
type ById<T> = ReadonlyMap<string, T>

/** A record as far as it could be read, called by its id or as its list counts it: of what it lacks, nothing is said. */
export type Partly<T> = Partial<T> & { readonly id: string }

/** A fact that is of a place and a time. */
type DatedFact = Partly<Pick<Observation, 'jurisdiction' | 'period' | 'source'>>

/** What is measured, as far as that could be read. */
interface Cell {
  readonly id: string
  readonly indicator?: string | undefined
  readonly breakdown?: string | undefined
  readonly period?: Period | undefined
}

/** Whether an id is that of a record of a list, or of one of several. */
export type Names = Readonly<Record<ReferredList, (id: string) => boolean>>

/** What a record is held against. */
export interface Around {
  readonly dataset: LargeDataset
  readonly figures: FiguresById
  readonly sources: ById<Source>
  readonly names: Names
}

/** The fields of each list that name another record, and the list that it is to be in. */
const referenceFields = new Map(datasetLists.map((list) => [list, Object.entries<ReferredList>(references[list])]))

const checkReferences = (list: ListName, record: Partly<object>, { names }: Around, say: Say): void => {
  for (const [field, to] of referenceFields.get(list) ?? []) {
    const value: unknown = (record as Readonly<Record<string, unknown>>)[field] // the table is of its fields
    for (const id of Array.isArray(value) ? value : [value])
      if (typeof id === 'string' && !names[to](id))
        say('reference-unknown', { path: [list, record.id, field], received: id, parameters: { name: field } })
  }
}

/** The indicator that a record names, which is to be one of the catalogue or of the dataset. */
const measureOf = (list: ListName, { id, indicator }: Cell, { dataset }: Around, say: Say): Indicator | undefined => {
  const known = indicator === undefined ? undefined : indicatorIn(dataset, indicator)
  if (indicator !== undefined && known === undefined)
    say('indicator-unknown', { path: [list, id, 'indicator'], received: indicator })
  return known
}

const checkBreakdown = (list: ListName, { id, breakdown }: Cell, say: Say): void => {
  if (breakdown !== undefined && breakdownOf(breakdown) === undefined)
    say('breakdown-unknown', { path: [list, id, 'breakdown'], received: breakdown })
}

/** The place of a dataset itself is said once, with the dataset. */
const checkPlace = (list: ListName, { id, jurisdiction }: DatedFact, { dataset }: Around, say: Say): void => {
  if (
    jurisdiction !== undefined &&
    jurisdiction !== dataset.jurisdiction &&
    jurisdictionIn(dataset, jurisdiction) === undefined
  )
    say('jurisdiction-unknown', { path: [list, id, 'jurisdiction'], received: jurisdiction })
}

const checkUnit = ({ id, unit }: Partly<Observation>, indicator: Indicator, say: Say): void => {
  if (unit !== undefined && indicator.unit !== unit)
    say('unit-not-of-indicator', {
      path: ['observations', id, 'unit'],
      received: unit,
      expected: indicator.unit,
      parameters: { indicator: indicator.label },
    })
}

const checkQuantity = (figure: Partly<Observation>, indicator: Indicator, say: Say): void => {
  const { id, printed, value, precision } = figure
  const path = (field: string) => ['observations', id, field]
  const read = printed === undefined ? undefined : readPrinted(printed, indicator)
  if (read !== undefined && value !== undefined && read.value !== value)
    say('value-disagrees-with-printed', {
      path: path('value'),
      received: value,
      expected: read.value,
      parameters: { printed: printed ?? '' },
    })
  else if (value !== undefined && indicator.whole && !isWholeDecimal(value))
    say('not-whole', { path: path('value'), received: value, parameters: { indicator: indicator.label } })
  if (printed === undefined) return
  if (read !== undefined && precision !== undefined && read.precision !== precision)
    say('precision-disagrees-with-printed', {
      path: path('precision'),
      received: precision,
      expected: read.precision,
      parameters: { printed },
    })
  if (value === undefined || precision === undefined) return
  const quantity = { ...figure, printed, value, precision }
  const step = precision === 'rounded' ? stepOf(quantity) : '0'
  const reading = read ?? { value, precision, ...(step !== '0' && { step }) }
  const bounds = boundsOf(reading, indicator)
  if (bounds === undefined)
    say('outside-natural-range', {
      path: path('value'),
      received: printed,
      expected: formatBounds(toBounds(naturalRange(indicator))),
      parameters: { indicator: indicator.label },
    })
  else if (reading.value === value && reading.precision === precision && !sameBounds(bounds, quantity))
    say('bounds-disagree-with-printed', {
      path: path('minInclusive'),
      received: formatBounds(quantity),
      expected: formatBounds(bounds),
      parameters: { printed },
    })
}

/** The last date that a period gives: its end, or its start where the end is not known. */
const lastDate = ({ edtf = '' }: Period): string => {
  const [start, end = ''] = sidesOf(edtf)
  return end === '' ? start : end
}

const checkPeriodKind = (list: ListName, { id, period }: Cell, { label, timeKind }: Indicator, say: Say): void => {
  if (period === undefined) return
  const unfit =
    (timeKind === 'flow' && period.kind === 'at') ||
    (timeKind === 'stock' && !['at', 'asOf', 'unstated'].includes(period.kind))
  if (unfit)
    say('period-kind-unfit', {
      path: [list, id, 'period'],
      received: period.kind,
      parameters: { indicator: label, timeKind: timeKindLabels[timeKind] },
    })
}

/** The day of the document that a record is taken from. */
const dateOfSource = ({ source }: DatedFact, { sources }: Around): string | undefined =>
  source === undefined ? undefined : sources.get(source)?.date

/** Nothing that a document states is later than the document. What an instrument covers may be. */
const checkLatest = (list: ListName, fact: DatedFact, around: Around, say: Say): void => {
  const { id, period } = fact
  const date = dateOfSource(fact, around)
  if (date === undefined || period === undefined || list === 'instruments') return
  const latest = daysOf(lastDate(period))
  if (latest !== undefined && latest.first > date)
    say('later-than-source', { path: [list, id, 'period'], received: period.edtf ?? '', expected: date })
}

/** The dates of a field of its own are days of the calendar, and no later than their document. */
const checkDates = (path: readonly string[], written: string | undefined, date: string | undefined, say: Say): void => {
  if (written === undefined) return
  const sides = sidesOf(written).filter((side) => side !== '')
  const days = sides.map(daysOf)
  if (days.includes(undefined)) say('date-impossible', { path, received: written })
  else if (date !== undefined && days.some((side) => side !== undefined && side.first > date))
    say('later-than-source', { path, received: written, expected: date })
}

const checkPartSet = (
  { id, whole: wholeId = '', parts = [], exhaustive, disjoint }: Partly<PartSet>,
  { dataset, figures }: Around,
  say: Say,
) => {
  const whole = figures.get(wholeId)
  const members = parts.flatMap((part) => figures.get(part) ?? [])
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

/** Holds a figure, or a cell without one, against what it measures. */
const checkCell = (cell: Cell, around: Around, say: Say, list: ListName): void => {
  const indicator = measureOf(list, cell, around, say)
  checkBreakdown(list, cell, say)
  if (indicator === undefined) return
  checkPeriodKind(list, cell, indicator, say)
  if (list === 'noValues') return
  const figure = cell as Partly<Observation> // the records of that list
  checkUnit(figure, indicator, say)
  checkQuantity(figure, indicator, say)
}

type Check = (record: Partly<object>, around: Around, say: Say, list: ListName) => void

/** What records of a list are held against beside what they name. */
const checksOfList: Readonly<Partial<Record<ListName, Check>>> = {
  observations: checkCell,
  noValues: checkCell,
  indicators: (indicator, { dataset }, say) => checkIndicator(indicator, dataset, say),
  places: (place, { dataset }, say) => checkWithin(place, dataset, say),
  partSets: checkPartSet,
  instruments: (instrument: Partly<Instrument>, around, say, list) => {
    const { id, issued } = instrument
    checkDates([list, id, 'issued'], issued, dateOfSource(instrument, around), say)
  },
  trends: (trend: Partly<Trend>, around, say, list) => {
    const { id, lastStep, clauseDates } = trend
    const date = dateOfSource(trend, around)
    checkDates([list, id, 'lastStep'], lastStep, date, say)
    checkDates([list, id, 'clauseDates'], clauseDates, date, say)
    measureOf(list, trend, around, say)
  },
}

const ofPlaceAndTime: ReadonlySet<ListName> = new Set(['observations', ...datedLists])

/** Holds a record of a list, as far as it could be read, against the catalogue, its printed form and what it names. */
export const checkRecord = (list: ListName, record: Partly<object>, around: Around, say: Say): void => {
  checkReferences(list, record, around, say)
  if (ofPlaceAndTime.has(list)) {
    checkPlace(list, record, around, say)
    checkLatest(list, record, around, say)
  }
  checksOfList[list]?.(record, around, say, list)
}
