import { root } from '../mapping/address'
import type { Description, Literal, Term } from '../mapping/term'
import { remembering } from '../model/remembered'
import { prefixes, rdf, xsd } from '../vocabulary/terms'
import { byProperty } from './by-property'
import { filledBlocks, type Section } from './graph'
import { bracketed, quoted } from './ntriples'

const longestLine = 120

const letter =
  'A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD'
const localName = new RegExp(`^[${letter}_0-9](?:[${letter}_0-9.-]*[${letter}_0-9-])?$`, 'u')
const relativeName = /^[A-Za-z][\w-]*(?:\/[\w.-]*[\w-])+$/

/** Writes terms in their shortest form, and remembers which prefixes that took. */
class Names {
  readonly used = new Set<string>()

  constructor(readonly document: string) {}

  iri(iri: string): string {
    if (iri.startsWith(this.document)) {
      const local = iri.slice(this.document.length)
      if (localName.test(local)) return `:${local}`
    }
    return this.elsewhere(iri)
  }

  /** An address outside the document: nearly all of these recur. */
  private readonly elsewhere = remembering((iri: string): string => {
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      if (!iri.startsWith(namespace) || !localName.test(iri.slice(namespace.length))) continue
      this.used.add(prefix)
      return `${prefix}:${iri.slice(namespace.length)}`
    }
    if (iri.startsWith(root) && relativeName.test(iri.slice(root.length))) return `<${iri.slice(root.length)}>`
    return bracketed(iri)
  })

  literal({ text, datatype, language }: Literal): string {
    if (language !== undefined && datatype === rdf.langString) return `${quoted(text)}@${language}`
    if (datatype === xsd.integer && /^-?\d+$/.test(text)) return text
    if (datatype === xsd.decimal && /^-?\d+\.\d+$/.test(text)) return text
    if (datatype === xsd.boolean && /^(?:true|false)$/.test(text)) return text
    return datatype === xsd.string ? quoted(text) : `${quoted(text)}^^${this.iri(datatype)}`
  }

  term(term: Term): string {
    return term.kind === 'node' ? this.iri(term.iri) : this.literal(term)
  }

  property(iri: string): string {
    return iri === rdf.type ? 'a' : this.iri(iri)
  }
}

/** A node as a block: as many statements on a line as fit, continuation lines indented. */
const blockText = ({ iri, statements }: Description, names: Names): string => {
  const groups = byProperty(statements)
  let [before, line] = ['', names.iri(iri)]
  for (const [index, [property, values]] of groups.entries()) {
    const end = index === groups.length - 1 ? ' .' : ' ;'
    let text = names.property(property)
    for (const [place, value] of values.entries()) text += `${place === 0 ? ' ' : ', '}${names.term(value)}`
    text += end
    if (index > 0 && line.length + 1 + text.length > longestLine) {
      before += `${line}\n`
      line = `  ${text}`
    } else line = `${line} ${text}`
  }
  return before + line
}

/** The sections of a document: a heading each, a blank line between facts. */
function* bodyPieces(sections: readonly Section[], names: Names): Generator<string> {
  let between = ''
  for (const section of sections) {
    let heading = `${between}# ${section.title}\n`
    for (const block of filledBlocks(section)) {
      yield heading + block.map((description) => blockText(description, names)).join('\n')
      heading = '\n\n'
      between = '\n\n\n'
    }
  }
}

/** The prefixes that a document takes: it is gone through once, since they stand before what they are used in. */
export const prefixesOf = (sections: readonly Section[], document: string): ReadonlySet<string> => {
  const names = new Names(document)
  for (const { blocks } of sections)
    for (const block of blocks)
      for (const { iri, statements } of block) {
        names.iri(iri)
        for (const [property, value] of statements) {
          names.property(property)
          names.term(value)
        }
      }
  return names.used
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
  readonly sections: readonly Section[]
  /** The prefixes that it takes, where they are known. */
  readonly used?: ReadonlySet<string>
}

/** Turtle for people, a fact at a time: prefixes, a heading a section, a blank line between facts. */
export function* turtlePieces({ document, sections, used }: DocumentSections): Generator<string> {
  const head = [baseLine, ownPrefix(document), ...prefixLines(used ?? prefixesOf(sections, document))]
  yield `${head.join('\n')}\n\n`
  yield* bodyPieces(sections, new Names(document))
  yield '\n'
}

/** The graph of a document: its address without the `#`. */
const graphOf = (document: string): string => bracketed(document.replace(/#$/, ''))

/** TriG for people, a fact at a time: a graph a document, each with a prefix of its own for its nodes. */
export function* trigPieces(documents: readonly DocumentSections[]): Generator<string> {
  const used = new Set(
    documents.flatMap(({ document, sections, used: known }) => [...(known ?? prefixesOf(sections, document))]),
  )
  yield `${[baseLine, ...prefixLines(used)].join('\n')}\n\n`
  for (const [index, { document, sections }] of documents.entries()) {
    yield `${index === 0 ? '' : '\n\n'}${ownPrefix(document)}\n${graphOf(document)} {\n\n`
    yield* bodyPieces(sections, new Names(document))
    yield '\n\n}'
  }
  yield '\n'
}
