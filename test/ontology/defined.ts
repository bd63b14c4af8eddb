import bibo from '@vocabulary/bibo'
import dcat from '@vocabulary/dcat'
import dcterms from '@vocabulary/dcterms'
import dqv from '@vocabulary/dqv'
import foaf from '@vocabulary/foaf'
import oa from '@vocabulary/oa'
import org from '@vocabulary/org'
import owl from '@vocabulary/owl'
import prov from '@vocabulary/prov'
import qb from '@vocabulary/qb'
import qudt from '@vocabulary/qudt'
import rdf from '@vocabulary/rdf'
import rdfs from '@vocabulary/rdfs'
import sh from '@vocabulary/sh'
import skos from '@vocabulary/skos'
import time from '@vocabulary/time'
import unit from '@vocabulary/unit'
import vann from '@vocabulary/vann'
import vcard from '@vocabulary/vcard'
import voidVocabulary from '@vocabulary/void'
import xsd from '@vocabulary/xsd'
import { DataFactory } from 'n3'
import { all, iri, root } from './graph'

/** The vocabularies that packages hold as they are published, by namespace. */
const packages: Readonly<Record<string, typeof qb>> = {
  'http://purl.org/ontology/bibo/': bibo,
  'http://www.w3.org/ns/dcat#': dcat,
  'http://purl.org/dc/terms/': dcterms,
  'http://www.w3.org/ns/dqv#': dqv,
  'http://xmlns.com/foaf/0.1/': foaf,
  'http://www.w3.org/ns/oa#': oa,
  'http://www.w3.org/ns/org#': org,
  'http://www.w3.org/2002/07/owl#': owl,
  'http://www.w3.org/ns/prov#': prov,
  'http://purl.org/linked-data/cube#': qb,
  'http://qudt.org/schema/qudt/': qudt,
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': rdf,
  'http://www.w3.org/2000/01/rdf-schema#': rdfs,
  'http://www.w3.org/ns/shacl#': sh,
  'http://www.w3.org/2004/02/skos/core#': skos,
  'http://www.w3.org/2006/time#': time,
  'http://qudt.org/vocab/unit/': unit,
  'http://purl.org/vocab/vann/': vann,
  'http://www.w3.org/2006/vcard/ns#': vcard,
  'http://rdfs.org/ns/void#': voidVocabulary,
  'http://www.w3.org/2001/XMLSchema#': xsd,
}

type Role = 'property' | 'class' | 'other'

const sdmx = 'http://purl.org/linked-data/sdmx/2009/'
const spdx = 'http://spdx.org/rdf/terms#'

/**
 * Terms that no package holds, each looked up by a person in the document named, and held to what it is there: namespace,
 * and names by role.
 */
