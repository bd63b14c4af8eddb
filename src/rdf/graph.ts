import { datasetNode, documentOf, versionDocumentOf } from '../mapping/address'
import type { Scope } from '../mapping/kind'
import { datasetMapping } from '../mapping/records'
import { scopeOf } from '../mapping/scope'
import { statementFor, type Teller, tellAll } from '../mapping/teller'
import { Telling } from '../mapping/telling'
import { type Description, isA, node, type Statement } from '../mapping/term'
import { isApproved } from '../model/approval'
import { datasetLists, type LargeDataset, type ListName } from '../model/dataset'
import { dcat, prov, qb } from '../vocabulary/terms'
import { factBlocks, findingBlocks, type Writing } from './facts'
import { distributionsOf, filesBeside, type RdfFile } from './files'
import { conceptBlocks, jurisdictionBlock, periodBlock } from './referred'
import { type Block, type Section, type Sections, toldBlocks, whenAsked } from './sections'
import { structureDescriptions, structureIri } from './structure'

/**
 * How a version hangs on its dataset and on the version before. The document of the dataset names its current version, that
 * of a version the dataset.
 */
export const versionStatements = (dataset: LargeDataset, document: string): readonly Statement[] => {
  const { replaces } = dataset
  const [whichever, version] = [documentOf(dataset), versionDocumentOf(dataset)]
  const to = (property: string, other: string): Statement => [property, node(datasetNode(other))]
  const before = replaces === undefined ? [] : [versionDocumentOf({ ...dataset, version: replaces })]
  return [
    ...(document === version ? [to(dcat.isVersionOf, whichever)] : []),
    ...(document === whichever && isApproved(dataset) ? [to(dcat.hasCurrentVersion, version)] : []),
    ...before.flatMap((earlier) => [to(dcat.previousVersion, earlier), to(prov.wasRevisionOf, earlier)]),
  ]
}

/** The nodes of other documents to which a version leads: what they are, and no more. */
const otherVersions = (statements: readonly Statement[]): readonly Description[] =>
  [...new Set(statements.flatMap(([, value]) => (value.kind === 'node' ? [value.iri] : [])))]
    .sort()
    .map((iri) => ({ iri, statements: [isA(dcat.Dataset)] }))

/** The dataset itself, the files in which it stands and its other versions. */
const datasetBlock = <T, S, B>({ dataset, scope, teller, telling }: Writing<T, S, B>, files: readonly RdfFile[]): B => {
  const { document } = scope
  const distributions = distributionsOf(document, files)
  const versions = versionStatements(dataset, document)
  const behind: readonly Statement[] = [
    [qb.structure, node(structureIri)],
    ...versions,
    ...distributions.map(({ iri }): Statement => [dcat.distribution, node(iri)]),
  ]
  telling.tell(datasetMapping, { ...dataset }, datasetNode(document), '', {
    behind: behind.map((statement) => statementFor(teller, statement)),
  })
  tellAll(teller, [...distributions, ...otherVersions(versions)])
  return teller.told()
}

/** The heading of each list in a file. */
export const titles: Readonly<Record<ListName, string>> = {
  sources: 'The documents that state the facts',
  bodies: 'The bodies that report or are named',
  persons: 'The persons named',
  indicators: 'The indicators that the catalogue lacks',
  places: 'The places that the catalogue lacks',
  observations: 'The figures',
  noValues: 'Cells without a number',
  partSets: 'Totals and their parts',
  recognitions: 'Recognitions',
  trends: 'Trends',
  milestones: 'Milestones',
  instruments: 'Instruments',
  programmes: 'Programmes',
  statedCounts: 'What documents count of themselves',
  notes: 'Notes',
}

/**
 * Everything that a dataset's document says, in the order in which it is to be read; each fact's nodes together. Another
 * document is that of its version. The files are those in which the dataset stands.
 */
export const sectionsOf =
  (dataset: LargeDataset, document = documentOf(dataset), files = filesBeside(document)): Sections =>
  <T, S, B>(teller: Teller<T, S, B>): readonly Section<B>[] => {
    const scope: Scope = { ...scopeOf(dataset), document }
    const writing = { dataset, scope, teller, telling: new Telling(scope, teller) }
    const section = (title: string, blocks: () => Iterable<B>): Section<B> => ({ title, blocks: whenAsked(blocks) })
    const told = (title: string, blocks: () => readonly Block[]): Section<B> =>
      section(title, () => toldBlocks(teller, blocks()))
    return [
      section('The dataset', () => [datasetBlock(writing, files)]),
      ...datasetLists.map((list) => section(titles[list], () => factBlocks(list, writing))),
      section('Findings, computed from the facts', () => findingBlocks(writing)),
      told('When', () => [periodBlock(dataset, document)]),
      told('Where', () => [jurisdictionBlock(dataset)]),
      told('The codes used', () => conceptBlocks(dataset)),
      told('The structure, the same for every dataset', () => [structureDescriptions()]),
    ]
  }
