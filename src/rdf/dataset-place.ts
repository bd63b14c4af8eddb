import { datasetNode, decodedName, versionDocumentOf } from '../mapping/address'
import type { Graph } from '../mapping/read'
import { isNode } from '../mapping/term'
import { dcat, qb, rolm } from '../vocabulary/terms'

/** What the address of a dataset says of it. */
export interface DatasetPlace {
  readonly base: string
  readonly id: string
}

const placeIn = (iri: string): DatasetPlace | undefined => {
  const [, base, name] = /^(.*\/)([^/#]+)#data$/u.exec(iri) ?? []
  const id = name === undefined ? undefined : decodedName(name)
  return base === undefined || id === undefined ? undefined : { base, id }
}

/** What the address of a version says of its dataset: it stands under that of the dataset, which it names. */
const placeOfVersion = (iri: string, graph: Pick<Graph, 'values'>): DatasetPlace | undefined => {
  const [dataset, ...others] = graph.values(iri, dcat.isVersionOf)
  const [version] = graph.values(iri, dcat.version)
  if (dataset?.kind !== 'node' || others.length > 0 || version?.kind !== 'literal') return undefined
  const place = placeIn(dataset.iri)
  if (place === undefined) return undefined
  return datasetNode(versionDocumentOf({ ...place, version: version.text })) === iri ? place : undefined
}

/** The base and the id of the dataset at an address, or of one of its versions; `undefined` where it is that of none. */
export const placeOfDataset = (iri: string, graph: Pick<Graph, 'values'>): DatasetPlace | undefined =>
  placeOfVersion(iri, graph) ?? placeIn(iri)

/**
 * Whether a dataset is one of the vocabulary: its structure tells it from the cubes of others that may stand beside it. Where
 * it says none, its address does.
 */
export const isOfVocabulary = (iri: string, graph: Pick<Graph, 'values'>): boolean => {
  const structures = graph.values(iri, qb.structure)
  return structures.length === 0
    ? placeOfDataset(iri, graph) !== undefined
    : structures.some((structure) => isNode(structure, rolm.structure))
}
