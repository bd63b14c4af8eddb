import type { Body, Dataset, ListName, Note, Source } from '../model/dataset'
import type { DeclaredIndicator } from '../model/indicator'
import type { Observation, PartSet } from '../model/observation'
import type { DeclaredPlace } from '../model/place'
import type { NoValue } from '../model/statement'
import {
  adms,
  dcat,
  dcterms,
  foaf,
  oa,
  org,
  prov,
  qb,
  rdfs,
  rolm,
  sdmxAttribute,
  sdmxDimension,
  sdmxMeasure,
  skos,
  spdx,
} from '../vocabulary/terms'
import { codeLists } from './code-lists'
import type { AnyRecord, Field, Part, RecordMapping } from './field'
import {
  code,
  datedByField,
  datingQuotes,
  field,
  local,
  number,
  periodMapping,
  quotes,
  sourceField,
  string,
  text,
} from './stated-fields'
import {
  instrumentMapping,
  milestoneMapping,
  personMapping,
  programmeMapping,
  recognitionMapping,
  statedCountMapping,
  trendMapping,
} from './statement-records'
import { node } from './term'

const indicatorColumn = (en: string, zh: string, property: string): Field =>
  field(property, code(codeLists.indicator), { en, zh })

/** An indicator that the dataset declares. It stands among those of the catalogue, at an address of the dataset's own. */
export const declaredIndicatorMapping: RecordMapping<DeclaredIndicator, 'id'> = {
  types: [rolm.DeclaredIndicator, rolm.Indicator, skos.Concept],
  derived: [rdfs.isDefinedBy, skos.inScheme],
  fields: {
    label: field(skos.prefLabel, text, { en: 'label', zh: '名称' }),
    definition: field(skos.definition, text, { en: 'definition', zh: '定义' }),
    thingCounted: field(rolm.thingCounted, text, { en: 'thing_counted', zh: '计数对象' }),
    area: field(rolm.area, code(codeLists.area), { en: 'area', zh: '领域' }),
    unit: field(rolm.unit, code(codeLists.unit), { en: 'unit', zh: '单位' }),
    timeKind: field(rolm.timeKind, code(codeLists.timeKind), { en: 'time_kind', zh: '时间类型' }),
    additive: field(rolm.additive, { is: 'boolean' }, { en: 'additive', zh: '可否相加' }),
    minimum: field(rolm.naturalMinimum, number, { en: 'minimum', zh: '自然下限' }),
    maximum: field(rolm.naturalMaximum, number, { en: 'maximum', zh: '自然上限' }),
    whole: field(rolm.wholeNumber, { is: 'boolean' }, { en: 'whole', zh: '是否整数' }),
    polarity: field(rolm.polarity, code(codeLists.polarity), { en: 'polarity', zh: '优劣方向' }),
    polarityReason: field(rolm.polarityReason, text, { en: 'polarity_reason', zh: '方向理由' }),
    numerator: indicatorColumn('numerator', '分子', rolm.numerator),
    denominator: indicatorColumn('denominator', '分母', rolm.denominator),
    changeOf: indicatorColumn('change_of', '所测变化', rolm.changeOf),
    notToBeConfusedWith: {
      ...indicatorColumn('not_to_be_confused_with', '易混指标', rolm.notToBeConfusedWith),
      many: true,
    },
    closeTo: { ...indicatorColumn('close_to', '相近指标', skos.closeMatch), many: true },
    difference: field(rolm.difference, text, { en: 'difference', zh: '区别' }),
    definitionSource: field(dcterms.source, text, { en: 'definition_source', zh: '定义来源' }),
  },
}

/** A place that the dataset declares. It has the address that the catalogue would give it: its code is its name everywhere. */
export const declaredPlaceMapping: RecordMapping<DeclaredPlace, 'id'> = {
  types: [rolm.DeclaredJurisdiction, rolm.Jurisdiction],
  derived: [rdfs.isDefinedBy, dcterms.identifier],
  fields: {
    label: field(skos.prefLabel, text, { en: 'name', zh: '名称' }),
    level: field(rolm.level, code(codeLists.level), { en: 'level', zh: '层级' }),
    within: field(skos.broader, code(codeLists.jurisdiction), { en: 'within', zh: '上级地区' }),
  },
}

