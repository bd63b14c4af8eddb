import type { DimensionName } from './columns'
import { rangeOf, undatedDay } from './days'
import { liesIn } from './places'
import { asksDates, listOf, type Where } from './query'
import type { RowIndex } from './row-index'
import type { Conditional } from './table'
import { type Codes, codeOf } from './words'

/** A condition on a column of words, as a mask over its codes. */
export interface Condition {
  readonly codes: Codes
  /** For each code of the column whether its word is accepted: 1 or 0. */
  readonly mask: Uint8Array
  /** The codes accepted. */
  readonly accepted: readonly number[]
  readonly index?: RowIndex | undefined
}

/** The part of a column's words that a condition accepts: a guess at the part of the rows. */
const share = ({ accepted, mask }: Condition): number => accepted.length / mask.length

/** The conditions on words, those first that are likely to leave the least. */
export const conditionsOf = (
  { dimensions, indexes, outer }: Conditional,
  { period, jurisdictionWithin, ...words }: Where,
): readonly Condition[] => {
  const asked = { ...words, periodKind: period?.kind }
  const names = Object.keys(asked) as (keyof typeof asked)[] // the keys of a literal
  const conditionOn = (name: DimensionName, accepted: readonly number[]): Condition => {
    const { codes, words: known } = dimensions[name]
    const mask = new Uint8Array(known.length + 1)
    for (const code of accepted) mask[code] = 1
    return { codes, mask, accepted, index: indexes[name] }
  }
  const conditions = names.flatMap((name): readonly Condition[] => {
    const list = asked[name]
    if (list === undefined) return []
    const accepted = [...new Set<string>(listOf(list))].flatMap((word) => codeOf(dimensions[name], word) ?? [])
    return [conditionOn(name, accepted)]
  })
  if (jurisdictionWithin !== undefined) {
    const isWithin = liesIn(listOf(jurisdictionWithin), outer)
    const accepted = dimensions.jurisdiction.words.flatMap((place, code) => (isWithin(place) ? [code] : []))
    conditions.push(conditionOn('jurisdiction', accepted))
  }
  return conditions.sort((a, b) => share(a) - share(b))
}

/** What a mask of dates holds for an undated period: it is neither accepted nor not. */
export const undatedMark = 2

/** The conditions on dates as a mask over the codes of the column `period`; `undefined` where there are none. */
export const datesMask = ({ days, dimensions }: Conditional, where: Where): Uint8Array | undefined => {
  if (!asksDates(where)) return undefined
  const [within, overlaps] = [where.period?.within, where.period?.overlaps].map((edtf) => edtf && rangeOf(edtf))
  return new Uint8Array(dimensions.period.words.length + 1).map((_, code) => {
    const [begin, end] = [days.begin[code] ?? undatedDay, days.end[code] ?? undatedDay]
    if (begin === undatedDay) return undatedMark
    if (within && (begin < within.first || end > within.last)) return 0
    return overlaps && (begin > overlaps.last || end < overlaps.first) ? 0 : 1
  })
}
