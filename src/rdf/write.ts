import { documentOf, versionDocumentOf } from '../mapping/address'
import type { Dataset, LargeDataset } from '../model/dataset'
import { sectionsOf } from './graph'
import { jsonLdPieces } from './jsonld'
import { nTriplesPieces } from './ntriples'
import { trigPieces, turtlePieces } from './turtle'

/** The forms of linked data that are written and read. */
export type RdfFormat = 'turtle' | 'n-triples' | 'trig' | 'json-ld'

const documentSections = (dataset: LargeDataset, document = documentOf(dataset)) => ({
  document,
  sections: sectionsOf(dataset, document),
})

const writers: Readonly<Record<RdfFormat, (dataset: LargeDataset, document: string) => Iterable<string>>> = {
  turtle: (dataset, document) => turtlePieces(sectionsOf(dataset, document), document),
  'n-triples': (dataset, document) => nTriplesPieces(sectionsOf(dataset, document)),
  trig: (dataset, document) => trigPieces([documentSections(dataset, document)]),
  'json-ld': (dataset, document) => jsonLdPieces(dataset, 'whole', document),
}

/** At which address the nodes of a dataset stand: `permanent` is that of its version, which no other version ever has. */
export interface RdfWriting {
  readonly permanent?: boolean
}

/**
 * Gives the text that `writeRdf` writes in pieces, about a fact each, so that linked data of any size can be written: a million
 * figures are longer than a string can be.
 */
export const rdfPieces = (
  dataset: LargeDataset,
  format: RdfFormat,
  { permanent = false }: RdfWriting = {},
): Iterable<string> => writers[format](dataset, permanent ? versionDocumentOf(dataset) : documentOf(dataset))

/**
 * Writes a dataset as linked data, self-contained and without blank nodes: a Data Cube with its structure and codes, a
 * DCAT record, each fact with its period and its quotations, and the findings on the facts as annotations. Every form says
 * the same; TriG says it in a graph named as the dataset's document. The same dataset gives the same bytes.
 *
 * @example
 * import { changshu } from 'rule-of-law-metrics/datasets'
 * const turtle = writeRdf(changshu, 'turtle')
 */
export const writeRdf = (dataset: Dataset, format: RdfFormat, writing: RdfWriting = {}): string =>
  [...rdfPieces(dataset, format, writing)].join('')

/**
 * Writes several datasets as one file of TriG, a graph a dataset, in order of their addresses.
 *
 * @example
 * const all = writeDatasets([changshu, beijing])
 */
export const writeDatasets = (datasets: readonly Dataset[]): string =>
  [
    ...trigPieces(
      datasets.map((dataset) => documentSections(dataset)).sort((a, b) => (a.document < b.document ? -1 : 1)),
    ),
  ].join('')
