const longestLine = 120

const step = '  '

/** A value on one line, where that takes no more than so many characters. */
const flat = (value: unknown, room: number): string | undefined => {
  if (typeof value !== 'object' || value === null) return fitting(JSON.stringify(value), room)
  const isList = Array.isArray(value)
  const entries = Object.entries(value)
  if (!isList && leastLength(entries) > room) return undefined
  let text = ''
  for (const [key, inner] of entries) {
    const before = `${text === '' ? '' : `${text}, `}${isList ? '' : `${JSON.stringify(key)}: `}`
    const item = flat(inner, room - before.length)
    if (item === undefined) return undefined
    text = before + item
  }
  if (isList) return fitting(`[${text}]`, room)
  return fitting(text === '' ? '{}' : `{ ${text} }`, room)
}

/** An object takes so many characters at least: nearly every one that is too long shows it by its keys alone. */
const leastLength = (entries: readonly (readonly [key: string, value: unknown])[]): number => {
  let length = 0
  for (const [key] of entries) length += key.length + '"": 0, '.length
  return length
}

const fitting = (text: string, room: number): string | undefined => (text.length <= room ? text : undefined)

/** Writes a value behind a beginning of a line: on that line if it fits, else its parts on lines of their own. */
const write = (value: unknown, indent: string, before: string): string => {
  if (typeof value !== 'object' || value === null) return before + JSON.stringify(value)
  const short = indent === '' ? undefined : flat(value, longestLine - 1 - before.length)
  if (short !== undefined) return before + short
  const inner = indent + step
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const lines = Array.isArray(value)
    ? value.map((item) => write(item, inner, inner))
    : Object.entries(value).map(([key, item]) => write(item, inner, `${inner}${JSON.stringify(key)}: `))
  return `${before}${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Writes JSON for people: what fits on a line stands on one. The same value gives the same text. */
export const jsonText = (value: unknown): string => `${write(value, '', '')}\n`

/** What `jsonText` writes of a list behind a beginning of a line, item by item. Whether it fits on a line shows early. */
function* listPieces(items: Iterable<unknown>, between: string, before: string): Generator<string> {
  const inner = step + step
  const few: unknown[] = []
  let isLong = false
  for (const item of items) {
    if (isLong) {
      yield `,\n${write(item, inner, inner)}`
      continue
    }
    few.push(item)
    if (flat(few, longestLine - 1 - before.length) !== undefined) continue
    isLong = true
    yield `${between}${before}[\n${few.map((each) => write(each, inner, inner)).join(',\n')}`
  }
  yield isLong ? `\n${step}]` : `${between}${before}${flat(few, longestLine)}`
}

const isEmpty = (items: Iterable<unknown>): boolean => items[Symbol.iterator]().next().done === true

/** A list whose items are made as they are asked for. */
export class LazyList {
  constructor(readonly items: Iterable<unknown>) {}
}

/** The text that `jsonText` writes of an object, in pieces. Lazy lists are left out where they are empty. */
export function* jsonPieces(members: readonly (readonly [key: string, value: unknown])[]): Generator<string> {
  let between = '{\n'
  for (const [key, value] of members) {
    if (value instanceof LazyList && isEmpty(value.items)) continue
    const before = `${step}${JSON.stringify(key)}: `
    if (value instanceof LazyList) yield* listPieces(value.items, between, before)
    else yield between + write(value, step, before)
    between = ',\n'
  }
  yield '\n}\n'
}
