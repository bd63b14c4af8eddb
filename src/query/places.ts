import { jurisdictionOf } from '../model/catalogue'
import { entryOf } from '../model/remembered'
import { jurisdictions } from '../vocabulary/catalogue'
import { listOf, type Query } from './query'
import type { TabledHead } from './tabled'
import { codeOf, type Words } from './words'

/** The place that another lies in, where that is known. */
type OuterOf = (place: string) => string | undefined

/** The place that another lies in, of the catalogue or as it is declared. */
const outerIn =
  (declared: ReadonlyMap<string, string>): OuterOf =>
  (place) => {
    const listed = jurisdictionOf(place)
    return listed === undefined ? declared.get(place) : listed.within
  }

/**
 * The place that each declared one lies in. Of datasets that declare one differently the first is heard, and none that would close
 * a circle: several may close one that none has by itself.
 */
export const declaredOuter = (heads: readonly TabledHead[]): ReadonlyMap<string, string> => {
  const declared = new Map<string, string>()
  const outer = outerIn(declared)
  /** A place further out than the next, so that no way is walked step by step again. */
  const further = new Map<string, string>()
  const outermost = (place: string): string => {
    let at = place
    for (let next = outer(at); next !== undefined; next = further.get(at) ?? outer(at)) {
      further.set(at, further.get(next) ?? next)
      at = next
    }
    return at
  }
  for (const { places = [] } of heads)
    for (const { id, within } of places)
      if (within !== undefined && !declared.has(id) && outermost(within) !== id) declared.set(id, within)
  return declared
}

/** Whether a place is one of those given or lies in one. No way is walked twice. */
export const liesIn = (
  given: Iterable<string>,
  declared: ReadonlyMap<string, string>,
): ((place: string) => boolean) => {
  const outer = outerIn(declared)
  const known = new Map<string, boolean>()
  for (const place of given) known.set(place, true)
  return (place) => {
    const way: string[] = []
    let at: string | undefined = place
    for (; at !== undefined && !known.has(at); at = outer(at)) way.push(at)
    const isIn = at !== undefined && known.get(at) === true
    for (const one of way) known.set(one, isIn)
    return isIn
  }
}

/**
 * A walk through the places of a column, each before those in it: when each is reached, by its code, and when all that lies in it has
 * been. So a place lies in another if it is reached within the stretch of that.
 */
export interface Tour {
  readonly at: Int32Array
  readonly end: Int32Array
}

/** The walk through the places of a column, and those around them. */
export const tourOf = (column: Words, declared: ReadonlyMap<string, string>): Tour => {
  const outer = outerIn(declared)
  const inner = new Map<string | undefined, string[]>()
  const all = new Set(column.words)
  for (const place of all) {
    const around = outer(place)
    entryOf(inner, around, () => []).push(place)
    if (around !== undefined) all.add(around) // it is looked at in its turn
  }
  const tour = { at: new Int32Array(column.words.length), end: new Int32Array(column.words.length) }
  let reached = 0
  const way: (string | number)[] = inner.get(undefined) ?? []
  for (let next = way.pop(); next !== undefined; next = way.pop()) {
    if (typeof next === 'number') tour.end[next] = reached
    else {
      const code = codeOf(column, next)
      if (code !== undefined) {
        tour.at[code] = reached++
        way.push(code)
      }
      for (const place of inner.get(next) ?? []) way.push(place)
    }
  }
  return tour
}

/** The places that are one of those given or lie in one, of the catalogue and of those that datasets declare. */
export const placesWithin = (asked: readonly string[], heads: readonly TabledHead[]): readonly string[] => {
  const declared = heads.flatMap(({ places = [] }) => places.map(({ id }) => id))
  const words = [...new Set([...Object.keys(jurisdictions), ...declared])]
  return words.filter(liesIn(asked, declaredOuter(heads)))
}

/** A query whose places are all named: those that lie in a place beside it, as far as the catalogue and the datasets know them. */
export const withPlacesNamed = <Q extends Query>(query: Q, heads: readonly TabledHead[]): Q => {
  const around = query.where?.jurisdictionWithin
  if (around === undefined) return query
  return { ...query, where: { ...query.where, jurisdictionWithin: placesWithin(listOf(around), heads) } }
}
