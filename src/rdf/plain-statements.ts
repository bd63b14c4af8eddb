import type { Node, Term } from '../mapping/term'
import { rdf, xsd } from '../vocabulary/terms'
import type { ParsedNode, termFactory } from './parsed-terms'

/** The formats in which plain statements are known. */
export type PlainFormat = 'application/n-triples' | 'text/turtle'

type Terms = Pick<ReturnType<typeof termFactory>, 'namedNode' | 'literal'>

/** Takes in one statement; `false` ends the reading. */
export type TakePlain = (subject: Node, property: Node, value: Term) => boolean

const address = '<[^\\x00-\\x20<>\\\\"{}|^`]*>'
const name = '(?:[A-Za-z][\\w-]*)?:\\w[\\w-]*'
const language = '[A-Za-z]{1,8}(?:-[A-Za-z\\d]{1,8}){0,9}'
const never = '((?!))'

/** How a node, a property and a value are written, each with white space behind. */
const formOf = (node: string, property = node, number = never) => ({
  subject: new RegExp(`(?:${node})(?=[ \\t\\n])`, 'y'),
  property: new RegExp(`(?:${property})(?=[ \\t\\n])`, 'y'),
  value: new RegExp(`(?:(${node})|${number}|"([^"\\\\\\r\\n]*)"(?:@(${language})|\\^\\^(${node}))?)(?=[ \\t\\n])`, 'y'),
})

/** The forms of each format, and whether several things may be said of a node that is written once. */
const forms = {
  'application/n-triples': { ...formOf(address), several: false },
  'text/turtle': {
    ...formOf(`${address}|${name}`, `a|${address}|${name}`, '([-+]?\\d+(?:\\.\\d+)?)'),
    several: true,
  },
} as const

const [tab, newline, space, dot, semicolon, bracket] = [0x09, 0x0a, 0x20, 0x2e, 0x3b, 0x3c]

const isSpace = (unit: number): boolean => unit === space || unit === newline || unit === tab

