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

/** Literals of one datatype or language: how their keys begin, and their numbers by text. */
interface Kind {
  readonly prefix: string
  readonly ids: Map<string, number>
}

/**
 * The terms of a graph, each once, by a number from 1 on; zero is no term. They are kept as keys: `<` and an address, the
 * kind between quotation marks and a text, or `+` and the number of what a long text begins with.
 */
export class Terms {
  private readonly keys: string[] = ['']
  private readonly nodes = new Map<string, number>()
  private readonly kinds = new Map<string, Kind>()
  private readonly pieces = new Map<string, number>()
  /** Whether there were more terms than are told apart. */
  overflowed = false

  constructor(readonly most: number = mostTerms) {}

  /** How many numbers there are, zero among them: the length of an array with a place for each term. */
  get size(): number {
    return this.keys.length
  }

  node(iri: string): number {
    return this.nodes.get(iri) ?? this.intern(this.nodes, '<', iri)
  }

  literal({ text, datatype, language }: LiteralForm): number {
    const { prefix, ids } = this.kindOf(language === '' ? datatype : `@${language.toLowerCase()}`)
    if (text.length <= longestPiece) return ids.get(text) ?? this.intern(ids, prefix, text)
    const start = text.slice(0, longestPiece)
    let id = ids.get(start) ?? this.intern(ids, prefix, start)
    for (let at = longestPiece; at < text.length; at += longestPiece) {
      const piece = `${id}+${text.slice(at, at + longestPiece)}`
      id = this.pieces.get(piece) ?? this.intern(this.pieces, '+', piece)
    }
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

  private kindOf(name: string): Kind {
    const known = this.kinds.get(name)
    if (known !== undefined) return known
    const kind = { prefix: `"${name.startsWith('@') ? name : this.node(name)}"`, ids: new Map<string, number>() }
    this.kinds.set(name, kind)
    return kind
  }

  private key(id: number): string {
    return this.keys[id] ?? ''
  }

  private intern(ids: Map<string, number>, prefix: string, text: string): number {
    if (this.keys.length > this.most) {
      this.overflowed = true
      return 0
    }
    const id = this.keys.length
    const key = prefix + text
    this.keys.push(key)
    ids.set(key.slice(prefix.length), id) // a part of the key, so that the text around the term is let go
    return id
  }
}
