import { owl, qb, rdf, skos } from '../../vocabulary/terms'
import type { Graph } from './graph'

/** The nodes that a walk reaches from its starts, these among them. Cycles end it, and depth costs no stack. */
const reached = (starts: readonly number[], next: (node: number) => readonly number[]): ReadonlySet<number> => {
  const found = new Set(starts)
  for (const node of found) for (const each of next(node)) found.add(each)
  return found
}

const none: readonly number[] = []
const negative = (nodes: readonly number[] = none): readonly number[] => nodes.map((node) => -node)

/** Finds the members of a collection: its own, those of collections in it, and the items of ordered ones, as SKOS has it. */
export const collectionReader = (graph: Graph): ((collection: number) => ReadonlySet<number>) => {
  const [members, memberLists] = [graph.lists(skos.member), graph.lists(skos.memberList)]
  const [firsts, rests] = [graph.lists(rdf.first), graph.lists(rdf.rest)]
  // a cell of a list is no member: it goes by its number below zero
  const next = (node: number): readonly number[] =>
    node < 0
      ? [...(firsts.get(-node) ?? none), ...negative(rests.get(-node))]
      : [...(members.get(node) ?? none), ...negative(memberLists.get(node))]
  return (collection) => reached(next(collection), next)
}

/** A hierarchical code list, read in one direction: the codes that its roots lead to, or `undefined` where it names no steps so. */
export type HierarchyReader = (list: number) => ReadonlySet<number> | undefined

/** Subjects and values of a property changed over. */
const inverted = (graph: Graph, property: number): ReadonlyMap<number, readonly number[]> => {
  const lists = new Map<number, number[]>()
  graph.each(property, (subject, value) => {
    const list = lists.get(value)
    if (list === undefined) lists.set(value, [subject])
    else list.push(subject)
  })
  return lists
}

const hierarchyReader = (
  graph: Graph,
  stepsOf: (list: number) => readonly number[],
  linksOf: (step: number) => ReadonlyMap<number, readonly number[]>,
): HierarchyReader => {
  const roots = graph.lists(qb.hierarchyRoot)
  const links = new Map<number, ReadonlyMap<number, readonly number[]>>()
  const known = new Map<string, ReadonlySet<number>>()
  const linked = (step: number): ReadonlyMap<number, readonly number[]> => {
    const made = links.get(step) ?? linksOf(step)
    links.set(step, made)
    return made
  }
  return (list) => {
    const steps = stepsOf(list)
    if (steps.length === 0) return undefined
    const starts = roots.get(list) ?? none
    const key = `${steps.join()} ${starts.join()}`
    const maps = steps.map(linked)
    const codes = known.get(key) ?? reached(starts, (node) => maps.flatMap((map) => map.get(node) ?? none))
    known.set(key, codes)
    return codes
  }
}

/** Reads hierarchies by the properties that lead from parent to child: a list may have several, taken together. */
export const downwardReader = (graph: Graph): HierarchyReader => {
  const properties = graph.lists(qb.parentChildProperty)
  const stepsOf = (list: number): readonly number[] =>
    (properties.get(list) ?? none).filter((property) => graph.terms.isIri(property))
  return hierarchyReader(graph, stepsOf, (step) => graph.lists(step))
}

/** Reads hierarchies by properties that lead from child to parent, which the list names as a blank node's inverse. */
export const upwardReader = (graph: Graph): HierarchyReader => {
  const [properties, inverses] = [graph.lists(qb.parentChildProperty), graph.lists(owl.inverseOf)]
  const stepsOf = (list: number): readonly number[] =>
    (properties.get(list) ?? none)
      .filter((property) => graph.terms.isBlank(property))
      .flatMap((property) => inverses.get(property) ?? none)
      .filter((property) => graph.terms.isIri(property))
  return hierarchyReader(graph, stepsOf, (step) => inverted(graph, step))
}
