import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type CopyState, copyStates, type FactInCopy, findFacts } from '../check/by-text/by-text'
import { type Copy, longestCopy, readCopy } from '../check/by-text/copy'
import { factIssue } from '../check/by-text/fact-issue'
import { type Issue, issue, RolmError } from '../issue'
import type { Dataset, Source } from '../model/dataset'
import { isIssue, readBounded } from './files'
import { factsOf } from './verify'

/** What a fresh copy of a document still says of a dataset's facts. */
export interface CopyVerification {
  readonly source: Source
  /** How the copy was read. Absent where it could not be. */
  readonly copy?: Omit<Copy, 'text'>
  readonly counts: Readonly<Record<CopyState, number>>
  readonly facts: readonly FactInCopy[]
  readonly issues: readonly Issue[]
}

/** The documents that facts of a dataset quote. */
export const quotedSources = (dataset: Dataset): readonly Source[] =>
  dataset.sources.filter(({ id }) => factsOf(dataset, id).some(({ quotes }) => quotes.length > 0))

const countStates = (facts: readonly FactInCopy[]): Readonly<Record<CopyState, number>> => {
  const count = (wanted: CopyState): number => facts.filter(({ state }) => state === wanted).length
  const [found, moved, ambiguous, missing] = copyStates.map(count)
  return { found: found ?? 0, moved: moved ?? 0, ambiguous: ambiguous ?? 0, missing: missing ?? 0 }
}

const copyAt = (path: string): Copy | Issue => {
  const file = basename(path)
  const bytes = readBounded(path, file, longestCopy)
  if (!isIssue(bytes)) return readCopy(file, bytes)
  const size = { received: String(statSync(path).size), expected: String(longestCopy) }
  return issue('copy-too-large', { ...size, parameters: { file }, at: { file } })
}

/**
 * Looks for the facts of one document in a fresh copy of it: a web page or a text, laid out or encoded otherwise, or edited.
 * Facts are found, moved, ambiguous or missing; only missing ones are errors. The held document is not needed. This is no
 * proof as `verifyDataset` gives it: a few characters are looked for, not the very document.
 *
 * @param source the id of the document that the copy is of
 * @param path the copy
 * @throws RolmError where there is no such document or no such file
 */
export const verifyByText = (dataset: Dataset, source: string, path: string): CopyVerification => {
  const document = dataset.sources.find(({ id }) => id === source)
  if (document === undefined)
    throw new RolmError(
      `${dataset.id} has no document "${source}": give one of ${dataset.sources.map(({ id }) => id).join(', ')}`,
      { zh: `${dataset.id} 没有来源文件“${source}”：请从 ${dataset.sources.map(({ id }) => id).join('、')} 中选择` },
    )
  if (!existsSync(path) || !statSync(path).isFile())
    throw new RolmError(`${path} is no file: give the page or text that you saved`, {
      zh: `${path} 不是文件：请给出您保存的网页或文本`,
    })
  const copy = copyAt(path)
  if ('code' in copy) return { source: document, counts: countStates([]), facts: [], issues: [copy] }
  const facts = findFacts(factsOf(dataset, source), copy)
  const { text: _text, ...reading } = copy
  const issues = facts.flatMap((fact) => factIssue(fact, copy.file) ?? [])
  return { source: document, copy: reading, counts: countStates(facts), facts, issues }
}
