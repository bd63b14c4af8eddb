import { coreIssue, type Issue, type Result } from '../issue'
import type { Dataset, LargeDataset } from './dataset'
import { inexactNumber, type WrittenNumber } from './json-numbers'
import { parseDataset } from './parse'

/** The longest JSON text that is read at once, in characters. */
export const longestJson = 100_000_000

/** How deep objects and lists may stand in one another. */
export const deepestJson = 100

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The depth of a JSON text, as far as it goes up to a limit: strings are passed over, and nothing is built. */
const isTooDeep = (text: string): boolean => {
  let [depth, inString] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth += 1
      if (depth > deepestJson) return true
    } else if (character === '}' || character === ']') depth -= 1
  }
  return false
}

/** The first key anywhere in a value that objects of the language answer to. The value is known not to be deep. */
const forbiddenKey = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && forbiddenKeys.has(key)) return key
    const found = forbiddenKey(inner)
    if (found !== undefined) return found
  }
  return undefined
}

/** The line of an offset, counted from 1. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Where a text stops being JSON: its line, counted from 1. */
const rowOf = (text: string, message: string): number | undefined => {
  const offset = /position (\d+)/.exec(message)?.[1]
  return offset === undefined ? undefined : lineAt(text, Number(offset))
}

const notExact = (text: string, { written, offset }: WrittenNumber): Issue =>
  coreIssue('number-not-exact', {
    received: written,
    expected: String(Number(written)),
    at: { row: lineAt(text, offset) },
  })

const notReadable = (text: string, error: unknown): Issue => {
  const message = error instanceof Error ? error.message : String(error)
  const row = rowOf(text, message)
  const detail = message.replace(/ in JSON at position.*$/s, '').replace(/, "?\.{3}[\s\S]*$/, '')
  return coreIssue('json-not-readable', { parameters: { detail }, ...(row !== undefined && { at: { row } }) })
}

/** A text without the mark of its byte order, which editors put in front of it and JSON does not know. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/**
 * Reads JSON from outside: of bounded length and depth, without keys that objects of the language answer to, and without
 * numbers that would be read as others.
 */
export const parseJson = (marked: string): Result<unknown> => {
  const text = withoutMark(marked)
  const fail = (...issues: readonly Issue[]): Result<unknown> => ({ ok: false, issues })
  if (text.length > longestJson)
    return fail(
      coreIssue('file-too-large', {
        received: String(text.length),
        expected: String(longestJson),
        parameters: { file: 'JSON' },
      }),
    )
  if (isTooDeep(text)) return fail(coreIssue('nested-too-deep', { expected: String(deepestJson) }))
  try {
    const value: unknown = JSON.parse(text)
    const key = forbiddenKey(value)
    if (key !== undefined) return fail(coreIssue('key-forbidden', { received: key }))
    const number = inexactNumber(text)
    return number === undefined ? { ok: true, value, issues: [] } : fail(notExact(text, number))
  } catch (error) {
    return fail(notReadable(text, error))
  }
}

const step = '  '

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`)

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let between = ''
  for (const item of items) {
    yield `${between === '' ? '[' : between}\n${step}${step}${indented(item, step + step)}`
    between = ','
  }
  yield between === '' ? '[]' : `\n${step}]`
}

/** The text that `writeJson` writes, a fact at a time: a dataset of any size can be written so. */
export function* jsonPieces(dataset: LargeDataset): Generator<string> {
  let between = '{'
  for (const [key, value] of Object.entries(dataset)) {
    if (value === undefined) continue
    yield `${between}\n${step}${JSON.stringify(key)}: `
    if (typeof value === 'object' && Symbol.iterator in value) yield* listPieces(value)
    else yield indented(value, step)
    between = ','
  }
  yield '\n}\n'
}

/**
 * Writes a dataset as JSON: the typed dataset as it is, readable, the same bytes for the same dataset.
 *
 * @example
 * readJson(writeJson(changshu)) // { ok: true, value: changshu, issues: [] }
 */
export const writeJson = (dataset: LargeDataset): string => [...jsonPieces(dataset)].join('')

/** Reads a dataset from JSON as `writeJson` writes it. What is wrong is said with the way to it. */
export const readJson = (text: string): Result<Dataset> => {
  const parsed = parseJson(text)
  return parsed.ok ? parseDataset(parsed.value) : parsed
}
