import { toBounds, toInterval } from '../../src/model/bounds'
import { indicatorOf, jurisdictionOf } from '../../src/model/catalogue'
import type { Dataset } from '../../src/model/dataset'
import { compareDecimals } from '../../src/model/decimal'
import { add, type End, type Interval, negate } from '../../src/model/interval'
import type { Observation } from '../../src/model/observation'
import { datesOf, type Period } from '../../src/model/period'
import { ceiling, floor, order as orderOf, type Rational, rational, times } from '../../src/model/rational'
import type { NoValue } from '../../src/model/statement'
import { type DimensionName, type SumRefusal, usualAggregates, usualColumns } from '../../src/query/columns'
import type { FigureQuery, GroupQuery, Query, Where } from '../../src/query/query'

// The same answers without a table: one observation after the other, intervals of rationals, every pair compared.

interface Fact {
  readonly dataset: Dataset
  readonly observation: Observation
}

/** A cell of a dataset that has no number. */
interface Blank {
  readonly dataset: Dataset
  readonly cell: NoValue
}

type Cells = Readonly<Record<string, unknown>>

const codePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const factsOf = (datasets: readonly Dataset[]): readonly Fact[] =>
  datasets
    .flatMap((dataset) => dataset.observations.map((observation) => ({ dataset, observation })))
    .sort((a, b) => codePoints(a.dataset.id, b.dataset.id) || codePoints(a.observation.id, b.observation.id))

const blanksOf = (datasets: readonly Dataset[]): readonly Blank[] =>
  datasets
    .flatMap((dataset) => dataset.noValues.map((cell) => ({ dataset, cell })))
    .sort((a, b) => codePoints(a.dataset.id, b.dataset.id) || codePoints(a.cell.id, b.cell.id))

const wordsOfBlank = ({ dataset, cell }: Blank): Cells => ({
  dataset: dataset.id,
  indicator: cell.indicator,
  area: indicatorOf(cell.indicator)?.area ?? null,
  jurisdiction: cell.jurisdiction,
  breakdown: cell.breakdown,
  period: cell.period.edtf ?? cell.period.duration ?? null,
  periodKind: cell.period.kind,
  source: cell.source,
  precision: null,
  status: null,
  unit: indicatorOf(cell.indicator)?.unit ?? null,
})

const cellsOf = ({ dataset, observation }: Fact) => {
  const { period, minInclusive, minExclusive, maxInclusive, maxExclusive, ...rest } = observation
  const dates = datesOf(period)
  return {
    dataset: dataset.id,
    id: rest.id,
    indicator: rest.indicator,
    area: indicatorOf(rest.indicator)?.area ?? null,
    jurisdiction: rest.jurisdiction,
    breakdown: rest.breakdown,
    period: period.edtf ?? period.duration ?? null,
    periodKind: period.kind,
    begin: dates?.first ?? null,
    end: dates?.last ?? null,
    source: rest.source,
    printed: rest.printed,
    value: rest.value,
    unit: rest.unit,
    precision: rest.precision,
    minInclusive: minInclusive ?? null,
    minExclusive: minExclusive ?? null,
    maxInclusive: maxInclusive ?? null,
    maxExclusive: maxExclusive ?? null,
    status: rest.status ?? null,
  }
}

const numeric = new Set(['value', 'minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'])

const compareCells = (name: string, a: unknown, b: unknown, descending: boolean): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const sign = numeric.has(name) ? compareDecimals(String(a), String(b)) : codePoints(String(a), String(b))
  return descending ? -sign : sign
}

const meets = (cells: Cells, { period, jurisdictionWithin, ...where }: Where): boolean => {
  const among = (words: unknown, word: unknown): boolean =>
    words === undefined || (Array.isArray(words) ? words : [words]).includes(word)
  return (
    Object.entries(where).every(([name, words]) => among(words, cells[name])) &&
    among(period?.kind, cells.periodKind) &&
    [String(cells.jurisdiction), ...chainOf(String(cells.jurisdiction))].some((place) =>
      among(jurisdictionWithin, place),
    )
  )
}

/** The dates of the tests are in years, or are days already. */
const daysOfDates = (edtf: string) => {
  const [start = '', end = start] = edtf.split('/')
  const full = (date: string, rest: string) => (date.length === 4 ? date + rest : date)
  return { first: full(start, '-01-01'), last: full(end, '-12-31') }
}

const isDatedSo = (period: Period, { within, overlaps }: NonNullable<Where['period']>): boolean => {
  const dates = datesOf(period)
  if (dates === undefined) return false
  const [inner, other] = [within, overlaps].map((edtf) => edtf && daysOfDates(edtf))
  return (
    (!inner || (dates.first >= inner.first && dates.last <= inner.last)) &&
    (!other || (dates.first <= other.last && dates.last >= other.first))
  )
}

