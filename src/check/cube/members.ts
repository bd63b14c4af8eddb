import { qb } from '../../vocabulary/terms'
import type { Graph } from './graph'
import { type Family, familyOf, type Structure } from './structures'

/** A data set with what its observations are held to. */
export interface DataSet {
  readonly node: number
  readonly family: Family
}

/**
 * The observations of a cube in their data sets, each pair a member. Members stand in order of their observation; an
 * observation that belongs to two data sets is a member of each.
 */
export interface Members {
  readonly size: number
  readonly dataSets: readonly DataSet[]
  /** The families, each with its data sets by their numbers. */
  readonly families: readonly { readonly family: Family; readonly dataSets: readonly number[] }[]
  /** The observation of a member. */
  readonly node: (member: number) => number
  /** The number of a member's data set in `dataSets`. */
  readonly dataSetOf: (member: number) => number
  readonly familyOf: (member: number) => Family
  /** The members of a data set, by its number. */
  readonly of: (dataSet: number) => Uint32Array
  /** Visits the members that a node is. */
  readonly each: (node: number, visit: (member: number) => void) => void
  readonly countOf: (node: number) => number
}

/** Where the items of each key begin when they are put in order of their keys: counting sort. */
const startsOf = (size: number, eachKey: (visit: (key: number) => void) => void): Uint32Array => {
  const starts = new Uint32Array(size + 1)
  eachKey((key) => {
    starts[key + 1] = (starts[key + 1] ?? 0) + 1
  })
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  return starts
}

/** The data sets that have observations, and for each distinct choice of structures the data sets that follow it. */
const dataSetsOf = (graph: Graph, structures: ReadonlyMap<number, Structure>) => {
  const followed = graph.lists(qb.structure)
  const families = new Map<string, { family: Family; dataSets: number[] }>()
  const dataSets: DataSet[] = []
  const numbers = new Map<number, number>()
  graph.each(qb.dataSet, (_observation, node) => {
    if (numbers.has(node)) return
    const ids = [...(followed.get(node) ?? [])].sort((a, b) => a - b)
    const key = ids.join()
    const sharing = families.get(key) ?? {
      family: familyOf(ids.flatMap((id) => structures.get(id) ?? [])),
      dataSets: [],
    }
    families.set(key, sharing)
    sharing.dataSets.push(dataSets.length)
    numbers.set(node, dataSets.length)
    dataSets.push({ node, family: sharing.family })
  })
  return { dataSets, numbers, families: [...families.values()] }
}

/** Finds the observations of each data set of a normalised graph. */
export const membersOf = (graph: Graph, structures: ReadonlyMap<number, Structure>): Members => {
  const { dataSets, numbers, families } = dataSetsOf(graph, structures)
  const starts = startsOf(graph.terms.size + 1, (visit) => graph.each(qb.dataSet, visit))
  const size = starts.at(-1) ?? 0
  const [nodes, dataSetOf, next] = [new Uint32Array(size), new Uint32Array(size), starts.slice()]
  graph.each(qb.dataSet, (observation, dataSet) => {
    const member = next[observation] ?? 0
    next[observation] = member + 1
    nodes[member] = observation
    dataSetOf[member] = numbers.get(dataSet) ?? 0
  })
  const startsOfDataSets = startsOf(dataSets.length, (visit) => dataSetOf.forEach(visit))
  const [byDataSet, nextOf] = [new Uint32Array(size), startsOfDataSets.slice()]
  dataSetOf.forEach((dataSet, member) => {
    const at = nextOf[dataSet] ?? 0
    nextOf[dataSet] = at + 1
    byDataSet[at] = member
  })
  const none = familyOf([])
  return {
    size,
    dataSets,
    families,
    node: (member) => nodes[member] ?? 0,
    dataSetOf: (member) => dataSetOf[member] ?? 0,
    familyOf: (member) => dataSets[dataSetOf[member] ?? 0]?.family ?? none,
    of: (dataSet) => byDataSet.subarray(startsOfDataSets[dataSet], startsOfDataSets[dataSet + 1]),
    each: (node, visit) => {
      const end = starts[node + 1] ?? 0
      for (let member = starts[node] ?? 0; member < end; member++) visit(member)
    },
    countOf: (node) => (starts[node + 1] ?? 0) - (starts[node] ?? 0),
  }
}

/** The properties that families ask for in one way or another, each with the data sets that it is asked of. */
export const askedOf = (
  { families }: Members,
  pick: (family: Family) => ReadonlySet<number>,
): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const asked = new Map<number, (readonly number[])[]>()
  for (const { family, dataSets } of families)
    for (const property of pick(family)) {
      const lists = asked.get(property)
      if (lists === undefined) asked.set(property, [dataSets])
      else lists.push(dataSets)
    }
  return asked
}
