import { canonicalDecimal } from '../../model/decimal'
import { xsd } from '../../vocabulary/terms'
import type { LiteralForm, Terms } from './terms'

const exact: ReadonlySet<string> = new Set([
  xsd.integer,
  xsd.decimal,
  xsd.byte,
  xsd.short,
  xsd.int,
  xsd.long,
  xsd.unsignedByte,
  xsd.unsignedShort,
  xsd.unsignedInt,
  xsd.unsignedLong,
  xsd.nonNegativeInteger,
  xsd.nonPositiveInteger,
  xsd.positiveInteger,
  xsd.negativeInteger,
])

const floating: ReadonlySet<string> = new Set([xsd.float, xsd.double])

const momentOf = (text: string): string | undefined => {
  const [, seconds, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(text.trim()) ?? []
  const moment = seconds === undefined ? Number.NaN : Date.parse(seconds + zone)
  return Number.isNaN(moment) ? undefined : `${moment}.${fraction.replace(/0+$/, '')}`
}

const numberOf = (text: string): string | undefined => {
  const number = Number(text)
  return Number.isFinite(number) ? (canonicalDecimal(String(number)) ?? String(number)) : undefined
}

/** What literals that SPARQL holds for equal have in common; `undefined` where only the same term is equal. */
const commonForm = ({ text, datatype }: LiteralForm): string | undefined => {
  if (exact.has(datatype)) return canonicalDecimal(text.trim())
  if (floating.has(datatype)) return numberOf(text)
  if (datatype === xsd.boolean) return ['true', '1'].includes(text.trim()) ? 'true' : 'false'
  return datatype === xsd.dateTime || datatype === xsd.dateTimeStamp ? momentOf(text) : undefined
}

/**
 * Gives for each term the first one asked for that is equal to it as SPARQL's `=` has it: numbers, booleans and moments by
 * value, all else term by term.
 */
export const equalizer = (terms: Terms): ((id: number) => number) => {
  const known = new Uint32Array(terms.size + 1)
  const firsts = new Map<string, number>()
  return (id) => {
    const before = known[id] ?? 0
    if (before !== 0) return before
    const form = terms.literalOf(id)
    const common = form === undefined ? undefined : commonForm(form)
    const first = common === undefined ? id : (firsts.get(common) ?? id)
    if (common !== undefined) firsts.set(common, first)
    known[id] = first
    return first
  }
}
