import type { Instrument, Milestone, Person, Programme, Recognition, StatedCount, Trend } from '../model/statement'
import { dcterms, foaf, org, prov, rolm } from '../vocabulary/terms'
import { codeLists } from './code-lists'
import type { Part, RecordMapping } from './field'
import { code, datedFields, field, local, quotes, sourceField, text } from './stated-fields'

/** An agent who is known by name alone, at the end of a property. */
const attributed = (suffix: string): Part => ({ link: prov.wasAttributedTo, type: foaf.Agent, suffix })

const scopeField = field(rolm.scope, code(codeLists.scope), { en: 'scope', zh: '范围' })

/** A title, award, rank or praise. */
export const recognitionMapping: RecordMapping<Recognition, 'id'> = {
  types: [rolm.Recognition],
  derived: [dcterms.isPartOf],
  fields: {
    title: field(dcterms.title, text, { en: 'title', zh: '名称' }),
    level: field(rolm.grantorLevel, code(codeLists.grantorLevel), { en: 'level', zh: '授予机关层级' }),
    grantor: { ...field(foaf.name, text, { en: 'grantor', zh: '授予机关' }), part: attributed('-granted-by') },
    scope: scopeField,
    rank: field(rolm.rank, { is: 'integer' }, { en: 'rank', zh: '名次' }),
    batch: field(rolm.batch, { is: 'integer' }, { en: 'batch', zh: '批次' }),
    run: field(rolm.run, { is: 'integer' }, { en: 'run', zh: '连续次数' }),
    ...datedFields,
  },
}

/** A rise or fall over a number of steps. */
export const trendMapping: RecordMapping<Trend, 'id'> = {
  types: [rolm.Trend],
  derived: [dcterms.isPartOf],
  fields: {
    what: field(dcterms.description, text, { en: 'what', zh: '事项' }),
    indicator: field(rolm.indicator, code(codeLists.indicator), { en: 'indicator', zh: '指标' }),
    direction: field(rolm.direction, code(codeLists.direction), { en: 'direction', zh: '方向' }),
    steps: field(rolm.steps, { is: 'integer' }, { en: 'steps', zh: '步数' }),
    stepUnit: field(rolm.stepUnit, code(codeLists.stepUnit), { en: 'step_unit', zh: '步长' }),
    lastStep: field(rolm.lastStep, { is: 'edtf' }, { en: 'last_step', zh: '最后一步' }),
    clauseDates: field(rolm.clauseDates, { is: 'edtf' }, { en: 'clause_dates', zh: '所在语句的日期' }),
    ...datedFields,
  },
}

/** Something begun, founded or reached. */
export const milestoneMapping: RecordMapping<Milestone, 'id'> = {
  types: [rolm.Milestone],
  derived: [dcterms.isPartOf],
  fields: {
    what: field(dcterms.description, text, { en: 'what', zh: '事项' }),
    claim: field(rolm.claim, code(codeLists.claim), { en: 'claim', zh: '首创说法' }),
    scope: scopeField,
    ...datedFields,
  },
}

/** A plan, law, rule, normative document or publication. */
export const instrumentMapping: RecordMapping<Instrument, 'id'> = {
  types: [rolm.Instrument],
  derived: [dcterms.isPartOf],
  fields: {
    title: field(dcterms.title, text, { en: 'title', zh: '名称' }),
    kind: field(rolm.instrumentKind, code(codeLists.instrumentKind), { en: 'kind', zh: '类别' }),
    issuer: { ...field(foaf.name, text, { en: 'issuer', zh: '发布机关' }), part: attributed('-issued-by') },
    issued: field(dcterms.issued, { is: 'edtf' }, { en: 'issued', zh: '发布日期' }),
    tier: field(rolm.tier, code(codeLists.scope), { en: 'tier', zh: '位阶' }),
    ...datedFields,
  },
}

/** A standing practice, mechanism, platform or campaign. */
export const programmeMapping: RecordMapping<Programme, 'id'> = {
  types: [rolm.Programme],
  derived: [dcterms.isPartOf],
  fields: {
    name: field(dcterms.title, text, { en: 'name', zh: '名称' }),
    frequency: field(rolm.frequency, code(codeLists.frequency), { en: 'frequency', zh: '频次' }),
    ...datedFields,
  },
}

/** A person in the role that a source gives. */
export const personMapping: RecordMapping<Person, 'id'> = {
  types: [foaf.Person],
  general: true,
  derived: [dcterms.isReferencedBy],
  fields: {
    name: field(foaf.name, text, { en: 'name', zh: '姓名' }),
    post: field(rolm.post, text, { en: 'post', zh: '职务' }),
    role: field(rolm.role, text, { en: 'role', zh: '角色' }),
    organisation: field(org.memberOf, local, { en: 'organisation', zh: '所属机关' }),
    source: sourceField,
    quotes: quotes(),
  },
}

/** A number that a document states of its own headings and lists. */
export const statedCountMapping: RecordMapping<StatedCount, 'id'> = {
  types: [rolm.StatedCount],
  derived: [dcterms.isPartOf],
  fields: {
    what: field(dcterms.description, text, { en: 'what', zh: '事项' }),
    announced: field(rolm.announced, { is: 'integer' }, { en: 'announced', zh: '所称数目' }),
    listed: field(rolm.listed, { is: 'integer' }, { en: 'listed', zh: '所列数目' }),
    source: sourceField,
    quotes: quotes(),
  },
}
