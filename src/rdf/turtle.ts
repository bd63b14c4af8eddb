import { root } from '../mapping/address'
import type { Teller } from '../mapping/teller'
import { remembering, rememberingLast } from '../model/remembered'
import { prefixes, rdf, xsd } from '../vocabulary/terms'
import { bracketed, inOnePiece, pieceLength, quoted } from './ntriples'
import type { Sections } from './sections'

const longestLine = 120

const letter =
  'A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD'
const localName = new RegExp(`^[${letter}_0-9](?:[${letter}_0-9.-]*[${letter}_0-9-])?$`, 'u')
const relativeName = /^[A-Za-z][\w-]*(?:\/[\w.-]*[\w-])+$/

/** A local name of letters that every keyboard has is soon seen to be one. */
const isLocalName = (local: string): boolean => /^\w(?:[\w.-]*[\w-])?$/.test(local) || localName.test(local)

/** The shortest form of an address outside a document, and the prefix that it takes: nearly all of these recur in every document. */
const shortest = remembering((iri: string): { readonly text: string; readonly prefix?: string } => {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : ''
    if (isLocalName(local)) return { text: `${prefix}:${local}`, prefix }
  }
  const local = iri.startsWith(root) ? iri.slice(root.length) : ''
  return { text: relativeName.test(local) ? `<${local}>` : bracketed(iri) }
})

/** A property, which stands between spaces, and its value, and both in a line. */
interface Said {
  readonly property: string
  readonly value: string
  readonly text: string
}

/**
 * Nodes as blocks, with as many properties on a line as fit and continuation lines indented; terms in their shortest form, for one
 * document. It remembers which prefixes those took.
 */
class TurtleTeller implements Teller<string, Said, string> {
  readonly used = new Set<string>()
  private text = ''
  private lineLength = 0
  private isFirst = true
  private property = ''
  private said = ''

  constructor(private readonly document: string) {}

  /** The name of its own that was asked for last, and its pieces: it is linked to, and then told. */
  private named = ''
  private local = ''
  private suffix = ''

  name(start: string, local = '', suffix = ''): string {
    if (start !== this.document || !this.isOwn(local)) return this.nameOf(start + local + suffix)
    if (local !== this.local || suffix !== this.suffix) {
      this.named = `:${local}${suffix}`
      this.local = local
      this.suffix = suffix
    }
    return this.named
  }

  /** Whether a local name can stand behind a prefix, and so can what goes on from it: that of a fact is asked for again and again. */
  private readonly isOwn = rememberingLast(isLocalName)

  private nameOf(iri: string): string {
    const local = iri.startsWith(this.document) ? iri.slice(this.document.length) : ''
    return isLocalName(local) ? `:${local}` : this.elsewhere(iri)
  }

  private elsewhere(iri: string): string {
    const { text, prefix } = shortest(iri)
    if (prefix !== undefined) this.used.add(prefix)
    return text
  }

  /** A property stands between spaces. */
  readonly propertyOf = remembering((iri: string): string => (iri === rdf.type ? ' a ' : ` ${this.nameOf(iri)} `))

  node(name: string): string {
    return name
  }

  literal(text: string, datatype: string, language?: string): string {
    if (language !== undefined && datatype === rdf.langString) return `${quoted(text)}@${language}`
    if (datatype === xsd.string) return quoted(text)
    if (datatype === xsd.integer && /^-?\d+$/.test(text)) return text
    if (datatype === xsd.decimal && /^-?\d+\.\d+$/.test(text)) return text
    if (datatype === xsd.boolean && /^(?:true|false)$/.test(text)) return text
    return `${quoted(text)}^^${this.nameOf(datatype)}`
  }

  statement(property: string, value: string): Said {
    return { property, value, text: inOnePiece(property, value) }
  }

  about(name: string): void {
    this.endNode()
    this.text = this.text === '' ? name : `${this.text}\n${name}`
    this.lineLength = name.length
    this.isFirst = true
  }

  say({ property, value, text }: Said): void {
    if (property === this.property) this.said = `${this.said}, ${value}`
    else {
      if (this.property !== '') this.place(' ;')
      this.property = property
      this.said = text
    }
  }

  state(property: string, value: string): void {
    this.say({ property, value, text: property + value })
  }

  /** Places a property with its values and what ends them: on the line, or on the next where they do not fit. */
  private place(end: string): void {
    const length = this.said.length + end.length
    if (this.isFirst || this.lineLength + length <= longestLine) this.lineLength += length
    else {
      this.text += '\n '
      this.lineLength = length + 1
    }
    this.isFirst = false
    this.text = this.text + this.said + end
  }

  private endNode(): void {
    if (this.property !== '') this.place(' .')
    this.property = ''
  }

  told(): string {
    this.endNode()
    const { text } = this
    this.text = ''
    return text
  }
}

/** The sections of a document: a heading each, a blank line between facts. */
function* bodyPieces(sections: Sections, teller: TurtleTeller): Generator<string> {
  let [piece, between] = ['', '']
  for (const { title, blocks } of sections(teller)) {
    let heading = `${between}# ${title}\n`
    for (const block of blocks) {
      if (block === '') continue
      piece += heading + block
      heading = '\n\n'
      between = '\n\n\n'
      if (piece.length < pieceLength) continue
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

/** The prefixes that a document takes: it is gone through once, since they stand before what they are used in. */
export const prefixesOf = (sections: Sections, document: string): ReadonlySet<string> => {
  const teller = new TurtleTeller(document)
  for (const { blocks } of sections(teller)) for (const _ of blocks);
  return teller.used
}

const ownPrefix = (document: string): string => `@prefix : ${bracketed(document)} .`

const prefixLines = (used: ReadonlySet<string>): readonly string[] =>
  Object.entries(prefixes)
    .filter(([prefix]) => used.has(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([prefix, namespace]) => `@prefix ${prefix}: ${bracketed(namespace)} .`)

const baseLine = `@base ${bracketed(root)} .`

/** A document with what it says. */
export interface DocumentSections {
  readonly document: string
  readonly sections: Sections
  /** The prefixes that it takes, where they are known. */
  readonly used?: ReadonlySet<string>
}

/** Turtle for people, some facts at a time: prefixes, a heading a section, a blank line between facts. */
export function* turtlePieces({ document, sections, used }: DocumentSections): Generator<string> {
  const head = [baseLine, ownPrefix(document), ...prefixLines(used ?? prefixesOf(sections, document))]
  yield `${head.join('\n')}\n\n`
  yield* bodyPieces(sections, new TurtleTeller(document))
  yield '\n'
}

/** The graph of a document: its address without the `#`. */
const graphOf = (document: string): string => bracketed(document.replace(/#$/, ''))

/** TriG for people, some facts at a time: a graph a document, each with a prefix of its own for its nodes. */
export function* trigPieces(documents: readonly DocumentSections[]): Generator<string> {
  const used = new Set(
    documents.flatMap(({ document, sections, used: known }) => [...(known ?? prefixesOf(sections, document))]),
  )
  yield `${[baseLine, ...prefixLines(used)].join('\n')}\n\n`
  for (const [index, { document, sections }] of documents.entries()) {
    yield `${index === 0 ? '' : '\n\n'}${ownPrefix(document)}\n${graphOf(document)} {\n\n`
    yield* bodyPieces(sections, new TurtleTeller(document))
    yield '\n\n}'
  }
  yield '\n'
}
