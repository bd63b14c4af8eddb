import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Issue, issue } from '../issue'
import type { Bilingual } from '../messages/fill'
import { type Dataset, factLists, type Source } from '../model/dataset'
import type { Quote } from '../model/quote'
import { decodeUtf8 } from '../model/utf8'
import { isIssue, readBounded } from './files'

/** The longest document that is held against its figures, in bytes. */
export const longestDocument = 64_000_000

/** What became of the proof of one document's facts. */
export interface SourceProof {
  readonly source: Source
  /** `proved`: every fact stands where it says. `failed`: some do not. `document-not-held`: there was nothing to look in. */
  readonly state: 'proved' | 'failed' | 'document-not-held'
  readonly facts: number
  readonly factsProved: number
  readonly quotes: number
  readonly quotesProved: number
}

/** The proof of a dataset's facts, document by document, and what did not stand where it said. */
export interface Verification {
  readonly sources: readonly SourceProof[]
  readonly issues: readonly Issue[]
}

/** A fact of a dataset: the way to it, and what it quotes of its document. */
export interface Fact {
  readonly path: readonly string[]
  readonly quotes: readonly Quote[]
}

/** A record of any list, by what it quotes and of which document. */
interface Quoting {
  readonly id: string
  readonly source?: string | undefined
  readonly whole?: string
  readonly quotes?: readonly Quote[]
  readonly datingQuotes?: readonly Quote[]
}

/** The facts, bodies and notes that one document states, in the order of the dataset; those that quote nothing left out. */
export const factsOf = (dataset: Dataset, source: string): readonly Fact[] => {
  const wholes = new Map(dataset.observations.map((observation) => [observation.id, observation.source]))
  const sourceOf = ({ source: own, whole }: Quoting): string | undefined => own ?? wholes.get(whole ?? '')
  return factLists.flatMap((list) =>
    dataset[list].flatMap((record: Quoting): readonly Fact[] => {
      const quotes = [...(record.quotes ?? []), ...(record.datingQuotes ?? [])]
      const isFigure = list === 'observations' || list === 'partSets'
      if (sourceOf(record) !== source || (quotes.length === 0 && !isFigure)) return []
      return [{ path: [list, record.id], quotes }]
    }),
  )
}

