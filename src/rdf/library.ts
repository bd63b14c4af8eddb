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

/** A text in pieces, cut anywhere, as it comes from a disk or a network. */
export type Pieces = AsyncIterable<string>

type Listeners = Partial<Record<'data' | 'end', (piece: string) => void>>

/** Gives the pieces to the parser as they come, each taken in before the next is asked for. */
const feed = async (pieces: Pieces, listeners: Listeners, hasEnded: () => boolean): Promise<void> => {
  for await (const piece of pieces) {
    listeners.data?.(piece)
    if (hasEnded()) return
  }
  listeners.end?.('')
}

/**
 * Reads Turtle (N-Triples is a part of it) triple by triple, none of them kept here. The one door to n3.
 *
 * @param text whole, or in pieces: a text of any length may come so
 * @param take is given each triple as it is read
 * @returns the fault that ended the reading, or nothing
 */
export const parseTurtle = (
  text: string | Pieces,
  format: 'text/turtle' | 'application/n-triples',
  take: (triple: Triple) => void,
): Promise<SyntaxFault | undefined> =>
  new Promise((resolve, reject) => {
    const listeners: Listeners = {}
    const source = { on: (event: keyof Listeners, listener: (piece: string) => void) => (listeners[event] = listener) }
    let ended = false
    const end = (fault?: SyntaxFault): void => {
      ended = true
      resolve(fault)
    }
    // of a stream the parser uses nothing but `on`
    const input = typeof text === 'string' ? text : (source as unknown as string)
    new Parser({ format }).parse(input, (error, quad) => {
      if (ended) return
      if (error) end(faultOf(error))
      else if (quad && isQuoted(quad)) end({ detail: 'a quoted triple (<< … >>) is not read here' })
      else if (quad)
        take({ subject: subjectOf(quad.subject), property: quad.predicate.value, value: termOf(quad.object) })
      else end()
    })
    // a parser that was given no text at all says nothing
    if (typeof text !== 'string') feed(text, listeners, () => ended).then(() => end(), reject)
  })
