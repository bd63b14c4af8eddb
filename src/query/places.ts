import { jurisdictionOf } from '../model/catalogue'
import { jurisdictions } from '../vocabulary/catalogue'
import { listOf, type Query } from './query'
import type { TabledHead } from './tabled'
import { codeOf, type Words } from './words'

/**
 * The place that another lies in. Of datasets that declare one differently the first is heard, and none that would close a circle:
 * several may close one that none has by itself.
 */
const outerOf = (heads: readonly TabledHead[]): ((place: string) => string | undefined) => {
  const declared = new Map<string, string>()
  const outer = (place: string): string | undefined => {
    const listed = jurisdictionOf(place)
    return listed === undefined ? declared.get(place) : listed.within
  }
  const leads = (from: string, to: string): boolean => {
    let place: string | undefined = from
    while (place !== undefined && place !== to) place = outer(place)
    return place === to
  }
  for (const { places = [] } of heads)
    for (const { id, within } of places)
      if (within !== undefined && !declared.has(id) && !leads(within, id)) declared.set(id, within)
  return outer
}

/** The places that a place lies in, from the inside out. */
const chainOf = (place: string, outerOf: (place: string) => string | undefined): readonly string[] => {
  const chain: string[] = []
  for (let outer = outerOf(place); outer !== undefined; outer = outerOf(outer)) chain.push(outer)
  return chain
}

/** For each place of a column all places that it lies in, from the inside out. */
export const outerPlaces = (
  { words }: Pick<Words, 'words'>,
  heads: readonly TabledHead[],
): readonly (readonly string[])[] => {
  const around = outerOf(heads)
  return words.map((place) => chainOf(place, around))
}

/** For each place of a column the code of the nearest other that it lies in, or -1. */
export const placesAround = (column: Words, outer: readonly (readonly string[])[]): Int32Array =>
  Int32Array.from(outer, (chain) => {
    for (const place of chain) {
      const code = codeOf(column, place)
      if (code !== undefined) return code
    }
    return -1
  })

/** The places that are one of those given or lie in one, of the catalogue and of those that datasets declare. */
export const placesWithin = (asked: readonly string[], heads: readonly TabledHead[]): readonly string[] => {
  const declared = heads.flatMap(({ places = [] }) => places.map(({ id }) => id))
  const words = [...new Set([...Object.keys(jurisdictions), ...declared])]
  const [chains, around] = [outerPlaces({ words }, heads), new Set(asked)]
  return words.filter((place, at) => around.has(place) || chains[at]?.some((outer) => around.has(outer)))
}

/** A query whose places are all named: those that lie in a place beside it, as far as the catalogue and the datasets know them. */
export const withPlacesNamed = <Q extends Query>(query: Q, heads: readonly TabledHead[]): Q => {
  const around = query.where?.jurisdictionWithin
  if (around === undefined) return query
  return { ...query, where: { ...query.where, jurisdictionWithin: placesWithin(listOf(around), heads) } }
}
