import type { CubeCode } from '../../messages/cube-issues'
import { qb, skos } from '../../vocabulary/terms'
import type { Graph } from './graph'
import { collectionReader, downwardReader, type HierarchyReader, upwardReader } from './hierarchies'
import { askedOf, type Members } from './members'
import type { Offences } from './offences'

/** What a code list asks of a value. */
interface Demand {
  readonly code: CubeCode
  readonly list: number
  readonly allows: (value: number) => boolean
}

type ListReader = (list: number) => Demand | undefined

/** The concepts of each scheme that is some property's code list. */
const schemesOf = (graph: Graph): ReadonlyMap<number, ReadonlySet<number>> => {
  const schemes = new Map<number, Set<number>>()
  graph.each(qb.codeList, (_property, list) => schemes.set(list, new Set()))
  graph.each(skos.inScheme, (concept, list) => schemes.get(list)?.add(concept))
  return schemes
}

const code19 = 'cube-ic-19-code-not-in-list'

/** One reader for each kind of list: what is typed as several kinds is held to each. */
const readersOf = (graph: Graph): readonly ListReader[] => {
  const isConcept = graph.marked(skos.Concept)
  const [isScheme, isHierarchy] = [graph.marked(skos.ConceptScheme), graph.marked(qb.HierarchicalCodeList)]
  const [isCollection, isOrdered] = [graph.marked(skos.Collection), graph.marked(skos.OrderedCollection)]
  const concepts = (codes: ReadonlySet<number>) => (value: number) => isConcept[value] === 1 && codes.has(value)
  const [schemes, membersOf] = [schemesOf(graph), collectionReader(graph)]
  const byHierarchy =
    (code: CubeCode, read: HierarchyReader): ListReader =>
    (list) => {
      const codes = isHierarchy[list] === 1 ? read(list) : undefined
      return codes && { code, list, allows: (value) => codes.has(value) }
    }
  return [
    (list) =>
      isScheme[list] === 1 ? { code: code19, list, allows: concepts(schemes.get(list) ?? new Set()) } : undefined,
    (list) =>
      isCollection[list] === 1 || isOrdered[list] === 1
        ? { code: code19, list, allows: concepts(membersOf(list)) }
        : undefined,
    byHierarchy('cube-ic-20-code-not-in-hierarchy', downwardReader(graph)),
    byHierarchy('cube-ic-21-code-not-in-inverse-hierarchy', upwardReader(graph)),
  ]
}

/** The demands that a value does not meet, one of each constraint. */
const unmet = (demands: readonly Demand[], value: number): readonly Demand[] => [
  ...new Map(demands.filter(({ allows }) => !allows(value)).map((demand) => [demand.code, demand])).values(),
]

/** IC-19 to IC-21: the values of a dimension are in each of its code lists: schemes, collections, hierarchies. */
export const checkCodes = (graph: Graph, members: Members, offences: Offences): void => {
  const readers = readersOf(graph)
  const listsOf = graph.lists(qb.codeList)
  for (const property of askedOf(members, ({ dimensions }) => dimensions).keys()) {
    const demands = (listsOf.get(property) ?? []).flatMap((list) => readers.flatMap((read) => read(list) ?? []))
    if (demands.length === 0) continue
    const judged = new Map<number, readonly Demand[]>()
    graph.each(property, (node, value) => {
      const wrong = judged.get(value) ?? unmet(demands, value)
      judged.set(value, wrong)
      if (wrong.length === 0) return
      let isHeld = false
      members.each(node, (member) => {
        isHeld ||= members.familyOf(member).dimensions.has(property)
      })
      if (isHeld) for (const { code, list } of wrong) offences.add(code, { node, property, value, other: list })
    })
  }
}
