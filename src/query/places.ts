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

/** The nearest of a place and those that it lies in which is one of some. No way is walked twice. */
const nearestOf = (outer: OuterOf, isOne: (place: string) => boolean): OuterOf => {
  const known = new Map<string, string | undefined>()
  return (place) => {
    const way: string[] = []
    let at: string | undefined = place
    for (; at !== undefined && !known.has(at) && !isOne(at); at = outer(at)) way.push(at)
    const nearest = at === undefined || !known.has(at) ? at : known.get(at)
    for (const one of way) known.set(one, nearest)
    return nearest
  }
}

/** Whether a place is one of those given or lies in one. */
export const liesIn = (
  given: Iterable<string>,
  declared: ReadonlyMap<string, string>,
): ((place: string) => boolean) => {
  const around = new Set(given)
  const nearest = nearestOf(outerIn(declared), (place) => around.has(place))
  return (place) => nearest(place) !== undefined
}

/**
 * A walk through the places of a column, each before those in it: when each is reached, by its code, and when all that lies in it has
 * been. So a place lies in another if it is reached within the stretch of that.
 */
export interface Tour {
  readonly at: Int32Array
  readonly end: Int32Array
}

/** The walk through the places of a column. */
export const tourOf = (column: Words, declared: ReadonlyMap<string, string>): Tour => {
  const outer = outerIn(declared)
  const nearest = nearestOf(outer, (place) => codeOf(column, place) !== undefined)
  const [roots, inner] = [[] as number[], new Map<string, number[]>()]
  for (const [code, place] of column.words.entries()) {
    const next = outer(place)
    const around = next === undefined ? undefined : nearest(next)
    if (around === undefined) roots.push(code)
    else entryOf(inner, around, () => []).push(code)
  }
  const tour = { at: new Int32Array(column.words.length), end: new Int32Array(column.words.length) }
  let reached = 0
  const way = roots
  for (let code = way.pop(); code !== undefined; code = way.pop()) {
    if (code < 0) tour.end[~code] = reached
    else {
      tour.at[code] = reached++
      way.push(~code)
      for (const one of inner.get(column.words[code] ?? '') ?? []) way.push(one)
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