/** A document's lines that are not empty, with the code points that they span. */
interface Paragraph {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Document {
  readonly file: string
  readonly characters: readonly string[]
  readonly paragraphs: readonly Paragraph[]
}

const documentOf = (file: string, text: string): Document => {
  let start = 0
  const paragraphs: Paragraph[] = []
  for (const line of text.split('\n')) {
    const end = start + [...line].length
    if (line.trim() !== '') paragraphs.push({ text: line.trim(), start, end })
    start = end + 1
  }
  return { file, characters: [...text], paragraphs }
}

/** Whether the headings of a path stand as lines of their own above a paragraph, in their order. */
const headingsStand = (heading: string, above: readonly Paragraph[]): boolean => {
  let from = 0
  for (const title of heading.split(' › ')) {
    const at = above.findIndex(({ text }, index) => index >= from && text === title)
    if (at < 0) return false
    from = at + 1
  }
  return true
}

const nothing: Bilingual = { en: 'nothing', zh: '空白' }

const proveQuote = (quote: Quote, document: Document, path: readonly string[]): readonly Issue[] => {
  const { start, end, exact, paragraph, heading } = quote
  const { file, characters, paragraphs } = document
  const at = { file }
  if (start === undefined || end === undefined)
    return [issue('quote-not-placed', { path, at, expected: exact, parameters: { file } })]
  const offsets = `${start}–${end}`
  const received = characters.slice(start, end).join('')
  if (received !== exact)
    return [
      issue('quote-not-there', {
        path,
        at,
        received,
        expected: exact,
        parameters: { file, offsets, ...(received === '' && { received: nothing }) },
      }),
    ]
  const index = paragraphs.findIndex((candidate) => candidate.start <= start && end <= candidate.end)
  const found: Issue[] = []
  if (paragraph !== undefined && paragraph !== index + 1)
    found.push(
      issue('paragraph-differs', { path, at, received: String(index + 1), expected: exact, parameters: { offsets } }),
    )
  if (heading !== undefined && !headingsStand(heading, paragraphs.slice(0, Math.max(0, index))))
    found.push(issue('heading-differs', { path, at, expected: heading, parameters: { offsets } }))
  return found
}

const notHeld = (source: Source, facts: readonly Fact[]): { proof: SourceProof; issues: readonly Issue[] } => {
  const { en, zh } = source.title
  const received = en ?? zh ?? source.id
  const parameters = {
    received: { en: received, zh: zh ?? received },
    facts: { en: facts.length === 1 ? '1 fact is' : `${facts.length} facts are`, zh: `${facts.length}条事实` },
  }
  const proof = proofOf(source, facts, 'document-not-held', 0, 0)
  return {
    proof,
    issues:
      facts.length === 0 ? [] : [issue('document-not-held', { path: ['sources', source.id], received, parameters })],
  }
}

const proofOf = (
  source: Source,
  facts: readonly Fact[],
  state: SourceProof['state'],
  factsProved: number,
  quotesProved: number,
): SourceProof => {
  const quotes = facts.reduce((sum, fact) => sum + fact.quotes.length, 0)
  return { source, state, facts: facts.length, factsProved, quotes, quotesProved }
}

const proveSource = (
  dataset: Dataset,
  source: Source,
  held: (file: string) => Uint8Array | undefined,
): { proof: SourceProof; issues: readonly Issue[] } => {
  const facts = factsOf(dataset, source.id)
  const bytes = source.file === undefined ? undefined : held(source.file)
  if (source.file === undefined || bytes === undefined) return notHeld(source, facts)
  const fail = (...issues: readonly Issue[]) => ({ proof: proofOf(source, facts, 'failed', 0, 0), issues })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const changed = <T>(file: string, received: T, expected: T, inWords: (value: T) => Bilingual): Issue =>
    issue('document-changed', {
      path: ['sources', source.id],
      at: { file },
      received: String(received),
      expected: String(expected),
      parameters: { file, received: inWords(received), expected: inWords(expected) },
    })
  if (source.sha256 !== undefined && sha256 !== source.sha256)
    return fail(changed(source.file, sha256, source.sha256, (sum) => ({ en: `sha256 ${sum}`, zh: `sha256 为 ${sum}` })))
  const text = decodeUtf8(bytes, source.file)
  if (typeof text !== 'string') return fail(text)
  const document = documentOf(source.file, text)
  const length = document.characters.length
  if (source.characters !== undefined && source.characters !== length)
    return fail(
      changed(source.file, length, source.characters, (count) => ({ en: `${count} characters`, zh: `${count}个字符` })),
    )
  const issues: Issue[] = []
  let [factsProved, quotesProved] = [0, 0]
  for (const { path, quotes } of facts) {
    const before = issues.length
    for (const quote of quotes) {
      const found = proveQuote(quote, document, path)
      if (found.length === 0) quotesProved += 1
      issues.push(...found)
    }
    if (issues.length === before) factsProved += 1
  }
  return { proof: proofOf(source, facts, issues.length > 0 ? 'failed' : 'proved', factsProved, quotesProved), issues }
}

/**
 * Holds every fact of a dataset against the documents it was read from: the printed form at its offsets, in its paragraph
 * and under its headings. A document that is not held is called so; nothing is called proved that was not looked at.
 *
 * @param held gives the bytes of a document by its file name, or nothing where it is not held
 */
export const verifyDataset = (dataset: Dataset, held: (file: string) => Uint8Array | undefined): Verification => {
  const proofs = dataset.sources
    .map((source) => proveSource(dataset, source, held))
    .filter(({ proof }) => proof.facts > 0)
  return { sources: proofs.map(({ proof }) => proof), issues: proofs.flatMap(({ issues }) => issues) }
}

/** Finds held documents in a folder. Names come from datasets, whose schema allows no path in them. */
export const heldIn =
  (folder: string) =>
  (file: string): Uint8Array | undefined => {
    const bytes = readBounded(join(folder, file), file, longestDocument)
    return isIssue(bytes) ? undefined : bytes
  }
