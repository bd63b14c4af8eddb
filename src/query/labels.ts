import { breakdownOf, factsOfIndicator, jurisdictionOf, lookUp } from '../model/catalogue'
import { type Language, type Text, textIn } from '../model/text'
import { areas, periodLabels, precisionLabels, unitLabels } from '../vocabulary/catalogue'
import { type LabelledName, type Labels, labelledNames } from './columns'
import type { Table } from './table'

type Names = (code: string) => Text | undefined

const listed =
  (names: Readonly<Record<string, Text>>): Names =>
  (code) =>
    lookUp(names, code)

/** What the codes of each column are called, by the catalogue or else by the datasets that declare them. */
const namesIn = ({ declaredNames }: Table): Readonly<Record<LabelledName, Names>> => ({
  indicator: (code) => factsOfIndicator(code)?.label ?? declaredNames.indicator.get(code),
  area: listed(areas),
  jurisdiction: (code) => jurisdictionOf(code)?.label ?? declaredNames.jurisdiction.get(code),
  breakdown: breakdownOf,
  periodKind: listed(periodLabels),
  precision: listed(precisionLabels),
  unit: listed(unitLabels),
})

type Row = Readonly<Record<string, unknown>>

/** Puts beside the codes of rows, and of the figures in pairs, what they are called. */
export const labeller = (table: Table, language: Language): ((row: Row) => Row) => {
  const names = namesIn(table)
  const labelsOf = (row: Row): Labels =>
    Object.fromEntries(
      labelledNames.flatMap((name) => {
        const code = row[name]
        const text = typeof code === 'string' ? names[name](code) : undefined
        return text === undefined ? [] : [[name, textIn(text, language)]]
      }),
    )
  const labelled = (row: unknown): Row => ({ ...Object(row), labels: labelsOf(Object(row)) })
  return ({ a, b, ...row }) => ({
    ...labelled(row),
    ...(a !== undefined && { a: labelled(a) }),
    ...(b !== undefined && { b: labelled(b) }),
  })
}
