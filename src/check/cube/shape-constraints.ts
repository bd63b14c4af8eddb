import { entryOf } from '../../model/remembered'
import { qb, rdf, rdfs, skos } from '../../vocabulary/terms'
import type { Graph } from './graph'
import type { Members } from './members'
import type { Offences } from './offences'
import { isBoolean, type Structure } from './structures'

/** Visits the numbers of marked nodes. */
const eachMarked = (marks: Uint8Array, visit: (node: number) => void): void =>
  marks.forEach((mark, node) => {
    if (mark === 1) visit(node)
  })

/** IC-0: literals that are not of their datatype, wherever they stand. The graph is as it was read, each statement once. */
export const checkDatatypes = (graph: Graph, illTyped: ReadonlySet<number>, offences: Offences): void => {
  if (illTyped.size === 0) return
  for (const property of graph.properties)
    graph.each(property, (node, value) => {
      if (illTyped.has(value)) offences.add('cube-ic-0-value-not-of-datatype', { node, property, value })
    })
}

/** IC-1, IC-2 and IC-9: an observation has one data set, a data set one structure, a slice one key. */
export const checkSingles = (graph: Graph, members: Members, offences: Offences): void => {
  eachMarked(graph.marked(qb.Observation), (node) => {
    const count = members.countOf(node)
    if (count !== 1) offences.add('cube-ic-1-not-one-data-set', { node, count })
  })
  const structures = graph.lists(qb.structure)
  eachMarked(graph.marked(qb.DataSet), (node) => {
    const count = structures.get(node)?.length ?? 0
    if (count !== 1) offences.add('cube-ic-2-not-one-structure', { node, count })
  })
  const keys = graph.lists(qb.sliceStructure)
  eachMarked(graph.marked(qb.Slice), (node) => {
    const count = keys.get(node)?.length ?? 0
    if (count !== 1) offences.add('cube-ic-9-not-one-slice-key', { node, count })
  })
}

/** IC-3 to IC-6: structures have a measure, dimensions a range and a code list, and only attributes are optional. */
export const checkDeclarations = (
  graph: Graph,
  structures: ReadonlyMap<number, Structure>,
  offences: Offences,
): void => {
  eachMarked(graph.marked(qb.DataStructureDefinition), (node) => {
    if ((structures.get(node)?.measures.size ?? 0) === 0) offences.add('cube-ic-3-no-measure', { node })
  })
  const [ranges, codeLists] = [graph.lists(rdfs.range), graph.lists(qb.codeList)]
  const concept = graph.terms.node(skos.Concept)
  eachMarked(graph.marked(qb.DimensionProperty), (node) => {
    const range = ranges.get(node)
    if (range === undefined) offences.add('cube-ic-4-no-range', { node })
    else if (range.includes(concept) && !codeLists.has(node)) offences.add('cube-ic-5-no-code-list', { node })
  })
  const isAttribute = graph.marked(qb.AttributeProperty)
  const [properties, isComponent] = [graph.lists(qb.componentProperty), new Set<number>()]
  graph.each(qb.component, (_structure, component) => isComponent.add(component))
  for (const [node, required] of graph.lists(qb.componentRequired)) {
    if (!isComponent.has(node) || !required.some((value) => isBoolean(graph, value, false))) continue
    for (const property of properties.get(node) ?? [])
      if (isAttribute[property] !== 1) offences.add('cube-ic-6-optional-not-attribute', { node, property })
  }
}

/** IC-7 and IC-8: a slice key belongs to a structure, and fixes only what that declares. */
export const checkSliceKeys = (graph: Graph, structures: ReadonlyMap<number, Structure>, offences: Offences): void => {
  const isStructure = graph.marked(qb.DataStructureDefinition)
  const isKey = graph.marked(qb.SliceKey)
  const isClaimed = new Set<number>()
  const properties = graph.lists(qb.componentProperty)
  graph.each(qb.sliceKey, (structure, key) => {
    if (isStructure[structure] === 1) isClaimed.add(key)
    if (isKey[key] !== 1) return
    for (const property of properties.get(key) ?? [])
      if (structures.get(structure)?.components.has(property) !== true)
        offences.add('cube-ic-8-slice-key-property-undeclared', { node: key, property, other: structure })
  })
  eachMarked(isKey, (node) => {
    if (!isClaimed.has(node)) offences.add('cube-ic-7-slice-key-unclaimed', { node })
  })
}

/** IC-10: a slice has a value for each property that its key fixes. */
export const checkSlices = (graph: Graph, offences: Offences): void => {
  const properties = graph.lists(qb.componentProperty)
  const slicesFixing = new Map<number, Set<number>>()
  graph.each(qb.sliceStructure, (slice, key) => {
    for (const property of properties.get(key) ?? []) entryOf(slicesFixing, property, () => new Set()).add(slice)
  })
  for (const [property, lacking] of slicesFixing) {
    graph.each(property, (slice) => lacking.delete(slice))
    for (const node of lacking) offences.add('cube-ic-10-slice-dimension-missing', { node, property })
  }
}

/** IC-18: what stands in a slice of a data set is an observation of that data set. */
export const checkSliceMembers = (graph: Graph, members: Members, offences: Offences): void => {
  const dataSetsOf = new Map<number, number[]>()
  graph.each(qb.slice, (dataSet, slice) => {
    const dataSets = dataSetsOf.get(slice)
    if (dataSets === undefined) dataSetsOf.set(slice, [dataSet])
    else dataSets.push(dataSet)
  })
  graph.each(qb.observation, (slice, node) => {
    for (const value of dataSetsOf.get(slice) ?? []) {
      let isMember = false
      members.each(node, (member) => {
        if (members.dataSets[members.dataSetOf(member)]?.node === value) isMember = true
      })
      if (!isMember)
        offences.add('cube-ic-18-observation-of-other-data-set', {
          node,
          property: graph.terms.node(qb.dataSet),
          value,
          other: slice,
        })
    }
  })
}

/** Whether a graph has anything of a cube at all. */
export const isEmpty = (graph: Graph): boolean => {
  const types = new Set([qb.DataSet, qb.Observation, qb.DataStructureDefinition].map((type) => graph.terms.node(type)))
  let found = false
  graph.each(rdf.type, (_node, type) => {
    found ||= types.has(type)
  })
  return !found
}