const behindSpace = (text: string, from: number): number => {
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** Whether a word stands at a place of a text, with white space behind; none stands nowhere. Faster than `startsWith`. */
const standsAt = (word: string, text: string, at: number): boolean =>
  word !== '' && isSpace(text.charCodeAt(at + word.length)) && text.slice(at, at + word.length) === word

/** The most properties of one statement that are plain. */
const mostPairs = 1000

const isAbsolute = /^[A-Za-z][A-Za-z\d+.-]*:/

/** The longest base and the longest address behind one that are plain: of very many parts no expression can be held. */
const longestRelative = 2000

/** An address that stands behind a base as it is. */
const isBehind = /^[\w-]+(?:\/[\w-]+)*$/

/** A base that addresses stand behind as they are. */
const isBase = /^[A-Za-z][A-Za-z\d+.-]*:\/\/\w[\w.:-]*\/(?:[\w-]+\/)*$/

/** Datatypes that no text may say to have. */
const ofWords: ReadonlySet<string> = new Set([rdf.langString, rdf.langString.replace('lang', 'dirLang')])

/** A property, the value that it had the last time and the property that came behind it: both often come again. */
interface Property {
  readonly written: string
  readonly node: ParsedNode
  /** The value as it is written. */
  last: string
  value: Term | undefined
  next: Property | undefined
}

/**
 * Reads the plain statements of a text: those that are written as nearly all are, without escapes, blank nodes and lists.
 * What they say is what a parser of the whole language makes of them; of anything else nothing is said, so that one can.
 */
export class PlainStatements {
  private readonly prefixes = new Map<string, string>()
  private base: string | undefined
  private properties = new Map<string, Property>()
  private property: Property | undefined
  /** The node in front, as it is written. */
  private written = ''
  private subject: ParsedNode | undefined
  /** What is said of one node, until it is known that all of it is plain. */
  private readonly said: Property[] = []
  private readonly values: Term[] = []
  private count = 0
  private readonly form: (typeof forms)[PlainFormat]

  constructor(
    format: PlainFormat,
    private readonly terms: Terms,
    private readonly take: TakePlain,
  ) {
    this.form = forms[format]
  }

  setPrefix(prefix: string, iri: string): void {
    this.prefixes.set(prefix, iri)
  }

  setBase(iri: string): void {
    this.base = iri.length <= longestRelative && isBase.test(iri) ? iri : undefined
  }

  /** Reads statements from a place of a text up to the first that is not plain, and gives the place of that, behind white space. */
  read(text: string, from: number): number {
    // What is remembered is cut from the text, which it would keep in memory, and may mean something else in the next.
    this.properties = new Map()
    this.property = undefined
    this.written = ''
    let at = behindSpace(text, from)
    for (let end = this.readOne(text, at); end > at; end = this.readOne(text, at)) {
      if (!this.giveOut()) return end
      at = behindSpace(text, end)
    }
    return at
  }

  /** Finds what is said of one node, and gives the place behind it; the same place where it is not plain. */
  private readOne(text: string, from: number): number {
    let at = this.readSubject(text, from)
    for (this.count = 0; at >= 0 && this.count < mostPairs; this.count += 1) {
      at = this.readPair(text, behindSpace(text, at))
      const mark = at < 0 ? from : behindSpace(text, at)
      if (mark <= at || at < 0) return from
      const [sign, next] = [text.charCodeAt(mark), text.charCodeAt(mark + 1)]
      if (sign === dot && next === newline) {
        this.count += 1
        return mark + 2
      }
      if (!this.form.several || sign !== semicolon || !isSpace(next)) return from
      at = mark + 1
    }
    return from
  }

  /** Reads the node in front, often that of the last statement, and gives the place behind it; -1 where it is not plain. */
  private readSubject(text: string, at: number): number {
    if (standsAt(this.written, text, at)) return at + this.written.length
    const { subject } = this.form
    subject.lastIndex = at
    this.written = subject.test(text) ? text.slice(at, subject.lastIndex) : ''
    this.subject = this.written === '' ? undefined : this.nodeOf(this.written)
    return this.subject === undefined ? -1 : subject.lastIndex
  }

  /** Reads a property and its value, and gives the place behind them; -1 where they are not plain. */
  private readPair(text: string, from: number): number {
    const property = this.readProperty(text, from)
    if (property === undefined) return -1
    const at = behindSpace(text, from + property.written.length)
    if (!standsAt(property.last, text, at)) {
      const { value } = this.form
      value.lastIndex = at
      const parts = value.exec(text)
      property.last = parts?.[0] ?? ''
      property.value = parts === null ? undefined : this.valueOf(parts)
    }
    if (property.value === undefined) return -1
    this.said[this.count] = property
    this.values[this.count] = property.value
    return at + property.last.length
  }

  private readProperty(text: string, at: number): Property | undefined {
    const expected = this.property?.next
    const property = expected && standsAt(expected.written, text, at) ? expected : this.newProperty(text, at)
    if (this.property !== undefined) this.property.next = property
    this.property = property
    return property
  }

  private newProperty(text: string, at: number): Property | undefined {
    const form = this.form.property
    form.lastIndex = at
    if (!form.test(text)) return undefined
    const written = text.slice(at, form.lastIndex)
    const known = this.properties.get(written)
    if (known !== undefined) return known
    const node = written === 'a' ? this.terms.namedNode(rdf.type) : this.nodeOf(written)
    if (node === undefined) return undefined
    const property: Property = { written, node, last: '', value: undefined, next: undefined }
    this.properties.set(written, property)
    return property
  }

  private valueOf([, node, number, text = '', language, datatype]: RegExpExecArray): Term | undefined {
    if (node !== undefined) return this.nodeOf(node)
    if (number !== undefined)
      return this.terms.literal(number, this.terms.namedNode(number.includes('.') ? xsd.decimal : xsd.integer))
    if (language !== undefined) return language === 'version' ? undefined : this.terms.literal(text, language)
    if (datatype === undefined) return this.terms.literal(text)
    const type = this.nodeOf(datatype)
    return type === undefined || ofWords.has(type.iri) ? undefined : this.terms.literal(text, type)
  }

  /** The node that is written so; `undefined` where that is not plain. */
  private nodeOf(written: string): ParsedNode | undefined {
    if (written.charCodeAt(0) === bracket) {
      const iri = written.slice(1, -1)
      if (isAbsolute.test(iri)) return this.terms.namedNode(iri)
      if (this.base === undefined || iri.length > longestRelative || !isBehind.test(iri)) return undefined
      return this.terms.namedNode(this.base + iri)
    }
    const colon = written.indexOf(':')
    const prefix = this.prefixes.get(written.slice(0, colon))
    return prefix === undefined ? undefined : this.terms.namedNode(prefix + written.slice(colon + 1))
  }

  private giveOut(): boolean {
    const { subject, said, values, count } = this
    for (let at = 0; at < count; at++) {
      const [property, value] = [said[at], values[at]]
      if (subject && property && value && !this.take(subject, property.node, value)) return false
    }
    return true
  }
}
