import { type Description, inLanguage, literal, node, type Statement, type Term } from './term'

/**
 * Says things in one form of linked data: a node, then statements about it, then the next. Terms are as the form has them, text for a
 * file or data for a program; what is said of a fact is a block of it.
 */
export interface Teller<T, Block> {
  /**
   * What a node is called, by its address in three pieces: how it begins, a local name (as `localName` writes it) and what is
   * added to that, of letters, digits and hyphens.
   */
  readonly name: (start: string, local?: string, suffix?: string) => string
  readonly propertyOf: (iri: string) => string
  /** A node as a value, by its name. */
  readonly node: (name: string) => T
  readonly literal: (text: string, datatype: string, language?: string) => T
  /** Turns to a node, by its name. */
  readonly about: (name: string) => void
  /** Says something of it. Statements of one property follow one another. */
  readonly say: (property: string, value: T) => void
  /** What was said since this was last asked. */
  readonly told: () => Block
}

/** Terms and statements as data: a node is called by its address. */
export class DataTeller implements Teller<Term, readonly Description[]> {
  private descriptions: Description[] = []
  private statements: Statement[] = []

  readonly name = (start: string, local = '', suffix = ''): string => start + local + suffix
  readonly propertyOf = (iri: string): string => iri
  readonly node = node
  readonly literal = (text: string, datatype: string, language?: string): Term =>
    language === undefined ? literal(text, datatype) : inLanguage(text, language)

  readonly about = (iri: string): void => {
    this.statements = []
    this.descriptions.push({ iri, statements: this.statements })
  }

  readonly say = (property: string, value: Term): void => {
    this.statements.push([property, value])
  }

  readonly told = (): readonly Description[] => {
    const { descriptions } = this
    this.descriptions = []
    return descriptions
  }
}

const termFor = <T>({ node, name, literal }: Teller<T, unknown>, term: Term): T =>
  term.kind === 'node' ? node(name(term.iri)) : literal(term.text, term.datatype, term.language)

/** A statement as a teller says it. */
export const statementFor = <T>(teller: Teller<T, unknown>, [property, value]: Statement): Statement<T> => [
  teller.propertyOf(property),
  termFor(teller, value),
]

/** Tells what is at hand as data. */
export const tellAll = <T>(teller: Teller<T, unknown>, descriptions: readonly Description[]): void => {
  for (const { iri, statements } of descriptions) {
    teller.about(teller.name(iri))
    for (const [property, value] of statements) teller.say(teller.propertyOf(property), termFor(teller, value))
  }
}
