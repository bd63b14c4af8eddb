import { dateOf, rangeOf } from '../query/days'
import type { DeclaredMeasure } from '../query/declared'
import { inAreas } from '../query/measures'
import { listOf, type Where } from '../query/query'
import { isWhole } from '../query/words'

/** A condition; what is compared with is a parameter. */
export type Condition =
  | { readonly is: 'empty' | 'filled'; readonly of: string }
  | { readonly is: 'among'; readonly of: string; readonly words: readonly string[] }
  | { readonly is: 'from' | 'to'; readonly of: string; readonly day: string }
  /** Every condition of one of the lists. */
  | { readonly is: 'either'; readonly of: readonly (readonly Condition[])[] }

/** Indicators of the catalogue by their ids, and those declared by their ids in the datasets that declare them. */
const amongIndicators = (ids: readonly string[], declared: readonly DeclaredMeasure[]): Condition => {
  const listed: Condition = { is: 'among', of: 'indicator', words: ids }
  if (declared.length === 0) return listed
  const own = declared.map(({ id, datasets }): readonly Condition[] => [
    { is: 'among', of: 'dataset', words: datasets },
    { is: 'among', of: 'indicator', words: [id] },
  ])
  return { is: 'either', of: [...(ids.length === 0 ? [] : [[listed]]), ...own] }
}

/** The conditions on words. */
export const wordConditions = (
  { period, ...words }: Where,
  declared: readonly DeclaredMeasure[],
): readonly Condition[] => {
  const asked = { ...words, period_kind: period?.kind }
  return Object.entries(asked).flatMap(([name, list]): readonly Condition[] => {
    if (list === undefined) return []
    const all = [...new Set<string>(listOf<string>(list))].filter(isWhole)
    switch (name) {
      case 'area':
        return [
          amongIndicators(
            inAreas(all),
            declared.filter(({ area }) => all.includes(area)),
          ),
        ]
      case 'indicator': {
        const own = declared.filter(({ word }) => all.includes(word))
        const listed = all.filter((id) => !own.some(({ word }) => word === id))
        return [amongIndicators(listed, own)]
      }
      case 'jurisdictionWithin':
        return [{ is: 'among', of: 'jurisdiction', words: all }]
      default:
        return [{ is: 'among', of: name, words: all }]
    }
  })
}

/** The conditions on dates. */
export const dateConditions = ({ period = {} }: Where): readonly Condition[] => {
  const [within, overlaps] = [period.within, period.overlaps].map((edtf) => edtf && rangeOf(edtf))
  return [
    ...(period.latest ? ([{ is: 'filled', of: 'first_day' }] as const) : []),
    ...(within
      ? ([
          { is: 'from', of: 'first_day', day: dateOf(within.first) },
          { is: 'to', of: 'last_day', day: dateOf(within.last) },
        ] as const)
      : []),
    ...(overlaps
      ? ([
          { is: 'to', of: 'first_day', day: dateOf(overlaps.last) },
          { is: 'from', of: 'last_day', day: dateOf(overlaps.first) },
        ] as const)
      : []),
  ]
}
