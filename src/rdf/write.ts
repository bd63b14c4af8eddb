import { documentOf, versionDocumentOf } from '../mapping/address'
import type { Dataset, LargeDataset } from '../model/dataset'
import { checkFormat, type RdfFile, type RdfFormat } from './files'
import { sectionsOf } from './graph'
import { jsonLdPieces } from './jsonld'
import { nTriplesPieces } from './ntriples'
import type { Sections } from './sections'
import { type DocumentSections, prefixesOf, trigPieces, turtlePieces } from './turtle'

export type { RdfFile, RdfFormat }

const prefixes = new WeakMap<LargeDataset, ReadonlySet<string>>()

/**
 * A document of a dataset. Of the prefixes that it takes, those of the facts are the same in all its documents: only the names of
 * its own nodes differ, which take none.
 */
const documentSections = (dataset: LargeDataset, document: string, files?: readonly RdfFile[]): DocumentSections => {
  const sections = sectionsOf(dataset, document, files)
  const head: Sections = (notation) => sections(notation).slice(0, 1)
  const facts: Sections = (notation) => sections(notation).slice(1)
  return {
    document,
    sections,
    get used() {
      const ofFacts = prefixes.get(dataset) ?? prefixesOf(facts, document)
      prefixes.set(dataset, ofFacts)
      return new Set([...prefixesOf(head, document), ...ofFacts])
    },
  }
}

type Writer = (dataset: LargeDataset, document: string, files?: readonly RdfFile[]) => Iterable<string>

const writers: Readonly<Record<RdfFormat, Writer>> = {
  turtle: (dataset, document, files) => turtlePieces(documentSections(dataset, document, files)),
  'n-triples': (dataset, document, files) => nTriplesPieces(sectionsOf(dataset, document, files)),
  trig: (dataset, document, files) => trigPieces([documentSections(dataset, document, files)]),
  'json-ld': (dataset, document, files) => jsonLdPieces(dataset, 'whole', document, files),
}

/** At which address the nodes of a dataset stand, and in which files. */
export interface RdfWriting {
  /** At the address of the dataset's version, which no other version ever has. */
  readonly permanent?: boolean
  /** The files in which the dataset stands, which it names as its distributions: by default one in every form, beside its address. */
  readonly files?: readonly RdfFile[]
}

/**
 * Gives the text that `writeRdf` writes in pieces, some facts each, so that linked data of any size can be written: a million
 * figures are longer than a string can be.
 */
export const rdfPieces = (
  dataset: LargeDataset,
  format: RdfFormat,
  { permanent = false, files }: RdfWriting = {},
): Iterable<string> => {
  checkFormat(format)
  return writers[format](dataset, permanent ? versionDocumentOf(dataset) : documentOf(dataset), files)
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
      datasets
        .map((dataset) => documentSections(dataset, documentOf(dataset)))
        .sort((a, b) => (a.document < b.document ? -1 : 1)),
    ),
  ].join('')
