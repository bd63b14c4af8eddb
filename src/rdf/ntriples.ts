import type { Literal, Term } from '../mapping/term'
import { remembering } from '../model/remembered'
import { rdf, xsd } from '../vocabulary/terms'
import type { Section } from './graph'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

const hex = (character: string): string => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Whether there is anything to escape: nearly always nothing, which is quickly seen. */
const [hasUnquotable, hasUnbracketable] = [/[\\"\p{Cc}]/u, /[\p{Cc} <>"{}|^`\\]/u]

/** Text between quotation marks, with what neither Turtle nor N-Triples may hold in the raw written as escapes. */
export const quoted = (text: string): string =>
  hasUnquotable.test(text)
    ? `"${text.replace(/[\\"\p{Cc}]/gu, (character) => escapes[character] ?? hex(character))}"`
    : `"${text}"`

/** An address between angle brackets. Characters that it may not hold are escaped, so that no text can end it. */
export const bracketed = (iri: string): string =>
  hasUnbracketable.test(iri) ? `<${iri.replace(/[\p{Cc} <>"{}|^`\\]/gu, hex)}>` : `<${iri}>`

/** The addresses of properties and datatypes, which recur. */
const recurring = remembering(bracketed)

const literalText = ({ text, datatype, language }: Literal): string => {
  if (language !== undefined && datatype === rdf.langString) return `${quoted(text)}@${language}`
  return datatype === xsd.string ? quoted(text) : `${quoted(text)}^^${recurring(datatype)}`
}

const termText = (term: Term): string => (term.kind === 'node' ? bracketed(term.iri) : literalText(term))

/** N-Triples, a fact at a time: one statement a line, a fact's lines together. */
export function* nTriplesPieces(sections: readonly Section[]): Generator<string> {
  for (const { blocks } of sections)
    for (const block of blocks) {
      let lines = ''
      for (const { iri, statements } of block) {
        const subject = bracketed(iri)
        for (const [property, value] of statements) lines += `${subject} ${recurring(property)} ${termText(value)} .\n`
      }
      yield lines
    }
}
