import { jurisdictionOf } from '../model/catalogue'
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

/** For each place of a column the code of the nearest other that it lies in, or -1. */
export const placesAround = (column: Words, heads: readonly TabledHead[]): Int32Array => {
  const around = outerOf(heads)
  return Int32Array.from(column.words, (place) => {
    for (const outer of chainOf(place, around)) {
      const code = codeOf(column, outer)
      if (code !== undefined) return code
    }
    return -1
  })
}
