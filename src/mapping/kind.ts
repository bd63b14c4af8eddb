import type { Bilingual } from '../messages/fill'
import { canonicalDecimal } from '../model/decimal'
import { xsd } from '../vocabulary/terms'
import { decodedName, localName } from './address'
import { edtfDatatype } from './datatype'
import type { Wording } from './teller'
import { numberTerm, type Term } from './term'

/** A code list: how its codes are written as addresses. */
export interface CodeList {
  readonly iriOf: (code: string) => string
  readonly codeOf: (iri: string) => string | undefined
  /** The address of each code, where they do not all stand under one. */
  readonly table?: Readonly<Record<string, string>>
  /** Of a list to which a dataset may add codes of its own: where those live under its base, and which are no such. */
  readonly open?: { readonly under: string; readonly isListed: (code: string) => boolean }
}

/** What kind of value a field has. Every format writes and reads a field by its kind. */
export type Kind =
  /** Plain text. */
  | { readonly is: 'string' }
  /** Text in English, Chinese or both. */
  | { readonly is: 'text' }
  /** A whole number of the program's own: an offset, a paragraph. */
  | { readonly is: 'integer' }
  /** A number of the indicator's kind: xsd:integer for counts, xsd:decimal for all else. */
  | { readonly is: 'number' }
  | { readonly is: 'boolean' }
  | { readonly is: 'date' }
  | { readonly is: 'duration' }
  | { readonly is: 'edtf' }
  /** An address elsewhere. */
  | { readonly is: 'address' }
  /** One of a list of codes, or an entry of the catalogue. */
  | { readonly is: 'code'; readonly list: CodeList }
  /** Another record of the same dataset, by its id. */
  | { readonly is: 'local' }

/** What writing and reading a value needs to know of its surroundings. */
export interface Scope {
  /** The document's address, with its `#`. */
  readonly document: string
  /** The codes that the dataset adds to an open list, and its base address. */
  readonly declared?: { readonly base: string; readonly codes: ReadonlySet<string> }
  /** The data is of others: a record is named by its whole address, and may be a blank node. */
  readonly foreign?: true
}

const scalarDatatypes = {
  string: xsd.string,
  integer: xsd.integer,
  boolean: xsd.boolean,
  date: xsd.date,
  duration: xsd.duration,
  edtf: edtfDatatype,
} as const

/** The datatype of a kind of literal, where it has just one. */
export const datatypeOf = (kind: Kind): string | undefined =>
  kind.is in scalarDatatypes ? scalarDatatypes[kind.is as keyof typeof scalarDatatypes] : undefined // `in` has shown it

export const localIri = (id: string, { document }: Pick<Scope, 'document'>): string => document + localName(id)

/** The local name behind a document's `#`, decoded; `undefined` for a node that lives elsewhere. */
export const localIdOf = (iri: string, { document }: Pick<Scope, 'document'>): string | undefined =>
  iri.startsWith(document) ? decodedName(iri.slice(document.length)) : undefined

/** The address of a code: of the list, or of the dataset that declares it. */
export const codeIri = (list: CodeList, code: string, { declared }: Pick<Scope, 'declared'>): string =>
  list.open !== undefined && declared?.codes.has(code) === true
    ? declared.base + list.open.under + localName(code)
    : list.iriOf(code)

/** The code of an address. One of the list under a dataset's own address, or one of its own among the list, is none. */
const codeOf = ({ codeOf: listed, open }: CodeList, iri: string, { declared }: Scope): string | undefined => {
  const code = listed(iri)
  if (open === undefined || declared === undefined) return code
  const own = localIdOf(iri, { document: declared.base + open.under })
  if (own !== undefined && (declared.codes.has(own) || !open.isListed(own))) return own
  return code !== undefined && declared.codes.has(code) && !open.isListed(code) ? undefined : code
}

/** A kind whose values are a term each: text has one in each language. */
export type TermKind = Exclude<Kind, { is: 'text' }>

/** Writes a value of a kind as a term. The value has passed the model's schema; a number is told whether it counts whole things. */
export const encode = <T>(kind: TermKind, value: unknown, whole: boolean, scope: Scope, wording: Wording<T>): T => {
  switch (kind.is) {
    case 'number': {
      const { text, datatype } = numberTerm(String(value), whole)
      return wording.literal(text, datatype)
    }
    case 'address':
      return wording.node(wording.name(String(value)))
    case 'code':
      return wording.node(wording.name(codeIri(kind.list, String(value), scope)))
    case 'local':
      return wording.node(wording.name(scope.document, localName(String(value))))
    default:
      return wording.literal(String(value), scalarDatatypes[kind.is])
  }
}

const integerDatatypes = new Set<string>([xsd.integer])
const numberDatatypes = new Set<string>([xsd.integer, xsd.decimal])

const decodeLiteral = (kind: Kind, text: string, datatype: string): unknown => {
  switch (kind.is) {
    case 'integer':
      return integerDatatypes.has(datatype) && /^[+-]?\d{1,15}$/.test(text) ? Number(text) : undefined
    case 'number':
      return numberDatatypes.has(datatype) ? canonicalDecimal(text) : undefined
    case 'boolean':
      if (datatype !== xsd.boolean) return undefined
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined
    default:
      return datatype === datatypeOf(kind) ? text : undefined
  }
}

/** Reads one term as a value of a kind; `undefined` where it is none. Text is read by `decodeText`. */
export const decode = (kind: Kind, term: Term, scope: Scope): unknown => {
  if (term.kind === 'literal') return decodeLiteral(kind, term.text, term.datatype)
  switch (kind.is) {
    case 'address':
      return term.iri
    case 'code':
      return codeOf(kind.list, term.iri, scope)
    case 'local':
      return scope.foreign === true ? term.iri : localIdOf(term.iri, scope)
    default:
      return undefined
  }
}

/** What a term of a kind should be, in words. */
export const expectedTerm = (kind: Kind): Bilingual => {
  switch (kind.is) {
    case 'text':
      return {
        en: 'one text in English (@en) or Chinese (@zh), or both',
        zh: '英文（@en）或中文（@zh）文字各一条，或只有一条',
      }
    case 'number':
      return { en: 'a number, as xsd:integer or xsd:decimal', zh: '数字（xsd:integer 或 xsd:decimal）' }
    case 'address':
      return { en: 'an IRI', zh: '网址（IRI）' }
    case 'code': {
      const example = kind.list.iriOf('…')
      return { en: `an IRI such as ${example}`, zh: `网址（IRI），如 ${example}` }
    }
    case 'local':
      return { en: 'a node of this dataset', zh: '本数据集中的节点' }
    default: {
      const datatype = datatypeOf(kind) ?? ''
      return { en: `a literal of ${datatype}`, zh: `类型为 ${datatype} 的值` }
    }
  }
}
