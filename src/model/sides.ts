import type { ObservationStatus, Reason, TimeKind } from '../vocabulary/catalogue'

// What the rules of comparing ask of a figure, whether it is at hand as a fact or as a row.

/** Whether a figure grows with the time that it covers, so that figures of times of other lengths cannot be compared. */
export const growsWithTime = (timeKind: TimeKind | undefined): boolean => timeKind === 'flow' || timeKind === 'distinct'

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
