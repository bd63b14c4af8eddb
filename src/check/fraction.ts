import { type Issue, issue } from '../issue'
import { fromDecimal, toDecimal } from '../model/decimal'
import { readPrinted } from '../model/quantity'
import { rational, times } from '../model/rational'
import { text } from './fields'
import type { KnownNames } from './known-names'
import type { RowRecord } from './rows'

/** A number below one by itself, as a program shows a share that its cell holds as a fraction. */
const fraction = /^[+-]?0\.\d*[1-9]\d*$/

const timesHundred = (number: string): string => toDecimal(times(fromDecimal(number), rational(100n)), 'down').text

/**
 * A share below one per cent that is printed without its sign. Programs keep 13.8 % as 0.138 and show it so where a cell has lost its
 * format. Whoever also fills in the number has said what is meant.
 */
export const shareAsFraction = ({ fields, placeOf }: RowRecord, { indicatorOf }: KnownNames): readonly Issue[] => {
  const received = text(fields.printed) ?? ''
  const indicator = indicatorOf(text(fields.indicator) ?? '')
  if (indicator?.unit !== 'PERCENT' || fields.value !== undefined) return []
  const value = fraction.test(received.normalize('NFKC')) ? readPrinted(received, indicator)?.value : undefined
  if (value === undefined) return []
  const parameters = { name: 'printed', value, indicator: indicator.label }
  return [
    issue('share-may-be-fraction', { received, expected: timesHundred(value), parameters, at: placeOf('printed') }),
  ]
}
