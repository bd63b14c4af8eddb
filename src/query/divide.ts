import { total } from '../model/catalogue'
import { denominator, isCount, monthsOfMean, nearestDay } from '../model/division'
import { divide, hull, type Interval, isEqual, negate, scale } from '../model/interval'
import { rational } from '../model/rational'
import { entryOf, rememberingAll } from '../model/remembered'
import { zerosOfRound } from '../model/sides'
import type { Precision } from '../vocabulary/catalogue'
import type { DerivedName, DivisionRefusal, FactName } from './columns'
import { dateOf, undatedDay } from './days'
import { compareIntervals, fractionsAt } from './ends'
import { kindsOf } from './kinds'
import { rowsOfCodes } from './row-index'
import { endsInZeros, mantissaAt } from './scaled'
import { scaleAt, type Table } from './table'
import { textAt } from './texts'
import { codeOf, wordAt } from './words'

/** Statements of the population of a place at one date, as one interval. */
export interface Population {
  readonly interval: Interval
  readonly by: readonly FactName[]
  /** The date, as a number of days. */
  readonly day: number
  readonly isRounded: boolean
  /** Whether one of the statements was printed round. */
  readonly isRound: boolean
  /** Whether two of the statements cannot both be right. */
  readonly isContradicted: boolean
}

/** What a division gives, and what it is by. */
export interface Divided {
  readonly interval: Interval
  /** Whether it is a mean of more months than a year has. */
  readonly isMean: boolean
  readonly population?: Population
}

/** What a division gives, or why there is none. */
export type Division = Divided | { readonly refused: DivisionRefusal }

/** Divides the figure of a row. */
export type Divide = (name: DerivedName, row: number) => Division

/** How the interval of a row is read. */
export type ReadInterval = (table: Table, row: number) => Interval

const dayAt = ({ dimensions: { period } }: Table, days: Int32Array, row: number): number | undefined => {
  const day = days[period.codes[row] ?? 0] ?? undatedDay
  return day === undatedDay ? undefined : day
}

/** Whether the number of a row was rounded. */
export const isRoundedAt = ({ dimensions: { precision } }: Table, row: number): boolean =>
  wordAt(precision, row) === ('rounded' satisfies Precision)

/** Whether the number of a row was printed round: see `isRound`. */
export const isRoundAt = (table: Table, row: number): boolean =>
  !isRoundedAt(table, row) && endsInZeros(mantissaAt(table.value, row), scaleAt(table, row) + zerosOfRound)

/** The statements of population of a table by place and by the last day of their period, as rows. */
const statementsIn = (table: Table): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> => {
  const { dimensions, indexes, days } = table
  const [indicator, whole] = [codeOf(dimensions.indicator, denominator), codeOf(dimensions.breakdown, total)]
  const places = new Map<string, Map<number, number[]>>()
  if (indicator === undefined || indexes.indicator === undefined) return places
  for (const row of rowsOfCodes(indexes.indicator, [indicator])) {
    const [day, place] = [dayAt(table, days.end, row), wordAt(dimensions.jurisdiction, row)]
    if (day === undefined || place === null || dimensions.breakdown.codes[row] !== whole) continue
    const dates = entryOf(places, place, () => new Map<number, number[]>())
    entryOf<number, number[]>(dates, day, () => []).push(row)
  }
  return places
}

const populationsOf = (table: Table, read: ReadInterval): ((place: string, to: number) => Population | undefined) => {
  const places = statementsIn(table)
  const { dataset } = table.dimensions
  const populationOf = (rows: readonly number[], day: number): Population | undefined => {
    const all = rows.map((row) => read(table, row))
    const [first, ...others] = all
    if (first === undefined) return undefined
    // Intervals that all meet have a number in common: it is enough to look at the highest and the lowest.
    const highest = all.reduce((a, b) => (compareIntervals(b, a) > 0 ? b : a))
    const lowest = all.reduce((a, b) => (compareIntervals(negate(b), negate(a)) > 0 ? b : a))
    return {
      interval: others.reduce(hull, first),
      by: rows.map((row) => ({ dataset: wordAt(dataset, row) ?? '', id: textAt(table.ids, row) })),
      day,
      isRounded: rows.some((row) => isRoundedAt(table, row)),
      isRound: rows.some((row) => isRoundAt(table, row)),
      isContradicted: isEqual(highest, lowest) === false,
    }
  }
  const [nearest, made] = [new Map<string, number>(), new Map<string, Population | undefined>()]
  return (place, to) => {
    const dates = places.get(place)
    if (dates === undefined) return undefined
    const day = entryOf(nearest, `${place} ${to}`, () => nearestDay(dates.keys(), to) ?? to)
    const key = `${place} ${day}`
    if (!made.has(key)) made.set(key, populationOf(dates.get(day) ?? [], day))
    return made.get(key)
  }
}

/**
 * Divides figures of a table, each once.
 *
 * @param populations the table of the statements of population
 */
export const divider = (table: Table, populations: Table, read: ReadInterval = fractionsAt): Divide => {
  const { dimensions, days } = table
  const kinds = kindsOf(table)
  let populationOf: ReturnType<typeof populationsOf> | undefined
  const kindOf = (row: number) => kinds[dimensions.indicator.codes[row] ?? 0]

  const perYear = (row: number, figure: Interval): Division => {
    const [first, last] = [dayAt(table, days.begin, row), dayAt(table, days.end, row)]
    const dates = first === undefined || last === undefined ? undefined : { first: dateOf(first), last: dateOf(last) }
    const months = monthsOfMean(kindOf(row)?.timeKind, dates)
    if (typeof months === 'string') return { refused: months }
    return { interval: scale(figure, rational(12n, BigInt(months))), isMean: months !== 12 }
  }
  const perHead = (row: number, { interval: figure, isMean }: Divided): Division => {
    const [kind, end] = [kindOf(row), dayAt(table, days.end, row)]
    if (kind === undefined || !isCount(wordAt(dimensions.indicator, row) ?? '', kind)) return { refused: 'not-a-count' }
    if (end === undefined) return { refused: 'period-not-dated' }
    populationOf ??= populationsOf(populations, read)
    const population = populationOf(wordAt(dimensions.jurisdiction, row) ?? '', end)
    const interval = population && divide(figure, population.interval)
    return interval ? { interval, isMean, population } : { refused: 'denominator-missing' }
  }
  const divisionOf = (name: DerivedName, row: number): Division => {
    const figure = read(table, row)
    if (name === 'perHead') return perHead(row, { interval: figure, isMean: false })
    const mean = perYear(row, figure)
    return name === 'perYear' || 'refused' in mean ? mean : perHead(row, mean)
  }
  const known = {
    perYear: rememberingAll((row: number) => divisionOf('perYear', row)),
    perHead: rememberingAll((row: number) => divisionOf('perHead', row)),
    perHeadAndYear: rememberingAll((row: number) => divisionOf('perHeadAndYear', row)),
  }
  return (name, row) => known[name](row)
}
