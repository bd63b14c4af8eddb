import { lengthOf } from '../model/calendar'
import { jurisdictionOf } from '../model/catalogue'
import { rememberingAll } from '../model/remembered'
import { type Level, levelRanks, type Unit } from '../vocabulary/catalogue'
import { type Side, settingAgainst } from './against'
import type { DerivedName, DivisionRefusal, PairCaveat, PairRefusal } from './columns'
import { dateOf, dayOf, undatedDay } from './days'
import { type Division, divider, isRoundAt, isRoundedAt, type Population } from './divide'
import { fractionsAt, type Range, rangeAt, type Span, toFractions } from './ends'
import { measureAt } from './measures'
import type { PairQuery } from './query'
import { carefulRange } from './ranges'
import { mantissaAt } from './scaled'
import type { Table } from './table'
import { wordAt } from './words'

/** What of a figure is compared, or why there is nothing. */
interface Compared {
  /** The figure, or what is made of it, as its interval has it. */
  readonly stated: Span | undefined
  /** The interval that holds it whether its source rounded or cut it off. */
  readonly careful: Span | undefined
  readonly notDivided: DivisionRefusal | undefined
  readonly isMean: boolean
  readonly population: Population | undefined
}

/** What is known of a figure by its row: it may stand in many pairs. */
export interface Known extends Side, Compared {
  readonly row: number
}

/** Two figures, and what is to be said of comparing them. */
export interface Pair {
  readonly a: Known
  readonly b: Known
  readonly refused: readonly PairRefusal[]
  readonly caveats: readonly PairCaveat[]
}

type Per = PairQuery['per']

const derivedBy = { year: 'perYear', head: 'perHead', headAndYear: 'perHeadAndYear' } as const satisfies Readonly<
  Record<NonNullable<Per>, DerivedName>
>

/** Whether a population is of another time than the figure that it divides. */
const isOutside = ({ population, days }: Known): boolean =>
  population !== undefined &&
  (days === undefined || population.day < dayOf(days.first) || population.day > dayOf(days.last))

/** What was made of two figures, and is to be told. */
const madeOf = (a: Known, b: Known): readonly PairCaveat[] => {
  const sides = [a, b]
  const populations = sides.flatMap(({ population }) => population ?? [])
  const told: readonly (PairCaveat | false)[] = [
    populations.some(({ isRounded }) => isRounded) && 'rounding-assumed',
    populations.some((population) => population.isRound) && 'round-figure',
    sides.some(({ isMean }) => isMean) && 'mean-of-years',
    populations.length > 0 && 'per-head',
    populations.length > 0 &&
      (a.population?.day !== b.population?.day || sides.some(isOutside)) &&
      'denominator-differs',
    populations.some(({ isContradicted }) => isContradicted) && 'contradicted',
  ]
  return told.filter((caveat) => caveat !== false)
}

/** The interval that holds the figure of a row, given its own, whether its source rounded or cut it off. */
const carefulAt = (table: Table, row: number, stated: Range): Range =>
  isRoundedAt(table, row) ? carefulRange(mantissaAt(table.value, row), stated) : stated

const statedAt = (table: Table, row: number): Compared => {
  const stated = rangeAt(table, row)
  return { stated, careful: carefulAt(table, row, stated), notDivided: undefined, isMean: false, population: undefined }
}

const intervalOf = (division: Division) => ('refused' in division ? undefined : division.interval)

/** Divides figures, each as its interval has it and as the careful one has it. */
const dividing = (table: Table, populations: Table, name: DerivedName): ((row: number) => Compared) => {
  const divide = divider(table, populations, fractionsAt)
  const carefully = divider(table, populations, (of, row) => toFractions(carefulAt(of, row, rangeAt(of, row))))
  return (row) => {
    const [stated, careful] = [divide(name, row), carefully(name, row)]
    const isRefused = 'refused' in careful
    return {
      stated: intervalOf(stated),
      careful: intervalOf(careful),
      notDivided: isRefused ? careful.refused : undefined,
      isMean: !isRefused && careful.isMean,
      population: isRefused ? undefined : careful.population,
    }
  }
}

/** Knows each figure once. */
const knower = (table: Table, populations: Table, per: Per): ((row: number) => Known) => {
  const { dimensions, days, measures, declaredLevels } = table
  const comparedOf =
    per === undefined ? (row: number) => statedAt(table, row) : dividing(table, populations, derivedBy[per])
  const periodOf = rememberingAll((code: number): Pick<Side, 'days' | 'length'> => {
    const [first = undatedDay, last = undatedDay] = [days.begin[code], days.end[code]]
    if (first === undatedDay || last === undatedDay) return { days: undefined, length: undefined }
    const dates = { first: dateOf(first), last: dateOf(last) }
    return { days: dates, length: lengthOf(dates) }
  })
  const listed = dimensions.jurisdiction.words.map((place) => jurisdictionOf(place)?.level)
  /** The level of the place of a row: of the catalogue, or as the dataset of the row declares it. */
  const levelAt = (row: number): Level | undefined => {
    const declared = declaredLevels.get(wordAt(dimensions.dataset, row) ?? '')
    const level =
      listed[dimensions.jurisdiction.codes[row] ?? 0] ?? declared?.get(wordAt(dimensions.jurisdiction, row) ?? '')
    return level && levelRanks[level]
  }
  const kinds = dimensions.indicator.words.map((word) => measureAt(measures, word))
  return rememberingAll((row: number): Known => {
    const { stated, careful, notDivided, isMean, population } = comparedOf(row)
    const kind = kinds[dimensions.indicator.codes[row] ?? 0]
    const { days: dates, length } = periodOf(dimensions.period.codes[row] ?? 0)
    return {
      row,
      days: dates,
      length,
      unit: wordAt(dimensions.unit, row) as Unit, // as the column has it
      timeKind: kind?.timeKind,
      level: levelAt(row),
      isRounded: isRoundedAt(table, row),
      isRound: kind?.whole === true && isRoundAt(table, row),
      status: dimensions.status.codes[row] ?? 0,
      stated,
      careful,
      notDivided,
      isMean,
      population,
    }
  })
}

/**
 * Sets figures against each other by their rows.
 *
 * @param populations the table of the statements of population
 */
export const pairer = (table: Table, populations: Table, per: Per): ((a: number, b: number) => Pair) => {
  const knownOf = knower(table, populations, per)
  const against = settingAgainst(table.dimensions.status.words, per === 'year' || per === 'headAndYear')
  return (rowA, rowB) => {
    const [a, b] = [knownOf(rowA), knownOf(rowB)]
    const { refused, caveats } = against(a, b)
    if (per === undefined) return { a, b, refused, caveats }
    return {
      a,
      b,
      refused: [...new Set([...refused, ...[a, b].flatMap(({ notDivided }) => notDivided ?? [])])],
      caveats: [...new Set([...caveats, ...madeOf(a, b)])],
    }
  }
}
