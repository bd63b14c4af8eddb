import type { Term } from '../../mapping/term'
import { rdf } from '../../vocabulary/terms'

/** The most terms that are told apart: what a JavaScript map holds, less a little. */
export const mostTerms = 16_000_000

/** Longer texts are kept in pieces: an engine hashes long strings by their length alone. */
const longestPiece = 8_000

const blankPrefix = '<_:'

/** A literal as it was interned. */
export interface LiteralForm {
  readonly text: string
  readonly datatype: string
  readonly language: string
}

/** The terms of a graph, each once, by a number from 1 on. Zero is no term. */
export class Terms {
  private readonly ids = new Map<string, number>()
  private readonly keys: string[] = ['']
  private readonly datatypes = new Map<string, string>()
  /** Whether there were more terms than are told apart. */
  overflowed = false

  /** How many numbers there are, zero among them: the length of an array with a place for each term. */
  get size(): number {
    return this.keys.length
  }

  node(iri: string): number {
    return this.intern(`<${iri}`)
  }

  literal({ text, datatype, language }: LiteralForm): number {
    const kind = language === '' ? this.kindOf(datatype) : `@${language.toLowerCase()}`
    if (text.length <= longestPiece) return this.intern(`"${kind}"${text}`)
    let id = this.intern(`"${kind}"${text.slice(0, longestPiece)}`)
    for (let at = longestPiece; at < text.length; at += longestPiece)
      id = this.intern(`+${id}+${text.slice(at, at + longestPiece)}`)
    return id
  }

  of(term: Term): number {
    return term.kind === 'node'
      ? this.node(term.iri)
      : this.literal({ text: term.text, datatype: term.datatype, language: term.language ?? '' })
  }

  isNode(id: number): boolean {
    return this.key(id).startsWith('<')
  }

  isBlank(id: number): boolean {
    return this.key(id).startsWith(blankPrefix)
  }

  isIri(id: number): boolean {
    return this.isNode(id) && !this.isBlank(id)
  }

  /** A literal that is kept in one piece; `undefined` for nodes and for long texts. */
  literalOf(id: number): LiteralForm | undefined {
    const key = this.key(id)
    if (!key.startsWith('"')) return undefined
    const end = key.indexOf('"', 1)
    const [kind, text] = [key.slice(1, end), key.slice(end + 1)]
    return kind.startsWith('@')
      ? { text, datatype: rdf.langString, language: kind.slice(1) }
      : { text, datatype: this.key(Number(kind)).slice(1), language: '' }
  }

  /** A term as people read it: an address, or the text of a literal; of a long one, its first piece. */
  shown(id: number): string {
    let key = this.key(id)
    while (key.startsWith('+')) key = this.key(Number.parseInt(key.slice(1), 10))
    return key.startsWith('"') ? key.slice(key.indexOf('"', 1) + 1) : key.slice(1)
  }

  private kindOf(datatype: string): string {
    const known = this.datatypes.get(datatype)
    if (known !== undefined) return known
    const kind = String(this.node(datatype))
    this.datatypes.set(datatype, kind)
    return kind
  }

  private key(id: number): string {
    return this.keys[id] ?? ''
  }

  private intern(key: string): number {
    const known = this.ids.get(key)
    if (known !== undefined) return known
    if (this.keys.length > mostTerms) {
      this.overflowed = true
      return 0
    }
    const id = this.keys.length
    this.ids.set(key, id)
    this.keys.push(key)
    return id
  }
}
