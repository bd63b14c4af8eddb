import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type Issue, issue, type Place } from '../issue'
import { decodeUtf8 } from './utf8'

/** The largest YAML file that is read, in bytes: a head, not a table. */
export const longestYaml = 1_000_000

/** A YAML file as plain data, every scalar as the text that stands there, and the place of each value. */
export interface Yaml {
  readonly value: unknown
  readonly placeOf: (path: readonly string[]) => Place
  readonly issues: readonly Issue[]
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a YAML file. Scalars stay text (`320581` does not become a number), aliases are refused, and so are keys that
 * JavaScript objects answer to. The one door to the yaml library.
 */
export const parseYaml = (bytes: Uint8Array, file: string): Yaml => {
  const nowhere = (): Place => ({ file })
  const fail = (...issues: readonly Issue[]): Yaml => ({ value: undefined, placeOf: nowhere, issues })
  if (bytes.length > longestYaml) {
    const received = String(bytes.length)
    return fail(
      issue('file-too-large', { received, expected: String(longestYaml), parameters: { file }, at: { file } }),
    )
  }
  const text = decodeUtf8(bytes, file)
  if (typeof text !== 'string') return fail(text)
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', uniqueKeys: true, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, row: line, column: col }
  }
  const issues = document.errors.map((error) =>
    issue('yaml-not-readable', { parameters: { detail: error.message.split('\n')[0] ?? '' }, at: at(error.pos[0]) }),
  )
  visit(document, {
    Alias: (_, alias) => {
      const detail = `the alias *${alias.source} is not allowed`
      issues.push(issue('yaml-not-readable', { parameters: { detail }, at: at(alias.range?.[0] ?? 0) }))
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && forbiddenKeys.has(String(key.value)))
        issues.push(issue('key-forbidden', { received: String(key.value), at: at(key.range?.[0] ?? 0) }))
    },
  })
  if (issues.length > 0) return fail(...issues)
  const placeOf = (path: readonly string[]): Place => {
    let node: unknown = document.contents
    let offset = 0
    for (const key of path) {
      const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
      const inner = isPair(pair) ? pair.value : itemOf(node, key)
      if (inner === undefined || inner === null) break
      node = inner
      offset = rangeOf(pair?.key) ?? rangeOf(inner) ?? offset
    }
    return at(offset)
  }
  return { value: document.toJS({ maxAliasCount: 0 }), placeOf, issues }
}

const rangeOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined

/** The item of a list whose id is the key, or that stands at that position. */
const itemOf = (node: unknown, key: string): unknown => {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items)) return undefined
  const byId = node.items.find((item: unknown) => isMap(item) && item.get('id') === key)
  return byId ?? (/^\d+$/.test(key) ? (node.items[Number(key)] as unknown) : undefined)
}
