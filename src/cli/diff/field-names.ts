import type { Dataset, ListName } from '../../index'
import type { Phrase } from '../language'
import { labels } from '../show/labels'
import type { AnyFact } from '../show/lists'

type FieldsOf<T> = T extends unknown ? keyof T : never

/** A field of a dataset or of a fact of any list, but for ids and for the lists themselves. */
type FieldName = Exclude<FieldsOf<AnyFact> | keyof Dataset, 'id' | ListName>

/** The names of all fields in which two versions can differ. */
const names: Readonly<Record<FieldName, Phrase>> = {
  base: { en: 'Base address', zh: '基础网址' },
  title: { en: 'Title', zh: '标题' },
  description: { en: 'Description', zh: '简介' },
  shortName: { en: 'Short name', zh: '简称' },
  version: { en: 'Version', zh: '版本' },
  status: labels.status,
  licence: { en: 'Licence', zh: '许可' },
  issued: labels.issued,
  publisher: labels.publisher,
  jurisdiction: labels.place,
  indicator: labels.indicator,
  breakdown: { en: 'Breakdown', zh: '分组' },
  period: labels.period,
  source: labels.source,
  printed: labels.printed,
  value: { en: 'Number', zh: '数值' },
  precision: labels.precision,
  minInclusive: { en: 'At least', zh: '不小于' },
  minExclusive: { en: 'More than', zh: '大于' },
  maxInclusive: { en: 'At most', zh: '不大于' },
  maxExclusive: { en: 'Less than', zh: '小于' },
  unit: { en: 'Unit', zh: '单位' },
  quotes: { en: 'Stands', zh: '出处' },
  datedBy: { en: 'Dating words', zh: '时期原文' },
  datingQuotes: { en: 'Dated', zh: '时期出处' },
  reporter: labels.reporter,
  statedBase: labels.statedBase,
  candidateBases: labels.candidateBases,
  candidateNumerator: labels.candidateNumerator,
  assumed: labels.assumed,
  assumedBecause: { en: 'Because', zh: '假定理由' },
  kind: labels.kind,
  level: labels.level,
  grantor: labels.grantor,
  scope: labels.scope,
  rank: labels.rank,
  batch: labels.batch,
  run: labels.run,
  what: { en: 'What', zh: '事项' },
  direction: labels.direction,
  steps: labels.steps,
  stepUnit: labels.stepLength,
  lastStep: labels.lastStep,
  clauseDates: labels.clauseDates,
  claim: labels.claim,
  issuer: labels.issuer,
  tier: labels.tier,
  name: { en: 'Name', zh: '名称' },
  label: { en: 'Name', zh: '名称' },
  frequency: labels.frequency,
  post: labels.post,
  role: labels.role,
  organisation: labels.organisation,
  announced: labels.announced,
  listed: labels.listed,
  about: labels.about,
  reason: labels.reason,
  text: labels.text,
  whole: labels.whole,
  parts: labels.parts,
  exhaustive: labels.exhaustive,
  disjoint: labels.disjoint,
  date: labels.date,
  language: labels.language,
  address: labels.address,
  accessed: labels.accessed,
  file: labels.file,
  sha256: labels.sha256,
  characters: labels.characters,
  reports: labels.reports,
  citation: labels.citation,
  definitionsStated: labels.definitions,
}

/** What a field is called. */
export const fieldName = (field: string): Phrase =>
  Object.entries(names).find(([name]) => name === field)?.[1] ?? { en: field, zh: field }
