import type { Bilingual } from '../messages/fill'
import { areas, breakdowns, codeLabels, indicators, jurisdictions, unitLabels } from '../vocabulary/catalogue'
import { codeLists } from './code-lists'
import type { CodeList } from './kind'

/** What the codes of a list are called, in both languages. */
export type CodeNames = Readonly<Record<string, Bilingual>>

const labelsOf = (entries: Readonly<Record<string, { readonly label: Bilingual }>>): CodeNames =>
  Object.fromEntries(Object.entries(entries).map(([code, { label }]) => [code, label]))

const noNames: CodeNames = {}

/** The names of every code list that a field can have. Those of others, such as SDMX's, are known by their codes alone. */
const names: Readonly<Record<keyof typeof codeLists, CodeNames>> = {
  indicator: labelsOf(indicators),
  area: areas,
  jurisdiction: labelsOf(jurisdictions),
  breakdown: breakdowns,
  precision: codeLabels.precision,
  period: codeLabels.period,
  sourceKind: codeLabels.sourceKind,
  level: codeLabels.level,
  bodyKind: codeLabels.bodyKind,
  status: codeLabels.status,
  assumption: codeLabels.assumption,
  reason: codeLabels.reason,
  noValue: codeLabels.noValue,
  grantorLevel: codeLabels.grantorLevel,
  scope: codeLabels.scope,
  direction: codeLabels.direction,
  stepUnit: codeLabels.stepUnit,
  claim: codeLabels.claim,
  instrumentKind: codeLabels.instrumentKind,
  frequency: codeLabels.frequency,
  timeKind: codeLabels.timeKind,
  polarity: codeLabels.polarity,
  unit: unitLabels,
  observationStatus: noNames,
  language: { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
}

const namesByList: ReadonlyMap<CodeList, CodeNames> = new Map(
  Object.entries(codeLists).map(([name, list]) => [list, names[name as keyof typeof codeLists]]), // its own keys
)

/** What the codes of a list are called; nothing of a list that has no names. */
export const namesOf = (list: CodeList): CodeNames => namesByList.get(list) ?? noNames

/** What the cell of a field that is true or false holds. */
export const yesOrNo = { yes: { en: 'yes', zh: '是' }, no: { en: 'no', zh: '否' } } as const satisfies CodeNames
