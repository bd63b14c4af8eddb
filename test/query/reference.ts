import { toBounds, toInterval } from '../../src/model/bounds'
import { carefulInterval } from '../../src/model/careful'
import { breakdownOf, indicatorOf, jurisdictionOf } from '../../src/model/catalogue'
import type { Dataset } from '../../src/model/dataset'
import { compareDecimals } from '../../src/model/decimal'
import { add, divide, type End, hull, type Interval, isEqual, negate, orders, subtract } from '../../src/model/interval'
import type { Observation } from '../../src/model/observation'
import { datesOf, type Period } from '../../src/model/period'
import {
  minus,
  order as orderOf,
  over,
  plus,
  times as product,
  type Rational,
  rational,
} from '../../src/model/rational'
import type { NoValue } from '../../src/model/statement'
import type { Text } from '../../src/model/text'
import { type DimensionName, usualColumns } from '../../src/query/columns'
import { type SumRefusal, usualAggregates } from '../../src/query/group-columns'
import type { FigureQuery, GroupQuery, PairQuery, Query, Where } from '../../src/query/query'
import { areas, codeLabels, levelRanks, unitLabels } from '../../src/vocabulary/catalogue'

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
  readonly share?: Interval
  readonly sumRefused?: SumRefusal
}

const times = (factor: Rational): ((a: Interval) => Interval) => {
  const end = (at: End | null): End | null => at && { at: product(at.at, factor), open: at.open }
  return ({ low, high }) => ({ low: end(low), high: end(high) })
}

const meanOf = (sum: Interval, count: number): Interval => times(rational(1n, BigInt(count)))(sum)

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

const none: Interval = { low: { at: rational(0n), open: false }, high: { at: rational(0n), open: false } }

const isZero = (end: End): boolean => end.at.n === 0n

/** Whether the sums of groups are those of parts of one whole: none may be below zero, and not all of them zero. */
const isWhole = (groups: readonly Group[]): boolean =>
  groups.every(({ sum }) => sum?.low && sum.low.at.n >= 0n) &&
  groups.some(({ sum }) => sum?.low && (sum.low.open || !isZero(sum.low)))

