import { toInterval } from './bounds'
import { hull, type Interval, narrowToWhole, type Orders, orders } from './interval'
import type { Quantity } from './quantity'
import { intervalIfCut } from './quantity'

/** The interval of a figure in comparison: narrowed to whole numbers where it is a count. */
export const comparisonInterval = (quantity: Quantity, whole: boolean): Interval => {
  const interval = toInterval(quantity)
  return whole ? (narrowToWhole(interval) ?? interval) : interval
}

/**
 * The interval that holds a figure whether its source rounded or cut it off. What is certain of this interval is certain
 * whichever the office did; what is certain of the printed interval alone is not.
 */
export const carefulInterval = (quantity: Quantity, whole: boolean): Interval => {
  const cut = intervalIfCut(quantity)
  const interval = cut === null ? toInterval(quantity) : hull(toInterval(quantity), cut)
  return whole ? (narrowToWhole(interval) ?? interval) : interval
}

/** The five orders of two figures, `unknown` wherever they would change if a source had cut instead of rounded. */
export const carefulOrders = (a: Quantity, b: Quantity, whole: boolean): Orders =>
  orders(carefulInterval(a, whole), carefulInterval(b, whole))
