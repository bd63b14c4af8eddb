import { areApart, lengthOf, sameLength } from '../model/calendar'
import { jurisdictionOf } from '../model/catalogue'
import { growsWithTime, statusReason } from '../model/sides'
import { levelRanks, type TimeKind } from '../vocabulary/catalogue'
import type { FigureRow, PairCaveat, PairRefusal } from './columns'

/** What is looked at of a figure that is set against another. */
export interface Side extends Pick<FigureRow, 'begin' | 'end' | 'jurisdiction' | 'unit' | 'precision' | 'status'> {
  readonly timeKind: TimeKind | undefined
}

/** What the rows of two figures say of comparing them. */
export interface Against {
  readonly refused: readonly PairRefusal[]
  readonly caveats: readonly PairCaveat[]
}

const datesOf = ({ begin, end }: Side) => (begin === null || end === null ? undefined : { first: begin, last: end })

const levelOf = ({ jurisdiction }: Side) => {
  const level = jurisdictionOf(jurisdiction)?.level
  return level && levelRanks[level]
}

/**
 * What is to be said of two figures of one indicator and breakdown, from what their rows tell: by the same rules, and in the same
 * words, as `compare`, which sees their sources, notes and bases besides.
 *
 * @param perYear whether yearly means are compared
 */
export const againstOf = (a: Side, b: Side, perYear: boolean): Against => {
  const [first, second] = [datesOf(a), datesOf(b)]
  const isDated = first !== undefined && second !== undefined
  const differs = isDated && !sameLength(lengthOf(first), lengthOf(second))
  const flow = growsWithTime(a.timeKind)
  const [aLevel, bLevel] = [levelOf(a), levelOf(b)]
  const refused: readonly (PairRefusal | false)[] = [
    a.unit !== b.unit && 'unit-differs',
    !isDated && flow && 'period-not-dated',
    differs && flow && !perYear && 'period-length-differs',
  ]
  const caveats: readonly (PairCaveat | false | undefined)[] = [
    !isDated && !flow && 'period-not-dated',
    differs && a.timeKind === 'rate' && 'rate-window-differs',
    isDated && areApart(first, second) && 'period-apart',
    aLevel !== undefined && bLevel !== undefined && aLevel !== bLevel && 'level-differs',
    (a.precision === 'rounded' || b.precision === 'rounded') && 'rounding-assumed',
    a.status !== null && statusReason(a.status),
    b.status !== null && statusReason(b.status),
  ]
  return {
    refused: refused.filter((reason) => reason !== false),
    caveats: [...new Set(caveats)].filter((reason) => reason !== false && reason !== undefined),
  }
}
