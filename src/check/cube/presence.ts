import type { CubeCode } from '../../messages/cube-issues'
import type { Graph } from './graph'
import { askedOf, type Members } from './members'
import type { Offence, Offences } from './offences'
import type { Family } from './structures'

/** What every observation of a data set must have: by constraint, the properties that a family asks for. */
const asked: readonly (readonly [CubeCode, (family: Family) => ReadonlySet<number>])[] = [
  ['cube-ic-11-dimension-missing', ({ dimensions }) => dimensions],
  ['cube-ic-13-required-missing', ({ required }) => required],
  ['cube-ic-14-measure-missing', ({ together }) => together],
]

/**
 * IC-11, IC-13 and IC-14: observations have their dimensions, what is required, and without a measure dimension every
 * measure. What lacks is counted from what is there; it is looked up only to be named.
 */
export const checkPresence = (graph: Graph, members: Members, offences: Offences): void => {
  const seen = new Uint32Array(members.size)
  const held = new Uint32Array(members.dataSets.length)
  let turn = 0
  for (const [code, pick] of asked)
    for (const [property, families] of askedOf(members, pick)) {
      turn++
      const touched = new Set<number>()
      graph.each(property, (node) =>
        members.each(node, (member) => {
          if (seen[member] === turn) return
          seen[member] = turn
          const dataSet = members.dataSetOf(member)
          held[dataSet] = (held[dataSet] ?? 0) + 1
          touched.add(dataSet)
        }),
      )
      const lackingOf = function* (all: Uint32Array): Iterable<Offence> {
        for (const member of all) if (seen[member] !== turn) yield { node: members.node(member), property }
      }
      for (const dataSets of families)
        for (const dataSet of dataSets) {
          const all = members.of(dataSet)
          offences.addAll(code, all.length - (held[dataSet] ?? 0), lackingOf(all))
        }
      for (const dataSet of touched) held[dataSet] = 0
    }
}
