import { type AnyRecord, isNested } from '../mapping/field'
import { expectedTerm, type Scope } from '../mapping/kind'
import { type Graph, nestedNodes, partNode } from '../mapping/read'
import type { Bilingual } from '../messages/fill'
import { rdf } from '../vocabulary/terms'

/** A place in linked data, and what should stand there, where that is known. */
export interface Wanting {
  readonly node: string
  readonly property: string
  readonly wanted?: Bilingual
}

const aNode: Bilingual = { en: 'a node that says it', zh: '说明这一内容的节点' }

/** The node and property that hold the value at a path of a record: what a record owns has nodes of its own. */
export const placeOf = (
  mapping: AnyRecord,
  node: string,
  [name, ...rest]: readonly string[],
  graph: Graph,
  scope: Pick<Scope, 'foreign'> = {},
): Wanting => {
  if (name === undefined) return { node, property: rdf.type }
  const field = mapping.fields[name]
  if (field === undefined) return { node, property: name === 'id' ? 'the address' : name }
  if (isNested(field)) {
    const [position, ...inner] = field.many === true ? rest : ['0', ...rest]
    const owned = nestedNodes(graph, field, node, scope)[Number(position)]
    return owned === undefined || inner.length === 0
      ? { node, property: field.property, wanted: aNode }
      : placeOf(field.record, owned, inner, graph, scope)
  }
  const part = field.part === undefined ? node : partNode(graph, field.part, node)
  return part === undefined
    ? { node, property: field.part?.link ?? '', wanted: aNode }
    : { node: part, property: field.property, wanted: expectedTerm(field.kind) }
}
