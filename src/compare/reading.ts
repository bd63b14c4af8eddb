import { toBounds } from '../model/bounds'
import { divide, type Interval, scale } from '../model/interval'
import { intervalBelowNextUnit } from '../model/quantity'
import { rational } from '../model/rational'
import { rememberingAll } from '../model/remembered'
import { caveat, type Reason } from './reason'
import { type Reading, readAs, type Side } from './side'
import { monthsOfMean } from './timing'
import { both, lengthWords } from './words'

/** Figures as they are read in one comparison, each once, whatever it is compared with. */
export type Read = (side: Side, perYear: boolean) => Reading

const remade = ({ figure }: Reading, interval: Interval, careful: Interval, reasons: readonly Reason[]): Reading => ({
  interval,
  careful,
  figure: { ...figure, bounds: toBounds(interval) },
  reasons,
})

/** A figure as it stands, or on the assumption that 余 and 多 stay below the next unit. */
const assuming = (stated: Reading, { observation, topic: { place } }: Side, belowNextUnit: boolean): Reading => {
  const assumed = belowNextUnit ? intervalBelowNextUnit(observation) : null
  if (assumed === null) return stated
  const because = { en: 'asked for in this comparison', zh: '本次比较要求' }
  const assumption = both(`${observation.printed} < ${toBounds(assumed).maxExclusive ?? ''}`)
  return remade(stated, assumed, assumed, [caveat('assumption-used', { sides: place, assumption, because })])
}

/** A figure per head of a population. */
export const divided = (reading: Reading, by: Pick<Reading, 'interval' | 'careful'>): Reading => {
  const { interval, careful, reasons } = reading
  return remade(reading, divide(interval, by.interval) ?? interval, divide(careful, by.careful) ?? careful, reasons)
}

/** Reads a figure as a yearly mean, where it can be one. A mean is not a whole number. */
const readYearly = (side: Side, belowNextUnit: boolean): Reading => {
  const { dataset, observation, topic, timing } = side
  const months = monthsOfMean(timing)
  if (months === undefined || months === 12) return assuming(side.stated, side, belowNextUnit)
  const total = assuming(readAs(dataset, observation, topic.indicator, false), side, belowNextUnit)
  const factor = rational(12n, BigInt(months))
  const mean = caveat('mean-of-years', { sides: topic.place, length: lengthWords(timing.length) })
  return remade(total, scale(total.interval, factor), scale(total.careful, factor), [...total.reasons, mean])
}

export const readerOf = (belowNextUnit: boolean): Read => {
  const stated = belowNextUnit
    ? rememberingAll((side: Side) => assuming(side.stated, side, belowNextUnit))
    : (side: Side) => side.stated
  const yearly = rememberingAll((side: Side) => readYearly(side, belowNextUnit))
  return (side, perYear) => (perYear ? yearly : stated)(side)
}
