import type { Literal, Term } from '../mapping/term'
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

/** Text between quotation marks, with what neither Turtle nor N-Triples may hold in the raw written as escapes. */
export const quoted = (text: string): string =>
  `"${text.replace(/[\\"\p{Cc}]/gu, (character) => escapes[character] ?? hex(character))}"`

/** An address between angle brackets. Characters that it may not hold are escaped, so that no text can end it. */
export const bracketed = (iri: string): string => `<${iri.replace(/[\p{Cc} <>"{}|^`\\]/gu, hex)}>`

const literalText = ({ text, datatype, language }: Literal): string => {
  if (language !== undefined && datatype === rdf.langString) return `${quoted(text)}@${language}`
  return datatype === xsd.string ? quoted(text) : `${quoted(text)}^^${bracketed(datatype)}`
}

const termText = (term: Term): string => (term.kind === 'node' ? bracketed(term.iri) : literalText(term))

/** N-Triples, a fact at a time: one statement a line, a fact's lines together. */
export function* nTriplesPieces(sections: readonly Section[]): Generator<string> {
  for (const { blocks } of sections)
    for (const block of blocks) {
      let lines = ''
      for (const { iri, statements } of block)
        for (const [property, value] of statements)
          lines += `${bracketed(iri)} ${bracketed(property)} ${termText(value)} .\n`
      yield lines
    }
}
