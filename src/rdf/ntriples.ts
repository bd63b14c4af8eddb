import type { Teller } from '../mapping/teller'
import { remembering } from '../model/remembered'
import { rdf, xsd } from '../vocabulary/terms'
import type { Sections } from './sections'

/** How long the pieces of a document are, and a fact longer: each is handed on by itself, which takes as long as some statements. */
export const pieceLength = 65_536

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

/**
 * Puts together what is said again and again. An engine puts off putting texts together until their characters are asked for, and
 * would do so anew wherever these are said; joined, they are in one piece.
 */
export const inOnePiece = (...parts: readonly string[]): string => parts.join('')

/** Statements a line each. A property stands between spaces and a value ends its line, so that what recurs is put together once. */
class NTriplesTeller implements Teller<string, string, string> {
  private text = ''
  private subject = ''

  /** The name that was asked for last, and its pieces: it is linked to, and then told. */
  private named = ''
  private opened = ''
  private start = ''
  private local = ''
  private suffix = ''

  name(start: string, local = '', suffix = ''): string {
    if (local === '') return this.bracketed(start + suffix)
    if (local !== this.local || start !== this.start) {
      this.opened = inOnePiece(this.bracketed(start).slice(0, -1), local)
      this.start = start
      this.local = local
    } else if (suffix === this.suffix) return this.named
    this.suffix = suffix
    this.named = inOnePiece(this.opened, suffix, '>')
    return this.named
  }

  private readonly bracketed = remembering(bracketed)

  readonly propertyOf = remembering((iri: string) => inOnePiece(' ', bracketed(iri), ' '))

  node(name: string): string {
    return `${name} .\n`
  }

  literal(text: string, datatype: string, language?: string): string {
    if (language !== undefined && datatype === rdf.langString) return `${quoted(text)}@${language} .\n`
    return datatype === xsd.string ? `${quoted(text)} .\n` : quoted(text) + this.typed(datatype)
  }

  private readonly typed = remembering((datatype: string) => inOnePiece('^^', bracketed(datatype), ' .\n'))

  statement(property: string, value: string): string {
    return inOnePiece(property, value)
  }

  about(name: string): void {
    this.subject = name
  }

  say(statement: string): void {
    this.text = this.text + this.subject + statement
  }

  state(property: string, value: string): void {
    this.text = this.text + this.subject + property + value
  }

  told(): string {
    const { text } = this
    this.text = ''
    return text
  }
}

/** N-Triples, some facts at a time: one statement a line, a fact's lines together. */
export function* nTriplesPieces(sections: Sections): Generator<string> {
  let piece = ''
  for (const { blocks } of sections(new NTriplesTeller()))
    for (const block of blocks) {
      piece += block
      if (piece.length < pieceLength) continue
      yield piece
      piece = ''
    }
  if (piece !== '') yield piece
}
