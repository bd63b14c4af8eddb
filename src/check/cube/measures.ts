import { entryOf } from '../../model/remembered'
import { qb } from '../../vocabulary/terms'
import type { Graph } from './graph'
import { type Keys, several } from './keys'
import { askedOf, type Members } from './members'
import { Numbers } from './numbers'
import type { Offence, Offences } from './offences'

/** IC-15: with a measure dimension, an observation has a value for the measure that it names. */
export const checkNamedMeasure = (graph: Graph, members: Members, offences: Offences): void => {
  const naming = new Map<number, Numbers>()
  graph.each(qb.measureType, (node, measure) => {
    let isHeld = false
    members.each(node, (member) => {
      isHeld ||= members.familyOf(member).hasMeasureType
    })
    if (!isHeld) return
    const nodes = naming.get(measure) ?? new Numbers()
    naming.set(measure, nodes)
    nodes.push(node)
  })
  const seen = new Uint32Array(graph.terms.size + 1)
  let turn = 0
  for (const [property, nodes] of naming) {
    turn++
    graph.each(property, (node) => {
      seen[node] = turn
    })
    for (let row = 0; row < nodes.length; row++) {
      const node = nodes.at(row)
      if (seen[node] !== turn) offences.add('cube-ic-15-measure-of-type-missing', { node, property })
    }
  }
}

/** The measure that each observation names, by its node; `several` where it names more than one, 0 where none. */
const namedMeasures = (graph: Graph): Uint32Array => {
  const named = new Uint32Array(graph.terms.size + 1)
  graph.each(qb.measureType, (node, measure) => {
    named[node] = named[node] === 0 ? measure : several
  })
  return named
}

/** IC-16: with a measure dimension, an observation has values for no declared measure but the one that it names. */
export const checkOtherMeasures = (graph: Graph, members: Members, offences: Offences): void => {
  const named = namedMeasures(graph)
  const seen = new Uint32Array(graph.terms.size + 1)
  let turn = 0
  for (const property of askedOf(members, ({ apart }) => apart).keys()) {
    turn++
    graph.each(property, (node) => {
      const own = named[node] ?? 0
      if (own === 0 || own === property || seen[node] === turn) return
      let isHeld = false
      members.each(node, (member) => {
        isHeld ||= members.familyOf(member).apart.has(property)
      })
      if (!isHeld) return
      seen[node] = turn
      offences.add('cube-ic-16-measure-of-other-type', { node, property })
    })
  }
}

/** The measures that are named in each combination of the other dimensions, in the order of the combinations. */
const eachCombination = (
  graph: Graph,
  members: Members,
  keys: Keys,
  visit: (of: readonly number[], measures: ReadonlySet<number>) => void,
): void => {
  const last = new Uint32Array(keys.keys.count)
  const before = new Uint32Array(members.size)
  for (let member = members.size - 1; member >= 0; member--) {
    const { hasMeasureType, dimensions } = members.familyOf(member)
    if (!hasMeasureType || keys.held[member] !== dimensions.size) continue
    const combination = keys.combinations[member] ?? 0
    before[member] = last[combination] ?? 0
    last[combination] = member + 1
  }
  const named = namedMeasures(graph)
  const others = new Map<number, number[]>()
  graph.each(qb.measureType, (node, measure) => {
    if (named[node] === several) entryOf(others, node, () => []).push(measure)
  })
  for (const head of last) {
    if (head === 0) continue
    const of: number[] = []
    const measures = new Set<number>()
    for (let at = head; at !== 0; at = before[at - 1] ?? 0) {
      const node = members.node(at - 1)
      of.push(at - 1)
      const measure = named[node] ?? 0
      if (measure !== several) measures.add(measure)
      else for (const each of others.get(node) ?? []) measures.add(each)
    }
    visit(of, measures)
  }
}

/**
 * IC-17: with a measure dimension, what is observed with one measure is observed with all. Observations that lack a
 * dimension are left to IC-11.
 */
export const checkCombinations = (graph: Graph, members: Members, keys: Keys, offences: Offences): void =>
  eachCombination(graph, members, keys, (of, named) => {
    const { measures } = members.familyOf(of[0] ?? 0)
    let lacking = measures.size
    for (const measure of named) if (measures.has(measure)) lacking--
    const notObserved = function* (): Iterable<Offence> {
      for (const property of measures)
        if (!named.has(property)) for (const member of of) yield { node: members.node(member), property }
    }
    offences.addAll('cube-ic-17-measure-not-observed', lacking * of.length, notObserved())
  })
