import type { Graph } from '../mapping/read'
import type { Term } from '../mapping/term'
import { entryOf } from '../model/remembered'
import { qb, rdf } from '../vocabulary/terms'

type Properties = Map<string, Term[]>

const nothing: ReadonlyMap<string, readonly Term[]> = new Map()

/** The class that a statement gives its node: what is of a dataset is an observation, as the Data Cube Recommendation has it. */
const typeBy = (property: string, value: Term): string | undefined => {
  if (property === qb.dataSet) return qb.Observation
  return property === rdf.type && value.kind === 'node' ? value.iri : undefined
}

/** The statements of one graph by node and property: what reading works on. */
export class Statements implements Graph {
  private readonly nodes = new Map<string, Properties>()
  private readonly byType = new Map<string, Set<string>>()

  add(subject: string, property: string, value: Term): void {
    const properties = entryOf(this.nodes, subject, () => new Map<string, Term[]>())
    entryOf<string, Term[]>(properties, property, () => []).push(value)
    const type = typeBy(property, value)
    if (type !== undefined) entryOf(this.byType, type, () => new Set<string>()).add(subject)
  }

  /** Takes out what is said of a node, and gives it. */
  remove(subject: string): ReadonlyMap<string, readonly Term[]> {
    const properties = this.nodes.get(subject)
    if (properties === undefined) return nothing
    this.nodes.delete(subject)
    for (const [property, values] of properties)
      for (const value of values) this.byType.get(typeBy(property, value) ?? '')?.delete(subject)
    return properties
  }

  subjects(): readonly string[] {
    return [...this.nodes.keys()]
  }

  values(iri: string, property: string): readonly Term[] {
    return this.nodes.get(iri)?.get(property) ?? []
  }

  properties(iri: string): readonly string[] {
    return [...(this.nodes.get(iri)?.keys() ?? [])]
  }

  ofType(type: string): readonly string[] {
    return [...(this.byType.get(type) ?? [])]
  }
}

/** All that several graphs say, as one graph. */
export const union = (graphs: readonly Statements[]): Statements => {
  const [first, ...others] = graphs
  if (first !== undefined && others.length === 0) return first
  const all = new Statements()
  for (const graph of graphs)
    for (const node of graph.subjects())
      for (const property of graph.properties(node))
        for (const value of graph.values(node, property)) all.add(node, property, value)
  return all
}
