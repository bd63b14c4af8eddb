import { codeLists } from '../mapping/code-lists'
import { observationMapping } from '../mapping/records'
import type { Term } from '../mapping/term'
import { canonicalDecimal, type Decimal } from '../model/decimal'
import type { StoredNumber, StoredWord } from '../query/figure-store'
import { flag } from '../query/table'
import { xsd } from '../vocabulary/terms'

const { fields } = observationMapping

/** The words that a property of every figure gives. Which dataset it is of, its address says. */
export const neededWords = [
  'indicator',
  'jurisdiction',
  'breakdown',
  'source',
  'precision',
  'unit',
] as const satisfies readonly StoredWord[]

/** The words that a property gives; the status is said of some figures alone. */
export const wordNames = [...neededWords, 'status'] as const

/** The numbers of a figure: where each goes, and whether the number is left out of the interval. */
export const numberFields = [
  [fields.value.property, 'value', 0],
  [fields.minInclusive.property, 'lower', 0],
  [fields.minExclusive.property, 'lower', flag.lowOpen],
  [fields.maxInclusive.property, 'upper', 0],
  [fields.maxExclusive.property, 'upper', flag.highOpen],
] as const satisfies readonly (readonly [property: string, StoredNumber, number])[]

/** The bits that say whether the number at an end is left out. */
export const openBits: Readonly<Record<StoredNumber, number>> = { value: 0, lower: flag.lowOpen, upper: flag.highOpen }

/** The number of a term; `undefined` where it is none. */
export const numberOf = (value: Term): Decimal | undefined =>
  value.kind === 'literal' && (value.datatype === xsd.integer || value.datatype === xsd.decimal)
    ? canonicalDecimal(value.text)
    : undefined

/** The word of an indicator: its id in the catalogue, or else its address, which a dataset may declare. */
export const indicatorWord = (value: Term): string | undefined => {
  if (value.kind !== 'node') return undefined
  const code = codeLists.indicator.codeOf(value.iri)
  return code !== undefined && codeLists.indicator.open.isListed(code) ? code : value.iri
}