const listed: readonly { namespace: string; names: Readonly<Partial<Record<Role, readonly string[]>>> }[] = [
  // DCAT 3, W3C Recommendation of 22 August 2024, https://www.w3.org/ns/dcat3.ttl. The package holds DCAT 2.
  {
    namespace: 'http://www.w3.org/ns/dcat#',
    names: { property: ['hasCurrentVersion', 'hasVersion', 'isVersionOf', 'previousVersion', 'version'] },
  },
  // StatDCAT-AP 3.0.0, SEMIC, https://semiceu.github.io/StatDCAT-AP/s1n/drafts/3.0.0/
  {
    namespace: 'http://data.europa.eu/s1n/',
    names: {
      property: ['attribute', 'dataStructureDefinition', 'dimension', 'measure', 'numSeries', 'statUnitMeasure'],
    },
  },
  // ADMS, SEMIC, https://www.w3.org/ns/adms, and its code list of statuses, http://purl.org/adms/status/
  {
    namespace: 'http://www.w3.org/ns/adms#',
    names: { class: ['Identifier'], property: ['identifier', 'status', 'versionNotes'] },
  },
  { namespace: 'http://purl.org/adms/status/', names: { other: ['UnderDevelopment'] } },
  // SDMX content-oriented guidelines in RDF, https://github.com/UKGovLD/publishing-statistical-data, specs/src/main/vocab:
  // sdmx-dimension.ttl, sdmx-measure.ttl, sdmx-attribute.ttl, sdmx-code.ttl
  { namespace: `${sdmx}dimension#`, names: { property: ['refArea', 'refPeriod'] } },
  { namespace: `${sdmx}measure#`, names: { property: ['obsValue'] } },
  { namespace: `${sdmx}attribute#`, names: { property: ['obsStatus', 'unitMeasure'] } },
  {
    namespace: `${sdmx}code#`,
    names: { class: ['ObsStatus'], other: ['obsStatus', ...[...'ABEFIMPS'].map((code) => `obsStatus-${code}`)] },
  },
  // SDMX cross-domain code list CL_OBS_STATUS, version 2.2, https://registry.sdmx.org: URNs of the codes
  {
    namespace: 'urn:sdmx:org.sdmx.infomodel.codelist.Code=SDMX:CL_OBS_STATUS(2.2).',
    names: { other: [...'DGLNOQUV'] },
  },
  // ELI ontology 1.4, Publications Office of the European Union, http://data.europa.eu/eli/ontology
  { namespace: 'http://data.europa.eu/eli/ontology#', names: { class: ['LegalResource'] } },
  // SPDX 2.3, https://spdx.org/rdf/terms/
  {
    namespace: spdx,
    names: {
      class: ['Checksum', 'ChecksumAlgorithm'],
      property: ['algorithm', 'checksum', 'checksumValue'],
      other: ['checksumAlgorithm_sha256'],
    },
  },
  // Extended Date/Time Format datatypes scheme, Library of Congress, https://id.loc.gov/datatypes/edtf.html
  { namespace: 'http://id.loc.gov/datatypes/edtf/', names: { other: ['EDTF'] } },
  // Language authority table, Publications Office of the EU, https://op.europa.eu/en/web/eu-vocabularies
  { namespace: 'http://publications.europa.eu/resource/authority/language/', names: { other: ['ENG', 'ZHO'] } },
  // Media types, https://www.iana.org/assignments/media-types/media-types.xhtml
  {
    namespace: 'https://www.iana.org/assignments/media-types/',
    names: { other: ['application/ld+json', 'application/n-triples', 'application/trig', 'text/turtle'] },
  },
  // Wikidata and GeoNames: Jiangsu and Suzhou, as the design gives them
  { namespace: 'http://www.wikidata.org/entity/', names: { other: ['Q16963', 'Q42622'] } },
  { namespace: 'https://sws.geonames.org/', names: { other: ['1806260/', '1886760/'] } },
  // Sustainable Development Goals as linked data, United Nations, as the design gives them: targets by number, indicators by
  // permanent code
  {
    namespace: 'http://metadata.un.org/sdg/',
    names: { other: ['16.10', '16.3', '16.6', '16.7', 'C160602', 'C161002'] },
  },
  // Creative Commons Attribution 4.0 International
  { namespace: 'https://creativecommons.org/licenses/', names: { other: ['by/4.0/'] } },
]

const propertyTypes = ['rdf:Property', 'owl:ObjectProperty', 'owl:DatatypeProperty', 'owl:AnnotationProperty'] as const
const ontologyPropertyTypes = ['owl:OntologyProperty', 'owl:FunctionalProperty'] as const
const classTypes = ['rdfs:Class', 'owl:Class', 'rdfs:Datatype'] as const

const roleByType = new Map<string, Role>([
  ...[...propertyTypes, ...ontologyPropertyTypes].map((name) => [iri(name), 'property'] as const),
  ...classTypes.map((name) => [iri(name), 'class'] as const),
])

interface Vocabularies {
  /** Every term of a vocabulary that is reused, and what it is. */
  readonly roles: ReadonlyMap<string, Role>
  readonly deprecated: ReadonlySet<string>
}

