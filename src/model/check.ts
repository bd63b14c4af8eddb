import { type Issue, type IssueDetails, issue } from '../issue'
import type { IssueCode } from '../messages/issues'
import { codeLabels } from '../vocabulary/catalogue'
import { formatBounds, sameBounds, toBounds } from './bounds'
import { daysOf, sidesOf } from './calendar'
import { carefulInterval } from './careful'
import { breakdownOf, indicatorOf, jurisdictionOf } from './catalogue'
import type { Dataset, Source } from './dataset'
import { isWholeDecimal } from './decimal'
import { cellKey } from './findings'
import { add, cut, isGreater, point } from './interval'
import type { Observation, PartSet } from './observation'
import { boundsOf, naturalRange, readPrinted, stepOf } from './quantity'
import { zero } from './rational'

type Say = (code: IssueCode, details?: IssueDetails) => void
type ById<T> = ReadonlyMap<string, T>

const indexed = <T extends { readonly id: string }>(items: readonly T[]): ById<T> =>
  new Map(items.map((item) => [item.id, item]))

const checkReferences = (dataset: Dataset, observations: ById<Observation>, say: Say): void => {
  const [sources, bodies] = [indexed(dataset.sources), indexed(dataset.bodies)]
  const refer = (path: readonly string[], id: string | undefined, known: ById<unknown>): void => {
    if (id === undefined || known.has(id)) return
    say('reference-unknown', { path, received: id, parameters: { name: path.at(-1) ?? '' } })
  }
  for (const { id, reports } of dataset.sources) refer(['sources', id, 'reports'], reports, sources)
  for (const { id, source, reporter, statedBase, candidateBase } of dataset.observations) {
    refer(['observations', id, 'source'], source, sources)
    refer(['observations', id, 'reporter'], reporter, bodies)
    refer(['observations', id, 'statedBase'], statedBase, observations)
    refer(['observations', id, 'candidateBase'], candidateBase, observations)
  }
  for (const { id, whole, parts } of dataset.partSets) {
    refer(['partSets', id, 'whole'], whole, observations)
    for (const part of parts) refer(['partSets', id, 'parts'], part, observations)
  }
  for (const { id, about } of dataset.notes)
    for (const observation of about) refer(['notes', id, 'about'], observation, observations)
}

/** Names that the writing of linked data gives to nodes that records own. */
const ownedName = /^data(?:-.*)?$|-(?:quote|dating|publisher|checksum|position|text|finding)(?:-.*)?$/

/** Where the name of an undated period begins, behind the id of its document. */
const periodNames = /-(?:since-(?:\d|within)|lasting-P|(?:asOf|toDate|unstated)(?:-|$))/g

const checkIds = (dataset: Dataset, say: Say): void => {
  const sources = indexed(dataset.sources)
  const isPeriodName = (id: string): boolean =>
    [...id.matchAll(periodNames)].some(({ index }) => sources.has(id.slice(0, index)))
  const seen = new Set<string>()
  for (const list of ['sources', 'bodies', 'observations', 'partSets', 'notes'] as const)
    for (const { id } of dataset[list]) {
      if (seen.has(id)) say('id-repeated', { path: [list, id], received: id })
      else if (ownedName.test(id) || isPeriodName(id)) say('id-reserved', { path: [list, id], received: id })
      seen.add(id)
    }
}

const checkKeys = ({ observations }: Dataset, say: Say): void => {
  const seen = new Map<string, string>()
  for (const observation of observations) {
    const key = JSON.stringify([observation.source, cellKey(observation)])
    const other = seen.get(key)
    if (other !== undefined)
      say('key-repeated', { path: ['observations', observation.id], received: observation.id, parameters: { other } })
    seen.set(key, observation.id)
  }
}

const checkCatalogue = (observation: Observation, dataset: Dataset, say: Say): void => {
  const { id, indicator: indicatorId, jurisdiction, breakdown, unit } = observation
  const path = (field: string) => ['observations', id, field]
  const indicator = indicatorOf(indicatorId)
  if (indicator === undefined) say('indicator-unknown', { path: path('indicator'), received: indicatorId })
  else if (indicator.unit !== unit)
    say('unit-not-of-indicator', {
      path: path('unit'),
      received: unit,
      expected: indicator.unit,
      parameters: { indicator: indicator.label },
    })
  if (jurisdiction !== dataset.jurisdiction && jurisdictionOf(jurisdiction) === undefined)
    say('jurisdiction-unknown', { path: path('jurisdiction'), received: jurisdiction })
  if (breakdownOf(breakdown) === undefined) say('breakdown-unknown', { path: path('breakdown'), received: breakdown })
  if (observation.assumed !== undefined && observation.assumedBecause === undefined)
    say('assumption-without-reason', { path: path('assumedBecause'), received: observation.assumed })
}

const checkQuantity = (observation: Observation, say: Say): void => {
  const indicator = indicatorOf(observation.indicator)
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

const checkPeriod = (observation: Observation, sources: ById<Source>, say: Say): void => {
  const { id, period, source } = observation
  const indicator = indicatorOf(observation.indicator)
  const path = ['observations', id, 'period']
  const unfit =
    (indicator?.timeKind === 'flow' && period.kind === 'at') ||
    (indicator?.timeKind === 'stock' && !['at', 'asOf', 'unstated'].includes(period.kind))
  if (indicator !== undefined && unfit)
    say('period-kind-unfit', {
      path,
      received: period.kind,
      parameters: { indicator: indicator.label, timeKind: codeLabels.timeKind[indicator.timeKind] },
    })
  const date = sources.get(source)?.date
  const [start, end] = sidesOf(period.edtf ?? '')
  const latest = daysOf(end === undefined || end === '' ? start : end)
  if (date !== undefined && latest !== undefined && latest.first > date)
    say('later-than-source', { path, received: period.edtf ?? '', expected: date })
}

const checkPartSet = (
  { id, whole: wholeId, parts, exhaustive, disjoint }: PartSet,
  all: ById<Observation>,
  say: Say,
) => {
  const whole = all.get(wholeId)
  const members = parts.flatMap((part) => all.get(part) ?? [])
  if (whole === undefined || members.length < parts.length) return
  const isWhole = indicatorOf(whole.indicator)?.whole ?? false
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

/**
 * Holds the facts of a dataset against the catalogue, against their printed forms and against one another. Everything
 * wrong is said, not the first thing only; what is merely worth knowing is in `findingsOf`.
 */
export const checkDataset = (dataset: Dataset): readonly Issue[] => {
  const issues: Issue[] = []
  const say: Say = (code, details) => issues.push(issue(code, details))
  const [observations, sources] = [indexed(dataset.observations), indexed(dataset.sources)]
  if (jurisdictionOf(dataset.jurisdiction) === undefined)
    say('jurisdiction-unknown', { path: ['jurisdiction'], received: dataset.jurisdiction })
  checkIds(dataset, say)
  checkReferences(dataset, observations, say)
  checkKeys(dataset, say)
  for (const observation of dataset.observations) {
    checkCatalogue(observation, dataset, say)
    checkQuantity(observation, say)
    checkPeriod(observation, sources, say)
  }
  for (const partSet of dataset.partSets) checkPartSet(partSet, observations, say)
  return issues
}
