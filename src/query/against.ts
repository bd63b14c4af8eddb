import { areApart, sameLength } from '../model/calendar'
import { rememberingAll } from '../model/remembered'
import { growsWithTime, statusReason } from '../model/sides'
import type { Level, ObservationStatus, TimeKind, Unit } from '../vocabulary/catalogue'
import type { PairCaveat, PairRefusal } from './pair-columns'
import type { Timing } from './timing'

/** What is looked at of a figure that is set against another. */
export interface Side {
  readonly timing: Timing
  readonly unit: Unit
  readonly timeKind: TimeKind | undefined
  /** The level of its place, of several of one rank the first. */
  readonly level: Level | undefined
  readonly isRounded: boolean
  /** Whether it is a count that was printed round. */
  readonly isRound: boolean
  /** The code of its status among the words of the table. */
  readonly status: number
}

/** What the rows of two figures say of comparing them. */
export interface Against {
  readonly refused: readonly PairRefusal[]
  readonly caveats: readonly PairCaveat[]
}

/** What two figures have in common or not, a bit each. */
const sign = {
  units: 1,
  undated: 2,
  lengths: 4,
  apart: 8,
  levels: 16,
  rounded: 32,
  flow: 64,
  rate: 128,
  round: 256,
} as const

/** One past the most that signs add up to. */
const signs = 512

const signsOf = (a: Side, b: Side): number => {
  let found = 0
  const [{ days: daysA, length: lengthA }, { days: daysB, length: lengthB }] = [a.timing, b.timing]
  if (a.unit !== b.unit) found |= sign.units
  if (daysA === undefined || daysB === undefined) found |= sign.undated
  else if (areApart(daysA, daysB)) found |= sign.apart
  if (lengthA !== undefined && lengthB !== undefined && !sameLength(lengthA, lengthB)) found |= sign.lengths
  if (a.level !== undefined && b.level !== undefined && a.level !== b.level) found |= sign.levels
  if (a.isRounded || b.isRounded) found |= sign.rounded
  if (a.isRound || b.isRound) found |= sign.round
  if (growsWithTime(a.timeKind)) found |= sign.flow
  return a.timeKind === 'rate' ? found | sign.rate : found
}

const said = <Word extends string>(words: readonly (Word | false | undefined)[]): readonly Word[] => [
  ...new Set(words.flatMap((word) => word || [])),
]

/**
 * Says of two figures of one indicator and breakdown what their rows tell: by the same rules, and in the same words, as `compare`,
 * which sees their sources, notes and bases besides. Pairs of which the same is to be said are given the same lists.
 *
 * @param statuses the words for the statuses of figures
 * @param perYear whether yearly means are compared
 */
export const settingAgainst = (statuses: readonly string[], perYear: boolean): ((a: Side, b: Side) => Against) => {
  const reasonsFor = statuses.map((status) => statusReason(status as ObservationStatus)) // as the column has it
  const codes = statuses.length + 1 // one for none
  const words = rememberingAll((key: number): Against => {
    const has = (name: keyof typeof sign): boolean => (key & sign[name]) !== 0
    const both = Math.floor(key / signs)
    const flow = has('flow')
    return {
      refused: said<PairRefusal>([
        has('units') && 'unit-differs',
        has('undated') && flow && 'period-not-dated',
        has('lengths') && flow && !perYear && 'period-length-differs',
      ]),
      caveats: said<PairCaveat>([
        has('undated') && !flow && 'period-not-dated',
        has('lengths') && has('rate') && 'rate-window-differs',
        has('apart') && 'period-apart',
        has('levels') && 'level-differs',
        has('rounded') && 'rounding-assumed',
        has('round') && 'round-figure',
        reasonsFor[both % codes],
        reasonsFor[Math.floor(both / codes)],
      ]),
    }
  })
  return (a, b) => words(signsOf(a, b) + signs * (a.status + codes * b.status))
}
