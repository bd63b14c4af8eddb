import { lengthOf } from '../model/calendar'
import { datesOf } from '../model/period'
import type { Side } from './side'

const year = 12

/**
 * How many months a total covers that may be turned into a yearly mean: of a flow, over whole months with both ends
 * known, a year of them at least. Less than a year shows nothing of the rest of it; 五年来 has no ends.
 */
export const monthsOfMean = ({ indicator, observation }: Side): number | undefined => {
  const dates = indicator.timeKind === 'flow' ? datesOf(observation.period) : undefined
  const months = dates && lengthOf(dates).months
  return months !== undefined && months >= year ? months : undefined
}
