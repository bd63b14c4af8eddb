import type { End, Interval } from '../model/interval'
import { minus, order, over, plus, type Rational, rational, zero } from '../model/rational'

const one = rational(1n)

/** The sum of the ends of all but one, on one side; `null` where one of those is absent. */
const sumOfOthers = (ends: readonly (End | null)[]): ((of: number) => End | null) => {
  const all = ends.reduce<Rational>((sum, end) => (end === null ? sum : plus(sum, end.at)), zero)
  const absent = ends.filter((end) => end === null).length
  const open = ends.filter((end) => end?.open === true).length
  return (of) => {
    const own = ends[of] ?? null
    if (absent > Number(own === null)) return null
    return { at: own === null ? all : minus(all, own.at), open: open > Number(own?.open === true) }
  }
}

const isZero = ({ at }: End): boolean => order(at, zero) === 0

/** The least part of a whole that something makes up which is this at least, where the rest is that at most. */
const leastPart = (own: End, rest: End | null): End => {
  if (rest !== null && isZero(rest)) return { at: one, open: false }
  if (isZero(own)) return own
  if (rest === null) return { at: zero, open: true }
  return { at: over(own.at, plus(own.at, rest.at)), open: own.open || rest.open }
}

/**
 * What part of their sum each of several figures makes up, which are independent of one another: least where the figure is
 * least and all others are greatest. `undefined` where one may be below zero, or all of them zero: then there is no whole to be
 * a part of.
 */
export const sharesOf = (figures: readonly Interval[]): readonly Interval[] | undefined => {
  const lows = figures.flatMap(({ low }) => (low === null || order(low.at, zero) < 0 ? [] : [low]))
  if (lows.length < figures.length || lows.every((low) => isZero(low) && !low.open)) return undefined
  const [othersLow, othersHigh] = [sumOfOthers(lows), sumOfOthers(figures.map(({ high }) => high))]
  return figures.map(({ high }, of) => {
    const restOfAll = leastPart(othersLow(of) ?? { at: zero, open: false }, high)
    return {
      low: leastPart(lows[of] ?? { at: zero, open: false }, othersHigh(of)),
      high: { at: minus(one, restOfAll.at), open: restOfAll.open },
    }
  })
}
