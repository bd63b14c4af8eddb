import { issue } from '../issue'
import { codeLists } from '../mapping/code-lists'
import { lists } from '../mapping/records'
import { entryOf } from '../model/remembered'
import type { Gathered } from '../query/gathered'
import { placesWithin } from '../query/places'
import type { Tabled, TabledPlace } from '../query/tabled'
import { byCodePoint } from '../query/words'
import type { Reading } from './reading'
import type { ResultRow } from './results'

/** Adds where places lie. Where graphs that say different things are one, nobody can tell any more which dataset says what. */
export const addPlaces = (rows: readonly ResultRow[], reading: Reading, gathered: Gathered): void => {
  const seen = new Set<string>()
  for (const row of rows) {
    const node = reading.text(row, 'jurisdiction')
    const { address, id } = reading.dataset(row)
    const { places } = gathered.at(address, id)
    const key = `${address} ${node}`
    const at = { node, property: lists.places.fields.within.property }
    if (seen.has(key)) reading.issues.push(issue('property-repeated', { at, parameters: at, received: '2' }))
    seen.add(key)
    places.push({
      id: reading.code(row, 'jurisdiction', codeLists.jurisdiction),
      ...(row.around !== undefined && { within: reading.code(row, 'around', codeLists.jurisdiction) }),
    })
  }
}

/**
 * Tells, once, of each dataset that declares places and is not among those that are given, on which the question was put
 * together: it may lack places of which figures are there, or add up what overlaps.
 */
export const checkGiven = (rows: readonly ResultRow[], given: ReadonlySet<string>, reading: Reading): void => {
  const others = new Set(rows.map((row) => reading.dataset(row).address))
  for (const address of others)
    if (!given.has(address)) reading.issues.push(issue('dataset-not-given', { received: address }))
}

/** The places that are one of those given or lie in one, whoever says so: an engine follows every statement of a graph. */
const followed = (asked: readonly string[], places: readonly TabledPlace[]): ReadonlySet<string> => {
  const inside = new Map<string, string[]>()
  for (const { id, within = '' } of places) entryOf(inside, within, () => []).push(id)
  const found = new Set(asked)
  for (const place of found) for (const inner of inside.get(place) ?? []) found.add(inner) // which the loop then comes to
  return found
}

/**
 * Tells of each declared place that an engine finds within those asked for, and a table does not, or the other way round. Of
 * datasets that disagree about where a place lies a table hears the first; an engine hears all of one graph, or each in its own.
 */
export const checkPlaces = (asked: readonly string[], datasets: readonly Tabled[], reading: Reading): void => {
  const inOrder = [...datasets].sort((a, b) => byCodePoint(a.id, b.id))
  const heard = new Set(placesWithin(asked, inOrder))
  const all = inOrder.flatMap(({ places = [] }) => places)
  const unlike = [all, ...inOrder.map(({ places = [] }) => places)].flatMap((places) => {
    const found = followed(asked, places)
    return places.map(({ id }) => id).filter((id) => found.has(id) !== heard.has(id))
  })
  for (const place of new Set(unlike)) reading.issues.push(issue('places-disagree', { received: place }))
}