/** A part is least where it is least itself and the others are greatest; what it leaves is the part of the others. */
const shareOf = ({ sum = none }: Group, others: readonly Group[]): Interval => {
  const rest = others.map((other) => other.sum ?? none).reduce(add, none)
  const part = (own: End | null, other: End | null): End => {
    if (other && isZero(other)) return { at: rational(1n), open: false }
    if (own && isZero(own)) return own
    if (other === null) return { at: rational(0n), open: true }
    if (own === null) throw new Error('nothing here is without a lower end')
    return { at: over(own.at, plus(own.at, other.at)), open: own.open || other.open }
  }
  const high = part(rest.low, sum.high)
  return { low: part(sum.low, rest.high), high: { at: minus(rational(1n), high.at), open: high.open } }
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

type Extent = 'least' | 'greatest' | 'sum' | 'mean' | 'share'
const isExtent = (name: string): name is Extent => ['least', 'greatest', 'sum', 'mean', 'share'].includes(name)

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
  const told = [...byWords.values()].map((members) => groupOf(members, by))
  const shareRefused =
    facts.length === 0
      ? undefined
      : (refusalOf(facts) ?? (blanks.length > 0 ? 'cells-lacking' : isWhole(told) ? undefined : 'no-whole'))
  const groups =
    shareRefused === undefined
      ? told.map((group) => ({
          ...group,
          share: shareOf(
            group,
            told.filter((other) => other !== group),
          ),
        }))
      : told
  const keys = [...order, ...by.map((name) => ({ by: name, descending: false }))]
  groups.sort((a, b) => keys.reduce((sign, key) => sign || compareGroups(a, b, key.by, key.descending), 0))
  const selected: readonly string[] = select ?? [...by, ...usualAggregates]
  return groups.slice(offset, offset + limit).map((group) => {
    const cells: Record<string, unknown> = {}
    for (const name of selected) {
      if (name === 'count') cells.count = group.count
      else if (!isExtent(name)) cells[name] = group.words[name]
      else if (name === 'share' && group.share === undefined) cells.shareRefused = shareRefused
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

/** The number of whole months that days make up: both ends are those of a month. */
const monthsOf = ({ first, last }: { readonly first: string; readonly last: string }): number | undefined => {
  const [from, after] = [new Date(first), new Date(Date.parse(last) + 86_400_000)]
  if (from.getUTCDate() !== 1 || after.getUTCDate() !== 1) return undefined
  return (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth()
}

type Read = (figure: Observation) => Interval

interface Made {
  readonly interval: Interval
  readonly by: readonly Fact[]
}

type Refused = { readonly refused: string }

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b))

/** The statements of the population of a figure's place at the nearest date, of two as near the earlier. */
const populationsOf = (all: readonly Fact[], { jurisdiction }: Observation, to: string): readonly Fact[] => {
  const dated = all.flatMap((fact) => {
    const { indicator, breakdown, jurisdiction: place, period } = fact.observation
    const last = datesOf(period)?.last
    const fits = indicator === 'resident-population' && breakdown === 'total' && place === jurisdiction
    return fits && last !== undefined ? [{ fact, last }] : []
  })
  const [nearest] = dated
    .map(({ last }) => last)
    .sort((a, b) => daysApart(a, to) - daysApart(b, to) || codePoints(a, b))
  return dated.filter(({ last }) => last === nearest).map(({ fact }) => fact)
}

/** What is made of a figure by division, or why nothing is. */
const madeOf = (all: readonly Fact[], { observation }: Fact, name: string, read: Read): Made | Refused => {
  const indicator = indicatorOf(observation.indicator)
  const dates = datesOf(observation.period)
  let made = read(observation)
  if (name !== 'perHead') {
    if (indicator?.timeKind !== 'flow') return { refused: 'not-a-flow' }
    if (dates === undefined) return { refused: 'period-not-dated' }
    const months = monthsOf(dates)
    if (months === undefined) return { refused: 'months-not-whole' }
    if (months < 12) return { refused: 'shorter-than-a-year' }
    made = times(rational(12n, BigInt(months)))(made)
    if (name === 'perYear') return { interval: made, by: [] }
  }
  if (indicator === undefined || indicator.unit !== 'NUM' || indicator.timeKind === 'rate')
    return { refused: 'not-a-count' }
  if (observation.indicator === 'resident-population') return { refused: 'not-a-count' }
  if (dates === undefined) return { refused: 'period-not-dated' }
  const by = populationsOf(all, observation, dates.last)
  const quotient = by.length === 0 ? null : divide(made, by.map((fact) => read(fact.observation)).reduce(hull))
  return quotient === null ? { refused: 'denominator-missing' } : { interval: quotient, by }
}

const nameOf = ({ dataset, observation }: Fact) => ({ dataset: dataset.id, id: observation.id })

const derivedNames = ['perYear', 'perHead', 'perHeadAndYear']

const figureAnswer = (
  all: readonly Fact[],
  facts: readonly Fact[],
  { order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select = usualColumns }: FigureQuery,
) => {
  const rows = facts.map((fact) => {
    const cells: Cells = cellsOf(fact)
    const made = (name: string): Made | Refused => madeOf(all, fact, name, toInterval)
    const intervalOf = (name: string): Interval | undefined => {
      const found = made(name)
      return 'refused' in found ? undefined : found.interval
    }
    return { cells, made, intervalOf }
  })
  rows.sort((a, b) =>
    order.reduce((sign, { by, descending = false }) => {
      if (sign !== 0) return sign
      if (derivedNames.includes(by)) return compareIntervals(a.intervalOf(by), b.intervalOf(by), descending)
      return compareCells(by, a.cells[by], b.cells[by], descending)
    }, 0),
  )
  return rows.slice(offset, offset + limit).map(({ cells, made }) => {
    const row: Record<string, unknown> = {}
    for (const name of select) {
      if (!derivedNames.includes(name)) {
        row[name] = cells[name]
        continue
      }
      const found = made(name)
      row[name] = 'refused' in found ? null : toBounds(found.interval)
      if ('refused' in found) row[`${name}Refused`] = found.refused
      else if (found.by.length > 0) row.denominators = found.by.map(nameOf)
    }
    return row
  })
}

const perColumns = { year: 'perYear', head: 'perHead', headAndYear: 'perHeadAndYear' }

const overlap = (a: Observation, b: Observation): boolean => {
  const [first, second] = [datesOf(a.period), datesOf(b.period)]
  return first !== undefined && second !== undefined && first.first <= second.last && second.first <= first.last
}

const isLike = (a: Fact, b: Fact): boolean =>
  (['indicator', 'breakdown'] as const).every((name) => a.observation[name] === b.observation[name])

const isOnSide = ({ observation }: Fact, { pair }: PairQuery, place: 0 | 1): boolean =>
  'jurisdiction' in pair
    ? observation.jurisdiction === pair.jurisdiction[place]
    : isDatedSo(observation.period, { within: pair.period[place] })

const isOfASide = (fact: Fact, query: PairQuery): boolean => isOnSide(fact, query, 0) || isOnSide(fact, query, 1)

/** Every two figures that are set against each other. */
const pairsOfTwo = (facts: readonly Fact[], query: PairQuery): readonly (readonly [Fact, Fact])[] => {
  const { pair } = query
  const side = (place: 0 | 1): readonly Fact[] => facts.filter((fact) => isOnSide(fact, query, place))
  const [first, second] = [side(0), side(1)]
  const like = first.flatMap((a) => second.filter((b) => isLike(a, b)).map((b) => [a, b] as const))
  if ('period' in pair)
    return like.filter(
      ([{ observation: a }, { observation: b }]) =>
        a.jurisdiction === b.jurisdiction && JSON.stringify(datesOf(a.period)) !== JSON.stringify(datesOf(b.period)),
    )
  const meetsAny = (one: Fact): boolean =>
    like.some(([a, b]) => (a === one || b === one) && overlap(a.observation, b.observation))
  return like.filter(([a, b]) => overlap(a.observation, b.observation) || !meetsAny(a) || !meetsAny(b))
}

const lengthsDiffer = (a: Observation, b: Observation): boolean => {
  const [first, second] = [datesOf(a.period), datesOf(b.period)]
  if (first === undefined || second === undefined) return false
  const [x, y] = [monthsOf(first), monthsOf(second)]
  if (x !== undefined && y !== undefined) return x !== y
  return daysApart(first.first, first.last) !== daysApart(second.first, second.last)
}

const statusWords: Readonly<Record<string, string>> = { B: 'break-in-series', D: 'definition-differs' }

const lastDayOf = (fact: Fact | undefined): string | undefined => fact && datesOf(fact.observation.period)?.last

const monthsOfFigure = (figure: Observation | undefined): number | undefined => {
  const dates = figure && datesOf(figure.period)
  return dates && monthsOf(dates)
}

const isRound = ({ value, precision }: Observation): boolean =>
  precision !== 'rounded' && !value.includes('.') && Number(value) !== 0 && Number(value) % 100 === 0

const pairAnswer = (all: readonly Fact[], facts: readonly Fact[], query: PairQuery) => {
  const { per, order = [], limit = Number.POSITIVE_INFINITY, offset = 0, select } = query
  const pairs = pairsOfTwo(facts, query)
  const made = (fact: Fact, read: Read): Made | Refused =>
    per === undefined ? { interval: read(fact.observation), by: [] } : madeOf(all, fact, perColumns[per], read)
  const careful: Read = (figure) => carefulInterval(figure, false)
  const rows = pairs.map(([a, b]) => {
    const figures = [a.observation, b.observation] as const
    const [x, y] = [made(a, toInterval), made(b, toInterval)]
    const [first, second] = [made(a, careful), made(b, careful)]
    const indicator = indicatorOf(a.observation.indicator)
    const isFlow = indicator?.timeKind === 'flow' || indicator?.timeKind === 'distinct'
    const isUndated = figures.some(({ period }) => datesOf(period) === undefined)
    const differ = lengthsDiffer(...figures)
    const yearly = per === 'year' || per === 'headAndYear'
    const levels = figures.map(({ jurisdiction }) => levelRanks[jurisdictionOf(jurisdiction)?.level ?? 'nation'])
    const refused = [
      ...(figures[0].unit !== figures[1].unit ? ['unit-differs'] : []),
      ...(isUndated && isFlow ? ['period-not-dated'] : []),
      ...(differ && isFlow && !yearly ? ['period-length-differs'] : []),
      ...[x, y].flatMap((one) => ('refused' in one ? [one.refused] : [])),
    ]
    const divided = [first, second].flatMap((one) => ('by' in one && one.by.length > 0 ? [one.by] : []))
    const populations = divided.length === 2 ? divided : []
    const isPerHead = populations.length > 0
    const lastDays = [first, second].map((one) => ('by' in one ? lastDayOf(one.by[0]) : undefined))
    const datesOfPopulations = [...new Set(lastDays)]
    const isFar = figures.some(({ period }, place) => {
      const [day, dates] = [lastDays[place], datesOf(period)]
      return day !== undefined && (dates === undefined || day < dates.first || day > dates.last)
    })
    const isMean = yearly && [x, y].some((one, place) => !('refused' in one) && monthsOfFigure(figures[place]) !== 12)
    const contradict = (by: readonly Fact[]): boolean =>
      by.some((one) => by.some((other) => isEqual(careful(one.observation), careful(other.observation)) === false))
    const isKnown = figures.every(({ jurisdiction }) => jurisdictionOf(jurisdiction) !== undefined)
    const caveats = [
      ...(isUndated && !isFlow ? ['period-not-dated'] : []),
      ...(differ && indicator?.timeKind === 'rate' ? ['rate-window-differs'] : []),
      ...(!isUndated && !overlap(...figures) ? ['period-apart'] : []),
      ...(isKnown && levels[0] !== levels[1] ? ['level-differs'] : []),
      ...(figures.some(({ precision }) => precision === 'rounded') ? ['rounding-assumed'] : []),
      ...(indicator?.whole && figures.some(isRound) ? ['round-figure'] : []),
      ...figures.flatMap(({ status = 'A' }) => (status === 'A' ? [] : [statusWords[status] ?? 'status-unreliable'])),
      ...(populations.flat().some(({ observation }) => observation.precision === 'rounded')
        ? ['rounding-assumed']
        : []),
      ...(populations.flat().some(({ observation }) => isRound(observation)) ? ['round-figure'] : []),
      ...(isMean ? ['mean-of-years'] : []),
      ...(isPerHead ? ['per-head'] : []),
      ...(isPerHead && (datesOfPopulations.length !== 1 || isFar) ? ['denominator-differs'] : []),
      ...(populations.some(contradict) ? ['contradicted'] : []),
    ]
    const sideOf = (fact: Fact, division: Made | Refused) => {
      const { dataset, id, jurisdiction, period, periodKind, source, printed, value, unit, precision, status } =
        cellsOf(fact)
      return {
        ...{ dataset, id, jurisdiction, period, periodKind, source, printed, value, unit, precision, status },
        interval: 'refused' in division ? null : toBounds(division.interval),
        ...('by' in division && division.by.length > 0 && { denominators: division.by.map(nameOf) }),
      }
    }
    const may = refused.length === 0 && !('refused' in first || 'refused' in second || 'refused' in x || 'refused' in y)
    const difference = may && !('refused' in x || 'refused' in y) ? subtract(x.interval, y.interval) : undefined
    const ratio = may && !('refused' in x || 'refused' in y) ? divide(x.interval, y.interval) : null
    const row: Cells = {
      indicator: a.observation.indicator,
      area: indicator?.area ?? null,
      breakdown: a.observation.breakdown,
      a: sideOf(a, x),
      b: sideOf(b, y),
      refused: [...new Set(refused)],
      caveats: [...new Set(caveats)],
      orders: may && !('refused' in first || 'refused' in second) ? orders(first.interval, second.interval) : null,
      difference: difference === undefined ? null : toBounds(difference),
      ratio: ratio && toBounds(ratio),
    }
    return { row, difference, ratio: ratio ?? undefined }
  })
  const keys = [...order, { by: 'indicator' as const }, { by: 'breakdown' as const }]
  rows.sort((a, b) =>
    keys.reduce((sign, { by, descending = false }: { by: string; descending?: boolean | undefined }) => {
      if (sign !== 0) return sign
      if (by === 'difference' || by === 'ratio') return compareIntervals(a[by], b[by], descending)
      return compareCells(by, a.row[by], b.row[by], descending)
    }, 0),
  )
  const paired = new Set(pairs.flat())
  const columns: readonly string[] = select ?? Object.keys(rows[0]?.row ?? {})
  return {
    rows: rows
      .slice(offset, offset + limit)
      .map(({ row }) => Object.fromEntries(columns.map((name) => [name, row[name]]))),
    unpaired: facts.filter((fact) => isOfASide(fact, query) && !paired.has(fact)).length,
  }
}

type InSeries = Pick<Observation, 'indicator' | 'jurisdiction' | 'breakdown' | 'period'>

/** Whether one is of the same series as another, and ends on a later day. */
const isLaterThan = (one: InSeries, other: InSeries): boolean =>
  one.indicator === other.indicator &&
  one.jurisdiction === other.jurisdiction &&
  one.breakdown === other.breakdown &&
  (datesOf(one.period)?.last ?? '') > (datesOf(other.period)?.last ?? '')

/** What a pair is made by is a condition on the figures: the times from the first day of either to the last. */
const whereOf = (query: Query): Where => {
  const { where = {} } = query
  if (!('pair' in query)) return where
  const { pair } = query
  if ('jurisdiction' in pair) return { ...where, jurisdiction: pair.jurisdiction }
  const days = pair.period.map(daysOfDates)
  const [first] = days.map((range) => range.first).sort()
  const last = days
    .map((range) => range.last)
    .sort()
    .at(-1)
  return { ...where, period: { ...where.period, within: `${first}/${last}` } }
}

const named: Readonly<Record<string, (code: string) => Text | undefined>> = {
  indicator: (code) => indicatorOf(code)?.label,
  area: (code) => areas[code],
  jurisdiction: (code) => jurisdictionOf(code)?.label,
  breakdown: (code) => breakdownOf(code),
  periodKind: (code) => codeLabels.period[code as 'at'],
  precision: (code) => codeLabels.precision[code as 'exact'],
  unit: (code) => unitLabels[code as 'NUM'],
}

/** Rows with what their codes are called, those of the figures in pairs too. */
const labelled = (rows: readonly Cells[], language: 'en' | 'zh'): readonly Cells[] =>
  rows.map((row) => {
    const labels = Object.fromEntries(
      Object.entries(named).flatMap(([name, of]) => {
        const label = typeof row[name] === 'string' ? of(row[name])?.[language] : undefined
        return label === undefined ? [] : [[name, label]]
      }),
    )
    const sides = ['a', 'b'].filter((side) => row[side] !== undefined)
    return {
      ...row,
      ...Object.fromEntries(sides.map((side) => [side, labelled([row[side] as Cells], language)[0]])),
      labels,
    }
  })

/** Answers a query from datasets, slowly. */
export const answerOf = (datasets: readonly Dataset[], query: Query) => {
  const where = whereOf(query)
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
  const all = factsOf(datasets)
  const rowsOf = (): { readonly rows: readonly unknown[]; readonly unpaired?: number } => {
    if ('group' in query) return { rows: groupAnswer(found, blank, query) }
    return 'pair' in query ? pairAnswer(all, found, query) : { rows: figureAnswer(all, found, query) }
  }
  const { rows, ...more } = rowsOf()
  return {
    rows: query.labels === undefined ? rows : labelled(rows as readonly Cells[], query.labels), // records
    ...more,
    undated: facts.undated,
    lacking: blank.length,
    lackingUndated: blanks.undated,
  }
}
