import { Parser } from 'n3'
import { RolmError } from '../issue'
import { inLanguage, literal, node, type Term } from '../mapping/term'
import { AddressRoom, RoomFault } from './address-room'
import { ContextReach } from './context-reach'
import { type ParsedQuad, termFactory } from './parsed-terms'
import { baseWords, PlainFirst, type Token } from './plain-first'
import { type PlainFormat, PlainStatements } from './plain-statements'

/** A statement as it was read: about a node, by an address, in a graph; the default graph is `''`. */
export interface Triple {
  readonly subject: string
  readonly property: string
  readonly value: Term
  readonly graph: string
}

/** Where a text stops being linked data, or uses what is not read here. */
export interface SyntaxFault {
  readonly detail: string
  readonly line?: number
}

const blankPrefix = '_:'

/** Whether a statement is said of a statement, which the factory makes the same object. */
const isQuoted = ({ subject, object }: ParsedQuad, quad: unknown): boolean => object === quad || subject === quad

const faultOf = (error: Error & { context?: { line?: number } }, linesBefore: number): SyntaxFault => {
  const line = error.context?.line
  const detail = error.message.replace(/ on line \d+\.?$/, '')
  return { detail, ...(line !== undefined && { line: linesBefore + line }) }
}

/** A text in pieces, cut anywhere, as it comes from a disk or a network. */
export type Pieces = AsyncIterable<string>

type Listeners = Partial<Record<'data' | 'end', (piece: string) => void>>

type TurtleFormat = PlainFormat | 'application/trig'

/**
 * Reads Turtle (N-Triples is a part of it) or TriG statement by statement, none of them kept here. The one door to n3, which
 * is given what is not plain.
 *
 * @param text whole, or in pieces: a text of any length may come so
 * @param take is given each statement as it is read, the next one in the same object; ends the reading by `false`
 * @returns the fault that ended the reading, or nothing
 */
export const parseQuads = (
  text: string | Pieces,
  format: TurtleFormat,
  take: (quad: ParsedQuad) => unknown,
): Promise<SyntaxFault | undefined> =>
  new Promise((resolve, reject) => {
    const listeners: Listeners = {}
    const source = { on: (event: keyof Listeners, listener: (piece: string) => void) => (listeners[event] = listener) }
    const room = new AddressRoom()
    const factory = termFactory(room)
    let ended = false
    const end = (fault?: SyntaxFault): void => {
      ended = true
      resolve(fault)
    }
    const giveOut = (quad: ParsedQuad): boolean => {
      if (take(quad) === false) end()
      return !ended
    }
    const reader =
      format === 'application/trig'
        ? undefined
        : new PlainFirst(
            new PlainStatements(format, factory, (subject, property, value) =>
              giveOut(factory.quad(subject, property, value, factory.defaultGraph())),
            ),
            (line) => listeners.data?.(line),
            () => ended,
            room,
          )
    const onQuad = (error: Error | null, given: unknown): void => {
      if (ended) return
      const quad = given as ParsedQuad | null // as the factory made it
      if (error) end(faultOf(error, reader?.plainLines ?? 0))
      else if (!quad) end()
      else if (isQuoted(quad, quad)) end({ detail: 'a quoted triple (<< … >>) is not read here' })
      else giveOut(quad)
    }
    // of a stream the parser uses nothing but `on`, and of terms nothing but what the factory gives them
    const parser = new Parser({ format, factory: factory as never })
    const onToken = ({ type }: Token): void => {
      if (baseWords.has(type)) room.takeBase()
    }
    parser.parse(source as never, { onQuad, ...(reader?.besides ?? { onToken }) } as never)
    const read = async (): Promise<void> => {
      for await (const piece of typeof text === 'string' ? [text] : text) {
        room.give(piece)
        if (reader === undefined) listeners.data?.(piece)
        else reader.read(piece)
        if (ended) return
      }
      reader?.end()
      listeners.end?.('')
      // a parser that was given no text at all says nothing
      end()
    }
    read().catch((error) => (error instanceof RoomFault ? end({ detail: error.message }) : reject(error)))
  })

/** Reads as `parseQuads` does, and gives each statement by itself. */
export const parseTurtle = (
  text: string | Pieces,
  format: TurtleFormat,
  take: (triple: Triple) => void,
): Promise<SyntaxFault | undefined> =>
  parseQuads(text, format, ({ subject, predicate, object, graph }) =>
    take({ subject: subject.iri, property: predicate.iri, value: object, graph: graph.iri }),
  )

/** Something of JSON-LD that has no meaning in its context, and so says nothing: a key, or a relative address. */
export interface Dropped {
  readonly what: 'key' | 'address'
  readonly name: string
}

/** What reading JSON-LD needs: the contexts that it names, and somewhere to put what it says. */
export interface JsonLdReading {
  /** How long the text of the document is, in characters. */
  readonly length: number
  /** Gives the context at an address; what it throws ends the reading. */
  readonly contextAt: (address: string) => Promise<unknown>
  readonly take: (triple: Triple) => unknown
  readonly drop: (dropped: Dropped) => void
}

