import { dayNumber } from '../model/calendar'
import { carefulInterval, comparisonInterval } from '../model/careful'
import { total } from '../model/catalogue'
import type { Dataset } from '../model/dataset'
import { denominator, isCount, nearestDay } from '../model/division'
import { contradict, isRoundFigure, statementList } from '../model/findings'
import type { Interval } from '../model/interval'
import { hull } from '../model/interval'
import type { Observation } from '../model/observation'
import { datesOf } from '../model/period'
import { entryOf, rememberingAll } from '../model/remembered'
import { divided } from './reading'
import { caveat, type Reason, refusal } from './reason'
import { factName, type Reading, type Side } from './side'
import { notDated } from './timing'
import { both } from './words'

/** It is one of the catalogue, which no dataset declares. */
const noneDeclared = { indicators: [] }

/** A population to divide by: the hull of all statements of the date nearest to a figure's period. */
export interface Population {
  readonly interval: Interval
  /** The same, whether the statements were rounded or cut off. */
  readonly careful: Interval
  readonly date: string
  readonly statements: readonly Observation[]
}

const hullOf = ([first, ...rest]: readonly Interval[]): Interval | undefined => first && rest.reduce(hull, first)

/** A statement of how many people live in a place on a date. */
interface Statement {
  readonly statement: Observation
  readonly date: string
}

const statementsByPlace = ({ observations }: Dataset): ReadonlyMap<string, readonly Statement[]> => {
  const byPlace = new Map<string, Statement[]>()
  for (const statement of observations) {
    const dates = datesOf(statement.period)
    if (statement.indicator === denominator && statement.breakdown === total && dates !== undefined)
      entryOf(byPlace, statement.jurisdiction, () => []).push({ statement, date: dates.last })
  }
  return byPlace
}

/** The population at the known date nearest to the end of a period; `undefined` where none is. */
const populationAt = (end: string, dated: readonly Statement[]): Population | undefined => {
  const nearest = nearestDay(
    dated.map(({ date }) => dayNumber(date)),
    dayNumber(end),
  )
  const ofThatDay = dated.filter(({ date }) => dayNumber(date) === nearest)
  const [date, statements] = [ofThatDay[0]?.date, ofThatDay.map(({ statement }) => statement)]
  const interval = hullOf(statements.map((statement) => comparisonInterval(statement, true)))
  const careful = hullOf(statements.map((statement) => carefulInterval(statement, true)))
  if (date === undefined || interval === undefined || careful === undefined) return undefined
  return { interval, careful, date, statements }
}

const outside = ({ timing: { dates } }: Side, { date }: Population): boolean =>
  dates === undefined || date < dates.first || date > dates.last

/** A caveat that names the populations of which something holds. */
const ofStatements = (
  code: 'rounding-assumed' | 'round-figure',
  statements: readonly Observation[],
  holds: (statement: Observation) => boolean,
): readonly Reason[] => {
  const found = [...new Set(statements)].filter(holds)
  return found.length === 0 ? [] : [caveat(code, { printed: statementList(found) })]
}

/**
 * What dividing by population adds to the reasons: a denominator missing, or not known for want of dates; of another time, stated
 * in two ways, rounded or round.
 */
const populationReasons = (
  a: Side,
  b: Side,
  ofA: Population | undefined,
  ofB: Population | undefined,
): readonly Reason[] => {
  const missing = [...(ofA ? [] : [a]), ...(ofB ? [] : [b])]
  if (ofA === undefined || ofB === undefined)
    return missing.map(({ topic: { place }, timing }) =>
      timing.dates === undefined ? notDated(timing, 'perHead') : refusal('denominator-missing', { sides: place }),
    )
  const dates = { aDate: both(ofA.date), bDate: both(ofB.date) }
  const periods = { aPeriod: both(a.observation.period.edtf ?? ''), bPeriod: both(b.observation.period.edtf ?? '') }
  const all = [...ofA.statements, ...ofB.statements]
  const differs = ofA.date !== ofB.date || outside(a, ofA) || outside(b, ofB)
  return [
    caveat('per-head', {}),
    ...(differs ? [caveat('denominator-differs', { ...dates, ...periods })] : []),
    ...[ofA, ofB].flatMap(({ statements }) =>
      statements.some((x) => statements.some((y) => contradict(x, y, noneDeclared)))
        ? [caveat('contradicted', { statements: statementList(statements) })]
        : [],
    ),
    ...ofStatements('rounding-assumed', all, ({ precision }) => precision === 'rounded'),
    ...ofStatements('round-figure', all, (statement) => isRoundFigure(statement, noneDeclared)),
  ]
}

/** Two figures per head, where they can be, and what is to be said of it. */
interface Heads {
  readonly first: Reading
  readonly second: Reading
  readonly made: readonly Reason[]
  /** The facts that were divided by. */
  readonly denominators: readonly string[]
}

/**
 * Divides counts by the populations that a dataset gives, each found once for a figure, where those of both are known;
 * `undefined` where one of the two is no count.
 */
export const divider = (populations: Dataset) => {
  const byPlace = statementsByPlace(populations)
  const populationOf = rememberingAll(
    ({ observation, timing: { dates } }: Side) =>
      dates && populationAt(dates.last, byPlace.get(observation.jurisdiction) ?? []),
  )
  return (a: Side, b: Side, first: Reading, second: Reading): Heads | undefined => {
    if ([a, b].some(({ topic: { indicator } }) => !isCount(indicator.id, indicator))) return undefined
    const [ofA, ofB] = [populationOf(a), populationOf(b)]
    const statements = [...(ofA?.statements ?? []), ...(ofB?.statements ?? [])]
    return {
      first: ofA && ofB ? divided(first, ofA) : first,
      second: ofA && ofB ? divided(second, ofB) : second,
      made: populationReasons(a, b, ofA, ofB),
      denominators: statements.map((statement) => factName(populations, statement)),
    }
  }
}
