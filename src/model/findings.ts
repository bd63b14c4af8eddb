import { finding, type Issue } from '../issue'
import type { Bilingual, Parameters } from '../messages/fill'
import type { ReasonCode } from '../messages/reasons'
import { formatBounds, shortened, toBounds } from './bounds'
import { sidesOf } from './calendar'
import { carefulInterval } from './careful'
import type { Dataset } from './dataset'
import { compareDecimals } from './decimal'
import { type Figures, type FiguresById, SharedKeys } from './figures'
import { holdDatasets } from './given'
import { type Declaring, indicatorIn } from './indicator'
import { isEqual } from './interval'
import type { Observation } from './observation'
import { isDated, periodKey } from './period'
import { jurisdictionIn, type PlaceDeclaring } from './place'
import { baseVerdict, numerators, reproduces, shareOf } from './rate'
import { entryOf, onceFor } from './remembered'
import { isRound } from './sides'
import type { StatedCount, Trend } from './statement'
import { textIn } from './text'

const isWhole = ({ indicator }: Observation, dataset: Declaring): boolean =>
  indicatorIn(dataset, indicator)?.whole ?? false

/** Whether a count was printed round: see `isRound`. */
export const isRoundFigure = (observation: Observation, dataset: Declaring): boolean =>
  isRound(observation.value, observation.precision) && isWhole(observation, dataset)

const howOf = (ifRounded: bigint | undefined): Bilingual =>
  ifRounded === 0n
    ? { en: 'cut off, not rounded', zh: '截断而非四舍五入得出' }
    : { en: 'rounded, not cut off', zh: '四舍五入而非截断得出' }

const countOf = (count: bigint | undefined): string => count?.toString() ?? '∞'

/** The place that a figure is about, by name. */
export const placeOf = ({ jurisdiction }: Pick<Observation, 'jurisdiction'>, dataset: PlaceDeclaring): Bilingual =>
  jurisdictionIn(dataset, jurisdiction)?.label ?? { en: jurisdiction, zh: jurisdiction }

/** A finding about one figure: its code and what fills its sentence. */
export interface FigureFinding {
  readonly code:
    | 'base-not-stated'
    | 'base-refuted'
    | 'base-doubtful'
    | 'base-not-refuted'
    | 'rate-not-reproduced'
    | 'rounding-assumed'
    | 'round-figure'
  readonly parameters: Parameters
}

const none: readonly FigureFinding[] = []

/**
 * What is to be known of a rate's base: whether the source states one, and whether the count that it states, or prints
 * beside the rate, can be it. A base that is not refuted is thereby not confirmed.
 */
const baseFindings = (
  observation: Observation,
  others: FiguresById,
  dataset: Declaring & PlaceDeclaring,
): readonly FigureFinding[] => {
  const indicator = indicatorIn(dataset, observation.indicator)
  if (indicator?.timeKind !== 'rate' || indicator.changeOf !== undefined) return none
  const { statedBase, candidateBases = [], candidateNumerator = '', printed } = observation
  const findings: FigureFinding[] = []
  if (statedBase === undefined && indicator.denominator === undefined)
    findings.push({ code: 'base-not-stated', parameters: { sides: placeOf(observation, dataset) } })
  if (indicator.unit !== 'PERCENT') return findings
  const numerator = others.get(candidateNumerator)
  for (const id of statedBase === undefined ? candidateBases : [statedBase]) {
    const base = others.get(id)
    if (base === undefined) continue
    const about = { a: placeOf(observation, dataset), printed, count: base.printed }
    if (numerator !== undefined) {
      const share = shareOf(numerator, base)
      const result = share === null ? '—' : `${formatBounds(shortened(toBounds(share), 4))} %`
      if (!reproduces(observation, numerator, base))
        findings.push({ code: 'rate-not-reproduced', parameters: { ...about, numerator: numerator.printed, result } })
    } else {
      const { ifRounded, ifCut } = numerators(observation, base)
      const counts = { rounded: countOf(ifRounded), cut: countOf(ifCut), how: howOf(ifRounded) }
      findings.push({ code: baseVerdict({ ifRounded, ifCut }), parameters: { ...about, ...counts } })
    }
  }
  return findings
}

/** Everything to be known of one figure before it is used, in the light of the others of its dataset. */
export const figureFindings = (
  observation: Observation,
  others: FiguresById,
  dataset: Declaring & PlaceDeclaring,
): readonly FigureFinding[] => {
  const ofBase = baseFindings(observation, others, dataset)
  const { precision, printed } = observation
  if (precision === 'rounded') return [...ofBase, { code: 'rounding-assumed', parameters: { printed } }]
  return isRoundFigure(observation, dataset) ? [...ofBase, { code: 'round-figure', parameters: { printed } }] : ofBase
}

/** What a figure is about, the document that states it left out. */
export const cellKey = ({
  indicator,
  breakdown,
  jurisdiction,
  period,
  datedBy,
}: Pick<Observation, 'indicator' | 'breakdown' | 'jurisdiction' | 'period' | 'datedBy'>): string =>
  `${indicator}\n${breakdown}\n${jurisdiction}\n${periodKey(period, datedBy)}`

/**
 * Groups of statements of the same cell. Only dated figures have a cell in common: two undated periods with the same
 * words do not mean the same dates.
 */
