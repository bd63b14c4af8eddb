import { total } from '../model/catalogue'
import { denominator, isCount, monthsOfMean, nearestDay } from '../model/division'
import { divide, hull, type Interval, scale } from '../model/interval'
import { rational } from '../model/rational'
import type { DerivedName, DivisionRefusal, FactName } from './columns'
import { dateOf, undatedDay } from './days'
import { fractionsAt } from './ends'
import { measureAt } from './measures'
import { rowsOfCodes } from './row-index'
import type { Table } from './table'
import { textAt } from './texts'
import { codeOf, wordAt } from './words'

/** What a division gives, and the statements of population that it is by; or why there is none. */
export type Division =
  | { readonly interval: Interval; readonly by: readonly FactName[] }
  | { readonly refused: DivisionRefusal }

/** Divides the figure of a row. */
export type Divide = (name: DerivedName, row: number) => Division

/** Statements of the population of a place at one date, as one interval. */
interface Population {
  readonly interval: Interval
  readonly by: readonly FactName[]
}

const dayAt = ({ dimensions: { period } }: Table, days: Int32Array, row: number): number | undefined => {
  const day = days[period.codes[row] ?? 0] ?? undatedDay
  return day === undatedDay ? undefined : day
}

/** The statements of population of a table by place and by the last day of their period, as rows. */
const statementsIn = (table: Table): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> => {
  const { dimensions, indexes, days } = table
  const [indicator, whole] = [codeOf(dimensions.indicator, denominator), codeOf(dimensions.breakdown, total)]
  const places = new Map<string, Map<number, number[]>>()
  if (indicator === undefined || indexes.indicator === undefined) return places
  for (const row of rowsOfCodes(indexes.indicator, [indicator])) {
    const [day, place] = [dayAt(table, days.end, row), wordAt(dimensions.jurisdiction, row)]
    if (day === undefined || place === null || dimensions.breakdown.codes[row] !== whole) continue
    const dates = places.get(place) ?? new Map<number, number[]>()
    places.set(place, dates)
    dates.set(day, [...(dates.get(day) ?? []), row])
  }
  return places
}

const populationsOf = (
  table: Table,
  read: (table: Table, row: number) => Interval,
): ((place: string, day: number) => Population | undefined) => {
  const places = statementsIn(table)
  const nameOf = (row: number): FactName => ({
    dataset: wordAt(table.dimensions.dataset, row) ?? '',
    id: textAt(table.ids, row),
  })
  return (place, day) => {
    const dates = places.get(place)
    const rows = dates?.get(nearestDay(dates.keys(), day) ?? day) ?? []
    const [first, ...others] = rows.map((row) => read(table, row))
    return first && { interval: others.reduce(hull, first), by: rows.map(nameOf) }
  }
}

/**
 * Divides figures of a table.
 *
 * @param populations the table of the statements of population
 * @param read how the interval of a row is read
 */
export const divider = (
  table: Table,
  populations: Table,
  read: (table: Table, row: number) => Interval = fractionsAt,
): Divide => {
  const { dimensions, days, measures } = table
  const kinds = dimensions.indicator.words.map((word) => measureAt(measures, word))
  let populationOf: ReturnType<typeof populationsOf> | undefined
  const kindOf = (row: number) => kinds[dimensions.indicator.codes[row] ?? 0]

  const perYear = (row: number, figure: Interval): Interval | DivisionRefusal => {
    const [first, last] = [dayAt(table, days.begin, row), dayAt(table, days.end, row)]
    const dates = first === undefined || last === undefined ? undefined : { first: dateOf(first), last: dateOf(last) }
    const months = monthsOfMean(kindOf(row)?.timeKind, dates)
    return typeof months === 'number' ? scale(figure, rational(12n, BigInt(months))) : months
  }
  const perHead = (row: number, figure: Interval): Division => {
    const [kind, end] = [kindOf(row), dayAt(table, days.end, row)]
    if (kind === undefined || !isCount(kind)) return { refused: 'not-a-count' }
    if (end === undefined) return { refused: 'period-not-dated' }
    populationOf ??= populationsOf(populations, read)
    const population = populationOf(wordAt(dimensions.jurisdiction, row) ?? '', end)
    const interval = population && divide(figure, population.interval)
    return interval ? { interval, by: population.by } : { refused: 'denominator-missing' }
  }
  return (name, row) => {
    const figure = read(table, row)
    if (name === 'perHead') return perHead(row, figure)
    const mean = perYear(row, figure)
    if (typeof mean === 'string') return { refused: mean }
    return name === 'perYear' ? { interval: mean, by: [] } : perHead(row, mean)
  }
}
