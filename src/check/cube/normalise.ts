import { entryOf } from '../../model/remembered'
import { qb, rdf } from '../../vocabulary/terms'
import type { Graph } from './graph'

type Holders = ReadonlyMap<number, readonly number[]>
type Pushed = readonly (readonly [property: number, value: number])[]

/** Phase 1 of the Recommendation: the classes and properties that the vocabulary implies, in its order. */
const closeTypes = (graph: Graph): void => {
  const node = (iri: string): number => graph.terms.node(iri)
  const type = node(rdf.type)
  const typing = (property: string, subjectType: string | undefined, valueType: string | undefined): void =>
    graph.each(property, (subject, value) => {
      if (subjectType !== undefined) graph.infer(subject, type, node(subjectType))
      if (valueType !== undefined) graph.infer(value, type, node(valueType))
    })
  const declaring = (property: string, propertyType: string): void =>
    graph.each(property, (component, declared) => {
      graph.infer(component, node(qb.componentProperty), declared)
      graph.infer(declared, type, node(propertyType))
    })
  typing(qb.observation, undefined, qb.Observation)
  typing(qb.dataSet, qb.Observation, qb.DataSet)
  typing(qb.slice, undefined, qb.Slice)
  declaring(qb.dimension, qb.DimensionProperty)
  declaring(qb.measureDimension, qb.DimensionProperty)
  declaring(qb.measure, qb.MeasureProperty)
  declaring(qb.attribute, qb.AttributeProperty)
}

/** For each property, the structures that declare it with a component for which `isMeant` holds. */
const declarers = (
  graph: Graph,
  isMeant: (component: number, property: number) => boolean,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const propertiesOf = graph.lists(qb.componentProperty)
  const found = new Map<number, Set<number>>()
  graph.each(qb.component, (structure, component) => {
    for (const property of propertiesOf.get(component) ?? []) {
      if (isMeant(component, property)) entryOf(found, property, () => new Set()).add(structure)
    }
  })
  return found
}

/** What each holder states for properties that a structure of its own declares. */
const statedBy = (
  graph: Graph,
  structuresOf: Holders,
  declared: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, Pushed> => {
  const stated = new Map<number, [number, number][]>()
  for (const [property, structures] of declared)
    graph.each(property, (holder, value) => {
      if (structuresOf.get(holder)?.some((structure) => structures.has(structure)) === true)
        entryOf(stated, holder, () => []).push([property, value])
    })
  return stated
}

/** Copies what is stated on a holder to the observations below it, while the graph is no larger than is checked. */
const pushDown = (
  graph: Graph,
  stated: ReadonlyMap<number, Pushed>,
  eachBelow: (visit: (holder: number, observation: number) => void) => void,
): void => {
  if (stated.size === 0) return
  eachBelow((holder, observation) => {
    for (const [property, value] of stated.get(holder) ?? []) {
      if (graph.overflowed) return
      graph.infer(observation, property, value)
    }
  })
}

/** The structures of the data sets that a slice belongs to. */
const structuresOfSlices = (graph: Graph, structuresOf: Holders): Holders => {
  const found = new Map<number, Set<number>>()
  graph.each(qb.slice, (dataSet, slice) => {
    const structures = entryOf(found, slice, () => new Set())
    for (const structure of structuresOf.get(dataSet) ?? []) structures.add(structure)
  })
  return new Map([...found].map(([slice, structures]) => [slice, [...structures]]))
}

/** Phase 2: what is stated once, on the data set or a slice, is copied to each observation below. */
const pushDownAttachments = (graph: Graph): void => {
  const attachments = graph.lists(qb.componentAttachment)
  const attachedTo = (level: string) => {
    const id = graph.terms.node(level)
    return declarers(graph, (component) => attachments.get(component)?.includes(id) === true)
  }
  const structuresOf = graph.lists(qb.structure)
  pushDown(graph, statedBy(graph, structuresOf, attachedTo(qb.DataSet)), (visit) =>
    graph.each(qb.dataSet, (observation, dataSet) => visit(dataSet, observation)),
  )
  const ofSlices = structuresOfSlices(graph, structuresOf)
  const belowSlices = (visit: (slice: number, observation: number) => void): void => graph.each(qb.observation, visit)
  pushDown(graph, statedBy(graph, ofSlices, attachedTo(qb.Slice)), belowSlices)
  const isDimension = graph.marked(qb.DimensionProperty)
  const dimensions = declarers(graph, (_component, property) => isDimension[property] === 1)
  pushDown(graph, statedBy(graph, ofSlices, dimensions), belowSlices)
}

/**
 * Brings an abbreviated cube into the form that the constraints look at, by the algorithm of the Recommendation (section
 * 10): the statements that it implies are added to the graph, and each statement is left once.
 */
export const normalise = (graph: Graph): void => {
  closeTypes(graph)
  pushDownAttachments(graph)
  graph.settle()
}
