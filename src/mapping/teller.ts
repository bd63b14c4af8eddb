import { type Description, inLanguage, literal, node, type Statement, type Term } from './term'

/** Terms in one form of linked data: text for a file or data for a program. */
export interface Wording<T> {
  /**
   * What a node is called, by its address in three pieces: how it begins, a local name (as `localName` writes it) and what is
   * added to that, of letters, digits and hyphens.
   */
  name(start: string, local?: string, suffix?: string): string
  /** A node as a value, by its name. */
  node(name: string): T
  literal(text: string, datatype: string, language?: string): T
}

/**
 * Says things in one form of linked data: a node, then statements about it, then the next. What is said of a fact is a block of the
 * form. Tellers are many and of few classes, so that an engine keeps what it made of their methods when one has gone.
 */
export interface Teller<T, S, Block> extends Wording<T> {
  propertyOf(iri: string): string
  /** Makes ready what is said of many nodes: a property, as `propertyOf` gives it, and a value. */
  statement(property: string, value: T): S
  /** Turns to a node, by its name. */
  about(name: string): void
  /** Says of it what is ready. Statements of one property follow one another. */
  say(statement: S): void
  /** Says of it what is said of no other. */
  state(property: string, value: T): void
  /** What was said since this was last asked. */
  told(): Block
}

/** Terms and statements as data: a node is called by its address. */
export class DataTeller implements Teller<Term, Statement, readonly Description[]> {
  private descriptions: Description[] = []
  private statements: Statement[] = []

  name(start: string, local = '', suffix = ''): string {
    return start + local + suffix
  }

  propertyOf(iri: string): string {
    return iri
  }

  node(name: string): Term {
    return node(name)
  }

  literal(text: string, datatype: string, language?: string): Term {
    return language === undefined ? literal(text, datatype) : inLanguage(text, language)
  }

  statement(property: string, value: Term): Statement {
    return [property, value]
  }

  about(iri: string): void {
    this.statements = []
    this.descriptions.push({ iri, statements: this.statements })
  }

  say(statement: Statement): void {
    this.statements.push(statement)
  }

  state(property: string, value: Term): void {
    this.statements.push([property, value])
  }

  told(): readonly Description[] {
    const { descriptions } = this
    this.descriptions = []
    return descriptions
  }
}

const termFor = <T>(wording: Wording<T>, term: Term): T =>
  term.kind === 'node' ? wording.node(wording.name(term.iri)) : wording.literal(term.text, term.datatype, term.language)

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