const readVocabularies = (): Vocabularies => {
  const roles = new Map<string, Role>()
  const deprecated = new Set<string>()
  for (const [namespace, read] of Object.entries(packages))
    for (const { subject, predicate, object } of read({ factory: DataFactory })) {
      const term = subject.value
      if (!term.startsWith(namespace)) continue // what a file says of the terms of others defines nothing
      const role = predicate.value === iri('rdf:type') ? roleByType.get(object.value) : undefined
      if (role !== undefined || !roles.has(term)) roles.set(term, role ?? 'other')
      if (predicate.value === iri('owl:deprecated') && object.value === 'true') deprecated.add(term)
    }
  for (const { namespace, names } of listed)
    for (const role of ['property', 'class', 'other'] as const)
      for (const name of names[role] ?? []) roles.set(namespace + name, role)
  return { roles, deprecated }
}

export const { roles, deprecated } = readVocabularies()

/** The namespaces in which every term is looked up. */
export const namespaces: readonly string[] = [...Object.keys(packages), ...listed.map(({ namespace }) => namespace)]

/** The terms held in the list above. */
export const listedTerms: readonly string[] = listed.flatMap(({ namespace, names }) =>
  Object.values(names).flatMap((some) => some.map((name) => namespace + name)),
)

const own: ReadonlySet<string> = new Set([
  ...all
    .getSubjects(null, null, null)
    .map(({ value }) => value)
    .filter((subject) => subject.startsWith(root)),
  ...all.getObjects(null, iri('owl:versionIRI'), null).map(({ value }) => value),
])

/** Periods and instants have addresses made from their dates, not entries in a file. */
const made = [/^period\/(at-)?\d{4}(-\d\d){0,2}(--\d{4}(-\d\d){0,2})?$/, /^instant\/\d{4}-\d\d-\d\d$/]

/** Whether a term, code or shared node is defined: ours in ontology/, any other in the vocabulary that it belongs to. */
export function isDefined(address: string): boolean {
  if (!address.startsWith(root)) return roles.has(address)
  return own.has(address) || made.some((form) => form.test(address.slice(root.length)))
}

/** Those of a list that nothing defines, once each. */
export const undefinedAmong = (addresses: Iterable<string>): readonly string[] =>
  [...new Set(addresses)].filter((address) => !isDefined(address)).sort()

/**
 * The addresses in Turtle or SPARQL, with prefixed names and relative addresses resolved. A name whose prefix is not
 * declared stays as it is. Namespaces of prefixes are given apart.
 */
export function addressesIn(text: string): {
  readonly addresses: readonly string[]
  readonly declared: readonly string[]
} {
  const prefixes = new Map<string, string>()
  const addresses: string[] = []
  let base = ''
  const absolute = (address: string): string =>
    /^[a-z][a-z\d+.-]*:/i.test(address) || base === '' ? address : new URL(address, base).href
  const tokens =
    /@?\bprefix\s+(?<prefix>[\w.-]*):\s*<(?<namespace>[^>]*)>|@?\bbase\s+<(?<base>[^>]*)>|<(?<address>[^<>"{}|^`\\\s]*)>|#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[?$]\w+|(?<short>[A-Za-z_][\w.-]*)?:(?<local>(?:[\p{L}\p{N}_:%]|\\.|[.-](?=[\p{L}\p{N}_:.-]))*)/giu
  for (const { groups = {} } of text.matchAll(tokens)) {
    if (groups.namespace !== undefined) prefixes.set(groups.prefix ?? '', absolute(groups.namespace))
    else if (groups.base !== undefined) base = groups.base
    else if (groups.address !== undefined) addresses.push(absolute(groups.address))
    else if (groups.local !== undefined && groups.short !== '_') {
      const namespace = prefixes.get(groups.short ?? '')
      const local = groups.local.replaceAll('\\', '')
      addresses.push(namespace === undefined ? `${groups.short ?? ''}:${local}` : namespace + local)
    }
  }
  return { addresses, declared: [...prefixes.values()] }
}