/** The part of the jsonld library that is used here. */
interface Processor {
  readonly expand: (document: object, options: object) => Promise<object>
  readonly toRDF: (document: object, options: object) => Promise<unknown>
}

interface JsonLdEvent {
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

interface JsonLdTerm {
  readonly termType: string
  readonly value: string
  readonly datatype?: { readonly value: string }
  readonly language?: string
}

interface JsonLdQuad {
  readonly subject: JsonLdTerm
  readonly predicate: JsonLdTerm
  readonly object: JsonLdTerm
  readonly graph: JsonLdTerm
}

const loadProcessor = async (): Promise<Processor> => {
  try {
    const loaded: { readonly default: Processor } = await import('jsonld')
    return loaded.default
  } catch (error) {
    throw new RolmError('Reading JSON-LD needs the package jsonld: npm install jsonld', {
      cause: error,
      zh: '读取 JSON-LD 需要安装 jsonld：npm install jsonld',
    })
  }
}

/** The name of a node. Blank ones have their prefix in some versions of the library, and in others none. */
const nameOfJsonLd = ({ termType, value }: JsonLdTerm): string => {
  if (termType === 'DefaultGraph') return ''
  return termType === 'BlankNode' && !value.startsWith(blankPrefix) ? blankPrefix + value : value
}

const termOfJsonLd = (term: JsonLdTerm): Term => {
  const { termType, value, datatype, language } = term
  if (termType !== 'Literal') return node(nameOfJsonLd(term))
  return language === undefined || language === '' ? literal(value, datatype?.value) : inLanguage(value, language)
}

/**
 * The first name of a node that objects of the language answer to. The library keeps nodes in plain objects by name: given
 * `__proto__`, it would write into the prototype of every object there is.
 */
const dangerousName = (expanded: unknown): string | undefined => {
  const open: unknown[] = [expanded]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    if ('@id' in value && typeof value['@id'] === 'string' && value['@id'] in Object.prototype) return value['@id']
    for (const inner of Object.values(value)) open.push(inner)
  }
  return undefined
}

const addressEvents: ReadonlySet<string> = new Set([
  'relative @id reference',
  'relative @type reference',
  'relative graph reference',
  'relative object reference',
  'relative predicate reference',
  'relative subject reference',
  'relative @vocab reference',
])

/** Keys and values that say nothing where they stand, and are left out without a word by the library. */
const keyEvents: ReadonlySet<string> = new Set([
  'invalid property',
  'reserved term',
  'reserved @id value',
  'reserved @reverse value',
  'blank node predicate',
  'free-floating scalar',
  'object with only @language',
  'null @id value',
  'rdfDirection not set',
])

const namesIn = ({ details = {} }: JsonLdEvent): string => {
  const { id, type, property, expandedProperty, vocab, term, predicate, object, subject, graph, value } = details
  const found = [id, type, property, expandedProperty, vocab, term, predicate, object, subject, graph, value].find(
    (name) => typeof name === 'string',
  )
  return typeof found === 'string' ? found : JSON.stringify(details)
}

/** What the library says of an error, its own code behind that of its wrapper; what we said ourselves as it was said. */
const detailOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { code = '', cause }: { code?: unknown; cause?: unknown } = Object(
    'details' in error ? error.details : undefined,
  )
  if (cause instanceof RoomFault) return cause.message
  return code === '' ? error.message.replace(/\.$/, '') : String(code)
}

/**
 * Reads JSON-LD statement by statement. The one door to jsonld, which is loaded only here and only now. Contexts come from
 * the caller alone; nothing is fetched.
 *
 * @throws RolmError where the package jsonld is not installed
 */
export const parseJsonLd = async (
  document: object,
  { length, contextAt, take, drop }: JsonLdReading,
): Promise<SyntaxFault | undefined> => {
  const processor = await loadProcessor()
  const room = new AddressRoom()
  room.give({ length })
  const reach = new ContextReach(room, length)
  const documentLoader = async (address: string) => {
    const context = await contextAt(address)
    reach.takeContext(context)
    return { contextUrl: null, documentUrl: address, document: context }
  }
  const eventHandler = ({ event }: { readonly event: JsonLdEvent }): void => {
    if (addressEvents.has(event.code)) drop({ what: 'address', name: namesIn(event) })
    else if (keyEvents.has(event.code)) drop({ what: 'key', name: namesIn(event) })
  }
  try {
    reach.takeDocument(document)
    const options = { documentLoader, eventHandler, base: null }
    const expanded = await processor.expand(document, options)
    const dangerous = dangerousName(expanded)
    if (dangerous !== undefined) return { detail: `a node cannot be called ${dangerous}` }
    const quads = await processor.toRDF(expanded, { ...options, skipExpansion: true })
    for (const { subject, predicate, object, graph } of quads as readonly JsonLdQuad[]) // as the library's interface says
      take({
        subject: nameOfJsonLd(subject),
        property: nameOfJsonLd(predicate),
        value: termOfJsonLd(object),
        graph: nameOfJsonLd(graph),
      })
    return undefined
  } catch (error) {
    if (error instanceof RolmError) throw error
    return { detail: detailOf(error) }
  }
}
