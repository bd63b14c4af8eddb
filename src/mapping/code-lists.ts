import { indicatorOf } from '../model/catalogue'
import { declaredUnder } from '../model/indicator'
import { observationStatusIris } from '../vocabulary/catalogue'
import { unit } from '../vocabulary/terms'
import { decodedName, localName, root } from './address'
import type { CodeList } from './kind'

/** Codes that live under one address: `https://w3id.org/rolm/code/precision/exact`. */
const under = (address: string): CodeList => ({
  iriOf: (code) => address + (code === '…' ? code : localName(code)),
  codeOf: (iri) => (iri.startsWith(address) ? decodedName(iri.slice(address.length)) : undefined),
})

/** Codes whose addresses are a table of their own. */
const among = (table: Readonly<Record<string, string>>): CodeList => {
  const codes = new Map(Object.entries(table).map(([code, iri]) => [iri, code]))
  const [example = ''] = Object.values(table)
  return {
    iriOf: (code) => (Object.hasOwn(table, code) ? (table[code] ?? example) : example),
    codeOf: (iri) => codes.get(iri),
    table,
  }
}

const scheme = (name: string): CodeList => under(`${root}code/${name}/`)

/** Every code list that a field can have. */
export const codeLists = {
  indicator: {
    ...under(`${root}indicator/`),
    open: { under: declaredUnder, isListed: (code) => indicatorOf(code) !== undefined },
  },
  area: under(`${root}area/`),
  jurisdiction: under(`${root}jurisdiction/`),
  breakdown: scheme('breakdown'),
  precision: scheme('precision'),
  period: scheme('period'),
  sourceKind: scheme('sourceKind'),
  level: scheme('level'),
  bodyKind: scheme('bodyKind'),
  status: scheme('status'),
  assumption: scheme('assumption'),
  reason: scheme('reason'),
  noValue: scheme('noValue'),
  grantorLevel: scheme('grantorLevel'),
  scope: scheme('scope'),
  direction: scheme('direction'),
  stepUnit: scheme('stepUnit'),
  claim: scheme('claim'),
  instrumentKind: scheme('instrumentKind'),
  frequency: scheme('frequency'),
  timeKind: scheme('timeKind'),
  polarity: scheme('polarity'),
  unit: among(unit),
  observationStatus: among(observationStatusIris),
  language: among({
    zh: 'http://publications.europa.eu/resource/authority/language/ZHO',
    en: 'http://publications.europa.eu/resource/authority/language/ENG',
  }),
} as const satisfies Readonly<Record<string, CodeList>>
