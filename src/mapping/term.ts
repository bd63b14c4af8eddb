import type { Bilingual } from '../messages/fill'
import type { Decimal } from '../model/decimal'
import { isWholeDecimal } from '../model/decimal'
import { rdf, xsd } from '../vocabulary/terms'

/** A node of linked data that has an address. */
export interface Node {
  readonly kind: 'node'
  readonly iri: string
}

/** A value of linked data: its text, with a datatype or a language. */
export interface Literal {
  readonly kind: 'literal'
  readonly text: string
  readonly datatype: string
  readonly language?: string
}

export type Term = Node | Literal

/** Whether a term is the node of an address. */
export const isNode = (term: Term, iri: string): boolean => term.kind === 'node' && term.iri === iri

export const node = (iri: string): Node => ({ kind: 'node', iri })
export const literal = (text: string, datatype: string = xsd.string): Literal => ({ kind: 'literal', text, datatype })
export const inLanguage = (text: string, language: string): Literal => ({
  kind: 'literal',
  text,
  datatype: rdf.langString,
  language,
})

/** A decimal as xsd:decimal, in its canonical form: always with a point. */
export const decimalTerm = (value: Decimal): Literal =>
  literal(isWholeDecimal(value) ? `${value}.0` : value, xsd.decimal)

/** A number of a whole kind as xsd:integer, any other as xsd:decimal. Never a double. */
export const numberTerm = (value: Decimal, whole: boolean): Literal =>
  whole && isWholeDecimal(value) ? literal(value, xsd.integer) : decimalTerm(value)

/** One statement about a node, as data or in the terms of a teller. */
export type Statement<T = Term> = readonly [property: string, value: T]

/** A node with what is said of it. Statements of one property stand together, in the order they are to be read. */
export interface Description {
  readonly iri: string
  readonly statements: readonly Statement[]
}

/** Says of what class a node is. */
export const isA = (type: string): Statement => [rdf.type, node(type)]

/** Says a text in both languages. */
export const inBoth = (property: string, { en, zh }: Bilingual): readonly Statement[] => [
  [property, inLanguage(en, 'en')],
  [property, inLanguage(zh, 'zh')],
]
