import type { ListName } from '../model/dataset'
import { dcterms, qb, rdfs } from '../vocabulary/terms'

/** How the records of each list hang on their dataset: the property that leads from the record to it. */
export const membership: Readonly<Record<ListName, string>> = {
  sources: dcterms.isReferencedBy,
  bodies: dcterms.isReferencedBy,
  persons: dcterms.isReferencedBy,
  indicators: rdfs.isDefinedBy,
  places: rdfs.isDefinedBy,
  observations: qb.dataSet,
  noValues: dcterms.isPartOf,
  partSets: dcterms.isPartOf,
  recognitions: dcterms.isPartOf,
  trends: dcterms.isPartOf,
  milestones: dcterms.isPartOf,
  instruments: dcterms.isPartOf,
  programmes: dcterms.isPartOf,
  statedCounts: dcterms.isPartOf,
  notes: dcterms.isPartOf,
}
