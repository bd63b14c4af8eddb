import { lengthOf } from '../model/calendar'
import { jurisdictionOf } from '../model/catalogue'
import { levelRanks, type ObservationStatus, type TimeKind } from '../vocabulary/catalogue'
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

const isFlow = ({ timeKind }: Side): boolean => timeKind === 'flow' || timeKind === 'distinct'

const sameLength = (a: Side, b: Side): boolean => {
  const [first, second] = [datesOf(a), datesOf(b)]
  if (first === undefined || second === undefined) return false
  const [x, y] = [lengthOf(first), lengthOf(second)]
  return x.months === undefined || y.months === undefined ? x.days === y.days : x.months === y.months
}

const levelOf = ({ jurisdiction }: Side) => {
  const level = jurisdictionOf(jurisdiction)?.level
  return level && levelRanks[level]
}

const statusCaveat = (status: ObservationStatus | null): PairCaveat | undefined => {
  if (status === null || status === 'A') return undefined
  return status === 'B' ? 'break-in-series' : status === 'D' ? 'definition-differs' : 'status-unreliable'
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
  const differs = isDated && !sameLength(a, b)
  const flow = isFlow(a)
  const isApart = isDated && (first.last < second.first || second.last < first.first)
  const [aLevel, bLevel] = [levelOf(a), levelOf(b)]
  const refused: readonly (PairRefusal | false)[] = [
    a.unit !== b.unit && 'unit-differs',
    !isDated && flow && 'period-not-dated',
    differs && flow && !perYear && 'period-length-differs',
  ]
  const caveats: readonly (PairCaveat | false | undefined)[] = [
    !isDated && !flow && 'period-not-dated',
    differs && a.timeKind === 'rate' && 'rate-window-differs',
    isApart && 'period-apart',
    aLevel !== undefined && bLevel !== undefined && aLevel !== bLevel && 'level-differs',
    (a.precision === 'rounded' || b.precision === 'rounded') && 'rounding-assumed',
    statusCaveat(a.status),
    statusCaveat(b.status),
  ]
  return {
    refused: refused.filter((reason) => reason !== false),
    caveats: [...new Set(caveats)].filter((reason) => reason !== false && reason !== undefined),
  }
}
