import { type Description, inLanguage, literal, node, type Statement, type Term } from './term'

/** Terms in one form of linked data: text for a file or data for a program. */
export interface Wording<T> {
  /**
   * What a node is called, by its address in three pieces: how it begins, a local name (as `localName` writes it) and what is
   * added to that, of letters, digits and hyphens.
   */
  readonly name: (start: string, local?: string, suffix?: string) => string
  /** A node as a value, by its name. */
  readonly node: (name: string) => T
  readonly literal: (text: string, datatype: string, language?: string) => T
}

/**
 * Says things in one form of linked data: a node, then statements about it, then the next. What is said of a fact is a block of the
 * form.
 */
export interface Teller<T, S, Block> extends Wording<T> {
  readonly propertyOf: (iri: string) => string
  /** Makes ready what is said of many nodes: a property, as `propertyOf` gives it, and a value. */
  readonly statement: (property: string, value: T) => S
  /** Turns to a node, by its name. */
  readonly about: (name: string) => void
  /** Says of it what is ready. Statements of one property follow one another. */
  readonly say: (statement: S) => void
  /** Says of it what is said of no other. */
  readonly state: (property: string, value: T) => void
  /** What was said since this was last asked. */
  readonly told: () => Block
}

/** Terms and statements as data: a node is called by its address. */
export class DataTeller implements Teller<Term, Statement, readonly Description[]> {
  private descriptions: Description[] = []
  private statements: Statement[] = []

  readonly name = (start: string, local = '', suffix = ''): string => start + local + suffix
  readonly propertyOf = (iri: string): string => iri
  readonly node = node
  readonly literal = (text: string, datatype: string, language?: string): Term =>
    language === undefined ? literal(text, datatype) : inLanguage(text, language)

  readonly statement = (property: string, value: Term): Statement => [property, value]

  readonly about = (iri: string): void => {
    this.statements = []
    this.descriptions.push({ iri, statements: this.statements })
  }

  readonly say = (statement: Statement): void => {
    this.statements.push(statement)
  }

  readonly state = (property: string, value: Term): void => {
    this.statements.push([property, value])
  }

  readonly told = (): readonly Description[] => {
    const { descriptions } = this
    this.descriptions = []
    return descriptions
  }
}

const termFor = <T>({ node, name, literal }: Wording<T>, term: Term): T =>
  term.kind === 'node' ? node(name(term.iri)) : literal(term.text, term.datatype, term.language)

/** A statement as a teller says it. */
export const statementFor = <T, S>(teller: Teller<T, S, unknown>, [property, value]: Statement): S =>
  teller.statement(teller.propertyOf(property), termFor(teller, value))

/** Tells what is at hand as data. */
export const tellAll = <T, S>(teller: Teller<T, S, unknown>, descriptions: readonly Description[]): void => {
  for (const { iri, statements } of descriptions) {
    teller.about(teller.name(iri))
    for (const [property, value] of statements) teller.state(teller.propertyOf(property), termFor(teller, value))
  }
}
