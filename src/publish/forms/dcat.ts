import { datasetNode, documentOf, localName, root, versionDocumentOf } from '../../mapping/address'
import { codeLists } from '../../mapping/code-lists'
import type { Fields } from '../../mapping/layout'
import { datasetMapping } from '../../mapping/records'
import { scopeOf } from '../../mapping/scope'
import { DataTeller } from '../../mapping/teller'
import { Telling } from '../../mapping/telling'
import { type Description, inBoth, inLanguage, isA, literal, node, type Statement } from '../../mapping/term'
import { isApproved } from '../../model/approval'
import type { LargeDataset } from '../../model/dataset'
import { jurisdictionIn } from '../../model/place'
import { formatOf, mediaTypeNode } from '../../rdf/files'
import { versionStatements } from '../../rdf/graph'
import { type Section, sectionsWith } from '../../rdf/sections'
import { propertiesOf, structureIri } from '../../rdf/structure'
import { turtlePieces } from '../../rdf/turtle'
import type { Label } from '../../vocabulary/catalogue'
import { dcat, dcterms, foaf, rolm, skos, spdx, statdcatap, xsd } from '../../vocabulary/terms'
import { fileAddress } from './addresses'
import { keywordsOf } from './citation'
import { coverageOf } from './coverage'
import type { FormFile, Publication, WrittenFile } from './form'

/** The standards that a dataset keeps to: the RDF Data Cube vocabulary, and ours. */
const standards = ['http://www.w3.org/TR/vocab-data-cube/', `${root}ns`] as const

/** Where the Publications Office of the European Union keeps its lists of codes. */
const authority = 'http://publications.europa.eu/resource/authority/'

/** What every dataset is about, and of what type it is, in the words that catalogues sort by. */
const sorts: readonly (readonly [property: string, code: string, label: Label])[] = [
  [dcat.theme, 'data-theme/GOVE', { en: 'Government and public sector', zh: '政府与公共部门' }],
  [dcat.theme, 'data-theme/JUST', { en: 'Justice, legal system and public safety', zh: '司法、法律制度与公共安全' }],
  [dcterms.type, 'dataset-type/STATISTICAL', { en: 'Statistical', zh: '统计' }],
]

/** What the Publications Office calls the forms of files. */
const fileTypes: Readonly<Record<string, string>> = {
  'text/turtle': 'RDF_TURTLE',
  'application/ld+json': 'JSON_LD',
  'application/n-triples': 'RDF_N_TRIPLES',
  'application/trig': 'RDF_TRIG',
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/zip': 'ZIP',
}

/** The components of the cube, as StatDCAT-AP has them beside the dataset. */
const componentStatements: readonly Statement[] = (
  [
    ['dimension', statdcatap.dimension],
    ['measure', statdcatap.measure],
    ['attribute', statdcatap.attribute],
  ] as const
).flatMap(([role, property]) => propertiesOf(role).map((component): Statement => [property, node(component)]))

const zip = 'application/zip'

const sortBlock = (): readonly Description[] =>
  sorts.map(([, code, label]) => ({
    iri: authority + code,
    statements: [isA(skos.Concept), ...inBoth(skos.prefLabel, label)],
  }))

/** A file of the folder, with its length and hash where it has been written and does not change. */
type Listed = FormFile & Partial<WrittenFile>

const nameOf = ({ mediaType, kind, path }: FormFile): string =>
  (kind === 'data' || kind === 'version' ? formatOf(mediaType) : undefined) ?? localName(path.replaceAll('/', '-'))

