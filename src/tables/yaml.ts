import { Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { type Issue, issue, type Place } from '../issue'
import type { Bilingual } from '../messages/fill'
import { mayHide, neverSeen, visible, withCodes } from '../model/invisible'
import { decodeUtf8 } from '../model/utf8'

/** The largest YAML file that is read, in bytes: a head, not a table. */
export const longestYaml = 1_000_000

/** A YAML file as plain data, every scalar as the text that stands there, and the place of each value. */
export interface Yaml {
  readonly value: unknown
  /** Where the value at a path stands: its line and column. */
  readonly placeOf: (path: readonly string[]) => Place
  readonly issues: readonly Issue[]
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

const details: Readonly<Partial<Record<YAMLError['code'], Bilingual>>> = {
  BAD_DQ_ESCAPE: { en: 'what stands behind a backslash is not known', zh: '反斜杠后面的字符不对' },
  BAD_SCALAR_START: {
    en: 'the value begins with a sign that has a meaning of its own; put it in quotation marks',
    zh: '值以有特殊含义的符号开头，请加引号',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'a second name with a colon stands on one line, or the line is indented too far',
    zh: '一行中有两个带冒号的名称，或缩进过多',
  },
  BLOCK_IN_FLOW: { en: 'lines are set in within brackets', zh: '括号之内不能分行缩进' },
  KEY_OVER_1024_CHARS: { en: 'the name is longer than 1024 characters', zh: '名称超过1024个字符' },
  MISSING_CHAR: {
    en: 'a quotation mark or bracket is not closed, or a colon or comma is missing',
    zh: '引号或括号没有闭合，或缺少冒号、逗号',
  },
  MULTILINE_IMPLICIT_KEY: { en: 'a name runs over several lines, or lacks its colon', zh: '名称跨行，或后面缺少冒号' },
  UNEXPECTED_TOKEN: { en: 'something stands where nothing is expected', zh: '此处有多余的内容' },
  TAB_AS_INDENT: { en: 'the line is indented with a tab; use spaces', zh: '此行用制表符缩进，请改用空格' },
  BAD_INDENT: {
    en: 'the indentation does not match that of the lines above',
    zh: '缩进与上面各行不一致',
  },
  DUPLICATE_KEY: { en: 'the key stands here for the second time', zh: '键名在此重复出现' },
  MULTIPLE_DOCS: { en: 'a second document begins here', zh: '从此处起是第二个文档' },
  RESOURCE_EXHAUSTION: { en: 'it is nested too deeply', zh: '嵌套层次过深' },
}

/** The errors up to the first that breaks the structure: what is said behind it only follows from it. */
const untilBroken = (errors: readonly YAMLError[]): readonly YAMLError[] => {
  const first = errors.findIndex(({ code }) => code !== 'DUPLICATE_KEY')
  return first < 0 ? errors : errors.slice(0, first + 1)
}

/** What stands before the value of a line: its indentation, the mark of an item, its name, and what follows the colon but a space. */
const beforeValue = new RegExp(String.raw`^[^\n\w"'#]*\w+[^\n\w"'#:]*:[\u00A0${neverSeen}]*`, 'gmu')

/**
 * A YAML text as it is read: before the values of its lines without characters that nobody sees, and with plain spaces where those
 * that do not break would be letters. Every line stays in its place.
 */
export const plainYaml = (text: string): string =>
  text.replace(beforeValue, (start) => visible(start).replace(/\u00A0/g, ' '))

/** Whether a text may have what is left out before the value of a line. */
const hides = (text: string): boolean => mayHide(text) || text.includes('\u00A0')

/** The lines of a YAML text in which something is not as it looks. */
const sayHidden = (text: string, file: string): readonly Issue[] =>
  text.split('\n').flatMap((line, index) => {
    const expected = plainYaml(line)
    const received = withCodes(line.replace(/\u00A0/g, '⟨U+00A0⟩').trim())
    return expected === line
      ? []
      : [issue('characters-invisible', { received, expected: expected.trim(), at: { file, row: index + 1 } })]
  })

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
  const written = decodeUtf8(bytes, file)
  if (typeof written !== 'string') return fail(written)
  const [text, hidden] = [plainYaml(written), sayHidden(written, file)]
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', uniqueKeys: true, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, row: line, column: col }
  }
  const issues = untilBroken(document.errors).map(({ code, message, pos }) =>
    issue('yaml-not-readable', {
      parameters: { detail: details[code] ?? message.split('\n')[0] ?? '' },
      at: at(pos[0]),
    }),
  )
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string') scalar.value = scalar.source ?? '' // a tag made a date or bytes of it
    },
    Alias: (_, alias) => {
      const detail = { en: `the alias *${alias.source} is not allowed`, zh: `不允许使用别名 *${alias.source}` }
      issues.push(issue('yaml-not-readable', { parameters: { detail }, at: at(alias.range?.[0] ?? 0) }))
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && forbiddenKeys.has(String(key.value)))
        issues.push(issue('key-forbidden', { received: String(key.value), at: at(key.range?.[0] ?? 0) }))
    },
  })
  if (issues.length > 0) return fail(...hidden, ...issues)
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
  return { value: document.toJS({ maxAliasCount: 0 }), placeOf, issues: hidden }
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

/** A value that is to stand in a YAML file instead of another, which begins, or whose name does, at a line and column. */
export interface NewValue {
  readonly row: number
  readonly column: number
  readonly text: string
}

/**
 * Replaces values of a YAML text; every other character stays, the quotation marks around them too. The new ones have neither quotation
 * marks nor line ends.
 */
export const replaceValues = (text: string, values: readonly NewValue[]): string => {
  const wanted = new Map(values.map(({ row, column, text }) => [`${row}:${column}`, text]))
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, schema: 'failsafe' })
  const found: { readonly range: readonly [number, number]; readonly text: string }[] = []
  const look = (at: unknown, value: unknown): void => {
    const { line, col } = lineCounter.linePos(rangeOf(at) ?? 0)
    const wantedText = wanted.get(`${line}:${col}`)
    if (wantedText === undefined || !isScalar(value) || !value.range) return
    const marks = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE' ? 1 : 0
    found.push({ range: [value.range[0] + marks, value.range[1] - marks], text: wantedText })
  }
  visit(document, { Pair: (_, { key, value }) => look(key, value) })
  return found.reduceRight((all, { range: [from, to], text }) => all.slice(0, from) + text + all.slice(to), text)
}

/**
 * Writes plain data as YAML, in which other readers take text for nothing else: `"320581"`, `"2020-12-04"`. A text with characters
 * that nobody sees stands in quotation marks on a line of its own, in which it is read as it is.
 */
export const writeYaml = (value: unknown): string => {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && hides(scalar.value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
}
