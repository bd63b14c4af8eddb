import { hasErrors, type Issue, isIssue, issue } from '../issue'
import { contextAddress, contextOf } from '../mapping/context'
import { whatOf } from '../messages/explain'
import type { Bilingual } from '../messages/fill'
import { parseJson } from '../model/json'
import { checkFormat, type RdfFormat } from './files'
import { type Dropped, parseJsonLd, parseTurtle, type SyntaxFault, type Triple } from './library'
import { Statements } from './statements'

/** The longest text of linked data that is read at once, in characters. */
export const longestRdf = 200_000_000

/** The most contexts that one file of JSON-LD may name. */
export const mostContexts = 10

/** The most problems of one kind that are told one by one. */
const mostTold = 50

/** How linked data from outside is read. */
export interface RdfReading {
  /**
   * Gives the text of a JSON-LD context at an address that the file names. Without it, contexts elsewhere are not loaded and
   * a file that needs one is refused; the vocabulary's own context needs no loading.
   */
  readonly loadContext?: (address: string) => Promise<string>
}

/** What a text says, graph by graph; the default graph is `''`. */
export interface Graphs {
  readonly graphs: ReadonlyMap<string, Statements>
  readonly issues: readonly Issue[]
}

export const mediaTypes = {
  turtle: 'text/turtle',
  'n-triples': 'application/n-triples',
  trig: 'application/trig',
} as const

const isRelative = (iri: string): boolean => !/^(?:[A-Za-z][A-Za-z\d+.-]*:|_:)/.test(iri)

/** Several issues, the first of each kind told; how many more there are is told too. */
class Told {
  private readonly issues = new Map<string, Issue>()
  private more = 0

  add(found: Issue): void {
    const key = JSON.stringify([found.code, found.received])
    if (this.issues.has(key)) return
    if (this.issues.size < mostTold) this.issues.set(key, found)
    else this.more += 1
  }

  list(): readonly Issue[] {
    const rest = this.more === 0 ? [] : [issue('more-not-told', { received: String(this.more) })]
    return [...this.issues.values(), ...rest]
  }
}

const relative = (iri: string): Issue => issue('address-relative', { received: `<${iri}>` })

const droppedIssue = ({ what, name }: Dropped): Issue =>
  what === 'address' ? relative(name) : issue('key-not-understood', { received: name })

export const faultIssue = ({ detail, line }: SyntaxFault): Issue =>
  issue('rdf-not-readable', { parameters: { detail }, at: line === undefined ? {} : { row: line } })

/** A context that may not be loaded, or of which there are too many: what ends the reading of a file. */
class Refusal extends Error {
  constructor(readonly issue: Issue) {
    super(issue.message)
  }
}

/** What is said of an error: of one whose cause is an issue, in both languages. */
const detailOf = (error: unknown): string | Bilingual => {
  if (!(error instanceof Error)) return String(error)
  return isIssue(error.cause) ? whatOf(error.cause) : error.message
}

/** Gives the contexts that a file names: the vocabulary's own from here, others by the caller's leave. */
const contextLoader = ({ loadContext }: RdfReading, refuse: (refused: Issue) => void) => {
  let loaded = 0
  return async (address: string): Promise<unknown> => {
    const stop = (refused: Issue): never => {
      refuse(refused)
      throw new Refusal(refused)
    }
    if (address === contextAddress) return { '@context': contextOf() }
    if (loadContext === undefined) return stop(issue('context-not-loaded', { received: address }))
    loaded += 1
    if (loaded > mostContexts)
      return stop(issue('too-many-contexts', { received: address, expected: String(mostContexts) }))
    try {
      const parsed = parseJson(await loadContext(address))
      return parsed.ok ? parsed.value : stop(parsed.issues[0] ?? issue('context-not-loaded', { received: address }))
    } catch (error) {
      if (error instanceof Refusal) throw error
      return stop(issue('context-not-reached', { received: address, parameters: { detail: detailOf(error) } }))
    }
  }
}

/** Gives the statements of JSON-LD one by one, and says what in it says nothing. */
export const readJsonLd = async (
  text: string,
  take: (triple: Triple) => unknown,
  reading: RdfReading,
): Promise<readonly Issue[]> => {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed.issues
  if (typeof parsed.value !== 'object' || parsed.value === null)
    return [issue('json-not-readable', { parameters: { detail: 'a single value is no JSON-LD' } })]
  const told = new Told()
  const refused: Issue[] = []
  const fault = await parseJsonLd(parsed.value, {
    length: text.length,
    contextAt: contextLoader(reading, (found) => refused.push(found)),
    take,
    drop: (dropped) => told.add(droppedIssue(dropped)),
  })
  if (refused.length > 0) return refused.slice(0, 1)
  return [...told.list(), ...(fault === undefined ? [] : [faultIssue(fault)])]
}

/** Says that a text is longer than is read at once. */
export const tooLong = ({ length }: string, format: RdfFormat): Issue =>
  issue('file-too-large', {
    received: String(length),
    expected: String(longestRdf),
    parameters: { file: format },
  })

/**
 * Reads the statements of a text into its graphs, whatever else is wrong with it. Those with a relative address say nothing:
 * they are told, and left out.
 */
export const parseStatements = async (text: string, format: RdfFormat, reading: RdfReading = {}): Promise<Graphs> => {
  checkFormat(format)
  if (text.length > longestRdf) return { graphs: new Map(), issues: [tooLong(text, format)] }
  const graphs = new Map<string, Statements>()
  const told = new Told()
  const take = ({ subject, property, value, graph }: Triple): void => {
    const addresses = [subject, property, value.kind === 'node' ? value.iri : value.datatype]
    if (graph !== '') addresses.push(graph)
    const relatives = addresses.filter(isRelative)
    for (const iri of relatives) told.add(relative(iri))
    if (relatives.length > 0) return
    const statements = graphs.get(graph) ?? new Statements()
    graphs.set(graph, statements)
    statements.add(subject, property, value)
  }
  const issues =
    format === 'json-ld'
      ? await readJsonLd(text, take, reading)
      : [await parseTurtle(text, mediaTypes[format], take)].flatMap((fault) =>
          fault === undefined ? [] : [faultIssue(fault)],
        )
  return { graphs, issues: [...issues, ...told.list()] }
}

/** Reads a text of linked data into its graphs, and gives none where anything of it cannot be read. */
export const parseRdf = async (text: string, format: RdfFormat, reading: RdfReading = {}): Promise<Graphs> => {
  const { graphs, issues } = await parseStatements(text, format, reading)
  return hasErrors(issues) ? { graphs: new Map(), issues } : { graphs, issues }
}
