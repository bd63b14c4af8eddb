import type { Node } from '../mapping/term'
import { ownText } from '../query/texts'
import type { AddressRoom } from './address-room'
import type { PlainStatements } from './plain-statements'

/** A word of a text, as a parser tells it. */
export interface Token {
  readonly type: string
  readonly value: string
}

/** The words behind which a base stands. */
export const baseWords: ReadonlySet<string> = new Set(['@base', 'BASE'])

/** What a parser of the whole language tells besides statements: its words before it reads them, and what prefixes stand for. */
export interface Besides {
  readonly onToken: (token: Token) => void
  readonly onPrefix: (prefix: string, node: Node) => void
}

/** What ends a plain statement. Text is looked at up to the last such end, since what comes behind may be half of one. */
const ending = '.\n'

/** The longest text without an end of a statement, in characters: where there is more, all of it is for the parser. */
const longest = 65_536

/** What may begin a text of several lines, which a parser waits for without a word. */
const severalLines = /"{3}|'{3}/

const countLines = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/**
 * Reads the plain statements of a text itself, and gives a parser all others, line by line: between two statements the
 * parser says nothing and knows nothing of what came before but prefixes and a base, which it tells.
 */
export class PlainFirst {
  /** How many lines the parser has not seen. */
  plainLines = 0
  /** Whether the parser is between two statements. It has the first of a text, and with it the mark of byte order. */
  private isBetween = false
  private isPlain = true
  private rest = ''
  private lastType = ''

  readonly besides: Besides = {
    onToken: ({ type, value }) => {
      this.isBetween = type === '.'
      if (baseWords.has(this.lastType)) {
        this.room.takeBase()
        this.plain.setBase(value)
      }
      this.lastType = type
    },
    onPrefix: (prefix, { iri }) => this.plain.setPrefix(prefix, iri),
  }

  constructor(
    private readonly plain: PlainStatements,
    private readonly parse: (text: string) => void,
    private readonly hasEnded: () => boolean,
    private readonly room: AddressRoom,
  ) {}

  /** Reads a piece of the text, but for what may go on in the next one. */
  read(piece: string): void {
    if (!this.isPlain) this.parse(piece)
    else if (piece.includes(ending)) this.readPlain(piece)
    else this.keep(this.rest + piece)
  }

  private readPlain(piece: string): void {
    // Of a piece only what belongs to the last one is copied: the engine would keep both as long as any part of one.
    const first = this.rest === '' ? 0 : piece.indexOf(ending) + ending.length
    const last = piece.lastIndexOf(ending) + ending.length
    if (first > 0) this.readLines(this.rest + piece.slice(0, first), 0, this.rest.length + first)
    this.readLines(piece, first, last)
    this.keep(ownText(piece.slice(last)))
  }

  /** Gives the parser what is left. */
  end(): void {
    this.parse(this.rest)
  }

  private keep(rest: string): void {
    this.rest = rest
    if (rest.length <= longest) return
    this.isPlain = false
    this.rest = ''
    this.parse(rest)
  }

  private readLines(text: string, from: number, to: number): void {
    let at = from
    while (at < to && !this.hasEnded()) {
      if (this.isBetween) {
        // Blank lines are passed over too, but for those that belong to the next piece.
        const end = Math.min(this.plain.read(text, at), to)
        this.plainLines += countLines(text, at, end)
        at = end
      }
      if (at >= to || this.hasEnded()) return
      const end = text.indexOf('\n', at) + 1
      const line = text.slice(at, end)
      this.parse(line)
      if (severalLines.test(line)) this.isBetween = false
      at = end
    }
  }
}
