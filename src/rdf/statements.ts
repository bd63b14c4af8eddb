import type { Graph } from '../mapping/read'
import type { Term } from '../mapping/term'
import { qb, rdf } from '../vocabulary/terms'

type Properties = Map<string, Term[]>

const entry = <V>(map: Map<string, V>, key: string, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The class that a statement gives its node: what is of a dataset is an observation, as the Data Cube Recommendation has it. */
const typeBy = (property: string, value: Term): string | undefined => {
  if (property === qb.dataSet) return qb.Observation
  return property === rdf.type && value.kind === 'node' ? value.iri : undefined
}

/** The statements of one graph by node and property: what reading works on. */
export class Statements implements Graph {
  private readonly nodes = new Map<string, Properties>()
  private readonly byType = new Map<string, string[]>()

  add(subject: string, property: string, value: Term): void {
    const properties = entry(this.nodes, subject, () => new Map<string, Term[]>())
    entry<Term[]>(properties, property, () => []).push(value)
    const type = typeBy(property, value)
    if (type !== undefined) entry<string[]>(this.byType, type, () => []).push(subject)
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
    return [...new Set(this.byType.get(type) ?? [])]
  }
}
