import { type Term as N3Term, Parser } from 'n3'
import { inLanguage, literal, node, type Term } from '../mapping/term'

/** A statement as it was read: about a node, by an address. */
export interface Triple {
  readonly subject: string
  readonly property: string
  readonly value: Term
}

/** Where a text stops being linked data, or uses what is not read here. */
export interface SyntaxFault {
  readonly detail: string
  readonly line?: number
}

const blankPrefix = '_:'

const termOf = (term: N3Term): Term => {
  if (term.termType === 'Literal')
    return term.language === '' ? literal(term.value, term.datatype.value) : inLanguage(term.value, term.language)
  return node(term.termType === 'BlankNode' ? blankPrefix + term.value : term.value)
}

const subjectOf = (term: N3Term): string => (term.termType === 'BlankNode' ? blankPrefix + term.value : term.value)

const isQuoted = ({ subject, object }: { subject: N3Term; object: N3Term }): boolean =>
  [subject, object].some(({ termType }) => String(termType) === 'Quad')

const faultOf = (error: Error & { context?: { line?: number } }): SyntaxFault => {
  const line = error.context?.line
  return { detail: error.message.replace(/ on line \d+\.?$/, ''), ...(line !== undefined && { line }) }
}

/**
 * Reads Turtle (N-Triples is a part of it) triple by triple, none of them kept here. The one door to n3.
 *
 * @param take is given each triple as it is read
 * @returns the fault that ended the reading, or nothing
 */
export const parseTurtle = (
  text: string,
  format: 'text/turtle' | 'application/n-triples',
  take: (triple: Triple) => void,
): Promise<SyntaxFault | undefined> =>
  new Promise((resolve) => {
    new Parser({ format }).parse(text, (error, quad) => {
      if (error) resolve(faultOf(error))
      else if (quad && isQuoted(quad)) resolve({ detail: 'a quoted triple (<< … >>) is not read here' })
      else if (quad)
        take({ subject: subjectOf(quad.subject), property: quad.predicate.value, value: termOf(quad.object) })
      else resolve(undefined)
    })
  })
