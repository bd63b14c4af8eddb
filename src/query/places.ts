import { jurisdictionOf } from '../model/catalogue'
import { jurisdictions } from '../vocabulary/catalogue'
import { listOf, type Query } from './query'
import type { TabledHead } from './tabled'
import { codeOf, type Words } from './words'

/** The place that another lies in. Of datasets that declare one differently the first is heard. */
const outerOf = (heads: readonly TabledHead[]): ((place: string) => string | undefined) => {
  const declared = new Map<string, string | undefined>()
  for (const { places = [] } of heads)
    for (const { id, within } of places) if (declared.get(id) === undefined) declared.set(id, within)
  return (place) => {
    const listed = jurisdictionOf(place)
    return listed === undefined ? declared.get(place) : listed.within
  }
}

/** The places that a place lies in, from the inside out. A catalogue that runs in a circle is followed once. */
const chainOf = (place: string, outerOf: (place: string) => string | undefined): ReadonlySet<string> => {
  const chain = new Set<string>()
  let outer = outerOf(place)
  while (outer !== undefined && outer !== place && !chain.has(outer)) {
    chain.add(outer)
    outer = outerOf(outer)
  }
  return chain
}

/** For each place of a column all places that it lies in, from the inside out. */
export const outerPlaces = (
  { words }: Pick<Words, 'words'>,
  heads: readonly TabledHead[],
): readonly (readonly string[])[] => {
  const around = outerOf(heads)
  return words.map((place) => [...chainOf(place, around)])
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
  const chains = outerPlaces({ words }, heads)
  return words.filter((place, at) => asked.includes(place) || chains[at]?.some((outer) => asked.includes(outer)))
}

/** A query whose places are all named: those that lie in a place beside it, as far as the catalogue and the datasets know them. */
export const withPlacesNamed = <Q extends Query>(query: Q, heads: readonly TabledHead[]): Q => {
  const around = query.where?.jurisdictionWithin
  if (around === undefined) return query
  return { ...query, where: { ...query.where, jurisdictionWithin: placesWithin(listOf(around), heads) } }
}
