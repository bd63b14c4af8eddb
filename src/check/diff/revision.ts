import { RolmError } from '../../issue'
import { documentOf, versionDocumentOf } from '../../mapping/address'
import { codeLists } from '../../mapping/code-lists'
import { localIri } from '../../mapping/kind'
import { type Description, inLanguage, literal, node, type Statement } from '../../mapping/term'
import { type DeclaredList, datasetLists, isDeclaredList, type ListName, type Note } from '../../model/dataset'
import { isLaterVersion } from '../../model/version'
import { type Section, titles } from '../../rdf/graph'
import { nTriplesPieces } from '../../rdf/ntriples'
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

/** Under which part of a version what it declares lives. */
const declaredUnder: Readonly<Record<DeclaredList, string>> = {
  indicators: codeLists.indicator.open.under,
  places: 'jurisdiction/',
}

/** The address of a fact, or of what the dataset declares, in a version. */
const iriOf = (list: ListName, id: string, { document }: Place): string =>
  localIri(id, { document: isDeclaredList(list) ? document + declaredUnder[list] : document })

/** Its address whichever the version. */
const whicheverOf = ({ list, id }: FactChange, { whichever, base }: VersionPlaces): string =>
  list === 'places'
    ? codeLists.jurisdiction.iriOf(id)
    : localIri(id, list === 'indicators' ? { document: base + declaredUnder.indicators } : whichever)

/** What a change makes of a fact: a revision of the old one, the same in another place or by another name, or gone. */
const links = (change: FactChange, { old, now }: Places): readonly Statement[] => {
  const revision = localIri('data-revision', now)
  switch (change.change) {
    case 'added':
      return [to(prov.wasGeneratedBy, revision)]
    case 'removed':
      return [to(prov.wasInvalidatedBy, revision)]
    case 'revised':
      return [to(prov.wasRevisionOf, iriOf(change.list, change.was ?? change.id, old))]
    case 'moved':
      return [to(prov.alternateOf, localIri(change.was ?? change.id, old))]
    case 'renamed':
      return [to(prov.alternateOf, localIri(change.was, old))]
  }
}

const factBlock = (change: FactChange, places: Places): Description => {
  const version = change.change === 'removed' ? places.old : places.now
  return {
    iri: iriOf(change.list, change.id, version),
    statements: [
      to(rdf.type, prov.Entity),
      to(dcterms.isPartOf, localIri('data', version)),
      to(prov.specializationOf, whicheverOf(change, version)),
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
    )
  const places: Places = { old: placesOfVersion(difference.old), now: placesOfVersion(difference.new) }
  const sections = sectionsOf(difference, places)
  switch (format) {
    case 'turtle':
      return [...turtlePieces({ document: places.now.document, sections })].join('')
    case 'n-triples':
      return [...nTriplesPieces(sections)].join('')
  }
}