/** A file as a distribution of the dataset of a document, and its checksum. */
const distribution = (dataset: LargeDataset, document: string, file: Listed): readonly Description[] => {
  const { mediaType, title, bytes, sha256 } = file
  const iri = `${document}data-file-${nameOf(file)}`
  const address = node(fileAddress(dataset, file))
  const checksum = `${iri}-checksum`
  const fileType = fileTypes[mediaType]
  const [, compressed] = mediaTypeNode(zip)
  return [
    {
      iri,
      statements: [
        isA(dcat.Distribution),
        ...inBoth(dcterms.title, title),
        [dcat.accessURL, address],
        [dcat.downloadURL, address],
        mediaTypeNode(mediaType),
        ...(fileType === undefined ? [] : [[dcterms.format, node(`${authority}file-type/${fileType}`)] as const]),
        ...(mediaType === zip ? [[dcat.compressFormat, compressed] as const] : []),
        ...(bytes === undefined ? [] : [[dcat.byteSize, literal(String(bytes), xsd.nonNegativeInteger)] as const]),
        [dcterms.license, node(dataset.licence)],
        ...(sha256 === undefined ? [] : [[spdx.checksum, node(checksum)] as const]),
      ],
    },
    ...(sha256 === undefined
      ? []
      : [
          {
            iri: checksum,
            statements: [
              isA(spdx.Checksum),
              [spdx.algorithm, node(spdx.checksumAlgorithm_sha256)],
              [spdx.checksumValue, literal(sha256, xsd.hexBinary)],
            ] satisfies Statement[],
          },
        ]),
  ]
}

const distributed = (blocks: readonly (readonly Description[])[]): readonly Statement[] =>
  blocks.map(([file]): Statement => [dcat.distribution, node(file?.iri ?? '')])

/** What a dataset says of itself; catalogues need a description, for which the title stands in. */
const headOf = (dataset: LargeDataset): Fields => ({ ...dataset, description: dataset.description ?? dataset.title })

/** What a dataset says of itself in a document, and what follows from its files. */
const describedDataset = (
  dataset: LargeDataset,
  document: string,
  behind: readonly Statement[],
): readonly Description[] => {
  const teller = new DataTeller()
  const telling = new Telling({ ...scopeOf(dataset), document }, teller)
  telling.tell(datasetMapping, headOf(dataset), datasetNode(document), '', { types: [dcat.Dataset], behind })
  return teller.told()
}

/** The version at its permanent address. What stands there may have been written before, so no hashes are given. */
const versionBlocks = (publication: Publication): readonly (readonly Description[])[] => {
  const { dataset, files } = publication
  if (!isApproved(dataset)) return []
  const document = versionDocumentOf(dataset)
  const blocks = files.filter(({ kind }) => kind === 'version').map((file) => distribution(dataset, document, file))
  const behind = [...versionStatements(dataset, document), ...distributed(blocks)]
  const described = describedDataset(dataset, document, behind)
  return [described, ...blocks]
}

const temporalBlock = (iri: string, first: string | undefined, last: string | undefined): readonly Description[] => [
  {
    iri,
    statements: [
      isA(dcterms.PeriodOfTime),
      ...(first === undefined ? [] : [[dcat.startDate, literal(first, xsd.date)] as const]),
      ...(last === undefined ? [] : [[dcat.endDate, literal(last, xsd.date)] as const]),
    ],
  },
]

const placeBlock = (dataset: LargeDataset): readonly Description[] => {
  const place = jurisdictionIn(dataset, dataset.jurisdiction)
  const iri = codeLists.jurisdiction.iriOf(dataset.jurisdiction)
  return place === undefined
    ? []
    : [{ iri, statements: [isA(rolm.Jurisdiction), isA(dcterms.Location), ...inBoth(skos.prefLabel, place.label)] }]
}

/** Of which class that is to which a property leads: catalogues hold a record against the profile without asking others. */
const classOf: Readonly<Record<string, string>> = {
  [dcterms.license]: dcterms.LicenseDocument,
  [dcterms.language]: dcterms.LinguisticSystem,
  [dcterms.conformsTo]: dcterms.Standard,
  [dcterms.format]: dcterms.MediaTypeOrExtent,
  [dcat.mediaType]: dcterms.MediaType,
  [dcat.compressFormat]: dcterms.MediaType,
  [spdx.algorithm]: spdx.ChecksumAlgorithm,
}

