import type { Literal, Node, Term } from '../mapping/term'
import { rdf, xsd } from '../vocabulary/terms'
import { AddressRoom } from './address-room'

const blankPrefix = '_:'

/** A node as it is used here, with what the parser asks of one besides. A blank node has its `_:`. */
export class ParsedNode implements Node {
  readonly kind = 'node'
  constructor(readonly iri: string) {}

  get termType(): string {
    return this.iri.startsWith(blankPrefix) ? 'BlankNode' : 'NamedNode'
  }

  get value(): string {
    return this.iri
  }

  /** How the parser shows it in a message. */
  get id(): string {
    return this.iri
  }
}

class ParsedLiteral implements Literal {
  readonly kind = 'literal'
  constructor(
    readonly text: string,
    readonly datatype: string,
  ) {}

  get id(): string {
    return this.datatype === xsd.string ? `"${this.text}"` : `"${this.text}"^^${this.datatype}`
  }
}

class ParsedWords extends ParsedLiteral {
  constructor(
    text: string,
    readonly language: string,
  ) {
    super(text, rdf.langString)
  }

  override get id(): string {
    return `"${this.text}"@${this.language}`
  }
}

/** A statement as the parser gives it. */
export interface ParsedQuad {
  readonly subject: Node
  readonly predicate: Node
  readonly object: Term
  readonly graph: Node
}

const defaultGraph = new ParsedNode('')

/** A statement that is another one each time the parser gives it: nobody keeps it. */
class PassingQuad implements ParsedQuad {
  readonly termType = 'Quad'
  subject: Node = defaultGraph
  predicate: Node = defaultGraph
  object: Term = defaultGraph
  graph: Node = defaultGraph
}

/**
 * What a parser makes its terms by: terms as they are used here, so that none is made twice, and one statement for all.
 * Where a statement is said of a statement, the two are the same object.
 */
export const termFactory = (room = new AddressRoom()) => {
  const passing = new PassingQuad()
  let blanks = 0
  return {
    namedNode: (iri: string) => {
      room.take(iri)
      return new ParsedNode(iri)
    },
    blankNode: (name = `n3-${blanks++}`) => new ParsedNode(blankPrefix + name),
    literal: (text: string, of?: ParsedNode | string | { readonly language: string }) => {
      if (of === undefined) return new ParsedLiteral(text, xsd.string)
      if (of instanceof ParsedNode) return new ParsedLiteral(text, of.iri)
      return new ParsedWords(text, (typeof of === 'string' ? of : of.language).toLowerCase())
    },
    defaultGraph: () => defaultGraph,
    quad: (subject: Node, predicate: Node, object: Term, graph: Node): PassingQuad => {
      passing.subject = subject
      passing.predicate = predicate
      passing.object = object
      passing.graph = graph
      return passing
    },
  }
}