/** One figure. Its printed form is the text of its first quotation. */
export const observationMapping = {
  types: [qb.Observation],
  derived: [qb.dataSet],
  fields: {
    source: sourceField,
    indicator: field(rolm.indicator, code(codeLists.indicator), { en: 'indicator', zh: '指标' }),
    breakdown: field(rolm.breakdown, code(codeLists.breakdown), { en: 'breakdown', zh: '分组' }),
    jurisdiction: field(sdmxDimension.refArea, code(codeLists.jurisdiction), { en: 'jurisdiction', zh: '地区' }),
    period: { property: sdmxDimension.refPeriod, record: periodMapping },
    value: field(sdmxMeasure.obsValue, number, { en: 'value', zh: '数值' }),
    unit: field(sdmxAttribute.unitMeasure, code(codeLists.unit), { en: 'unit', zh: '单位' }),
    precision: field(rolm.precision, code(codeLists.precision), { en: 'precision', zh: '精度' }),
    minInclusive: field(rolm.minInclusive, number),
    minExclusive: field(rolm.minExclusive, number),
    maxInclusive: field(rolm.maxInclusive, number),
    maxExclusive: field(rolm.maxExclusive, number),
    datedBy: datedByField,
    reporter: field(rolm.reporter, local, { en: 'reporter', zh: '提供机关' }),
    status: field(sdmxAttribute.obsStatus, code(codeLists.observationStatus), { en: 'status', zh: '状态' }),
    statedBase: field(rolm.statedBase, local, { en: 'stated_base', zh: '所称基数' }),
    candidateBases: { ...field(rolm.candidateBase, local, { en: 'candidate_base', zh: '旁列基数' }), many: true },
    candidateNumerator: field(rolm.candidateNumerator, local, { en: 'candidate_numerator', zh: '旁列分子' }),
    assumed: field(rolm.assumption, code(codeLists.assumption), { en: 'assumed', zh: '假定' }),
    assumedBecause: field(rolm.assumptionReason, string, { en: 'assumed_because', zh: '假定理由' }),
    quotes: quotes(),
    datingQuotes: datingQuotes(),
  },
} as const satisfies RecordMapping<Observation, 'id' | 'printed'>

/** A total and its parts. */
export const partSetMapping: RecordMapping<PartSet, 'id'> = {
  types: [rolm.PartSet],
  derived: [dcterms.isPartOf],
  fields: {
    whole: field(rolm.whole, local, { en: 'whole', zh: '合计' }),
    parts: { ...field(dcterms.hasPart, local, { en: 'parts', zh: '各部分' }), many: true },
    exhaustive: field(rolm.exhaustive, { is: 'boolean' }, { en: 'exhaustive', zh: '是否穷尽' }),
    disjoint: field(rolm.disjoint, { is: 'boolean' }, { en: 'disjoint', zh: '是否互斥' }),
    quotes: quotes(),
  },
}

const publisherOf = (suffix: string): Part => ({ link: dcterms.publisher, type: foaf.Agent, suffix })
const documentNumber: Part = { link: adms.identifier, type: adms.Identifier, suffix: '-document-number' }
const approver: Part = { link: rolm.approvedBy, type: foaf.Agent, suffix: '-approver' }
const checksum: Part = {
  link: spdx.checksum,
  type: spdx.Checksum,
  suffix: '-checksum',
  fixed: [[spdx.algorithm, node(spdx.checksumAlgorithm_sha256)]],
}

/** A document that states figures. */
export const sourceMapping: RecordMapping<Source, 'id'> = {
  types: [rolm.SourceDocument],
  derived: [dcterms.isReferencedBy],
  fields: {
    title: field(dcterms.title, text),
    kind: field(rolm.sourceKind, code(codeLists.sourceKind)),
    publisher: { ...field(foaf.name, text), part: publisherOf('-publisher') },
    date: field(dcterms.issued, { is: 'date' }),
    language: field(dcterms.language, code(codeLists.language)),
    address: field(foaf.page, { is: 'address' }),
    accessed: field(rolm.accessed, { is: 'date' }),
    reports: field(prov.hadPrimarySource, local),
    citation: field(dcterms.bibliographicCitation, text),
    definitionsStated: field(rolm.definitionsStated, { is: 'boolean' }),
    file: field(rolm.fileName, string),
    characters: field(rolm.characters, { is: 'integer' }),
    sha256: { ...field(spdx.checksumValue, string), part: checksum },
  },
}

