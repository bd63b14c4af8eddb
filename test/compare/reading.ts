import type { Comparison } from '../../src/compare/compare'
import type { Effect, Reason } from '../../src/compare/reason'
import type { Verdict } from '../../src/vocabulary/catalogue'

/** The codes of reasons by their effect, in order, as often as they are given. */
export const codesOf = (reasons: readonly Reason[]): Readonly<Record<Effect, readonly string[]>> => {
  const of = (wanted: Effect) => reasons.flatMap(({ code, effect }) => (effect === wanted ? [code] : [])).sort()
  return { 'not-comparable': of('not-comparable'), caveat: of('caveat') }
}

/** The pairs of a comparison by the ids of their figures, each with its verdict. */
export const verdictsOfPairs = (comparisons: readonly Comparison[]): readonly (readonly [string, Verdict])[] =>
  comparisons.map(({ a, b, verdict }) => [`${a.observation.id} | ${b.observation.id}`, verdict])