const lower = (a: End | null, b: End | null): End | null => {
  if (a === null || b === null) return null
  const sign = orderOf(a.at, b.at)
  return sign === 0 ? { at: a.at, open: a.open && b.open } : sign < 0 ? a : b
}

const nearer = (a: End | null, b: End | null): End | null => {
  if (a === null || b === null) return a ?? b
  const sign = orderOf(a.at, b.at)
  return sign === 0 ? { at: a.at, open: a.open || b.open } : sign < 0 ? a : b
}

/** What the lesser of two figures may be. */
const lesser = (a: Interval, b: Interval): Interval => ({ low: lower(a.low, b.low), high: nearer(a.high, b.high) })
const greater = (a: Interval, b: Interval): Interval => negate(lesser(negate(a), negate(b)))

const chainOf = (place: string): readonly string[] => {
  const within = jurisdictionOf(place)?.within
  return within === undefined ? [] : [within, ...chainOf(within)]
}

const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, place) => items.slice(place + 1).map((b) => [a, b] as const))

const refusalOf = (facts: readonly Fact[]): SumRefusal | undefined => {
  const figures = facts.map(({ observation }) => observation)
  const differ = (read: (figure: Observation) => unknown): boolean => new Set(figures.map(read)).size > 1
  const indicator = indicatorOf(figures[0]?.indicator ?? '')
  const overlap = (a: Observation, b: Observation): boolean => {
    const [first, second] = [datesOf(a.period), datesOf(b.period)]
    return first !== undefined && second !== undefined && first.first <= second.last && second.first <= first.last
  }
  const datesText = (figure: Observation): string => JSON.stringify(datesOf(figure.period))
  const anyPair = (holds: (a: Observation, b: Observation) => boolean): boolean =>
    pairsOf(figures).some(([a, b]) => holds(a, b))
  const nested = (a: Observation, b: Observation): boolean =>
    chainOf(a.jurisdiction).includes(b.jurisdiction) || chainOf(b.jurisdiction).includes(a.jurisdiction)
  const isShared = ({ dataset, observation }: Fact): boolean =>
    dataset.notes.some(({ reason, about }) => reason === 'coverage-shared' && about.includes(observation.id))

  if (differ((figure) => figure.indicator)) return 'several-indicators'
  if (indicator?.additive !== true || !['flow', 'stock'].includes(indicator.timeKind)) return 'not-additive'
  if (differ((figure) => figure.breakdown)) return 'several-breakdowns'
  if (figures.some((figure) => datesOf(figure.period) === undefined)) return 'period-not-dated'
  if (indicator.timeKind === 'stock' && differ((figure) => figure.period.edtf)) return 'dates-differ'
  if (anyPair((a, b) => a.jurisdiction === b.jurisdiction && datesText(a) === datesText(b))) return 'stated-twice'
  if (anyPair((a, b) => a.jurisdiction === b.jurisdiction && overlap(a, b))) return 'periods-overlap'
  if (anyPair((a, b) => nested(a, b) && overlap(a, b))) return 'places-overlap'
  if (facts.some(isShared) && differ((figure) => figure.jurisdiction)) return 'coverage-shared'
  return undefined
}

interface Group {
  readonly words: Cells
  readonly count: number
  readonly least?: Interval
  readonly greatest?: Interval
  readonly sum?: Interval
  readonly mean?: Interval
  readonly sumRefused?: SumRefusal
}

const million = 1_000_000n

/** An end divided by a count and moved away from the mean to the next millionth, and left out if it was moved. */
const outward = (end: End | null, count: number, to: (a: Rational) => bigint): End | null => {
  if (end === null) return null
  const exact = times(end.at, rational(1n, BigInt(count)))
  const at = rational(to(times(exact, rational(million))), million)
  return { at, open: end.open || orderOf(at, exact) !== 0 }
}

const meanOf = ({ low, high }: Interval, count: number): Interval => ({
  low: outward(low, count, floor),
  high: outward(high, count, ceiling),
})

const groupOf = (facts: readonly Fact[], by: readonly DimensionName[]): Group => {
  const [first] = facts
  const cells: Cells = first ? cellsOf(first) : {}
  const intervals = facts.map(({ observation }) => toInterval(observation))
  const refused = refusalOf(facts)
  return {
    words: Object.fromEntries(by.map((name) => [name, cells[name]])),
    count: facts.length,
    ...(refused !== 'several-indicators' && {
      least: intervals.reduce(lesser),
      greatest: intervals.reduce(greater),
    }),
    ...(refused === undefined
      ? { sum: intervals.reduce(add), mean: meanOf(intervals.reduce(add), intervals.length) }
      : { sumRefused: refused }),
  }
}