/** A body that reports figures. */
export const bodyMapping: RecordMapping<Body, 'id'> = {
  types: [org.Organization],
  derived: [dcterms.isReferencedBy],
  fields: {
    label: field(foaf.name, text, { en: 'label', zh: '名称' }),
    kind: field(rolm.bodyKind, code(codeLists.bodyKind), { en: 'kind', zh: '类别' }),
    level: field(rolm.level, code(codeLists.level), { en: 'level', zh: '层级' }),
    role: field(rolm.role, text, { en: 'role', zh: '角色' }),
    source: sourceField,
    quotes: quotes(),
  },
}

/** A remark that a person made on facts. */
export const noteMapping: RecordMapping<Note, 'id'> = {
  types: [rolm.Note],
  derived: [oa.motivatedBy, dcterms.isPartOf],
  fields: {
    about: { ...field(oa.hasTarget, local, { en: 'about', zh: '涉及' }), many: true },
    reason: field(oa.hasBody, code(codeLists.reason), { en: 'reason', zh: '原因' }),
    text: field(rdfs.comment, text, { en: 'text', zh: '说明' }),
    source: sourceField,
    quotes: quotes(),
  },
}

/** A cell without a number. It has the dimensions of a figure, and is none. */
export const noValueMapping = {
  types: [rolm.NoValue],
  derived: [dcterms.isPartOf],
  fields: {
    source: sourceField,
    indicator: observationMapping.fields.indicator,
    breakdown: observationMapping.fields.breakdown,
    jurisdiction: observationMapping.fields.jurisdiction,
    period: observationMapping.fields.period,
    kind: {
      property: rolm.noValueKind,
      kind: code(codeLists.noValue),
      column: { en: 'no_value', zh: '无数值' },
    },
    datedBy: datedByField,
    reporter: observationMapping.fields.reporter,
    quotes: quotes(),
    datingQuotes: datingQuotes(),
  },
} as const satisfies RecordMapping<NoValue, 'id'>

/** The dataset itself: a Data Cube dataset and a DCAT record in one. Its address gives its id and base. */
export const datasetMapping: RecordMapping<Dataset, 'id' | 'base' | ListName> = {
  types: [qb.DataSet, dcat.Dataset],
  derived: [
    qb.structure,
    dcat.distribution,
    dcat.hasCurrentVersion,
    dcat.isVersionOf,
    dcat.previousVersion,
    prov.wasRevisionOf,
  ],
  fields: {
    title: field(dcterms.title, text),
    description: field(dcterms.description, text),
    publisher: { ...field(foaf.name, string), part: publisherOf('-publisher') },
    jurisdiction: field(dcterms.spatial, code(codeLists.jurisdiction)),
    shortName: field(rolm.shortName, string),
    version: field(dcat.version, string),
    status: field(adms.status, code(codeLists.status)),
    documentNumber: { ...field(skos.notation, string), part: documentNumber },
    approver: { ...field(foaf.name, text), part: approver },
    compiled: field(rolm.compiled, { is: 'boolean' }),
    issued: field(dcterms.issued, { is: 'date' }),
    notBefore: field(dcterms.available, { is: 'date' }),
    replaces: field(rolm.replacesVersion, string),
    versionNotes: field(adms.versionNotes, text),
    withdrawalReason: field(rolm.withdrawalReason, text),
    licence: field(dcterms.license, { is: 'address' }),
  },
}

/** The lists of a dataset, each with the mapping of its records. */
export const lists = {
  sources: sourceMapping,
  bodies: bodyMapping,
  persons: personMapping,
  indicators: declaredIndicatorMapping,
  places: declaredPlaceMapping,
  observations: observationMapping,
  noValues: noValueMapping,
  partSets: partSetMapping,
  recognitions: recognitionMapping,
  trends: trendMapping,
  milestones: milestoneMapping,
  instruments: instrumentMapping,
  programmes: programmeMapping,
  statedCounts: statedCountMapping,
  notes: noteMapping,
} as const satisfies Readonly<Record<ListName, AnyRecord>>
