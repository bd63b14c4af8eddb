import type { Graph } from './graph'
import { pairIncomplete } from './incomplete'
import type { Keys } from './keys'
import type { Members } from './members'
import type { Offence, Offences } from './offences'

/** Gives each member of a class of two or more another one of it: the first one, and to that the second. */
const pairEqual = (members: Members, { keys, held }: Keys, pair: (member: number, other: number) => void): void => {
  const first = new Uint32Array(keys.count)
  for (let member = 0; member < members.size; member++) {
    if (held[member] === 0) continue
    const key = keys.of[member] ?? 0
    const known = first[key] ?? 0
    if (known === 0) first[key] = member + 1
    else pair(member, known - 1)
  }
}

/**
 * IC-12: no two observations of a data set have equal values for all the dimensions that both have. Those with the same
 * dimensions are found by their classes; where dimensions are missing, as many pairs of choices of dimensions are gone
 * through as take time in proportion to the cube, and what then remains is said.
 *
 * @returns how many observations were not compared with all others
 */
export const checkDuplicates = (graph: Graph, members: Members, keys: Keys, offences: Offences): number => {
  const others = new Uint32Array(members.size)
  const pair = (member: number, other: number): void => {
    if (others[member] === 0) others[member] = other + 1
    if (others[other] === 0) others[other] = member + 1
  }
  pairEqual(members, keys, pair)
  const notCompared = pairIncomplete(graph, members, keys, pair)
  const repeated = function* (): Iterable<Offence> {
    for (let member = 0; member < members.size; member++) {
      const other = others[member] ?? 0
      if (other !== 0) yield { node: members.node(member), other: members.node(other - 1) }
    }
  }
  const total = others.reduce((sum, other) => sum + (other === 0 ? 0 : 1), 0)
  offences.addAll('cube-ic-12-duplicate-observation', total, repeated())
  return notCompared
}
