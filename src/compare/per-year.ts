import { monthsOfMean as monthsOf } from '../model/division'
import type { Side } from './side'

/** How many months a figure covers that may be turned into a yearly mean; `undefined` where it may not. */
export const monthsOfMean = ({ indicator, dates }: Side): number | undefined => {
  const months = monthsOf(indicator.timeKind, dates)
  return typeof months === 'number' ? months : undefined
}
