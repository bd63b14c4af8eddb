import { jurisdictionOf } from '../model/catalogue'
import { onceFor } from '../model/remembered'
import { type Level, levelRanks, type Unit } from '../vocabulary/catalogue'
import { type Against, type Side, settingAgainst } from './against'
import type { DerivedName, DivisionRefusal } from './columns'
import { type Division, divider, isRoundAt, isRoundedAt, type Population } from './divide'
import { fractionsAt, type Range, rangeAt, type Span, toFractions } from './ends'
import { kindsOf } from './kinds'
import type { PairCaveat } from './pair-columns'
import type { PairQuery } from './query'
import { carefulRange } from './ranges'
import { mantissaAt } from './scaled'
import type { Table } from './table'
import { timingsOf } from './timing'
import { wordAt } from './words'

/** What of a figure is compared: nothing where it cannot be divided. */
interface Compared {
  /** The figure, or what is made of it, as its interval has it. */
  readonly stated: Span | undefined
  /** The interval that holds it whether its source rounded or cut it off. */
  readonly careful: Span | undefined
  /** How it was divided, where it was to be. */
  readonly division: Division | undefined
}

/** What is known of a figure by its row: it may stand in many pairs. */
export interface Known extends Side, Compared {
  readonly row: number
}

type Per = PairQuery['per']

const derivedBy = { year: 'perYear', head: 'perHead', headAndYear: 'perHeadAndYear' } as const satisfies Readonly<
  Record<NonNullable<Per>, DerivedName>
>

const refusalOf = (division: Division | undefined): DivisionRefusal | undefined =>
  division && 'refused' in division ? division.refused : undefined

/** The population that a figure was divided by. */
export const populationOf = (division: Division | undefined): Population | undefined =>
  division && 'refused' in division ? undefined : division?.population

const isMean = ({ division }: Known): boolean => division !== undefined && !('refused' in division) && division.isMean

/** Whether a population is of another time than the figure that it divides. */
const isOutside = ({ day }: Population, { timing: { days } }: Known): boolean =>
  days === undefined || day < days.first || day > days.last

/** What dividing both figures by populations adds. */
const madeByHead = (a: Known, b: Known): readonly (PairCaveat | false)[] => {
  const [first, second] = [populationOf(a.division), populationOf(b.division)]
  if (first === undefined || second === undefined) return []
  const populations = [first, second]
  return [
    populations.some(({ isRounded }) => isRounded) && 'rounding-assumed',
    populations.some((population) => population.isRound) && 'round-figure',
    'per-head',
    (first.day !== second.day || isOutside(first, a) || isOutside(second, b)) && 'denominator-differs',
    populations.some(({ isContradicted }) => isContradicted) && 'contradicted',
  ]
}

/** What was made of two figures, and is to be told. */
const madeOf = (a: Known, b: Known): readonly PairCaveat[] => {
  const told = [(isMean(a) || isMean(b)) && ('mean-of-years' as const), ...madeByHead(a, b)]
  return told.filter((caveat) => caveat !== false)
}

/** The interval that holds the figure of a row, given its own, whether its source rounded or cut it off. */
const carefulAt = (table: Table, row: number, stated: Range): Range =>
  isRoundedAt(table, row) ? carefulRange(mantissaAt(table.value, row), stated) : stated

const intervalOf = (division: Division) => ('refused' in division ? undefined : division.interval)

/** Divides figures, each as its interval has it and as the careful one has it. */
const dividing = (table: Table, populations: Table, name: DerivedName): ((row: number) => Compared) => {
  const divide = divider(table, populations, fractionsAt)
  const carefully = divider(table, populations, (of, row) => toFractions(carefulAt(of, row, rangeAt(of, row))))
  return (row) => {
    const division = carefully(name, row)
    return { stated: intervalOf(divide(name, row)), careful: intervalOf(division), division }
  }
}

const levelOf = (level: Level | undefined): Level | undefined => level && levelRanks[level]

/** Tells the level of the place of a row: of the catalogue, or as the dataset of the row declares it. */
const levelsOf = onceFor(({ dimensions: { dataset, jurisdiction }, declaredLevels }: Table) => {
  const listed = jurisdiction.words.map((place) => levelOf(jurisdictionOf(place)?.level))
  const declared = dataset.words.map((word) => declaredLevels.get(word))
  return (row: number): Level | undefined =>
    listed[jurisdiction.codes[row] ?? 0] ??
    levelOf(declared[dataset.codes[row] ?? 0]?.get(wordAt(jurisdiction, row) ?? ''))
})

/** Knows the figures of a table as they are, each anew. */
const knower = onceFor((table: Table): ((row: number) => Known) => {
  const { indicator, unit, status } = table.dimensions
  const [timingOf, levelAt, kinds] = [timingsOf(table), levelsOf(table), kindsOf(table)]
  return (row) => {
    const stated = rangeAt(table, row)
    const kind = kinds[indicator.codes[row] ?? 0]
    return {
      row,
      timing: timingOf(row),
      unit: wordAt(unit, row) as Unit, // as the column has it
      timeKind: kind?.timeKind,
      level: levelAt(row),
      isRounded: isRoundedAt(table, row),
      isRound: kind?.whole === true && isRoundAt(table, row),
      status: status.codes[row] ?? 0,
      stated,
      careful: carefulAt(table, row, stated),
      division: undefined,
    }
  }
})

/** Knows them as they are, or as what is made of them. */
const knowerFor = (table: Table, populations: Table, per: Per): ((row: number) => Known) => {
  const known = knower(table)
  if (per === undefined) return known
  const divided = dividing(table, populations, derivedBy[per])
  return (row) => ({ ...known(row), ...divided(row) })
}

/** Figures that are set against each other. */
export interface Pairing {
  /** Knows the figure at a place, once and not before it is asked for. */
  readonly knownAt: (place: number) => Known
  /** Says what is to be told of comparing two. */
  readonly against: (a: Known, b: Known) => Against
}

/**
 * Sets rows against each other by their places.
 *
 * @param populations the table of the statements of population
 */
export const pairing = (table: Table, rows: Uint32Array, populations: Table, per: Per): Pairing => {
  const knownOf = knowerFor(table, populations, per)
  const against = settingAgainst(table.dimensions.status.words, per === 'year' || per === 'headAndYear')
  const known = new Array<Known | undefined>(rows.length)
  const knownAt = (place: number): Known => (known[place] ??= knownOf(rows[place] ?? 0))
  if (per === undefined) return { knownAt, against }
  return {
    knownAt,
    against: (a, b) => {
      const { refused, caveats } = against(a, b)
      return {
        refused: [...new Set([...refused, ...[a, b].flatMap(({ division }) => refusalOf(division) ?? [])])],
        caveats: [...new Set([...caveats, ...madeOf(a, b)])],
      }
    },
  }
}
