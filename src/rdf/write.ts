import { documentOf, versionDocumentOf } from '../mapping/address'
import type { Dataset } from '../model/dataset'
import { sectionsOf } from './graph'
import { writeJsonLd } from './jsonld'
import { writeNTriples } from './ntriples'
import { writeTrig, writeTurtle } from './turtle'

/** The forms of linked data that are written and read. */
export type RdfFormat = 'turtle' | 'n-triples' | 'trig' | 'json-ld'

const documentSections = (dataset: Dataset, document = documentOf(dataset)) => ({
  document,
  sections: sectionsOf(dataset, document),
})

const writers: Readonly<Record<RdfFormat, (dataset: Dataset, document: string) => string>> = {
  turtle: (dataset, document) => writeTurtle(sectionsOf(dataset, document), document),
  'n-triples': (dataset, document) => writeNTriples(sectionsOf(dataset, document)),
  trig: (dataset, document) => writeTrig([documentSections(dataset, document)]),
  'json-ld': (dataset, document) => writeJsonLd(dataset, 'whole', document),
}

/** At which address the nodes of a dataset stand: `permanent` is that of its version, which no other version ever has. */
export interface RdfWriting {
  readonly permanent?: boolean
}

/**
 * Writes a dataset as linked data, self-contained and without blank nodes: a Data Cube with its structure and codes, a
 * DCAT record, each fact with its period and its quotations, and the findings on the facts as annotations. Every form says
 * the same; TriG says it in a graph named as the dataset's document. The same dataset gives the same bytes.
 *
 * @example
 * import { changshu } from 'rule-of-law-metrics/datasets'
 * const turtle = writeRdf(changshu, 'turtle')
 */
export const writeRdf = (dataset: Dataset, format: RdfFormat, { permanent = false }: RdfWriting = {}): string =>
  writers[format](dataset, permanent ? versionDocumentOf(dataset) : documentOf(dataset))

/**
 * Writes several datasets as one file of TriG, a graph a dataset, in order of their addresses.
 *
 * @example
 * const all = writeDatasets([changshu, beijing])
 */
export const writeDatasets = (datasets: readonly Dataset[]): string =>
  writeTrig(datasets.map((dataset) => documentSections(dataset)).sort((a, b) => (a.document < b.document ? -1 : 1)))