const compareLows = (a: End | null, b: End | null): number => {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return orderOf(a.at, b.at) || Number(a.open) - Number(b.open)
}

const compareIntervals = (a: Interval | undefined, b: Interval | undefined, descending: boolean): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const sign = compareLows(a.low, b.low) || -compareLows(negate(a).low, negate(b).low)
  return descending ? -sign : sign
}

type Extent = 'least' | 'greatest' | 'sum' | 'mean'
const isExtent = (name: string): name is Extent => ['least', 'greatest', 'sum', 'mean'].includes(name)

const compareGroups = (a: Group, b: Group, by: string, descending = false): number => {
  if (by === 'count') return descending ? b.count - a.count : a.count - b.count
  if (isExtent(by)) return compareIntervals(a[by], b[by], descending)
  return compareCells(by, a.words[by], b.words[by], descending)
}

const groupAnswer = (
  facts: readonly Fact[],
  blanks: readonly Blank[],
  { group: by, order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select }: GroupQuery,
) => {
  const byWords = new Map<string, Fact[]>()
  for (const fact of facts) {
    const cells: Cells = cellsOf(fact)
    const key = JSON.stringify(by.map((name) => cells[name]))
    byWords.set(key, [...(byWords.get(key) ?? []), fact])
  }
  const groups = [...byWords.values()].map((members) => groupOf(members, by))
  const keys = [...order, ...by.map((name) => ({ by: name, descending: false }))]
  groups.sort((a, b) => keys.reduce((sign, key) => sign || compareGroups(a, b, key.by, key.descending), 0))
  const selected: readonly string[] = select ?? [...by, ...usualAggregates]
  return groups.slice(offset, offset + limit).map((group) => {
    const cells: Record<string, unknown> = {}
    for (const name of selected) {
      if (name === 'count') cells.count = group.count
      else if (!isExtent(name)) cells[name] = group.words[name]
      else if (group[name] === undefined) cells.sumRefused = group.sumRefused
      else cells[name] = toBounds(group[name])
    }
    const lacking = blanks
      .filter((blank) => by.every((name) => wordsOfBlank(blank)[name] === group.words[name]))
      .map(({ dataset, cell }) => ({ dataset: dataset.id, id: cell.id }))
    if (lacking.length > 0 && selected.some((name) => name === 'count' || isExtent(name))) cells.lacking = lacking
    return cells
  })
}

const figureAnswer = (
  facts: readonly Fact[],
  { order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select = usualColumns }: FigureQuery,
) => {
  const rows: Cells[] = facts.map(cellsOf)
  rows.sort((a, b) =>
    order.reduce((sign, { by, descending = false }) => sign || compareCells(by, a[by], b[by], descending), 0),
  )
  return rows.slice(offset, offset + limit).map((row) => Object.fromEntries(select.map((name) => [name, row[name]])))
}

type InSeries = Pick<Observation, 'indicator' | 'jurisdiction' | 'breakdown' | 'period'>

/** Whether one is of the same series as another, and ends on a later day. */
const isLaterThan = (one: InSeries, other: InSeries): boolean =>
  one.indicator === other.indicator &&
  one.jurisdiction === other.jurisdiction &&
  one.breakdown === other.breakdown &&
  (datesOf(one.period)?.last ?? '') > (datesOf(other.period)?.last ?? '')

/** Answers a query from datasets, slowly. */
export const answerOf = (datasets: readonly Dataset[], query: Query) => {
  const { where = {} } = query
  const { within, overlaps } = where.period ?? {}
  const isOnDates = within !== undefined || overlaps !== undefined || where.period?.latest !== undefined
  const sift = <T>(all: readonly T[], wordsOf: (one: T) => Cells, periodOf: (one: T) => Period) => {
    const candidates = all.filter((one) => meets(wordsOf(one), where))
    if (!isOnDates) return { found: candidates, undated: 0 }
    return {
      found: candidates.filter((one) => isDatedSo(periodOf(one), where.period ?? {})),
      undated: candidates.filter((one) => datesOf(periodOf(one)) === undefined).length,
    }
  }
  const facts = sift(factsOf(datasets), cellsOf, ({ observation }) => observation.period)
  const blanks = sift(blanksOf(datasets), wordsOfBlank, ({ cell }) => cell.period)
  const isLatest = where.period?.latest === true
  const found = isLatest
    ? facts.found.filter((fact) => !facts.found.some((other) => isLaterThan(other.observation, fact.observation)))
    : facts.found
  const blank = isLatest
    ? blanks.found.filter(({ cell }) => !facts.found.some((other) => isLaterThan(other.observation, cell)))
    : blanks.found
  return {
    rows: 'group' in query ? groupAnswer(found, blank, query) : figureAnswer(found, query),
    undated: facts.undated,
    lacking: blank.length,
    lackingUndated: blanks.undated,
  }
}
