import { prefixed } from '../src/mapping/context'
import { type AnyField, isNested } from '../src/mapping/field'
import type { Bilingual } from '../src/messages/fill'
import { quoted } from '../src/rdf/ntriples'
import { base } from './ontology'

/** One property and its value, a node in brackets, a list in parentheses: the words of Turtle that shapes are written in. */
export const line = (property: string, value: string): string => `${property} ${value}`
export const inBrackets = (...lines: readonly string[]): string => `[ ${lines.join(' ; ')} ]`
export const inList = (items: readonly string[]): string => `( ${items.join(' ')} )`
export const inBoth = ({ en, zh }: Bilingual): string => `${quoted(en)}@en, ${quoted(zh)}@zh`

/** An address in its shortest form. */
export const iri = (address: string): string => {
  const short = prefixed(address)
  if (short !== address) return short
  return address.startsWith(base) ? `<${address.slice(base.length)}>` : `<${address}>`
}

/** A node with what is said of it, a line each. */
export const block = (lines: readonly string[]): string => `${lines.join(' ;\n  ')} .`

/** Values of one property: on its line if they fit, else below one another. */
export const values = (property: string, items: readonly string[]): string => {
  const short = line(property, items.join(', '))
  return short.length < 116 ? short : `${property}\n    ${items.join(',\n    ')}`
}

/** The address of a shape: of a record, or of a field in it. */
export const shapeOf = (record: string, field?: string): string =>
  `<shape/${record}${field === undefined ? '' : `/${field}`}>`

/** The way from a record's node to the values of a field: through a part where the field stands on one. */
export const pathOf = (field: AnyField): string =>
  !isNested(field) && field.part !== undefined
    ? inList([iri(field.part.link), iri(field.property)])
    : iri(field.property)
