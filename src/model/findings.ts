import { finding, type Issue } from '../issue'
import type { Bilingual, Parameters } from '../messages/fill'
import { carefulInterval } from './careful'
import { indicatorOf, jurisdictionOf } from './catalogue'
import type { Dataset } from './dataset'
import { compareDecimals } from './decimal'
import { isEqual } from './interval'
import type { Observation } from './observation'
import { isDated, periodKey } from './period'
import { baseVerdict, numerators } from './rate'

const isWhole = (observation: Observation): boolean => indicatorOf(observation.indicator)?.whole ?? false

/** Whether a count was printed with two or more zeros at its end, other than those that 万 or 亿 stand for. */
export const isRoundFigure = (observation: Observation): boolean =>
  isWhole(observation) && observation.precision !== 'rounded' && /[1-9]00+$/.test(observation.value)

const howOf = (ifRounded: bigint | undefined): Bilingual =>
  ifRounded === 0n
    ? { en: 'cut off, not rounded', zh: '截断而非四舍五入得出' }
    : { en: 'rounded, not cut off', zh: '四舍五入而非截断得出' }

const countOf = (count: bigint | undefined): string => count?.toString() ?? '∞'

/** The place that a figure is about, by name. */
export const placeOf = (observation: Observation): Bilingual =>
  jurisdictionOf(observation.jurisdiction)?.label ?? { en: observation.jurisdiction, zh: observation.jurisdiction }

/** A finding about one figure: its code and what fills its sentence. */
export interface FigureFinding {
  readonly code:
    | 'base-not-stated'
    | 'base-refuted'
    | 'base-doubtful'
    | 'base-not-refuted'
    | 'rounding-assumed'
    | 'round-figure'
  readonly parameters: Parameters
}

/**
 * What is to be known of a rate's base: whether the source states one, and whether the count that it states, or prints
 * beside the rate, can be it. A base that is not refuted is thereby not confirmed.
 */
const baseFindings = (observation: Observation, others: ReadonlyMap<string, Observation>): readonly FigureFinding[] => {
  const indicator = indicatorOf(observation.indicator)
  if (indicator?.timeKind !== 'rate' || indicator.changeOf !== undefined) return []
  const { statedBase, candidateBase, printed } = observation
  const findings: FigureFinding[] = []
  if (statedBase === undefined && indicator.denominator === undefined)
    findings.push({ code: 'base-not-stated', parameters: { sides: placeOf(observation) } })
  const base = others.get(statedBase ?? candidateBase ?? '')
  if (base !== undefined && indicator.unit === 'PERCENT') {
    const { ifRounded, ifCut } = numerators(observation, base)
    const parameters = { a: placeOf(observation), printed, count: base.printed, how: howOf(ifRounded) }
    const counts = { rounded: countOf(ifRounded), cut: countOf(ifCut) }
    findings.push({ code: baseVerdict({ ifRounded, ifCut }), parameters: { ...parameters, ...counts } })
  }
  return findings
}

/** Everything to be known of one figure before it is used, in the light of the others of its dataset. */
export const figureFindings = (
  observation: Observation,
  others: ReadonlyMap<string, Observation>,
): readonly FigureFinding[] => {
  const parameters = { printed: observation.printed }
  return [
    ...baseFindings(observation, others),
    ...(observation.precision === 'rounded' ? [{ code: 'rounding-assumed' as const, parameters }] : []),
    ...(isRoundFigure(observation) ? [{ code: 'round-figure' as const, parameters }] : []),
  ]
}

/** What a figure is about, the document that states it left out. */
export const cellKey = ({ indicator, breakdown, jurisdiction, period, datedBy }: Observation): string =>
  JSON.stringify([indicator, breakdown, jurisdiction, periodKey(period, datedBy)])

/**
 * Groups of statements of the same cell. Only dated figures have a cell in common: two undated periods with the same
 * words do not mean the same dates.
 */
export const statementsOfCells = (observations: readonly Observation[]): readonly (readonly Observation[])[] => {
  const cells = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (!isDated(observation.period)) continue
    const key = cellKey(observation)
    cells.set(key, [...(cells.get(key) ?? []), observation])
  }
  return [...cells.values()].filter((statements) => statements.length > 1)
}

/** Whether two statements of one cell cannot both be right, however their sources rounded. */
export const contradict = (a: Observation, b: Observation): boolean =>
  isEqual(carefulInterval(a, isWhole(a)), carefulInterval(b, isWhole(b))) === false

/** Says several printed forms, smallest number first. */
export const statementList = (observations: readonly Observation[]): string =>
  [...observations]
    .sort((a, b) => compareDecimals(a.value, b.value))
    .map(({ printed }) => printed)
    .join(' / ')

/** All findings of a dataset, in the order of its figures: facts that a reader should know, nothing to mend. */
export const findingsOf = ({ observations }: Pick<Dataset, 'observations'>): readonly Issue[] => {
  const byId = new Map(observations.map((observation) => [observation.id, observation]))
  const contradicted = new Map<string, string>()
  for (const statements of statementsOfCells(observations)) {
    const list = statementList(statements)
    for (const a of statements) if (statements.some((b) => contradict(a, b))) contradicted.set(a.id, list)
  }
  return observations.flatMap((observation) => {
    const path = ['observations', observation.id]
    const statements = contradicted.get(observation.id)
    return [
      ...figureFindings(observation, byId).map(({ code, parameters }) => finding(code, path, parameters)),
      ...(statements === undefined ? [] : [finding('contradicted', path, { statements })]),
    ]
  })
}
