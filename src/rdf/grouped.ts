import { entryOf, rememberingAll } from '../model/remembered'
import type { Statements } from './statements'

/** The nodes of a type that have a key, in the order in which they came. */
export type Grouped = (type: string, key: string) => readonly string[]

/** Gathers the nodes of each type by their keys once: a text may have very many datasets, each of which looks for its own. */
export const grouped = (rest: Statements, keysOf: (iri: string) => Iterable<string>): Grouped => {
  const groupsOf = rememberingAll((type: string): ReadonlyMap<string, readonly string[]> => {
    const groups = new Map<string, string[]>()
    for (const iri of rest.ofType(type))
      for (const key of new Set(keysOf(iri))) entryOf<string, string[]>(groups, key, () => []).push(iri)
    return groups
  })
  return (type, key) => groupsOf(type).get(key) ?? []
}

const upTo = (iri: string, place: number): string => iri.slice(0, place + 1)

/** By the document that a node stands in, with its `#`. */
export const byDocument = (rest: Statements): Grouped =>
  grouped(rest, (iri) => [upTo(iri, iri.indexOf('#')), upTo(iri, iri.lastIndexOf('#'))])

/** By the address that a node stands under, with its `/`. */
export const byAddress = (rest: Statements): Grouped => grouped(rest, (iri) => [upTo(iri, iri.lastIndexOf('/'))])

/** By the nodes that a node says to belong to. */
export const byOwner = (rest: Statements, property: string): Grouped =>
  grouped(rest, (iri) => rest.values(iri, property).flatMap((owner) => (owner.kind === 'node' ? [owner.iri] : [])))
