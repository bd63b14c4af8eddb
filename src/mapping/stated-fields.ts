import type { Period } from '../model/period'
import type { Quote } from '../model/quote'
import { dcterms, oa, prov, rolm, time } from '../vocabulary/terms'
import { codeLists } from './code-lists'
import type { Column, Field, Nested, Part, RecordMapping } from './field'
import type { CodeList, Kind } from './kind'

/** A field of a property, and of a column where tables have one. */
export const field = (property: string, kind: Kind, column?: Column): Field =>
  column === undefined ? { property, kind } : { property, kind, column }
/** A code of a list. */
export const code = (list: CodeList): Kind => ({ is: 'code', list })
/** Words as they are, of no language. */
export const string: Kind = { is: 'string' }
/** Words in English, Chinese or both. */
export const text: Kind = { is: 'text' }
/** An exact number. */
export const number: Kind = { is: 'number' }
/** A record of the same dataset. */
export const local: Kind = { is: 'local' }

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

/** Where a fact stands in its source. */
export const quotes = (): Nested => ({
  property: prov.wasQuotedFrom,
  many: true,
  record: quoteMapping,
  owned: '-quote',
})
/** Where the words stand that date it. */
export const datingQuotes = (): Nested => ({
  property: rolm.datedBy,
  many: true,
  record: quoteMapping,
  owned: '-dating',
})

/** The document that states it. */
export const sourceField = field(rolm.statedIn, local, { en: 'source', zh: '来源' })
/** The words that date it. */
export const datedByField = field(rolm.datingWords, string, { en: 'dated_by', zh: '时期原文' })

/** The fields of every fact that is of a place and a time, and no figure. */
export const datedFields = {
  source: sourceField,
  jurisdiction: field(dcterms.spatial, code(codeLists.jurisdiction), { en: 'jurisdiction', zh: '地区' }),
  period: { property: dcterms.temporal, record: periodMapping },
  datedBy: datedByField,
  quotes: quotes(),
  datingQuotes: datingQuotes(),
} as const
