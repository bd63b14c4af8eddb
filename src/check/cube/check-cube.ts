import { type Issue, issue } from '../../issue'
import { type CubeCode, cubeConstraints } from '../../messages/cube-issues'
import { checkCodes } from './code-lists'
import { checkDuplicates } from './duplicates'
import type { Graph } from './graph'
import { keysOf } from './keys'
import { checkCombinations, checkNamedMeasure, checkOtherMeasures } from './measures'
import { membersOf } from './members'
import { normalise } from './normalise'
import { Offences } from './offences'
import { checkPresence } from './presence'
import { type CubeFormat, type CubeSource, type ReadGraph, readGraph, tooLarge } from './read-graph'
import {
  checkDatatypes,
  checkDeclarations,
  checkSingles,
  checkSliceKeys,
  checkSliceMembers,
  checkSlices,
  isEmpty,
} from './shape-constraints'
import { structuresOf } from './structures'

/** How much a check says, and how large a cube it takes. */
export interface CubeOptions {
  /** How many offenders of each constraint are named; the rest are counted. */
  readonly most?: number
  /** How many different terms are kept apart at most, so that memory is bounded: 16,000,000 where nothing else is said. */
  readonly terms?: number
}

/** How many offenders of each constraint are named where nothing else is asked for. */
export const mostOffenders = 20

const codes = Object.keys(cubeConstraints) as readonly CubeCode[] // the keys of a constant, in its order

const checkNormalised = (graph: Graph, offences: Offences): readonly Issue[] => {
  const structures = structuresOf(graph)
  const members = membersOf(graph, structures)
  checkSingles(graph, members, offences)
  checkDeclarations(graph, structures, offences)
  checkSliceKeys(graph, structures, offences)
  checkSlices(graph, offences)
  checkPresence(graph, members, offences)
  checkNamedMeasure(graph, members, offences)
  checkOtherMeasures(graph, members, offences)
  checkSliceMembers(graph, members, offences)
  checkCodes(graph, members, offences)
  const keys = keysOf(graph, members)
  checkCombinations(graph, members, keys, offences)
  const notCompared = checkDuplicates(graph, members, keys, offences)
  return notCompared === 0 ? [] : [issue('cube-not-compared', { received: String(notCompared) })]
}

const checkGraph = ({ graph, illTyped }: ReadGraph, most: number): readonly Issue[] => {
  const offences = new Offences(most)
  if (illTyped.size > 0) {
    graph.settle()
    checkDatatypes(graph, illTyped, offences)
  }
  normalise(graph)
  if (graph.overflowed) return [tooLarge(graph)]
  const others = checkNormalised(graph, offences)
  return [...offences.issues(graph, codes), ...others, ...(isEmpty(graph) ? [issue('cube-empty')] : [])]
}

/**
 * Holds any data cube against the integrity constraints of the RDF Data Cube Recommendation (IC-0 to IC-21), once it is
 * normalised, in time linear in its size: no two observations are compared, and no SPARQL is run. What breaks a
 * constraint is named with its property and value, up to `most` of each; the rest are counted. A cube that keeps them
 * all has no issues.
 *
 * @param source the text, its bytes in UTF-8, or either in pieces; a constraint sees nothing outside it
 *
 * @example
 * for (const { code, message } of await checkCube(turtle, 'turtle')) console.error(code, message)
 */
export const checkCube = async (
  source: CubeSource,
  format: CubeFormat,
  { most = mostOffenders, terms }: CubeOptions = {},
): Promise<readonly Issue[]> => {
  const read = await readGraph(source, format, terms)
  return 'graph' in read ? checkGraph(read, most) : [read]
}
