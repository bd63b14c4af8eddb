import { codeLists } from '../mapping/code-lists'
import type { CodeList } from '../mapping/kind'
import type { Bilingual } from '../messages/fill'
import { breakdowns, codeLabels, indicators, jurisdictions, unitLabels } from '../vocabulary/catalogue'

/** What the codes of a list are called, in both languages. */
export type CodeNames = Readonly<Record<string, Bilingual>>

const labelsOf = (entries: Readonly<Record<string, { readonly label: Bilingual }>>): CodeNames =>
  Object.fromEntries(Object.entries(entries).map(([code, { label }]) => [code, label]))

const noNames: CodeNames = {}

/** The names of every code list that a field can have. Those of others, such as SDMX's, are known by their codes alone. */
const names: Readonly<Record<keyof typeof codeLists, CodeNames>> = {
  indicator: labelsOf(indicators),
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
  unit: unitLabels,
  observationStatus: noNames,
  language: noNames,
}

const namesByList: ReadonlyMap<CodeList, CodeNames> = new Map(
  Object.entries(codeLists).map(([name, list]) => [list, names[name as keyof typeof codeLists]]), // its own keys
)

/** What the codes of a list are called; nothing of a list that has no names. */
export const namesOf = (list: CodeList): CodeNames => namesByList.get(list) ?? noNames

const folded = (text: string): string => text.normalize('NFKC').trim()

const byName = new WeakMap<CodeNames, ReadonlyMap<string, readonly string[]>>()

/** The codes that bear each name: made once for a list, since a table asks in every row. */
const indexOf = (known: CodeNames): ReadonlyMap<string, readonly string[]> => {
  const made = byName.get(known)
  if (made !== undefined) return made
  const index = new Map<string, string[]>()
  for (const [code, { en, zh }] of Object.entries(known))
    for (const name of new Set([folded(en), folded(zh)])) index.set(name, [...(index.get(name) ?? []), code])
  byName.set(known, index)
  return index
}

/**
 * The codes that a cell means: the code that stands there, or else those whose name in English or Chinese does, after NFKC.
 * None where it is neither; several where a name is that of several codes.
 */
export const codesNamed = (cell: string, known: CodeNames): readonly string[] => {
  const text = folded(cell)
  return Object.hasOwn(known, text) ? [text] : (indexOf(known).get(text) ?? [])
}

/** The one code of a list that a cell means; `undefined` where it means none, or may mean several. */
export const codeNamed = (cell: string, list: CodeList): string | undefined => {
  const [code, ...others] = codesNamed(cell, namesOf(list))
  return others.length === 0 ? code : undefined
}
