import { coreIssue, type Issue, type Result, RolmError } from '../issue'
import type { Dataset, LargeDataset } from './dataset'
import type { WrittenNumber } from './json-numbers'
import { scanJson } from './json-scan'
import { parseDataset } from './parse'

/** The longest JSON text that is read at once, in characters. */
export const longestJson = 100_000_000

/** How deep objects and lists may stand in one another. */
export const deepestJson = 100

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * How many keys there are anywhere in a value, and the first of them that objects of the language answer to. The value is known not
 * to be deep.
 */
const keysIn = (value: unknown): { readonly count: number; readonly forbidden: string | undefined } => {
  let count = 0
  let forbidden: string | undefined
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value))
      for (const key of Object.keys(value)) {
        count += 1
        if (forbiddenKeys.has(key)) forbidden ??= key
      }
    Object.values(value).forEach(look)
  }
  look(value)
  return { count, forbidden }
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

/** The issue of a key that its object has twice: whoever reads JSON takes one of the values without a word. */
const notOnce = (text: string): Issue => {
  const { key = '', offset = 0 } = scanJson(text, deepestJson, []).repeated ?? {}
  return coreIssue('key-given-twice', { received: key, at: { row: lineAt(text, offset) } })
}

const notReadable = (text: string, error: unknown): Issue => {
  const message = error instanceof Error ? error.message : String(error)
  const row = rowOf(text, message)
  const detail = message.replace(/ in JSON at position.*$/s, '').replace(/, "?\.{3}[\s\S]*$/, '')
  return coreIssue('json-not-readable', { parameters: { detail }, ...(row !== undefined && { at: { row } }) })
}

/** A text without the mark of its byte order, which editors put in front of it and JSON does not know. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/**
 * Reads JSON from outside: of bounded length and depth, without keys that objects of the language answer to or that one
 * object has twice, and without numbers that would be read as others.
 *
 * @throws RolmError where it is given no text
 */
export const parseJson = (marked: string): Result<unknown> => {
  if (typeof marked !== 'string') throw new RolmError('parseJson() and readJson() take text')
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
  const scan = scanJson(text, deepestJson)
  if (scan.isTooDeep) return fail(coreIssue('nested-too-deep', { expected: String(deepestJson) }))
  try {
    const value: unknown = JSON.parse(text)
    const { count, forbidden } = keysIn(value)
    if (forbidden !== undefined) return fail(coreIssue('key-forbidden', { received: forbidden }))
    if (count < scan.keys) return fail(notOnce(text))
    return scan.inexact === undefined ? { ok: true, value, issues: [] } : fail(notExact(text, scan.inexact))
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

/** Writes a dataset as JSON, the same bytes for the same dataset. */
export const writeJson = (dataset: LargeDataset): string => [...jsonPieces(dataset)].join('')

/** Reads a dataset from JSON as `writeJson` writes it. What is wrong is said with the way to it. */
export const readJson = (text: string): Result<Dataset> => {
  const parsed = parseJson(text)
  return parsed.ok ? parseDataset(parsed.value) : parsed
}
