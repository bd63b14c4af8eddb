import { RolmError } from '../../issue'
import { documentOf, versionDocumentOf } from '../../mapping/address'
import { codeLists } from '../../mapping/code-lists'
import { localIri } from '../../mapping/kind'
import { type Description, inLanguage, literal, node, type Statement } from '../../mapping/term'
import { type DeclaredList, datasetLists, isDeclaredList, type Note } from '../../model/dataset'
import { isLaterVersion } from '../../model/version'
import { titles } from '../../rdf/graph'
import { nTriplesPieces } from '../../rdf/ntriples'
import { type Section, sectionsWith } from '../../rdf/sections'
import { turtlePieces } from '../../rdf/turtle'
import { dcat, dcterms, prov, rdf, rdfs, xsd } from '../../vocabulary/terms'
import type { Difference, FactChange, Version } from './change'

/** The forms of linked data in which a difference is written. */
export type RevisionFormat = 'turtle' | 'n-triples'

interface Place {
  readonly document: string
}

/** Where the nodes of a version are, and those of the dataset whichever its version. */
interface VersionPlaces extends Place {
  readonly base: string
  readonly whichever: Place
}

interface Places {
  readonly old: VersionPlaces
  readonly now: VersionPlaces
}

const placesOfVersion = (version: Version): VersionPlaces => ({
  document: versionDocumentOf(version),
  base: version.base,
  whichever: { document: documentOf(version) },
})

const to = (property: string, iri: string): Statement => [property, node(iri)]

const versionBlock = ({ version, issued }: Version, iri: string, more: readonly Statement[] = []): Description => ({
  iri,
  statements: [
    to(rdf.type, dcat.Dataset),
    to(rdf.type, prov.Entity),
    [dcat.version, literal(version)],
    [dcterms.issued, literal(issued, xsd.date)],
    ...more,
  ],
})

const datasetBlock = ({ old, new: now }: Difference, places: Places): readonly Description[] => {
  const [before, after] = [localIri('data', places.old), localIri('data', places.now)]
  const revision = localIri('data-revision', places.now)
  return [
    versionBlock(now, after, [
      to(dcat.previousVersion, before),
      to(prov.wasRevisionOf, before),
      to(prov.wasGeneratedBy, revision),
    ]),
    versionBlock(old, before),
    {
      iri: localIri('data', places.now.whichever),
      statements: [to(dcat.hasVersion, before), to(dcat.hasVersion, after)],
    },
    {
      iri: revision,
      statements: [to(rdf.type, prov.Activity), to(prov.used, before)],
    },
  ]
}

const comments = (notes: readonly Note[]): readonly Statement[] =>
  notes.flatMap(({ text }) =>
    (['en', 'zh'] as const).flatMap((language): readonly Statement[] => {
      const said = text[language]
      return said === undefined ? [] : [[rdfs.comment, inLanguage(said, language)]]
    }),
  )

/** The address of what a dataset declares, which it has in every version, and in the data of others. */
const declaredIri = (list: DeclaredList, id: string, { base }: VersionPlaces): string =>
  list === 'places'
    ? codeLists.jurisdiction.iriOf(id)
    : localIri(id, { document: base + codeLists.indicator.open.under })

/**
 * What a change makes of an indicator or place that the dataset declares. It has one address: so no version of it revises another, and
 * which versions declare it tells what was added, removed or revised.
 */
const declaredBlock = (list: DeclaredList, change: FactChange, { old, now }: Places): Description => {
  const [before, after] = [change.change !== 'added', change.change !== 'removed']
  const iri = declaredIri(list, change.id, now)
  const was = 'was' in change && change.was !== undefined ? declaredIri(list, change.was, old) : iri
  return {
    iri,
    statements: [
      to(rdf.type, prov.Entity),
      ...(before && was === iri ? [to(dcterms.isPartOf, localIri('data', old))] : []),
      ...(after ? [to(dcterms.isPartOf, localIri('data', now))] : []),
      to(prov.wasInfluencedBy, localIri('data-revision', now)),
      ...(was === iri ? [] : [to(prov.alternateOf, was)]),
      ...comments(change.notes),
    ],
  }
}

/** What a change makes of a fact: a revision of the old one, the same in another place or by another name, or gone. */
const links = (change: FactChange, { old, now }: Places): readonly Statement[] => {
  const revision = localIri('data-revision', now)
  switch (change.change) {
    case 'added':
      return [to(prov.wasGeneratedBy, revision)]
    case 'removed':
      return [to(prov.wasInvalidatedBy, revision)]
    case 'revised':
      return [to(prov.wasRevisionOf, localIri(change.was ?? change.id, old))]
    case 'moved':
      return [to(prov.alternateOf, localIri(change.was ?? change.id, old))]
    case 'renamed':
      return [to(prov.alternateOf, localIri(change.was, old))]
  }
}

const factBlock = (change: FactChange, places: Places): Description => {
  if (isDeclaredList(change.list)) return declaredBlock(change.list, change, places)
  const version = change.change === 'removed' ? places.old : places.now
  return {
    iri: localIri(change.id, version),
    statements: [
      to(rdf.type, prov.Entity),
      to(dcterms.isPartOf, localIri('data', version)),
      to(prov.specializationOf, localIri(change.id, version.whichever)),
      ...links(change, places),
      ...comments(change.notes),
    ],
  }
}

const sectionsOf = (difference: Difference, places: Places): readonly Section[] =>
  [
    { title: 'The versions', blocks: [datasetBlock(difference, places)] },
    ...datasetLists.map((list) => ({
      title: titles[list],
      blocks: difference.facts.filter((fact) => fact.list === list).map((fact) => [factBlock(fact, places)]),
    })),
  ].filter(({ blocks }) => blocks.length > 0)

/**
 * Writes what is different between two versions as linked data, without blank nodes: the versions at their permanent
 * addresses (`<base><id>/<version>#data`), and each fact that changed with what it was (PROV). Facts that did not change
 * are left out: they are in the files of the versions.
 *
 * @throws RolmError where the new version has no later number: an address names one version, and a revision follows what it revises
 *
 * @example
 * import { diffDatasets, writeRevision } from 'rule-of-law-metrics/check'
 * import { changshu } from 'rule-of-law-metrics/datasets'
 * const turtle = writeRevision(diffDatasets(changshu, { ...changshu, version: '1.0.1' }), 'turtle')
 */
export const writeRevision = (difference: Difference, format: RevisionFormat): string => {
  const [from, till] = [difference.old.version, difference.new.version]
  if (!isLaterVersion(till, from))
    throw new RolmError(
      `version ${till} is not later than ${from}: give the older one first, and every version a number of its own`,
      { zh: `版本 ${till} 并不晚于 ${from}：请先给旧版，并给每个版本各自的版本号` },
    )
  const places: Places = { old: placesOfVersion(difference.old), now: placesOfVersion(difference.new) }
  const sections = sectionsWith(sectionsOf(difference, places))
  switch (format) {
    case 'turtle':
      return [...turtlePieces({ document: places.now.document, sections })].join('')
    case 'n-triples':
      return [...nTriplesPieces(sections)].join('')
  }
}
