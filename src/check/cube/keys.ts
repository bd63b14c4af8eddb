import { qb } from '../../vocabulary/terms'
import { equalizer } from './equal-values'
import type { Graph } from './graph'
import { askedOf, type Members } from './members'
import { Numbers } from './numbers'
import { Partition } from './partition'

/** Stands for the several values of an observation that has more than one for a dimension: equal to nothing. */
export const several = 0xffff_ffff

/** The dimension values of members, brought together without any two being compared. */
export interface Keys {
  /** Members of one class have the same dimensions, with equal values. */
  readonly keys: Partition
  /** The same, but for qb:measureType. */
  readonly combinations: Uint32Array
  /** Members of one class have the same dimensions, whatever their values. */
  readonly shapes: Partition
  /** How many dimensions a member has values for. */
  readonly held: Uint32Array
}

/** The members that have a dimension, each with its value. */
export interface Holding {
  readonly members: Numbers
  readonly valueFor: (member: number) => number
}

/** Gives for a dimension the members that have it, among those whose data set declares it. Each call replaces the last. */
export const holder = (graph: Graph, members: Members): ((property: number) => Holding) => {
  const equal = equalizer(graph.terms)
  const [seen, values] = [new Uint32Array(members.size), new Uint32Array(members.size)]
  let turn = 0
  return (property) => {
    const holding = new Numbers()
    turn++
    graph.each(property, (node, value) =>
      members.each(node, (member) => {
        if (!members.familyOf(member).dimensions.has(property)) return
        const own = equal(value)
        if (seen[member] !== turn) {
          seen[member] = turn
          values[member] = own
          holding.push(member)
        } else if (values[member] !== own) values[member] = several
      }),
    )
    return { members: holding, valueFor: (member) => values[member] ?? 0 }
  }
}

/** Splits classes by value: one split for each value, and one for each member with several. */
const splitter = (termCount: number, memberCount: number) => {
  const [last, before] = [new Uint32Array(termCount), new Uint32Array(memberCount)]
  return (partition: Partition, { members, valueFor }: Holding): void => {
    const found = new Numbers()
    for (let row = 0; row < members.length; row++) {
      const member = members.at(row)
      const value = valueFor(member)
      if (value === several) {
        partition.begin()
        partition.move(member)
        continue
      }
      const linked = last[value] ?? 0
      if (linked === 0) found.push(value)
      before[member] = linked
      last[value] = member + 1
    }
    for (let row = 0; row < found.length; row++) {
      const value = found.at(row)
      partition.begin()
      for (let at = last[value] ?? 0; at !== 0; at = before[at - 1] ?? 0) partition.move(at - 1)
      last[value] = 0
    }
  }
}

/** The dimensions that any data set declares, qb:measureType last. */
export const dimensionsOf = (graph: Graph, members: Members): readonly number[] => {
  const measureType = graph.terms.node(qb.measureType)
  const all = [...askedOf(members, ({ dimensions }) => dimensions).keys()]
  return [...all.filter((each) => each !== measureType), ...all.filter((each) => each === measureType)]
}

/** Brings members of one data set together that have equal values for the same dimensions, in time linear in the values. */
export const keysOf = (graph: Graph, members: Members): Keys => {
  const dataSets = Uint32Array.from({ length: members.size }, (_, member) => members.dataSetOf(member))
  const keys = new Partition(dataSets, members.dataSets.length)
  const shapes = new Partition(dataSets.slice(), members.dataSets.length)
  const held = new Uint32Array(members.size)
  const hold = holder(graph, members)
  const split = splitter(graph.terms.size + 1, members.size)
  const measureType = graph.terms.node(qb.measureType)
  let combinations: Uint32Array | undefined
  for (const property of dimensionsOf(graph, members)) {
    if (property === measureType) combinations = keys.of.slice()
    const holding = hold(property)
    split(keys, holding)
    shapes.begin()
    for (let row = 0; row < holding.members.length; row++) {
      const member = holding.members.at(row)
      shapes.move(member)
      held[member] = (held[member] ?? 0) + 1
    }
  }
  return { keys, combinations: combinations ?? keys.of, shapes, held }
}