/** Everything of others that a record refers to, with its class. */
const referredBlocks = (record: readonly Section[]): readonly (readonly Description[])[] => {
  const classes = new Map<string, string>()
  for (const { blocks } of record)
    for (const { statements } of [...blocks].flat())
      for (const [property, term] of statements) {
        const type = Object.hasOwn(classOf, property) ? classOf[property] : undefined
        if (type !== undefined && term.kind === 'node') classes.set(term.iri, type)
      }
  return [[...classes].sort().map(([iri, type]): Description => ({ iri, statements: [isA(type)] }))]
}

const documentBlock = (dataset: LargeDataset, file: FormFile): readonly Description[] => [
  {
    iri: fileAddress(dataset, file),
    statements: [isA(foaf.Document), ...inBoth(dcterms.title, file.title), mediaTypeNode(file.mediaType)],
  },
]

const sections = (publication: Publication): readonly Section[] => {
  const { dataset, files, written } = publication
  const document = documentOf(dataset)
  const hashes = new Map(written.map((file) => [file.path, file]))
  const listed = files.map((file): Listed => ({ ...file, ...hashes.get(file.path) }))
  const isData = ({ kind, mediaType }: FormFile): boolean => kind === 'data' || kind === 'table' || mediaType === zip
  const distributions = listed.filter(isData).map((file) => distribution(dataset, document, file))
  const about = files.filter((file) => file.kind === 'about' && !isData(file) && !file.path.startsWith('.'))
  const page = about.find(({ mediaType }) => mediaType === 'text/html')
  const { first, last, units } = coverageOf(dataset)
  const temporal = `${document}temporal`
  const isDated = first !== undefined || last !== undefined
  const { observations, title } = dataset
  const languages = (['en', 'zh'] as const).filter((language) => title[language] !== undefined)
  const behind: readonly Statement[] = [
    ...(isDated ? [[dcterms.temporal, node(temporal)] as const] : []),
    ...languages.map((language): Statement => [dcterms.language, node(codeLists.language.iriOf(language))]),
    ...keywordsOf(dataset).map((word): Statement => {
      return [dcat.keyword, inLanguage(word, /\p{Script=Han}/u.test(word) ? 'zh' : 'en')]
    }),
    ...sorts.map(([property, code]): Statement => [property, node(authority + code)]),
    ...standards.map((standard): Statement => [dcterms.conformsTo, node(standard)]),
    [statdcatap.dataStructureDefinition, node(structureIri)],
    ...componentStatements,
    ...units.map((unit): Statement => [statdcatap.statUnitMeasure, node(codeLists.unit.iriOf(unit))]),
    [statdcatap.numSeries, literal(String(observations.length), xsd.nonNegativeInteger)],
    ...versionStatements(dataset, document),
    ...(page === undefined ? [] : [[dcat.landingPage, node(fileAddress(dataset, page))] as const]),
    ...about.map((file): Statement => [foaf.page, node(fileAddress(dataset, file))]),
    ...distributed(distributions),
  ]
  const described = describedDataset(dataset, document, behind)
  const record: readonly Section[] = [
    { title: 'The dataset', blocks: [described] },
    { title: 'Its files', blocks: distributions },
    { title: 'The version at its permanent address', blocks: versionBlocks(publication) },
    { title: 'What is said of it', blocks: about.map((file) => documentBlock(dataset, file)) },
    {
      title: 'When, where and on what',
      blocks: [isDated ? temporalBlock(temporal, first, last) : [], placeBlock(dataset), sortBlock()],
    },
  ]
  return [...record, { title: 'What it refers to, by class', blocks: referredBlocks(record) }]
}

/**
 * The record of a dataset for catalogues, in DCAT 3 and its profile for statistics, StatDCAT-AP 3: what it is, and every file with its
 * length and hash.
 */
export const dcatPieces = (publication: Publication): Iterable<string> =>
  turtlePieces({ document: documentOf(publication.dataset), sections: sectionsWith(sections(publication)) })