export const statementsOfCells = (observations: readonly Observation[]): readonly (readonly Observation[])[] => {
  const cells = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (!isDated(observation.period)) continue
    entryOf(cells, cellKey(observation), () => []).push(observation)
  }
  return [...cells.values()].filter((statements) => statements.length > 1)
}

/** Whether two statements of one cell, and so of one indicator, cannot both be right, however their sources rounded. */
export const contradict = (a: Observation, b: Observation, dataset: Declaring): boolean => {
  const whole = isWhole(a, dataset)
  return isEqual(carefulInterval(a, whole), carefulInterval(b, whole)) === false
}

/** Says several printed forms, smallest number first. */
export const statementList = (observations: readonly Observation[]): string =>
  [...observations]
    .sort((a, b) => compareDecimals(a.value, b.value))
    .map(({ printed }) => printed)
    .join(' / ')

/**
 * Whether yearly steps would fit into the clause that a trend stands in: n steps need n + 1 yearly values. A clause without
 * an end goes on to the date of its document.
 */
const trendFindings = (trend: Trend, documentDate = ''): readonly Found[] => {
  const { id, steps, stepUnit = 'year', clauseDates } = trend
  if (steps === undefined || clauseDates === undefined || stepUnit !== 'year') return []
  const [start, end = start] = sidesOf(clauseDates)
  const last = (end === '' ? documentDate : end).slice(0, 4)
  const years = Number(last) - Number(start.slice(0, 4)) + 1
  if (last === '' || steps + 1 <= years) return []
  const parameters = { steps: String(steps), values: String(steps + 1), years: String(years), clause: clauseDates }
  return [{ code: 'steps-exceed-clause', parameters, path: ['trends', id] }]
}

const countFindings = ({ id, what, announced, listed }: StatedCount): readonly Found[] => {
  if (listed === undefined || listed === announced) return []
  const words = { en: textIn(what, 'en'), zh: textIn(what, 'zh') }
  const parameters = { what: words, announced: String(announced), listed: String(listed) }
  return [{ code: 'stated-count-differs', parameters, path: ['statedCounts', id] }]
}

type Findable = { readonly observations: Figures } & Partial<
  Pick<Dataset, 'indicators' | 'places' | 'sources' | 'trends' | 'statedCounts'>
>

/** What is found of a fact before it is put into words. */
export interface Found {
  readonly code: ReasonCode
  readonly parameters: Parameters
  /** The list of the fact and its id. */
  readonly path: readonly [list: string, id: string]
}

/**
 * The findings of a dataset, its figures first, one at a time: those of one fact follow one another. The figures are gone
 * through up to three times, and of them only those are kept that another is held against.
 */
export function* eachFound({
  observations,
  indicators = [],
  places = [],
  sources = [],
  trends = [],
  statedCounts = [],
}: Findable): Generator<Found> {
  yield* observationFindings(observations, { indicators, places })
  for (const trend of trends) yield* trendFindings(trend, sources.find(({ id }) => id === trend.source)?.date)
  for (const count of statedCounts) yield* countFindings(count)
}

/** All findings of a dataset, its figures first: facts that a reader should know, nothing to mend. */
export const findingsOf = (dataset: Findable): readonly Issue[] => {
  holdDatasets('findingsOf', [dataset])
  const findings: Issue[] = []
  for (const { code, path, parameters } of eachFound(dataset)) findings.push(finding(code, path, parameters))
  return findings
}

/** The figures that others are held against: those that rates name, and by their places those whose cells may be the same. */
const namedAndAlike = onceFor((observations: Figures) => {
  const named = new Set<string>()
  const keys = new SharedKeys(observations.length)
  let index = 0
  for (const observation of observations) {
    const { candidateNumerator, candidateBases = [], statedBase, period } = observation
    for (const id of [candidateNumerator, statedBase, ...candidateBases]) if (id !== undefined) named.add(id)
    keys.add(index, isDated(period) ? cellKey(observation) : String(index))
    index += 1
  }
  return { named, alike: new Set(keys.groups(() => '').flat()) }
})

/** What the statements of each figure say that another statement of its cell contradicts, by its id. */
const contradictedIn = (observations: readonly Observation[], dataset: Declaring): ReadonlyMap<string, string> => {
  const contradicted = new Map<string, string>()
  for (const statements of statementsOfCells(observations)) {
    const list = statementList(statements)
    for (const a of statements) if (statements.some((b) => contradict(a, b, dataset))) contradicted.set(a.id, list)
  }
  return contradicted
}

function* observationFindings(observations: Figures, dataset: Declaring & PlaceDeclaring): Generator<Found> {
  const { named, alike } = namedAndAlike(observations)
  const byId = new Map<string, Observation>()
  const mayContradict: Observation[] = []
  let index = 0
  for (const observation of named.size + alike.size === 0 ? [] : observations) {
    if (named.has(observation.id)) byId.set(observation.id, observation)
    if (alike.has(index)) mayContradict.push(observation)
    index += 1
  }
  const contradicted = contradictedIn(mayContradict, dataset)
  for (const observation of observations) {
    const { id } = observation
    for (const { code, parameters } of figureFindings(observation, byId, dataset))
      yield { code, parameters, path: ['observations', id] }
    const statements = contradicted.size === 0 ? undefined : contradicted.get(id)
    if (statements !== undefined) yield { code: 'contradicted', parameters: { statements }, path: ['observations', id] }
  }
}
