import { dayNumber } from '../model/calendar'
import { carefulInterval, comparisonInterval } from '../model/careful'
import { total } from '../model/catalogue'
import type { Dataset } from '../model/dataset'
import { denominator, nearestDay } from '../model/division'
import { contradict, isRoundFigure, statementList } from '../model/findings'
import type { Interval } from '../model/interval'
import { hull } from '../model/interval'
import type { Observation } from '../model/observation'
import { datesOf } from '../model/period'
import { caveat, type Reason, refusal } from './reason'
import type { Side } from './side'
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

/** The population of a figure's place at the known date nearest to the end of its period; `undefined` where none is. */
export const populationOf = ({ observation }: Side, populations: Dataset): Population | undefined => {
  const end = datesOf(observation.period)?.last
  if (end === undefined) return undefined
  const dated = populations.observations.flatMap((statement) => {
    const dates = datesOf(statement.period)
    const fits =
      statement.indicator === denominator &&
      statement.breakdown === total &&
      statement.jurisdiction === observation.jurisdiction
    return fits && dates !== undefined ? [{ statement, date: dates.last }] : []
  })
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

const outside = ({ observation }: Side, { date }: Population): boolean => {
  const dates = datesOf(observation.period)
  return dates === undefined || date < dates.first || date > dates.last
}

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
 * What dividing by population adds to the reasons: a denominator missing, of another time, stated in two ways, rounded
 * or round.
 */
export const populationReasons = (
  a: Side,
  b: Side,
  ofA: Population | undefined,
  ofB: Population | undefined,
): readonly Reason[] => {
  const missing = [...(ofA ? [] : [a]), ...(ofB ? [] : [b])]
  if (ofA === undefined || ofB === undefined)
    return missing.map(({ place }) => refusal('denominator-missing', { sides: place }))
  const dates = { aDate: both(ofA.date), bDate: both(ofB.date) }
  const periods = { aPeriod: both(a.observation.period.edtf ?? ''), bPeriod: both(b.observation.period.edtf ?? '') }
  const all = [...ofA.statements, ...ofB.statements]
  const differs = ofA.date !== ofB.date || outside(a, ofA) || outside(b, ofB)
  return [
    caveat('per-head'),
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
