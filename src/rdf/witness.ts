import type { Issue } from '../issue'
import { records } from '../mapping/classes'
import type { AnyRecord } from '../mapping/field'
import { type Graph, partsOf } from '../mapping/read'
import type { Term } from '../mapping/term'
import { entryOf } from '../model/remembered'
import { rdf } from '../vocabulary/terms'

/** Properties that parts of records have beside the fields on them. */
const besideParts: readonly string[] = Object.values<AnyRecord>(records)
  .flatMap(partsOf)
  .flatMap(({ fixed = [] }) => fixed.map(([property]) => property))

/** Remembers what was read of a graph, so that whatever was not can be said. */
export class Witness implements Graph {
  private readonly asked = new Map<string, Set<string>>()
  /** Nodes that were read as records, by all of their properties. */
  private readonly wholly = new Set<string>()

  constructor(private readonly graph: Graph) {}

  values(iri: string, property: string): readonly Term[] {
    const values = this.graph.values(iri, property)
    if (values.length > 0) entryOf(this.asked, iri, () => new Set()).add(property)
    return values
  }

  properties(iri: string): readonly string[] {
    this.wholly.add(iri)
    return this.graph.properties(iri)
  }

  /** The nodes that were read, each with the properties of which something was made, or said in an issue of its own. */
  understood(issues: readonly Issue[]): ReadonlyMap<string, ReadonlySet<string>> {
    const unknown = new Map<string, Set<string>>()
    for (const { code, at } of issues)
      if (code === 'property-not-understood' && at?.node !== undefined)
        entryOf(unknown, at.node, () => new Set()).add(at.property ?? '')
    const ofRecords = [...this.wholly].map((node): [string, ReadonlySet<string>] => [
      node,
      new Set(this.graph.properties(node).filter((property) => unknown.get(node)?.has(property) !== true)),
    ])
    const ofParts = [...this.asked]
      .filter(([node]) => !this.wholly.has(node))
      .map(([node, asked]): [string, ReadonlySet<string>] => [node, new Set([rdf.type, ...besideParts, ...asked])])
    return new Map([...ofRecords, ...ofParts])
  }
}
