import type { Body, Dataset, Note, Source } from '../model/dataset'
import type { Observation, PartSet } from '../model/observation'
import type { Period } from '../model/period'
import type { Quote } from '../model/quote'
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
  spdx,
  time,
} from '../vocabulary/terms'
import { codeLists } from './code-lists'
import type { Column, Field, Part, RecordMapping } from './field'
import type { CodeList, Kind } from './kind'
import { node } from './term'

const field = (property: string, kind: Kind, column?: Column): Field =>
  column === undefined ? { property, kind } : { property, kind, column }
const code = (list: CodeList): Kind => ({ is: 'code', list })
const string: Kind = { is: 'string' }
const text: Kind = { is: 'text' }
const number: Kind = { is: 'number' }
const local: Kind = { is: 'local' }

const position: Part = { link: oa.hasSelector, type: oa.TextPositionSelector, suffix: '-position' }
const words: Part = { link: oa.hasSelector, type: oa.TextQuoteSelector, suffix: '-text' }

/** A few characters of a document and where they stand. */
export const quoteMapping: RecordMapping<Quote> = {
  types: [oa.SpecificResource],
  derived: [oa.hasSource],
  fields: {
    heading: field(rolm.heading, string, { en: 'heading', zh: '标题' }),
    paragraph: field(rolm.paragraph, { is: 'integer' }, { en: 'paragraph', zh: '段落' }),
    start: { ...field(oa.start, { is: 'integer' }, { en: 'start', zh: '起点' }), part: position },
    end: { ...field(oa.end, { is: 'integer' }, { en: 'end', zh: '终点' }), part: position },
    exact: { ...field(oa.exact, string, { en: 'printed', zh: '原文' }), part: words },
  },
}

/** A period as its source states it. Its class follows from its kind. */
export const periodMapping: RecordMapping<Period> = {
  types: [time.TemporalEntity, time.ProperInterval, time.Instant],
  derived: [time.hasBeginning, time.hasEnd, time.inXSDgYear, time.inXSDgYearMonth, time.inXSDDate, rolm.noLaterThan],
  fields: {
    kind: field(rolm.periodKind, code(codeLists.period), { en: 'period_kind', zh: '时期类别' }),
    edtf: field(rolm.edtf, { is: 'edtf' }, { en: 'period', zh: '时期' }),
    duration: field(time.hasXSDDuration, { is: 'duration' }),
    startWithin: field(rolm.startWithin, { is: 'boolean' }, { en: 'start_within', zh: '起点在期内' }),
  },
}

/** One figure. Its printed form is the text of its first quotation. */
export const observationMapping: RecordMapping<Observation, 'id' | 'printed'> = {
  types: [qb.Observation],
  derived: [qb.dataSet],
  fields: {
    source: field(rolm.statedIn, local, { en: 'source', zh: '来源' }),
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
    datedBy: field(rolm.datingWords, string, { en: 'dated_by', zh: '时期原文' }),
    reporter: field(rolm.reporter, local, { en: 'reporter', zh: '提供机关' }),
    status: field(sdmxAttribute.obsStatus, code(codeLists.observationStatus), { en: 'status', zh: '状态' }),
    statedBase: field(rolm.statedBase, local, { en: 'stated_base', zh: '所称基数' }),
    candidateBase: field(rolm.candidateBase, local, { en: 'candidate_base', zh: '旁列基数' }),
    assumed: field(rolm.assumption, code(codeLists.assumption), { en: 'assumed', zh: '假定' }),
    assumedBecause: field(rolm.assumptionReason, string, { en: 'assumed_because', zh: '假定理由' }),
    quotes: { property: prov.wasQuotedFrom, many: true, record: quoteMapping, owned: '-quote' },
    datingQuotes: { property: rolm.datedBy, many: true, record: quoteMapping, owned: '-dating' },
  },
}

/** A total and its parts. */
export const partSetMapping: RecordMapping<PartSet, 'id'> = {
  types: [rolm.PartSet],
  fields: {
    whole: field(rolm.whole, local, { en: 'whole', zh: '合计' }),
    parts: { ...field(dcterms.hasPart, local, { en: 'parts', zh: '各部分' }), many: true },
    exhaustive: field(rolm.exhaustive, { is: 'boolean' }, { en: 'exhaustive', zh: '是否穷尽' }),
    disjoint: field(rolm.disjoint, { is: 'boolean' }, { en: 'disjoint', zh: '是否互斥' }),
    quotes: { property: prov.wasQuotedFrom, many: true, record: quoteMapping, owned: '-quote' },
  },
}

const publisherOf = (suffix: string): Part => ({ link: dcterms.publisher, type: foaf.Agent, suffix })
const checksum: Part = {
  link: spdx.checksum,
  type: spdx.Checksum,
  suffix: '-checksum',
  fixed: [[spdx.algorithm, node(spdx.checksumAlgorithm_sha256)]],
}

/** A document that states figures. */
export const sourceMapping: RecordMapping<Source, 'id'> = {
  types: [rolm.SourceDocument],
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
  fields: {
    label: field(foaf.name, text),
    kind: field(rolm.bodyKind, code(codeLists.bodyKind)),
    level: field(rolm.level, code(codeLists.level)),
  },
}

/** A remark that a person made on figures. */
export const noteMapping: RecordMapping<Note, 'id'> = {
  types: [rolm.Note],
  derived: [oa.motivatedBy],
  fields: {
    about: { ...field(oa.hasTarget, local, { en: 'about', zh: '涉及' }), many: true },
    reason: field(oa.hasBody, code(codeLists.reason), { en: 'reason', zh: '原因' }),
    text: field(rdfs.comment, text, { en: 'text', zh: '说明' }),
  },
}

/** The dataset itself: a Data Cube dataset and a DCAT record in one. Its address gives its id and base. */
export const datasetMapping: RecordMapping<
  Dataset,
  'id' | 'base' | 'bodies' | 'sources' | 'observations' | 'partSets' | 'notes'
> = {
  types: [qb.DataSet, dcat.Dataset],
  derived: [qb.structure, dcat.distribution],
  fields: {
    title: field(dcterms.title, text),
    description: field(dcterms.description, text),
    publisher: { ...field(foaf.name, string), part: publisherOf('-publisher') },
    jurisdiction: field(dcterms.spatial, code(codeLists.jurisdiction)),
    shortName: field(rolm.shortName, string),
    version: field(dcat.version, string),
    status: field(adms.status, code(codeLists.status)),
    issued: field(dcterms.issued, { is: 'date' }),
    licence: field(dcterms.license, { is: 'address' }),
  },
}

/** The lists of a dataset, each with the mapping of its records, in the order in which files give them. */
export const lists = {
  sources: sourceMapping,
  bodies: bodyMapping,
  observations: observationMapping,
  partSets: partSetMapping,
  notes: noteMapping,
} as const
