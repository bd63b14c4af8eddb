import type { ObservationStatus, Precision, Reason, TimeKind } from '../vocabulary/catalogue'
import type { Decimal } from './decimal'

// What the rules of comparing ask of a figure, whether it is at hand as a fact or as a row.

/** Whether a figure grows with the time that it covers, so that figures of times of other lengths cannot be compared. */
export const growsWithTime = (timeKind: TimeKind | undefined): boolean => timeKind === 'flow' || timeKind === 'distinct'

/** How many zeros at the end of a number make it a round one. */
export const zerosOfRound = 2

/**
 * Whether a number was printed with two or more zeros at its end, other than those that 万 or 亿 stand for: of a count, nobody
 * knows whether it is exact.
 */
export const isRound = (value: Decimal, precision: Precision): boolean =>
  precision !== 'rounded' && value.endsWith('00') && /[1-9]00+$/.test(value)

type StatusReason = Extract<Reason, 'break-in-series' | 'definition-differs' | 'status-unreliable'>

/** What the status of an observation says against comparing it; `undefined` where nothing. */
export const statusReason = (status: ObservationStatus): StatusReason | undefined => {
  switch (status) {
    case 'A':
      return undefined
    case 'B':
      return 'break-in-series'
    case 'D':
      return 'definition-differs'
    default:
      return 'status-unreliable'
  }
}
