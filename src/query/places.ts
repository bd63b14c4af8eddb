import { jurisdictionOf } from '../model/catalogue'
import { codeOf, type Words } from './words'

/** The places that a place lies in, from the inside out. A catalogue that runs in a circle is followed once. */
const chainOf = (place: string): ReadonlySet<string> => {
  const chain = new Set<string>()
  let outer = jurisdictionOf(place)?.within
  while (outer !== undefined && outer !== place && !chain.has(outer)) {
    chain.add(outer)
    outer = jurisdictionOf(outer)?.within
  }
  return chain
}

/** For each place of a column the code of the nearest other that it lies in, or -1. */
export const placesAround = (column: Words): Int32Array =>
  Int32Array.from(column.words, (place) => {
    for (const outer of chainOf(place)) {
      const code = codeOf(column, outer)
      if (code !== undefined) return code
    }
    return -1
  })
