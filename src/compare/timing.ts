import type { Bilingual } from '../messages/fill'
import { areApart, type DayRange, type Days, type Length, sameLength } from '../model/calendar'
import { monthsOfMean as monthsOf } from '../model/division'
import { isDated, type Period } from '../model/period'
import { growsWithTime } from '../model/sides'
import type { TimeKind } from '../vocabulary/catalogue'
import { caveat, type Reason, refusal } from './reason'
import { lengthWords, periodWords, undatedWords } from './words'

/** When a figure holds, and how it stands to time. Figures of a dataset that hold at the same time have one timing. */
export interface Timing {
  readonly period: Period
  readonly datedBy: string | undefined
  /** The days of its period, where it is dated. */
  readonly dates: Days | undefined
  /** The same as numbers of days. */
  readonly days: DayRange | undefined
  readonly length: Length | undefined
  readonly timeKind: TimeKind
  readonly place: Bilingual
}

const isFlow = ({ timeKind }: Timing): boolean => growsWithTime(timeKind)
const isRate = ({ timeKind }: Timing): boolean => timeKind === 'rate'

const areAsLong = ({ length: x }: Timing, { length: y }: Timing): boolean =>
  x !== undefined && y !== undefined && sameLength(x, y)

/** What a figure is not dated for. */
type Consequence = 'flow' | 'other' | 'perHead'

const consequences: Readonly<Record<Consequence, Bilingual>> = {
  flow: { en: 'no yearly figure can be made of it', zh: '因此无法折算为年度数字' },
  other: { en: 'nothing shows that the two hold at the same time', zh: '因此无法判断两者是否同期' },
  perHead: { en: 'which population to divide it by is not known', zh: '因此不知该除以哪一年的人口' },
}

/** That a figure is not dated, and what follows: only where the two need not be of one time may they be compared all the same. */
export const notDated = ({ period, datedBy, place }: Timing, consequence: Consequence): Reason =>
  (consequence === 'other' ? caveat : refusal)('period-not-dated', {
    a: place,
    dating: undatedWords(period, datedBy),
    consequence: consequences[consequence],
  })

/** How many months a figure covers that may be turned into a yearly mean; `undefined` where it may not. */
export const monthsOfMean = ({ timeKind, dates }: Timing): number | undefined => {
  const months = monthsOf(timeKind, dates)
  return typeof months === 'number' ? months : undefined
}

/** Whether both can be yearly means: a mean of the one beside a total of the other would be no comparison. */
export const areMeans = (a: Timing, b: Timing): boolean =>
  monthsOfMean(a) !== undefined && monthsOfMean(b) !== undefined

/**
 * What the times of two figures say against comparing, in the order in which it is told.
 *
 * @param perYear whether they are to be taken as yearly means, where both can be
 */
export function* timingReasons(a: Timing, b: Timing, perYear: boolean): Generator<Reason> {
  const consequence = isFlow(a) || isFlow(b) ? 'flow' : 'other'
  for (const timing of [a, b]) if (!isDated(timing.period)) yield notDated(timing, consequence)
  if (isDated(a.period) && isDated(b.period) && !areAsLong(a, b)) {
    const lengths = { aLength: lengthWords(a.length), bLength: lengthWords(b.length) }
    if (isRate(a) && isRate(b)) yield caveat('rate-window-differs', lengths)
    else if (isFlow(a) && isFlow(b) && !(perYear && areMeans(a, b))) yield refusal('period-length-differs', lengths)
  }
  if (a.days !== undefined && b.days !== undefined && areApart(a.days, b.days))
    yield caveat('period-apart', { aPeriod: periodWords(a.period), bPeriod: periodWords(b.period) })
}
